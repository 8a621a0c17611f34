"""Filling pages: what a block is, and how blocks are set one below the other, kept together and split."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.render.pdf.tagging import TaggedCanvas


class Block(ABC):
    """A piece of a page, as wide as it is told. Heights and widths in points."""

    before: float = 0.0
    """Space above it, unless it stands at the top."""
    sticks: bool = False
    """Whether it must not be parted from the block that follows."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is, whole."""

    @abstractmethod
    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Print it downwards from `top`, into the element that is open."""

    def least(self, width: float) -> float:
        """The least height in which a part of it may begin; that of the whole where it cannot be split."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Sequence[Block]]":  # noqa: ARG002
        """A part that fits the room (more than that only where nothing smaller can be parted), and what is left."""
        return self, ()


class PageEnd(Block):
    """What follows begins a new page."""

    def height(self, width: float) -> float:  # noqa: ARG002
        """Nothing."""
        return 0.0

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Placed:
    """A block in its place."""

    block: Block
    """The block."""
    offset: float
    """From the top of the column down to its top."""


def fill(blocks: Sequence[Block], width: float, room: float) -> tuple[list[Placed], list[Block]]:
    """Set blocks from the top of a column; those placed, and those left over.

    At least one block is placed where there is one, so that filling column after column comes to an end.
    """
    placed: list[Placed] = []
    waiting = list(blocks)
    used = 0.0
    while waiting:
        block = waiting[0]
        if isinstance(block, PageEnd):
            waiting.pop(0)
            break
        offset = used + (block.before if placed else 0.0)
        is_fresh = all(earlier.block.sticks for earlier in placed)
        if offset + need(waiting, width) > room + 0.01 and not is_fresh:
            break
        waiting.pop(0)
        if offset + block.height(width) > room + 0.01:
            block, rest = block.split(width, room - offset)
            waiting[:0] = rest
        placed.append(Placed(block, offset))
        used = offset + block.height(width)
        if used > room:
            break
    return placed, waiting


def paginate(blocks: Sequence[Block], width: float, room: Callable[[int], float]) -> list[list[Placed]]:
    """Fill page after page; `room` tells the height of a page, from 0.

    A page end counts on the first page only: where the front overflows, what follows flows on below it.
    """
    pages: list[list[Placed]] = []
    waiting = list(blocks)
    while waiting:
        if pages:
            waiting = [block for block in waiting if not isinstance(block, PageEnd)]
        placed, waiting = fill(waiting, width, room(len(pages)))
        pages.append(placed)
    return pages


def need(blocks: Sequence[Block], width: float) -> float:
    """Height without which the first block may not begin: headings need the start of what they head."""
    height = 0.0
    for place, block in enumerate(blocks):
        height += block.before if place else 0.0
        if not block.sticks:
            return height + block.least(width)
        height += block.height(width)
    return height


def stack_height(blocks: Sequence[Block], width: float) -> float:
    """Height of blocks one below the other."""
    return sum(block.height(width) + (block.before if place else 0.0) for place, block in enumerate(blocks))


def paint_stack(canvas: TaggedCanvas, blocks: Sequence[Block], left: float, top: float, width: float) -> None:
    """Print blocks one below the other."""
    for place, block in enumerate(blocks):
        top -= block.before if place else 0.0
        block.paint(canvas, left, top, width)
        top -= block.height(width)
