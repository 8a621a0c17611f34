"""The history of a measure as a sparkline and as a chart. Only numbers are drawn; a gap stays a gap."""

from decimal import Decimal

from reports.compose.alternatives import chart_text, spark_text
from reports.compose.chart_statistics import chart_forecast, signal_mark, usual_label, usual_limits
from reports.compose.edition import Edition
from reports.compose.figures import range_text, target_text, value_text
from reports.compose.periods import chart_name
from reports.compose.precision import decimals_for, plain_decimals
from reports.compose.tolerance import has_limits
from reports.compose.units import unit_words
from reports.model.assessment import HistoryPoint, MeasureAssessment
from reports.model.chart import Chart, ChartPoint
from reports.model.document import Spark
from reports.model.measure import Counting

_FEWEST = 2


def spark(edition: Edition, assessment: MeasureAssessment) -> Spark:
    """The history as a small chart; nothing to draw without numbers."""
    points = tuple(point.figure.number for point in assessment.history)
    targets = tuple(point.target.number for point in assessment.history)
    text = spark_text(edition, assessment)
    if not assessment.measure.unit.is_numeric or all(point is None for point in points):
        return Spark(text, (), ())
    periods = tuple(chart_name(edition.wording, point.period) for point in assessment.history)
    return Spark(text, points, targets, periods, _begins(assessment))


def chart(edition: Edition, assessment: MeasureAssessment) -> Chart | None:
    """The history as a chart that a reader studies; None where there are fewer than two numbers to draw."""
    drawn = [point for point in assessment.history if point.figure.number is not None]
    if not assessment.measure.unit.is_numeric or len(drawn) < _FEWEST:
        return None
    begins = _begins(assessment)
    return Chart(
        text=chart_text(edition, assessment),
        points=tuple(
            _point(edition, assessment, point, place in begins) for place, point in enumerate(assessment.history)
        ),
        value_label=_value_label(edition, assessment, drawn[-1]),
        target_label=_target_label(edition, assessment),
        decimals=plain_decimals(assessment),
        unit=unit_words(edition.wording, assessment.measure.unit),
        usual_label=usual_label(edition, assessment),
        forecast=chart_forecast(edition, assessment),
    )


def _point(edition: Edition, assessment: MeasureAssessment, point: HistoryPoint, begins: bool) -> ChartPoint:
    lower, upper = _limits(assessment, point)
    label = chart_name(edition.wording, point.period)
    usual_lower, usual_upper = usual_limits(assessment, point.period)
    mark = signal_mark(edition, assessment, point.period)
    return ChartPoint(
        label, point.figure.number, point.target.number, lower, upper, mark, usual_lower, usual_upper, begins
    )


def _begins(assessment: MeasureAssessment) -> tuple[int, ...]:
    """Places of the first points of each year, where the figures are years to date."""
    if not assessment.measure.counting.is_cumulative:
        return ()
    periods = [point.period for point in assessment.history]
    return tuple(place for place in range(1, len(periods)) if periods[place].year != periods[place - 1].year)


def _limits(assessment: MeasureAssessment, point: HistoryPoint) -> tuple[Decimal | None, Decimal | None]:
    """The target range of a point: the reported period's own; an earlier year's where no share of it is taken."""
    if point.period == assessment.history[-1].period:
        return assessment.lower.number, assessment.upper.number
    measure = assessment.measure
    is_shared = measure.counting.is_cumulative or (measure.counting is Counting.DISCRETE and measure.unit.is_additive)
    target = next((target for target in measure.targets if target.year == point.period.year), None)
    if target is None or is_shared:
        return None, None
    return target.lower.number, target.upper.number


def _value_label(edition: Edition, assessment: MeasureAssessment, point: HistoryPoint) -> str:
    number = point.figure.number or Decimal(0)
    decimals = decimals_for(assessment, edition.rules)
    value = value_text(edition.wording, number, assessment.measure.unit, decimals)
    return edition.wording.say("charts.value_label", value=value)


def _target_label(edition: Edition, assessment: MeasureAssessment) -> str:
    decimals = decimals_for(assessment, edition.rules)
    if has_limits(assessment):
        limits = range_text(edition, assessment, decimals, worded=False)
        return edition.wording.say("charts.range_label", range=limits)
    if assessment.target.number is None:
        return ""
    return edition.wording.say("charts.target_label", target=target_text(edition, assessment, decimals, worded=False))
