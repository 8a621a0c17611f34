"""Statistics in the open data: year end, normal variation, interval, change and trend of a measure (METHODS §4, §5)."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.open_figures import JsonObject, code_json, number_json
from reports.compose.reasons import long_reason
from reports.compose.year_end import year_end_mark
from reports.model.assessment import MeasureAssessment
from reports.model.pack import Json
from reports.model.projection import Projection
from reports.model.statistics import SignalPoint
from reports.model.value import Missing


def statistics_json(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    """All of it; null where it cannot be worked out."""
    return {
        "year_end": _year_end(edition, measure),
        "signals": _signals(measure),
        "interval": _interval(measure),
        "change": _change(measure),
        "trend": _trend(measure),
    }


def _year_end(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    """The projected status with method, range, coverage and back-test; the figure itself is `forecast`."""
    projection = measure.projection or Projection(None, None, Missing.NOT_FORECAST)
    reason = long_reason(edition, projection.missing, measure.measure) if projection.missing else None
    status: Json = None
    if projection.status:
        why = projection.status_reason
        words = long_reason(edition, why, measure.measure) if why else None
        status = code_json(projection.status, year_end_mark(edition, measure), words)
    test = projection.back_test
    return {
        "method": projection.method.value if projection.method else None,
        "status": status,
        "target": _number(projection.target),
        "lower": _number(projection.lower),
        "upper": _number(projection.upper),
        "coverage": _number(projection.coverage),
        "years": test.years if test else None,
        "mean_error": _number(test.mean_error) if test else None,
        "mean_percent_error": _number(test.mean_percent_error) if test else None,
        "skill": _number(test.skill) if test else None,
        "others": [{"method": method.value, "value": number_json(value)} for method, value in projection.others],
        "reason": reason,
    }


def _signals(measure: MeasureAssessment) -> Json:
    signals = measure.signals
    if signals is None:
        return None
    return {
        "mean": number_json(signals.mean),
        "lower": number_json(signals.lower),
        "upper": number_json(signals.upper),
        "is_trial": signals.is_trial,
        "is_quarter_alone": signals.is_quarter_alone,
        "variation": signals.variation.value,
        "assurance": signals.assurance.value,
        "points": [_point(point) for point in signals.points],
    }


def _point(point: SignalPoint) -> Json:
    return {
        "period": point.period.code,
        "value": number_json(point.value),
        "type": point.type.value,
        "variation": point.variation.value,
    }


def _interval(measure: MeasureAssessment) -> Json:
    interval = measure.interval
    if interval is None:
        return None
    return {
        "lower": number_json(interval.lower),
        "upper": number_json(interval.upper),
        "method": interval.method.value,
        "against_target": interval.against_target.value,
    }


def _change(measure: MeasureAssessment) -> Json:
    change = measure.change
    if change is None:
        return None
    return {
        "since": change.since.code,
        "difference": number_json(change.difference),
        "unit": measure.measure.unit.variance_unit,
        "lower": _number(change.lower),
        "upper": _number(change.upper),
        "method": change.method.value,
        "is_significant": change.is_significant,
    }


def _trend(measure: MeasureAssessment) -> Json:
    trend = measure.trend
    if trend is None:
        return None
    return {
        "code": trend.code.value,
        "statistic": number_json(trend.statistic),
        "first": trend.periods[0].code,
        "last": trend.periods[-1].code,
    }


def _number(value: Decimal | None) -> Json:
    return None if value is None else number_json(value)
