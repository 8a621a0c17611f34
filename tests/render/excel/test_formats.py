"""Looks of cells: a workbook has the same bytes whichever was made before it."""

import zipfile
from io import BytesIO

import xlsxwriter
from excel_samples import BRAND

from reports.render.excel.formats import Formats, Style, aligned, bold, numbered


def styles_of(style: Style, number: str) -> str:
    """The styles of a workbook with a native number, as they stand in its package."""
    data = BytesIO()
    with xlsxwriter.Workbook(data) as workbook:
        look = bold(aligned(numbered(style, number)))
        workbook.add_worksheet().write_number(0, 0, 1, Formats(workbook, BRAND).of(look))
    with zipfile.ZipFile(data) as package:
        return package.read("xl/styles.xml").decode()


def test_a_size_looks_the_same_whichever_way_it_is_written_and_was_written_before() -> None:
    # Looks are kept between workbooks: each number format here is met by no other test.
    whole_first = [styles_of(Style(size=size), "0.00001") for size in (12, 12.0)]
    point_first = [styles_of(Style(size=size), "0.00002") for size in (12.0, 12)]
    assert len({one.replace("0.00002", "0.00001") for one in (*whole_first, *point_first)}) == 1
