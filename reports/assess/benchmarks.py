"""Where a measure stands in a group: against its average and its quartiles, group and period named."""

from reports.assess.actual import reported
from reports.assess.derived import derived, lacking, place
from reports.assess.point import Point
from reports.assess.to_date import to_date_of
from reports.model.benchmark import Benchmark, BenchmarkAssessment, BenchmarkPlace
from reports.model.measure import BETTER_SIDED, Counting, Measure, Polarity
from reports.model.period import Period, PeriodKind
from reports.model.value import Figure, Missing

_HOLDS_ANY_TIME = (Counting.SNAPSHOT, Counting.AVERAGE)
"""Countings whose value of one period may stand beside a group's of another."""


def benchmarks_of(point: Point) -> tuple[BenchmarkAssessment, ...]:
    """The latest figures of each group that are known by the quarter of a point."""
    latest: dict[str, Benchmark] = {}
    for one in point.measure.benchmarks:
        before = latest.get(one.group)
        if one.period.end <= point.quarter.end and (before is None or before.period.end < one.period.end):
            latest[one.group] = one
    return tuple(_assessed(point, one) for one in latest.values())


def _assessed(point: Point, benchmark: Benchmark) -> BenchmarkAssessment:
    own, period = _own(point, benchmark.period)
    heights = place(own), place(benchmark.average)
    if heights[0] is None or heights[1] is None:
        reason = own.missing or benchmark.average.missing or Missing.NOT_MEANINGFUL
        difference = lacking(reason, own, benchmark.average)
    else:
        difference = derived(heights[0] - heights[1], own, benchmark.average)
    found = _place(point.measure.polarity, own, benchmark)
    missing = None if found else own.missing or difference.missing or Missing.NO_POLARITY
    return BenchmarkAssessment(benchmark, own, period, difference, found, missing)


def _own(point: Point, period: Period) -> tuple[Figure, Period]:
    """The measure's value of the group's period, with the period that it is of.

    Where there is none, the reported value may stand beside the group's: a share or a state, never part of a count.
    """
    measure, same = point.measure, _of_period(point.measure, period)
    if same.value is not None:
        return same, period
    if measure.frequency.is_annual:
        return point.actual.figure, point.quarter.year
    if measure.counting in _HOLDS_ANY_TIME:
        return point.actual.figure, point.quarter
    kept = same.missing if same.is_confidential else None
    return lacking(kept or Missing.NO_COMPARISON, same), period


def _of_period(measure: Measure, period: Period) -> Figure:
    """The value of a year or a quarter; of a year, a count is its outturn, or the sum of its quarters."""
    given = next((one.figure for one in measure.actuals if one.period == period), None)
    if given is not None and given.value is not None:
        return given
    if period.kind not in (PeriodKind.YEAR, PeriodKind.QUARTER):
        return lacking(Missing.NO_COMPARISON)
    last = _last_quarter(period)
    found = reported(measure, last)
    if period.kind is PeriodKind.QUARTER or measure.counting in (Counting.CUMULATIVE, Counting.SNAPSHOT):
        return found.figure
    is_years = measure.frequency.is_annual or measure.counting is Counting.AVERAGE
    if not is_years:
        return to_date_of(measure, last)
    is_of_year = found.covers.is_year
    return found.figure if is_of_year else lacking(Missing.NO_COMPARISON, found.figure)


def _last_quarter(period: Period) -> Period:
    number = 4 if period.is_year else period.number
    return Period(PeriodKind.QUARTER, period.start_year, number)


def _place(polarity: Polarity, own: Figure, benchmark: Benchmark) -> BenchmarkPlace | None:
    """Quartiles first, which belong to their quarters, then the average. None without a value or a better side."""
    value, average = place(own), place(benchmark.average)
    top, bottom = place(benchmark.top), place(benchmark.bottom)
    if value is None or polarity.is_range:
        return None
    if polarity not in BETTER_SIDED:
        if average is None:
            return None
        rise = value - average
        return _NEUTRAL[(rise > 0) - (rise < 0)]
    sign = 1 if polarity.is_higher else -1
    if top is not None and sign * (value - top) >= 0:
        return BenchmarkPlace.TOP_QUARTER
    if bottom is not None and sign * (value - bottom) <= 0:
        return BenchmarkPlace.BOTTOM_QUARTER
    if average is None:
        return None
    merit = sign * (value - average)
    return _JUDGED[(merit > 0) - (merit < 0)]


_NEUTRAL = {1: BenchmarkPlace.ABOVE_AVERAGE, 0: BenchmarkPlace.AVERAGE, -1: BenchmarkPlace.BELOW_AVERAGE}
_JUDGED = {1: BenchmarkPlace.BETTER_THAN_AVERAGE, 0: BenchmarkPlace.AVERAGE, -1: BenchmarkPlace.WORSE_THAN_AVERAGE}
