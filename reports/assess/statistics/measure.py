"""What statistics say of a measure (METHODS §4): normal variation, intervals, change and recent trend.

They stand beside the status and the directions and never change them.
"""

from decimal import Decimal

from reports.assess.point import Point
from reports.assess.statistics.change import change_between
from reports.assess.statistics.comparison import interval_of
from reports.assess.statistics.series import Entry, series_of, target_of_quarter_alone
from reports.assess.statistics.signals import signals_of
from reports.assess.statistics.trend import trend_of
from reports.model.assessment import Direction
from reports.model.codes import DirectionCode
from reports.model.direction_rule import Since
from reports.model.measure import Measure
from reports.model.numerous import numerous
from reports.model.statistics import Change, Interval, Signals, Trend
from reports.model.statistics_rule import StatisticsRule


@numerous
class Statistics:
    """What statistics say of a measure; None where one cannot be worked out."""

    signals: Signals | None
    """Limits of normal variation and what lies outside them."""
    interval: Interval | None
    """Interval of the actual."""
    change: Change | None
    """Difference since the period of the short direction."""
    trend: Trend | None
    """Recent trend."""


def statistics_of(point: Point, short: Direction, rule: StatisticsRule) -> Statistics:
    """The statistics of a measure up to the quarter of a point; `short` is its short direction."""
    measure = point.measure
    series = series_of(measure, point.quarter)
    return Statistics(
        signals=signals_of(measure, series, target_of_quarter_alone(point), rule),
        interval=interval_of(point, rule.confidence),
        change=_change(measure, series, short, rule.confidence),
        trend=trend_of(measure, series, rule),
    )


def _change(measure: Measure, series: tuple[Entry, ...], short: Direction, confidence: Decimal) -> Change | None:
    """Only where the short direction compares, and with what it compares."""
    of_one = short.since in (Since.PREVIOUS_PERIOD, Since.SAME_PERIOD_LAST_YEAR)
    if not series or not of_one or short.code is DirectionCode.NOT_COMPARABLE:
        return None
    before = next((entry for entry in series if entry.period == short.against), None)
    return None if before is None else change_between(measure, before, series[-1], confidence)
