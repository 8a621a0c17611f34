"""A rich scorecard made by hand, with invented figures."""

from pdf_drawn import bars, matrix, time_line
from pdf_pieces import (
    DAYS,
    DOWN,
    LEVEL,
    NEAR,
    OFF,
    ON,
    PAID,
    UP,
    K,
    attention,
    columns,
    exception,
    measure_table,
    shown,
    words,
)

from reports.model.document import CountPart, Counts, Fact, Mark, RowLevel, Section, Table, TableRow, Words
from reports.model.rules import Shape
from reports.model.scorecard import Front, Masthead, Scorecard


def tasks(count: int) -> Section:
    states = (ON, NEAR, OFF, Mark("Overdue", Shape.TRIANGLE, "#801650", "47 days"))
    rows = tuple(
        TableRow((
            Words(f"T{place + 1}"),
            Words("Move the contact centre to the new telephone system", "three milestones, two met"),
            Words("Head of Customer Contact"), time_line(place), Words("31 Dec 2008"),
            shown(f"{place * 7 % 100}%"), states[place % 4],
        ))
        for place in range(count)
    )  # fmt: skip
    names = columns(
        ("Ref", K.REF),
        ("Task", K.TEXT),
        ("Owner", K.TEXT),
        ("Apr 2008 to Mar 2009", K.TIMELINE),
        ("Due", K.DATE),
        ("Complete", K.FIGURE),
        ("Status", K.MARK),
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
        "budget",
        "Budget: £121k over to date",
        (words("A positive variance is adverse on every line."),),
        (table,),
        figure=bars() if count > 1 else None,
    )


def risks(count: int) -> Section:
    high = Mark("High", Shape.TRIANGLE, "#801650")
    names = columns(("Ref", K.REF), ("Risk", K.TEXT), ("Score", K.FIGURE), ("Band", K.MARK), ("Direction", K.MARK))
    rows = tuple(
        TableRow((Words(f"R{place + 1}"), Words("Equal pay claims exceed the provision"), shown("16"), high, LEVEL))
        for place in range(count)
    )
    table = Table("risks", "The register.", names, rows)
    moved = (Fact("Risen", words("R1 from 12 to 16")), Fact("Above target", words("R1 16 against 8")))
    figure = matrix() if count > 1 else None
    return Section("risks", "Risks: one of 13 above its limit", tables=(table,), facts=moved, figure=figure)


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
    questions = (
        words("*Benefit claims", ": off target for three quarters running. What will bring them back, and by when?"),
        words("*Agile working", ": 47 days overdue, 70% complete. What holds it up?"),
        words("*Equal pay", ": a risk that still scores 16 against a target of 8. What stands in its way?"),
    )
    moved = "Newly off target since quarter 2: NI 181. Recovered: LPI 18."
    return Front(
        opening,
        counts,
        moved,
        "Off target: what needs attention",
        attention(),
        "",
        "Tasks, money, risk",
        facts,
        "Questions the panel could ask",
        questions,
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
