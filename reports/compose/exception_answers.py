"""What its owner answers to an exception: cause, action, owner and by when, always in that order."""

from datetime import date

from reports.compose.edition import Edition
from reports.compose.sentences import plain
from reports.compose.standing import is_off_target
from reports.model.assessment import MeasureAssessment
from reports.model.document import Fact
from reports.model.measure import Commentary


def exception_answers(edition: Edition, measure: MeasureAssessment) -> tuple[Fact, ...]:
    """Labelled answers; of a measure off target, what nobody gave is said to be so, not what is withheld."""
    said = measure.commentary or Commentary(edition.period)
    given = {
        "cause": said.cause,
        "action": said.action,
        "owner": said.owner or measure.measure.owner,
        "by_when": day_or_words(edition, said.by_when),
    }
    if said.is_withheld or not is_off_target(measure, edition.rules):
        given = {key: words for key, words in given.items() if words}
    say = edition.wording.say
    return tuple(
        Fact(say(f"exceptions.{key}"), plain(words or say(f"exceptions.no_{key}"))) for key, words in given.items()
    )


def day_or_words(edition: Edition, text: str) -> str:
    """A date in words where a text is an ISO date; any other text as it is."""
    try:
        return edition.wording.day(date.fromisoformat(text))
    except ValueError:
        return text
