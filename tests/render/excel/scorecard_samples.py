"""A small scorecard with invented figures, as `compose` would hand it over."""

from datetime import date
from decimal import Decimal

from excel_samples import DOWN, LEVEL, MASTHEAD, NOT_RATED, OFF, ON, UP, WORDS

from reports.model.document import (
    Column,
    ColumnKind,
    CountPart,
    Counts,
    Fact,
    RowLevel,
    Run,
    Section,
    Shown,
    Spark,
    Table,
    TableRow,
    Words,
)
from reports.model.scorecard import ExceptionReport, Front, Scorecard

D = Decimal
QUARTERS = tuple(f"Q{quarter} {year}" for year in ("06/07", "07/08", "08/09") for quarter in (1, 2, 3, 4))[:11]


def spark(*points: str, target: str = "") -> Spark:
    """A small chart of the last quarters; "-" is a gap."""
    values = tuple(None if point == "-" else D(point) for point in points)
    targets = tuple(D(target) if target else None for _ in values)
    return Spark(
        f"From {points[0]} to {points[-1]} in {len(points)} quarters.", values, targets, QUARTERS[-len(values) :]
    )


BENEFITS = spark("20.1", "20.4", "21.0", "-", "20.9", "21.7", "22.8", "24.6", target="21")
COUNCIL_TAX = spark("66.0", "67.5", "68.9", "69.4", target="69")
CONTACT = spark("45.2", "44.0", "41.3")

MEASURE_COLUMNS = (
    Column("ref", "Ref", ColumnKind.REF),
    Column("measure", "Measure", ColumnKind.TEXT),
    Column("target", "Target", ColumnKind.FIGURE),
    Column("actual", "Actual", ColumnKind.FIGURE),
    Column("variance", "Variance", ColumnKind.FIGURE),
    Column("status", "Status", ColumnKind.MARK),
    Column("short", "Since Q2", ColumnKind.MARK),
    Column("history", "Twelve quarters", ColumnKind.SPARK),
    Column("owner", "Owner", ColumnKind.TEXT),
)


def measure_row(ref: str, title: str, aside: str, *cells: object) -> TableRow:
    return TableRow((Words(ref), Words(title, aside), *cells))  # type: ignore[arg-type]


BENEFIT_ROW = measure_row(
    "NI 181",
    "Time to process benefit claims and changes",
    "days, lower is better",
    Shown("21.0", D("21"), 1, "days"),
    Shown("24.6", D("24.64"), 1, "days", strong=True),
    Shown("+3.6 days", D("3.64"), 1, "days", signed=True),
    OFF,
    DOWN,
    BENEFITS,
    Words("Head of Revenues and Benefits"),
)
FRONT_LINES = (
    measure_row(
        "LPI 18",
        "Council tax collected in the year",
        "%, higher is better",
        Shown("69.0", D("69"), 1, "%"),
        Shown("69.4 [p]", D("69.4"), 1, "%", strong=True),
        Shown("+0.4 pp", D("0.4"), 1, "pp", signed=True),
        ON,
        UP,
        COUNCIL_TAX,
        Words("Head of Revenues and Benefits"),
    ),
    BENEFIT_ROW,
)
OTHER_LINES = (
    measure_row(
        "NI 14",
        "Avoidable contact",
        "%, lower is better",
        Shown("no baseline"),
        Shown("41.3", D("41.3"), 1, "%", strong=True),
        Shown("no baseline"),
        NOT_RATED,
        UP,
        CONTACT,
        Words("Customer Services Manager"),
    ),
    measure_row(
        "LPI 9",
        '=HYPERLINK("http://example.invalid","Open me")',
        "date",
        Shown("31 Dec 2008", date(2008, 12, 31)),
        Shown("14 Jan 2009", date(2009, 1, 14), strong=True),
        Shown("+14 days", D("14"), 0, "days", signed=True),
        OFF,
        LEVEL,
        Spark("No history yet.", (), ()),
        Words("@SUM(A1)"),
    ),
)


def measures_table(*rows: TableRow) -> Table:
    return Table("measures", "Measures with target and actual.", MEASURE_COLUMNS, rows, "Dashed line: target.")


MEASURES = Section(
    "measures",
    "Measures",
    subsections=(
        Section(
            "front-line",
            "Improving front line services",
            ((Run("All two measures can be rated."),),),
            (measures_table(*FRONT_LINES),),
        ),
        Section(
            "contact",
            "Better access to the council",
            ((Run("One of two measures can be rated; one has no baseline yet."),),),
            (measures_table(*OTHER_LINES),),
        ),
    ),
)
BUDGET = Section(
    "budget",
    "Budget",
    ((Run("Spending is positive and income negative. A positive variance is adverse on every line."),),),
    (
        Table(
            "budget",
            "Budget lines.",
            (
                Column("service", "Service", ColumnKind.TEXT),
                Column("annual", "Annual budget, £000", ColumnKind.FIGURE),
                Column("variance", "Outturn variance, £000", ColumnKind.FIGURE),
                Column("judgement", "Judgement", ColumnKind.TEXT),
            ),
            (
                TableRow(
                    (
                        Words("Benefits administration"),
                        Shown("1,756", D("1755.6"), 0, "£000"),
                        Shown("+214", D("214.2"), 0, "£000", signed=True),
                        Words("Adverse"),
                    )
                ),
                TableRow(
                    (
                        Words("Court costs recovered"),
                        Shown("−318", D("-318"), 0, "£000"),
                        Shown("not given", None, 0, "£000", signed=True),
                        Words("not given"),
                    )
                ),
                TableRow(
                    (
                        Words("Net, Customer and Support Services"),
                        Shown("1,438", D("1437.6"), 0, "£000"),
                        Shown("incomplete", None, 0, "£000", signed=True),
                        Words("incomplete"),
                    ),
                    RowLevel.TOTAL,
                ),
            ),
            "Totals are worked out from unrounded figures.",
        ),
    ),
)
NOTES = Section(
    "notes",
    "Notes",
    ((Run("How to read this scorecard, how its figures are worked out, and how good its data are."),),),
    subsections=(
        Section(
            "methods",
            "How the figures are worked out",
            facts=(
                Fact(
                    "Variance",
                    (Run("Actual less target, with its sign. A variance is adverse when the target is missed."),),
                ),
            ),
        ),
    ),
)
FRONT = Front(
    opening=(
        (Run("One of the three measures that can be rated is on target, one fewer than last quarter."),),
        (
            Run("Benefit processing has slowed for the third quarter running", strong=True),
            Run(" and now takes 24.6 days against a target of 21."),
        ),
    ),
    measures=Counts(
        "Measures: 3 of 4 rated",
        (CountPart(1, ON, "1 on target"), CountPart(2, OFF, "2 off target")),
        "1 not rated: 1 has no baseline yet.",
        "Measures: 1 on target, 2 off target, 1 not rated.",
    ),
    movement="Newly off target since quarter 2: NI 181.",
    attention_heading="Off target: what needs attention",
    attention=Table(
        "attention",
        "Measures off target.",
        (*MEASURE_COLUMNS[:5], *MEASURE_COLUMNS[6:8]),
        (TableRow((*BENEFIT_ROW.cells[:5], *BENEFIT_ROW.cells[6:8])),),
    ),
    attention_none="",
    facts_heading="Tasks, money, risk",
    facts=(
        Fact(
            "Tasks",
            (Run("31 of 36 on track or complete; "), Run("2 overdue", strong=True), Run(", the longest by 47 days.")),
        ),
        Fact("Budget", (Run("Forecast £214k over (adverse) on £10,168k, 2.1%."),)),
    ),
)
EXCEPTION = ExceptionReport(
    "Time to process benefit claims and changes: 24.6 days, target 21.0 days",
    "NI 181 · days · lower is better · quarterly",
    None,
    (
        Fact("Status", (Run("– adverse by 3.6 days (17.3%)."),), OFF),
        Fact("Cause", (Run("Two assessors left in September and agency cover began in November."),)),
        Fact("Action", (Run("Both posts are filled from February."),)),
        Fact("Owner", (Run("Head of Revenues and Benefits, by 31 March 2009"),)),
    ),
)
SCORECARD = Scorecard(
    department="CSS",
    file_stem="css-scorecard-2008-09-Q3",
    folder="css",
    masthead=MASTHEAD,
    front=FRONT,
    exceptions_heading="Off target: one measure",
    exceptions=(EXCEPTION,),
    measures=MEASURES,
    tasks=None,
    budget=BUDGET,
    risks=None,
    notes=NOTES,
    key=(
        (
            "Status of a measure",
            ((ON, "The target is met."), (OFF, "The target is missed by more than the tolerance.")),
        ),
    ),
    words=WORDS,
)
