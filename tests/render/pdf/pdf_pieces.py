"""Pieces of scorecards made by hand, with invented figures."""

from decimal import Decimal

from reports.model.chart import Chart, ChartPoint
from reports.model.document import Column, ColumnKind, Fact, Mark, Run, Shown, Spark, Table, TableRow, Words
from reports.model.rules import Shape
from reports.model.scorecard import ExceptionReport

ON = Mark("On target", Shape.DISC, "#1F7A70")
NEAR = Mark("Within tolerance", Shape.DIAMOND, "#B4530A")
OFF = Mark("Off target", Shape.CROSS, "#801650")
NOT_DUE = Mark("Not due", Shape.BAR, "#57575A", "due in quarter 4")
UP = Mark("Improved", Shape.ARROW_UP, "#1D1D1B")
LEVEL = Mark("Steady", Shape.ARROW_LEVEL, "#1D1D1B")
DOWN = Mark("Worsened", Shape.ARROW_DOWN, "#1D1D1B")
NEITHER = Mark("Not comparable", Shape.NONE, "#57575A")

PERIODS = [f"Q{quarter} {year}" for year in ("05/06", "06/07", "07/08", "08/09") for quarter in (1, 2, 3, 4)][3:15]
DAYS = "19.8 20.4 20.1 21.2 20.6 20.9 21.4 20.8 21.9 22.4 23.5 24.6"
PAID = "96.8 97.4 97.1 97.9 97.2 97.6 98.1 97.5 97.8 98.2 97.7 93.1"

MEASURES = [
    ("LPI 18", "Council tax collected in the year", "%, higher is better", "69.0 69.4 +0.4 pp", ON, UP, NEITHER),
    (
        "NI 181",
        "Time to process benefit claims and changes",
        "days, lower is better",
        "21.0 24.6 +3.6",
        OFF,
        DOWN,
        DOWN,
    ),
    ("LPI 21a", "Time to process new claims", "days, lower is better", "29.0 29.8 +0.8", NEAR, LEVEL, UP),
    ("LPI 17", "Invoices paid within 30 days", "%, higher is better", "98.0 93.1 −4.9 pp", OFF, DOWN, DOWN),
    ("NI 14", "Avoidable contact", "%, lower is better", "- 41.3 -", NOT_DUE, UP, NEITHER),
    ("NI 180", "Changes that affect entitlement", "number, higher is better", "16,875 17,204 +329", ON, UP, UP),
]

OWNER = Words("Assistant Director, Customer Services", folded="Owner: Assistant Director, Customer Services")


def words(*parts: str) -> tuple[Run, ...]:
    """A sentence; a part that begins with * carries the news."""
    return tuple(Run(part.removeprefix("*"), part.startswith("*")) for part in parts)


def shown(text: str, *, strong: bool = False) -> Shown:
    if text == "-":
        return Shown("no baseline yet")
    number = "".join(c for c in text.replace("−", "-") if c.isdigit() or c in ".-")
    decimals = len(number.partition(".")[2])
    return Shown(text, Decimal(number), decimals, strong=strong, signed=text[0] in "+−")


def spark(text: str, figures: str, target: str) -> Spark:
    points = tuple(None if figure == "-" else Decimal(figure) for figure in figures.split())
    return Spark(text, points, (Decimal(target),) * len(points))


def chart(figures: str, target: str, label: str, target_label: str, unit: str) -> Chart:
    points = tuple(
        ChartPoint(
            period,
            None if figure == "-" else Decimal(figure),
            Decimal(target),
            mark=OFF if place == 11 else None,
        )
        for place, (period, figure) in enumerate(zip(PERIODS, figures.split(), strict=True))
    )
    told = f"Line chart of twelve quarters, ending at {label} against {target_label.lower()}."
    return Chart(told, points, label, target_label, 1, unit)


def columns(*names: tuple[str, ColumnKind]) -> tuple[Column, ...]:
    """Columns by heading; owners fold."""
    return tuple(Column(name.lower(), name, kind, folds=int(name == "Owner")) for name, kind in names)


K = ColumnKind
MEASURE_COLUMNS = columns(
    ("Ref", K.REF), ("Measure", K.TEXT), ("Target", K.FIGURE), ("Actual", K.FIGURE), ("Variance", K.FIGURE),
    ("Status", K.MARK), ("Since Q2", K.MARK), ("Since Q3 2007/08", K.MARK), ("Twelve quarters", K.SPARK),
    ("Owner", K.TEXT),
)  # fmt: skip


def measure_rows(count: int) -> tuple[TableRow, ...]:
    rows = []
    for place in range(count):
        ref, title, aside, figures, status, short, long = MEASURES[place % len(MEASURES)]
        target, actual, variance = figures.split(" ", 2)
        history = spark("Twelve quarters, from 19.8 to 24.6, the highest in quarter 3 2008/09.", DAYS, "21")
        cells = (
            Words(ref), Words(title, aside), shown(target), shown(actual, strong=True), shown(variance), status, short,
            long, history, OWNER,
        )  # fmt: skip
        rows.append(TableRow(cells))
    return tuple(rows)


def measure_table(count: int) -> Table:
    return Table("measures", "Measures with target, actual, variance and status.", MEASURE_COLUMNS, measure_rows(count))


def attention() -> Table:
    places = (0, 1, 2, 3, 4, 6, 8)
    rows = tuple(TableRow(tuple(row.cells[place] for place in places)) for row in measure_rows(4)[1::2])
    kept = tuple(MEASURE_COLUMNS[place] for place in places)
    return Table("attention", "Measures off target.", kept, rows, "Dashed line: target. Causes and actions follow.")


def exception(heading: str, figures: str, target: str, label: str) -> ExceptionReport:
    facts = (
        Fact("Status", words(", adverse by 3.6 days (17.1%)"), OFF),
        Fact("Direction", words("since quarter 2 (23.5) and since quarter 3 last year (21.9)"), DOWN),
        Fact("Cause", words("New claims are up 18% on last autumn; four assessor posts are vacant since September.")),
        Fact("Action", words("Two agency assessors from January; changes handled by the contact centre.")),
        Fact("Owner", words("Assistant Director, Customer Services, by 31 March 2009")),
    )
    history = chart(figures, target, label, f"Target {target}", "days")
    note = "The last three quarters lie above every quarter before them."
    return ExceptionReport(heading, "NI 181 · average days to process claims · lower is better", history, facts, note)
