"""The first sheet: what the front page says, from the opening sentences to tasks, money and risk."""

from decimal import Decimal

from reports.model.document import CountPart, Counts, Run
from reports.model.scorecard import Front
from reports.render.excel.formats import Style
from reports.render.excel.history import History
from reports.render.excel.marks import mark_text
from reports.render.excel.sections import put_facts, put_heading
from reports.render.excel.sheet import Sheet
from reports.render.excel.tables import put_table
from reports.render.excel.widths import joined_widths

_LEAST_WIDTHS = (14.0, 46.0, 12.0, 12.0, 14.0, 18.0)
_LARGE = 12.0


def summary_widths(front: Front) -> list[float]:
    """Widths for the table of what needs attention, and for labels and words where there is none."""
    return joined_widths([front.attention] if front.attention else [], _LEAST_WIDTHS)


def put_summary(sheet: Sheet, front: Front, history: History, beside_spark: str) -> None:
    """Opening sentences, counts, what moved, what needs attention, facts."""
    for sentence in front.opening:
        sheet.put_paragraph(sentence, Style(size=_LARGE))
    _put_counts(sheet, front.measures, front.movement)
    if front.attention_heading and (front.attention or front.attention_none):
        put_heading(sheet, front.attention_heading)
    if front.attention:
        put_table(sheet, front.attention, history, beside_spark)
    if front.attention_none:
        sheet.put_paragraph((Run(front.attention_none),), Style())
    if front.facts:
        put_heading(sheet, front.facts_heading)
        put_facts(sheet, front.facts)


def _put_counts(sheet: Sheet, counts: Counts, movement: str) -> None:
    """The counts as figures beside their marks, then the measures that are not rated, accounted for."""
    put_heading(sheet, counts.heading)
    for part in counts.parts:
        _put_count(sheet, part)
    for text in (counts.remainder, movement):
        if text:
            sheet.put_paragraph((Run(text),), Style(colour=sheet.formats.brand.quiet))


def _put_count(sheet: Sheet, part: CountPart) -> None:
    sheet.put_number(sheet.row, 0, Decimal(part.count), Style(bold=True, right=True, number="0"))
    sheet.put_text(sheet.row, 1, mark_text(part.mark), Style(colour=part.mark.colour, bold=True, indent=True))
    sheet.end_row()
