"""What the figures of an exception say: always in the same order, and nothing where there is nothing to say."""

from dataclasses import replace

from reports.compose.edition import Edition
from reports.compose.figures import figure_text, variance_decimals
from reports.compose.marks import direction_mark, status_mark
from reports.compose.periods import near_name
from reports.compose.precision import decimals_for, percent_decimals
from reports.compose.reasons import long_reason
from reports.compose.sentences import plain
from reports.compose.units import difference, percent
from reports.compose.variation import change_words, variation_words
from reports.compose.year_end import year_end_fact
from reports.model.assessment import Direction, MeasureAssessment
from reports.model.direction_rule import Since
from reports.model.document import Fact
from reports.model.statistics import Variation
from reports.model.value import Figure, Missing

_NO_FIGURE = (Missing.NO_COMPARISON, Missing.NO_ACTUAL)
"""Why there is no direction, where it is only that a figure is wanting: the measure's own row says so."""


def exception_facts(edition: Edition, measure: MeasureAssessment, was: str = "") -> tuple[Fact, ...]:
    """Labelled statements in a fixed order. `was` is the status code of the quarter before where that was better."""
    return (
        _status(edition, measure, was),
        *((year_end,) if (year_end := year_end_fact(edition, measure)) else ()),
        *_direction(edition, measure),
        *_variation(edition, measure),
    )


def variation_note(edition: Edition, measure: MeasureAssessment) -> str:
    """What normal variation and chance say of a figure that is no signal; it needs no more room than a chart's note."""
    return "" if _is_signal(measure) else _variation_sentences(edition, measure)


def _status(edition: Edition, measure: MeasureAssessment, was: str) -> Fact:
    """The status with how far the target is missed; the size without sign, because the words say which way."""
    words = _size(edition, measure)
    if was:
        quarter = near_name(edition.wording, edition.period.previous, edition.period)
        before = edition.wording.say(f"status.{was}")
        words = f"{words} {edition.wording.say('exceptions.was', quarter=quarter, status=before)}"
    return Fact(edition.wording.say("exceptions.status"), plain(words), status_mark(edition, measure))


def _size(edition: Edition, measure: MeasureAssessment) -> str:
    wording, variance = edition.wording, measure.variance.number
    is_done = measure.actual.value is not None
    if measure.favourable:
        return _ahead(edition, measure)
    if not variance:
        return wording.say("exceptions.adverse.not_met" if is_done else "exceptions.adverse.not_done")
    decimals = variance_decimals(edition, measure)
    amount = difference(wording, abs(variance), measure.measure.unit, decimals, signed=False, in_full=True)
    if not is_done:
        return wording.say("exceptions.adverse.not_done_by", amount=amount)
    share = measure.variance_percent.number
    if share is None or not _has_relative_words(measure):
        return wording.say("exceptions.adverse.by", amount=amount)
    of_target = percent(wording, abs(share), percent_decimals(measure, edition.rules))
    return wording.say("exceptions.adverse.by_percent", amount=amount, percent=of_target)


def _ahead(edition: Edition, measure: MeasureAssessment) -> str:
    """A target that is met, and by how much it is beaten."""
    wording, variance = edition.wording, measure.variance.number
    if not variance:
        return wording.say("exceptions.favourable.met")
    decimals = variance_decimals(edition, measure)
    amount = difference(wording, abs(variance), measure.measure.unit, decimals, signed=False, in_full=True)
    return wording.say("exceptions.favourable.by", amount=amount)


def _has_relative_words(measure: MeasureAssessment) -> bool:
    """A percentage beside percentage points would be misread (METHODS §1): those measures go without."""
    return measure.measure.unit.variance_unit == measure.measure.unit.name


def _direction(edition: Edition, measure: MeasureAssessment) -> tuple[Fact, ...]:
    """The direction against both periods; of a period without a figure nothing is said, and of two nothing at all."""
    words = [] if _is_silent(measure.short) else [_short(edition, measure)]
    is_another = (measure.long.against, measure.long.reason) != (measure.short.against, measure.short.reason)
    if is_another and not _is_silent(measure.long):
        words.append(_long(edition, measure))
    if not words:
        return ()
    mark = direction_mark(edition, measure.short, measure.short.against, measure)
    shown = None if _is_silent(measure.short) else replace(mark, reason="")
    return (Fact(edition.wording.say("exceptions.direction"), plain(" ".join(words)), shown),)


def _is_silent(direction: Direction) -> bool:
    """Whether there is no comparison, for no other reason than that there is no figure."""
    is_without = direction.reason in _NO_FIGURE or (direction.against is None and direction.reason is None)
    return is_without and direction.before.value is None


def _variation(edition: Edition, measure: MeasureAssessment) -> tuple[Fact, ...]:
    """A signal, as a fact of its own."""
    if not _is_signal(measure):
        return ()
    return (Fact(edition.wording.say("statistics.variation.label"), plain(_variation_sentences(edition, measure))),)


def _is_signal(measure: MeasureAssessment) -> bool:
    return measure.signals is not None and measure.signals.variation is not Variation.COMMON


def _variation_sentences(edition: Edition, measure: MeasureAssessment) -> str:
    """What normal variation and chance say of the figure; nothing where there are too few figures.

    The interval of the figure itself is left to `make-pack explain` and pack.json: here it would be one range too many.
    """
    return " ".join((*variation_words(edition, measure), *change_words(edition, replace(measure, interval=None))))


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
    if measure.measure.counting.is_cumulative and direction.now != measure.actual:
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
