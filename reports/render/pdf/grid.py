"""A grid of cells: the one block behind tables, facts and keys. One structure element, however many pages it takes."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.render.pdf.cells import Cell
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas
from reports.render.pdf.text import ASCENT, Paragraph

_WHOLE = slice(None)


@dataclass(frozen=True)
class Plan:
    """A grid laid out for one width. Points throughout."""

    widths: Sequence[float]
    """Of the columns."""
    gap: float
    """Between columns."""
    size: float
    """Of the type, for the first baseline."""
    leading: float
    """Of every line."""
    padding: float
    """Above and below the lines of a row."""
    rows: Sequence[Sequence[Cell]]
    """The cells of every row."""
    head: Sequence[Cell] = ()
    """The cells of the heading row; empty for none."""

    def lines(self, row: Sequence[Cell]) -> int:
        """How many lines a row takes."""
        return max(cell.lines(width) for cell, width in zip(row, self.widths, strict=True))

    def head_height(self) -> float:
        """Height of the heading row."""
        return self.lines(self.head) * self.leading + 2 * self.padding if self.head else 0.0


@dataclass
class RowTags:
    """The elements of a row, made before it is printed so that its parts on two pages share them."""

    row: Element
    """TR or LI."""
    cells: Sequence[Element]
    """TH and TD, or Lbl and LBody."""


@dataclass
class GridTags:
    """The elements of a grid."""

    outer: Element
    """Table or L."""
    rows: Sequence[RowTags]
    """One a row."""
    body: Element | None = None
    """TBody; None where rows stand directly in the outer one."""
    head: tuple[Element, RowTags] | None = None
    """THead and its row; None without a heading row."""
    begun: set[int] = field(default_factory=set)
    """Rows of which a part was printed; -1 is the grid itself."""


class GridSource(ABC):
    """What a grid shows, laid out when its width is known."""

    look: Look
    tags: GridTags

    @abstractmethod
    def plan(self, width: float) -> Plan:
        """Its cells and widths for a width. Called often: keep what was worked out."""

    @abstractmethod
    def draw_lines(self, canvas: TaggedCanvas, row: int, left: float, right: float, y: float) -> None:
        """The rule below a row; -1 is the heading row."""


class Grid(Block):
    """Some rows of a grid, from row `first` and its line `line` up to before row `last` and its line `last_line`."""

    def __init__(
        self, source: GridSource, before: float = 0.0, note: Paragraph | None = None, start: tuple[int, int] = (0, 0)
    ) -> None:
        self.source = source
        self.before = before
        self.note = note
        self.start = start
        self.stop = (len(source.tags.rows), 0)
        self.fixed: float | None = None

    def height(self, width: float) -> float:
        """The heading row, its own rows, and the note below the last row of all."""
        plan = self._plan(width)
        rows = sum(_height(plan, part) for _, part in self._parts(plan))
        return plan.head_height() + rows + (self._note_height(width) if self._is_last() else 0.0)

    def least(self, width: float) -> float:
        """The heading row and two rows; or the start of a row that is higher than a page."""
        plan = self._plan(width)
        parts = self._parts(plan)
        if len(parts) <= 3:
            return min(self.height(width), plan.head_height() + self._tall(plan) / 3)
        first = sum(_height(plan, part) for _, part in parts[:2])
        return plan.head_height() + min(first, self._tall(plan) / 3)

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """The rows that fit, and the others in the same grid. A row is split only where it is higher than a page."""
        plan = self._plan(width)
        left, cut = room - plan.head_height(), self.start
        for row, part in self._parts(plan):
            note = self._note_height(width) if (row + 1, 0) == self.stop and self._is_last() else 0.0
            if _height(plan, part) + note > left + 0.01:
                cut = self._cut(plan, row, part, left)
                break
            left -= _height(plan, part)
            cut = (row + 1, 0)
        if cut == (self.stop[0] - 1, 0) and self.stop[1] == 0 and cut[0] - self.start[0] > 2:
            cut = (cut[0] - 1, 0)  # Never the last row alone.
        return self._divide(width, cut)

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Heading row (an artifact where it is repeated), then the rows, and below the last of all the note."""
        plan = self._plan(width)
        self._paint_grid(canvas, plan, left, top)
        if self.note and self._is_last():
            self.note.paint(canvas, left, top - self.height(width) + self.note.height(width), width)

    def _paint_grid(self, canvas: TaggedCanvas, plan: Plan, left: float, top: float) -> None:
        tags = self.source.tags
        with canvas.open(tags.outer, resumed=-1 in tags.begun):
            top = self._paint_head(canvas, plan, left, top)
            tags.begun.add(-1)
            if tags.body is None:
                self._paint_rows(canvas, plan, left, top)
                return
            if tags.body not in tags.outer.children:
                tags.outer.children.append(tags.body)
            with canvas.open(tags.body, resumed=True):
                self._paint_rows(canvas, plan, left, top)

    def _paint_head(self, canvas: TaggedCanvas, plan: Plan, left: float, top: float) -> float:
        tags = self.source.tags
        if not tags.head:
            return top
        head, row = tags.head
        if -1 in tags.begun:
            with canvas.pagination():
                self._paint_row(canvas, plan, plan.head, None, (left, top), _WHOLE)
        else:
            with canvas.open(head), canvas.open(row.row):
                self._paint_row(canvas, plan, plan.head, row, (left, top), _WHOLE)
        bottom = top - plan.head_height()
        self.source.draw_lines(canvas, -1, left, left + _span(plan), bottom)
        return bottom

    def _paint_rows(self, canvas: TaggedCanvas, plan: Plan, left: float, top: float) -> None:
        tags = self.source.tags
        for number, part in self._parts(plan):
            with canvas.open(tags.rows[number].row, resumed=number in tags.begun):
                self._paint_row(canvas, plan, plan.rows[number], tags.rows[number], (left, top), part)
            tags.begun.add(number)
            top -= _height(plan, part)
            self.source.draw_lines(canvas, number, left, left + _span(plan), top)

    def _paint_row(
        self,
        canvas: TaggedCanvas,
        plan: Plan,
        cells: Sequence[Cell],
        tags: RowTags | None,
        corner: tuple[float, float],
        part: slice,
    ) -> None:
        left, top = corner
        baseline = top - plan.padding - (plan.leading - plan.size) / 2 - ASCENT * plan.size
        deepest = plan.lines(cells)
        for place, (cell, width) in enumerate(zip(cells, plan.widths, strict=True)):
            # Headings stand on their rule, cells hang from theirs.
            drop = 0.0 if cells is not plan.head else (deepest - cell.lines(width)) * plan.leading
            if tags is None:
                cell.paint(canvas, left, baseline - drop, width, part)
            else:
                element = tags.cells[place]
                with canvas.open(element, resumed=element in tags.row.children):
                    cell.paint(canvas, left, baseline - drop, width, part)
            left += width + plan.gap

    def _plan(self, width: float) -> Plan:
        return self.source.plan(min(width, self.fixed) if self.fixed else width)

    def _parts(self, plan: Plan) -> list[tuple[int, slice]]:
        """Row numbers, and of each row the lines that belong to this part."""
        parts = []
        last, last_line = self.stop
        for row in range(self.start[0], last + (1 if last_line else 0)):
            first_line = self.start[1] if row == self.start[0] else 0
            end = last_line if row == last else plan.lines(plan.rows[row])
            parts.append((row, slice(first_line, end)))
        return parts

    def _is_last(self) -> bool:
        return self.stop == (len(self.source.tags.rows), 0)

    def _note_height(self, width: float) -> float:
        return self.note.before + self.note.height(width) if self.note else 0.0

    def _tall(self, plan: Plan) -> float:
        """Height above which a row may be split."""
        return self.source.look.room(1) - plan.head_height()

    def _cut(self, plan: Plan, row: int, part: slice, room: float) -> tuple[int, int]:
        """Where to cut in a row that does not fit: before it; within it where it is too high or comes first."""
        is_first = row == self.start[0]
        fitting = int((room - 2 * plan.padding + 0.01) // plan.leading)
        if fitting >= 1 and (is_first or _height(plan, part) > self._tall(plan)):
            return row, part.start + fitting
        return (row + 1, 0) if is_first else (row, 0)

    def _divide(self, width: float, cut: tuple[int, int]) -> tuple[Block, Sequence[Block]]:
        head, tail = (Grid(self.source, self.before, self.note, start) for start in (self.start, cut))
        head.stop, tail.stop = cut, self.stop
        head.fixed = self.fixed
        # Lines counted in one width would be other words in another.
        tail.fixed = min(width, self.fixed or width) if cut[1] else None
        return head, [tail] if cut != self.stop else []


def _height(plan: Plan, part: slice) -> float:
    lines = int(part.stop) - int(part.start)
    return lines * plan.leading + 2 * plan.padding


def _span(plan: Plan) -> float:
    return sum(plan.widths) + plan.gap * (len(plan.widths) - 1)
