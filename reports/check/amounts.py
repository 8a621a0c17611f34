"""Numbers with the unit that stood in their cell, brought to the unit of the measure or the budget line."""

import re
from decimal import Decimal

from reports.model.cell import Cell
from reports.model.unit import Unit, UnitKind

_SCALES = {"k", "thousand", "m", "mn", "million", "bn", "billion"}
_PLACES = {"£": 0, "£000": -3, "£m": -6}
_FOREIGN = {"%", "£", "pp", "points"}
_DURATIONS = {
    "day": "day", "working day": "day", "calendar day": "day", "week": "week", "hour": "hour", "hr": "hour",
    "minute": "minute", "min": "minute", "month": "month", "year": "year", "second": "second", "sec": "second",
}  # fmt: skip
_SCALED = re.compile(r"\d\s*(k|thousand|m|mn|million|bn|billion)\b")


def amount_of(cell: Cell, unit: Unit) -> Decimal | None:
    """The number of a cell in the measure's unit; None where the cell says another unit, or may do so.

    A scale word in the cell ("5.235M") has been applied already: money so written is in pounds and is brought to the
    size of the unit, 5.235 in £m and 5235 in £000.
    """
    if cell.number is None or is_bare_pounds(cell, unit):
        return None
    seen = cell.unit.casefold().strip()
    if not seen:
        return cell.number
    if unit.kind is UnitKind.MONEY:
        plain = seen.removeprefix("£").strip()
        return cell.number.scaleb(_PLACES[unit.name]) if not plain or plain in _SCALES else None
    return cell.number if _agrees(seen, unit) else None


def is_bare_pounds(cell: Cell, unit: Unit) -> bool:
    """Whether a £ sign without k or m stands where £000 or £m are counted: it may mean pounds, or be the cell's format.

    A guess could be wrong a thousandfold, so none is made. Nought is nought either way.
    """
    has_sign = unit.kind is UnitKind.MONEY and unit.name != "£" and cell.unit == "£" and bool(cell.number)
    return has_sign and not _SCALED.search(cell.seen.casefold())


def _agrees(seen: str, unit: Unit) -> bool:
    """Whether the unit seen in a cell is that of a measure which is not money."""
    if unit.kind is UnitKind.PERCENT:
        return seen in ("%", "percent", "per cent")
    if seen == unit.name.casefold():
        return True
    if seen in _FOREIGN:
        return False
    duration = _duration(seen)
    if unit.kind is UnitKind.DURATION:
        return duration is not None and duration == _duration(unit.name.casefold())
    if unit.kind is UnitKind.NUMBER:
        return duration is None
    return seen in _SCALES


def _duration(words: str) -> str | None:
    """The singular of a unit of time: "working days" is "day"."""
    return _DURATIONS.get(words) or _DURATIONS.get(words.removesuffix("s"))
