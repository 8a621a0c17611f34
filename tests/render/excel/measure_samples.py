"""Four invented measures under two objectives: a gap, a marker, a missing baseline, dates, hostile words."""

from datetime import date
from decimal import Decimal

from excel_samples import DOWN, LEVEL, NOT_RATED, OFF, ON, UP

from reports.model.document import (
    Column,
    ColumnKind,
    Run,
    Section,
    Shown,
    Spark,
    Table,
    TableRow,
    Words,
)

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
