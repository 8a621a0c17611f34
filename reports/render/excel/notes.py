"""The key of a scorecard: every mark with its meaning."""

from collections.abc import Sequence

from reports.model.document import KeyPart
from reports.render.excel.formats import Line, Style
from reports.render.excel.marks import mark_text
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet


def put_key(sheet: Sheet, key: Sequence[KeyPart]) -> None:
    """A heading for each family of marks, and a row for each mark."""
    for heading, marks in key:
        put_heading(sheet, heading)
        for mark, meaning in marks:
            sheet.put_text(sheet.row, 0, mark_text(mark), Style(bold=True, colour=mark.colour, line=Line.ROW))
            sheet.put_text(sheet.row, 1, meaning, Style(line=Line.ROW))
            sheet.end_row()
