"""Tables: a heading row, cells by the kind of their column, and widths from the content."""

from collections.abc import Sequence
from itertools import product

from reports.model.document import CellContent, Column, ColumnKind, Mark, RowLevel, Shown, Spark, Table, TableRow
from reports.render.pdf.cells import Cell, FigureCell, SparkCell, TextCell
from reports.render.pdf.columns import MAIN_COMFORT, TEXT_COMFORT, Wish, fits, share, wish
from reports.render.pdf.flow import Block
from reports.render.pdf.folding import can_fold, fold
from reports.render.pdf.grid import Grid, GridSource, GridTags, Plan, RowTags
from reports.render.pdf.lines import Style
from reports.render.pdf.look import DENSE_SIZES, Look
from reports.render.pdf.tagging import Element, TaggedCanvas, summary
from reports.render.pdf.text import paragraph

GAP = 8.5
PADDING = 3.4
_WHOLE_HEADING, _HALF_HEADING = 1.0, 0.55
"""How much of its length a heading asks for: where there is room all of it, else enough for two lines."""

_RIGHT = frozenset({ColumnKind.FIGURE})


def table_blocks(look: Look, table: Table, before: float, sizes: Sequence[float] = DENSE_SIZES) -> list[Block]:
    """A table with its note, in the first type size at which its columns fit. Without rows it is its note alone."""
    note = paragraph(look, table.note, look.small, 4.0) if table.note else None
    if table.rows:
        return [Grid(_source(look, table, sizes), before, note)]
    return [note] if note else []


def _source(look: Look, table: Table, sizes: Sequence[float]) -> "_TableSource":
    """The table, folded until its columns fit the page."""
    source = _TableSource(look, table, sizes)
    while can_fold(source.table) and not source.fits(look.width):
        source = _TableSource(look, fold(source.table), sizes)
    return source


class _TableSource(GridSource):
    """The cells of a table."""

    def __init__(self, look: Look, table: Table, sizes: Sequence[float]) -> None:
        self.sizes = sizes
        self.look = look
        self.table = table
        self.tags = _tags(table)
        self._plans: dict[float, Plan] = {}
        self._made: dict[float, tuple[list[Cell], list[list[Cell]]]] = {}

    def fits(self, width: float) -> bool:
        """Whether no column is cramped in the smallest type size."""
        room = self._room(width)
        return fits(_wishes(self.table.columns, *self._cells(self.sizes[-1]), room, _HALF_HEADING), room)

    def plan(self, width: float) -> Plan:
        """In the largest type size at which no column is cramped, else in the smallest."""
        if width not in self._plans:
            room = self._room(width)
            for size, heading in product(self.sizes, (_WHOLE_HEADING, _HALF_HEADING)):
                head, rows = self._cells(size)
                wishes = _wishes(self.table.columns, head, rows, room, heading)
                if fits(wishes, room):
                    break
            widths = share(wishes, room)
            self._plans[width] = Plan(widths, GAP, size, self.look.dense(size).leading, PADDING, rows, head)
        return self._plans[width]

    def draw_lines(self, canvas: TaggedCanvas, row: int, left: float, right: float, y: float) -> None:
        """Ink below the headings and above a total, else a quiet rule."""
        following = self.table.rows[row + 1].level if row + 1 < len(self.table.rows) else RowLevel.NORMAL
        is_strong = row == -1 or following is RowLevel.TOTAL
        canvas.rule(
            left, right, y, self.look.brand.ink if is_strong else self.look.brand.rule, 0.6 if is_strong else 0.4
        )

    def _room(self, width: float) -> float:
        return width - GAP * (len(self.table.columns) - 1)

    def _cells(self, size: float) -> tuple[list[Cell], list[list[Cell]]]:
        if size in self._made:
            return self._made[size]
        style = self.look.dense(size)
        head_style = Style(self.look.fonts.semibold, max(7.6, style.size - 0.5), style.leading, self.look.brand.quiet)
        head: list[Cell] = [
            TextCell(self.look.say(column.heading, head_style), head_style, right=column.kind in _RIGHT)
            for column in self.table.columns
        ]
        rows = [self._row(row, style) for row in self.table.rows]
        for place in range(len(self.table.columns)):
            figures = [cell for cell in (row[place] for row in rows) if isinstance(cell, FigureCell)]
            tail = max((figure.tail.width for figure in figures), default=0.0)
            for figure in figures:
                figure.align(tail)
        self._made[size] = head, rows
        return head, rows

    def _row(self, row: TableRow, style: Style) -> list[Cell]:
        own = style if row.level is RowLevel.NORMAL else self.look.strong(style)
        return [self._cell(content, column, own) for content, column in zip(row.cells, self.table.columns, strict=True)]

    def _cell(self, content: CellContent, column: Column, style: Style) -> Cell:
        look, right = self.look, column.kind in _RIGHT
        if isinstance(content, Shown) and content.value is not None:
            return FigureCell(look, content, look.strong(style) if content.strong else style)
        if isinstance(content, Mark):
            reason = look.say(content.reason, look.quiet(style))
            return TextCell(look.say(content.text, style), style, content, aside=reason)
        if isinstance(content, Spark):
            if any(point is not None for point in content.points):
                return SparkCell(look, content, style)
            return TextCell(look.say(content.text, look.quiet(style)), style)
        if isinstance(content, Shown) or column.kind is ColumnKind.REF:
            return TextCell(look.say(content.text, look.quiet(style)), style, right=right)
        words = look.say(content.text, look.strong(style) if content.strong else style)
        return TextCell(words, style, aside=look.say(content.aside, look.quiet(style)), right=right)


def _wishes(
    columns: Sequence[Column], head: Sequence[Cell], rows: Sequence[Sequence[Cell]], room: float, heading: float
) -> list[Wish]:
    wishes: list[Wish] = []
    for place, column in enumerate(columns):
        cells = [row[place] for row in rows]
        natural = max(
            head[place].least, head[place].natural * heading, *(_natural(cell, column.kind) for cell in cells)
        )
        least = max(head[place].least, *(_least(cell, column.kind) for cell in cells))
        is_first = not any(earlier.is_text for earlier in wishes)
        comfort = min(MAIN_COMFORT, room * 0.31) if is_first else TEXT_COMFORT
        wishes.append(wish(natural, least, comfort if column.kind is ColumnKind.TEXT else None))
    return wishes


def _natural(cell: Cell, kind: ColumnKind) -> float:
    """Reasons in a column of figures and asides of a mark wrap; they do not widen their column."""
    if isinstance(cell, TextCell) and kind in (ColumnKind.FIGURE, ColumnKind.SPARK):
        return max(cell.least, min(cell.natural, 46.0))
    if isinstance(cell, TextCell) and kind is ColumnKind.MARK:
        return max(cell.least, cell.natural_words, min(cell.natural, 76.0))
    return cell.natural


def _least(cell: Cell, kind: ColumnKind) -> float:
    """Dates and short refs are never broken."""
    return cell.natural if kind in (ColumnKind.DATE, ColumnKind.REF) and cell.natural < 70 else cell.least


def _tags(table: Table) -> GridTags:
    head = RowTags(Element("TR"), [Element("TH", scope="Column") for _ in table.columns])
    row_header = _row_header(table)
    rows = [
        RowTags(
            Element("TR"),
            [
                Element("TH", scope="Row") if place == row_header else Element("TD")
                for place in range(len(table.columns))
            ],
        )
        for _ in table.rows
    ]
    outer = Element("Table", attributes=summary(table.summary) if table.summary else {})
    return GridTags(outer, rows, Element("TBody"), (Element("THead"), head))


def _row_header(table: Table) -> int | None:
    """The column that names its row: the first of words. None where a few rows would be more headers than data."""
    columns, rows = len(table.columns), len(table.rows)
    texts = (place for place, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT)
    return next(texts, None) if rows * (columns - 1) >= columns + rows else None
