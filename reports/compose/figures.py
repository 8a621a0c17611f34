"""Figures to text: rounded once, with sign, unit and markers; a figure without a value gives its reason."""

from datetime import date
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.precision import decimals_for, percent_decimals
from reports.compose.reasons import short_reason
from reports.compose.units import amount, difference, percent
from reports.model.assessment import MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.document import Shown
from reports.model.measure import Measure
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Level, Marker, Missing, Value
from reports.wording import Wording


def value_text(wording: Wording, value: Value, unit: Unit, decimals: int, worded: bool = True) -> str:
    """A value in its unit: a number, a day, yes or no, a level's own word, or words as they came."""
    if isinstance(value, Decimal):
        return amount(wording, value, unit, decimals, worded=worded)
    if isinstance(value, bool):
        return wording.say("units.yes" if value else "units.no")
    if isinstance(value, date):
        return wording.day(value) if worded else wording.short_day(value)
    return value.word if isinstance(value, Level) else value


def figure_text(edition: Edition, figure: Figure, measure: Measure, decimals: int, worded: bool = True) -> str:
    """A figure of a measure with its markers, "92.4% [p]", or in few words why there is none. Never empty."""
    if figure.value is None:
        return _absent(edition, figure, measure)
    text = value_text(edition.wording, figure.value, measure.unit, decimals, worded)
    return with_markers(edition.wording, text, figure.markers)


def figure_shown(
    edition: Edition, figure: Figure, measure: Measure, decimals: int, strong: bool = False, worded: bool = False
) -> Shown:
    """A figure of a measure for a table cell; words of its unit are left to the measure's own cell."""
    text = figure_text(edition, figure, measure, decimals, worded)
    return Shown(text, cell_value(figure.value), decimals, measure.unit.name, strong and figure.value is not None)


def variance_text(edition: Edition, assessment: MeasureAssessment) -> str:
    """The variance with sign and unit: "−2.6 pp", "+14 days"; met or not met for yes and no; else why there is none.

    Where the target or the actual has no value the row says why already, and the variance is a dash.
    """
    wording, figure = edition.wording, assessment.variance
    if figure.number is None:
        if assessment.measure.unit.kind is UnitKind.YES_NO and assessment.favourable is not None:
            return wording.say("measures.met" if assessment.favourable else "measures.not_met")
        if assessment.target.value is None or assessment.actual.value is None:
            return wording.say("missing.short.said_already")
        return _absent(edition, figure, assessment.measure)
    text = difference(wording, figure.number, assessment.measure.unit, variance_decimals(edition, assessment))
    return with_markers(wording, text, figure.markers)


def variance_shown(edition: Edition, assessment: MeasureAssessment) -> Shown:
    """The variance for a table cell."""
    decimals = variance_decimals(edition, assessment)
    unit = assessment.measure.unit.variance_unit
    return Shown(variance_text(edition, assessment), cell_value(assessment.variance.value), decimals, unit, signed=True)


def variance_decimals(edition: Edition, assessment: MeasureAssessment) -> int:
    """Decimals of a variance: those of the figures; none for days and levels."""
    return decimals_for(assessment, edition.rules) if assessment.measure.unit.is_numeric else 0


def percent_text(edition: Edition, assessment: MeasureAssessment) -> str:
    """The variance in per cent of the target, "−5.01%", or why there is none."""
    figure = assessment.variance_percent
    if figure.number is None:
        return _absent(edition, figure, assessment.measure)
    return percent(edition.wording, figure.number, percent_decimals(assessment, edition.rules), signed=True)


def percent_shown(edition: Edition, assessment: MeasureAssessment) -> Shown:
    """The same for a table cell; the value is 13.75, not 0.1375."""
    decimals = percent_decimals(assessment, edition.rules)
    text = percent_text(edition, assessment)
    return Shown(text, assessment.variance_percent.number, decimals, "%", signed=True)


def target_text(edition: Edition, assessment: MeasureAssessment, decimals: int, worded: bool = True) -> str:
    """The target: a figure, a range ("18 to 22", "at least 18"), or both; else in few words why there is none."""
    wording, measure = edition.wording, assessment.measure
    limits = range_text(edition, assessment, decimals, worded)
    single = figure_text(edition, assessment.target, measure, decimals, worded)
    if not limits:
        return single
    if assessment.target.value is None:
        return limits
    return wording.say("units.range.with_target", target=single, range=limits)


def range_text(edition: Edition, assessment: MeasureAssessment, decimals: int, worded: bool = True) -> str:
    """The target range of a measure, with what is not known of its limits; empty where it has none."""
    known, unknown = _known_limits(edition, assessment, decimals, worded), unknown_limits(edition, assessment)
    return ", ".join(part for part in (known, unknown) if part) if worded else known


def unknown_limits(edition: Edition, assessment: MeasureAssessment) -> str:
    """Which limits of a range that decides are not known, and why: "lower limit not understood"; empty for none."""
    if assessment.basis is not TargetBasis.RANGE:
        return ""
    limits = {"lower": assessment.lower, "upper": assessment.upper}
    unknown = {name: limit for name, limit in limits.items() if limit.is_unknown_limit}
    return ", ".join(
        edition.wording.say(f"units.range.{name}_unknown", reason=figure_text(edition, limit, assessment.measure, 0))
        for name, limit in unknown.items()
    )


def _known_limits(edition: Edition, assessment: MeasureAssessment, decimals: int, worded: bool) -> str:
    """The limits; in a cell, which has no room for words, "?" stands for one that is not known."""
    wording, (lower, upper) = edition.wording, (assessment.lower, assessment.upper)
    if lower.value is None and upper.value is None:
        return ""
    texts = [figure_text(edition, limit, assessment.measure, decimals, worded) for limit in (lower, upper)]
    if not worded:
        mark = wording.say("units.range.unknown")
        pairs = zip(texts, (lower, upper), strict=True)
        texts = [mark if limit.is_unknown_limit else text for text, limit in pairs]
    is_open = [limit.value is None and (worded or not limit.is_unknown_limit) for limit in (lower, upper)]
    if is_open[1]:
        return wording.say("units.range.from", lower=texts[0])
    if is_open[0]:
        return wording.say("units.range.up_to", upper=texts[1])
    return wording.say("units.range.both", lower=texts[0], upper=texts[1])


def printed_figures(assessment: MeasureAssessment) -> tuple[Figure, ...]:
    """The figures of a measure that its row shows with their markers."""
    return assessment.target, assessment.lower, assessment.upper, assessment.actual, assessment.variance


def with_markers(wording: Wording, text: str, markers: tuple[Marker, ...]) -> str:
    """A figure's text followed by its shorthand: "92.4% [p]", "12 [r][e]" (METHODS §9)."""
    if not markers:
        return text
    return wording.say("markers.with_markers", figure=text, markers=shorthand(markers))


def shorthand(markers: tuple[Marker, ...]) -> str:
    """Markers in square brackets: "[r][e]"."""
    return "".join(f"[{marker.value}]" for marker in markers)


def cell_value(value: Value | None) -> Decimal | date | bool | str | None:
    """A value as a spreadsheet holds it; a level by its word."""
    return value.word if isinstance(value, Level) else value


def _absent(edition: Edition, figure: Figure, measure: Measure) -> str:
    missing = figure.missing
    if missing is None:
        raise ValueError("a figure without a value has a reason")
    if missing is Missing.IN_WORDS and figure.words.strip():
        return figure.words
    return short_reason(edition, missing, measure)
