"""What a direction of travel is compared with, in words: in headings, in the notes, and behind the mark."""

from reports.compose.edition import Edition
from reports.compose.periods import near_short_name
from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.assessment import Direction
from reports.model.direction_rule import DirectionRule, Since
from reports.model.period import Period
from reports.wording import Wording


def heading(edition: Edition, since: Since) -> str:
    """The heading of a column of directions: "Since Q2"."""
    expected = expected_period(edition, since)
    if expected is None:
        return edition.wording.say(f"measures.column.{since}")
    return edition.wording.say(
        "measures.column.since", period=near_short_name(edition.wording, expected, edition.period)
    )


def short_heading(edition: Edition) -> str:
    """The heading of the short direction on the front page, without a period's name where it can."""
    since = edition.rules.comparison.short
    return (
        edition.wording.say("measures.column.since_last") if since is Since.PREVIOUS_PERIOD else heading(edition, since)
    )


def expected_period(edition: Edition, since: Since) -> Period | None:
    """The one period of a comparison, for a quarterly measure; None where several make it."""
    periods = {
        Since.PREVIOUS_PERIOD: edition.period.previous,
        Since.SAME_PERIOD_LAST_YEAR: edition.period.same_last_year,
    }
    return periods.get(since)


def expected_of(edition: Edition, direction: Direction) -> Period | None:
    """The period that a direction's column names; its own where several make it, so that a mark names none."""
    return expected_period(edition, direction.since) or direction.against


def method_words(edition: Edition) -> str:
    """How directions are worked out, for the notes: made from the rule."""
    wording, rule = edition.wording, edition.rules.comparison
    words = wording.say("notes.methods.direction_words")
    return " ".join((words, *comparison_words(wording, rule), band_words(wording, rule)))


def comparison_words(wording: Wording, rule: DirectionRule) -> tuple[str, ...]:
    """What the short and the long direction compare with, a sentence each."""
    return tuple(wording.say(f"notes.methods.direction_{since}") for since in (rule.short, rule.long))


def band_words(wording: Wording, rule: DirectionRule) -> str:
    """How small a change is none."""
    band = rule.dead_band
    if not band.amount:
        return wording.say("notes.methods.direction_any")
    digits, _ = number_and_sign(wording, band.amount, decimals_of(band.amount))
    key = "percent" if band.is_relative else "amount"
    return wording.say(f"notes.methods.direction_band_{key}", amount=digits)
