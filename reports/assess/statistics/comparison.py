"""The interval of an actual, held against its target (METHODS §4, Fingertips)."""

from decimal import Decimal

from reports.assess.point import Point
from reports.assess.statistics.intervals import interval
from reports.model.measure import BETTER_SIDED, Polarity
from reports.model.statistics import Comparison, Interval


def interval_of(point: Point, confidence: Decimal) -> Interval | None:
    """The interval of what a measure reached; None without counts that give it."""
    counts = point.counts
    if counts is None:
        return None
    lower, upper, method = interval(counts, confidence)
    target = None if point.aim.has_range else point.aim.target.number
    return Interval(lower, upper, method, against(point.measure.polarity, (lower, upper), target))


def against(polarity: Polarity, ends: tuple[Decimal, Decimal], value: Decimal | None) -> Comparison:
    """Better where the whole interval is: higher is better from lower ≥ value, worse from upper < value."""
    if value is None or polarity not in BETTER_SIDED:
        return Comparison.NONE
    lower, upper = ends
    if polarity.is_higher:
        is_better, is_worse = lower >= value, upper < value
    else:
        is_better, is_worse = upper <= value, lower > value
    if is_better:
        return Comparison.BETTER
    return Comparison.WORSE if is_worse else Comparison.SIMILAR
