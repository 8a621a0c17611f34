"""The status of a measure explained: what its word means by the rules, and the tolerance in the measure's unit."""

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, exact
from reports.compose.key import key_of
from reports.compose.marks import status_mark
from reports.compose.reasons import long_reason
from reports.compose.rule_words import status_meanings
from reports.compose.tolerance import tolerance_size
from reports.compose.units import polarity_words
from reports.model.assessment import MeasureAssessment
from reports.model.document import Mark
from reports.model.status_rule import BandTest
from reports.model.summary import DepartmentAssessment


def favourable_answer(edition: Edition, measure: MeasureAssessment) -> Answer:
    """Whether the target is met, and which way is better."""
    say, favourable = edition.wording.say, measure.favourable
    if favourable is None:
        return Answer("favourable", say("explain.favourable.none"), (say("explain.favourable.not_judged"),))
    polarity = polarity_words(edition.wording, measure.measure.unit, measure.measure.polarity)
    words = say(f"explain.favourable.{'met' if favourable else 'missed'}", polarity=polarity)
    return Answer("favourable", say(f"explain.favourable.{'yes' if favourable else 'no'}"), (words,))


def status_answer(edition: Edition, measure: MeasureAssessment) -> Answer:
    """The rule's words for the status, and the tolerance where there is one."""
    mark = status_mark(edition, measure)
    steps = [*_meaning(edition, measure), *_tolerance(edition, measure), *_floor(edition, measure)]
    if measure.status.reason:
        steps.append(long_reason(edition, measure.status.reason, measure.measure))
    return Answer("status", mark.text, tuple(steps))


def meaning_of(edition: Edition, department: DepartmentAssessment, mark: Mark) -> tuple[str, ...]:
    """What the key of the scorecard says of a mark; none where the key does not have it."""
    entries = ((one, words) for _, part in key_of(edition, department) for one, words in part)
    found = (words for one, words in entries if (one.text, one.shape) == (mark.text, mark.shape))
    return tuple(found)[:1]


def _meaning(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """What the rule says of the status, with the tolerance that the measure has."""
    meanings = dict(status_meanings(edition.wording, edition.rules, measure.measure.tolerance))
    return (meanings[measure.status.code],) if measure.status.code in meanings else ()


def _floor(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """The floor, where the rule asks for it."""
    asked = {test for test, _ in edition.rules.rating_tests} & {BandTest.FLOOR_MET, BandTest.FLOOR_MISSED}
    if not asked or measure.floor.number is None:
        return ()
    return (edition.wording.say("explain.status.floor", floor=exact(edition, measure.floor.number)),)


def _tolerance(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    say = edition.wording.say
    size, target = tolerance_size(measure, edition.rules), measure.target.number
    asks = edition.rules.cases.is_goal_post or BandTest.WITHIN_TOLERANCE in {
        test for test, _ in edition.rules.rating_tests
    }
    if size is None or target is None or measure.favourable is None or not asks:
        return ()
    return (say("explain.status.tolerance", size=exact(edition, size), target=exact(edition, target)),)
