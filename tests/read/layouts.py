"""Sheets as councils lay them out, a list of cells a row, and what is read of them."""

from pathlib import Path
from typing import Any

import openpyxl

from reports.model.cell import InputTable, TableKind
from reports.model.finding import Reading
from reports.read import read

TEMPLATES = Path(__file__).parents[2] / "templates"
Rows = list[list[Any]]
DEPARTMENT: Rows = [["Code", "Department"], ["CES", "Chief Executive's Services"]]


def save(folder: Path, sheets: dict[str, Rows], name: str = "return.xlsx", merged: tuple[str, ...] = ()) -> Path:
    """A workbook with those sheets; `merged` are ranges of the last one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    for cells in merged:
        book.worksheets[-1].merge_cells(cells)
    book.save(folder / name)
    return folder / name


def reading(folder: Path, rows: Rows, *merged: str, name: str = "Sheet1", **headings: str) -> Reading:
    """One sheet of a council with one department. `headings` are pack.toml's, "_" for a space."""
    save(folder, {"Departments": DEPARTMENT, name: rows}, merged=merged)
    return read(folder, {key.replace("_", " "): value for key, value in headings.items()}, [TEMPLATES])


def tables(found: Reading, kind: TableKind) -> list[InputTable]:
    """The tables of one kind."""
    return [table for table in found.tables if table.kind is kind]


def seen(found: Reading, kind: TableKind, *columns: str) -> list[tuple[str, ...]]:
    """What stands in those columns of every row of a kind; empty where a table has no such column."""
    return [
        tuple(row.cells[column].seen if column in row.cells else "" for column in columns)
        for table in tables(found, kind)
        for row in table.rows
    ]


def codes(found: Reading) -> set[str]:
    """Codes of the problems."""
    return {problem.code for problem in found.problems}
