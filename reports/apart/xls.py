"""What an old Excel sheet (.xls) shows, with xlrd: number formats, formula errors, hidden rows and columns."""

import os
from pathlib import Path

import xlrd

from reports.apart.shown import GENERAL, Shown, TooMuch


def look(path: str, most: int) -> dict[str, Shown]:
    """Sheet's name -> what is seen of it. Raises TooMuch over more than `most` cells, and whatever xlrd raises."""
    found: dict[str, Shown] = {}
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        book = xlrd.open_workbook(path, logfile=nowhere, formatting_info=True, on_demand=True)
        formats = [_format(book, style) for style in book.xf_list]
        for name in book.sheet_names():
            sheet = book.sheet_by_name(name)
            most -= sheet.nrows * max(1, sheet.ncols)
            if most < 0:
                raise TooMuch
            found[name] = _shown(sheet, formats)
            book.unload_sheet(name)
    return found


def _format(book: xlrd.Book, style: xlrd.formatting.XF) -> str:
    known = book.format_map.get(style.format_key)
    return str(known.format_str) if known is not None else GENERAL


def _shown(sheet: xlrd.sheet.Sheet, formats: list[str]) -> Shown:
    shown = Shown()
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            place = row + 1, column + 1
            if kind == xlrd.XL_CELL_NUMBER:
                number_format = formats[sheet.cell_xf_index(row, column)]
                if number_format != GENERAL:
                    shown.formats[place] = number_format
            elif kind == xlrd.XL_CELL_ERROR:
                shown.values[place] = xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#VALUE!")
    shown.hidden_rows |= {row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden}
    shown.hidden_columns |= {column + 1 for column, info in sheet.colinfo_map.items() if info.hidden}
    return shown
