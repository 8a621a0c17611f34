"""The sources of the measures: for every figure the cells of the input workbooks that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.model.variance_book import VarianceBook
from reports.model.variance_measure import SourceCell
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Line, Style, aligned
from reports.render.excel.live import put_header
from reports.render.excel.sheet import Sheet
from reports.render.excel.widths import figure_width

_COLUMNS = ("department", "ref", "source_figure", "workbook", "sheet", "source_cell", "value_as_read")
_WORDS_WIDTHS = (12.0, 14.0, 18.0, 32.0, 24.0, 10.0)
_VALUE_WIDTH = 22.0
_ROW = Style(line=Line.ROW)


@dataclass(frozen=True)
class _Origin:
    """A cell that a figure came from."""

    index: int
    department: str
    ref: str
    figure: str
    cell: SourceCell


class Sources:
    """Where on the sheet of sources each figure's cells are named."""

    def __init__(self, places: Mapping[int, Mapping[str, tuple[Sheet, int, str]]]) -> None:
        self._places = places

    def of(self, index: int) -> Mapping[str, tuple[Sheet, int, str]]:
        """The figures of the measure of that number: sheet, row and the names of the cells."""
        return self._places.get(index, {})


def source_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they usually are, the value as wide as it must be."""
    return [*_WORDS_WIDTHS, max(_VALUE_WIDTH, figure_width(origin.cell.as_read for origin in _origins(book)))]


def put_sources(sheet: Sheet, book: VarianceBook) -> Sources:
    """Name every source cell in a row of its own, beside what stood there."""
    top = sheet.row
    with sheet.header_row() as row:
        put_header(sheet, row, [(book.words[f"col_{key}"], key == _COLUMNS[-1]) for key in _COLUMNS])
    places: dict[int, dict[str, tuple[Sheet, int, str]]] = {}
    for origin in _origins(book):
        cell, found = origin.cell, places.setdefault(origin.index, {})
        named = f"{cell.workbook} › {cell.sheet}!{cell.cell}"
        if origin.figure in found:
            first = found[origin.figure]
            found[origin.figure] = (sheet, first[1], f"{first[2]}\n{named}")
        else:
            found[origin.figure] = (sheet, sheet.row, named)
        figure = book.words[f"col_{origin.figure}"]
        for column, text in enumerate((origin.department, origin.ref, figure, cell.workbook, cell.sheet, cell.cell)):
            sheet.put_text(sheet.row, column, text, _ROW)
        put_shown(sheet, sheet.row, len(_WORDS_WIDTHS), cell.as_read, aligned(_ROW))
        sheet.end_row()
    if sheet.row > top + 1:
        sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(_WORDS_WIDTHS))
    return Sources(places)


def _origins(book: VarianceBook) -> Iterator[_Origin]:
    """Every cell of every figure of the measures."""
    for index, measure in enumerate(book.measures):
        for figure, cells in measure.sources.items():
            for cell in cells:
                yield _Origin(index, measure.department, measure.ref, figure, cell)
