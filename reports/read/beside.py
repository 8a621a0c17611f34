"""Tables that stand side by side on one sheet: each is read as if it had the sheet to itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.model.cell import TableKind
from reports.read.columns import Known
from reports.read.header import Header, find_headers
from reports.read.sheet import RawSheet
from reports.read.spans import letters_between, number_of

_NAMES = ("Ref", "Code", "Task ref", "Service")
"""Columns that say what a row is about: a part of a sheet without one belongs to the table beside it."""

_BEGINS = {"ref", "reference", "code", "no", "no.", "id", "pi ref", "measure ref", "risk ref", "task ref"}
"""Headings that begin a table."""


@dataclass(frozen=True)
class Block:
    """A part of a sheet that is read by itself."""

    sheet: RawSheet
    """Its columns, and the titles above them all."""
    letter: str
    """Its first column."""
    named: TableKind | None
    """The kind that the sheet's name says, where the part can be read as one; None: by its columns."""
    stands_alone: bool
    """Whether it has headings that can stand alone."""
    gaps: tuple[str, ...] = ()
    """Its columns that follow a blank one, which parts nothing."""


def blocks_of(sheet: RawSheet, named: TableKind | None, known: Known) -> list[Block]:
    """The parts of a sheet that are tables of their own, left to right; the sheet itself where it is not parted.

    A part begins behind a blank column, or at a first heading that stands once more, where its headings can stand alone
    and name its rows, or where it begins as a table does and could only be mistaken for the end of the one beside it.
    """
    letters = letters_between(set().union(*sheet.rows.values()))
    again, gaps = _repeated(sheet), _behind_gaps(letters)
    cuts = [place for place, letter in enumerate(letters) if place == 0 or letter in gaps or letter in again]
    if len(cuts) == 1:
        return [Block(sheet, letters[0], named, stands_alone=True)]
    starts = [0]
    for place, end in zip(cuts[1:], [*cuts[2:], None], strict=True):
        part = _part(sheet, letters, place, end)
        if _kind(part, named, known) is not None or _begins(part, letters[place]):
            starts.append(place)
    blocks = []
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        part = _part(sheet, letters, start, end) if len(starts) > 1 else sheet
        kind = _kind(part, named, known)
        within = tuple(letter for letter in letters[start + 1 : end] if letter in gaps)
        blocks.append(Block(part, letters[start], kind[0] if kind else named, kind is not None, within))
    return blocks


def _behind_gaps(letters: list[str]) -> set[str]:
    """Letters of the columns that follow a blank one."""
    return {after for before, after in pairwise(letters) if number_of(after) - number_of(before) > 1}


def _begins(part: RawSheet, letter: str) -> bool:
    """Whether the first column has a heading that begins a table."""
    texts = (row[letter].value for row in part.rows.values() if letter in row)
    return any(isinstance(text, str) and text.strip().casefold() in _BEGINS for text in texts)


def _repeated(sheet: RawSheet) -> set[str]:
    """Letters of the cells that repeat, in the same row, the heading that begins it: "Ref … Ref …"."""
    found: set[str] = set()
    for row in sheet.rows.values():
        first, *others = row.items()
        if isinstance(first[1].value, str) and first[1].value.strip().casefold() in _BEGINS:
            found |= {letter for letter, cell in others if cell.value == first[1].value}
    return found


def _part(sheet: RawSheet, letters: list[str], start: int, end: int | None) -> RawSheet:
    """Some columns of a sheet as a sheet of their own, with the titles that stand above them all."""
    own = set(letters[start:end])
    rows = {}
    is_above = True
    for number, row in sheet.rows.items():
        is_above = is_above and len(row) == 1
        mine = row if is_above else {letter: cell for letter, cell in row.items() if letter in own}
        if mine:
            rows[number] = mine
    uncached = tuple(one for one in sheet.uncached if one.rstrip("0123456789") in own)
    return replace(sheet, rows=rows, uncached=uncached, overflow="" if start else sheet.overflow)


def _kind(part: RawSheet, named: TableKind | None, known: Known) -> tuple[TableKind | None] | None:
    """The kind to read a part by, in a tuple; None where it has no headings that can stand alone."""
    kinds: Mapping[TableKind | None, None] = {named: None, None: None}
    for kind in kinds:
        if any(_stands_alone(header, known) for header in find_headers(part, kind, known)):
            return (kind,)
    return None


def _stands_alone(header: Header, known: Known) -> bool:
    return header.is_complete(known) and any(header.has(name) for name in _NAMES)
