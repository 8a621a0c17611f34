"""Charts in words: text alternatives of sparklines and charts, worked out from the data (METHODS §9, Charts)."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.compose.chart_statistics import chart_forecast
from reports.compose.edition import Edition
from reports.compose.figures import range_text, target_text, value_text
from reports.compose.periods import full_name, near_short_name
from reports.compose.precision import decimals_for, year_end_decimals
from reports.compose.standing import is_exception, is_off_target
from reports.compose.variation import variation_words
from reports.model.assessment import HistoryPoint, MeasureAssessment

_LATEST = 1


@dataclass(frozen=True)
class _Course:
    """The drawn points of a history and how its figures are written."""

    edition: Edition
    assessment: MeasureAssessment
    points: Sequence[HistoryPoint]
    decimals: int

    def value(self, point: HistoryPoint) -> str:
        """A point's value in its unit."""
        figure = point.figure.value
        measure = self.assessment.measure
        return value_text(self.edition.wording, figure, measure.unit, self.decimals) if figure is not None else ""

    def period(self, point: HistoryPoint) -> str:
        """A point's period in full."""
        return full_name(self.edition.wording, point.period)


def spark_text(edition: Edition, assessment: MeasureAssessment) -> str:
    """What a small chart shows: course, extremes, target and gaps. Never empty."""
    return " ".join((_course(edition, assessment), *_target(edition, assessment), *_gaps(edition, assessment)))


def chart_text(edition: Edition, assessment: MeasureAssessment) -> str:
    """What a large chart shows: as a small one, how often the measure was off target, signals, the year's end."""
    said = (spark_text(edition, assessment), *_off(edition, assessment), *variation_words(edition, assessment))
    return " ".join((*said, *_forecast(edition, assessment)))


def _forecast(edition: Edition, assessment: MeasureAssessment) -> tuple[str, ...]:
    """Where the year is projected to end, where that is drawn."""
    forecast, unit = chart_forecast(edition, assessment), assessment.measure.unit
    if forecast is None:
        return ()
    decimals = year_end_decimals(assessment, edition.rules)
    value = value_text(edition.wording, forecast.value, unit, decimals)
    held: tuple[str, ...] = ()
    if forecast.target is not None and forecast.target != assessment.target.number:
        target = value_text(edition.wording, forecast.target, unit, decimals)
        held = (edition.wording.say("charts.forecast_target", target=target),)
    if forecast.lower is None or forecast.upper is None:
        return edition.wording.say("charts.forecast_text", value=value), *held
    lower, upper = (value_text(edition.wording, one, unit, decimals) for one in (forecast.lower, forecast.upper))
    return edition.wording.say("charts.forecast_text_range", value=value, lower=lower, upper=upper), *held


def _course(edition: Edition, assessment: MeasureAssessment) -> str:
    wording = edition.wording
    if not assessment.measure.unit.is_numeric:
        return _in_words(edition, assessment)
    points = [point for point in assessment.history if point.figure.number is not None]
    course = _Course(edition, assessment, points, decimals_for(assessment, edition.rules))
    if not points:
        return wording.say("charts.none")
    if len(points) == 1:
        return wording.say("charts.single", value=course.value(points[0]), period=course.period(points[0]))
    lowest = min(points, key=lambda point: point.figure.number or 0)
    highest = max(points, key=lambda point: point.figure.number or 0)
    first, last = points[0], points[-1]
    if lowest.figure.number == highest.figure.number:
        return wording.say(
            "charts.steady", first=course.period(first), last=course.period(last), value=course.value(last)
        )
    return wording.say(
        "charts.course",
        first=course.period(first),
        last=course.period(last),
        first_value=course.value(first),
        last_value=course.value(last),
        lowest=course.value(lowest),
        lowest_period=course.period(lowest),
        highest=course.value(highest),
        highest_period=course.period(highest),
    )


def _in_words(edition: Edition, assessment: MeasureAssessment) -> str:
    """What a measure without numbers reached before: "Q1: No; Q2: No". Its row says what it reached now."""
    wording, unit = edition.wording, assessment.measure.unit
    said = [
        wording.say(
            "charts.word",
            period=near_short_name(wording, point.period, edition.period),
            value=value_text(wording, point.figure.value, unit, 0, worded=False),
        )
        for point in assessment.history[:-1]
        if point.figure.value is not None
    ]
    return wording.say("charts.word_separator").join(said[-_LATEST:]) or wording.say("charts.none_before")


def _target(edition: Edition, assessment: MeasureAssessment) -> tuple[str, ...]:
    """The target in words; with the earliest one drawn where that was another, and did not grow with the year."""
    wording, decimals = edition.wording, decimals_for(assessment, edition.rules)
    if not assessment.measure.unit.is_numeric:
        return ()
    limits = range_text(edition, assessment, decimals)
    if limits:
        return (wording.say("charts.target_range", range=limits),)
    if assessment.target.number is None:
        return ()
    now = target_text(edition, assessment, decimals)
    earlier = [point.target.number for point in assessment.history if point.target.number is not None]
    is_level = not assessment.measure.counting.is_cumulative
    if is_level and earlier and earlier[0] != assessment.target.number:
        before = value_text(wording, earlier[0], assessment.measure.unit, decimals)
        return (wording.say("charts.target_changed", before=before, target=now),)
    return (wording.say("charts.target", target=now),)


def _gaps(edition: Edition, assessment: MeasureAssessment) -> tuple[str, ...]:
    gaps = sum(point.figure.number is None for point in assessment.history)
    if not gaps or gaps == len(assessment.history) or not assessment.measure.unit.is_numeric:
        return ()
    return (edition.wording.count("charts.gaps", gaps),)


def _off(edition: Edition, assessment: MeasureAssessment) -> tuple[str, ...]:
    drawn = [point for point in assessment.history if point.figure.number is not None]
    off = sum(is_exception(point.status, edition.rules) for point in drawn)
    if not is_off_target(assessment, edition.rules) or not off:
        return ()
    return (edition.wording.count("charts.off", off, all=len(drawn)),)
