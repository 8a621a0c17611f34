"""Rows that a sheet does not have."""

from io import BytesIO

import pytest
import xlsxwriter
from excel_samples import BRAND

from reports.errors import PackError
from reports.render.excel.formats import Formats, Style
from reports.render.excel.sheet import Sheet

LAST_ROW = 1_048_576


def sheet_of(workbook: xlsxwriter.Workbook) -> Sheet:
    return Sheet(workbook.add_worksheet("Sources"), Formats(workbook, BRAND), [20.0])


def test_a_row_that_a_sheet_has_not_is_never_left_out_in_silence() -> None:
    with xlsxwriter.Workbook(BytesIO()) as workbook:
        sheet = sheet_of(workbook)
        sheet.row = LAST_ROW - 1
        sheet.put_text(sheet.row, 0, "the last", Style())
        sheet.end_row()
        assert sheet.row == LAST_ROW
        with pytest.raises(PackError, match="The sheet Sources would need more rows than the 1,048,576"):
            sheet.end_row()
