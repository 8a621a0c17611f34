"""The projection of one measure: counts and money from the year so far, ratios by their numerators and denominators,

what is counted at a moment by its latest value (METHODS §5). What cannot be projected says why.
"""

from decimal import Decimal

from reports.assess.actual import Reported
from reports.assess.bands import interval_ends
from reports.assess.due import due_so_far
from reports.assess.point import Point, year_end_point
from reports.assess.projection.back_test import back_test_of, coverage_of, range_of
from reports.assess.projection.choice import Chosen, chosen
from reports.assess.projection.outturn import entered_outturn, outturn_of, whole_year_of
from reports.assess.projection.years import parts_at
from reports.assess.status import status_of
from reports.assess.to_date import to_date_of
from reports.model.assessment import Judgement
from reports.model.measure import Counting, Measure
from reports.model.period import Period
from reports.model.projection import Projection, ProjectionMethod
from reports.model.rules import Rules
from reports.model.value import Figure, Marker, Missing

_COUNTED = (ProjectionMethod.OUTTURN, ProjectionMethod.LATEST_VALUE)
"""Methods that take the actual as it is, with the counts that it has."""


def projection_of(point: Point, rules: Rules) -> Projection:
    """Where the year will end by what is known at a quarter; `point` is the measure in it."""
    least_years = rules.statistics.least_years
    found = _estimate(point, least_years)
    if isinstance(found, Missing):
        return Projection(None, None, found, status=_status_without_figure(point, rules))
    end = year_end_point(point, _at_year_end(point, found), rules)
    status = status_of(end, rules)[0]
    ends = range_of(found.value, found.trials, least_years)
    return Projection(
        method=found.method,
        value=found.value,
        missing=None,
        lower=None if ends is None else ends[0],
        upper=None if ends is None else ends[1],
        coverage=None if ends is None else coverage_of(len(found.trials)),
        back_test=back_test_of(found.trials),
        status=status.code,
        status_reason=_reason_at_year_end(point, end, status, rules),
        target=end.aim.target.number,
        others=found.others,
        parts=found.parts,
        years=found.years,
    )


def forecast_of(projection: Projection, point: Point) -> Figure:
    """The projection as a figure, marked [f] unless it is the year's own figure, with the cells of the actual."""
    if projection.value is None:
        missing = projection.missing or Missing.NOT_FORECAST
        return Figure.absent(missing, sources=_told_by(point).sources)
    return _figure(point, projection.method, projection.value)


def _status_without_figure(point: Point, rules: Rules) -> str | None:
    """The status that the year ends with, of what is no number: its own, once nothing in the year can change it.

    That is at quarter 4, with the outturn, and with a date that has been reached.
    """
    given, is_reached = point.actual.given_for, point.measure.unit.is_date and point.actual.figure.value is not None
    is_settled = point.quarter is point.quarter.last_of_year or is_reached or (given is not None and given.is_year)
    if point.measure.unit.is_numeric or point.gap is None or not is_settled:
        return None
    code = status_of(point, rules)[0].code
    return code if rules.status[code].is_rated else None


def _at_year_end(point: Point, found: Chosen) -> Reported:
    """What would be reported; methods that take the actual as it is take its counts too."""
    actual, figure = point.actual, _figure(point, found.method, found.value)
    if None not in found.counts:
        return Reported(figure, point.quarter.year, True, *found.counts)
    if found.method not in _COUNTED or found.value != actual.figure.number:
        return Reported(figure, point.quarter.year, True)
    return Reported(figure, point.quarter.year, True, actual.numerator, actual.denominator)


def _reason_at_year_end(point: Point, end: Point, status: Judgement, rules: Rules) -> Missing | None:
    """Why the year's end is not rated; a projection has no counts of its own, where the actual has."""
    is_projected = status.reason is Missing.NO_INTERVAL and end.actual.denominator is None
    return Missing.PROJECTED if is_projected and interval_ends(point, rules) is not None else status.reason


def _figure(point: Point, method: ProjectionMethod | None, value: Decimal) -> Figure:
    markers = () if method is ProjectionMethod.OUTTURN else (Marker.FORECAST,)
    return Figure(value, None, "", markers, _told_by(point).sources)


def _told_by(point: Point) -> Figure:
    """The figure whose cells a projection is from."""
    entered = entered_outturn(point)
    return point.actual.figure if entered is None else entered.figure


def _estimate(point: Point, least_years: int) -> Chosen | Missing:
    """The projection before it is judged, or why there is none."""
    measure, figure = point.measure, point.actual.figure
    if not measure.unit.is_numeric:
        return Missing.NOT_MEANINGFUL
    known = outturn_of(point)
    if known is not None:
        return known
    if measure.frequency.is_annual:
        return _reason(figure)
    if measure.counting is Counting.SNAPSHOT:
        return _reason(figure) if figure.number is None else Chosen(ProjectionMethod.LATEST_VALUE, figure.number)
    return _from_year_so_far(point, least_years)


def _from_year_so_far(point: Point, least_years: int) -> Chosen | Missing:
    """By the best method there is, from the last quarter that has to be known by now."""
    measure, figure, known = point.measure, point.actual.figure, _known_until(point)
    if known is None:
        return Missing.NOT_DUE
    if known == point.quarter and figure.number is None:
        return _reason(figure)
    to_date = parts_at(measure, known)
    if to_date is None:
        return _obstacle(measure, known)
    found = whole_year_of(measure, known, to_date) or chosen(measure, known, to_date, least_years)
    return _obstacle(measure, known) if found is None else found


def _known_until(point: Point) -> Period | None:
    """The quarter itself where it is due or was answered early as a year to date; else the last one due before it."""
    is_early = point.actual.figure.number is not None and point.measure.counting.is_cumulative
    if point.actual.is_due or is_early:
        return point.quarter
    before = due_so_far(point.measure, point.quarter)
    return before[-1] if before else None


def _obstacle(measure: Measure, known: Period) -> Missing:
    """Why the year so far says nothing of its end."""
    missing = to_date_of(measure, known).missing
    return missing if missing in (Missing.SUPPRESSED, Missing.GAP_IN_YEAR) else Missing.NOT_FORECAST


def _reason(figure: Figure) -> Missing:
    kept = (Missing.SUPPRESSED, Missing.NOT_DUE)
    return figure.missing if figure.missing in kept else Missing.NO_ACTUAL
