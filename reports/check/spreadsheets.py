"""What a spreadsheet cannot hold as the pack does: a figure's further digits, one next to nought, a day long past.

A spreadsheet reckons in binary with about fifteen decimal digits. Its days are counted alike from 1 March 1900 on, for
Excel counts a 29 February 1900 that never was. Its other limits lie beyond those of a pack: `read` takes shorter texts
than a cell holds, and no figure of 10^15 or more is used.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import REFS, Sheets
from reports.model.cell import Cell

LARGEST = Decimal(10) ** 15
"""A workbook holds fifteen digits; a figure of this size or more is a slip, and is not used."""

_SIGNIFICANT = 15
"""Digits of a figure that a spreadsheet keeps, leading noughts not counted."""

_NEAREST_NOUGHT = Decimal("1e-307")
"""A spreadsheet makes smaller figures 0."""

_FIRST_DAY = date(1900, 3, 1)
_KEPT = Context(prec=_SIGNIFICANT)


def check_held(sheets: Sheets, faults: Faults) -> None:
    """A finding for each column with figures or days that the pack's workbooks cannot hold; all the same they are used.

    One a column, for an export of a statistics program may give each of its figures with seventeen digits.
    """
    for table in sheets.tables:
        for column in table.columns:
            if column not in REFS:
                cells = [row.cells[column] for row in table.rows]
                _tell(Code.DIGITS_NOT_HELD, column, [cell for cell in cells if _loses_digits(cell)], faults)
                _tell(Code.DAY_NOT_HELD, column, [cell for cell in cells if _is_long_past(cell)], faults)


def held(number: Decimal) -> Decimal:
    """The figure as a spreadsheet holds it: fifteen digits, and 0 for what lies next to nought."""
    return Decimal(0) if abs(number) < _NEAREST_NOUGHT else _KEPT.plus(number)


def _tell(code: Code, column: str, cells: Sequence[Cell], faults: Faults) -> None:
    if cells:
        faults.at(code, cells[0], column=column, count=str(len(cells)))


def _loses_digits(cell: Cell) -> bool:
    """Whether a figure that is used has more digits than a spreadsheet holds. Short texts have not, and most are."""
    number = cell.number
    return number is not None and len(cell.seen) > _SIGNIFICANT and abs(number) < LARGEST and held(number) != number


def _is_long_past(cell: Cell) -> bool:
    return cell.day is not None and cell.day < _FIRST_DAY
