"""The five plans in their own layouts, each in a workbook beside a sheet of departments; and what is read of them.

Figures and dates are the plans' own; titles are worded as in inputs/. Posts stand where a plan names people.
"""

from pathlib import Path

import printed_salford
import printed_salford_lists
import printed_shropshire
import printed_wigan
import printed_winchester
from layouts import DEPARTMENT, TEMPLATES, Rows, save

from reports.model.cell import Cell, InputRow, InputTable, TableKind
from reports.model.finding import Reading
from reports.read import read

PLANS: dict[str, tuple[dict[str, Rows], dict[str, str]]] = {
    "salford-2002-03": (printed_salford_lists.SHEETS, printed_salford_lists.HEADINGS),
    "salford-2009-10": (printed_salford.SHEETS, printed_salford.HEADINGS),
    "shropshire-2008-09": (printed_shropshire.SHEETS, printed_shropshire.HEADINGS),
    "wigan-2008-09": (printed_wigan.SHEETS, printed_wigan.HEADINGS),
    "winchester-2004-05": (printed_winchester.SHEETS, printed_winchester.HEADINGS),
}
"""Folder of inputs/ -> the sheets of the plan, and the [columns] of its pack.toml."""


def as_printed(plan: str, folder: Path) -> Reading:
    """The plan in its own layout, read."""
    sheets, headings = PLANS[plan]
    save(folder, {"Departments": DEPARTMENT, **sheets})
    return read(folder, headings, [TEMPLATES])


def as_taken_over(plan: str, inputs: Path) -> Reading:
    """The plan in its canonical sheets, read."""
    return read(inputs / plan, {}, [TEMPLATES])


def rows_of(found: Reading, kind: TableKind, sheet: str = "") -> list[InputRow]:
    """The rows of a kind; of one sheet only where it is named."""
    tables: list[InputTable] = [table for table in found.tables if table.kind is kind]
    return [row for table in tables if sheet in ("", table.source.sheet) for row in table.rows]


def values(rows: list[InputRow], *columns: str) -> list[tuple[str, ...]]:
    """What those columns say, row by row; empty where a table has no such column."""
    return [tuple(worth(row.cells.get(column)) for column in columns) for row in rows]


def worth(cell: Cell | None) -> str:
    """What a cell says, whatever form it was typed in: 0.925 as a percentage is 92.5, 31.07.04 a day."""
    if cell is None:
        return ""
    if cell.number is not None:
        return f"{cell.number.normalize():f}"
    return cell.day.isoformat() if cell.day else cell.seen


def titles(found: Reading) -> dict[str, str]:
    """Ref -> title of each measure."""
    return {row.cells["Ref"].seen: row.cells["Measure"].seen for row in rows_of(found, TableKind.MEASURES)}


def figures(found: Reading, kind: TableKind, column: str) -> set[tuple[str, str, str]]:
    """Title of the measure, year and value of each figure of a year."""
    names = titles(found)
    return {
        (names[row.cells["Ref"].seen], worth(row.cells["Year"]).replace("/", "-"), worth(row.cells[column]))
        for row in rows_of(found, kind)
        if column in row.cells and not row.cells[column].is_blank and row.cells["Ref"].seen in names
    }
