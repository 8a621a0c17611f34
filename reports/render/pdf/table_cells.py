"""Cells of a table: each by what it holds and by the kind of its column."""

from collections.abc import Sequence

from reports.model.document import (
    CellContent,
    Column,
    ColumnKind,
    Mark,
    RowLevel,
    Spark,
    Table,
    TableRow,
    Words,
)
from reports.model.drawn import TimeLine
from reports.render.pdf.cells import Cell, FigureCell, SparkCell, TextCell
from reports.render.pdf.columns import MAIN_COMFORT, TEXT_COMFORT, Wish, wish
from reports.render.pdf.lines import Style
from reports.render.pdf.look import Look
from reports.render.pdf.timeline import TimeLineCell

Row = list[Cell]

_TIGHT_HEADING = 0.58
"""Of its length, a heading asks for so much where there is little room: enough for two lines."""

_MOST = 0.24
"""Of the width of a table: no text but the first asks for more room than that."""

_REASON = 62.0
"""A reason in place of a figure asks for no more than this, in points."""

_SHORT_REASON = 38.0
"""One that is shorter is never broken: "nil budget"."""


def head_cells(look: Look, columns: Sequence[Column], size: float) -> Row:
    """The heading row, in a type size."""
    dense = look.dense(size)
    style = Style(look.fonts.semibold, max(7.6, size - 0.5), dense.leading, look.brand.quiet)
    return [TextCell(look.say(column.heading, style), style, right=_is_right(column)) for column in columns]


def row_cells(look: Look, table: Table, size: float) -> list[Row]:
    """The rows of a table, in a type size."""
    return [_row(look, table.columns, row, look.dense(size)) for row in table.rows]


def align_figures(rows: Sequence[Row]) -> None:
    """Let the figures of each column end their whole part at the same place."""
    for column in zip(*rows, strict=True):
        figures = [cell for cell in column if isinstance(cell, FigureCell)]
        tail = max((figure.tail.width for figure in figures), default=0.0)
        for figure in figures:
            figure.align(tail)


def column_wishes(
    columns: Sequence[Column], heads: Sequence[Row], rows: Sequence[Row], room: float, *, is_tight: bool
) -> list[Wish]:
    """What each column would like; where it is tight, headings and reasons wrap."""
    wishes: list[Wish] = []
    for column, headings, cells in zip(columns, zip(*heads, strict=True), zip(*rows, strict=True), strict=True):
        asked = max(heading.natural for heading in headings) * (_TIGHT_HEADING if is_tight else 1.0)
        longest = max(heading.least for heading in headings)
        natural = max(longest, asked, *(_natural(cell, column.kind, is_tight) for cell in cells))
        least = max(longest, *(_least(cell, column.kind) for cell in cells))
        is_first = not any(earlier.is_text for earlier in wishes)
        comfort = min(MAIN_COMFORT, room * 0.31) if is_first else TEXT_COMFORT
        unbroken = max((cell.unbroken for cell in cells if isinstance(cell, FigureCell)), default=0.0)
        own = comfort if column.kind is ColumnKind.TEXT else None
        whole = max(cell.natural for cell in cells) if column.kind is ColumnKind.MARK else 0.0
        wishes.append(wish(natural, least, own, unbroken, 0.0 if is_first else room * _MOST, whole))
    return wishes


def _row(look: Look, columns: Sequence[Column], row: TableRow, style: Style) -> Row:
    own = style if row.level is RowLevel.NORMAL else look.strong(style)
    return [_cell(look, content, column, own) for content, column in zip(row.cells, columns, strict=True)]


def _cell(look: Look, content: CellContent, column: Column, style: Style) -> Cell:
    right = _is_right(column)
    if isinstance(content, Mark):
        reason = look.say(content.reason, look.quiet(style))
        return TextCell(look.say(content.text, style), style, content, aside=reason)
    if isinstance(content, Spark):
        if any(point is not None for point in content.points):
            return SparkCell(look, content, style)
        return TextCell(look.say(content.text, look.quiet(style)), style)
    if isinstance(content, TimeLine):
        return TimeLineCell(look, content, style)
    own = look.strong(style) if content.strong else style
    if isinstance(content, Words):
        quiet = look.quiet(style)
        words = look.say(content.text, quiet if column.kind is ColumnKind.REF else own)
        return TextCell(words, style, aside=look.say(content.aside, quiet), right=right)
    if content.value is None:
        return TextCell(look.say(content.text, look.quiet(style)), style, right=right)
    return FigureCell(look, content, own) if right else TextCell(look.say(content.text, own), style)


def _is_right(column: Column) -> bool:
    return column.kind is ColumnKind.FIGURE


def _natural(cell: Cell, kind: ColumnKind, is_tight: bool) -> float:
    """Words in place of a figure, a date or a chart wrap, and so does why a mark is what it is."""
    if isinstance(cell, TextCell) and kind is ColumnKind.MARK:
        return max(cell.least, cell.natural_words, min(cell.natural, 84.0))
    if isinstance(cell, TextCell) and kind in (ColumnKind.FIGURE, ColumnKind.SPARK):
        short = cell.natural if cell.natural < _SHORT_REASON else 0.0
        return max(cell.least, short, min(cell.natural, 0.0 if is_tight else _REASON))
    if kind is ColumnKind.DATE:
        return max(cell.least, min(cell.natural, _REASON))
    return cell.natural


def _least(cell: Cell, kind: ColumnKind) -> float:
    """Dates, refs and short reasons are never broken, unless they are words."""
    unbroken = {ColumnKind.DATE: _REASON, ColumnKind.REF: _REASON, ColumnKind.FIGURE: _SHORT_REASON}
    return cell.natural if cell.natural < unbroken.get(kind, 0.0) else cell.least
