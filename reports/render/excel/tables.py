"""A table on a sheet: a header that stays in sight, rows, totals, a filter where every row is a line."""

from dataclasses import dataclass, replace
from functools import cache

from reports.model.document import Column, ColumnKind, RowLevel, Run, Table, TableRow
from reports.render.excel.cells import put_cell
from reports.render.excel.formats import SMALL, Line, Style
from reports.render.excel.history import History, Place, entry_of
from reports.render.excel.sheet import Sheet

_LINES = {RowLevel.NORMAL: Line.ROW, RowLevel.SUBTOTAL: Line.TOTAL, RowLevel.TOTAL: Line.TOTAL}


@dataclass(frozen=True)
class Written:
    """Where a table stands on its sheet. Rows and columns count from 0."""

    top: int
    """Row of its header."""
    last: int
    """Its last row."""
    columns: int
    """How many columns of the sheet it takes, from the first."""


def put_table(sheet: Sheet, table: Table, history: History, beside_spark: str, leading: bool = False) -> Written:
    """Write a table from the sheet's row on.

    `beside_spark` heads the column of targets beside a column of small charts. The leading table of a sheet keeps its
    header in sight and on every printed page, and can be filtered unless it has totals.
    """
    top = sheet.row
    if leading:
        with sheet.header_row():
            _put_header(sheet, table, beside_spark)
    else:
        _put_header(sheet, table, beside_spark)
        sheet.end_row()
    for row in table.rows:
        entry = entry_of(table, row)
        _put_row(sheet, table, row, history.get(entry) if entry else None)
    if leading and table.rows and all(row.level is RowLevel.NORMAL for row in table.rows):
        sheet.worksheet.autofilter(top, 0, sheet.row - 1, _sheet_columns(table) - 1)
    written = Written(top, sheet.row - 1, _sheet_columns(table))
    if table.note:
        note = Style(size=SMALL, colour=sheet.formats.brand.quiet)
        sheet.put_paragraph((Run(table.note),), note)
    return written


def header_style(sheet: Sheet, column: Column) -> Style:
    """How a column's heading looks; headings of figures stand over their figures."""
    brand = sheet.formats.brand
    right = column.kind is ColumnKind.FIGURE
    return Style(bold=True, low=True, colour=brand.accent, ground=brand.tint, line=Line.HEADER, right=right)


def _put_header(sheet: Sheet, table: Table, beside_spark: str) -> None:
    at = 0
    for column in table.columns:
        style = header_style(sheet, column)
        sheet.put_text(sheet.row, at, column.heading, style)
        at += 1
        if column.kind is ColumnKind.SPARK:
            sheet.put_text(sheet.row, at, beside_spark, style)
            at += 1


def _put_row(sheet: Sheet, table: Table, row: TableRow, place: Place | None) -> None:
    at = 0
    for column, content in zip(table.columns, row.cells, strict=True):
        put_cell(sheet, sheet.row, at, content, _style(column.kind, row.level, sheet.formats.brand.quiet), place)
        at += 2 if column.kind is ColumnKind.SPARK else 1
    sheet.end_row()


@cache
def _style(kind: ColumnKind, level: RowLevel, quiet: str) -> Style:
    """How a cell looks, by its column and its row; `quiet` is the brand's colour of small print."""
    style = Style(line=_LINES[level], bold=level is not RowLevel.NORMAL)
    return replace(style, colour=quiet) if kind is ColumnKind.REF else replace(style, right=kind is ColumnKind.FIGURE)


def _sheet_columns(table: Table) -> int:
    return len(table.columns) + sum(column.kind is ColumnKind.SPARK for column in table.columns)
