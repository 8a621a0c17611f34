"""The sheets of the finance officers' workbook; `compose.book_words` lists the words that they print."""

from collections.abc import Iterator, Sequence
from itertools import chain

from reports.model.document import Run, Shown
from reports.model.variance_book import VarianceBook
from reports.render.excel import (
    bridge,
    budget_inputs,
    reconciliation,
    sources,
    variance_budget,
    variance_data,
    variance_exceptions,
    variance_measures,
    variance_summary,
)
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.sections import put_opening
from reports.render.excel.sheet import Sheet
from reports.render.excel.widths import figure_width

_CHARTED = ("bridge",)
"""Sheets whose cells a chart shows."""
_NOTES_WIDTHS = (110.0,)
_NOTES = (
    *("sign_note", "materiality_note", "measure_note", "status_note", "tolerance_note", "movement_note"),
    *("rounding_note", "missing_note", "formula_note"),
)


def put_variance_book(workbook: Book, book: VarianceBook) -> None:
    """Write every sheet. The sources come first, so that figures can lead to them; the summary last, over all."""
    words = book.words
    sheets = {
        name: workbook.add_sheet(words[f"sheet_{name}"], widths, is_long=name not in _CHARTED)
        for name, widths in _widths(book).items()
    }
    for name, sheet in sheets.items():
        _put_opening(sheet, name, book)
    found = sources.put_sources(sheets["sources"], book)
    measures = variance_measures.put_measures(sheets["measures"], book, found)
    inputs = budget_inputs.put_inputs(sheets["inputs"], book)
    budget = _put_budget(sheets["budget"], book, inputs)
    bridge.put_bridge(workbook, sheets["bridge"], book, budget)
    reconciliation.put_reconciliation(sheets["reconciliation"], book, budget, inputs)
    variance_exceptions.put_exceptions(sheets["exceptions"], book, measures, budget)
    workbook.add_name("Pivot_data", variance_data.put_data(sheets["data"], book))
    for key in _NOTES:
        sheets["notes"].put_paragraph((Run(words[key]),), Style())
    summary = sheets.pop("summary")
    variance_summary.put_contents(summary, sheets, words)
    if measures:
        variance_summary.put_counts(summary, book, measures)
    if budget:
        variance_summary.put_money(summary, budget, book)


def _widths(book: VarianceBook) -> dict[str, Sequence[float]]:
    """The sheets in their order, with their columns."""
    figure = figure_width(_figures(book))
    return {
        "summary": variance_summary.summary_widths(book),
        "exceptions": variance_exceptions.exception_widths(figure),
        "measures": variance_measures.measure_widths(book),
        "budget": variance_budget.budget_widths(book),
        "bridge": bridge.bridge_widths(figure),
        "reconciliation": reconciliation.reconciliation_widths(figure),
        "data": variance_data.data_widths(figure),
        "sources": sources.source_widths(book),
        "inputs": budget_inputs.input_widths(book),
        "notes": _NOTES_WIDTHS,
    }


def _figures(book: VarianceBook) -> Iterator[Shown]:
    """Every figure that stands on several sheets."""
    for measure in book.measures:
        yield from (measure.target, measure.actual, measure.variance, measure.variance_percent)
    totals = [book.grand_total] if book.grand_total else []
    for line in chain(*((*block.lines, block.total) for block in book.blocks), totals):
        yield from (line.annual, line.profile, line.actual, line.commitments, line.forecast)
        yield from (line.variance, line.variance_percent, line.outturn_variance, line.outturn_variance_percent)
    yield from (shown for total in book.stated_totals for shown in (total.stated, total.sum))


def _put_opening(sheet: Sheet, name: str, book: VarianceBook) -> None:
    """Heading, draft and notice; then what the sheet holds."""
    words = book.words
    if name == "summary":
        put_opening(sheet, words["title"], words["subtitle"], book.masthead)
    else:
        put_opening(sheet, words[f"sheet_{name}"], book.masthead.running_head, book.masthead)
    sheet.put_paragraph((Run(words[f"sheet_{name}_text"]),), Style())


def _put_budget(
    sheet: Sheet, book: VarianceBook, inputs: budget_inputs.BudgetInputs
) -> variance_budget.BudgetSheet | None:
    if book.blocks:
        return variance_budget.put_budget(sheet, book, inputs)
    sheet.put_paragraph((Run(book.words["budget_none"]),), Style())
    return None
