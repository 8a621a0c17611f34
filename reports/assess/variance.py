"""Variance: the gap between an actual and its target as a figure (METHODS §1). Raw sign: actual − target."""

from decimal import Decimal

from reports.assess.derived import derived, lacking, percentage
from reports.assess.point import Point
from reports.assess.target import Aim
from reports.model.unit import UnitKind
from reports.model.value import Figure, Marker, Missing


def variance_of(point: Point) -> Figure:
    """The variance in the measure's unit; provisional for a date still to come, counted up to the report date."""
    target = _held_against(point.aim, point.gap)
    if point.gap is None:
        return lacking(_reason(point), point.actual.figure, target)
    if point.measure.unit.kind is UnitKind.YES_NO:
        return lacking(Missing.NOT_MEANINGFUL, point.actual.figure, target)
    return derived(point.gap, point.actual.figure, target, markers=(Marker.PROVISIONAL,) if point.is_open else ())


def variance_percent_of(point: Point, variance: Figure) -> Figure:
    """100 × variance ÷ |target|; of a range without a single target, ÷ |the limit that was passed|, 0 inside.

    Only numbers have one; none has one against a target of zero.
    """
    aim = point.aim
    if not point.measure.unit.is_numeric:
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


def _reason(point: Point) -> Missing:
    """Why there is no variance."""
    actual = point.actual.figure
    if actual.is_confidential:
        return Missing.SUPPRESSED
    if actual.missing is Missing.NOT_DUE:
        return actual.missing
    if actual.missing is not None:
        return Missing.NO_ACTUAL
    if point.aim.unknown is not None:
        return point.aim.unknown
    if point.aim.target.is_confidential:
        return Missing.SUPPRESSED
    return Missing.NOT_MEANINGFUL if point.measure.unit.kind is UnitKind.TEXT else Missing.NO_TARGET
