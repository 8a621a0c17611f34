"""Whether the figures of a text file have a decimal point or a decimal comma: is 1.234 over one or over a thousand?

The file's own figures tell: 92.4 has a point and 92,4 a comma, whatever else is in doubt. Where they do not, a figure
that would be another one by the other reading is not read at all: nothing is guessed.
"""

import re
from enum import StrEnum

from reports.read.limits import LONGEST_FIGURE
from reports.read.values import DECIMAL_COMMA, POINT_OR_COMMA, RawCell

_FIGURE = re.compile(
    r"[-+\u2212(£\s]*(?P<digits>\d[\d.,]*)\s*(?:%|[A-Za-z][A-Za-z ]*)?\)?\s*%?(?:\s*\[[A-Za-z]{1,3}\])*\s*"
)
_REMARKED = re.compile(r"[-\u2212£\s]*(?P<digits>\d[\d.,]*\d)\s*(?:%|[A-Za-z]*)\s*[(*†‡§]")
"""A figure before a remark in brackets, or before the mark of a footnote."""
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
"""A figure by both readings, and not the same one."""
_BY_POINT = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+|\d{1,3}(?:,\d{3}){2,}")
_BY_COMMA = re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+),\d+|\d{1,3}(?:\.\d{3}){2,}")


class Style(StrEnum):
    """How the figures of a file are written."""

    POINT = "point"
    COMMA = "comma"
    UNSURE = "unsure"
    """Neither is shown, or both are."""


class Commas:
    """What the cells of a file show."""

    def __init__(self) -> None:
        self.first_comma: tuple[int, int] | None = None
        """Row and column of the first figure that has a decimal comma for sure; None without one."""
        self._has_point = False

    def look(self, row: int, column: int, value: str) -> None:
        """Take notice of a cell. The first column is left alone: refs such as 1.2 are no figures."""
        digits = _digits(value) if column > 1 else ""
        if not digits or _EITHER.fullmatch(digits):
            return
        if _BY_POINT.fullmatch(digits):
            self._has_point = True
        elif _BY_COMMA.fullmatch(digits) and self.first_comma is None:
            self.first_comma = row, column

    def style(self, separator: str) -> Style:
        """How the file's figures are written.

        Who parts cells with commas writes figures with points, unless they show otherwise; who parts them with
        semicolons mostly does not.
        """
        if self.first_comma is None:
            return Style.UNSURE if separator == ";" and not self._has_point else Style.POINT
        return Style.UNSURE if self._has_point or separator == "," else Style.COMMA


def written(raw: RawCell, style: Style) -> RawCell:
    """A cell that knows how its figure is written, where that is not with a point."""
    digits = _digits(str(raw.value))
    if style is Style.COMMA:
        return RawCell(raw.value, DECIMAL_COMMA) if digits else _remarked(raw)
    return RawCell(raw.value, POINT_OR_COMMA) if style is Style.UNSURE and _EITHER.fullmatch(digits) else raw


def _remarked(raw: RawCell) -> RawCell:
    """A figure with a decimal comma before a remark, with a point: whoever takes it from there knows no other."""
    value = str(raw.value)
    found = _REMARKED.match(value) if len(value) <= LONGEST_FIGURE else None
    if found is None or not (_BY_COMMA.fullmatch(found["digits"]) or _EITHER.fullmatch(found["digits"])):
        return raw
    plain = found["digits"].replace(".", "").replace(",", ".")
    return RawCell(value[: found.start("digits")] + plain + value[found.end("digits") :], raw.number_format)


def _digits(value: str) -> str:
    """The digits of a figure with its points and commas; empty for what is no figure, or has neither."""
    if len(value) > LONGEST_FIGURE or not ("," in value or "." in value):
        return ""
    found = _FIGURE.fullmatch(value.strip())
    return found["digits"] if found else ""
