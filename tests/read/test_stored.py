"""What a reader of the sheet would not see: hidden sheets, rows and columns, and numbers stored as text."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reports.read import read

TEMPLATES = Path(__file__).parents[2] / "templates"
ROWS = [["Ref", "Year", "Target", "Q1"], ["NI 1", "2008-09", 90, 80], ["NI 2", "2008-09", 91, 81], ["NI 3", "2008-09"]]
CODES = ("F015", "F016", "F017", "F111")


@pytest.fixture
def sheet() -> Worksheet:
    """Targets of three measures, in a workbook that has another sheet to show."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Read me"
    sheet = book.create_sheet("Targets")
    for row in ROWS:
        sheet.append(row)
    return sheet


def found(sheet: Worksheet, folder: Path) -> list[tuple[str, str, dict[str, str]]]:
    sheet.parent.save(folder / "targets.xlsx")
    problems = read(folder, {}, [TEMPLATES]).problems
    return [
        (one.code, one.source.cell if one.source else "", dict(one.details)) for one in problems if one.code in CODES
    ]


def test_nothing_is_said_of_what_everyone_can_see(sheet: Worksheet, tmp_path: Path) -> None:
    assert found(sheet, tmp_path) == []


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_that_was_read(sheet: Worksheet, tmp_path: Path, state: str) -> None:
    sheet.sheet_state = state
    assert found(sheet, tmp_path) == [("F015", "", {})]


def test_a_hidden_sheet_that_was_not_read_is_a_list_of_choices(sheet: Worksheet, tmp_path: Path) -> None:
    sheet.parent["Read me"].append(["higher"])
    sheet.parent["Read me"].sheet_state = "hidden"
    assert found(sheet, tmp_path) == []


def test_hidden_rows_with_data(sheet: Worksheet, tmp_path: Path) -> None:
    for number in (3, 4, 9):
        sheet.row_dimensions[number].hidden = True
    assert found(sheet, tmp_path) == [("F016", "A3", {"rows": "3, 4", "count": "2"})]


def test_hidden_columns_with_data(sheet: Worksheet, tmp_path: Path) -> None:
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["H"].hidden = True
    assert found(sheet, tmp_path) == [("F017", "C1", {"letters": "C", "columns": "Target"})]


def test_numbers_stored_as_text_once_a_column(sheet: Worksheet, tmp_path: Path) -> None:
    for address, value in (("C2", "90"), ("C3", "91.5"), ("D2", "80%"), ("D3", "81 [p]"), ("C4", "TBC")):
        sheet[address] = value
    assert found(sheet, tmp_path) == [("F111", "C2", {"column": "Target", "count": "2"})]


def test_a_text_file_knows_nothing_of_numbers(tmp_path: Path) -> None:
    (tmp_path / "targets.csv").write_text("Ref,Year,Target\nNI 1,2008-09,90\n", encoding="utf-8")
    reading = read(tmp_path, {}, [TEMPLATES])
    assert len(reading.tables) == 1
    assert not any(one.code == "F111" for one in reading.problems)
