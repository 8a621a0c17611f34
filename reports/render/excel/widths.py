"""Column widths from what the columns hold, in characters."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from decimal import Decimal

from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Spark, Table, Words
from reports.model.drawn import TimeLine
from reports.render.excel.marks import mark_text

PAGE = 195.0
"""What fits across a landscape page in letters that can still be read; text columns share what others leave."""
SPARK = 13.0
_PLAIN, _PLAIN_LONG = 16.0, 32.0
_LONG_TEXT = 50
"""Characters from which a text of a published table is a long one."""
_LARGE = 1.3
"""Units of column width that a letter of twelve points takes."""
_PADDING = 2.5
_LEAST_TEXT = 18.0
_WIDEST = {
    ColumnKind.REF: 12,
    ColumnKind.TEXT: 60,
    ColumnKind.FIGURE: 14,
    ColumnKind.MARK: 20,
    ColumnKind.SPARK: 13,
    ColumnKind.DATE: 14,
}
"""Beyond this the words go on in the next line; figures cannot, and are never wider than their column."""


def table_widths(table: Table) -> list[float]:
    """The width of each column of a table; a column of small charts takes two."""
    natural = [_width(column, [row.cells[index] for row in table.rows]) for index, column in enumerate(table.columns)]
    is_text = [column.kind is ColumnKind.TEXT for column in table.columns]
    fitted = _fitted(natural, is_text, PAGE - SPARK * sum(column.kind is ColumnKind.SPARK for column in table.columns))
    widths: list[float] = []
    for column, width in zip(table.columns, fitted, strict=True):
        widths += [width, SPARK] if column.kind is ColumnKind.SPARK else [width]
    return widths


def joined_widths(tables: Iterable[Table], least: Sequence[float] = ()) -> list[float]:
    """Widths that suit tables which stand one below the other, and at least those given."""
    joined = list(least)
    for table in tables:
        for index, width in enumerate(table_widths(table)):
            if index < len(joined):
                joined[index] = max(joined[index], width)
            else:
                joined.append(width)
    return joined


def words_width(heading: str, texts: Iterable[str], widest: float) -> float:
    """The width of a column of words that is to be at most so wide."""
    longest = max((len(word) for word in heading.split()), default=1)
    return min(widest, max([longest, *(len(text) for text in texts)])) + _PADDING


def plain_widths(table: Table) -> list[float]:
    """The width of each column of a published table: 16, 32 for long texts and words, more for long figures."""
    return [_plain_width(column, [row.cells[at] for row in table.rows]) for at, column in enumerate(table.columns)]


def _plain_width(column: Column, cells: Sequence[CellContent]) -> float:
    figures = [cell for cell in cells if isinstance(cell, Shown)]
    texts = [cell.text for cell in cells if not _is_native(cell)]
    longest_word = max((len(word) for text in (column.heading, *texts) for word in text.split()), default=0)
    is_long = longest_word * _LARGE + 1 > _PLAIN or any(len(text) > _LONG_TEXT for text in texts)
    return max(_PLAIN_LONG if is_long else _PLAIN, figure_width(figures) * _LARGE)


def _fitted(natural: Sequence[float], is_text: Sequence[bool], page: float) -> list[float]:
    """Text columns give up width in proportion until the table fits the page, or they are as narrow as allowed."""
    texts = sum(width for width, text in zip(natural, is_text, strict=True) if text)
    room = page - (sum(natural) - texts)
    if texts <= room or not texts:
        return list(natural)
    share = room / texts
    return [max(_LEAST_TEXT, width * share) if text else width for width, text in zip(natural, is_text, strict=True)]


def figure_width(figures: Iterable[Shown]) -> float:
    """The least width in which native numbers and dates can be read; spreadsheets show hashes in a narrower one."""
    return max((len(figure.text) for figure in figures if _is_native(figure)), default=0) + _PADDING


def widened(widths: Sequence[float], keys: Sequence[str], figures: Container[str], width: float) -> list[float]:
    """Widths of columns by their keys, of which those of figures are at least as wide as given."""
    return [max(one, width) if key in figures else one for key, one in zip(keys, widths, strict=True)]


def _is_native(cell: CellContent) -> bool:
    return isinstance(cell, Shown) and isinstance(cell.value, Decimal | date)


def _width(column: Column, cells: Sequence[CellContent]) -> float:
    if column.kind is ColumnKind.SPARK:
        return SPARK
    longest_word = max((len(word) for word in column.heading.split()), default=1)
    longest = max((_length(cell) for cell in cells), default=1)
    width = max(longest_word, min(longest, _WIDEST[column.kind])) + _PADDING
    return max(width, figure_width(cell for cell in cells if isinstance(cell, Shown)))


def _length(cell: CellContent) -> int:
    match cell:
        case Words():
            return max(len(cell.text), len(cell.aside))
        case Shown():
            return len(cell.text)
        case Mark():
            return len(mark_text(cell))
        case Spark() | TimeLine():
            return 1
