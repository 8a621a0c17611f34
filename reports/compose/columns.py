"""Columns that have nothing to say are left out of a table, and named below it."""

from dataclasses import replace

from reports.compose.edition import Edition
from reports.model.document import ColumnKind, Shown, Table, TableRow


def without_empty_columns(edition: Edition, table: Table) -> Table:
    """The table without its figure columns in which no row has a value; its note names them."""
    empty = [place for place in range(len(table.columns)) if _is_empty(table, place)]
    if not empty:
        return table
    kept = [place for place in range(len(table.columns)) if place not in empty]
    rows = tuple(TableRow(tuple(row.cells[place] for place in kept), row.level) for row in table.rows)
    headings = edition.wording.say("columns.separator").join(table.columns[place].heading for place in empty)
    named = edition.wording.say("columns.left_out", headings=headings)
    note = " ".join(text for text in (table.note, named) if text)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows, note=note)


def _is_empty(table: Table, place: int) -> bool:
    if table.columns[place].kind is not ColumnKind.FIGURE:
        return False
    cells = [row.cells[place] for row in table.rows]
    return bool(cells) and all(isinstance(cell, Shown) and cell.value is None for cell in cells)
