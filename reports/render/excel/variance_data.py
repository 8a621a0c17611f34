"""Every measure and budget line in one plain table for pivot tables: a row for each basis, plain values, no totals."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from reports.model.document import Shown
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.model.variance_measure import VarianceMeasure
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Style, aligned
from reports.render.excel.live import Places, put_headings
from reports.render.excel.sheet import Sheet
from reports.render.excel.widths import widened

PLACES = Places(
    (
        *("department", "record", "item", "group", "basis", "unit", "planned", "reached", "variance"),
        *("judgement", "status", "reason"),
    )
)
_WIDTHS = (12.0, 12.0, 44.0, 30.0, 22.0, 10.0, 16.0, 16.0, 16.0, 16.0, 18.0, 18.0)
_FIGURES = ("planned", "reached", "variance")
_ROW = Style()
_RIGHT = aligned(_ROW)
_Row = tuple[tuple[str, ...], tuple[Shown, ...], tuple[str, str]]
"""Words before the figures, figures, words after them."""


def data_widths(figure: float) -> list[float]:
    """Words as wide as they usually are; figures at least as wide as given."""
    return widened(_WIDTHS, PLACES.keys, _FIGURES, figure)


def put_data(sheet: Sheet, book: VarianceBook) -> str:
    """The table. Returns its range with the header, for a name."""
    top = sheet.row
    put_headings(sheet, PLACES, _FIGURES, book.words)
    for before, figures, after in _rows(book):
        for column, text in enumerate(before):
            sheet.put_text(sheet.row, column, text, _ROW)
        for column, shown in enumerate(figures, len(before)):
            # A pivot table adds up numbers only where no cell of the column holds words: gaps stay empty.
            if shown.value is not None:
                put_shown(sheet, sheet.row, column, shown, _RIGHT)
        for column, text in enumerate((*after, _gap(figures)), len(before) + len(figures)):
            sheet.put_text(sheet.row, column, text, _ROW)
        sheet.end_row()
    sheet.worksheet.autofilter(top, 0, max(top + 1, sheet.row - 1), len(PLACES.keys) - 1)
    return sheet.span(top, max(top + 1, sheet.row - 1), 0, len(PLACES.keys) - 1)


def _gap(figures: tuple[Shown, ...]) -> str:
    """Why the first figure that is not there is not there; a dash where all are."""
    return next((shown.text for shown in figures if not isinstance(shown.value, Decimal | date | str | bool)), "–")


def _rows(book: VarianceBook) -> Iterator[_Row]:
    for measure in book.measures:
        yield _measure(book, measure)
    for block in book.blocks:
        for line in block.lines:
            yield from _line(book, line)


def _measure(book: VarianceBook, measure: VarianceMeasure) -> _Row:
    before = (
        *(measure.department, book.words["record_measure"], f"{measure.ref}: {measure.title}", measure.objective),
        *(book.words["basis_period"], measure.unit),
    )
    return before, (measure.target, measure.actual, measure.variance), (measure.judgement, measure.status.text)


def _line(book: VarianceBook, line: VarianceBudget) -> Iterator[_Row]:
    """To date, then for the year."""
    who = (line.department, book.words["record_budget"], line.service, line.kind)
    to_date = (line.profile, line.actual, line.variance)
    year = (line.annual, line.forecast, line.outturn_variance)
    yield (*who, book.words["basis_to_date"], line.unit), to_date, (line.judgement_to_date, line.materiality)
    yield (*who, book.words["basis_year"], line.unit), year, (line.judgement, line.materiality)
