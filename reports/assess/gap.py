"""The gap between an actual and its target, and whether it is on the good side (METHODS §1)."""

from decimal import Decimal

from reports.assess.derived import place
from reports.assess.target import Aim
from reports.model.measure import Polarity
from reports.model.value import Figure


def gap_to(aim: Aim, actual: Figure) -> Decimal | None:
    """actual − target, or the distance outside the limits of a range, 0 inside; raw sign.

    In the measure's unit; in days for dates, in levels for judgements. None where either is missing, or is words, and
    where one limit is not known and the other is not passed: the value may lie outside the one that is not known.
    """
    reached = place(actual)
    if reached is None:
        return None
    if aim.has_range:
        gap = outside(reached, *aim.limits)
        return gap if gap or aim.unknown is None else None
    target = place(aim.target)
    return None if target is None else reached - target


def outside(reached: Decimal, lower: Decimal | None, upper: Decimal | None) -> Decimal:
    """How far a value lies outside its limits, both inclusive: positive above, negative below, 0 inside."""
    if upper is not None and reached > upper:
        return reached - upper
    if lower is not None and reached < lower:
        return reached - lower
    return Decimal(0)


def merit_of(polarity: Polarity, gap: Decimal) -> Decimal:
    """A gap turned so that more is better and 0 or above is met. Only for a polarity that has a better side."""
    if polarity.is_range:
        return -abs(gap)
    return gap if polarity.is_higher else -gap
