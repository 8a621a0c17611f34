"""A measure's past: up to twelve periods that end with the reported one, each judged by today's rules."""

from dataclasses import replace
from datetime import date
from itertools import dropwhile

from reports.assess.due import is_due, is_reported
from reports.assess.point import Point, point_at
from reports.model.assessment import HistoryPoint
from reports.model.measure import Frequency, Measure
from reports.model.period import Period
from reports.model.rules import Rules

PERIODS = 12
"""How many periods a history has at most."""


def history_of(measure: Measure, quarter: Period, now: Point, rules: Rules) -> tuple[HistoryPoint, ...]:
    """The history up to a quarter, oldest first; `now` is the point of that quarter.

    Quarters; those due or answered for a half-yearly measure, years for an annual one. Gaps are kept, leading ones not.
    """
    earlier = [(one, point_at(measure, one, one.end, rules)) for one in _earlier(measure, quarter)]
    shown = [(one, point) for one, point in earlier if is_due(measure, one) or point.actual.figure.value is not None]
    points = [_shown(measure, one, point) for one, point in (*reversed(shown[: PERIODS - 1]), (quarter, now))]
    return tuple(dropwhile(lambda point: point.figure.value is None, points))


def status_codes(measures: list[Measure], quarter: Period, rules: Rules) -> dict[str, str]:
    """Ref -> the status code at the end of a past quarter: later figures of the year were not known then."""
    known = [_as_known(measure, quarter.end) for measure in measures if is_reported(measure, quarter)]
    return {measure.ref: point_at(measure, quarter, quarter.end, rules).status.code for measure in known}


def _earlier(measure: Measure, quarter: Period) -> list[Period]:
    """Quarters that may have a figure of their own, latest first."""
    if measure.frequency is Frequency.ANNUAL:
        last = quarter.shifted(-quarter.number)
        return [last.shifted(-4 * step) for step in range(PERIODS - 1)]
    reach = 2 * PERIODS if measure.frequency is Frequency.HALF_YEARLY else PERIODS
    return [quarter.shifted(-step) for step in range(1, reach)]


def _shown(measure: Measure, quarter: Period, point: Point) -> HistoryPoint:
    period = quarter.year if measure.frequency is Frequency.ANNUAL else quarter
    return HistoryPoint(period, point.actual.figure, point.aim.target, point.status.code)


def _as_known(measure: Measure, day: date) -> Measure:
    return replace(measure, actuals=tuple(actual for actual in measure.actuals if actual.period.end <= day))
