"""Blocks made of blocks: kept together, side by side, or on a tinted ground."""

from collections.abc import Sequence

from reports.render.pdf.flow import Block, Placed, fill, need, paint_stack, stack_height
from reports.render.pdf.tagging import TaggedCanvas


class Kept(Block):
    """Blocks that stay on one page; they are parted only where they are higher than a page."""

    def __init__(self, blocks: Sequence[Block], before: float = 0.0) -> None:
        self.blocks = blocks
        self.before = before

    def height(self, width: float) -> float:
        """Of all of them."""
        return stack_height(self.blocks, width)

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """As many as fit, and the others, no longer kept together."""
        placed, left = fill(self.blocks, width, room)
        return Kept([place.block for place in placed], self.before), left

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """One below the other."""
        paint_stack(canvas, self.blocks, left, top, width)


class Tinted(Block):
    """Blocks on a tinted ground, never parted."""

    def __init__(self, blocks: Sequence[Block], colour: str, before: float = 0.0, inset: float = 14.0) -> None:
        self.blocks = blocks
        self.colour = colour
        self.before = before
        self.inset = inset

    def height(self, width: float) -> float:
        """Of all of them, and the ground around them."""
        return stack_height(self.blocks, width - 2 * self.inset) + 2 * self.inset - 7.0

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The ground, and on it one block below the other."""
        height = self.height(width)
        canvas.ink(self.colour)
        canvas.rect(left, top - height, width, height, stroke=0, fill=1)
        paint_stack(canvas, self.blocks, left + self.inset, top - self.inset + 2.0, width - 2 * self.inset)


class Columns(Block):
    """Two columns, read one after the other. What is left of the first alone is set in the full width."""

    def __init__(
        self, first: Sequence[Block], second: Sequence[Block], share: float, gutter: float, before: float = 0.0
    ) -> None:
        self.first = first
        self.second = second
        self.share = share
        self.gutter = gutter
        self.before = before

    def height(self, width: float) -> float:
        """Of the higher one."""
        left, right = self._widths(width)
        return max(stack_height(self.first, left), stack_height(self.second, right))

    def least(self, width: float) -> float:
        """What both columns need to begin."""
        left, right = self._widths(width)
        return max(need(self.first, left), need(self.second, right))

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """What fits of each column, and what is left of them."""
        left, right = self._widths(width)
        first, first_rest = fill(self.first, left, room)
        second, second_rest = fill(self.second, right, room)
        part = self._with(_blocks(first), _blocks(second))
        return part, [self._with(first_rest, second_rest)] if second_rest else first_rest

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The first column, then the second."""
        first, second = self._widths(width)
        paint_stack(canvas, self.first, left, top, first)
        paint_stack(canvas, self.second, left + width - second, top, second)

    def _widths(self, width: float) -> tuple[float, float]:
        first = (width - self.gutter) * self.share
        return first, width - self.gutter - first

    def _with(self, first: Sequence[Block], second: Sequence[Block]) -> "Columns":
        return Columns(first, second, self.share, self.gutter, self.before)


def _blocks(placed: Sequence[Placed]) -> list[Block]:
    return [place.block for place in placed]
