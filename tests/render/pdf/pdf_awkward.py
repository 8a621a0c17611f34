"""Awkward scorecards: hostile text, a very long table, next to nothing, nothing but gaps."""

from dataclasses import replace

from pdf_pieces import MEASURES, NEITHER, NOT_DUE, OFF, attention, measure_rows, measure_table, words
from pdf_sample import masthead, rich, tasks

from reports.model.document import CountPart, Counts, Fact, Section, Shown, Spark, Words
from reports.model.scorecard import Front, Scorecard

NASTY = '<b>&amp;</b> <font color="red">x</font> =1+1 \x07\x0b 👩‍👧 שלום \ud800 مرحبا \u202e{page} %s 50%'


def nasty(place: str) -> str:
    """Everything that must be printed as it is, with a word that is wider than any page."""
    return f"{place} {NASTY} {place * 30}"


def hostile() -> Scorecard:
    """Markup, emoji, control characters, right-to-left text, very long words, titles and cells."""
    essay = " ".join(MEASURES[place % 6][1] + ("," if place % 4 else ".") for place in range(100))
    card = rich()
    table = card.measures.subsections[0].tables[0]
    row = table.rows[0]
    cells = (
        Words("<i>REF</i>"),
        Words(nasty("Alpha"), nasty("Aside")),
        Shown("<b>n/a</b>"),
        *row.cells[3:9],
        Words(essay, folded=essay),
    )
    table = replace(table, rows=(replace(row, cells=cells), row), note=nasty("Note"), summary=nasty("Summary"))
    intro = (words(nasty("Intro"), "*" + nasty("Bold")),)
    report = card.exceptions[0]
    facts = (*report.facts[:2], Fact(nasty("Label"), words(essay + nasty("Cause"))), *report.facts[3:])
    report = replace(report, heading=nasty("Finding"), subheading=nasty("Under"), note=nasty("Below"), facts=facts)
    names = {"organisation": nasty("Council"), "title": nasty("Title"), "running_head": nasty("Running")}
    return replace(
        card,
        masthead=replace(masthead(), **names, document_title="<b>&amp;\x07 Title"),
        measures=Section("measures", nasty("Measures"), intro, (table,)),
        exceptions=(report,),
        exceptions_heading=nasty("Exceptions"),
    )


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
        measures=Section("measures", "Measures", tables=(measure_table(1),)), tasks=tasks(1),
        budget=None, risks=None, key=(),
    )  # fmt: skip


def nothing() -> Scorecard:
    """No measures, no tasks, nothing to attend to."""
    card = rich()
    empty = Counts("", (), "", "")
    page = Front(
        (words("This department reports no measures."),),
        empty,
        "",
        "",
        None,
        "",
        "Tasks",
        (),
    )
    return replace(
        card, front=page, exceptions_heading="", exceptions=(),
        measures=Section("measures", "Measures", (words("There are no measures."),)),
        tasks=None, budget=None, risks=None,
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
