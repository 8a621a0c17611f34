"""Recent trend over five points, by the method of Fingertips (METHODS §4): at 99.8%, and never one point's doing."""

from collections.abc import Sequence
from decimal import Decimal
from math import log
from typing import NamedTuple

from reports.assess.counts import Counts
from reports.assess.statistics.intervals import deviate, exactly, poisson
from reports.assess.statistics.series import Entry, counts_in
from reports.model.measure import BETTER_SIDED, Measure, Polarity
from reports.model.statistics import Trend, TrendCode
from reports.model.statistics_rule import StatisticsRule

WIDTH = 3.92
"""Standard errors in a 95% interval."""
NOISE = 1e-12
"""A slope of no more than this part of the largest value is none: so much comes of rounding alone."""


def critical(confidence: Decimal) -> float:
    """Chi-squared with one degree of freedom above which a trend is significant: 9.549536 at 99.8%."""
    return deviate(confidence) ** 2


class Result(NamedTuple):
    """The outcome of a trend test."""

    statistic: float
    """Chi-squared with one degree of freedom."""
    values: Sequence[float]
    """What a line is fitted to."""
    weights: Sequence[float]
    """The weight of each value."""

    @property
    def slope(self) -> float:
        """Above 0 where the points rise."""
        return _slope(self.values, self.weights)

    @property
    def is_steady(self) -> bool:
        """Whether it rises, or falls, whichever of the points is left out. A slope of 0 does neither.

        Fingertips counts 0 as rising: one high point after four equal ones is a rise there, one low point no fall.
        """
        parts = [_slope(self.values, self.weights, left_out) for left_out in range(len(self.values))]
        nothing = NOISE * max(abs(value) for value in self.values)
        return all(part > nothing for part in parts) or all(part < -nothing for part in parts)


def trend_of(measure: Measure, series: Sequence[Entry], rule: StatisticsRule) -> Trend | None:
    """The recent trend of a run; None where it cannot be calculated: fewer than five points with their counts."""
    recent = series[-rule.trend_points :]
    if len(recent) < rule.trend_points or recent[0].numerator is None:
        return None
    counts = [found for entry in recent if (found := counts_in(measure, entry)) is not None]
    if len(counts) < rule.trend_points:
        return None
    result = proportion_trend(counts) if counts[0].is_proportion else _rate_trend(counts)
    if result is None:
        return None
    periods = tuple(entry.period for entry in recent)
    if result.statistic <= critical(rule.trend_confidence) or not result.is_steady:
        return Trend(TrendCode.NO_CHANGE, None, exactly(result.statistic), periods)
    is_rising = result.slope > 0
    return Trend(_code(measure.polarity, is_rising), is_rising, exactly(result.statistic), periods)


def proportion_trend(counts: Sequence[Counts]) -> Result | None:
    """Chi-squared for a trend in proportions, with slopes on logits; None where a part is nothing or the whole."""
    if any(one.cases in (0, one.base) for one in counts):
        return None
    timed = list(enumerate(counts, 1))
    part, whole = sum([one.cases for one in counts]), sum([one.base for one in counts])
    part_time = sum([time * one.cases for time, one in timed])
    whole_time = sum([time * one.base for time, one in timed])
    spread = whole * sum([time * time * one.base for time, one in timed]) - whole_time**2
    statistic = whole * (whole * part_time - part * whole_time) ** 2 / (part * (whole - part) * spread)
    logits = [log(one.cases / (one.base - one.cases)) for one in counts]
    return Result(statistic, logits, [1.0] * len(counts))


def weighted_trend(values: Sequence[float], widths: Sequence[float]) -> Result:
    """Weighted regression on time; `widths` are those of the 95% intervals, all above 0."""
    weights = [(WIDTH / width) ** 2 for width in widths]
    slope = _slope(values, weights)
    statistic = slope**2 * _spread(weights) / sum(weights)
    return Result(statistic, values, weights)


def _rate_trend(counts: Sequence[Counts]) -> Result:
    ends = [poisson(one.cases) for one in counts]
    sizes = [float(one.scale) / one.base for one in counts]
    values = [size * one.cases for size, one in zip(sizes, counts, strict=True)]
    return weighted_trend(values, [size * (upper - lower) for size, (lower, upper) in zip(sizes, ends, strict=True)])


def _slope(values: Sequence[float], weights: Sequence[float], left_out: int | None = None) -> float:
    """Slope of the weighted least-squares line through values one apart, one of them left out."""
    weight = times = squares = height = product = 0.0
    for place, (value, own) in enumerate(zip(values, weights, strict=True)):
        if place != left_out:
            time = place + 1
            weight += own
            times += own * time
            squares += own * time * time
            height += own * value
            product += own * value * time
    return (weight * product - times * height) / (weight * squares - times**2)


def _spread(weights: Sequence[float]) -> float:
    """How far the points are spread in time, by their weights."""
    first = sum(weight * time for time, weight in enumerate(weights, 1))
    second = sum(weight * time * time for time, weight in enumerate(weights, 1))
    return sum(weights) * second - first**2


def _code(polarity: Polarity, is_rising: bool) -> TrendCode:
    if polarity not in BETTER_SIDED:
        return TrendCode.INCREASING if is_rising else TrendCode.DECREASING
    return TrendCode.IMPROVING if is_rising == polarity.is_higher else TrendCode.WORSENING
