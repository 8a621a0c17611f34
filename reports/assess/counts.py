"""The counts that a percentage or a rate comes from, where they are known and agree with it."""

import re
from decimal import ROUND_HALF_UP, Decimal

from reports.model.numerous import numerous
from reports.model.unit import Unit, UnitKind

_PER = re.compile(r"per\s+([\d,]+)")


_NOUGHT, _PERCENT = Decimal(0), Decimal(100)


@numerous
class Counts:
    """A count and what it is held against: value = scale × cases ÷ base."""

    cases: int
    """Above the line, 0 or more."""
    base: int
    """Below the line, above 0."""
    scale: Decimal
    """100 for a percentage, 1,000 for a rate per 1,000."""
    is_proportion: bool
    """Whether the count is a part of the base (a percentage), not events against it (a rate)."""


def counts_of(unit: Unit, value: Decimal, numerator: Decimal | None, denominator: Decimal | None) -> Counts | None:
    """The counts behind a value.

    None where they are missing, are not whole numbers, cannot be a part and its whole, or give another value than the
    one reported at the decimals that it has: then nobody can say which of them is right.
    """
    if numerator is None or denominator is None or denominator <= _NOUGHT or numerator < _NOUGHT:
        return None
    scale, count, base = scale_of(unit), int(numerator), int(denominator)
    if scale is None or numerator != count or denominator != base:
        return None
    is_proportion = unit.kind is UnitKind.PERCENT
    if (is_proportion and count > base) or not _agree(value, scale * numerator / denominator):
        return None
    return Counts(count, base, scale, is_proportion)


def scale_of(unit: Unit) -> Decimal | None:
    """What the quotient of the counts is multiplied by; None for a unit that is no quotient of counts."""
    if unit.kind is UnitKind.PERCENT:
        return _PERCENT
    per = _PER.search(unit.name) if unit.kind is UnitKind.RATE else None
    return Decimal(per.group(1).replace(",", "")) if per else None


def _agree(value: Decimal, quotient: Decimal) -> bool:
    """Whether the quotient, rounded to the decimals of the value, is the value."""
    if value == quotient:
        return True
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return quotient.quantize(step, ROUND_HALF_UP) == value
