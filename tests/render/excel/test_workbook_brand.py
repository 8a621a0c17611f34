"""Workbooks in a brand's colours and in a typeface that every office has."""

import zipfile
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND
from scorecard_samples import SCORECARD
from variance_cases import ALL_CASES

from reports.render.excel import render_scorecard, render_variance_book

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")

OURS = replace(BRAND, ink="#221F21", accent="#5B2A6E", tint="#F6F2F8", rule="#CFC8BD", family="Ours", office="Georgia")


@pytest.fixture(scope="module", params=["scorecard", "variance"])
def content(request: pytest.FixtureRequest) -> bytes:
    return render_scorecard(SCORECARD, OURS) if request.param == "scorecard" else render_variance_book(ALL_CASES, OURS)


def test_the_colours_are_the_brands(content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        styles = archive.read("xl/styles.xml").decode("utf-8")
    for colour in (OURS.ink, OURS.accent, OURS.tint, OURS.rule):
        assert f'"FF{colour[1:]}"' in styles
    for colour in (BRAND.accent, BRAND.tint, BRAND.rule):
        assert f'"FF{colour[1:]}"' not in styles


def test_every_written_cell_is_in_the_typeface_of_the_office(content: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(content))
    fonts = {cell.font.name for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert fonts == {"Georgia"}
