"""What lies beyond a spreadsheet's limits: days that are not counted alike, rows that there are not."""

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from excel_samples import BRAND

from reports.errors import PackError
from reports.render.excel.formats import Formats, Style
from reports.render.excel.number_format import DAY
from reports.render.excel.sheet import Sheet

LAST_ROW = 1_048_576


def sheet_of(workbook: xlsxwriter.Workbook) -> Sheet:
    return Sheet(workbook.add_worksheet("Sources"), Formats(workbook, BRAND), [20.0])


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(1899, 12, 31), "31 Dec 1899"),
        (date(1900, 2, 28), "28 Feb 1900"),
        (date(1900, 3, 1), datetime(1900, 3, 1)),
    ],
)
def test_a_day_that_is_not_counted_alike_stands_as_words(day: date, held: object) -> None:
    target = BytesIO()
    with xlsxwriter.Workbook(target) as workbook:
        sheet_of(workbook).put_day(0, 0, day, f"{day.day} {day:%b} {day.year}", Style(number=DAY))
    assert openpyxl.load_workbook(target).active["A1"].value == held


def test_a_row_that_a_sheet_has_not_is_never_left_out_in_silence() -> None:
    with xlsxwriter.Workbook(BytesIO()) as workbook:
        sheet = sheet_of(workbook)
        sheet.row = LAST_ROW - 1
        sheet.put_text(sheet.row, 0, "the last", Style())
        sheet.end_row()
        assert sheet.row == LAST_ROW
        with pytest.raises(PackError, match="The sheet Sources would need more rows than the 1,048,576"):
            sheet.end_row()
