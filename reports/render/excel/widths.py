"""Column widths from what the columns hold, in characters."""

from collections.abc import Iterable, Sequence

from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Spark, Table, Words
from reports.render.excel.marks import mark_text

PAGE = 160.0
"""What fits across a landscape page in letters that can still be read; text columns share what others leave."""
SPARK = 16.0
_PADDING = 2.5
_LEAST_TEXT = 12.0
_WIDEST = {
    ColumnKind.REF: 14,
    ColumnKind.TEXT: 60,
    ColumnKind.FIGURE: 16,
    ColumnKind.MARK: 22,
    ColumnKind.SPARK: 16,
    ColumnKind.DATE: 16,
}
"""Beyond this the words go on in the next line."""


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


def _fitted(natural: Sequence[float], is_text: Sequence[bool], page: float) -> list[float]:
    """Text columns give up width in proportion until the table fits the page, or they are as narrow as allowed."""
    texts = sum(width for width, text in zip(natural, is_text, strict=True) if text)
    room = page - (sum(natural) - texts)
    if texts <= room or not texts:
        return list(natural)
    share = room / texts
    return [max(_LEAST_TEXT, width * share) if text else width for width, text in zip(natural, is_text, strict=True)]


def _width(column: Column, cells: Sequence[CellContent]) -> float:
    if column.kind is ColumnKind.SPARK:
        return SPARK
    longest_word = max((len(word) for word in column.heading.split()), default=1)
    longest = max((_length(cell) for cell in cells), default=1)
    return max(longest_word, min(longest, _WIDEST[column.kind])) + _PADDING


def _length(cell: CellContent) -> int:
    match cell:
        case Words():
            return max(len(cell.text), len(cell.aside))
        case Shown():
            return len(cell.text) + 1
        case Mark():
            return max(len(mark_text(cell)), len(cell.reason))
        case Spark():
            return len(cell.text) if not cell.points else 1
