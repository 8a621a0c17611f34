"""How a sheet is printed so that it can be read: on which paper, over how many pages, with which columns repeated."""

from collections.abc import Sequence
from dataclasses import dataclass

A4, A3 = 9, 8
"""Excel's numbers of the papers."""

_ACROSS = {A4: 146.0, A3: 213.0}
"""Units of column width that stand across a landscape page in full size, between the margins."""

LEAST_SCALE = 0.65
"""Of full size: letters of ten points are not printed smaller than six and a half."""

_NAMES = 0.3
"""Of a page: the first columns, which name the row, are repeated as far as they take no more than that."""


@dataclass(frozen=True)
class Paper:
    """The paper of a sheet."""

    size: int
    """A4 or A3, landscape."""
    pages: int
    """Pages side by side; at least 1."""
    repeated: int
    """First columns that stand on every page; 0 where one page holds them all."""


def paper_for(widths: Sequence[float]) -> Paper:
    """A4 where it can be read on that, else A3, else A4 over several pages, each with the columns that name the row."""
    whole = sum(widths)
    for size, across in _ACROSS.items():
        if whole * LEAST_SCALE <= across:
            return Paper(size, 1, 0)
    room = _ACROSS[A4] / LEAST_SCALE
    repeated, named = 0, 0.0
    while named + widths[repeated] <= room * _NAMES:
        named += widths[repeated]
        repeated += 1
    return Paper(A4, _pages(widths[repeated:], room - named), repeated)


def _pages(widths: Sequence[float], room: float) -> int:
    """Pages over which columns go, none of them cut: each page takes as many as it has room for."""
    pages, used = 1, 0.0
    for width in widths:
        if used and used + width > room:
            pages, used = pages + 1, 0.0
        used += width
    return pages
