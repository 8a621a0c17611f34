"""Data rows with what they share with their neighbours or lack of their own: ref, objective, frameworks, year."""

from collections.abc import Mapping, Sequence

from reports.model.cell import Cell, CellKind, TableKind
from reports.read.columns import Column
from reports.read.dating import Said
from reports.read.fill import SECTION
from reports.read.header import Header
from reports.read.refs import name_row
from reports.read.rows import Row
from reports.read.wide import Line

_TITLES = {TableKind.MEASURES: "Measure", TableKind.TASKS: "Task", TableKind.RISKS: "Risk"}
_NO_MARK = ("", "-", "–", "no", "n")


def lines_of(
    rows: Sequence[Row],
    header: Header,
    letters: Mapping[str, str],
    sections: Mapping[int, Cell],
    sets: Sequence[str],
    said: Said,
) -> tuple[list[Line], int, dict[str, str]]:
    """The rows as lines, how many refs were made, and the letters of the columns that were added.

    `sections` are the objectives that sections give (row number -> cell); `sets` the names that may stand before a ref.
    """
    flags = [one for one in header.columns if one.flag and one.meaning]
    has_figures = any(one.series and one.meaning for one in header.columns)
    title = _TITLES.get(header.kind, "")
    added: dict[str, str] = {} if "Ref" in letters or title not in letters else {"Ref": letters[title]}
    lines: list[Line] = []
    made = 0
    for row in rows:
        shared = {name: row.cells[letter] for name, letter in letters.items()}
        if row.number in sections:
            shared[SECTION] = sections[row.number]
            added.setdefault(SECTION, _letter(sections[row.number]))
        if flags:
            shared["Frameworks"] = _frameworks(row, flags)
            added.setdefault("Frameworks", flags[0].letter)
        made += _named(shared, header, sets if has_figures else (), added)
        if said.year and said.source and "Year" not in letters and header.kind in (TableKind.BUDGET, TableKind.TARGETS):
            shared["Year"] = Cell(CellKind.TEXT, said.source, said.year)
            added.setdefault("Year", header.columns[0].letter)
        lines.append(Line(row.number, shared, row.cells))
    return lines, made, added


def _named(shared: dict[str, Cell], header: Header, sets: Sequence[str], added: dict[str, str]) -> int:
    """Give a row its ref, in place; 1 where it was made from the title."""
    title = _TITLES.get(header.kind, "")
    if title not in shared or (shared.get("Ref") and not sets):
        return 0
    named = name_row(shared.get("Ref"), shared[title], sets)
    shared["Ref"], shared[title] = named.ref, named.title
    if named.set_name and "Frameworks" not in shared:
        shared["Frameworks"] = Cell(CellKind.TEXT, named.ref.source, named.set_name)
        added.setdefault("Frameworks", _letter(named.ref))
    return int(named.is_made)


def _frameworks(row: Row, flags: Sequence[Column]) -> Cell:
    """The names of the frameworks that a row has a mark under, as one cell at the place of the first mark."""
    marked = [one for one in flags if row.cells[one.letter].seen.casefold() not in _NO_MARK]
    if not marked:
        return Cell(CellKind.BLANK, row.cells[flags[0].letter].source)
    return Cell(CellKind.TEXT, row.cells[marked[0].letter].source, "; ".join(one.flag for one in marked))


def _letter(cell: Cell) -> str:
    return cell.source.cell.rstrip("0123456789") or "A"
