"""Which band of the status rule a rated measure lies in: the first of which a test holds (METHODS §2)."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from reports.assess.derived import place
from reports.assess.direction import since_last_year
from reports.assess.gap import merit_of
from reports.assess.point import Point
from reports.model.codes import DirectionCode
from reports.model.measure import BETTER_SIDED
from reports.model.rules import Band, Rules
from reports.model.status_rule import BandTest

Ends = tuple[Decimal, Decimal]
"""Lower and upper end of an interval, in the measure's unit."""


def band_of(point: Point, rules: Rules) -> Band:
    """The first rated band of which a test holds; the last one always does.

    `point` is of a measure that has a better side or a range, and can be rated.
    """
    for test, band in rules.rating_tests if point.aim.has_range else rules.single_target_tests:
        if _HOLDS[test](point, band, rules):
            break
    return band


def interval_ends(point: Point, rules: Rules) -> Ends | None:
    """The interval of an actual, as sure as the rule asks; None without counts that give it."""
    counts = point.counts
    if counts is None:
        return None
    # Here, because the distributions take a moment to load and most rules never ask for them.
    from reports.assess.statistics.intervals import interval

    lower, upper, _ = interval(counts, rules.statistics.confidence)
    return lower, upper


def _is_beyond(point: Point, _: Band, rules: Rules) -> bool:
    """Better than the range, or than the goal posts around a single target."""
    if point.aim.has_range:
        return not point.measure.polarity.is_range and point.merit > 0
    return rules.cases.is_goal_post and point.is_met and point.merit > _post(point, rules)


def _is_inside(point: Point, _: Band, rules: Rules) -> bool:
    if point.aim.has_range:
        return point.merit == 0
    return rules.cases.is_goal_post and abs(point.merit) <= _post(point, rules)


def _post(point: Point, rules: Rules) -> Decimal:
    """How far the goal posts stand from the target."""
    return rules.tolerance_size(point.measure, point.aim.target.number) or Decimal(0)


def _is_tolerated(point: Point, band: Band, rules: Rules) -> bool:
    """Missed by no more than the band's share of the tolerance, inclusive, unrounded."""
    size = None if point.aim.has_range else rules.tolerance_size(point.measure, point.aim.target.number)
    return size is not None and point.merit >= -size * band.share_of_tolerance


def _above_floor(point: Point) -> Decimal | None:
    """How far the actual is on the good side of its floor; None without either, and without a good side."""
    floor, reached = place(point.aim.floor), place(point.actual.figure)
    if floor is None or reached is None or point.measure.polarity not in BETTER_SIDED:
        return None
    return merit_of(point.measure.polarity, reached - floor)


def _reaches_floor(point: Point, _: Band, __: Rules) -> bool:
    above = _above_floor(point)
    return above is not None and above >= 0


def _is_below_floor(point: Point, _: Band, __: Rules) -> bool:
    above = _above_floor(point)
    return above is not None and above < 0


def _is_not_worse(point: Point, _: Band, __: Rules) -> bool:
    code = since_last_year(point).code
    return code in (DirectionCode.IMPROVED, DirectionCode.STEADY)


def _is_surely_better(point: Point, _: Band, rules: Rules) -> bool:
    """The end of the interval on the bad side is no worse than the target, or than the range's good limit."""
    ends = interval_ends(point, rules)
    if ends is None:
        return False
    lower, upper = _goals(point)
    if point.measure.polarity.is_range:
        return (lower is None or ends[0] >= lower) and (upper is None or ends[1] <= upper)
    if point.measure.polarity.is_higher:
        return upper is not None and ends[0] >= upper
    return lower is not None and ends[1] <= lower


def _is_spanned(point: Point, _: Band, rules: Rules) -> bool:
    """The interval is not wholly on the bad side of the target, or of the range's nearer limit."""
    ends = interval_ends(point, rules)
    if ends is None:
        return False
    lower, upper = _goals(point)
    too_low, too_high = lower is not None and ends[1] < lower, upper is not None and ends[0] > upper
    if point.measure.polarity.is_range:
        return not too_low and not too_high
    return not too_low if point.measure.polarity.is_higher else not too_high


def _goals(point: Point) -> tuple[Decimal | None, Decimal | None]:
    """The limits; a single target is a range of one value."""
    return point.aim.limits if point.aim.has_range else (point.aim.target.number, point.aim.target.number)


_HOLDS: Mapping[BandTest, Callable[[Point, Band, Rules], bool]] = {
    BandTest.BEYOND_RANGE: _is_beyond,
    BandTest.INSIDE_RANGE: _is_inside,
    BandTest.TARGET_MET: lambda point, *_: point.is_met,
    BandTest.WITHIN_TOLERANCE: _is_tolerated,
    BandTest.FLOOR_MET: _reaches_floor,
    BandTest.FLOOR_MISSED: _is_below_floor,
    BandTest.NOT_WORSE: _is_not_worse,
    BandTest.INTERVAL_BETTER: _is_surely_better,
    BandTest.INTERVAL_SPANS: _is_spanned,
    BandTest.OTHERWISE: lambda *_: True,
}
