"""Why a cell in which a number belongs is none."""

import re

from reports.check.codes import Code
from reports.model.cell import Cell, CellKind

_FIGURE = re.compile(r"[-+\u2212(£\s]*\d{1,3}[.,]\d{3}\s*(?:%|[A-Za-z ]*)\)?\s*%?(?:\s*\[[A-Za-z]{1,3}\])*")
"""What `read` leaves as text only where a text file does not say whether a point or a comma begins the decimals."""


def unread_number(cell: Cell) -> Code:
    """Words, or a figure of a text file that would be another one with a decimal comma."""
    is_figure = cell.kind is CellKind.TEXT and _FIGURE.fullmatch(cell.seen)
    return Code.POINT_OR_COMMA if is_figure else Code.NOT_A_NUMBER
