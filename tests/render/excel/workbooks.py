"""Reading a workbook back, for tests."""

import re
from collections.abc import Mapping
from io import BytesIO

import openpyxl

Cells = Mapping[str, object]
"""Address -> value."""
Values = Mapping[str, Cells]
"""Sheet -> its cells."""
CLOSE = 1e-9


def values_of(content: bytes, formulas: bool = False) -> Values:
    """The values that stand in a workbook, or its formulas in their place."""
    workbook = openpyxl.load_workbook(BytesIO(content), data_only=not formulas)
    return {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in workbook
    }


def cells_of(content: bytes, sheet: str, formulas: bool = False) -> Cells:
    """The cells of one sheet."""
    return values_of(content, formulas)[sheet]


def column_of(cells: Cells, heading: str) -> str:
    """The letters of the column below a heading."""
    return next(re.sub(r"\d", "", address) for address, value in cells.items() if value == heading)


def row_of(cells: Cells, text: str) -> int:
    """The row in which a text stands first."""
    return next(int(re.sub(r"\D", "", address)) for address, value in cells.items() if value == text)


def at(cells: Cells, row: str, heading: str) -> object:
    """The value in the row of a text, below a heading."""
    return cells.get(f"{column_of(cells, heading)}{row_of(cells, row)}")


def differing(stored: Values, calculated: Values, formulas: Values) -> list[str]:
    """The formula cells whose stored value is not what the calculator finds."""
    return [
        f"{sheet}!{address}"
        for sheet, cells in formulas.items()
        for address, formula in cells.items()
        if str(formula).startswith("=") and not same(stored[sheet].get(address), calculated[sheet].get(address))
    ]


def same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= CLOSE
    return one == other
