"""A measure's past: up to twelve periods that end with the reported one, each judged by today's rules."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from reports.assess.due import is_reported, quarters_before
from reports.assess.point import Point, point_at
from reports.assess.status import status_of
from reports.model.assessment import HistoryPoint, Judgement, MeasureAssessment
from reports.model.measure import Frequency, Measure
from reports.model.period import Period
from reports.model.rules import Rules

PERIODS = 12
"""How many periods a history has at most."""


def history_of(now: Point, status: Judgement, rules: Rules) -> tuple[HistoryPoint, ...]:
    """The history up to the quarter of a point with its status, oldest first.

    Quarters; those due or answered for a half-yearly measure, years for an annual one. Gaps are kept, leading ones not.
    """
    measure, due = now.measure, now.measure.frequency.quarters_due
    points = [_shown(now, status)]
    for one in _earlier(measure, now.quarter):
        point = point_at(measure, one, one.end, rules)
        if one.number in due or point.actual.figure.value is not None:
            points.append(_shown(point, status_of(point, rules)[0]))
        if len(points) == PERIODS:
            break
    return tuple(dropwhile(lambda point: point.figure.value is None, reversed(points)))


def status_codes(
    measures: Sequence[Measure], assessed: Sequence[MeasureAssessment], quarter: Period, rules: Rules
) -> dict[str, str]:
    """Ref -> the status code at the end of a past quarter: later figures of the year were not known then.

    `assessed`: those of the measures that are still in use, whose history may hold it.
    """
    histories = {one.measure.ref: one.history for one in assessed if not one.measure.frequency.is_annual}
    codes = {}
    for measure in measures:
        if is_reported(measure, quarter):
            last = [point.status for point in histories.get(measure.ref, ())[-2:] if point.period is quarter]
            codes[measure.ref] = last[0] if last else _status_then(measure, quarter, rules)
    return codes


def _earlier(measure: Measure, quarter: Period) -> Sequence[Period]:
    """Quarters that may have a figure of their own, latest first."""
    if measure.frequency.is_annual:
        return quarters_before(quarter, 4 * PERIODS)[quarter.number - 1 :: 4][: PERIODS - 1]
    reach = 2 * PERIODS if measure.frequency is Frequency.HALF_YEARLY else PERIODS
    return quarters_before(quarter, reach - 1)


def _shown(point: Point, status: Judgement) -> HistoryPoint:
    period = point.quarter.year if point.measure.frequency.is_annual else point.quarter
    return HistoryPoint(period, point.actual.figure, point.aim.target, status.code)


def _status_then(measure: Measure, quarter: Period, rules: Rules) -> str:
    """The status as it was known. Only an annual measure may answer a quarter by a figure of a later period."""
    if measure.frequency.is_annual:
        known = tuple(actual for actual in measure.actuals if actual.period.end <= quarter.end)
        measure = replace(measure, actuals=known)
    return status_of(point_at(measure, quarter, quarter.end, rules), rules)[0].code
