"""Opening untrusted workbooks: which files a folder holds, and the raw cells of their sheets.

A file that cannot be opened is a problem that names it; it never stops the others.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.read import limits
from reports.read.values import RawCell

_READ = (".xlsx", ".xlsm")
_OTHER_WORKBOOKS = (".xls", ".xlsb", ".ods", ".csv", ".tsv")
_ENCRYPTED = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class RawSheet:
    """A sheet as it stands in the workbook."""

    workbook: str
    """File name."""
    name: str
    """Sheet name."""
    rows: dict[int, dict[str, RawCell]]
    """Row number -> column letter -> cell; blank cells and rows are left out."""
    uncached: tuple[str, ...] = ()
    """Addresses of formulas without a stored value."""
    overflow: str = ""
    """The limit that was passed, in words; empty where none was."""


def find_workbooks(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The workbooks of a folder in order of name, and a problem for each file that is passed over."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        source = Source(path.name, "", "")
        if not path.is_file() or path.name.startswith("."):
            continue
        if path.name.startswith("~$"):
            problems.append(Problem("F002", source))
        elif path.suffix.lower() in _READ:
            found.append(path)
        elif path.suffix.lower() in _OTHER_WORKBOOKS:
            problems.append(Problem("F004", source, details={"kind": path.suffix.lower()}))
    if not found:
        problems.append(Problem("F005", Source(folder.name, "", "")))
    return found, problems


def open_workbook(path: Path) -> tuple[list[RawSheet], list[Problem]]:
    """The sheets of a workbook with what stands in their cells; a problem instead where it cannot be read."""
    refusal = _refusal(path)
    if refusal:
        return [], [refusal]
    try:
        with_formulas = _sheets_with_formulas(path)
        values = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        sheets = [_raw_sheet(path.name, name, values) for name in values.sheetnames]
        values.close()
        if with_formulas:
            sheets = _without_cache(path, sheets)
    except Exception as fault:  # noqa: BLE001 - the library raises anything at all over a damaged file
        return [], [Problem("F001", Source(path.name, "", ""), details={"reason": _reason(fault)})]
    return sheets, []


def _refusal(path: Path) -> Problem | None:
    """Why a file is not even opened, or None."""
    source = Source(path.name, "", "")
    try:
        if path.stat().st_size > limits.LARGEST_FILE:
            return Problem("F032", source, details={"limit": f"{limits.LARGEST_FILE // 2**20} MB a file"})
        with path.open("rb") as file:
            if file.read(4) == _ENCRYPTED:
                return Problem("F004", source, details={"kind": "password-protected"})
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > limits.LARGEST_CONTENT:
                limit = f"{limits.LARGEST_CONTENT // 2**20} MB a file once unpacked"
                return Problem("F032", source, details={"limit": limit})
    except (OSError, zipfile.BadZipFile) as fault:
        return Problem("F001", source, details={"reason": _reason(fault)})
    return None


def _reason(fault: Exception) -> str:
    """A fault in a few words, without the path of the machine."""
    if isinstance(fault, zipfile.BadZipFile):
        return "it is not an Excel workbook, or it is damaged"
    if isinstance(fault, PermissionError):
        return "it is open elsewhere, or may not be read"
    return "it is damaged, or holds something that Excel would not write"


def _sheets_with_formulas(path: Path) -> bool:
    """Whether any sheet has a formula; only then is a second pass worth its time."""
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in sheets)


def _raw_sheet(workbook: str, name: str, book: Workbook) -> RawSheet:
    sheet = book[name]
    rows: dict[int, dict[str, RawCell]] = {}
    if not hasattr(sheet, "iter_rows"):  # a chart sheet
        return RawSheet(workbook, name, rows)
    for count, row in enumerate(sheet.iter_rows()):
        if count >= limits.MOST_ROWS:
            return RawSheet(workbook, name, rows, overflow=f"{limits.MOST_ROWS:,} rows a sheet")
        cells = {
            get_column_letter(cell.column): RawCell(cell.value, cell.number_format or "General")
            for cell in row[: limits.MOST_COLUMNS]
            if cell.value is not None and cell.value != ""
        }
        if cells:
            rows[next(cell.row for cell in row if cell.value is not None and cell.value != "")] = cells
    return RawSheet(workbook, name, rows)


def _without_cache(path: Path, sheets: list[RawSheet]) -> list[RawSheet]:
    """The same sheets, each with the addresses of its formulas that have no stored value."""
    formulas = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
    marked = [
        RawSheet(
            sheet.workbook,
            sheet.name,
            sheet.rows,
            tuple(
                address
                for row, column, address in _formula_cells(formulas, sheet.name)
                if column not in sheet.rows.get(row, {})
            ),
            sheet.overflow,
        )
        for sheet in sheets
    ]
    formulas.close()
    return marked


def _formula_cells(book: Workbook, name: str) -> Iterator[tuple[int, str, str]]:
    """Row, column letter and address of each formula of a sheet."""
    sheet = book[name]
    if not hasattr(sheet, "iter_rows"):
        return
    for row in sheet.iter_rows(max_row=limits.MOST_ROWS, max_col=limits.MOST_COLUMNS):
        for cell in row:
            if cell.value is not None and cell.data_type == "f":
                column = get_column_letter(cell.column)
                yield cell.row, column, f"{column}{cell.row}"
