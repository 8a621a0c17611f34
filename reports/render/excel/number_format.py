"""The number format under which a native number reads exactly as its text: sign, thousands, decimals, unit, marker."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from reports.model.document import Shown

MINUS = "\u2212"
DAY = "d mmm yyyy"
GENERAL = "General"
_LONGEST_LITERAL = 60

_FIGURE = re.compile(
    r"(?P<sign>[+\-\u2212]?)(?P<before>[^\d+\-\u2212]*)(?P<digits>\d(?:[\d,.\s]*\d)?)(?P<after>.*)", re.DOTALL
)
_MARKERS = re.compile(r"(?:\s*\[[a-z]+\])+$")
_PLAIN = re.compile(r"[+\-\u2212]?[\d,.]+")
_OWN_SIGNS = ("+", "-", MINUS)
_SIGNS_OF_UNITS = {"%": "%", "pp": " pp"}


def in_brackets(shown: Shown) -> str:
    """The format of an amount in a book that prints negative ones in brackets, (120), and no plus."""
    if not isinstance(shown.value, Decimal):
        return number_format(shown)
    unit = _quoted(_SIGNS_OF_UNITS.get(shown.unit, ""))
    end = "#,##0" + ("." + "0" * shown.decimals if shown.decimals else "") + unit
    return f"{end};({end});{end}"


def number_format(shown: Shown) -> str:
    """The format of a figure's cell.

    A percentage is 92.4 in the cell and 92.4% on the sheet, also where its text leaves the sign to the column:
    the format adds the sign as a letter and never multiplies. Words, and figures that are not there, are General.
    """
    if isinstance(shown.value, date):
        return DAY + _quoted(_ending(shown.text))
    if not isinstance(shown.value, Decimal):
        return GENERAL
    return _signed(shown, shown.value)


def _signed(shown: Shown, value: Decimal) -> str:
    """Three sections: above zero, below zero, zero. A figure printed as zero carries no sign."""
    text, unit = shown.text, _SIGNS_OF_UNITS.get(shown.unit, "")
    has_sign = text[:1] in _OWN_SIGNS or (value >= 0 and not shown.signed and text[:1].isdecimal())
    if has_sign and text.removesuffix(unit)[-1:].isdecimal() and _PLAIN.fullmatch(text.removesuffix(unit)):
        return _plain(shown.decimals, shown.signed, unit)
    sign, before, after = _around(shown, value)
    digits = "#,##0" + ("." + "0" * shown.decimals if shown.decimals else "")
    end = digits + _quoted(after)
    number = _quoted(before) + end
    plus = "+" if shown.signed else ""
    if not sign and (value < 0 or (value > 0 and plus)):
        return f"{number};{number};{number}"
    return f"{_quoted(plus + before)}{end};{_quoted(MINUS + before)}{end};{number}"


@cache
def _plain(decimals: int, signed: bool, unit: str) -> str:
    """The format of most figures: digits with the sign of their unit, and nothing else."""
    end = "#,##0" + ("." + "0" * decimals if decimals else "") + _quoted(unit)
    return f"{_quoted('+') if signed else ''}{end};{_quoted(MINUS)}{end};{end}"


def _around(shown: Shown, value: Decimal) -> tuple[str, str, str]:
    """The sign of the text, and what stands before and after its digits."""
    unit = _SIGNS_OF_UNITS.get(shown.unit, "")
    own_sign = "+" if value > 0 else MINUS
    found = _FIGURE.fullmatch(shown.text)
    if found is None or not _same_digits(found["digits"], value, shown.decimals):
        return own_sign, "", unit
    before, after = found["before"], found["after"]
    if len(before) + len(after) > _LONGEST_LITERAL or '"' in before + after:
        return found["sign"], "", unit
    return found["sign"], before, after if unit.strip() in after else unit + after


def _same_digits(digits: str, value: Decimal, decimals: int) -> bool:
    rounded = abs(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return re.sub(r"\D", "", digits) == re.sub(r"\D", "", f"{rounded:f}")


def _ending(text: str) -> str:
    found = _MARKERS.search(text)
    return found[0] if found else ""


def _quoted(letters: str) -> str:
    return f'"{letters}"' if letters else ""
