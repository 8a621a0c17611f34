"""The answers beside a measure off target: always in the same order."""

from dataclasses import replace
from datetime import date

from reports.compose.edition import Edition
from reports.compose.figures import figure_text, percent_text, variance_decimals
from reports.compose.marks import direction_mark, status_mark
from reports.compose.periods import near_name
from reports.compose.precision import decimals_for
from reports.compose.reasons import long_reason
from reports.compose.sentences import plain
from reports.compose.units import difference
from reports.compose.variation import change_words, variation_words
from reports.compose.year_end import year_end_fact
from reports.model.assessment import Direction, MeasureAssessment
from reports.model.direction_rule import Since
from reports.model.document import Fact
from reports.model.measure import Commentary, Counting
from reports.model.value import Figure, Missing


def exception_facts(edition: Edition, measure: MeasureAssessment) -> tuple[Fact, ...]:
    """Labelled statements in a fixed order; what nobody gave is said to be so."""
    wording = edition.wording
    said = measure.commentary or Commentary(edition.period)
    return (
        _status(edition, measure),
        *((year_end,) if (year_end := year_end_fact(edition, measure)) else ()),
        _direction(edition, measure),
        *_variation(edition, measure),
        Fact(wording.say("exceptions.cause"), plain(said.cause or wording.say("exceptions.no_cause"))),
        Fact(wording.say("exceptions.action"), plain(said.action or wording.say("exceptions.no_action"))),
        Fact(wording.say("exceptions.owner"), plain(_owner(edition, measure, said))),
    )


def day_or_words(edition: Edition, text: str) -> str:
    """A date in words where a text is an ISO date; any other text as it is."""
    try:
        return edition.wording.day(date.fromisoformat(text))
    except ValueError:
        return text


def _status(edition: Edition, measure: MeasureAssessment) -> Fact:
    """The status with how far the target is missed; the size without sign, because the words say which way."""
    words = _size(edition, measure)
    return Fact(edition.wording.say("exceptions.status"), plain(words), status_mark(edition, measure))


def _size(edition: Edition, measure: MeasureAssessment) -> str:
    wording, variance = edition.wording, measure.variance.number
    is_done = measure.actual.value is not None
    if not variance:
        return wording.say("exceptions.adverse.not_met" if is_done else "exceptions.adverse.not_done")
    decimals = variance_decimals(edition, measure)
    amount = difference(wording, abs(variance), measure.measure.unit, decimals, signed=False, in_full=True)
    if not is_done:
        return wording.say("exceptions.adverse.not_done_by", amount=amount)
    share = measure.variance_percent.number
    if share is None or not _has_relative_words(measure):
        return wording.say("exceptions.adverse.by", amount=amount)
    percent = percent_text(edition, Figure(abs(share)), signed=False)
    return wording.say("exceptions.adverse.by_percent", amount=amount, percent=percent)


def _has_relative_words(measure: MeasureAssessment) -> bool:
    """A percentage beside percentage points would be misread (METHODS §1): those measures go without."""
    return measure.measure.unit.variance_unit == measure.measure.unit.name


def _direction(edition: Edition, measure: MeasureAssessment) -> Fact:
    wording = edition.wording
    words = _short(edition, measure)
    if (measure.long.against, measure.long.reason) != (measure.short.against, measure.short.reason):
        words = " ".join((words, _long(edition, measure)))
    mark = direction_mark(edition, measure.short, measure.short.against, measure)
    return Fact(wording.say("exceptions.direction"), plain(words), replace(mark, reason=""))


def _variation(edition: Edition, measure: MeasureAssessment) -> tuple[Fact, ...]:
    """What normal variation and chance say of the figure; none where there are too few figures."""
    words = " ".join((*variation_words(edition, measure), *change_words(edition, measure)))
    return (Fact(edition.wording.say("statistics.variation.label"), plain(words)),) if words else ()


def _short(edition: Edition, measure: MeasureAssessment) -> str:
    return _since(edition, measure, measure.short)


def _since(edition: Edition, measure: MeasureAssessment, direction: Direction) -> str:
    """What follows a mark: since which period, with the figure then, or why there is no comparison."""
    wording = edition.wording
    if direction.against is None or direction.reason:
        reason = long_reason(edition, direction.reason or Missing.NO_COMPARISON, measure.measure)
        if direction.against is None:
            return wording.say("exceptions.since.short_nothing", reason=reason)
        period = near_name(wording, direction.against, edition.period)
        return wording.say("exceptions.since.short_none", period=period, reason=reason)
    period = near_name(wording, direction.against, edition.period)
    before, now = (_value(edition, measure, figure) for figure in (direction.before, direction.now))
    places = {"period": period, "now": now, "before": before}
    if direction.since in (Since.MEAN_OF_FOUR, Since.REGRESSION):
        return wording.say(f"exceptions.since.{direction.since}", **places)
    if measure.measure.counting is Counting.CUMULATIVE and direction.now != measure.actual:
        return wording.say("exceptions.since.short_alone", **places)
    return wording.say("exceptions.since.short", **places)


def _long(edition: Edition, measure: MeasureAssessment) -> str:
    wording, direction = edition.wording, measure.long
    if direction.since is not Since.SAME_PERIOD_LAST_YEAR:
        mark = direction_mark(edition, direction, direction.against, measure)
        return f"{mark.text} {_since(edition, measure, direction)}"
    if direction.against is None or direction.reason:
        reason = long_reason(edition, direction.reason or Missing.NO_COMPARISON, measure.measure)
        if direction.against is None:
            return wording.say("exceptions.long.nothing", reason=reason)
        period = near_name(wording, direction.against, edition.period)
        return wording.say("exceptions.long.not_comparable", period=period, reason=reason)
    period = near_name(wording, direction.against, edition.period)
    before = _value(edition, measure, direction.before)
    return wording.say(f"exceptions.long.{direction.code.value}", period=period, before=before)


def _value(edition: Edition, measure: MeasureAssessment, figure: Figure) -> str:
    return figure_text(edition, figure, measure.measure, decimals_for(measure, edition.rules))


def _owner(edition: Edition, measure: MeasureAssessment, said: Commentary) -> str:
    wording, owner = edition.wording, said.owner or measure.measure.owner
    if not said.by_when:
        return owner or wording.say("exceptions.no_owner")
    when = day_or_words(edition, said.by_when)
    if not owner:
        return wording.say("exceptions.no_owner_by", when=when)
    return wording.say("exceptions.owner_by", owner=owner, when=when)
