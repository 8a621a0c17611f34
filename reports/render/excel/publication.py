"""The publication edition as a workbook: plain, marked-up tables that any reader can follow (METHODS §9).

No merged cells, fills, filters, frozen panes, page headers, pictures or hidden content; the table of a sheet starts in
column A, directly below what is to be known about it.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.model.document import CellContent, Column, ColumnKind, Shown
from reports.model.publication import Publication, PublicationSheet
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.number_format import number_format
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import clean

FAMILY = "Arial"
"""A typeface that every computer has, as the guidance asks."""
_BODY = Style(size=12)
_TITLE = Style(size=16, bold=True, wrap=False)
_NARROW, _WIDE, _COVER = 16.0, 32.0, 80.0
_LONG = 50
"""Characters from which a column is a wide one."""


def put_publication(book: Book, publication: Publication) -> None:
    """Write every sheet; all are made before any is filled, so that the contents can lead to them."""
    sheets = {one.name: book.add_plain_sheet(one.name, _widths(one)) for one in publication.sheets}
    for one in publication.sheets:
        sheet = sheets[one.name]
        _put_line(sheet, one.title, _TITLE)
        for sentence in one.sentences:
            _put_line(sheet, sentence, replace(_BODY, wrap=one.table is None))
        if one.table:
            _put_table(sheet, one, sheets)


def _put_line(sheet: Sheet, text: str, style: Style) -> None:
    sheet.put_text(sheet.row, 0, text, style)
    sheet.end_row()


def _put_table(sheet: Sheet, content: PublicationSheet, sheets: dict[str, Sheet]) -> None:
    table = content.table
    if table is None:
        return
    _mark_up(sheet, content)
    for at, column in enumerate(table.columns):
        sheet.put_text(sheet.row, at, column.heading, _column_style(column, is_heading=True))
    sheet.end_row()
    for row in table.rows:
        for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            if at == 0 and cell.text in sheets:
                sheet.put_link(sheet.row, at, sheets[cell.text], 0, cell.text)
            _put_cell(sheet, at, cell, _column_style(column))
        sheet.end_row()


def _mark_up(sheet: Sheet, content: PublicationSheet) -> None:
    """Mark the cells as a table, with its heading row, so that a screen reader knows it for one."""
    table = content.table
    if table is None:
        return
    last_row, last_column = sheet.row + len(table.rows), len(table.columns) - 1
    marked = {
        "name": f"{content.name}_table",
        "columns": [{"header": clean(column.heading)} for column in table.columns],
        "autofilter": False,
        "style": None,
        "banded_rows": False,
    }
    sheet.worksheet.add_table(sheet.row, 0, last_row, last_column, marked)


def _put_cell(sheet: Sheet, at: int, cell: CellContent, style: Style) -> None:
    if not isinstance(cell, Shown) or cell.value is None:
        sheet.put_text(sheet.row, at, cell.text, style)
    elif isinstance(cell.value, Decimal):
        sheet.put_number(sheet.row, at, cell.value, replace(style, number=number_format(cell)))
    elif isinstance(cell.value, date):
        sheet.put_day(sheet.row, at, cell.value, cell.text, replace(style, number=number_format(cell)))
    else:
        sheet.put_text(sheet.row, at, cell.text, style)


def _column_style(column: Column, is_heading: bool = False) -> Style:
    """Columns of figures stand to the right even where shorthand stands in them."""
    return replace(_BODY, bold=is_heading, right=column.kind in (ColumnKind.FIGURE, ColumnKind.DATE))


def _widths(content: PublicationSheet) -> list[float]:
    if content.table is None:
        return [_COVER]
    cells = [[row.cells[at].text for row in content.table.rows] for at in range(len(content.table.columns))]
    return [_WIDE if any(len(text) > _LONG for text in texts) else _NARROW for texts in cells]
