"""Tables of the publication edition: rows by column name, every cell filled, columns that never apply left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.publication_notes import NOT_APPLICABLE, NOT_AVAILABLE, Notes, RowNotes
from reports.compose.rounding import rounded
from reports.compose.tables import csv_text
from reports.model.data_table import DataTable
from reports.model.document import CellContent, Column, ColumnKind, Shown, Table, TableRow

_NOTES = "notes"
_FIGURES = (ColumnKind.FIGURE, ColumnKind.DATE)


@dataclass(frozen=True)
class Row:
    """A row before it is known which columns its table keeps."""

    cells: Mapping[str, CellContent]
    """Column key -> cell; the notes come last and are made by the table."""
    notes: RowNotes
    """What is to be noted of it."""


def headings_of(edition: Edition, table: str, keys: Iterable[str], **parts: str) -> dict[str, str]:
    """Column key -> heading. `parts` fill the places that some headings have."""
    return {key: edition.wording.say(f"publication.{table}_column.{key}", **parts) for key in keys}


def noted_table(
    edition: Edition,
    name: str,
    kinds: Mapping[str, ColumnKind],
    headings: Mapping[str, str],
    rows: Sequence[Row],
    notes: Notes,
) -> Table:
    """A table of these rows with their notes. A column of figures or dates that no row has is left out and named."""
    kept = [key for key, kind in kinds.items() if kind not in _FIGURES or _has_any(key, rows)]
    kept_headings = {key: headings[key] for key in kept}
    whole = [{**row.cells, _NOTES: row.notes.cell(kept_headings, notes)} for row in rows]
    missed = [heading for key, heading in headings.items() if key not in kept]
    left_out = edition.wording.say("publication.left_out", headings=edition.wording.listed(missed)) if missed else ""
    return replace(plain_table(edition, name, {key: kinds[key] for key in kept}, kept_headings, whole), note=left_out)


def plain_table(
    edition: Edition,
    name: str,
    kinds: Mapping[str, ColumnKind],
    headings: Mapping[str, str],
    rows: Sequence[Mapping[str, CellContent]],
) -> Table:
    """A table of these rows, column key -> cell."""
    columns = tuple(Column(key, headings[key], kind) for key, kind in kinds.items())
    cells = tuple(TableRow(tuple(row[key] for key in kinds)) for row in rows)
    return Table(name, edition.wording.say(f"publication.{name}_summary"), columns, cells)


def digits(edition: Edition, value: Decimal, decimals: int = 0) -> Shown:
    """A number without its unit, which has a column of its own."""
    return Shown(edition.wording.number(rounded(value, decimals), decimals), value, decimals)


def data_table(path: str, table: Table) -> DataTable:
    """A table as CSV: figures unrounded, dates by ISO 8601, everything else as the workbook has it."""
    header = tuple(column.heading for column in table.columns)
    return DataTable(path, header, tuple(tuple(map(_text, row.cells)) for row in table.rows))


def _has_any(key: str, rows: Sequence[Row]) -> bool:
    """Whether any row has a figure, or one that is confidential."""
    return any(row.cells[key].text not in (NOT_APPLICABLE, NOT_AVAILABLE) for row in rows)


def _text(cell: CellContent) -> str:
    if not isinstance(cell, Shown) or cell.value is None:
        return csv_text(cell.text)
    return f"{cell.value:f}" if isinstance(cell.value, Decimal) else str(cell.value)
