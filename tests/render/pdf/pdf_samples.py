"""Scorecards made by hand, with invented figures: a rich one, and awkward ones."""

from dataclasses import replace
from decimal import Decimal

from reports.model.document import (
    Chart,
    ChartPoint,
    Column,
    ColumnKind,
    CountPart,
    Counts,
    Fact,
    Mark,
    RowLevel,
    Run,
    Section,
    Shown,
    Spark,
    Table,
    TableRow,
    Words,
)
from reports.model.rules import Shape
from reports.model.scorecard import ExceptionReport, Front, Masthead, Scorecard

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
    ("LPI 18", "Council tax collected in the year", "%, higher is better", "69.0", "69.4", "+0.4 pp", ON, UP, NEITHER),
    ("NI 181", "Time to process benefit claims and changes", "days, lower is better", "21.0", "24.6", "+3.6", OFF, DOWN, DOWN),
    ("LPI 21a", "Time to process new claims", "days, lower is better", "29.0", "29.8", "+0.8", NEAR, LEVEL, UP),
    ("LPI 17", "Invoices paid within 30 days", "%, higher is better", "98.0", "93.1", "−4.9 pp", OFF, DOWN, DOWN),
    ("NI 14", "Avoidable contact", "%, lower is better", None, "41.3", None, NOT_DUE, UP, NEITHER),
    ("NI 180", "Changes of circumstances that affect entitlement", "number, higher is better", "16,875", "17,204", "+329", ON, UP, UP),
]  # fmt: skip


def words(*parts: str) -> tuple[Run, ...]:
    """A sentence; a part that begins with * carries the news."""
    return tuple(Run(part.removeprefix("*"), part.startswith("*")) for part in parts)


def shown(text: str | None, *, strong: bool = False) -> Shown:
    if text is None:
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
    return tuple(Column(name.lower(), name, kind) for name, kind in names)


K = ColumnKind
MEASURE_COLUMNS = columns(
    ("Ref", K.REF), ("Measure", K.TEXT), ("Target", K.FIGURE), ("Actual", K.FIGURE), ("Variance", K.FIGURE),
    ("Status", K.MARK), ("Since Q2", K.MARK), ("Since Q3 2007/08", K.MARK), ("Twelve quarters", K.SPARK),
    ("Owner", K.TEXT),
)  # fmt: skip


def measure_rows(count: int) -> tuple[TableRow, ...]:
    rows = []
    for place in range(count):
        ref, title, aside, target, actual, variance, status, short, long = MEASURES[place % len(MEASURES)]
        history = spark("Twelve quarters, from 19.8 to 24.6, the highest in quarter 3 2008/09.", DAYS, "21")
        cells = (
            Words(ref), Words(title, aside), shown(target), shown(actual, strong=True), shown(variance), status, short,
            long, history, Words("Assistant Director, Customer Services"),
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


def tasks(count: int) -> Section:
    states = (ON, NEAR, OFF, Mark("Overdue", Shape.TRIANGLE, "#801650", "47 days"))
    rows = tuple(
        TableRow((
            Words(f"T{place + 1}"), Words("Move the contact centre to the new telephone system", "three milestones, two met"),
            Words("Head of Customer Contact"), Words("31 Dec 2008"), shown(f"{place * 7 % 100}%"), states[place % 4],
        ))
        for place in range(count)
    )  # fmt: skip
    names = columns(
        ("Ref", K.REF), ("Task", K.TEXT), ("Owner", K.TEXT), ("Due", K.DATE), ("Complete", K.FIGURE), ("Status", K.MARK)
    )
    table = Table("tasks", "Tasks with owner, due date and status.", names, rows)
    return Section(
        "tasks", "Tasks: 31 of 36 on track or complete", (words("*Two tasks are overdue", ", by 47 days."),), (table,)
    )


def budget(count: int) -> Section:
    names = columns(
        ("Service", K.TEXT), ("Budget £000", K.FIGURE), ("To date £000", K.FIGURE), ("Actual £000", K.FIGURE),
        ("Variance £000", K.FIGURE), ("Judgement", K.TEXT),
    )  # fmt: skip
    rows = [
        TableRow((
            Words(f"Benefits service {place + 1}"), shown("10,168"), shown("7,626"), shown("7,840"), shown("+214"),
            Words("Adverse"),
        ))
        for place in range(count)
    ]  # fmt: skip
    total = (Words("Net budget"), shown("5,083"), shown("3,800"), shown("3,921"), shown("+121"), Words("Adverse"))
    table = Table("budget", "Budget lines.", names, (*rows, TableRow(total, RowLevel.TOTAL)), "Income is negative.")
    return Section(
        "budget", "Budget: £121k over to date", (words("A positive variance is adverse on every line."),), (table,)
    )


def risks(count: int) -> Section:
    high = Mark("High", Shape.TRIANGLE, "#801650")
    names = columns(("Ref", K.REF), ("Risk", K.TEXT), ("Score", K.FIGURE), ("Band", K.MARK), ("Direction", K.MARK))
    rows = tuple(
        TableRow((Words(f"R{place + 1}"), Words("Equal pay claims exceed the provision"), shown("16"), high, LEVEL))
        for place in range(count)
    )
    return Section("risks", "Risks: one of 13 above its limit", tables=(Table("risks", "The register.", names, rows),))


def notes() -> Section:
    methods = Section(
        "methods",
        "How figures were worked out",
        facts=(
            Fact("Variance", words("Actual minus target, in percentage points for percentages.")),
            Fact(
                "Questions", words("Write to performance@example.gov.uk or see https://www.example.gov.uk/performance.")
            ),
        ),
    )
    return Section("notes", "Notes and key", (words("Two figures are provisional."),), subsections=(methods,))


def masthead() -> Masthead:
    return Masthead(
        "Example Borough Council",
        "Customer and Support Services",
        "Scorecard for quarter 3, 2008/09 · for the Corporate Scrutiny Panel",
        "Customer and Support Services · Quarter 3, October to December 2008",
        "Customer and Support Services: scorecard for quarter 3, 2008/09",
        "DRAFT – not yet signed off",
        "Quarterly actuals are illustrative.",
        "en-GB",
        "{page} of {pages}",
    )


def front() -> Front:
    parts = (
        CountPart(14, ON, "14 on target"),
        CountPart(4, NEAR, "4 within tolerance"),
        CountPart(4, OFF, "4 off target"),
    )
    counts = Counts(
        "Measures: 22 of 26 rated",
        parts,
        "4 not rated: 2 have no baseline yet, 1 is annual (due in quarter 4), 1 return is awaited.",
        "Of 22 rated measures 14 are on target, 4 within tolerance and 4 off target.",
    )
    facts = (
        Fact(
            "Tasks", words("31 of 36 on track or complete; ", "*2 overdue", ", the longest by 47 days (agile working)")
        ),
        Fact("Budget", words("Forecast ", "*£214k over (adverse)", " on £10,168k, 2.1%; driven by agency cover")),
        Fact("Risk", words("1 of 13 above its limit: equal pay claims, 16 against a target of 8, unchanged")),
        Fact("Data", words("2 figures provisional, 1 restated since quarter 2")),
    )
    opening = (
        words("Fourteen of the 22 measures that can be rated are on target, one fewer than last quarter."),
        words(
            "*Benefit processing has slowed for the third quarter running",
            " and takes 24.6 days against a target of 21.",
        ),
        words("Council tax collection recovered and is forecast to meet its year-end target."),
    )
    moved = "Newly off target since quarter 2: NI 181. Recovered: LPI 18."
    return Front(
        opening, counts, moved, "Off target: what needs attention", attention(), "", "Tasks, money, risk", facts
    )


def rich(measures: int = 18) -> Scorecard:
    """A full scorecard of an ordinary department."""
    parts = ("Improve front line services", "Make the best use of resources", "Strengthen communities")
    sections = tuple(
        Section(
            f"objective-{place}",
            heading,
            (words("Seven of eight measures can be rated."),),
            (measure_table(measures // 3),),
        )
        for place, heading in enumerate(parts)
    )
    marks = ((ON, "met or beaten"), (NEAR, "missed by no more than 10% of the target"), (OFF, "missed by more"))
    directions = ((UP, "nearer to its target"), (LEVEL, "the same"), (DOWN, "further away"))
    return Scorecard(
        "CSS",
        "css-scorecard-2008-09-Q3",
        "css",
        masthead(),
        front(),
        "Off target: three measures",
        (
            exception("Benefit claims now take 24.6 days", DAYS, "21.0", "24.6 days"),
            exception("Invoices paid on time fell to 93.1%", PAID, "98.0", "93.1%"),
            exception("Searches take 24.6 days", DAYS.replace("20.1", "-"), "24.0", "24.6 days"),
        ),
        Section("measures", "Measures by objective", subsections=sections),
        tasks(14),
        budget(6),
        risks(5),
        notes(),
        (("Status of a measure", marks), ("Direction of travel", directions)),
    )


def hostile() -> Scorecard:
    """Markup, emoji, control characters, right-to-left text, very long words, titles and cells."""
    nasty = (
        '<b>&amp;</b> <font color="red">x</font> =1+1 \x07\x0b 👩‍👧 שלום \ud800 مرحبا \u202e{page} %s 50% ' + "W" * 220
    )
    essay = " ".join(MEASURES[place % 6][1] + ("," if place % 4 else ".") for place in range(100))
    card = rich()
    row = card.measures.subsections[0].tables[0].rows[0]
    cells = (Words("<i>REF</i>"), Words(nasty, nasty), Shown("<b>n/a</b>"), *row.cells[3:9], Words(essay))
    table = replace(
        card.measures.subsections[0].tables[0], rows=(replace(row, cells=cells), row), note=nasty, summary=nasty
    )
    measures = Section("measures", nasty, (words(nasty, "*" + nasty),), (table,))
    report = card.exceptions[0]
    facts = (*report.facts[:2], Fact(nasty, words(essay + nasty)), *report.facts[3:])
    report = replace(report, heading=nasty, subheading=nasty, note=nasty, facts=facts)
    head = replace(masthead(), organisation=nasty, title=nasty, running_head=nasty, document_title="<b>&amp;\x07 Title")
    return replace(card, masthead=head, measures=measures, exceptions=(report,), exceptions_heading=nasty)


def long_table() -> Scorecard:
    card = rich()
    return replace(card, measures=Section("measures", "Measures", tables=(measure_table(200),)))


def one_measure() -> Scorecard:
    card = rich()
    counts = Counts(
        "Measures: 1 of 1 rated", (CountPart(1, OFF, "1 off target"),), "", "The one measure is off target."
    )
    page = replace(card.front, measures=counts, movement="", attention=replace(attention(), rows=attention().rows[:1]))
    return replace(
        card, front=page, exceptions=card.exceptions[:1],
        measures=Section("measures", "Measures", tables=(measure_table(1),)), tasks=tasks(1), budget=None, risks=None, key=(),
    )  # fmt: skip


def nothing() -> Scorecard:
    """No measures, no tasks, nothing to attend to."""
    card = rich()
    empty = Counts("Measures: none reported", (), "", "This department reports no measures.")
    page = Front(
        (words("This department reports no measures."),),
        empty,
        "",
        "Off target",
        None,
        "No measure is off target.",
        "Tasks",
        (),
    )
    return replace(
        card, front=page, exceptions_heading="", exceptions=(),
        measures=Section("measures", "Measures", (words("There are no measures."),)), tasks=None, budget=None, risks=None,
        notes=Section("notes", "Notes", (words("Nothing to note."),)), key=(),
    )  # fmt: skip


def all_missing() -> Scorecard:
    """Measures without a single figure."""
    card = rich()
    absent = tuple(
        replace(row, cells=(
            *row.cells[:2], Shown("no baseline yet"), Shown("awaited"), Shown("cannot be worked out"), NOT_DUE, NEITHER,
            NEITHER, Spark("No figures yet", (None,) * 12, (None,) * 12), Words("–"),
        ))
        for row in measure_rows(6)
    )  # fmt: skip
    table = replace(measure_table(1), rows=absent)
    counts = Counts(
        "Measures: none of 6 rated", (), "6 not rated: 6 returns are awaited.", "None of the 6 measures can be rated."
    )
    blank = replace(card.exceptions[0], chart=None)
    return replace(
        card, front=replace(card.front, measures=counts), exceptions=(blank,),
        measures=Section("measures", "Measures", tables=(table,)),
    )  # fmt: skip
