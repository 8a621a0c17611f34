"""A direction of travel explained: the two values compared, and on which basis (METHODS §3)."""

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, exact
from reports.compose.figures import value_text
from reports.compose.marks import direction_mark
from reports.compose.periods import near_name
from reports.compose.reasons import long_reason
from reports.model.assessment import Direction, MeasureAssessment
from reports.model.direction_rule import Since
from reports.model.value import Figure, Missing


def direction_answer(edition: Edition, measure: MeasureAssessment, name: str, direction: Direction) -> Answer:
    """`name` is "short" or "long"."""
    text = direction_mark(edition, direction, direction.against, measure).text
    cells = (*direction.now.sources, *direction.before.sources)
    if direction.against is None or direction.reason:
        reason = long_reason(edition, direction.reason or Missing.NO_COMPARISON, measure.measure)
        return Answer(name, text, (reason,), cells)
    places = {
        "now": _value(edition, measure, direction.now),
        "before": _value(edition, measure, direction.before),
        "period": near_name(edition.wording, direction.against, edition.period),
    }
    is_alone = measure.measure.counting.is_cumulative and direction.now != measure.actual
    basis = "alone" if is_alone else "compared"
    of_many = direction.since in (Since.MEAN_OF_FOUR, Since.REGRESSION)
    words = edition.wording.say(f"explain.direction.{direction.since if of_many else basis}", **places)
    return Answer(name, text, (words,), cells)


def _value(edition: Edition, measure: MeasureAssessment, figure: Figure) -> str:
    if figure.number is not None:
        return exact(edition, figure.number)
    return value_text(edition.wording, figure.value, measure.measure.unit, 0) if figure.value is not None else ""
