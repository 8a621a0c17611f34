"""The publication edition as a workbook: plain, marked-up tables that any reader can follow (METHODS §9).

No merged cells, fills, filters, frozen panes, page headers, pictures or hidden content; the table of a sheet starts in
column A, directly below what is to be known about it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.model.document import CellContent, Column, ColumnKind, Shown
from reports.model.publication import CONTENTS, Publication, PublicationSheet
from reports.render.excel.book import Book
from reports.render.excel.formats import Style, bold
from reports.render.excel.number_format import number_format
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import clean
from reports.render.excel.widths import plain_widths

FAMILY = "Arial"
"""A typeface that every computer has, as the guidance asks."""
_BODY = Style(size=12)
_TITLE = Style(size=16, bold=True, wrap=False)
_COVER = 80.0


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
    styles = [_column_style(table.columns, at) for at in range(len(table.columns))]
    for at, (column, style) in enumerate(zip(table.columns, styles, strict=True)):
        sheet.put_text(sheet.row, at, column.heading, bold(style))
    sheet.end_row()
    for row in table.rows:
        for at, (style, cell) in enumerate(zip(styles, row.cells, strict=True)):
            if at == 0 and table.key == CONTENTS and cell.text in sheets:
                sheet.put_link(sheet.row, at, sheets[cell.text], 0, cell.text)
                look = replace(style, underlined=True, colour=sheet.formats.brand.accent)
                sheet.put_text(sheet.row, at, cell.text, look)
            else:
                _put_cell(sheet, at, cell, style)
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


def _column_style(columns: Sequence[Column], at: int) -> Style:
    """Columns of figures stand to the right even where shorthand stands in them; words keep away from them."""
    is_right = [column.kind in (ColumnKind.FIGURE, ColumnKind.DATE) for column in columns]
    return replace(_BODY, right=is_right[at], indent=at > 0 and is_right[at - 1] and not is_right[at])


def _widths(content: PublicationSheet) -> list[float]:
    return [_COVER] if content.table is None else plain_widths(content.table)
