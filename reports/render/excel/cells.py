"""One cell of a table: words, a figure, a mark or a small chart, each as a spreadsheet holds it best."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from reports.model.document import CellContent, Mark, Run, Shown, Spark, Words
from reports.render.excel.formats import SMALL, Style, bold, numbered
from reports.render.excel.history import Place
from reports.render.excel.marks import mark_text
from reports.render.excel.number_format import number_format
from reports.render.excel.sheet import Sheet


def put_cell(sheet: Sheet, row: int, column: int, content: CellContent, style: Style, place: Place | None) -> None:
    """Write a cell. A small chart is drawn from its place on the history sheet and takes two columns."""
    match content:
        case Words():
            look = bold(style) if content.strong else style
            aside = f"\n{content.aside}" if content.aside else ""
            sheet.put_runs(row, column, (Run(content.text),), look, aside)
        case Shown():
            put_shown(sheet, row, column, content, style)
        case Mark():
            reason = f"\n{content.reason}" if content.reason else ""
            look = replace(style, colour=content.colour)
            sheet.put_runs(row, column, (Run(mark_text(content)),), look, reason)
        case Spark():
            _put_spark(sheet, row, column, content, style, place)


def put_shown(sheet: Sheet, row: int, column: int, shown: Shown, style: Style) -> None:
    """A figure: a native number or date that reads as its text; without a value its reason, small and quiet."""
    look = bold(style) if shown.strong else style
    if isinstance(shown.value, Decimal):
        sheet.put_number(row, column, shown.value, numbered(look, number_format(shown)))
    elif isinstance(shown.value, date):
        sheet.put_day(row, column, shown.value, shown.text, numbered(look, number_format(shown)))
    elif shown.value is None:
        sheet.put_text(row, column, shown.text, reason_style(style, sheet.formats.brand.quiet))
    else:
        sheet.put_text(row, column, shown.text, look)


@cache
def reason_style(style: Style, quiet: str) -> Style:
    """How the reason for a missing figure looks in a cell of a style; `quiet` is the brand's colour of small print."""
    return replace(style, size=SMALL, colour=quiet, bold=False, number="")


def _put_spark(sheet: Sheet, row: int, column: int, spark: Spark, style: Style, place: Place | None) -> None:
    """The figures, and beside them their targets on the same scale: a cell holds one small chart only."""
    sheet.put_blank(row, column + 1, style)
    if place is None:
        sheet.put_text(row, column, spark.text, reason_style(style, sheet.formats.brand.quiet))
        return
    sheet.put_blank(row, column, style)
    charts = {sheet.cell(row, column): place.actuals, sheet.cell(row, column + 1): place.targets}
    drawn = {cell: figures for cell, figures in charts.items() if figures}
    accent = sheet.formats.brand.accent
    look = {"min": "group", "max": "group", "series_color": accent, "last_point": True, "last_color": accent}
    options = {"location": list(drawn), "range": list(drawn.values()), "weight": 1.25} | look
    sheet.worksheet.add_sparkline(row, column, options)
