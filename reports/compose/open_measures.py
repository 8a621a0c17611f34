"""A measure in the open data (DESIGN §4)."""

from reports.compose.edition import Edition
from reports.compose.figures import figure_text, percent_text, shorthand, variance_text
from reports.compose.marks import direction_mark, status_mark
from reports.compose.open_edges import edges_json
from reports.compose.open_figures import JsonObject, code_json, figure_json, sources_json, value_json
from reports.compose.open_scores import scores_json
from reports.compose.open_statistics import statistics_json
from reports.compose.precision import decimals_for, year_end_decimals
from reports.compose.reasons import long_reason
from reports.model.assessment import Direction, HistoryPoint, MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.measure import Commentary
from reports.model.pack import Json
from reports.model.value import Figure, Missing

_MISSING_SHORTHAND = {
    Missing.NOT_AVAILABLE: "[x]",
    Missing.NOT_APPLICABLE: "[z]",
    Missing.SUPPRESSED: "[c]",
    Missing.FEW: "[c]",
}


def measure_json(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    """A measure with its figures, judgements, history and cells."""
    about = measure.measure
    return {
        "ref": about.ref,
        "title": about.title,
        "objective": about.objective or None,
        "perspective": about.perspective or None,
        "priority": about.priority or None,
        "unit": about.unit.name,
        "polarity": about.polarity.value,
        "counting": about.counting.value,
        "frequency": about.frequency.value,
        "frameworks": list(about.frameworks),
        "owner": about.owner or None,
        **_figures(edition, measure),
        "target_basis": measure.basis.value,
        "favourable": measure.favourable,
        "status": _status(edition, measure),
        "direction": {
            "short": _direction(edition, measure, measure.short),
            "long": _direction(edition, measure, measure.long),
        },
        **statistics_json(edition, measure),
        **edges_json(edition, measure),
        "scores": scores_json(measure.scores),
        "history": [_point(point) for point in measure.history],
        "commentary": _commentary(measure.commentary),
        "sources": _sources(measure),
    }


def _figures(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    """The figures; the limits only of a target range."""
    limits: JsonObject = {}
    if measure.basis is TargetBasis.RANGE:
        limits = {name: _figure(edition, measure, figure) for name, figure in _limits(measure)}
    variance = figure_json(edition, measure.variance, variance_text(edition, measure), measure.measure)
    percent = percent_text(edition, measure)
    forecast = figure_text(edition, measure.forecast, measure.measure, year_end_decimals(measure, edition.rules))
    return {
        "target": _figure(edition, measure, measure.target),
        **limits,
        "actual": _figure(edition, measure, measure.actual),
        "to_date": _figure(edition, measure, measure.to_date),
        "variance": {**variance, "unit": measure.measure.unit.variance_unit},
        "variance_percent": figure_json(edition, measure.variance_percent, percent, measure.measure),
        "forecast": figure_json(edition, measure.forecast, forecast, measure.measure),
    }


def _limits(measure: MeasureAssessment) -> tuple[tuple[str, Figure], ...]:
    return ("lower", measure.lower), ("upper", measure.upper)


def _figure(edition: Edition, measure: MeasureAssessment, figure: Figure) -> JsonObject:
    text = figure_text(edition, figure, measure.measure, decimals_for(measure, edition.rules))
    return figure_json(edition, figure, text, measure.measure)


def _status(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    reason = measure.status.reason
    words = long_reason(edition, reason, measure.measure) if reason else None
    return code_json(measure.status.code, status_mark(edition, measure), words)


def _direction(edition: Edition, measure: MeasureAssessment, direction: Direction) -> JsonObject:
    mark = direction_mark(edition, direction, direction.against, measure)
    words = long_reason(edition, direction.reason, measure.measure) if direction.reason else None
    against = direction.against.code if direction.against else None
    return {"code": direction.code.value, "text": mark.text, "against": against, "reason": words}


def _point(point: HistoryPoint) -> Json:
    """A period of the history; the marker is the shorthand of a value, or of why it is absent (METHODS §9)."""
    figure = point.figure
    marker = shorthand(figure.markers) or (_MISSING_SHORTHAND.get(figure.missing) if figure.missing else None)
    return {"period": point.period.code, "value": value_json(figure.value), "marker": marker or None}


def _commentary(said: Commentary | None) -> Json:
    if said is None:
        return None
    return {
        "period": said.period.code,
        "cause": said.cause or None,
        "action": said.action or None,
        "owner": said.owner or None,
        "by_when": said.by_when or None,
    }


def _sources(measure: MeasureAssessment) -> JsonObject:
    figures = {
        "target": measure.target,
        "lower": measure.lower,
        "upper": measure.upper,
        "actual": measure.actual,
        "to_date": measure.to_date,
        "variance": measure.variance,
    }
    said = measure.commentary.source if measure.commentary else None
    return sources_json(figures, measure=measure.measure.source, commentary=said)
