"""Sheets that can be read: printed in letters of some size, and with columns in which their figures stand."""

import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND, MASTHEAD
from hypothesis import given
from hypothesis import strategies as st
from variance_samples import book, budget_line

from reports.model.document import Shown
from reports.model.variance_book import BudgetBlock, VarianceBudget
from reports.render.excel import render_variance_book
from reports.render.excel.book import Book
from reports.render.excel.paper import A3, A4, LEAST_SCALE, Paper, paper_for

LARGEST = "999,999,999,999,999"
ACROSS = {A4: 146.0, A3: 213.0}


@pytest.mark.parametrize(
    ("widths", "paper"),
    [
        ([100.0], Paper(A4, 1, 0)),
        ([12.0, 40.0, *(14.0,) * 12], Paper(A4, 1, 0)),
        ([12.0, 40.0, *(14.0,) * 18], Paper(A3, 1, 0)),
        ([12.0, 40.0, *(16.0,) * 20], Paper(A4, 2, 2)),
        ([12.0, 40.0, *(16.0,) * 40], Paper(A4, 4, 2)),
    ],
)
def test_the_paper_follows_the_width(widths: list[float], paper: Paper) -> None:
    assert paper_for(widths) == paper


@given(st.lists(st.floats(4, 60), min_size=1, max_size=40))
def test_no_sheet_is_printed_smaller_than_can_be_read(widths: list[float]) -> None:
    """Columns are dealt out as a printer does it: each page takes as many as it has room for."""
    paper = paper_for(widths)
    room = ACROSS[paper.size] / LEAST_SCALE - sum(widths[: paper.repeated])
    pages, used = 1, 0.0
    for width in widths[paper.repeated :]:
        if used + width > room + 0.001:
            pages, used = pages + 1, 0.0
        used += width
    assert pages == paper.pages


def test_a_sheet_says_its_paper_and_repeats_the_columns_that_name_a_row() -> None:
    made = Book(MASTHEAD, BRAND)
    made.add_sheet("Wide", [12.0, 40.0, *(16.0,) * 20])
    with zipfile.ZipFile(BytesIO(made.finish())) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
        names = package.read("xl/workbook.xml").decode()
    assert re.search(r'<pageSetup [^>]*paperSize="9"[^>]*fitToWidth="2"[^>]*fitToHeight="0"', sheet)
    assert 'scaleWithDoc="0"' in sheet
    assert "Wide!$A:$B" in names


def large(line: VarianceBudget) -> VarianceBudget:
    shown = Shown(LARGEST, Decimal(LARGEST.replace(",", "")), 0, "£000")
    keys = ("annual", "profile", "actual", "forecast", "commitments", "variance", "outturn_variance")
    return replace(line, **dict.fromkeys(keys, shown))


def test_the_largest_figures_stand_in_their_columns_on_every_sheet() -> None:
    line, net = (large(budget_line(name, "1", "1", "2", "2", "Adverse", "Material")) for name in ("Benefits", "Net"))
    content = render_variance_book(book((), (BudgetBlock("CES", "Chief", (line,), net),), net), BRAND)
    workbook = openpyxl.load_workbook(BytesIO(content), data_only=True)
    found: dict[str, int] = {}
    for name in ("Exceptions", "Budget", "Reconciliation", "Data"):
        spans = [(one.min, one.max, one.width) for one in workbook[name].column_dimensions.values()]
        for cell in (cell for row in workbook[name].iter_rows() for cell in row):
            if isinstance(cell.value, float | int) and cell.value > 10**14:
                (width,) = [width for first, last, width in spans if first <= cell.column <= last]
                assert width > len(LARGEST), (name, cell.coordinate)
                found[name] = found.get(name, 0) + 1
    assert len(found) == 4
