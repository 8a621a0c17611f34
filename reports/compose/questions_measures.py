"""Questions drawn from measures: off target, explained as before, projected to miss, or beyond normal variation."""

from collections.abc import Iterator

from reports.compose.edition import Edition
from reports.compose.figures import figure_text, value_text
from reports.compose.news import figures_against_target
from reports.compose.periods import near_name
from reports.compose.precision import decimals_for
from reports.compose.question import Question, measure_name, measure_subject
from reports.compose.sentences import counted, sentence
from reports.compose.standing import is_exception, is_off_target, newly_off, off_target, running_off, worst_first
from reports.compose.variation import usual_ends
from reports.model.assessment import MeasureAssessment
from reports.model.document import Sentence
from reports.model.measure import Commentary
from reports.model.period import PeriodKind
from reports.model.projection import ProjectionMethod
from reports.model.statistics import PointType, Variation
from reports.model.summary import DepartmentAssessment
from reports.model.unit import UnitKind

_RUNNING = 2
_SHORTEST = 20
"""Letters of an explanation from which the same words are no accident."""


def off_target_measures(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """The measures off target, worst first: how long, since when, or without an action."""
    newly = newly_off(department, edition.rules)
    for measure in worst_first(off_target(department, edition.rules), edition.rules):
        yield Question(measure_subject(measure), _off_target(edition, measure, measure in newly))


def same_words(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Measures off target whose explanation is that of an earlier quarter, word for word."""
    for measure in off_target(department, edition.rules):
        former = _former(measure)
        if former is None:
            continue
        figures = figures_against_target(edition, measure)
        period = near_name(edition.wording, former.period, edition.period)
        places = {"title": measure_name(measure), "figures": figures, "period": period}
        yield Question(measure_subject(measure), sentence(edition.wording, "questions.same_words", **places))


def projected_misses(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Measures that are not off target now and are projected to be so at the year's end."""
    for measure in department.measures:
        projection = measure.projection
        if projection is None or projection.value is None or projection.target is None:
            continue
        is_real = projection.method not in (None, ProjectionMethod.OUTTURN, ProjectionMethod.LATEST_VALUE)
        is_miss = is_exception(projection.status, edition.rules) and not is_off_target(measure, edition.rules)
        if is_real and is_miss and measure.actual.number is not None:
            unit, decimals = measure.measure.unit, decimals_for(measure, edition.rules)
            places = {
                "title": measure_name(measure),
                "projected": value_text(edition.wording, projection.value, unit, decimals),
                "target": value_text(edition.wording, projection.target, unit, decimals),
                "actual": figure_text(edition, measure.actual, measure.measure, decimals),
            }
            yield Question(measure_subject(measure), sentence(edition.wording, "questions.projected", **places))


def signals(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Measures not off target whose latest figure lies outside its usual range, for the worse."""
    for measure in department.measures:
        found = measure.signals
        if found is None or found.is_quarter_alone or is_off_target(measure, edition.rules):
            continue
        is_outside = found.points[-1].type is PointType.OUTSIDE and found.variation is Variation.CONCERN
        if is_outside and measure.actual.number is not None:
            unit, decimals = measure.measure.unit, decimals_for(measure, edition.rules)
            lower, upper = (value_text(edition.wording, one, unit, decimals) for one in usual_ends(measure, found))
            actual = figure_text(edition, measure.actual, measure.measure, decimals)
            places = {"title": measure_name(measure), "actual": actual, "lower": lower, "upper": upper}
            yield Question(measure_subject(measure), sentence(edition.wording, "questions.signal", **places))


def _off_target(edition: Edition, measure: MeasureAssessment, is_new: bool) -> Sentence:
    wording, running = edition.wording, running_off(measure, edition.rules)
    kind = measure.measure.unit.kind
    if kind is UnitKind.DATE and measure.actual.value is not None:
        return _reached_late(edition, measure)
    places = {"title": measure_name(measure), "figures": figures_against_target(edition, measure)}
    if measure.actual.value is None:
        return sentence(wording, "questions.not_done", **places)
    if kind is UnitKind.YES_NO:
        return sentence(wording, "questions.not_met", **places)
    if running >= _RUNNING:
        return counted(wording, f"questions.running.{measure.measure.frequency.value}", running, **places)
    if is_new:
        return sentence(wording, "questions.newly", **places)
    said = measure.commentary
    if said is None or not (said.action or said.is_withheld):
        return sentence(wording, "questions.no_action", **places)
    return sentence(wording, "questions.off_target", **places)


def _reached_late(edition: Edition, measure: MeasureAssessment) -> Sentence:
    """A date that is past: nothing brings it back."""
    actual, target = (figure_text(edition, figure, measure.measure, 0) for figure in (measure.actual, measure.target))
    places = {"title": measure_name(measure), "actual": actual, "target": target}
    return sentence(edition.wording, "questions.reached_late", **places)


def _former(measure: MeasureAssessment) -> Commentary | None:
    """The commentary of an earlier quarter that the present one repeats; None where it does not."""
    now = measure.commentary
    if now is None or now.is_withheld or now.period.kind is not PeriodKind.QUARTER:
        return None
    earlier = [
        one
        for one in measure.measure.commentaries
        if one.period.kind is PeriodKind.QUARTER and one.period.starts_before(now.period)
    ]
    if not earlier or len(now.cause) + len(now.action) < _SHORTEST:
        return None
    return earlier[-1] if _words(earlier[-1]) == _words(now) else None


def _words(said: Commentary) -> tuple[str, str]:
    return " ".join(said.cause.casefold().split()), " ".join(said.action.casefold().split())
