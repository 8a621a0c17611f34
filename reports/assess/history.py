"""A measure's past: up to twelve periods that end with the reported one, each judged by today's rules."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from reports.assess.due import is_due, is_reported, quarters_before
from reports.assess.point import Point, point_at
from reports.model.assessment import HistoryPoint, MeasureAssessment
from reports.model.measure import Frequency, Measure
from reports.model.period import Period
from reports.model.rules import Rules

PERIODS = 12
"""How many periods a history has at most."""


def history_of(measure: Measure, quarter: Period, now: Point, rules: Rules) -> tuple[HistoryPoint, ...]:
    """The history up to a quarter, oldest first; `now` is the point of that quarter.

    Quarters; those due or answered for a half-yearly measure, years for an annual one. Gaps are kept, leading ones not.
    """
    is_annual = measure.frequency is Frequency.ANNUAL
    points = [_shown(quarter.year if is_annual else quarter, now)]
    for one in _earlier(measure, quarter):
        point = point_at(measure, one, one.end, rules)
        if point.actual.figure.value is not None or is_due(measure, one):
            points.append(_shown(one.year if is_annual else one, point))
        if len(points) == PERIODS:
            break
    return tuple(dropwhile(lambda point: point.figure.value is None, reversed(points)))


def status_codes(
    measures: Sequence[Measure], assessed: Sequence[MeasureAssessment], quarter: Period, rules: Rules
) -> dict[str, str]:
    """Ref -> the status code at the end of a past quarter: later figures of the year were not known then.

    `assessed`: those of the measures that are still in use, whose history may hold it.
    """
    histories = {one.measure.ref: one.history for one in assessed if one.measure.frequency is not Frequency.ANNUAL}
    codes = {}
    for measure in measures:
        if is_reported(measure, quarter):
            last = [point.status for point in histories.get(measure.ref, ())[-2:] if point.period is quarter]
            codes[measure.ref] = last[0] if last else _status_then(measure, quarter, rules)
    return codes


def _earlier(measure: Measure, quarter: Period) -> Sequence[Period]:
    """Quarters that may have a figure of their own, latest first."""
    if measure.frequency is Frequency.ANNUAL:
        return quarters_before(quarter, 4 * PERIODS)[quarter.number - 1 :: 4][: PERIODS - 1]
    reach = 2 * PERIODS if measure.frequency is Frequency.HALF_YEARLY else PERIODS
    return quarters_before(quarter, reach - 1)


def _shown(period: Period, point: Point) -> HistoryPoint:
    return HistoryPoint(period, point.actual.figure, point.aim.target, point.status.code)


def _status_then(measure: Measure, quarter: Period, rules: Rules) -> str:
    """The status as it was known. Only an annual measure may answer a quarter by a figure of a later period."""
    if measure.frequency is Frequency.ANNUAL:
        known = tuple(actual for actual in measure.actuals if actual.period.end <= quarter.end)
        measure = replace(measure, actuals=known)
    return point_at(measure, quarter, quarter.end, rules).status.code
