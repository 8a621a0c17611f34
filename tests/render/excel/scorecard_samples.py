"""A small scorecard with invented figures, as `compose` would hand it over."""

from decimal import Decimal

from excel_samples import MASTHEAD, OFF, ON, WORDS
from measure_samples import BENEFIT_ROW, MEASURE_COLUMNS, MEASURES

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
    Table,
    TableRow,
    Words,
)
from reports.model.scorecard import ExceptionReport, Front, Scorecard

D = Decimal
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
