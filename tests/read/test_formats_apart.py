"""Number formats of the older kinds: a cell that shows 98.7% holds 0.987, whatever wrote it."""

import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import binary
import openpyxl
import pytest

from reports.model.cell import Cell
from reports.read import read
from reports.read.workbooks import open_workbook

TEMPLATES = Path(__file__).parents[2] / "templates"
HEAD: list[str | float | None] = ["Ref", "Year", "Target"]
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
ODS = f"""<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="{TABLE}"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>
 <table:table table:name="Targets">{{columns}}{{rows}}</table:table></office:spreadsheet></office:body>
 </office:document-content>"""


def ods_cell(text: str, kind: str = "string", **more: str) -> str:
    said = "".join(f' {key.replace("_", ":", 1).replace("_", "-")}="{value}"' for key, value in more.items())
    return f'<table:table-cell office:value-type="{kind}"{said}><text:p>{text}</text:p></table:table-cell>'


def save_ods(path: Path, *rows: str, columns: str = "") -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<a xmlns="{TABLE}"/>')
        made = "".join(row if row.startswith("<table:table-row") else f"<table:table-row>{row}" for row in rows)
        archive.writestr("content.xml", ODS.format(columns=columns, rows=made.replace("/>\n", "/>")))


def targets(path: Path) -> dict[str, Cell]:
    found = read(path.parent, {}, [TEMPLATES])
    return {row.cells["Ref"].seen: row.cells["Target"] for table in found.tables for row in table.rows}


@pytest.mark.parametrize(
    ("cell", "number", "unit"),
    [
        (ods_cell("98.7%", "percentage", office_value="0.987"), "98.7", "%"),
        (ods_cell("98.7%", "float", office_value="0.987"), "98.7", "%"),
        (ods_cell("0.987", "float", office_value="0.987"), "0.987", ""),
        (ods_cell("£1,250", "currency", office_value="1250", office_currency="GBP"), "1250", "£"),
        (ods_cell("€1,250", "currency", office_value="1250", office_currency="EUR"), "1250", ""),
        (ods_cell("98.70%"), "98.7", "%"),
    ],
    ids=["percentage", "as shown", "plain", "pounds", "euros", "text"],
)
def test_an_open_document_says_what_its_numbers_are(tmp_path: Path, cell: str, number: str, unit: str) -> None:
    head = "".join(map(ods_cell, ("Ref", "Year", "Target"))) + "</table:table-row>"
    save_ods(tmp_path / "t.ods", head, ods_cell("M1") + ods_cell("2008-09") + cell + "</table:table-row>")
    found = targets(tmp_path / "t.ods")["M1"]
    assert (found.number, found.unit) == (Decimal(number), unit)


def test_an_open_document_shows_errors_merges_and_what_is_hidden(tmp_path: Path) -> None:
    head = "".join(map(ods_cell, ("Ref", "Year", "Target"))) + "</table:table-row>"
    error = ods_cell("#DIV/0!", calcext_value_type="error", table_formula="of:=1/0")
    hidden = '<table:table-row table:number-rows-repeated="2" table:visibility="collapse">'
    save_ods(
        tmp_path / "t.ods",
        head,
        ods_cell("M1", table_number_columns_spanned="2") + "<table:covered-table-cell/>" + error + "</table:table-row>",
        hidden + ods_cell("M2") + ods_cell("TRUE", "boolean", office_boolean_value="true") + "</table:table-row>",
        columns='<table:table-column/><table:table-column table:visibility="collapse"/>',
    )
    (sheet,), problems = open_workbook(tmp_path / "t.ods")
    assert (sheet.rows[2]["C"].value, sheet.rows[4]["B"].value, problems) == ("#DIV/0!", True, [])
    assert (sheet.merged, sheet.hidden_rows, sheet.hidden_columns) == (("A2:B2",), {3, 4}, {"B"})


def test_a_binary_workbook_says_what_its_numbers_are(tmp_path: Path) -> None:
    rows = [
        HEAD,
        ["M1", "2008-09", 0.987],
        ["M2", "2008-09", 0.987],
        ["M3", "2008-09", 1250],
        ["M4", "2008-09", "#N/A"],
    ]
    look = binary.styles("0%", '"£"#,##0')
    binary.save(tmp_path / "t.xlsb", [*rows, ["M5", "2008-09", 0.5]], {(1, 2): 1, (3, 2): 2}, look)
    found = targets(tmp_path / "t.xlsb")
    assert [(cell.seen, cell.unit) for cell in found.values()] == [
        ("98.7%", "%"), ("0.987", ""), ("£1250", "£"), ("#N/A", ""), ("0.5", ""),
    ]  # fmt: skip
    (sheet,), problems = open_workbook(tmp_path / "t.xlsb")
    assert (sheet.hidden_rows, sheet.hidden_columns, problems) == ({6}, {"B"}, [])


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice), which makes the old kind, is not here")
def test_an_old_workbook_says_what_its_numbers_are(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Targets"
    for row in (HEAD, ["M1", "2008-09", 0.987], ["M2", "2008-09", 0.987], ["M3", "2008-09", 5], ["M4", "x", "=1/0"]):
        sheet.append(row)
    sheet["C2"].number_format, sheet["C4"].number_format = "0.0%", '"£"#,##0'
    sheet.row_dimensions[3].hidden = sheet.column_dimensions["B"].hidden = True
    (tmp_path / "made").mkdir()
    book.save(tmp_path / "made" / "t.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xls",
        "--outdir",
        tmp_path,
        tmp_path / "made" / "t.xlsx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert [cell.seen for cell in targets(tmp_path / "t.xls").values()] == ["98.7%", "0.987", "£5", "#DIV/0!"]
    (made,), problems = open_workbook(tmp_path / "t.xls")
    assert (made.hidden_rows, made.hidden_columns, problems) == ({3}, {"B"}, [])


def test_a_workbook_that_openpyxl_refuses_keeps_its_formats(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Targets"
    for row in (HEAD, ["M1", "2008-09", 0.987], ["M2", "2008-09", 0.987]):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "made.zip")
    with zipfile.ZipFile(tmp_path / "made.zip") as good, zipfile.ZipFile(tmp_path / "t.xlsx", "w") as broken:
        for name in good.namelist():
            broken.writestr(name, good.read(name).replace(b'patternType="gray125"', b'patternType="grey126"'))
    with pytest.raises(ValueError, match="could not read stylesheet"):
        openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert [cell.seen for cell in targets(tmp_path / "t.xlsx").values()] == ["98.7%", "0.987"]
    (made,), problems = open_workbook(tmp_path / "t.xlsx")
    assert (made.hidden_rows, problems) == ({3}, [])


def test_formats_that_cannot_be_read_are_a_finding_of_the_workbook(tmp_path: Path) -> None:
    binary.save(tmp_path / "t.xlsb", [HEAD, ["M1", "2008-09", 0.987]], {}, b"")
    (_,), (problem,) = open_workbook(tmp_path / "t.xlsb")
    assert (problem.code, problem.details["kind"]) == ("F007", ".xlsb")
