"""The variance of a measure explained: the sum that it comes from, unrounded (METHODS §1)."""

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, answer, exact, operand
from reports.compose.figures import percent_text, value_text, variance_text
from reports.compose.reasons import long_reason
from reports.compose.tolerance import has_limits
from reports.model.assessment import MeasureAssessment
from reports.model.unit import UnitKind
from reports.model.value import Figure


def variance_answer(edition: Edition, measure: MeasureAssessment) -> Answer:
    """Actual less target, or less the limit passed; days for dates, levels for judgements."""
    text = variance_text(edition, measure)
    if measure.variance.missing:
        text = long_reason(edition, measure.variance.missing, measure.measure)
    return answer("variance", measure.variance, text, _difference(edition, measure))


def percent_answer(edition: Edition, measure: MeasureAssessment) -> Answer:
    """The variance by the size of the target, or of the limit passed."""
    figure = measure.variance_percent
    text = percent_text(edition, measure)
    if figure.missing:
        text = long_reason(edition, figure.missing, measure.measure)
    return answer("variance_percent", figure, text, _percent(edition, measure))


def _difference(edition: Edition, measure: MeasureAssessment) -> str:
    say, variance = edition.wording.say, measure.variance.number
    if variance is None:
        return ""
    if has_limits(measure) and variance == 0:
        return say("explain.variance.inside")
    held_against = _limit(measure) if has_limits(measure) else measure.target
    places = {"actual": _value(edition, measure, measure.actual), "target": _value(edition, measure, held_against)}
    if measure.measure.unit.is_date:
        key = "days" if measure.actual.value is not None else "days_open"
        return say(f"explain.variance.{key}", **places, day=edition.wording.day(edition.as_at))
    if measure.measure.unit.kind is UnitKind.JUDGEMENT:
        return say("explain.variance.levels", **places)
    if held_against.number is not None:
        places["target"] = operand(edition, held_against.number)
    places |= {"limit": places["target"], "variance": exact(edition, variance, signed=True)}
    return say(f"explain.variance.{'beyond' if has_limits(measure) else 'difference'}", **places)


def _percent(edition: Edition, measure: MeasureAssessment) -> str:
    say, percent, part = edition.wording.say, measure.variance_percent.number, measure.variance.number
    if percent is None or part is None:
        return ""
    whole = measure.target.number if measure.target.number is not None else _limit(measure).number
    if whole is None or (part == 0 and measure.target.number is None):
        return say("explain.variance.percent_inside")
    key = "percent" if measure.target.number is not None else "percent_limit"
    places = {
        "part": exact(edition, part),
        "whole": exact(edition, abs(whole)),
        "percent": exact(edition, percent, signed=True),
    }
    return say(f"explain.variance.{key}", **places)


def _limit(measure: MeasureAssessment) -> Figure:
    """The limit that the actual is beyond."""
    return measure.upper if (measure.variance.number or 0) > 0 else measure.lower


def _value(edition: Edition, measure: MeasureAssessment, figure: Figure) -> str:
    """A value unrounded."""
    if figure.number is not None:
        return exact(edition, figure.number)
    return value_text(edition.wording, figure.value, measure.measure.unit, 0) if figure.value is not None else ""
