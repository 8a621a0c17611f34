"""Words that run through two columns of a page, then through those of the next: they are read as they are printed."""

from collections.abc import Sequence

from reports.render.pdf.flow import Block, Placed, fill, need, stack_height
from reports.render.pdf.tagging import TaggedCanvas

_GUTTER = 28.0
_ENDLESS = 1e9
_MUCH = 60.0
"""Points by which columns may be higher for no list to run on from one to the other."""

_STEP = 9.0
"""By which columns are lengthened until they hold everything, in points."""


class Newspaper(Block):
    """Blocks in two columns: as high as they must be to hold them all, or as high as the page."""

    def __init__(self, blocks: Sequence[Block], before: float) -> None:
        self.blocks = blocks
        self.before = before
        self._whole: dict[float, _Spread] = {}

    def height(self, width: float) -> float:
        """The least at which both columns hold everything."""
        return self._all(width).height(width)

    def least(self, width: float) -> float:
        """What the first column needs to begin."""
        return need(self.blocks, half_of(width))

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """Two columns of the room, and what they do not hold."""
        spread, rest = self._spread(half_of(width), room)
        return spread, [Newspaper(rest, 0.0)] if rest else []

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The left column, then the right one."""
        self._all(width).paint(canvas, left, top, width)

    def _all(self, width: float) -> "_Spread":
        """Everything in two columns; they part before a heading unless that would make them much higher."""
        if width not in self._whole:
            half = half_of(width)
            height = stack_height(self.blocks, half) / 2
            while self._spread(half, height)[1]:
                height += _STEP
            whole, parted = self._spread(half, height)[0], self._parted(half)
            self._whole[width] = parted if parted.height(width) <= whole.height(width) + _MUCH else whole
        return self._whole[width]

    def _parted(self, half: float) -> "_Spread":
        """Two columns that part before a heading, where they are most alike in height."""
        blocks, count = self.blocks, len(self.blocks)
        cuts = [place for place in range(1, count) if blocks[place].sticks and not blocks[place - 1].sticks]
        ways = [(blocks[:cut], blocks[cut:]) for cut in (*cuts, count)]
        ways.sort(key=lambda way: max(stack_height(way[0], half), stack_height(way[1], half)))
        first, second = (fill(column, half, _ENDLESS)[0] for column in ways[0])
        return _Spread(first, second, self.before)

    def _spread(self, half: float, height: float) -> tuple["_Spread", list[Block]]:
        left, rest = fill(self.blocks, half, height)
        right, rest = fill(rest, half, height)
        return _Spread(left, right, self.before), rest


class _Spread(Block):
    """Both columns of one page."""

    def __init__(self, first: Sequence[Placed], second: Sequence[Placed], before: float) -> None:
        self.first = first
        self.second = second
        self.before = before

    def height(self, width: float) -> float:
        """Of the higher one."""
        half = half_of(width)
        ends = [placed.offset + placed.block.height(half) for placed in (*self.first, *self.second)]
        return max(ends, default=0.0)

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The left column, then the right one."""
        half = half_of(width)
        for column, x in ((self.first, left), (self.second, left + width - half)):
            for placed in column:
                placed.block.paint(canvas, x, top - placed.offset, half)


def half_of(width: float) -> float:
    """The width of one of two columns."""
    return (width - _GUTTER) / 2
