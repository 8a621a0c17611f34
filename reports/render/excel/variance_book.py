"""The sheets of the finance officers' workbook.

Keys of `VarianceBook.words`: title, subtitle; sheet_<name> and sheet_<name>_text for summary, measures, budget,
sources and notes; the notes sign_note, measure_note, rounding_note, tolerance_note, missing_note, formula_note;
budget_none; col_<field> for every column of the measures and the budget, col_name, col_count, col_source_figure,
col_source_cell, col_value_as_read; status_<code> for every status; favourable, adverse, percent_of_zero.
"""

from collections.abc import Sequence

from reports.model.document import Run
from reports.model.variance_book import VarianceBook
from reports.render.excel import sources, variance_budget, variance_measures, variance_summary
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.sections import put_opening
from reports.render.excel.sheet import Sheet

_NOTES_WIDTHS = (110.0,)
_NOTES = ("sign_note", "measure_note", "rounding_note", "tolerance_note", "missing_note", "formula_note")


def put_variance_book(workbook: Book, book: VarianceBook) -> None:
    """Write every sheet. The sources come first, so that figures can lead to them; the summary last, over all."""
    words = book.words
    sheets = {name: workbook.add_sheet(words[f"sheet_{name}"], widths) for name, widths in _widths(book).items()}
    for name, sheet in sheets.items():
        _put_opening(sheet, name, book)
    found = sources.put_sources(sheets["sources"], book)
    counted = variance_measures.put_measures(sheets["measures"], book, found)
    nets = _put_budget(sheets["budget"], book, found)
    for key in _NOTES:
        sheets["notes"].put_paragraph((Run(words[key]),), Style())
    summary = sheets.pop("summary")
    variance_summary.put_contents(summary, sheets, words)
    if counted:
        variance_summary.put_counts(summary, book, counted)
    if nets:
        variance_summary.put_money(summary, sheets["budget"], nets, variance_budget.COLUMNS, book)


def _widths(book: VarianceBook) -> dict[str, Sequence[float]]:
    """The sheets in their order, with their columns."""
    return {
        "summary": variance_summary.summary_widths(book),
        "measures": variance_measures.measure_widths(book),
        "budget": variance_budget.budget_widths(book),
        "sources": sources.source_widths(book),
        "notes": _NOTES_WIDTHS,
    }


def _put_opening(sheet: Sheet, name: str, book: VarianceBook) -> None:
    """Heading, draft and notice; then what the sheet holds."""
    words = book.words
    if name == "summary":
        put_opening(sheet, words["title"], words["subtitle"], book.masthead)
    else:
        put_opening(sheet, words[f"sheet_{name}"], book.masthead.running_head, book.masthead)
    sheet.put_paragraph((Run(words[f"sheet_{name}_text"]),), Style())


def _put_budget(sheet: Sheet, book: VarianceBook, found: sources.Sources) -> list[variance_budget.Net]:
    if book.blocks:
        return variance_budget.put_budget(sheet, book, found)
    sheet.put_paragraph((Run(book.words["budget_none"]),), Style())
    return []
