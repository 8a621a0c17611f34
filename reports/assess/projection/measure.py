"""The projection of one measure: counts and money from the year so far, ratios by their numerators and denominators,

what is counted at a moment by its latest value (METHODS §5). What cannot be projected says why.
"""

from dataclasses import replace

from reports.assess.actual import Reported, reported
from reports.assess.bands import interval_ends
from reports.assess.due import due_so_far, is_due
from reports.assess.point import Point, year_end_point
from reports.assess.projection.back_test import back_test_of, coverage_of, range_of
from reports.assess.projection.choice import chosen
from reports.assess.projection.years import parts_at
from reports.assess.to_date import to_date_of
from reports.model.measure import Counting, Frequency, Measure
from reports.model.period import Period, PeriodKind
from reports.model.rules import Rules
from reports.model.statistics import Projection, ProjectionMethod
from reports.model.value import Figure, Marker, Missing

_COUNTED = (ProjectionMethod.OUTTURN, ProjectionMethod.LATEST_VALUE)
"""Methods that take the actual as it is, with the counts that it has."""


def projection_of(measure: Measure, quarter: Period, point: Point, rules: Rules) -> Projection:
    """Where the year will end by what is known at a quarter; `point` is the measure in it."""
    projection = _projection(measure, quarter, point, rules.statistics.least_years)
    if projection.value is None:
        return projection
    is_counted = projection.method in _COUNTED and projection.value == point.actual.figure.number
    counts = (point.actual.numerator, point.actual.denominator) if is_counted else (None, None)
    found = Reported(forecast_of(projection, point), quarter.year, True, *counts)
    end = year_end_point(measure, quarter, found, rules)
    reason = end.status.reason
    if reason is Missing.NO_INTERVAL and not is_counted and interval_ends(measure, point.actual, rules) is not None:
        reason = Missing.PROJECTED
    return replace(projection, status=end.status.code, status_reason=reason, target=end.aim.target.number)


def forecast_of(projection: Projection, point: Point) -> Figure:
    """The projection as a figure, marked [f] unless it is the year's own figure, with the cells of the actual."""
    sources = point.actual.figure.sources
    if projection.value is None:
        return Figure.absent(projection.missing or Missing.NOT_FORECAST, sources=sources)
    markers = () if projection.method is ProjectionMethod.OUTTURN else (Marker.FORECAST,)
    return Figure(projection.value, None, "", markers, sources)


def _projection(measure: Measure, quarter: Period, point: Point, least_years: int) -> Projection:
    figure = point.actual.figure
    if not measure.unit.is_numeric:
        return _none(Missing.NOT_MEANINGFUL)
    if figure.number is not None and _is_outturn(measure, quarter, point):
        to_date = to_date_of(measure, quarter, point.actual).number
        return Projection(ProjectionMethod.OUTTURN, figure.number if to_date is None else to_date, None)
    if measure.frequency is Frequency.ANNUAL:
        return _none(_reason(figure))
    if measure.counting is Counting.SNAPSHOT:
        if figure.number is None:
            return _none(_reason(figure))
        return Projection(ProjectionMethod.LATEST_VALUE, figure.number, None)
    return _from_year_so_far(measure, quarter, figure, least_years)


def _is_outturn(measure: Measure, quarter: Period, point: Point) -> bool:
    """Whether the value is the year's: given as such, or reached by quarter 4 where that means the same."""
    if point.actual.covers.kind is PeriodKind.YEAR:
        return True
    if quarter.number < 4 or measure.counting is Counting.AVERAGE:
        return False
    is_sum = measure.unit.is_additive and to_date_of(measure, quarter, point.actual).number is not None
    return measure.counting is not Counting.DISCRETE or is_sum


def _from_year_so_far(measure: Measure, quarter: Period, figure: Figure, least_years: int) -> Projection:
    """By the best method there is, from the last quarter that has to be known by now."""
    known = _known_until(measure, quarter, figure)
    if known is None:
        return _none(Missing.NOT_DUE)
    if known == quarter and figure.number is None:
        return _none(_reason(figure))
    to_date = parts_at(measure, known)
    found = None if to_date is None else chosen(measure, known, to_date, least_years)
    if found is None:
        return _none(_obstacle(measure, known))
    ends = range_of(found.value, found.trials, least_years)
    return Projection(
        method=found.method,
        value=found.value,
        missing=None,
        lower=None if ends is None else ends[0],
        upper=None if ends is None else ends[1],
        coverage=None if ends is None else coverage_of(len(found.trials)),
        back_test=back_test_of(found.trials),
        others=found.others,
    )


def _known_until(measure: Measure, quarter: Period, figure: Figure) -> Period | None:
    """The quarter itself where it is due or was answered early as a year to date; else the last one due before it."""
    early = figure.number is not None and measure.counting is Counting.CUMULATIVE
    if is_due(measure, quarter) or early:
        return quarter
    before = due_so_far(measure, quarter)
    return before[-1] if before else None


def _obstacle(measure: Measure, known: Period) -> Missing:
    """Why the year so far says nothing of its end."""
    missing = to_date_of(measure, known, reported(measure, known)).missing
    return missing if missing in (Missing.SUPPRESSED, Missing.GAP_IN_YEAR) else Missing.NOT_FORECAST


def _reason(figure: Figure) -> Missing:
    kept = (Missing.SUPPRESSED, Missing.NOT_DUE)
    return figure.missing if figure.missing in kept else Missing.NO_ACTUAL


def _none(missing: Missing) -> Projection:
    return Projection(None, None, missing)
