"""Variance: how far the actual is from its target (METHODS §1). Raw sign: actual − target."""

from decimal import Decimal

from reports.assess.derived import derived, lacking, percentage, place
from reports.assess.target import Aim
from reports.model.measure import Polarity
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Marker, Missing


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


def variance_of(unit: Unit, aim: Aim, actual: Figure, gap: Decimal | None, is_open: bool) -> Figure:
    """The variance as a figure; provisional where `is_open`: a date still to come, counted up to the report date."""
    target = _held_against(aim, gap)
    if gap is None:
        return lacking(_reason(unit, aim, actual), actual, target)
    if unit.kind is UnitKind.YES_NO:
        return lacking(Missing.NOT_MEANINGFUL, actual, target)
    return derived(gap, actual, target, markers=(Marker.PROVISIONAL,) if is_open else ())


def variance_percent_of(unit: Unit, aim: Aim, variance: Figure) -> Figure:
    """100 × variance ÷ |target|; of a range without a single target, ÷ |the limit that was passed|, 0 inside.

    Only numbers have one; none has one against a target of zero.
    """
    if not unit.is_numeric:
        return lacking(Missing.NOT_MEANINGFUL, variance)
    whole = aim.target if aim.target.number is not None else _held_against(aim, variance.number)
    if whole.number is None and variance.number == 0:
        return derived(Decimal(0), variance)
    return percentage(variance, whole)


def _held_against(aim: Aim, gap: Decimal | None) -> Figure:
    """The target, or the limit that the actual is outside of."""
    if not aim.has_range:
        return aim.target
    if gap:
        return aim.upper if gap > 0 else aim.lower
    return Figure(None, Missing.NOT_GIVEN, sources=(*aim.lower.sources, *aim.upper.sources))


def _reason(unit: Unit, aim: Aim, actual: Figure) -> Missing:
    """Why there is no variance."""
    if actual.is_confidential:
        return Missing.SUPPRESSED
    if actual.missing is Missing.NOT_DUE:
        return actual.missing
    if actual.missing is not None:
        return Missing.NO_ACTUAL
    if aim.unknown is not None:
        return aim.unknown
    if aim.target.is_confidential:
        return Missing.SUPPRESSED
    return Missing.NOT_MEANINGFUL if unit.kind is UnitKind.TEXT else Missing.NO_TARGET
