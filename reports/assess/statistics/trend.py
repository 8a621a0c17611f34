"""Recent trend over five points, by the method of Fingertips (METHODS §4): at 99.8%, and never one point's doing."""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from scipy.special import chdtri

from reports.assess.counts import Counts
from reports.assess.statistics.intervals import exactly, interval
from reports.assess.statistics.series import Entry
from reports.model.measure import Measure, Polarity
from reports.model.statistics import Trend, TrendCode

POINTS = 5
"""The latest points of an unbroken run."""
CONFIDENCE = 0.998
"""So strict because many measures are tested."""
WIDTH = 3.92
"""Standard errors in a 95% interval."""

CRITICAL = float(chdtri(1, 1 - CONFIDENCE))
"""Chi-squared with one degree of freedom above which a trend is significant: 9.549536."""


class Result(NamedTuple):
    """The outcome of a trend test."""

    statistic: float
    """Chi-squared with one degree of freedom."""
    slope: float
    """Above 0 where the points rise."""
    is_steady: bool
    """Whether the slope keeps its sign whichever of the five points is left out."""


def trend_of(measure: Measure, series: Sequence[Entry]) -> Trend | None:
    """The recent trend of a run; None where it cannot be calculated: fewer than five points with their counts."""
    recent = series[-POINTS:]
    counts = [entry.counts for entry in recent if entry.counts is not None]
    if len(counts) < POINTS:
        return None
    result = proportion_trend(counts) if counts[0].is_proportion else _rate_trend(counts)
    if result is None:
        return None
    periods = tuple(entry.period for entry in recent)
    if not result.is_steady or result.statistic <= CRITICAL:
        return Trend(TrendCode.NO_CHANGE, None, exactly(result.statistic), periods)
    is_rising = result.slope > 0
    return Trend(_code(measure.polarity, is_rising), is_rising, exactly(result.statistic), periods)


def proportion_trend(counts: Sequence[Counts]) -> Result | None:
    """Chi-squared for a trend in proportions, with slopes on logits; None where a part is nothing or the whole."""
    if any(one.count in (0, one.base) for one in counts):
        return None
    times = range(1, len(counts) + 1)
    part, whole = sum(one.count for one in counts), sum(one.base for one in counts)
    part_time = sum(time * one.count for time, one in zip(times, counts, strict=True))
    whole_time = sum(time * one.base for time, one in zip(times, counts, strict=True))
    spread = whole * sum(time * time * one.base for time, one in zip(times, counts, strict=True)) - whole_time**2
    statistic = whole * (whole * part_time - part * whole_time) ** 2 / (part * (whole - part) * spread)
    logits = [log(one.count / (one.base - one.count)) for one in counts]
    slope, is_steady = _slopes(logits, [1.0] * len(counts))
    return Result(statistic, slope, is_steady)


def weighted_trend(values: Sequence[float], widths: Sequence[float]) -> Result:
    """Weighted regression on time; `widths` are those of the 95% intervals, all above 0."""
    weights = [(WIDTH / width) ** 2 for width in widths]
    slope, is_steady = _slopes(values, weights)
    return Result(slope**2 * _spread(weights, range(1, len(values) + 1)) / sum(weights), slope, is_steady)


def _rate_trend(counts: Sequence[Counts]) -> Result:
    ends = [interval(one) for one in counts]
    values = [float(one.scale) * one.count / one.base for one in counts]
    return weighted_trend(values, [float(upper - lower) for lower, upper, _ in ends])


def _slopes(values: Sequence[float], weights: Sequence[float]) -> tuple[float, bool]:
    """The slope of all points, and whether it keeps its sign whichever is left out; 0 counts as rising."""
    places = range(len(values))
    whole = _slope(values, weights, places)
    parts = [_slope(values, weights, [place for place in places if place != out]) for out in places]
    return whole, all((part >= 0) == (whole >= 0) for part in parts)


def _slope(values: Sequence[float], weights: Sequence[float], places: Sequence[int]) -> float:
    kept = [weights[place] for place in places]
    weight = sum(kept)
    weighted_time = sum(weights[place] * (place + 1) for place in places)
    weighted_value = sum(weights[place] * values[place] for place in places)
    product = sum(weights[place] * values[place] * (place + 1) for place in places)
    times = [place + 1 for place in places]
    return (weight * product - weighted_time * weighted_value) / _spread(kept, times)


def _spread(weights: Sequence[float], times: Sequence[int]) -> float:
    first = sum(weight * time for weight, time in zip(weights, times, strict=True))
    second = sum(weight * time * time for weight, time in zip(weights, times, strict=True))
    return sum(weights) * second - first**2


def _code(polarity: Polarity, is_rising: bool) -> TrendCode:
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return TrendCode.INCREASING if is_rising else TrendCode.DECREASING
    return TrendCode.IMPROVING if is_rising == (polarity is Polarity.HIGHER) else TrendCode.WORSENING
