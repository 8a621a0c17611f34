"""What stands once and is meant for several rows: sections, and values that the cells below repeat by being blank."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reports.model.cell import Cell, CellKind
from reports.read.rows import Row
from reports.read.spans import Merges

SECTION = "Objective"
"""The column that section rows fill."""

_FEWEST_BLANKS = 2
"""Blank cells without which a column has no habit of leaving out what it repeats."""


def carry_down(
    rows: Sequence[Row], columns: Mapping[str, str], carried: Iterable[str], merges: Merges
) -> dict[str, int]:
    """Fill the blank cells that repeat the value above, in place; canonical column -> how many were filled.

    Merged cells always repeat their first. Blank ones do where the column has that habit: it is filled in the first
    row, and never holds the same value twice in a row. Only `carried` columns are filled, and never over a section.
    """
    filled: dict[str, int] = {}
    for name in carried:
        letter = columns.get(name)
        if letter is None:
            continue
        has_habit = _has_habit([row.cells[letter] for row in rows])
        above: Row | None = None
        for row in rows:
            is_merged = merges.is_below_first(letter, row.number)
            if not row.cells[letter].is_blank:
                above = row
            elif above and (is_merged or (has_habit and row.section == above.section)):
                row.cells[letter] = above.cells[letter]
                filled[name] = filled.get(name, 0) + 1
    return filled


def section_cells(rows: Sequence[Row], columns: Mapping[str, str]) -> dict[int, Cell]:
    """Row number -> the objective that the section above it gives, where the row has none of its own."""
    letter = columns.get(SECTION)
    return {row.number: row.section for row in rows if row.section and (letter is None or row.cells[letter].is_blank)}


def joined(row: Row, columns: Mapping[str, str]) -> Row:
    """A row with the prose of those that go on with it, a line each."""
    if not row.continued:
        return row
    cells = dict(row.cells)
    for letter in columns.values():
        more = [one[letter].seen for one in row.continued if not one[letter].is_blank]
        if more:
            first = cells[letter]
            lines = [first.seen, *more] if not first.is_blank else more
            source = first.source if not first.is_blank else row.continued[0][letter].source
            cells[letter] = replace(
                first, kind=CellKind.TEXT, source=source, seen="\n".join(lines), number=None, day=None
            )
    return Row(row.number, cells, row.section, row.continued)


def _has_habit(cells: Sequence[Cell]) -> bool:
    """Whether blanks repeat the value above: several of them, never at the start, and no value written out twice."""
    blanks = sum(cell.is_blank for cell in cells)
    if blanks < _FEWEST_BLANKS or cells[0].is_blank:
        return False
    pairs = pairwise(cells)
    return not any(first.seen == second.seen and not first.is_blank for first, second in pairs)
