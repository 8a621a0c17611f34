"""What the checks found as a workbook: a table, and beside each finding a place for the department's answer.

Keys of `FindingsReport.words`: sheet, answer, answered_by (headings of the two columns), answer_hint (shown in them).
"""

from collections.abc import Mapping

from reports.model.document import Column, ColumnKind
from reports.model.findings_report import FindingsReport
from reports.render.excel.book import Book
from reports.render.excel.formats import Line, Style
from reports.render.excel.sections import put_opening, put_sentences
from reports.render.excel.sheet import Sheet
from reports.render.excel.tables import header_style, put_table
from reports.render.excel.text import clean, cut
from reports.render.excel.widths import table_widths

_ANSWER, _BY = 32.0, 16.0
_LONGEST_TITLE, _LONGEST_HINT = 32, 255


def put_findings(book: Book, report: FindingsReport) -> None:
    """Write the one sheet of the workbook."""
    words = report.words
    sheet = book.add_sheet(words["sheet"], [*table_widths(report.table), _ANSWER, _BY])
    put_opening(sheet, report.masthead.title, report.masthead.subtitle, report.masthead)
    put_sentences(sheet, report.opening)
    top, first = sheet.row, len(report.table.columns)
    put_table(sheet, report.table, {}, "", leading=True)
    _put_answers(sheet, top, first, words)


def _put_answers(sheet: Sheet, top: int, first: int, words: Mapping[str, str]) -> None:
    """Two tinted columns beside the table, open for writing, and the filter over all of it."""
    last = sheet.row - 1
    for column, key in ((first, "answer"), (first + 1, "answered_by")):
        heading = Column(key, words[key], ColumnKind.TEXT)
        sheet.put_text(top, column, heading.heading, header_style(sheet, heading))
        for row in range(top + 1, last + 1):
            sheet.put_blank(row, column, Style(ground=sheet.formats.brand.tint, line=Line.ROW))
    if last > top:
        sheet.worksheet.autofilter(top, 0, last, first + 1)
        hint = {"validate": "any", "input_title": cut(clean(words["answer"]), _LONGEST_TITLE)}
        sheet.worksheet.data_validation(
            top + 1, first, last, first, hint | {"input_message": cut(clean(words["answer_hint"]), _LONGEST_HINT)}
        )
