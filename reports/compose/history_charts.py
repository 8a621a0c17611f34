"""The history of a measure as a sparkline and as a chart. Only numbers are drawn; a gap stays a gap."""

from decimal import Decimal

from reports.compose.alternatives import chart_text, spark_text
from reports.compose.edition import Edition
from reports.compose.figures import range_text, target_text, value_text
from reports.compose.marks import code_mark
from reports.compose.periods import chart_name
from reports.compose.precision import decimals_for, plain_decimals
from reports.compose.standing import is_exception
from reports.compose.tolerance import has_limits
from reports.compose.units import unit_words
from reports.model.assessment import HistoryPoint, MeasureAssessment
from reports.model.chart import Chart, ChartPoint
from reports.model.document import Spark
from reports.model.measure import Counting
from reports.model.statistics import PointType

_FEWEST = 2


def spark(edition: Edition, assessment: MeasureAssessment) -> Spark:
    """The history as a small chart; nothing to draw without numbers."""
    points = tuple(point.figure.number for point in assessment.history)
    targets = tuple(point.target.number for point in assessment.history)
    text = spark_text(edition, assessment)
    if not assessment.measure.unit.is_numeric or all(point is None for point in points):
        return Spark(text, (), ())
    periods = tuple(chart_name(edition.wording, point.period) for point in assessment.history)
    return Spark(text, points, targets, periods)


def chart(edition: Edition, assessment: MeasureAssessment) -> Chart | None:
    """The history as a chart that a reader studies; None where there are fewer than two numbers to draw."""
    drawn = [point for point in assessment.history if point.figure.number is not None]
    if not assessment.measure.unit.is_numeric or len(drawn) < _FEWEST:
        return None
    return Chart(
        text=chart_text(edition, assessment),
        points=tuple(_point(edition, assessment, point, point is drawn[-1]) for point in assessment.history),
        value_label=_value_label(edition, assessment, drawn[-1]),
        target_label=_target_label(edition, assessment),
        decimals=plain_decimals(assessment),
        unit=unit_words(edition.wording, assessment.measure.unit),
        usual_label=_usual_label(edition, assessment),
    )


def _point(edition: Edition, assessment: MeasureAssessment, point: HistoryPoint, is_last: bool) -> ChartPoint:
    lower, upper = _limits(assessment, point)
    is_marked = point.figure.number is not None and (is_last or is_exception(point.status, edition.rules))
    mark = code_mark(edition, "status", edition.rules.status, point.status) if is_marked else None
    label = chart_name(edition.wording, point.period)
    usual_lower, usual_upper, is_signal = _usual(assessment, point)
    return ChartPoint(
        label, point.figure.number, point.target.number, lower, upper, mark, usual_lower, usual_upper, is_signal
    )


def _usual(assessment: MeasureAssessment, point: HistoryPoint) -> tuple[Decimal | None, Decimal | None, bool]:
    """Limits of normal variation at a point, and whether it is a signal; none where the chart shows years to date."""
    signals = assessment.signals
    found = [one for one in signals.points if one.period == point.period] if signals else []
    if signals is None or signals.is_quarter_alone or not found:
        return None, None, False
    return signals.lower, signals.upper, found[0].type is not PointType.COMMON


def _usual_label(edition: Edition, assessment: MeasureAssessment) -> str:
    """What the dotted lines and the rings are; empty where none are drawn."""
    drawn = [_usual(assessment, point) for point in assessment.history]
    if all(lower is None for lower, _, _ in drawn):
        return ""
    has_signals = any(is_signal for _, _, is_signal in drawn)
    return edition.wording.say("charts.usual_and_signals" if has_signals else "charts.usual")


def _limits(assessment: MeasureAssessment, point: HistoryPoint) -> tuple[Decimal | None, Decimal | None]:
    """The target range of a point: the reported period's own; an earlier year's where no share of it is taken."""
    if point.period == assessment.history[-1].period:
        return assessment.lower.number, assessment.upper.number
    measure = assessment.measure
    is_shared = measure.counting is Counting.CUMULATIVE or (
        measure.counting is Counting.DISCRETE and measure.unit.is_additive
    )
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
