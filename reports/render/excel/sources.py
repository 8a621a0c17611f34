"""The sources of the variance workbook: for every figure the cells of the input workbooks that it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reports.model.document import Shown
from reports.model.variance_book import VarianceBook
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Line, Style
from reports.render.excel.sheet import Sheet
from reports.render.excel.widths import figure_width

_WORDS_WIDTHS = (12.0, 40.0, 22.0, 56.0)
_VALUE_WIDTH = 18.0
_ROW = Style(line=Line.ROW)


@dataclass(frozen=True)
class _Origin:
    """One figure with the cells that it came from."""

    kind: str
    index: int
    department: str
    item: str
    figure: str
    shown: Shown
    cells: tuple[str, ...]


class Sources:
    """Where on the sheet of sources each figure's cells are named."""

    def __init__(self, places: Mapping[tuple[str, int], Mapping[str, tuple[Sheet, int, str]]]) -> None:
        self._places = places

    def of(self, kind: str, index: int) -> Mapping[str, tuple[Sheet, int, str]]:
        """The figures of the measure or budget line of that number: sheet, row and the names of the cells."""
        return self._places.get((kind, index), {})


def source_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they usually are, the value as wide as it must be."""
    return [*_WORDS_WIDTHS, max(_VALUE_WIDTH, figure_width(origin.shown for origin in _origins(book)))]


def put_sources(sheet: Sheet, book: VarianceBook) -> Sources:
    """Name every source cell in a row of its own, beside the value that was taken from it."""
    top = sheet.row
    _put_header(sheet, book.words)
    places: dict[tuple[str, int], dict[str, tuple[Sheet, int, str]]] = {}
    for origin in _origins(book):
        found = places.setdefault((origin.kind, origin.index), {})
        found[origin.figure] = (sheet, sheet.row, "\n".join(origin.cells))
        for cell in origin.cells:
            texts = (origin.department, origin.item, book.words[f"col_{origin.figure}"], cell)
            for column, text in enumerate(texts):
                sheet.put_text(sheet.row, column, text, _ROW)
            put_shown(sheet, sheet.row, len(texts), origin.shown, replace(_ROW, right=True))
            sheet.end_row()
    if sheet.row > top + 1:
        sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(_WORDS_WIDTHS))
    return Sources(places)


def _put_header(sheet: Sheet, words: Mapping[str, str]) -> None:
    brand = sheet.formats.brand
    item = f"{words['col_ref']} / {words['col_service']}"
    own = [words[f"col_{key}"] for key in ("source_figure", "source_cell", "value_as_read")]
    style = Style(bold=True, low=True, colour=brand.accent, ground=brand.tint, line=Line.HEADER)
    with sheet.header_row() as row:
        for column, text in enumerate((words["col_department"], item, *own)):
            sheet.put_text(row, column, text, replace(style, right=column == len(_WORDS_WIDTHS)))


def _origins(book: VarianceBook) -> list[_Origin]:
    """Every figure that names its cells: of the measures first, then of the budget lines."""
    origins = [
        _Origin("measure", index, measure.department, measure.ref, figure, getattr(measure, figure), cells)
        for index, measure in enumerate(book.measures)
        for figure, cells in measure.sources.items()
        if cells and hasattr(measure, figure)
    ]
    lines = [line for block in book.blocks for line in block.lines]
    return origins + [
        _Origin("budget", index, line.department, line.service, figure, getattr(line, figure), cells)
        for index, line in enumerate(lines)
        for figure, cells in line.sources.items()
        if cells and hasattr(line, figure)
    ]
