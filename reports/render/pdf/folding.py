"""Folding a table that is too wide for its page: columns that may go into the small print of others do, one by one."""

from collections.abc import Sequence
from dataclasses import replace

from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Table, TableRow, Words

_BETWEEN = " · "


def folding_steps(table: Table) -> list[int]:
    """How far the table can be folded, step by step; empty where it has nothing to fold, or nothing to fold it into."""
    return sorted(
        {column.folds for column in table.columns if column.folds and _taker(table.columns, column) is not None}
    )


def fold(table: Table, step: int) -> Table:
    """The table without the columns that fold up to a step: what they say goes into the small print of their takers.

    At step 0 those go that a sentence above the table says already.
    """
    gone = {
        place: taker
        for place, column in enumerate(table.columns)
        if (column.is_said or 0 < column.folds <= step) and (taker := _taker(table.columns, column)) is not None
    }
    kept = [place for place in range(len(table.columns)) if place not in gone]
    rows = tuple(_fold_row(row, gone, kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def _fold_row(row: TableRow, gone: dict[int, int], kept: Sequence[int]) -> TableRow:
    cells = list(row.cells)
    for place, taker in gone.items():
        folding = row.cells[place]
        if isinstance(folding, Words | Mark | Shown) and folding.folded:
            cells[taker] = _with_small_print(cells[taker], folding.folded)
    return replace(row, cells=tuple(cells[place] for place in kept))


def _with_small_print(cell: CellContent, said: str) -> CellContent:
    if isinstance(cell, Words):
        return replace(cell, aside=_BETWEEN.join(part for part in (cell.aside, said) if part))
    if isinstance(cell, Mark):
        return replace(cell, reason=_BETWEEN.join(part for part in (cell.reason, said) if part))
    return cell


def _taker(columns: Sequence[Column], folding: Column) -> int | None:
    """The column that takes a folding one's words: the one it names, else the first of words that stays."""
    for place, column in enumerate(columns):
        is_taker = column.key == folding.into if folding.into else column.kind is ColumnKind.TEXT
        if is_taker and not column.folds:
            return place
    return None
