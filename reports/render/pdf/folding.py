"""Folding a table that is too wide for its page: its last column of words goes into the small print of the first."""

from dataclasses import replace

from reports.model.document import Column, ColumnKind, Table, TableRow, Words


def can_fold(table: Table) -> bool:
    """Whether there is a column of words beside the first one that can go into its small print."""
    places = _text_columns(table)
    return len(places) > 1 and all(isinstance(row.cells[places[0]], Words) for row in table.rows)


def fold(table: Table) -> Table:
    """The table with one column less. Nothing is lost: its heading and its words follow the first column's."""
    first, *_, last = _text_columns(table)
    rows = tuple(_fold_row(row, first, last, table.columns[last]) for row in table.rows)
    return replace(table, columns=(*table.columns[:last], *table.columns[last + 1 :]), rows=rows)


def _fold_row(row: TableRow, first: int, last: int, column: Column) -> TableRow:
    main, folded = row.cells[first], row.cells[last]
    if isinstance(main, Words):
        words = f"{folded.text} {folded.aside}" if isinstance(folded, Words) and folded.aside else folded.text
        told = f"{column.heading}: {words}"
        aside = f"{main.aside} · {told}" if main.aside else told
        main = replace(main, aside=aside)
    cells = (*row.cells[:first], main, *row.cells[first + 1 : last], *row.cells[last + 1 :])
    return replace(row, cells=cells)


def _text_columns(table: Table) -> list[int]:
    return [place for place, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT]
