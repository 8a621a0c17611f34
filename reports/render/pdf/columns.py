"""Widths of columns, worked out from what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

MAIN_COMFORT = 165.0
"""The first text column names what the row is about; given less than this (and wanting more) it is cramped."""

TEXT_COMFORT = 92.0
"""The same for any other text column."""

_WIDEST = 0.35
"""Of its natural width, a text column is given no more than this on top."""


@dataclass(frozen=True)
class Wish:
    """What a column would like, in points."""

    natural: float
    """Width at which nothing wraps."""
    least: float
    """Width below which words break."""
    comfort: float
    """Width below which it is cramped; of figures and marks the natural one."""
    is_text: bool
    """Whether it takes what the others leave."""


def wish(natural: float, least: float, comfort: float | None = None, unbroken: float = 0.0) -> Wish:
    """What a column would like; `comfort` is given for text that wraps, `unbroken` for figures, which never do."""
    if comfort is None:
        return Wish(natural, max(unbroken, min(least, natural, TEXT_COMFORT)), natural, is_text=False)
    # A word longer than that, a web address, is broken: it must not take the room of the whole table.
    cramped = min(natural, comfort)
    return Wish(natural, min(least, cramped), cramped, is_text=True)


def fits(wishes: Sequence[Wish], width: float) -> bool:
    """Whether no column is cramped."""
    return sum(wish.comfort for wish in wishes) <= width


def is_crowded(wishes: Sequence[Wish], width: float) -> bool:
    """Whether words would be broken, or figures run into one another."""
    return sum(wish.least for wish in wishes) > width


def share(wishes: Sequence[Wish], width: float) -> list[float]:
    """Widths that add up to `width`, or to less where nothing needs more.

    Text takes what figures and marks leave; where that is too little, marks wrap first, then text is cramped, and words
    are broken only where nothing else helps.
    """
    naturals = [wish.natural for wish in wishes]
    comforts = [wish.comfort for wish in wishes]
    wrapped = [wish.comfort if wish.is_text else wish.least for wish in wishes]
    leasts = [wish.least for wish in wishes]
    if sum(naturals) <= width:
        return _widened(wishes, width - sum(naturals))
    for widths, wanted in ((comforts, naturals), (wrapped, comforts), (leasts, wrapped)):
        if sum(widths) <= width:
            part = (width - sum(widths)) / (sum(wanted) - sum(widths))
            return [have + part * (want - have) for have, want in zip(widths, wanted, strict=True)]
    return [least * width / sum(leasts) for least in leasts]


def _widened(wishes: Sequence[Wish], spare: float) -> list[float]:
    """What is spare goes to text, in proportion, but not so much that the eye loses its row: then it stays white."""
    texts = sum(wish.natural for wish in wishes if wish.is_text)
    part = min(spare / texts, _WIDEST) if texts else 0.0
    return [wish.natural * (1 + part) if wish.is_text else wish.natural for wish in wishes]
