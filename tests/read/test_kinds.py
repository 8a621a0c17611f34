"""Every kind of workbook, and files that are passed over."""

import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reports.model.cell import CellKind
from reports.model.finding import Reading
from reports.read import read
from reports.read.workbooks import RawSheet, open_workbook

TEMPLATES = Path(__file__).parents[2] / "templates"
SHARED = Path(__file__).parents[3] / "shared" / "workbooks"
TARGETS = "Ref,Year,Target\nNI 181,2008-09,98.7%\nÂge,2008-09,£1.5m\n"

MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>
 <table:table table:name="Targets">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""


def reading(folder: Path) -> Reading:
    return read(folder, {}, [TEMPLATES])


def codes(found: Reading) -> list[str]:
    return [problem.code for problem in found.problems]


def sheet_of(path: Path) -> RawSheet:
    (sheet,), _ = open_workbook(path)
    return sheet


def values(sheet: RawSheet) -> dict[int, list[object]]:
    return {number: [cell.value for cell in row.values()] for number, row in sheet.rows.items()}


@pytest.mark.parametrize("kind", [".xlsx", ".xlsm"])
def test_one_pass_gives_values_formats_merges_and_what_is_hidden(tmp_path: Path, kind: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Ref", "Year", "Target"], ["NI 1", "2008-09", 0.987], [], ["NI 2", datetime(2009, 1, 31), "=1+1"]):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet.merge_cells("E1:F2")
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = sheet.column_dimensions["H"].hidden = True
    book.create_sheet("Kept").sheet_state = "hidden"
    book.save(tmp_path / f"a{kind}")
    (found, kept), problems = open_workbook(tmp_path / f"a{kind}")
    assert (list(found.rows), found.rows[2]["C"].number_format) == ([1, 2, 4], "0.0%")
    assert (found.merged, found.uncached) == (("E1:F2",), ("C4",))
    assert (found.hidden_rows, found.hidden_columns) == ({2}, {"B"})
    assert (found.is_hidden, kept.is_hidden, found.is_typed, problems) == (False, True, True, [])


def test_an_open_document_is_read_from_where_its_cells_stand(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'
    text = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>'
    text += "<table:table-cell/>" + "".join(cell.format("string", "", name) for name in ("Ref", "Year", "Target"))
    text += "</table:table-row><table:table-row><table:table-cell/>" + cell.format("string", "", "NI 1")
    text += cell.format("string", "", "2008-09") + cell.format("float", 'office:value="21.5"', "21.5")
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows=text + "</table:table-row>"))
    found = reading(tmp_path)
    assert str(found.tables[0].rows[0].cells["Target"].source) == "t.ods › Targets!D5"
    assert (found.tables[0].rows[0].cells["Target"].number, codes(found)) == (Decimal("21.5"), [])


@pytest.mark.parametrize(
    ("encoding", "mark", "separator", "noted"),
    [
        ("utf-8", b"", ",", []),
        ("utf-8", b"\xef\xbb\xbf", ",", []),
        ("utf-16-le", b"\xff\xfe", ",", ["F009"]),
        ("utf-16-be", b"", "\t", ["F009"]),
        ("windows-1252", b"", ";", ["F009"]),
    ],
)
def test_a_text_file_is_a_sheet_of_its_name(
    tmp_path: Path, encoding: str, mark: bytes, separator: str, noted: list[str]
) -> None:
    (tmp_path / "targets.csv").write_bytes(mark + TARGETS.replace(",", separator).encode(encoding))
    found = reading(tmp_path)
    (table,) = found.tables
    cells = [row.cells["Target"] for row in table.rows]
    assert [(cell.number, cell.unit) for cell in cells] == [(Decimal("98.7"), "%"), (Decimal(1500000), "£")]
    assert (table.rows[1].cells["Ref"].seen, codes(found)) == ("Âge", noted)
    assert not sheet_of(tmp_path / "targets.csv").is_typed


def test_a_quoted_cell_keeps_its_separators_and_lines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('sep=;\nRef;Target\n"NI, 1";"a;b\nc"\n', encoding="utf-8")
    assert values(sheet_of(tmp_path / "a.csv")) == {2: ["Ref", "Target"], 3: ["NI, 1", "a;b\nc"]}


@pytest.mark.parametrize("content", [b'Ref,Target\n"NI 1,2\nNI 2,3\n', b"Ref\x01,\x02\n", b"Ref,\x81\xff\n"])
def test_a_text_that_would_be_guessed_at_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "targets.csv").write_bytes(content)
    found = reading(tmp_path)
    assert (found.tables, codes(found)[0]) == ((), "F001")


def test_leftovers_and_conflict_copies_are_passed_over_with_a_word(tmp_path: Path) -> None:
    for name in ("~$a.xlsx", ".~lock.a.ods#", "~WRL0001.tmp", "a (conflicted copy 2009-01-05).xlsx", "a-conflict.xlsx"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "a (1).csv").write_text("x,y\n", encoding="utf-8")
    found = reading(tmp_path)
    assert (codes(found).count("F002"), codes(found).count("F008"), found.workbooks) == (3, 2, ("a (1).csv",))


def test_a_copy_of_the_very_bytes_is_passed_over_and_another_version_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n", encoding="utf-8")
    for name in ("a (1).csv", "a - Copy.csv", "Copy of a.csv", "a - Copy (2).csv"):
        (tmp_path / name).write_text("x,y\n", encoding="utf-8")
    (tmp_path / "a (2).csv").write_text("x,z\n", encoding="utf-8")
    found = reading(tmp_path)
    assert (codes(found).count("F008"), found.workbooks) == (4, ("a (2).csv", "a.csv"))


def test_workbooks_of_a_folder_inside_are_named_and_not_read(tmp_path: Path) -> None:
    for name in ("a.csv", "returns/CES.csv", "returns/late/FIN.csv", "returns/~$CES.csv", "notes/read me.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TARGETS, encoding="utf-8")
    for name in ("outputs/pack/variance.csv", "outputs/pack/manifest.json", ".git/x.csv", "__MACOSX/a.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TARGETS, encoding="utf-8")
    found = reading(tmp_path)
    assert found.workbooks == ("a.csv",)
    assert [(str(one.source), one.details) for one in found.problems if one.code == "F180"] == [
        ("returns", {"names": "CES.csv, late/FIN.csv", "count": "2"})
    ]


@pytest.mark.parametrize("kind", [".xlsx", ".xls", ".ods", ".csv"])
def test_a_file_that_was_not_fetched_yet_says_so(tmp_path: Path, kind: str) -> None:
    (tmp_path / f"a{kind}").write_bytes(b"")
    sheets, (problem,) = open_workbook(tmp_path / f"a{kind}")
    assert (sheets, problem.code, "fetched" in problem.details["reason"]) == ([], "F001", True)


@pytest.mark.parametrize("kind", [".numbers", ".xltx", ".fods"])
def test_a_spreadsheet_of_a_kind_that_is_not_read_is_named_and_a_letter_is_not(tmp_path: Path, kind: str) -> None:
    for name in (f"return{kind}", "letter.docx", "pack.toml"):
        (tmp_path / name).write_bytes(b"x")
    found = reading(tmp_path)
    assert [(one.code, one.source.workbook) for one in found.problems if one.source and one.code == "F004"] == [
        ("F004", f"return{kind}")
    ]


@pytest.mark.parametrize("name", ["👍 actuals.csv", "أرقام.csv", "a\u202efdp.csv", "a\nb.csv", "=cmd.csv"])
def test_a_workbook_of_any_name_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TARGETS, encoding="utf-8")
    assert reading(tmp_path).workbooks == (name,)


def test_a_day_that_excel_made_of_a_ref_is_seen_as_a_day(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Ref", "Year", "Target"], [datetime(2009, 2, 1), "2008-09", datetime(2009, 8, 8)]):
        book.worksheets[0].append(row)
    book.worksheets[0].title = "Targets"
    book.save(tmp_path / "t.xlsx")
    cells = reading(tmp_path).tables[0].rows[0].cells
    assert (cells["Ref"].kind, cells["Target"].kind, cells["Ref"].day) == (
        CellKind.DATE,
        CellKind.DATE,
        date(2009, 2, 1),
    )


def test_a_reader_that_does_not_come_back_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("apart", 8)

    monkeypatch.setattr(subprocess, "run", hang)
    (tmp_path / "t.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (problem,) = open_workbook(tmp_path / "t.xls")[1]
    assert (problem.code, problem.details["limit"]) == ("F032", "8 seconds a workbook")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the public workbooks are not beside the project")
def test_public_workbooks_are_read_or_refused_in_one_line() -> None:
    paths = [path for path in [*SHARED.iterdir(), *(SHARED / "awkward").iterdir()] if path.suffix not in ("", ".md")]
    for path in paths:
        sheets, problems = open_workbook(path)
        assert any(sheet.rows for sheet in sheets) or [one.code for one in problems] == ["F004"], path.name
