"""Tables: those of a section that have the same columns are set alike."""

from collections.abc import Sequence
from itertools import product

from reports.model.document import Column, ColumnKind, RowLevel, Table
from reports.render.pdf.columns import Wish, balanced, fits, fits_amply, is_crowded, share
from reports.render.pdf.flow import Block
from reports.render.pdf.folding import fold, folding_steps
from reports.render.pdf.grid import Grid
from reports.render.pdf.grid_plan import GridSource, GridTags, Plan, RowTags
from reports.render.pdf.look import DENSE_SIZES, Look
from reports.render.pdf.table_cells import Row, align_figures, column_wishes, head_cells, row_cells
from reports.render.pdf.tagging import Element, TaggedCanvas, summary
from reports.render.pdf.text import paragraph

_GAP = 8.5
_PADDING = 3.4


class TableSetter:
    """Sets the tables of a section: those with the same columns in one type size and in the same widths."""

    def __init__(self, look: Look, tables: Sequence[Table], sizes: Sequence[float] = DENSE_SIZES) -> None:
        self.look = look
        self._sources: dict[int, _TableSource] = {}
        families: dict[object, list[Table]] = {}
        for table in tables:
            if table.rows:
                alike = tuple((column.key, column.kind, column.folds, column.is_said) for column in table.columns)
                families.setdefault(alike, []).append(table)
        for members in families.values():
            family = _family(look, members, sizes)
            for number, table in enumerate(members):
                self._sources[id(table)] = _TableSource(look, family, number)

    def blocks(self, table: Table, before: float) -> list[Block]:
        """A table with its note. Without rows it is its note alone."""
        words = " ".join(text for text in (table.drawn_note, table.note) if text)
        note = paragraph(self.look, words, self.look.small, 4.0) if words else None
        if id(table) in self._sources:
            return [Grid(self._sources[id(table)], before, note)]
        return [note] if note else []

    def is_narrow(self, table: Table, width: float) -> bool:
        """Whether nothing in it wraps in a width, in the largest type size."""
        source = self._sources.get(id(table))
        return source is not None and source.family.is_narrow(width)

    def is_crowded(self, table: Table, width: float) -> bool:
        """Whether its words or figures do not stand in a width, even in the smallest type size."""
        source = self._sources.get(id(table))
        return source is not None and source.family.is_crowded(width)


class _Family:
    """Tables with the same columns, though their headings may differ."""

    def __init__(self, look: Look, tables: Sequence[Table], sizes: Sequence[float]) -> None:
        self.look = look
        self.tables = tables
        self.sizes = sizes
        self.columns = tables[0].columns
        self._cells: dict[float, tuple[list[Row], list[list[Row]]]] = {}
        self._layouts: dict[float, tuple[float, list[float]]] = {}

    def fits(self, width: float) -> bool:
        """Whether no column is cramped in the smallest type size, nor long words in a narrow column."""
        room = self._room(width)
        return fits_amply(self._wishes(self.sizes[-1], room, is_tight=True), room)

    def is_narrow(self, width: float) -> bool:
        """Whether nothing wraps, in the largest type size."""
        room = self._room(width)
        return sum(one.natural for one in self._wishes(self.sizes[0], room, is_tight=False)) <= room

    def is_crowded(self, width: float) -> bool:
        """Whether words break or figures collide, in the smallest type size."""
        room = self._room(width)
        return is_crowded(self._wishes(self.sizes[-1], room, is_tight=True), room)

    def layout(self, width: float) -> tuple[float, list[float]]:
        """The largest type size at which no column is cramped, else the smallest; and the widths of the columns."""
        if width not in self._layouts:
            ways = product(self.sizes, (False, True))
            found = ((size, tight) for size, tight in ways if self._fits(size, width, is_tight=tight))
            size, is_tight = next(found, (self.sizes[-1], True))
            room = self._room(width)
            wishes = self._wishes(size, room, is_tight)
            rows = [[cell.natural for cell in row] for table in self.cells(size)[1] for row in table]
            self._layouts[width] = size, balanced(share(wishes, room), wishes, rows)
        return self._layouts[width]

    def cells(self, size: float) -> tuple[list[Row], list[list[Row]]]:
        """In a type size: the heading row and the rows of every table."""
        if size not in self._cells:
            heads = [head_cells(self.look, table.columns, size) for table in self.tables]
            tables = [row_cells(self.look, table, size) for table in self.tables]
            align_figures([row for rows in tables for row in rows])
            self._cells[size] = heads, tables
        return self._cells[size]

    def _fits(self, size: float, width: float, *, is_tight: bool) -> bool:
        room = self._room(width)
        return fits(self._wishes(size, room, is_tight), room)

    def _wishes(self, size: float, room: float, is_tight: bool) -> list[Wish]:
        heads, tables = self.cells(size)
        return column_wishes(self.columns, heads, [row for rows in tables for row in rows], room, is_tight=is_tight)

    def _room(self, width: float) -> float:
        return width - _GAP * (len(self.columns) - 1)


class _TableSource(GridSource):
    """One table of a family."""

    def __init__(self, look: Look, family: _Family, number: int) -> None:
        super().__init__()
        self.look = look
        self.family = family
        self.number = number
        self.rows = family.tables[number].rows
        self.tags = _tags(family.tables[number])
        self.padding = _PADDING * look.scale**2

    def lay_out(self, width: float) -> Plan:
        """As its family is laid out."""
        size, widths = self.family.layout(width)
        heads, tables = self.family.cells(size)
        return Plan(
            widths, _GAP, size, self.look.dense(size).leading, self.padding, tables[self.number], heads[self.number]
        )

    def draw_lines(self, canvas: TaggedCanvas, row: int, left: float, right: float, y: float) -> None:
        """Ink below the headings and above a total, else a quiet rule."""
        is_above_total = row + 1 < len(self.rows) and self.rows[row + 1].level is RowLevel.TOTAL
        if row == -1 or is_above_total:
            canvas.rule(left, right, y, self.look.brand.ink, self.look.brand.hair + 0.2)
        else:
            canvas.rule(left, right, y, self.look.brand.rule, self.look.brand.hair)


def _family(look: Look, tables: Sequence[Table], sizes: Sequence[float]) -> _Family:
    """Tables laid out alike, folded as far as it takes for no column to be cramped on the page."""
    family = _Family(look, [fold(table, 0) for table in tables], sizes)
    for step in folding_steps(tables[0]):
        if family.fits(look.width):
            break
        family = _Family(look, [fold(table, step) for table in tables], sizes)
    return family


def _tags(table: Table) -> GridTags:
    places, row_header = range(len(table.columns)), _row_header(table)
    rows = [
        RowTags(
            Element("TR"), [Element("TH", scope="Row") if place == row_header else Element("TD") for place in places]
        )
        for _ in table.rows
    ]
    head = RowTags(Element("TR"), [Element("TH", scope="Column") for _ in places])
    outer = Element("Table", attributes=summary(table.summary) if table.summary else {})
    return GridTags(outer, rows, Element("TBody"), (Element("THead"), head), is_wordy=_is_wordy(table.columns))


def _row_header(table: Table) -> int | None:
    """The column that names its row: the first of words. None where a few rows would be more headers than data."""
    columns, rows = len(table.columns), len(table.rows)
    texts = (place for place, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT)
    return next(texts, None) if rows * (columns - 1) >= columns + rows else None


def _is_wordy(columns: Sequence[Column]) -> bool:
    """Whether the headings together could be taken for a sentence: eight words, four of them in small letters."""
    words = " ".join(column.heading for column in columns).split()
    return len(words) >= 8 and sum(word[0].islower() for word in words) >= 4
