"""What a sheet opens with, and a headed part of a document below it."""

from collections.abc import Sequence
from dataclasses import replace

from reports.model.document import ColumnKind, Fact, Run, Section, Sentence, Table
from reports.model.scorecard import Masthead
from reports.render.excel.formats import Style
from reports.render.excel.history import History
from reports.render.excel.marks import mark_text
from reports.render.excel.sheet import Sheet
from reports.render.excel.tables import Written, put_table

_TITLE, _HEADING, _SUBTITLE = 18.0, 13.0, 11.0
_LABEL = Style(bold=True)


def put_opening(sheet: Sheet, heading: str, subheading: str, masthead: Masthead) -> None:
    """Heading and subheading, then whether it is a draft, and the notice."""
    brand = sheet.formats.brand
    _put_line(sheet, heading, Style(size=_TITLE, bold=True, colour=brand.accent, wrap=False), 28)
    _put_line(sheet, subheading, Style(size=_SUBTITLE, colour=brand.quiet, wrap=False), 18)
    if masthead.draft:
        sheet.put_paragraph((Run(masthead.draft),), Style(bold=True))
    if masthead.notice:
        sheet.put_paragraph((Run(masthead.notice),), Style(colour=brand.quiet))
    sheet.end_row(6)


def put_heading(sheet: Sheet, heading: str) -> None:
    """The heading of a part, with some space above."""
    _put_line(
        sheet, heading, Style(size=_HEADING, bold=True, low=True, colour=sheet.formats.brand.accent, wrap=False), 28
    )


def put_sentences(sheet: Sheet, sentences: Sequence[Sentence]) -> None:
    """A paragraph a sentence."""
    for sentence in sentences:
        sheet.put_paragraph(sentence, Style())


def put_facts(sheet: Sheet, facts: Sequence[Fact]) -> None:
    """A label in the first column, what there is to say in the next ones."""
    for fact in facts:
        sheet.put_text(sheet.row, 0, fact.label, _LABEL)
        mark = (Run(mark_text(fact.mark) + " ", strong=True),) if fact.mark else ()
        sheet.put_paragraph(mark + fact.words, Style(), first=1)


def put_section(
    sheet: Sheet, section: Section, history: History, beside_spark: str, leading: bool = True
) -> Written | None:
    """A part without its heading: sentences, tables, facts, then its own parts with their headings.

    Returns where its first table stands; None where it has none.
    """
    put_sentences(sheet, section.intro)
    written = [
        put_table(sheet, table, history, beside_spark, leading and number == 0)
        for number, table in enumerate(section.tables)
    ]
    put_facts(sheet, section.facts)
    for part in section.subsections:
        put_heading(sheet, part.heading)
        put_section(sheet, part, history, beside_spark, leading=False)
    return written[0] if written else None


def without_drawn(section: Section) -> Section:
    """A part without the columns that only paper can draw."""
    tables = tuple(map(_without_drawn, section.tables))
    return replace(section, tables=tables, subsections=tuple(map(without_drawn, section.subsections)))


def _without_drawn(table: Table) -> Table:
    kept = [place for place, column in enumerate(table.columns) if column.kind is not ColumnKind.TIMELINE]
    rows = tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def tables_of(section: Section) -> list[Table]:
    """All tables of a part and of its own parts."""
    return [*section.tables, *(table for part in section.subsections for table in tables_of(part))]


def _put_line(sheet: Sheet, text: str, style: Style, height: float) -> None:
    sheet.put_text(sheet.row, 0, text, style)
    sheet.end_row(height)
