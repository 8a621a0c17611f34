"""From a folder of workbooks to tables: header rows, columns, rows, and what could not be read."""

import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reports.model.cell import CellKind, TableKind
from reports.model.finding import Reading
from reports.read import read

TEMPLATES = Path(__file__).parents[2] / "templates"


def workbook(path: Path, **sheets: list[list[Any]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def reading(folder: Path, **headings: str) -> Reading:
    return read(folder, {name.replace("_", " "): column for name, column in headings.items()}, [TEMPLATES])


def codes(found: Reading) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.source)) for problem in found.problems]


def test_a_sheet_becomes_a_table_whose_cells_know_where_they_stand(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", Targets=[["Ref", "Year", "Target"], ["NI 181", "2008-09", 21], ["NI 14", "2008-09"]])
    found = reading(tmp_path)
    (table,) = found.tables
    assert (table.kind, dict(table.columns)) == (TableKind.TARGETS, {"Ref": "A", "Year": "B", "Target": "C"})
    assert [row.number for row in table.rows] == [2, 3]
    assert table.rows[0].cells["Target"].number == Decimal(21)
    assert str(table.rows[0].cells["Target"].source) == "t.xlsx › Targets!C2"
    assert table.rows[1].cells["Target"].kind is CellKind.BLANK
    assert found.problems == ()


def test_headings_are_matched_without_case_spacing_and_punctuation(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", TASKS=[["REF.", " task ", "Dept", "Percent  complete"], ["T1", "Move", "CES", 0.5]])
    (table,) = reading(tmp_path).tables
    assert set(table.columns) == {"Ref", "Task", "Department", "% complete"}


def test_a_header_row_below_a_title_is_found(tmp_path: Path) -> None:
    rows = [["Targets of the council"], [], ["Ref", "Year", "Target"], ["NI 181", "2008-09", 21]]
    workbook(tmp_path / "t.xlsx", Targets=rows)
    (table,) = reading(tmp_path).tables
    assert [row.number for row in table.rows] == [4]


def test_a_columns_own_name_wins_over_a_synonym_before_it(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", Targets=[["Code", "Ref", "Year", "Target"], ["x", "NI 181", "2008-09", 21]])
    found = reading(tmp_path)
    assert found.tables[0].rows[0].cells["Ref"].seen == "NI 181"
    assert codes(found) == [("F012", "t.xlsx › Targets!A1")]


def test_pack_toml_adds_headings(tmp_path: Path) -> None:
    workbook(tmp_path / "m.xlsx", Measures=[["Ref", "Perf. measure", "Department"], ["M1", "Calls answered", "CES"]])
    assert ("F010", "m.xlsx › Measures!A1") in codes(reading(tmp_path))
    (table,) = reading(tmp_path, Perf_measure="Measure").tables
    assert table.rows[0].cells["Measure"].seen == "Calls answered"


def test_several_workbooks_of_one_kind_are_all_read(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        workbook(tmp_path / name, Targets=[["Ref", "Year", "Target"], [name, "2008-09", 1]])
    assert [table.source.workbook for table in reading(tmp_path).tables] == ["a.xlsx", "b.xlsx"]


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Year", "Target", "Shoe size"],
        ["NI 181", "2008-09", "#DIV/0!", 9],
        ["NI 14", "2008-09", "=1/0", 9],
    ]
    workbook(tmp_path / "t.xlsx", Targets=rows, Scribbles=[["hello"]], Actuals=[["Ref"], ["NI 181"]], Risks=[["x"]])
    (tmp_path / "broken.xlsx").write_bytes(b"not a workbook")
    (tmp_path / "locked.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    (tmp_path / "~$t.xlsx").write_bytes(b"leftover")
    (tmp_path / "old.xls").write_bytes(b"old")
    assert set(codes(reading(tmp_path))) == {
        ("F001", "broken.xlsx"),
        ("F002", "~$t.xlsx"),
        ("F003", "t.xlsx › Scribbles"),
        ("F004", "locked.xlsx"),
        ("F001", "old.xls"),
        ("F011", "t.xlsx › Targets!D1"),
        ("F013", "t.xlsx › Actuals"),
        ("F013", "t.xlsx › Risks"),
        ("F030", "t.xlsx › Targets!C2"),
        ("F031", "t.xlsx › Targets!C3"),
    }


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert codes(reading(tmp_path)) == [("F005", tmp_path.name)]


def test_a_sheet_of_many_rows_is_read_up_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.read.limits.MOST_ROWS", 3)
    rows = [["Ref", "Year", "Target"], *[[f"M{number}", "2008-09", number] for number in range(9)]]
    workbook(tmp_path / "t.xlsx", Targets=rows)
    found = reading(tmp_path)
    assert len(found.tables[0].rows) == 2
    assert codes(found) == [("F032", "t.xlsx › Targets")]


def test_an_archive_bomb_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.read.limits.LARGEST_CONTENT", 1000)
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000)
    (problem,) = reading(tmp_path).problems
    assert (problem.code, "once unpacked" in problem.details["limit"]) == ("F032", True)


def test_a_heading_of_pack_toml_that_no_sheet_has_is_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Ref", "Year", "Perf. measure", "Aim"], ["NI 1", "2008-09", "Calls", 5]):
        book.worksheets[0].append(row)
    book.worksheets[0].title = "Targets"
    book.save(tmp_path / "t.xlsx")
    headings = {"aim": "Target", "Perf. mesure": "Target", "Somewhere": ""}
    unused = [one for one in read(tmp_path, headings, [TEMPLATES]).problems if one.code == "F162"]
    assert [(one.seen, one.details["nearest"]) for one in unused] == [
        ("Perf. mesure", "Perf. measure"),
        ("Somewhere", ""),
    ]
