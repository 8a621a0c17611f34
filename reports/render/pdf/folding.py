"""Folding a table that is too wide for its page: the columns that may go into the small print of the first words do."""

from dataclasses import replace

from reports.model.document import ColumnKind, Mark, Table, TableRow, Words

_BETWEEN = " · "


def can_fold(table: Table) -> bool:
    """Whether it has columns that may be folded, and first words to take theirs."""
    return any(column.folds for column in table.columns) and _first_words(table) is not None


def fold(table: Table) -> Table:
    """The table without the columns that fold: what they say in small print follows the first words of each row."""
    first = _first_words(table)
    kept = [place for place, column in enumerate(table.columns) if not column.folds]
    if first is None:
        return table
    rows = tuple(_fold_row(table, row, first, kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def _fold_row(table: Table, row: TableRow, first: int, kept: list[int]) -> TableRow:
    cells = list(row.cells)
    main = cells[first]
    if isinstance(main, Words):
        folding = (cell for cell, column in zip(row.cells, table.columns, strict=True) if column.folds)
        said = [main.aside, *(cell.folded for cell in folding if isinstance(cell, Words | Mark))]
        cells[first] = replace(main, aside=_BETWEEN.join(part for part in said if part))
    return replace(row, cells=tuple(cells[place] for place in kept))


def _first_words(table: Table) -> int | None:
    """The first column of words that stays."""
    places = (
        place for place, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT and not column.folds
    )
    return next(places, None)
