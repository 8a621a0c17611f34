"""The points that statistics are worked out from: an unbroken run up to the reported period (METHODS §4).

Cumulative measures are taken apart into quarters alone first. A gap, or a break in the series [b], ends the run.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.assess.actual import Reported, reported, stands_for_whole_year
from reports.assess.counts import Counts, counts_of
from reports.assess.discrete import QuarterAlone, quarter_alone
from reports.assess.due import is_due, previous_due
from reports.assess.point import Point
from reports.assess.target import aim_at
from reports.model.measure import Counting, Frequency, Measure
from reports.model.period import Period
from reports.model.value import Marker


@dataclass(frozen=True, slots=True)
class Entry:
    """One point of a run."""

    period: Period
    """A quarter; a year for annual measures."""
    value: Decimal
    """In the measure's unit; of the quarter alone for a cumulative measure."""
    counts: Counts | None
    """Where they are known and give the value."""


def is_taken_apart(measure: Measure) -> bool:
    """Whether the points are quarters alone, taken out of a year to date."""
    return measure.counting is Counting.CUMULATIVE and measure.frequency is not Frequency.ANNUAL


def series_of(measure: Measure, quarter: Period) -> tuple[Entry, ...]:
    """The run that ends with a quarter, oldest first; empty where the quarter itself has no number."""
    if not measure.unit.is_numeric or not measure.actuals:
        return ()
    return tuple(reversed(list(_backwards(measure, quarter))))


def target_of_quarter_alone(measure: Measure, quarter: Period, point: Point) -> Decimal | None:
    """The target on the points' basis: of a cumulative measure, what is expected in the quarter alone.

    None without a single target, and for a rate that is counted through the year.
    """
    if point.aim.has_range:
        return None
    target = point.aim.target.number
    if not is_taken_apart(measure) or target is None:
        return target
    if not measure.unit.is_additive:
        return None
    earlier = previous_due(measure, quarter)
    if earlier.year != quarter.year:
        return target
    before = aim_at(measure, earlier, reported(measure, earlier)).target.number
    return None if before is None else target - before


def _backwards(measure: Measure, quarter: Period) -> Iterator[Entry]:
    """Latest first, until a gap or a break."""
    first = measure.actuals[0].period.start
    one = quarter
    while one.end >= first:
        if is_due(measure, one) or one == quarter:
            found = _taken_apart(measure, one) if is_taken_apart(measure) else _as_reported(measure, one)
            if found is None:
                return
            yield found[0]
            if found[1]:
                return
        one = _before(measure, one)


def _before(measure: Measure, quarter: Period) -> Period:
    """The period before it in the run: the last quarter of the year before for an annual measure."""
    return quarter.shifted(-quarter.number) if measure.frequency is Frequency.ANNUAL else quarter.previous


def _as_reported(measure: Measure, quarter: Period) -> tuple[Entry, bool] | None:
    """The point of a quarter and whether a new series starts with it; None for a gap."""
    found = reported(measure, quarter)
    value = found.figure.number
    is_annual = measure.frequency is Frequency.ANNUAL
    if value is None or (stands_for_whole_year(measure, found) and not is_annual):
        return None
    counts = counts_of(measure.unit, value, found.numerator, found.denominator)
    return Entry(quarter.year if is_annual else quarter, value, counts), _starts_anew(found)


def _taken_apart(measure: Measure, quarter: Period) -> tuple[Entry, bool] | None:
    alone: QuarterAlone = quarter_alone(measure, quarter)
    value = alone.figure.number
    if value is None or (_starts_anew(alone.last) and not alone.is_first):
        return None
    counts = counts_of(measure.unit, value, alone.numerator, alone.denominator)
    return Entry(quarter, value, counts), _starts_anew(alone.last)


def _starts_anew(found: Reported) -> bool:
    return Marker.BREAK in found.figure.markers
