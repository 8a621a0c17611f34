"""Understanding one cell: number with its unit, date, yes or no, or text. Nothing is guessed from a neighbour."""

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from reports.model.cell import Cell, CellKind, Source
from reports.model.numerous import numerous
from reports.read.limits import LONGEST_FIGURE, LONGEST_TEXT

ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"}

_MARKER = re.compile(r"\[\s*([a-z]{1,3})\s*\]$", re.IGNORECASE)
_LONGEST_MARKER = len("[ abc ]")
_CONFIDENTIAL = re.compile(r"\[\s?c\s?\]|\(\s?c\s?\)$", re.IGNORECASE)
"""However it is typed and wherever it stands: better a value withheld by mistake than one shown by mistake."""

_LONGEST_FORMAT = 255
_NUMBER = re.compile(
    r"^(?P<open>\()?(?P<sign>[-+\u2212])?\s*(?P<currency>£)?\s*(?P<inner>[-\u2212])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?!00)\d+(?:\.\d+)?|\.\d+)\s*"
    r"(?P<unit>%|[A-Za-z][A-Za-z ]*)?(?P<close>\))?\s*%?$"
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_UNITS = {"days", "day", "working days", "weeks", "week", "hours", "hour", "hrs", "minutes", "mins", "months", "years"}
_UNITS |= {"pp", "points", "per cent", "percent"}
_YES = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
_DAY_FIRST = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_WORDY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4}|\d{2})$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DECIMAL_COMMA = "decimal comma"
"""In place of a number format: the text of a file whose figures have decimal commas."""
POINT_OR_COMMA = "point or comma"
"""In place of a number format: a figure that may have a decimal point or a decimal comma. It is left as text."""
_SWAPPED = str.maketrans(".,", ",.")
_REMEMBERED = 10_000
_NOWHERE = Source("", "", "")
_SIGNIFICANT = 15
"""Digits that a spreadsheet keeps; what lies beyond is the dust of binary storage (0.1 + 0.2)."""


@numerous
class RawCell:
    """A cell as the workbook library gives it."""

    value: object
    """None, bool, int, float, str, date or datetime."""
    number_format: str
    """Excel's number format: "0.0%"; of the text of a file also DECIMAL_COMMA or POINT_OR_COMMA."""


def understand(raw: RawCell, source: Source) -> Cell:
    """What stands in a cell. Never raises: what is not understood is TEXT."""
    value = raw.value
    is_long = type(value) is str and len(value) > LONGEST_FIGURE
    one = _text_cell(str(value)) if is_long else _understood(value, raw.number_format)
    return Cell(one.kind, source, one.seen, one.number, one.unit, one.day, one.yes, one.markers)


@lru_cache(maxsize=_REMEMBERED, typed=True)
def _understood(value: object, number_format: str) -> Cell:
    """A cell that stands nowhere yet; remembered, because most values of a workbook stand in it many times."""
    if value is None:
        return Cell(CellKind.BLANK, _NOWHERE)
    if isinstance(value, bool):
        return Cell(CellKind.YES_NO, _NOWHERE, seen="Yes" if value else "No", yes=value)
    if isinstance(value, int | float | Decimal):
        return _number_cell(value, number_format)
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return Cell(CellKind.DATE, _NOWHERE, seen=value.isoformat(), day=value)
    if number_format == DECIMAL_COMMA:
        return _comma_cell(str(value))
    if number_format == POINT_OR_COMMA:
        return Cell(CellKind.TEXT, _NOWHERE, seen=str(value).strip(), markers=_markers(str(value).strip())[1])
    return _text_cell(str(value))


def _comma_cell(text: str) -> Cell:
    """The cell of a figure with a decimal comma; of a date or anything else as it is."""
    swapped = _text_cell(text.translate(_SWAPPED))
    if swapped.kind is not CellKind.NUMBER:
        return _text_cell(text)
    return Cell(CellKind.NUMBER, _NOWHERE, text.strip(), swapped.number, swapped.unit, markers=swapped.markers)


def _number_cell(value: int | float | Decimal, number_format: str) -> Cell:
    try:
        number = Decimal(f"{value:.{_SIGNIFICANT}g}")
    except OverflowError:
        number = Decimal("Infinity")
    if not number.is_finite():
        return Cell(CellKind.ERROR, _NOWHERE, seen="#NUM!")
    unit = _unit_of_format(number_format)
    if unit == "%":
        number = _tidy(number * 100)
        return Cell(CellKind.NUMBER, _NOWHERE, seen=f"{number:f}%", number=number, unit="%")
    number = _tidy(number)
    return Cell(CellKind.NUMBER, _NOWHERE, seen=f"{unit}{number:f}", number=number, unit=unit)


@lru_cache(maxsize=1000)
def _unit_of_format(number_format: str) -> str:
    """The unit that a number format shows: "%", "£" or none. What it quotes or escapes is no percent sign."""
    shown = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format[:_LONGEST_FORMAT])
    return "%" if "%" in shown else "£" if "£" in number_format else ""


def _text_cell(text: str) -> Cell:
    seen = text.strip()[:LONGEST_TEXT]
    if not seen:
        return Cell(CellKind.BLANK, _NOWHERE)
    if seen.upper() in ERRORS:
        return Cell(CellKind.ERROR, _NOWHERE, seen=seen.upper())
    words, markers = _markers(seen)
    if markers and not words:
        return Cell(CellKind.TEXT, _NOWHERE, seen=seen, markers=markers)
    if words.casefold() in _YES:
        return Cell(CellKind.YES_NO, _NOWHERE, seen=seen, yes=_YES[words.casefold()], markers=markers)
    if len(words) > LONGEST_FIGURE:
        return Cell(CellKind.TEXT, _NOWHERE, seen=seen, markers=markers)
    if words[0].isalpha():  # a figure and a date begin with something else
        return Cell(CellKind.TEXT, _NOWHERE, seen=seen, markers=markers)
    day = _day(words)
    if day is not None:
        return Cell(CellKind.DATE, _NOWHERE, seen=seen, day=day, markers=markers)
    number = _number(words)
    if number is not None:
        return Cell(CellKind.NUMBER, _NOWHERE, seen=seen, number=number[0], unit=number[1], markers=markers)
    return Cell(CellKind.TEXT, _NOWHERE, seen=seen, markers=markers)


def _markers(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its shorthand, and the shorthand: "92.1 [p][r]" -> "92.1", ("p", "r")."""
    found: list[str] = []
    while text.endswith("]") and (match := _MARKER.search(text, max(0, len(text) - _LONGEST_MARKER))):
        found.insert(0, match.group(1).casefold())
        text = text[: match.start()].rstrip()
    if "c" not in found and _CONFIDENTIAL.search(text):
        found.append("c")
        text = _CONFIDENTIAL.sub("", text).strip()
    return text, tuple(found)


def _number(text: str) -> tuple[Decimal, str] | None:
    """The number and its unit, or None: "5.235M" -> 5235000, "M"; "(1,250)" -> -1250, ""."""
    match = _NUMBER.match(text)
    if not match or bool(match["open"]) != bool(match["close"]):
        return None
    unit = " ".join((match["unit"] or "").split()).casefold()
    if text.endswith("%"):
        if unit not in ("", "%"):
            return None
        unit = "%"
    number = Decimal(match["digits"].replace(",", ""))
    if unit in _SCALES:
        number = number.scaleb(_SCALES[unit])
        unit = "£" if match["currency"] else (match["unit"] or "").strip()
    elif unit not in ("", "%") and unit not in _UNITS:
        return None
    elif match["currency"]:
        if unit:
            return None
        unit = "£"
    if unit in ("per cent", "percent"):
        unit = "%"
    is_negative = bool(match["open"]) or (match["sign"] or match["inner"] or "") in ("-", "\u2212")
    return _tidy(-number if is_negative else number), unit


def _day(text: str) -> date | None:
    """The day that a text names in full, day first; None for a month alone or anything else."""
    for pattern in (_DAY_FIRST, _WORDY):
        match = pattern.match(text)
        if match:
            month = match.group(2)
            number = int(month) if month.isdigit() else _month_number(month)
            return _date(_full_year(match.group(3)), number, int(match.group(1)))
    match = _ISO.match(text)
    return _date(int(match.group(1)), int(match.group(2)), int(match.group(3))) if match else None


def _month_number(word: str) -> int:
    key = word[:3].casefold()
    return _MONTHS.index(key) + 1 if key in _MONTHS else 0


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 70 else 2000)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _tidy(number: Decimal) -> Decimal:
    """A decimal without trailing zeros and without an exponent: 20 stays 20, 92.40 is 92.4, -0 is 0."""
    if not number:
        return Decimal(0)
    tidy = number.normalize()
    return tidy.quantize(Decimal(1)) if tidy == tidy.to_integral_value() and abs(tidy) < Decimal(10) ** 20 else tidy
