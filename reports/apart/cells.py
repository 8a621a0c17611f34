"""The cells of every sheet with python-calamine, each with its number format where that is known."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import python_calamine

from reports.apart.shown import GENERAL, Shown

_NOTHING = Shown()


def sheets_of(path: str, limits: Mapping[str, int], shown: Mapping[str, Shown]) -> list[dict[str, Any]]:
    """Every sheet: its name, whether it is hidden, merged ranges, hidden rows and columns, and its cells.

    A cell is [row, column, kind, value, number format], a merged range its first and last cell, counted from 1. `shown`
    is what else is known (sheet -> what).
    """
    left = {"cells": limits["cells"] + 1, "characters": limits["characters"] + 1}
    with python_calamine.load_workbook(path) as book:
        return [
            _sheet(book, known, limits, left, shown.get(known.name, _NOTHING))
            for known in book.sheets_metadata[: limits["sheets"] + 1]
        ]


def _sheet(
    book: python_calamine.CalamineWorkbook,
    known: python_calamine.SheetMetadata,
    limits: Mapping[str, int],
    left: dict[str, int],
    shown: Shown,
) -> dict[str, Any]:
    found = {
        "name": known.name,
        "hidden": known.visible != python_calamine.SheetVisibleEnum.Visible,
        "hidden_rows": sorted(shown.hidden_rows),
        "hidden_columns": sorted(shown.hidden_columns),
        "merged": [],
        "cells": [],
    }
    if known.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return found
    sheet = book.get_sheet_by_name(known.name)
    cells = _cells(sheet, limits, left, shown)
    merged = [[(row + 1, column + 1) for row, column in corners] for corners in sheet.merged_cell_ranges or ()]
    return {**found, "merged": merged or shown.merged, "cells": cells}


def _cells(
    sheet: python_calamine.CalamineSheet, limits: Mapping[str, int], left: dict[str, int], shown: Shown
) -> list[list[Any]]:
    """The cells that hold something, until a limit is passed."""
    first = sheet.start[1] if sheet.start else 0  # rows come from the sheet's first, columns from the used range's
    cells: list[list[Any]] = []
    rows = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        taken = []
        for place, read in enumerate(row, first + 1):
            value = shown.values.get((number, place), read)
            if value != "":
                kind, plain = _plain(value, limits["text"])
                taken.append([number, place, kind, plain, shown.formats.get((number, place), GENERAL)])
        rows += bool(taken)
        left["cells"] -= len(taken)
        left["characters"] -= sum(len(one[3]) for one in taken if one[2] == "text")
        cells += taken
        if rows > limits["rows"] or min(left.values()) <= 0:
            break
    return cells


def _plain(value: object, longest: int) -> tuple[str, Any]:
    """A value's kind and what JSON can hold of it."""
    if isinstance(value, bool | int | float):
        return "value", value
    if isinstance(value, datetime):
        return "day", value.date().isoformat()
    if isinstance(value, date):
        return "day", value.isoformat()
    return "text", str(value)[: longest + 1]
