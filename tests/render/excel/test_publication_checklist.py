"""The Analysis Function's checklist for spreadsheets, line by line (METHODS §9), over a workbook of awkward words."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from excel_samples import BRAND, MASTHEAD
from openpyxl.workbook import Workbook

from reports.model.contrast import contrast
from reports.model.document import Column, ColumnKind, Shown, Table, TableRow, Words
from reports.model.publication import Publication, PublicationSheet
from reports.render import publication_sheet, publication_workbook

FORMULA = '=HYPERLINK("http://example.org","x")'
HEADINGS = (
    Column("ref", "Ref", ColumnKind.REF),
    Column("measure", "Measure", ColumnKind.TEXT),
    Column("actual", "Actual", ColumnKind.FIGURE),
    Column("due", "Due", ColumnKind.DATE),
)
DAY = Shown("31 Dec 2008", date(2008, 12, 31))
ROWS = (
    TableRow((Words("=1+1"), Words(FORMULA), Shown("92.4", Decimal("92.44"), 1), DAY)),
    TableRow((Words("+44"), Words("-2 \x07bell \ud800 lone"), Words("[c]"), Shown("4 May 1066", date(1066, 5, 4)))),
    TableRow((Words("@x"), Words("long " * 40), Shown("−3", Decimal(-3)), Words("[x]"))),
    TableRow((Words("Measures"), Words("<b>&amp;</b>\nline"), Shown("0", Decimal(0)), Words("[x]"))),
)  # fmt: skip
TABLE = Table("measures", "Measures", HEADINGS, ROWS)
LARGE = Shown("−123,456,789,012.50", Decimal("-123456789012.5"), 2)
BESIDE = Table(
    "beside",
    "Words beside figures",
    (
        Column("what", "What", ColumnKind.TEXT),
        Column("amount", "Amount", ColumnKind.FIGURE),
        Column("judgement", "Judgement", ColumnKind.TEXT),
    ),
    (
        TableRow((Words("Measures_by_period"), LARGE, Words("Favourable"))),
        TableRow((Words("Rent"), Words("[x]"), Words("none"))),
    ),
)
CONTENTS = Table(
    "contents",
    "Contents",
    (Column("sheet", "Worksheet", ColumnKind.TEXT), Column("title", "What it holds", ColumnKind.TEXT)),
    (TableRow((Words("Measures"), Words("Measures"))),),
)
ONE = "This worksheet contains one table."
PUBLICATION = Publication(
    "CES",
    "ces/ces-publication-2008-09-Q3",
    MASTHEAD,
    (
        PublicationSheet("Cover", "=Cover", ("About", "DRAFT")),
        PublicationSheet("Contents", "Contents", (ONE,), CONTENTS),
        PublicationSheet("Measures", "Measures", (ONE, "Shorthand used: [c] confidential."), TABLE),
        PublicationSheet("Beside", "Words beside figures", (ONE,), BESIDE),
    ),
    (),
)
Parts = Mapping[str, bytes]


@pytest.fixture(scope="module")
def content() -> bytes:
    return publication_workbook(PUBLICATION, BRAND)


@pytest.fixture(scope="module")
def parts(content: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def sheets(parts: Parts) -> list[bytes]:
    return [part for name, part in parts.items() if name.startswith("xl/worksheets/sheet")]


def nowhere(pattern: bytes) -> Callable[[Parts], bool]:
    return lambda parts: not any(re.search(pattern, part) for part in sheets(parts))


ABSENT: dict[str, Callable[[Parts], bool]] = {
    "no merged cells": nowhere(rb"<mergeCell"),
    "no filters": lambda parts: not any(b"autoFilter" in part for part in parts.values()),
    "no freeze panes": nowhere(rb"<pane "),
    "no hidden rows or columns": nowhere(rb'hidden="(1|true)"'),
    "no hidden sheets": lambda parts: b'state="' not in parts["xl/workbook.xml"],
    "no page headers or footers": nowhere(rb"<headerFooter"),
    "no pictures, charts or floating boxes": nowhere(rb"<drawing|<legacyDrawing|<picture"),
    "no formulas": nowhere(rb"<f[ >]"),
    "no macros": lambda parts: not any("vba" in name.casefold() for name in parts),
    "no links out of the workbook": lambda parts: not any("externalLink" in name for name in parts),
    "no fills": lambda parts: parts["xl/styles.xml"].count(b"<fill>") == 2,  # the two that Excel itself demands
    "no banding": lambda parts: (
        not any(b'showRowStripes="1"' in part for name, part in parts.items() if name.startswith("xl/tables/"))
    ),
    "no defined names": lambda parts: b"<definedName" not in parts["xl/workbook.xml"],
}
"""What the guidance says to leave out."""


@pytest.mark.parametrize("item", ABSENT)
def test_what_the_guidance_leaves_out_is_not_there(parts: Parts, item: str) -> None:
    assert ABSENT[item](parts)


def test_one_marked_up_table_a_sheet_with_one_heading_row(book: Workbook) -> None:
    for sheet in book:
        tables = list(sheet.tables.values())
        assert len(tables) == (0 if sheet.title == "Cover" else 1)
        for table in tables:
            first, last = table.ref.split(":")
            assert re.fullmatch(r"A\d+", first), "the table stands at the left edge"
            assert table.displayName == f"{sheet.title}_table", "it has a name that says what it holds"
            headings = [cell.value for cell in sheet[first : re.sub(r"\d+", first[1:], last)][0]]
            assert headings == [column.name for column in table.tableColumns]
            assert len(set(headings)) == len(headings)
            assert sheet.max_row == int(re.sub(r"\D", "", last)), "nothing stands below the table"


def test_no_blank_rows_columns_or_cells_and_no_blank_sheets(book: Workbook) -> None:
    for sheet in book:
        tables = list(sheet.tables.values())
        assert all(sheet.cell(row, 1).value for row in range(1, sheet.max_row + 1))
        for table in tables:
            assert all(cell.value is not None for row in sheet[table.ref] for cell in row)


def test_titles_and_explanations_stand_in_column_a_above_the_table(book: Workbook) -> None:
    sheet = book["Measures"]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["Measures", ONE, "Shorthand used: [c] confidential."]
    assert sheet["A1"].font.bold
    assert sheet["A1"].font.size == 16


def test_letters_are_large_and_plain_and_wrap(book: Workbook) -> None:
    for row in book["Measures"].iter_rows(min_row=4):
        for cell in row:
            assert (cell.font.name, cell.font.size) == ("Arial", 12)
            assert cell.alignment.wrap_text or isinstance(cell.value, int | float) or cell.is_date


def test_columns_of_figures_stand_to_the_right_even_with_shorthand(book: Workbook) -> None:
    assert {cell.alignment.horizontal for cell in book["Measures"]["C"][3:]} == {"right"}


def test_words_keep_away_from_the_figures_on_their_left(book: Workbook) -> None:
    """Else a figure and the word beside it read as one: "3.55none"."""
    sheet = book["Beside"]
    assert [sheet.cell(row, 3).alignment.indent for row in (3, 4, 5)] == [1, 1, 1]
    assert sheet["B4"].alignment.indent == 0


def test_columns_are_wide_enough_for_their_figures_and_longest_words(book: Workbook) -> None:
    """A letter of twelve points takes 1.2 units of width; spreadsheets print hashes for figures that do not fit."""
    widths = [book["Beside"].column_dimensions[letter].width for letter in "ABC"]
    assert widths[0] > 1.2 * len("Measures_by_period")
    assert widths[1] > 1.2 * len("−123,456,789,012.50")
    assert 16 <= widths[2] < 17


def test_only_the_contents_lead_anywhere(book: Workbook) -> None:
    assert book["Measures"]["A8"].value == "Measures"
    assert book["Measures"]["A8"].hyperlink is None


def test_letters_can_be_told_from_the_ground_and_links_from_words(book: Workbook) -> None:
    """Contrast on white; no letters raised or struck through; a link is underlined and not only of another colour."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(contrast(f"#{cell.font.color.rgb[-6:]}", "#FFFFFF") >= 4.5 for cell in cells)
    assert {cell.font.vertAlign for cell in cells} == {None}
    assert all((cell.font.underline is not None) == (cell.hyperlink is not None) for cell in cells)


def test_sheet_names_are_short_letters_digits_and_underscores(book: Workbook) -> None:
    assert all(re.fullmatch(r"[A-Za-z]\w{0,29}", name) for name in book.sheetnames)


def test_title_language_and_organisation_are_properties(parts: Parts) -> None:
    core = parts["docProps/core.xml"].decode()
    assert f"<dc:language>{MASTHEAD.language}</dc:language>" in core
    assert f"<dc:title>{MASTHEAD.document_title}</dc:title>" in core
    assert f"<dc:creator>{MASTHEAD.organisation}</dc:creator>" in core


def test_the_cursor_stands_in_the_first_cell_of_the_first_sheet(parts: Parts) -> None:
    assert not any(b"<selection" in part for part in sheets(parts))
    assert b"activeTab" not in parts["xl/workbook.xml"]


def test_contents_lead_to_the_sheets(book: Workbook) -> None:
    link = book["Contents"]["A4"].hyperlink
    assert link is not None
    assert link.location == "'Measures'!A1"


def test_figures_are_numbers_and_dates_and_words_are_words(book: Workbook) -> None:
    rows = list(book["Measures"].iter_rows(min_row=5, values_only=True))
    assert rows[0][0] == "=1+1"
    assert rows[0][1] == FORMULA
    assert rows[0][2] == 92.44
    assert rows[0][3].date() == date(2008, 12, 31)
    assert rows[1][2] == "[c]"
    assert rows[1][3] == "4 May 1066", "older than Excel's calendar"
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_the_same_document_gives_the_same_bytes(content: bytes) -> None:
    assert publication_workbook(PUBLICATION, BRAND) == content
    assert publication_sheet(PUBLICATION) == publication_sheet(PUBLICATION)


def test_the_open_document_holds_the_same_cells(book: Workbook, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed: nothing else here reads an OpenDocument file")
    (tmp_path / "edition.ods").write_bytes(publication_sheet(PUBLICATION))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), "edition.ods"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    other = openpyxl.load_workbook(tmp_path / "edition.xlsx")
    assert other.sheetnames == book.sheetnames
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                found = other[sheet.title][cell.coordinate]
                if cell.value is not None and cell.value != "4 May 1066":
                    assert found.value == cell.value, cell.coordinate
                assert found.data_type != "f"


def test_the_open_document_has_title_language_and_no_thumbnail() -> None:
    with zipfile.ZipFile(BytesIO(publication_sheet(PUBLICATION))) as package:
        assert package.namelist()[0] == "mimetype"
        assert not any(name.startswith(("Thumbnails", "Configurations2")) for name in package.namelist())
        meta, styles = package.read("meta.xml").decode(), package.read("styles.xml").decode()
        content = package.read("content.xml").decode()
    assert f"<dc:language>{MASTHEAD.language}</dc:language>" in meta
    assert f"<dc:title>{MASTHEAD.document_title}</dc:title>" in meta
    assert content.count("<table:table-header-rows>") == 3
    assert "table:formula" not in content
    assert set(re.findall(r'fo:language="(\w+)" fo:country="(\w+)"', styles + content)) == {("en", "GB")}
    assert "<style:header" not in styles
    assert "<style:footer" not in styles
    marked = re.findall(r'<table:database-range table:name="(\w+)" table:target-range-address="([^"]*)"', content)
    assert ("Measures_table", "Measures.A4:Measures.D8") in marked
    assert len(marked) == 3


def test_months_of_the_open_document_are_of_its_language() -> None:
    """Also where LibreOffice speaks another: the formats name their language."""
    welsh = replace(PUBLICATION, masthead=replace(MASTHEAD, language="cy"))
    with zipfile.ZipFile(BytesIO(publication_sheet(welsh))) as package:
        content, styles = package.read("content.xml").decode(), package.read("styles.xml").decode()
    assert 'fo:language="cy" fo:country="none"' in styles
    assert set(re.findall(r'number:language="(\w+)"', content)) == {"cy"}
