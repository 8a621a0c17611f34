"""Columns by letter, and the cells that a merged or spreading heading stands over."""

import re
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


def spans_of_row(texts: Mapping[str, str], row: int, merged: Iterable[str], letters: Iterable[str]) -> dict[str, str]:
    """Letter -> the text of a row that stands over it.

    A merged text stands over its range; where nothing in the row is merged, a text reaches to the next one.
    """
    ranges = [one for text in merged if (one := parts_of(text)) and one[1] == row and one[0] != one[2]]
    found: dict[str, str] = dict(texts)
    if ranges:
        for first, _, last, _ in ranges:
            for number in range(number_of(first), number_of(last) + 1):
                if first in texts:
                    found[letter_of(number)] = texts[first]
        return found
    reach = ""
    for letter in letters_between(letters):
        reach = texts.get(letter, reach)
        found[letter] = reach
    return found


def merged_downwards(merged: Iterable[str]) -> dict[tuple[str, int], int]:
    """Letter and row of each cell below the first of a range -> row of the first; single columns only."""
    found: dict[tuple[str, int], int] = {}
    for text in merged:
        one = parts_of(text)
        if one and one[0] == one[2]:
            found |= {(one[0], row): one[1] for row in range(one[1] + 1, one[3] + 1)}
    return found
