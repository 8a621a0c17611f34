"""The cells of a sheet's XML: what openpyxl sees in them, and nothing that a spreadsheet would not write."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.read.workbooks import RawSheet, open_workbook
from tests.read.test_untrusted import changed, saved

FORMATS = ("General", "0.0%", "£#,##0", "dd/mm/yyyy", "[h]:mm", "@")
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text("abc &<>\"'é👍\n1.", max_size=8),
    st.dates(date(1900, 3, 1), date(2099, 12, 31)),
    st.datetimes(datetime(1950, 1, 1), datetime(2050, 1, 1)).map(lambda one: one.replace(microsecond=0)),
    st.times().map(lambda one: one.replace(microsecond=0)),
)
CELLS = st.dictionaries(
    st.tuples(st.integers(1, 40), st.integers(1, 60)), st.tuples(VALUES, st.sampled_from(FORMATS)), max_size=25
)

pytestmark = pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")


def seen_by_openpyxl(path: Path) -> dict[str, tuple[object, str]]:
    book = openpyxl.load_workbook(path, data_only=True)
    cells = (cell for row in book.worksheets[0].iter_rows() for cell in row)
    return {cell.coordinate: (cell.value, cell.number_format) for cell in cells if cell.value not in (None, "")}


def seen(path: Path) -> dict[str, tuple[object, str]]:
    (sheet, *_), _ = open_workbook(path)
    rows = sheet.rows.items()
    return {
        f"{letter}{number}": (cell.value, cell.number_format) for number, row in rows for letter, cell in row.items()
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=CELLS)
def test_whatever_openpyxl_writes_is_read_as_openpyxl_reads_it(
    tmp_path: Path, cells: dict[tuple[int, int], tuple[object, str]]
) -> None:
    book = openpyxl.Workbook()
    for (row, column), (value, number_format) in cells.items():
        cell = book.worksheets[0].cell(row, column, value)
        cell.number_format = number_format
    book.save(tmp_path / "t.xlsx")
    assert seen(tmp_path / "t.xlsx") == seen_by_openpyxl(tmp_path / "t.xlsx")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=CELLS)
def test_shared_texts_and_rich_text_are_read_as_openpyxl_reads_them(
    tmp_path: Path, cells: dict[tuple[int, int], tuple[object, str]]
) -> None:
    book = xlsxwriter.Workbook(tmp_path / "t.xlsx")
    sheet = book.add_worksheet()
    formats = {one: book.add_format({"num_format": one}) for one in FORMATS}
    for (row, column), (value, number_format) in cells.items():
        if isinstance(value, str) and len(value) > 1:
            sheet.write_rich_string(row, column, value[0], formats["@"], value[1:], formats[number_format])
        elif isinstance(value, str):
            sheet.write_string(row, column, value, formats[number_format])
        elif isinstance(value, date | time):
            sheet.write_datetime(row, column, value, formats[number_format])
        else:
            sheet.write(row, column, value, formats[number_format])
    book.close()
    assert seen(tmp_path / "t.xlsx") == seen_by_openpyxl(tmp_path / "t.xlsx")


def read_with(tmp_path: Path, cell: bytes) -> RawSheet:
    """The sheet whose first row holds "Ref" and a cell."""
    path = changed(saved(tmp_path / "t.xlsx", ["Ref"]), sheet1=(b"</row>", cell + b"</row>"))
    (sheet,), _ = open_workbook(path)
    return sheet


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (b"<c><v>7</v></c>", 7),
        (b'<c r="b1"><v>7.50</v></c>', 7.5),
        (b'<c r="B1"><v>1E3</v></c>', 1000.0),
        (b'<c r="B1"><v>7</v><v>8</v></c>', 7),
        (b'<c r="B1"><v>7<x/>8</v></c>', 7),
        (b'<c r="B1" t="b"><v>0</v></c>', False),
        (b'<c r="B1" t="e"><v>#N/A</v></c>', "#N/A"),
        (b'<c r="B1" t="d"><v>2009-03-31T00:00:00</v></c>', datetime(2009, 3, 31)),
        (b'<c r="B1" t="str"><f>A1</f><v>Ref</v></c>', "Ref"),
        (b'<c r="B1" t="inlineStr"><is><r><t>Re</t></r><r><t>f</t></r></is></c>', "Ref"),
        (
            b'<c r="B1" t="inlineStr"><is><r><t>98.7</t></r>'
            b'<r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r><r><t> 3</t></r></is></c>',
            "98.7¹² 3",
        ),
        (b'<c r="B1" t="inlineStr"><is><t>Ref</t><rPh sb="0" eb="1"><t>said</t></rPh></is></c>', "Ref"),
    ],
)
def test_each_kind_of_cell(tmp_path: Path, cell: bytes, value: object) -> None:
    found = read_with(tmp_path, cell).rows[1]["B"].value
    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    "cell", [b'<c r="B1"><f>1+1</f></c>', b'<c r="B1"><f>1+1</f><v></v></c>', b'<c r="B1" t="n"><f>1+1</f><v/></c>']
)
def test_a_formula_without_a_value_is_remembered(tmp_path: Path, cell: bytes) -> None:
    assert read_with(tmp_path, cell).uncached == ("B1",)


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="B1"><v>7</v><c r="C1"><v>8</v></c></c>',
        b'<c r="B1"><v>seven</v></c>',
        b'<c r="B1" t="s"><v>99</v></c>',
        b'<c r="B1" s="99"><v>7</v></c>',
        b'<c r="1"><v>7</v></c>',
        b'<c r="AAAA1"><v>7</v></c>',
        b'<c r="B1"><v>7</c>',
    ],
)
def test_what_no_spreadsheet_writes_is_refused(tmp_path: Path, cell: bytes) -> None:
    path = changed(saved(tmp_path / "t.xlsx", ["Ref"]), sheet1=(b"</row>", cell + b"</row>"))
    sheets, problems = open_workbook(path)
    assert (sheets, [one.code for one in problems]) == ([], ["F001"])


def test_entities_are_refused_in_an_encoding_that_hides_them(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ["Ref"])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY b "c">]>' + "<worksheet/>"
    parts["xl/worksheets/sheet1.xml"] = text.encode("cp037")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    sheets, problems = open_workbook(path)
    assert (sheets, [one.code for one in problems]) == ([], ["F001"])


def test_a_raised_digit_is_a_footnote_and_no_part_of_the_figure(tmp_path: Path) -> None:
    """Excel keeps "98.7" with a raised 1 behind it as one text: 98.71 would be a wrong figure read in silence."""
    book = xlsxwriter.Workbook(tmp_path / "t.xlsx")
    sheet, high = book.add_worksheet(), book.add_format({"font_script": 1})
    sheet.write_rich_string("A1", "98.7", high, "1", " ")
    sheet.write_rich_string("A2", "2", high, "nd", " week")
    sheet.write_string("A3", "98.71")
    sheet.write_rich_string("A4", high, "2", "3")
    book.close()
    expected = {"A1": "98.7¹ ", "A2": "2nd week", "A3": "98.71", "A4": "²3"}
    assert {place: value for place, (value, _) in seen(tmp_path / "t.xlsx").items()} == expected
