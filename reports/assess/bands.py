"""Which band of the status rule a rated measure lies in: the first of which a test holds (METHODS §2)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from reports.assess.actual import Reported
from reports.assess.counts import counts_of
from reports.assess.derived import place
from reports.assess.direction import since_last_year
from reports.assess.target import Aim
from reports.assess.variance import merit_of
from reports.model.codes import DirectionCode
from reports.model.measure import BETTER_SIDED, Measure, Polarity
from reports.model.period import Period
from reports.model.rules import Band, Rules
from reports.model.status_rule import BandTest, ZeroTarget
from reports.model.unit import UnitKind

Ends = tuple[Decimal, Decimal]
"""Lower and upper end of an interval, in the measure's unit."""
_WHOLE = Decimal(100)
"""Per cent."""


class Case(NamedTuple):
    """A measure that is to be rated in a quarter."""

    measure: Measure
    """The measure; it has a better side or a range."""
    quarter: Period
    """The quarter."""
    actual: Reported
    """What it reached; without a value for a date that is past due and still open."""
    aim: Aim
    """What it should have reached: a target, or a range with limits on one side at least."""
    merit: Decimal
    """The gap turned so that more is better and 0 or above is met."""
    is_met: bool
    """Whether the target is met or beaten; a date that is still open never is."""
    rules: Rules
    """The rules."""


def band_of(case: Case) -> Band:
    """The first rated band of which a test holds; the last one always does."""
    for test, band in case.rules.rating_tests if case.aim.has_range else case.rules.single_target_tests:
        if _HOLDS[test](case, band):
            break
    return band


def tolerance_size(measure: Measure, aim: Aim, rules: Rules) -> Decimal | None:
    """How far on the bad side of a single target is tolerated, in the measure's unit; None where nothing is.

    A relative tolerance exists for numbers with a target other than 0 only; an absolute one counts in the unit: days
    for dates, levels for judgements.
    """
    tolerance, target = measure.tolerance or rules.tolerance, aim.target.number
    if aim.has_range or measure.polarity not in BETTER_SIDED:
        return None
    if tolerance.is_relative:
        return abs(target) * tolerance.amount / _WHOLE if target else None
    if measure.unit.kind in (UnitKind.YES_NO, UnitKind.TEXT):
        return None
    return None if target == 0 and rules.cases.zero_target is not ZeroTarget.OWN_TOLERANCE else tolerance.amount


def interval_ends(measure: Measure, actual: Reported, rules: Rules) -> Ends | None:
    """The interval of an actual, as sure as the rule asks; None without counts that give it."""
    value = actual.figure.number
    counts = None if value is None else counts_of(measure.unit, value, actual.numerator, actual.denominator)
    if counts is None:
        return None
    # Here, because the distributions take a moment to load and most rules never ask for them.
    from reports.assess.statistics.intervals import interval

    lower, upper, _ = interval(counts, rules.statistics.confidence)
    return lower, upper


def _is_beyond(case: Case, _: Band) -> bool:
    """Better than the range, or than the goal posts around a single target."""
    if case.aim.has_range:
        return case.measure.polarity is not Polarity.RANGE and case.merit > 0
    return case.rules.cases.is_goal_post and case.is_met and case.merit > _post(case)


def _is_inside(case: Case, _: Band) -> bool:
    if case.aim.has_range:
        return case.merit == 0
    return case.rules.cases.is_goal_post and abs(case.merit) <= _post(case)


def _post(case: Case) -> Decimal:
    """How far the goal posts stand from the target."""
    return tolerance_size(case.measure, case.aim, case.rules) or Decimal(0)


def _is_tolerated(case: Case, band: Band) -> bool:
    """Missed by no more than the band's share of the tolerance, inclusive, unrounded."""
    size = tolerance_size(case.measure, case.aim, case.rules)
    return size is not None and case.merit >= -size * band.share_of_tolerance


def _has_floor(case: Case) -> bool:
    return case.measure.polarity in BETTER_SIDED and _above_floor(case) is not None


def _above_floor(case: Case) -> Decimal | None:
    """How far the actual is on the good side of its floor; None without either."""
    floor, reached = place(case.aim.floor.value), place(case.actual.figure.value)
    return None if floor is None or reached is None else merit_of(case.measure.polarity, reached - floor)


def _reaches_floor(case: Case, _: Band) -> bool:
    return _has_floor(case) and (_above_floor(case) or Decimal(0)) >= 0


def _is_below_floor(case: Case, _: Band) -> bool:
    return _has_floor(case) and (_above_floor(case) or Decimal(0)) < 0


def _is_not_worse(case: Case, _: Band) -> bool:
    code = since_last_year(case.measure, case.quarter, case.actual).code
    return code in (DirectionCode.IMPROVED, DirectionCode.STEADY)


def _is_surely_better(case: Case, _: Band) -> bool:
    """The end of the interval on the bad side is no worse than the target, or than the range's good limit."""
    ends = interval_ends(case.measure, case.actual, case.rules)
    if ends is None:
        return False
    lower, upper = _goals(case)
    if case.measure.polarity is Polarity.RANGE:
        return (lower is None or ends[0] >= lower) and (upper is None or ends[1] <= upper)
    if case.measure.polarity is Polarity.HIGHER:
        return upper is not None and ends[0] >= upper
    return lower is not None and ends[1] <= lower


def _is_spanned(case: Case, _: Band) -> bool:
    """The interval is not wholly on the bad side of the target, or of the range's nearer limit."""
    ends = interval_ends(case.measure, case.actual, case.rules)
    if ends is None:
        return False
    lower, upper = _goals(case)
    too_low, too_high = lower is not None and ends[1] < lower, upper is not None and ends[0] > upper
    if case.measure.polarity is Polarity.RANGE:
        return not too_low and not too_high
    return not too_low if case.measure.polarity is Polarity.HIGHER else not too_high


def _goals(case: Case) -> tuple[Decimal | None, Decimal | None]:
    """The limits; a single target is a range of one value."""
    return case.aim.limits if case.aim.has_range else (case.aim.target.number, case.aim.target.number)


_HOLDS: Mapping[BandTest, Callable[[Case, Band], bool]] = {
    BandTest.BEYOND_RANGE: _is_beyond,
    BandTest.INSIDE_RANGE: _is_inside,
    BandTest.TARGET_MET: lambda case, _: case.is_met,
    BandTest.WITHIN_TOLERANCE: _is_tolerated,
    BandTest.FLOOR_MET: _reaches_floor,
    BandTest.FLOOR_MISSED: _is_below_floor,
    BandTest.NOT_WORSE: _is_not_worse,
    BandTest.INTERVAL_BETTER: _is_surely_better,
    BandTest.INTERVAL_SPANS: _is_spanned,
    BandTest.OTHERWISE: lambda *_: True,
}
