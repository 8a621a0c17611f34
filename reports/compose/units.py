"""Amounts and differences with the signs and words of their unit: "92.4%", "£1,756k", "21.0 days", "−2.6 pp"."""

from decimal import Decimal

from reports.compose.rounding import number_and_sign
from reports.model.measure import Polarity
from reports.model.unit import Unit, UnitKind
from reports.wording import Wording

_MONEY = {"£": "pounds", "£000": "thousands", "£m": "millions"}


def amount(
    wording: Wording, value: Decimal, unit: Unit, decimals: int, *, signed: bool = False, worded: bool = True
) -> str:
    """A value in its unit: `worded` writes "21.0 days" out, else 21.0, for a column with the unit beside it.

    Units that have neither sign nor plural in the catalogue (rates, ratios, counts) show the number alone.
    """
    if unit.kind is UnitKind.DURATION and worded:
        return _duration(wording, value, unit.name, decimals, signed)
    key = "units.amount.plain"
    if unit.kind is UnitKind.PERCENT:
        key = "units.amount.percent"
    elif unit.kind is UnitKind.MONEY and unit.name in _MONEY:
        key = f"units.amount.{_MONEY[unit.name]}"
    digits, sign = number_and_sign(wording, value, decimals, signed)
    return wording.say(key, sign=sign, value=digits)


def difference(
    wording: Wording, value: Decimal, unit: Unit, decimals: int, *, signed: bool = True, in_full: bool = False
) -> str:
    """A variance in what it is counted in: percentage points, days for a date, levels for a judgement, else the unit.

    `in_full` writes "percentage points" for a sentence. The value is in the variance's unit.
    """
    if unit.kind is UnitKind.PERCENT:
        if in_full:
            return _plural(wording, "units.difference.points_in_full", value, decimals, signed)
        digits, sign = number_and_sign(wording, value, decimals, signed)
        return wording.say("units.difference.points", sign=sign, value=digits)
    if unit.kind is UnitKind.JUDGEMENT:
        return _plural(wording, "units.difference.levels", value, decimals, signed)
    if unit.is_date:
        return _plural(wording, "units.duration.days", value, decimals, signed)
    return amount(wording, value, unit, decimals, signed=signed)


def percent(wording: Wording, value: Decimal, decimals: int = 1, *, signed: bool = False) -> str:
    """A percentage, to one decimal unless another number is asked for: "13.8%"."""
    digits, sign = number_and_sign(wording, value, decimals, signed)
    return wording.say("units.amount.percent", sign=sign, value=digits)


def unit_words(wording: Wording, unit: Unit) -> str:
    """The unit as it stands beside a measure's title: "%", "days", "£000"; as typed where the catalogue has no word."""
    key = f"units.name.{unit.kind.value}"
    return wording.say(key) if wording.has(key) else unit.name


def polarity_words(wording: Wording, unit: Unit, polarity: Polarity, table: str = "polarity") -> str:
    """Which way is better, in the words of the unit: "lower is better", for a date "earlier is better".

    `table` is "polarity" for a phrase, "polarity_word" for a heading's word.
    """
    key = f"units.{table}_{unit.kind.value}.{polarity.value}"
    return wording.say(key if wording.has(key) else f"units.{table}.{polarity.value}")


def _duration(wording: Wording, value: Decimal, name: str, decimals: int, signed: bool) -> str:
    key = f"units.duration.{name}"
    if wording.has(key):
        return _plural(wording, key, value, decimals, signed)
    digits, sign = number_and_sign(wording, value, decimals, signed)
    return wording.say("units.amount.named", sign=sign, value=digits, unit=name)


def _plural(wording: Wording, key: str, value: Decimal, decimals: int, signed: bool) -> str:
    digits, sign = number_and_sign(wording, value, decimals, signed)
    if decimals > 0:
        return wording.say(f"{key}.other", sign=sign, value=digits)
    whole = int(abs(value).to_integral_value(rounding="ROUND_HALF_UP"))
    return wording.count(key, whole, sign=sign, value=digits)
