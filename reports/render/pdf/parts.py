"""The parts of a document, and how they are set on its pages: each part begins on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.model.scorecard import Masthead
from reports.render.pdf.flow import Block, Placed, paginate
from reports.render.pdf.look import Look
from reports.render.pdf.text import Heading


@dataclass(frozen=True)
class Part:
    """A part of a document."""

    masthead: Masthead
    """What stands on its pages."""
    blocks: Sequence[Block]
    """From top to bottom."""
    tag: str = ""
    """Structure type of the element around it; empty: its blocks stand in the document itself."""


Pages = list[list[Placed]]
"""The pages of a part."""


def set_parts(look: Look, parts: Sequence[Part]) -> list[Pages]:
    """The pages of each part, one part after the other; every heading is told on which page it stands."""
    done: list[Pages] = []
    for part in parts:
        first = look.first + sum(len(pages) for pages in done)
        done.append(paginate(part.blocks, look.width, lambda page, first=first: look.room(first + page)))  # type: ignore[misc]
        _number(done[-1], first)
    return done


def _number(pages: Pages, first: int) -> None:
    for number, page in enumerate(pages, first + 1):
        for placed in page:
            if isinstance(placed.block, Heading) and placed.block.start == 0:
                placed.block.anchor.page = number
