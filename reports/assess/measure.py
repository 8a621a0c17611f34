"""One measure in the reported quarter, put together from the rules for each of its parts."""

from datetime import date

from reports.assess.benchmarks import benchmarks_of
from reports.assess.direction import direction_of
from reports.assess.history import history_of
from reports.assess.point import Point, point_at
from reports.assess.projection.measure import forecast_of, projection_of
from reports.assess.scores import scores_of
from reports.assess.statistics.measure import statistics_of
from reports.assess.status import status_of
from reports.assess.to_date import to_date_of
from reports.assess.variance import variance_of, variance_percent_of
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Commentary, Measure
from reports.model.period import Period
from reports.model.rules import Rules


def assess_measure(measure: Measure, quarter: Period, as_at: date, rules: Rules) -> MeasureAssessment:
    """Everything that a pack says of a measure in a quarter."""
    point = point_at(measure, quarter, as_at, rules)
    status, is_met = status_of(point, rules)
    variance = variance_of(point)
    compared = rules.comparison
    short = direction_of(point, compared.short, compared.dead_band)
    statistics = statistics_of(point, short, rules.statistics)
    projection = projection_of(point, rules)
    return MeasureAssessment(
        measure=measure,
        basis=point.aim.basis,
        target=point.aim.target,
        lower=point.aim.lower,
        upper=point.aim.upper,
        actual=point.actual.figure,
        to_date=to_date_of(measure, quarter),
        variance=variance,
        variance_percent=variance_percent_of(point, variance),
        favourable=is_met,
        status=status,
        short=short,
        long=direction_of(point, compared.long, compared.dead_band),
        history=history_of(point, status, rules),
        forecast=forecast_of(projection, point),
        commentary=_commentary(point),
        projection=projection,
        scores=scores_of(point),
        signals=statistics.signals,
        interval=statistics.interval,
        change=statistics.change,
        trend=statistics.trend,
        floor=point.aim.floor,
        benchmarks=benchmarks_of(point),
    )


def _commentary(point: Point) -> Commentary | None:
    """What is said of the quarter; else what is said of the year, where the actual is the year's."""
    said = {commentary.period: commentary for commentary in point.measure.commentaries}
    return said.get(point.quarter) or said.get(point.actual.covers)
