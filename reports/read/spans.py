"""Columns by letter, and the cells that a merged or spreading heading stands over."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache

_RANGE = re.compile(r"^([A-Z]+)(\d+):([A-Z]+)(\d+)$")


@cache
def number_of(letter: str) -> int:
    """ "A" -> 1, "AA" -> 27."""
    number = 0
    for sign in letter:
        number = number * 26 + ord(sign) - 64
    return number


@cache
def letter_of(number: int) -> str:
    """1 -> "A", 27 -> "AA"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def letters_between(letters: Iterable[str]) -> list[str]:
    """Those letters once each, left to right."""
    return sorted(set(letters), key=number_of)


def parts_of(merged: str) -> tuple[str, int, str, int] | None:
    """ "A1:C2" -> ("A", 1, "C", 2); None for anything else."""
    found = _RANGE.match(merged)
    return (found[1], int(found[2]), found[3], int(found[4])) if found else None


class Merges:
    """The merged ranges of a sheet, found by the row at which they begin or the column that they fill.

    Hostile ranges may overlap and reach as far as a sheet goes: none is ever written out cell by cell.
    """

    def __init__(self, merged: Iterable[str]) -> None:
        self._across: dict[int, list[tuple[str, int]]] = {}
        self._down: dict[str, list[tuple[int, int]]] = {}
        for text in merged:
            one = parts_of(text)
            if one and one[0] != one[2]:
                self._across.setdefault(one[1], []).append((one[0], number_of(one[2])))
            elif one:
                self._down.setdefault(one[0], []).append((one[1], one[3]))
        self._down = {letter: _joined(ranges) for letter, ranges in self._down.items()}

    def is_below_first(self, letter: str, row: int) -> bool:
        """Whether a cell stands below the first of a range of a single column."""
        ranges = self._down.get(letter, [])
        place = bisect_left(ranges, (row, 0)) - 1
        return place >= 0 and row <= ranges[place][1]

    def spans(self, texts: Mapping[str, str], row: int, letters: Iterable[str]) -> dict[str, str]:
        """Letter -> the text of a row that stands over it, of those letters.

        A merged text stands over its range; where nothing in the row is merged, a text reaches to the next one.
        """
        inside = letters_between(letters)
        ranges = self._across.get(row)
        if not ranges:
            return _reaching(texts, inside)
        found = dict(texts)
        for first, last in dict(ranges).items():
            if first in texts:
                found |= {one: texts[first] for one in inside if number_of(first) <= number_of(one) <= last}
        return found


def _reaching(texts: Mapping[str, str], letters: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    reach = ""
    for letter in letters:
        reach = texts.get(letter, reach)
        found[letter] = reach
    return found


def _joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of rows in order; those that overlap are one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
