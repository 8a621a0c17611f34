"""The first sheet: what the front page says, from the opening sentences to tasks, money and risk."""

from collections.abc import Mapping
from decimal import Decimal

from reports.model.document import CountPart, Counts, Run
from reports.model.scorecard import Front
from reports.render.excel.book import Book
from reports.render.excel.charts import Drawing
from reports.render.excel.formats import Style
from reports.render.excel.history import History
from reports.render.excel.marks import mark_text
from reports.render.excel.sections import put_facts, put_heading, put_sentences
from reports.render.excel.sheet import Sheet
from reports.render.excel.tables import put_table
from reports.render.excel.widths import joined_widths

_LEAST_WIDTHS = (14.0, 46.0, 12.0, 12.0, 14.0, 18.0)
_LARGE = 12.0


def summary_widths(front: Front) -> list[float]:
    """Widths for the table of what needs attention, and for labels and words where there is none."""
    return joined_widths([front.attention] if front.attention else [], _LEAST_WIDTHS)


def put_summary(
    book: Book, sheet: Sheet, front: Front, history: History, words: Mapping[str, str], statuses: str
) -> None:
    """Opening sentences, counts, what moved, what needs attention, facts, questions, what the director says.

    `statuses` are the cells of the statuses on the sheet of measures, for counting; empty where they cannot be counted.
    """
    for sentence in front.opening:
        sheet.put_paragraph(sentence, Style(size=_LARGE))
    _put_counts(book, sheet, front.measures, statuses)
    for text in (front.measures.remainder, front.movement):
        if text:
            sheet.put_paragraph((Run(text),), Style(colour=sheet.formats.brand.quiet))
    if front.attention_heading and (front.attention or front.attention_none):
        put_heading(sheet, front.attention_heading)
    if front.attention:
        put_table(sheet, front.attention, history, words["col_spark_target"])
    if front.attention_none:
        sheet.put_paragraph((Run(front.attention_none),), Style())
    if front.facts:
        put_heading(sheet, front.facts_heading)
        put_facts(sheet, front.facts)
    if front.questions:
        put_heading(sheet, front.questions_heading)
        put_sentences(sheet, front.questions)
    if front.narrative:
        put_heading(sheet, front.narrative_heading)
        put_sentences(sheet, [(Run(paragraph),) for paragraph in front.narrative])


def _put_counts(book: Book, sheet: Sheet, counts: Counts, statuses: str) -> None:
    """The counts as figures beside their marks, and a chart of them; nothing where there are none."""
    if not counts.heading:
        return
    heading_row = sheet.row
    put_heading(sheet, counts.heading)
    first = sheet.row
    for part in counts.parts:
        _put_count(sheet, part, statuses)
    if len(counts.parts) > 1:
        last = sheet.row - 1
        drawing = Drawing(book, sheet, "bar")
        colours = [part.mark.colour for part in counts.parts]
        drawing.add_bars((heading_row, 0), (first, 1, last, 1), (first, 0, last, 0), colours)
        drawing.set_title(heading_row, 0)
        drawing.hide_legend()
        drawing.run_downwards()
        drawing.put_on(sheet, sheet.row, 0, counts.text, 560, 60 + 40 * len(counts.parts))
        sheet.leave_rows(4 + 2 * len(counts.parts))


def _put_count(sheet: Sheet, part: CountPart, statuses: str) -> None:
    """A count: a formula over the statuses where it gives what was counted."""
    style = Style(bold=True, right=True, number="0")
    text = mark_text(part.mark)
    if statuses:
        formula = f"=SUMPRODUCT(1*({statuses}={sheet.cell(sheet.row, 1)}))"
        sheet.put_formula(sheet.row, 0, formula, Decimal(part.count), style)
    else:
        sheet.put_number(sheet.row, 0, Decimal(part.count), style)
    sheet.put_text(sheet.row, 1, text, Style(colour=part.mark.colour, bold=True, indent=True))
    sheet.end_row()
