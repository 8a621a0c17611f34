"""Units of measures in a table without a Unit column: what all the figures of a row are typed in, or nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reports.model.cell import Cell, CellKind
from reports.read.columns import Column
from reports.read.wide import Line

_TYPED = frozenset({"%", "£", "days", "weeks", "hours", "minutes", "months", "years"})
"""Units beside a number that are those of a measure. "M" is none: it says how large the number is."""

_REMEMBERED = re.compile(r"\((?:[^()]*\s)?[\d.]+%(?:\s[^()]*)?\)")
"""As in "66% (target 80%)" and "No survey (78% 2000/01)"."""

_OF_KIND = {CellKind.YES_NO: "yes/no", CellKind.DATE: "date"}


def with_units(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[list[Line], str, int]:
    """The lines with a Unit where one is certain, the letter of the first column that gave one, and how many did.

    "50%" and "51%" are a percentage; "21 days" and 20 are not certain, nor is a bare number.
    """
    letters = [one.letter for one in columns if one.series and one.meaning]
    found: list[Line] = []
    first = ""
    count = 0
    for line in lines:
        cells = [line.cells[letter] for letter in letters]
        unit = _unit(cells)
        if unit is not None:
            first = first or unit.source.cell.rstrip("0123456789")
            count += 1
            line = replace(line, shared={**line.shared, "Unit": unit})
        found.append(line)
    return found, first, count


def _unit(cells: Sequence[Cell]) -> Cell | None:
    """The unit that every figure has, at the place of the first; None where they differ or one has none."""
    found = [(unit, cell.source) for cell in cells if (unit := _typed(cell)) is not None]
    if len({unit for unit, _ in found}) != 1:
        return None
    unit, source = found[0]
    is_certain = unit in _TYPED or unit in _OF_KIND.values()
    return Cell(CellKind.TEXT, source, unit) if is_certain else None


def _typed(cell: Cell) -> str | None:
    """The unit of a figure, "" for a bare number; None for words, unless they remember a percentage in brackets."""
    if cell.kind is CellKind.NUMBER:
        return cell.unit
    if cell.kind is CellKind.TEXT and _REMEMBERED.search(cell.seen):
        return "%"
    return _OF_KIND.get(cell.kind)
