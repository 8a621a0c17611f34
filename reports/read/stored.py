"""What a reader of the sheet would not see: hidden sheets, rows and columns that were read, numbers stored as text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reports.model.cell import Cell, CellKind, InputTable, Source, TableKind
from reports.model.finding import Problem
from reports.read.sheet import RawSheet

_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_FIGURES: Mapping[TableKind, tuple[str, ...]] = {
    TableKind.TARGETS: (*_QUARTERS, "Target", "Lower", "Upper", "Floor"),
    TableKind.ACTUALS: (*_QUARTERS, "Outturn", "Actual", "Numerator", "Denominator"),
    TableKind.BUDGET: (
        "Annual budget", "Profile to date", "Actual to date", "Commitments", "Forecast outturn", "Variance", "FTE",
    ),
    TableKind.RISKS: ("Likelihood", "Impact", "Current score", "Target score", "Previous score"),
}  # fmt: skip
"""Columns in which a spreadsheet should hold numbers."""
_PLACE = re.compile(r"([A-Z]+)(\d+)")


def problems_of_storing(sheet: RawSheet, tables: Sequence[InputTable]) -> list[Problem]:
    """A problem for a hidden sheet, for hidden rows, for hidden columns, and for each column with numbers as text.

    Only what was read into `tables` counts: a hidden list of choices is nobody's figure.
    """
    if not tables:
        return []
    place = Source(sheet.workbook, sheet.name, "")
    problems = [Problem("F015", place, seen=sheet.name)] if sheet.is_hidden else []
    problems += _hidden_rows(sheet, tables)
    problems += _hidden_columns(sheet, tables)
    return problems + (list(_numbers_as_text(sheet, tables)) if sheet.is_typed else [])


def _hidden_rows(sheet: RawSheet, tables: Iterable[InputTable]) -> list[Problem]:
    read = {row.number: row.cells for table in tables for row in table.rows}
    hidden = sorted(sheet.hidden_rows & read.keys())
    if not hidden:
        return []
    first = next(cell for cell in read[hidden[0]].values() if not cell.is_blank)
    rows = ", ".join(map(str, hidden))
    return [Problem("F016", first.source, seen=first.seen, details={"rows": rows, "count": str(len(hidden))})]


def _hidden_columns(sheet: RawSheet, tables: Iterable[InputTable]) -> list[Problem]:
    names: dict[str, str] = {}
    for table in tables:
        for name, letter in table.columns.items():
            if letter in sheet.hidden_columns and any(not row.cells[name].is_blank for row in table.rows):
                names.setdefault(letter, name)
    if not names:
        return []
    top = min(int(_at(table.source.cell)[1]) for table in tables)
    first = Source(sheet.workbook, sheet.name, f"{next(iter(names))}{top}")
    return [Problem("F017", first, details={"letters": ", ".join(names), "columns": ", ".join(names.values())})]


def _numbers_as_text(sheet: RawSheet, tables: Iterable[InputTable]) -> Iterator[Problem]:
    """One a column, at its first cell: a spreadsheet leaves such cells out of its sums and sorts them apart."""
    counted: dict[tuple[TableKind, str], list[Cell]] = {}
    for table in tables:
        columns = [column for column in _FIGURES.get(table.kind, ()) if column in table]
        for row in table.rows:
            for column in columns:
                if _is_text(sheet, row.cells[column]):
                    counted.setdefault((table.kind, column), []).append(row.cells[column])
    for (_, column), cells in counted.items():
        first = cells[0]
        yield Problem("F111", first.source, seen=first.seen, details={"column": column, "count": str(len(cells))})


def _is_text(sheet: RawSheet, cell: Cell) -> bool:
    """Whether a bare number, without sign, unit or marker, was typed as text."""
    if cell.kind is not CellKind.NUMBER or cell.unit or cell.markers:
        return False
    letter, number = _at(cell.source.cell)
    raw = sheet.rows.get(int(number), {}).get(letter)
    return raw is not None and isinstance(raw.value, str)


def _at(address: str) -> tuple[str, str]:
    """Column letters and row number of an address."""
    found = _PLACE.fullmatch(address)
    return (found[1], found[2]) if found else ("", "0")
