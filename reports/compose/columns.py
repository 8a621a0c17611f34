"""Columns that have nothing to say are left out of a table, and named below it."""

from collections.abc import Collection
from dataclasses import replace

from reports.compose.edition import Edition
from reports.model.document import CellContent, ColumnKind, Mark, Shown, Table, TableRow, Words


def without_empty_columns(edition: Edition, table: Table, absent: Collection[str] = ()) -> Table:
    """The table without its columns in which no row has anything to say; its note names them.

    `absent` are the words that stand for what was not given. In columns of figures every word does.
    """
    empty = [place for place in range(len(table.columns)) if _is_empty(table, place, absent)]
    if not empty:
        return table
    kept = [place for place in range(len(table.columns)) if place not in empty]
    rows = tuple(TableRow(tuple(row.cells[place] for place in kept), row.level) for row in table.rows)
    headings = edition.wording.say("columns.separator").join(table.columns[place].heading for place in empty)
    named = edition.wording.say("columns.left_out", headings=headings)
    note = " ".join(text for text in (table.note, named) if text)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows, note=note)


def _is_empty(table: Table, place: int, absent: Collection[str]) -> bool:
    is_figure = table.columns[place].kind is ColumnKind.FIGURE
    cells = [row.cells[place] for row in table.rows]
    return bool(cells) and all(_says_nothing(cell, is_figure, absent) for cell in cells)


def _says_nothing(cell: CellContent, is_figure: bool, absent: Collection[str]) -> bool:
    if isinstance(cell, Shown):
        return cell.value is None and (is_figure or cell.text in absent)
    return isinstance(cell, Words | Mark) and cell.text in absent
