"""Normal variation, assurance, change and trend in sentences (METHODS §4). They never change a status or direction."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.figures import value_text
from reports.compose.periods import near_name
from reports.compose.precision import decimals_for, interval_decimals, variation_decimals
from reports.compose.rounding import decimals_to_tell_from_zero
from reports.compose.rule_words import confidence_words
from reports.compose.units import difference
from reports.model.assessment import MeasureAssessment
from reports.model.statistics import Assurance, Signals, Variation
from reports.model.unit import UnitKind

_NOT_BELOW_NOUGHT = (UnitKind.NUMBER, UnitKind.DURATION, UnitKind.RATE)


def variation_words(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """Whether the latest figure is a signal, and what the process can be expected to do about its target."""
    say, signals = edition.wording.say, measure.signals
    if signals is None:
        return ()
    decimals = variation_decimals(measure, edition.rules)
    places = _ends(edition, measure, *usual_ends(measure, signals), decimals)
    if signals.variation is Variation.COMMON:
        words = [say("statistics.variation.common", **places)]
    else:
        variation = say(f"statistics.variation.{signals.variation.value}")
        reason = say(f"statistics.type.{signals.points[-1].type.value}", run=_run(edition))
        words = [say("statistics.variation.signal", variation=variation, type=reason, **places)]
    if signals.is_quarter_alone:
        words.append(say("statistics.variation.alone"))
    if signals.is_trial:
        words.append(say("statistics.variation.trial"))
    if signals.assurance is not Assurance.NONE:
        words.append(say(f"statistics.assurance.{signals.assurance.value}"))
    return tuple(words)


def usual_ends(measure: MeasureAssessment, signals: Signals) -> tuple[Decimal, Decimal]:
    """The limits of normal variation as they are shown: no count, time or rate that never was below nought will be."""
    is_count = measure.measure.unit.kind in _NOT_BELOW_NOUGHT
    is_never_below = all(point.value >= 0 for point in signals.points)
    lower = max(signals.lower, Decimal(0)) if is_count and is_never_below else signals.lower
    return lower, signals.upper


def change_words(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """The interval of the actual, whether the change is more than chance, and the recent trend."""
    say, interval, trend = edition.wording.say, measure.interval, measure.trend
    words = []
    if interval:
        decimals = interval_decimals(measure, edition.rules)
        places = _ends(edition, measure, interval.lower, interval.upper, decimals)
        method = say(f"statistics.interval.{interval.method.value}")
        words.append(
            say(
                "statistics.interval.words",
                method=method,
                confidence=confidence_words(edition.wording, edition.rules),
                **places,
            )
        )
    words += _change(edition, measure)
    if trend:
        words.append(say(f"statistics.trend.{trend.code.value}", n=edition.wording.number_word(len(trend.periods))))
    return tuple(words)


def _run(edition: Edition) -> str:
    return edition.wording.number_word(edition.rules.statistics.run)


def _change(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    say, change = edition.wording.say, measure.change
    if change is None:
        return ()
    interval = ""
    decimals = decimals_for(measure, edition.rules)
    if change.lower is not None and change.upper is not None:
        if change.is_significant:
            decimals = max(decimals_to_tell_from_zero(end, decimals) for end in (change.lower, change.upper))
        lower, upper = (_difference(edition, measure, value, decimals) for value in (change.lower, change.upper))
        sure = confidence_words(edition.wording, edition.rules)
        interval = say("statistics.change.interval", lower=lower, upper=upper, confidence=sure)
    key = "more" if change.is_significant else "no_more"
    period = near_name(edition.wording, change.since, edition.period)
    shown = _difference(edition, measure, change.difference, decimals)
    return (say(f"statistics.change.{key}", period=period, difference=shown, interval=interval),)


def _ends(
    edition: Edition, measure: MeasureAssessment, lower: Decimal, upper: Decimal, decimals: int
) -> dict[str, str]:
    unit = measure.measure.unit
    return {
        "lower": value_text(edition.wording, lower, unit, decimals),
        "upper": value_text(edition.wording, upper, unit, decimals),
    }


def _difference(edition: Edition, measure: MeasureAssessment, value: Decimal, decimals: int) -> str:
    return difference(edition.wording, value, measure.measure.unit, decimals)
