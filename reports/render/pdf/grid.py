"""A grid of cells: the one block behind tables, facts and keys. One structure element, however many pages it takes."""

from collections.abc import Iterator, Sequence

from reports.render.pdf.cells import Cell
from reports.render.pdf.flow import Block
from reports.render.pdf.grid_plan import GridSource, Plan, RowTags
from reports.render.pdf.tagging import Element, TaggedCanvas
from reports.render.pdf.text import ASCENT, Paragraph

_WHOLE = slice(None)

_TAIL = 2
"""Rows that a page takes at the least of a table that began before it."""

_TALL = 4
"""Lines of a row that may stand alone below its headings."""

_SMALL = 0.2
"""Of the height of a page: a table that is no higher stays whole."""

_READ_AGAIN = 2
"""A heading row that reads like prose is read again on the next two pages: a line that stands on one or two pages
only may be no artifact (readers of tags take it for lost content). From then on it is furniture like any other."""


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
        rows = plan.height_between(self.start, self.stop)
        return plan.head_height() + rows + (self._note_height(width) if self._is_last() else 0.0)

    def least(self, width: float) -> float:
        """The heading row and two rows, or a tall one; or the start of a row that is higher than a page.

        A table lower than a fifth of a page is not parted: its total stands below its lines.
        """
        plan = self._plan(width)
        count = self.stop[0] - self.start[0] + (1 if self.stop[1] else 0)
        rows = plan.head_height() + plan.height_between(self.start, self.stop)
        if self.source.tags.head and rows <= _SMALL * self.source.look.room(1):
            return self.height(width)
        if count > _TAIL and plan.row_lines[self.start[0]] >= _TALL:
            return plan.head_height() + min(
                plan.height_between(self.start, (self.start[0] + 1, 0)), self._tall(plan) / 3
            )
        if count <= 3:
            return min(self.height(width), plan.head_height() + self._tall(plan) / 3)
        first = plan.height_between(self.start, (self.start[0] + 2, 0))
        return plan.head_height() + min(first, self._tall(plan) / 3)

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """The rows that fit, and the others in the same grid. A row is split only where it is higher than a page."""
        plan = self._plan(width)
        left, cut = room - plan.head_height(), self.start
        for row, part in self._parts(plan):
            note = self._note_height(width) if (row + 1, 0) == self.stop and self._is_last() else 0.0
            if plan.part_height(part) + note > left + 0.01:
                cut = self._cut(plan, row, part, left)
                break
            left -= plan.part_height(part)
            cut = (row + 1, 0)
        left_over = self.stop[0] - cut[0]
        if self.stop[1] == cut[1] == 0 and 0 < left_over < _TAIL and cut[0] - self.start[0] > _TAIL:
            cut = (self.stop[0] - _TAIL, 0)  # Never the last row alone.
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
        if -1 not in tags.begun:
            with canvas.open(head), canvas.open(row.row):
                self._paint_row(canvas, plan, plan.head, row, (left, top), _WHOLE)
        elif tags.body and tags.is_wordy and tags.repeats < _READ_AGAIN:
            again = RowTags(Element("TR"), [Element("TH", scope="Column") for _ in row.cells])
            with canvas.open(tags.body, resumed=True), canvas.open(again.row):
                self._paint_row(canvas, plan, plan.head, again, (left, top), _WHOLE)
            tags.repeats += 1
        else:
            with canvas.pagination():
                self._paint_row(canvas, plan, plan.head, None, (left, top), _WHOLE)
        bottom = top - plan.head_height()
        self.source.draw_lines(canvas, -1, left, left + plan.width(), bottom)
        return bottom

    def _paint_rows(self, canvas: TaggedCanvas, plan: Plan, left: float, top: float) -> None:
        tags = self.source.tags
        for number, part in self._parts(plan):
            with canvas.open(tags.rows[number].row, resumed=number in tags.begun):
                self._paint_row(canvas, plan, plan.rows[number], tags.rows[number], (left, top), part)
            tags.begun.add(number)
            top -= plan.part_height(part)
            self.source.draw_lines(canvas, number, left, left + plan.width(), top)

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

    def _parts(self, plan: Plan) -> Iterator[tuple[int, slice]]:
        """Row numbers, and of each row the lines that belong to this part."""
        last, last_line = self.stop
        for row in range(self.start[0], last + (1 if last_line else 0)):
            first_line = self.start[1] if row == self.start[0] else 0
            yield row, slice(first_line, last_line if row == last else plan.row_lines[row])

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
        if fitting >= 1 and (is_first or plan.part_height(part) > self._tall(plan)):
            return row, part.start + fitting
        return (row + 1, 0) if is_first else (row, 0)

    def _divide(self, width: float, cut: tuple[int, int]) -> tuple[Block, Sequence[Block]]:
        head, tail = (Grid(self.source, self.before, self.note, start) for start in (self.start, cut))
        head.stop, tail.stop = cut, self.stop
        head.fixed = self.fixed
        # Lines counted in one width would be other words in another.
        tail.fixed = min(width, self.fixed or width) if cut[1] else None
        return head, [tail] if cut != self.stop else []
