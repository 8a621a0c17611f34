"""Widths of columns, worked out from what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product
from math import ceil

MAIN_COMFORT = 165.0
"""The first text column names what the row is about; given less than this (and wanting more) it is cramped."""

TEXT_COMFORT = 92.0
"""The same for any other text column."""

_WIDEST = 0.35
"""Of its natural width, a text column is given no more than this on top."""

_AMPLE_LINES = 2
"""Lines over which the longest words of a column may run before the table is folded to give them more room."""

_STEPS = (8.0, 24.0, 48.0)
"""Points that are moved at a time from one text column to another."""

_MOST_MOVES = 20
_MOST_ROWS = 40
"""Of a long table, as many rows are looked at to balance its columns."""

_RAGGED = 1.06
"""Lines are not filled to their ends: words take a little more than their length."""


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
    whole: float
    """Width at which not even its small print wraps; of text the natural one."""
    ample: float
    """Width at which its words run over two lines or so; of figures and marks the natural one."""


def wish(
    natural: float,
    least: float,
    comfort: float | None = None,
    unbroken: float = 0.0,
    most: float = 0.0,
    whole: float = 0.0,
) -> Wish:
    """What a column would like; `comfort` is given for text that wraps, `unbroken` for figures, which never do.

    `most` is the width above which no text asks for more room.
    """
    if comfort is None:
        least = max(unbroken, min(least, natural, TEXT_COMFORT))
        return Wish(natural, least, natural, is_text=False, whole=max(natural, whole), ample=natural)
    # A word longer than that, a web address, is broken: it must not take the room of the whole table.
    cramped = min(natural, comfort)
    ample = max(cramped, min(natural / _AMPLE_LINES, most))
    return Wish(natural, min(least, cramped), cramped, is_text=True, whole=natural, ample=ample)


def fits(wishes: Sequence[Wish], width: float) -> bool:
    """Whether no column is cramped."""
    return sum(wish.comfort for wish in wishes) <= width


def fits_amply(wishes: Sequence[Wish], width: float) -> bool:
    """Whether, besides, the longest words run over two lines or so."""
    return sum(wish.ample for wish in wishes) <= width


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


def balanced(widths: Sequence[float], wishes: Sequence[Wish], rows: Sequence[Sequence[float]]) -> list[float]:
    """The same widths, points moved between columns of text for as long as that makes the rows lower.

    `rows` are the lengths of the words in each cell, on one line. No column but the first is cramped for another.
    """
    texts = [place for place, wish in enumerate(wishes) if wish.is_text]
    some = [row for row in rows[:: 1 + len(rows) // _MOST_ROWS] if any(row[place] > widths[place] for place in texts)]
    best, cost = list(widths), _lines(widths, texts, some)
    for _ in range(_MOST_MOVES if some else 0):
        moves = product(permutations(texts, 2), _STEPS)
        ways = [way for (giver, taker), step in moves if (way := _moved(best, wishes, giver, taker, step))]
        found = min(ways, key=lambda way: _lines(way, texts, some), default=best)
        if _lines(found, texts, some) >= cost:
            break
        best, cost = found, _lines(found, texts, some)
    return best


def _moved(widths: Sequence[float], wishes: Sequence[Wish], giver: int, taker: int, step: float) -> list[float] | None:
    """Widths with a step moved; None where the giver would be cramped."""
    if widths[giver] - step < min(wishes[giver].comfort, TEXT_COMFORT):
        return None
    moved = list(widths)
    moved[giver] -= step
    moved[taker] += step
    return moved


def _lines(widths: Sequence[float], texts: Sequence[int], rows: Sequence[Sequence[float]]) -> int:
    """Lines that rows take together, by the lengths of their words."""
    return sum(max(_lines_of(row[place], widths[place]) for place in texts) for row in rows)


def _lines_of(length: float, width: float) -> int:
    return 1 if length <= width else ceil(length * _RAGGED / width)


def _widened(wishes: Sequence[Wish], spare: float) -> list[float]:
    """What is spare goes to small print that would wrap, then to text, in proportion, but not so much that the eye
    loses its row: then it stays white.
    """
    wrapped = sum(wish.whole - wish.natural for wish in wishes)
    if wrapped <= spare:
        wishes = [replace(wish, natural=wish.whole) for wish in wishes]
        spare -= wrapped
    texts = sum(wish.natural for wish in wishes if wish.is_text)
    part = min(spare / texts, _WIDEST) if texts else 0.0
    return [wish.natural * (1 + part) if wish.is_text else wish.natural for wish in wishes]
