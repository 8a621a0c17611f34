"""What statistics add to a chart: the band of normal variation, its signals, and where the year is projected to end."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.figures import value_text
from reports.compose.periods import near_short_name
from reports.compose.precision import variation_decimals, year_end_decimals
from reports.compose.tolerance import has_limits
from reports.compose.variation import usual_ends
from reports.model.assessment import MeasureAssessment
from reports.model.chart import ChartForecast
from reports.model.document import Mark
from reports.model.period import Period, PeriodKind, quarter
from reports.model.projection import ProjectionMethod
from reports.model.rules import Shape
from reports.model.statistics import PointType, SignalPoint, Variation

_UNDRAWN = (None, ProjectionMethod.OUTTURN, ProjectionMethod.LATEST_VALUE)
"""No projection, or one that is a figure drawn already."""
_LAST = 4


def usual_limits(assessment: MeasureAssessment, period: Period) -> tuple[Decimal | None, Decimal | None]:
    """Limits of normal variation in a period; none where the chart shows years to date, or before the series."""
    found = _signal_point(assessment, period)
    if found is None or assessment.signals is None:
        return None, None
    return usual_ends(assessment, assessment.signals)


def usual_label(edition: Edition, assessment: MeasureAssessment) -> str:
    """What the band is; empty where none is drawn."""
    signals = assessment.signals
    if signals is None or all(_signal_point(assessment, point.period) is None for point in assessment.history):
        return ""
    decimals = variation_decimals(assessment, edition.rules)
    lower, upper = (_value(edition, assessment, one, decimals) for one in usual_ends(assessment, signals))
    return edition.wording.say("charts.usual", lower=lower, upper=upper)


def signal_mark(edition: Edition, assessment: MeasureAssessment, period: Period) -> Mark | None:
    """What a signal of a period means, in the colour of what is met or missed; None where it is none."""
    found = _signal_point(assessment, period)
    if found is None or found.type is PointType.COMMON:
        return None
    bands = edition.rules.status.values()
    colour = ""
    if found.variation is Variation.CONCERN:
        colour = next((band.colour for band in bands if band.is_exception), "")
    elif found.variation is Variation.IMPROVEMENT:
        colour = next((band.colour for band in bands if band.is_met), "")
    return Mark(edition.wording.say(f"statistics.variation.{found.variation.value}"), Shape.DISC, colour or "#1D1D1B")


def chart_forecast(edition: Edition, assessment: MeasureAssessment) -> ChartForecast | None:
    """The projected end of the year that the last point belongs to; None where nothing new would be drawn."""
    projection, last = assessment.projection, assessment.history[-1].period
    if last.kind is not PeriodKind.QUARTER or last.number >= _LAST or projection is None:
        return None
    if projection.value is None or projection.method in _UNDRAWN:
        return None
    target = None if has_limits(assessment) else projection.target
    decimals = year_end_decimals(assessment, edition.rules)
    places = {"value": _value(edition, assessment, projection.value, decimals)}
    key = "charts.forecast"
    if projection.lower is not None and projection.upper is not None:
        key = "charts.forecast_range"
        places["lower"] = _value(edition, assessment, projection.lower, decimals)
        places["upper"] = _value(edition, assessment, projection.upper, decimals)
    return ChartForecast(
        ahead=_LAST - last.number,
        label=near_short_name(edition.wording, quarter(last.start_year, _LAST), last),
        value=projection.value,
        lower=projection.lower,
        upper=projection.upper,
        text=edition.wording.say(key, **places),
        target=target,
        target_label=_year_target(edition, assessment, target),
    )


def _year_target(edition: Edition, assessment: MeasureAssessment, target: Decimal | None) -> str:
    """The target of the year; that of the quarter beside its end would say that the projection is held against it."""
    if target is None:
        return ""
    decimals = year_end_decimals(assessment, edition.rules)
    key = "charts.target_label" if target == assessment.target.number else "charts.year_target_label"
    return edition.wording.say(key, target=_value(edition, assessment, target, decimals))


def _signal_point(assessment: MeasureAssessment, period: Period) -> SignalPoint | None:
    signals = assessment.signals
    if signals is None or signals.is_quarter_alone:
        return None
    return next((one for one in signals.points if one.period == period), None)


def _value(edition: Edition, assessment: MeasureAssessment, value: Decimal, decimals: int) -> str:
    return value_text(edition.wording, value, assessment.measure.unit, decimals, worded=False)
