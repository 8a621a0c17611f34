"""A program of its own, run in a process of its own: reads one workbook with python-calamine and prints it as JSON.

    python apart.py PATH LIMITS

The library is compiled: a damaged file may end its process or ask for memory without bound. Here neither hurts the
run. LIMITS is a JSON object: memory and seconds (held to where the system can), sheets, rows, cells, characters, text.
"""

import json
import sys
from datetime import date, datetime
from typing import Any

import python_calamine


def main() -> None:
    """Print {"sheets": […]} or {"fault": "password" | "damaged"}."""
    path, limits = sys.argv[1], json.loads(sys.argv[2])
    _hold_to(limits)
    try:
        found: dict[str, Any] = {"sheets": _sheets(path, limits)}
    except python_calamine.PasswordError:
        found = {"fault": "password"}
    except BaseException:  # noqa: BLE001 - a panic of the library is no Exception
        found = {"fault": "damaged"}
    sys.stdout.write(json.dumps(found))


def _hold_to(limits: dict[str, int]) -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    for kind, most in ((resource.RLIMIT_AS, limits["memory"]), (resource.RLIMIT_CPU, limits["seconds"])):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue


def _sheets(path: str, limits: dict[str, int]) -> list[dict[str, Any]]:
    left = {"cells": limits["cells"] + 1, "characters": limits["characters"] + 1}
    with python_calamine.load_workbook(path) as book:
        return [_sheet(book, known, limits, left) for known in book.sheets_metadata[: limits["sheets"] + 1]]


def _sheet(
    book: python_calamine.CalamineWorkbook,
    known: python_calamine.SheetMetadata,
    limits: dict[str, int],
    left: dict[str, int],
) -> dict[str, Any]:
    """One sheet: its cells as [row, column, kind, value], counted from 1."""
    is_hidden = known.visible != python_calamine.SheetVisibleEnum.Visible
    if known.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return {"name": known.name, "hidden": is_hidden, "merged": [], "cells": []}
    sheet = book.get_sheet_by_name(known.name)
    first = sheet.start[1] if sheet.start else 0  # rows come from the sheet's first, columns from the used range's
    cells: list[list[Any]] = []
    rows = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        taken = [
            [number, first + place, *_plain(value, limits["text"])] for place, value in enumerate(row, 1) if value != ""
        ]
        rows += bool(taken)
        left["cells"] -= len(taken)
        left["characters"] -= sum(len(one[3]) for one in taken if one[2] == "text")
        cells += taken
        if rows > limits["rows"] or min(left.values()) <= 0:
            break
    return {"name": known.name, "hidden": is_hidden, "merged": sheet.merged_cell_ranges or [], "cells": cells}


def _plain(value: object, longest: int) -> tuple[str, Any]:
    """A value's kind and what JSON can hold of it."""
    if isinstance(value, bool | int | float):
        return "value", value
    if isinstance(value, datetime):
        return "day", value.date().isoformat()
    if isinstance(value, date):
        return "day", value.isoformat()
    return "text", str(value)[: longest + 1]


if __name__ == "__main__":
    main()
