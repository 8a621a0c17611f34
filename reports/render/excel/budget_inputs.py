"""The budget as it was read: a row a line, each amount with its cell and what stood there."""

from collections.abc import Iterator
from decimal import Decimal

from reports.model.document import Shown
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.model.variance_measure import SourceCell
from reports.render.excel.cells import put_shown, reason_style
from reports.render.excel.formats import Line, Style, aligned, numbered
from reports.render.excel.live import Places, put_header
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import reference
from reports.render.excel.widths import figure_width, words_width

_AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast", "variance")
_WORDS = ("department", "service", "kind", "workbook", "sheet")
_WIDEST = {"service": 34.0, "workbook": 32.0, "sheet": 24.0}
_CELL_WIDTH, _VALUE_WIDTH, _FACTOR_WIDTH = 10.0, 14.0, 9.0
_ROW = Style(line=Line.ROW)
_RIGHT = aligned(_ROW)
_FACTOR = '#,##0.###;"\u2212"#,##0.###;0'
_NONE = "–"


class BudgetInputs:
    """Where the amounts of the budget lines stand as read."""

    def __init__(self, sheet: Sheet, places: Places, first: int) -> None:
        self._sheet = sheet
        self._places = places
        self.first = first

    def figure(self, index: int, amount: str, line: VarianceBudget) -> str:
        """The formula that makes an amount from what was read; empty where it is not a cell times a factor."""
        if line.factor is None or len(line.sources.get(amount, ())) != 1:
            return ""
        cell = f"{reference(self._sheet.name)}!{self._places.cell(f'read_{amount}', self.first + index)}"
        return f"={_times(cell, line.factor)}"

    def sum(self, first: int, last: int, amount: str) -> str:
        """The sum of the amounts of some lines as read, each with its factor, as a formula."""
        spans = (self._span(first, last, key) for key in (f"read_{amount}", "factor"))
        return f"SUMPRODUCT({','.join(spans)})"

    def row_of(self, index: int, line: VarianceBudget) -> tuple[Sheet, int, str] | None:
        """Where a line stands, and which cells it was read from."""
        cells = [cell for cells in line.sources.values() for cell in cells]
        if not cells:
            return None
        places = ", ".join(cell.cell for cell in cells)
        return self._sheet, self.first + index, f"{cells[0].workbook} › {cells[0].sheet}: {places}"

    def _span(self, first: int, last: int, key: str) -> str:
        return self._sheet.span(self.first + first, self.first + last, self._places.column[key])


def input_places(book: VarianceBook) -> Places:
    """What tells lines apart, the factor, and two columns for each amount that any line has."""
    read = {key for line in _lines(book) for key in line.sources}
    amounts = [key for key in _AMOUNTS if key in read]
    return Places((*_WORDS, "factor", *(f"{side}_{key}" for key in amounts for side in ("cell", "read"))))


def input_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they are, cells and values alike."""
    widths = []
    for key in input_places(book).keys:
        if key.startswith("read_"):
            found = [cell.as_read for line in _lines(book) for cell in line.sources.get(key.removeprefix("read_"), ())]
            widths.append(max(_VALUE_WIDTH, figure_width(found)))
        elif key in _WORDS:
            texts = [_word(line, key) for line in _lines(book)]
            widths.append(words_width(book.words[f"col_{key}"], texts, _WIDEST.get(key, 12.0)))
        else:
            widths.append(_FACTOR_WIDTH if key == "factor" else _CELL_WIDTH)
    return widths


def put_inputs(sheet: Sheet, book: VarianceBook) -> BudgetInputs:
    """Every line, in the order of the Budget sheet."""
    places, top, words = input_places(book), sheet.row, book.words
    with sheet.header_row() as row:
        headings = [(words.get(key) or words[f"col_{key}"], key.startswith(("read_", "factor"))) for key in places.keys]
        put_header(sheet, row, headings)
    for line in _lines(book):
        _put_line(sheet, places, line)
        sheet.end_row()
    if sheet.row > top + 1:
        sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(places.keys) - 1)
    return BudgetInputs(sheet, places, top + 1)


def _put_line(sheet: Sheet, places: Places, line: VarianceBudget) -> None:
    for key in _WORDS:
        sheet.put_text(sheet.row, places.column[key], _word(line, key), _ROW)
    if line.factor is None:
        sheet.put_text(sheet.row, places.column["factor"], _NONE, reason_style(_RIGHT, sheet.formats.brand.quiet))
    else:
        sheet.put_number(sheet.row, places.column["factor"], line.factor, numbered(_RIGHT, _FACTOR))
    for amount in _AMOUNTS:
        if f"read_{amount}" in places.column:
            cells = line.sources.get(amount, ())
            named = ", ".join(cell.cell for cell in cells) or _NONE
            sheet.put_text(sheet.row, places.column[f"cell_{amount}"], named, _ROW)
            put_shown(sheet, sheet.row, places.column[f"read_{amount}"], _as_read(cells), _RIGHT)


def _as_read(cells: tuple[SourceCell, ...]) -> Shown:
    """What stood there; of several cells all of it, as words."""
    if len(cells) == 1:
        return cells[0].as_read
    return Shown(" + ".join(cell.as_read.text for cell in cells) or _NONE)


def _word(line: VarianceBudget, key: str) -> str:
    if key in ("workbook", "sheet"):
        cells = next(iter(line.sources.values()), ())
        return str(getattr(cells[0], key)) if cells else _NONE
    return str(getattr(line, key))


def _times(cell: str, factor: Decimal) -> str:
    """A cell times a factor, which is a power of ten with a sign."""
    sign = "-" if factor < 0 else ""
    size = abs(factor)
    if size == 1:
        return f"{sign}{cell}"
    return f"{sign}{cell}*{size:f}" if size > 1 else f"{sign}{cell}/{1 / size:f}"


def _lines(book: VarianceBook) -> Iterator[VarianceBudget]:
    return (line for block in book.blocks for line in block.lines)
