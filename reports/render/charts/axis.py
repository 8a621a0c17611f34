"""What an axis shows: its limits, its ticks, and which periods are named."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from matplotlib.ticker import MaxNLocator

from reports.model.chart import Chart

_MINUS = "\u2212"
_FINEST = 1e-12
"""Ticks nearer to one another are not written in full: nobody reads so many noughts."""


@dataclass(frozen=True)
class Axis:
    """The value axis."""

    low: float
    """Value at the bottom."""
    high: float
    """Value at the top."""
    ticks: tuple[tuple[float, str], ...]
    """Values with a grid line, and how they are written."""


def value_axis(chart: Chart) -> Axis:
    """Limits that hold every value, target and limit with a little air, and three to five ticks inside them."""
    values = [
        float(value)
        for point in chart.points
        for value in (point.value, point.target, point.lower, point.upper, point.usual_lower, point.usual_upper)
        if value is not None
    ]
    if chart.forecast:
        ends = (chart.forecast.value, chart.forecast.lower, chart.forecast.upper, chart.forecast.target)
        values += [float(value) for value in ends if value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    if low == high:
        air = abs(low) * 0.05 or 1.0
        return Axis(low - air, high + air, ((low, _written(low, chart.decimals)),))
    air = (high - low) * 0.07
    least_step = 10.0**-chart.decimals
    locator = MaxNLocator(nbins=5, steps=[1, 2, 5, 10], min_n_ticks=2)
    ticks = [float(tick) for tick in locator.tick_values(low - air, high + air)]
    step = ticks[1] - ticks[0]
    if max(abs(low), abs(high)) >= least_step / 2 or step < _FINEST:  # else every tick would read as nought
        step = max(step, least_step)
    decimals = max(0, -floor(log10(step) + 1e-9))
    inside = [
        tick for tick in ticks if low - air <= tick <= high + air and abs(tick / step - round(tick / step)) < 1e-6
    ]
    return Axis(low - air, high + air, tuple((tick, _written(tick, decimals)) for tick in inside))


def named_periods(widths: Sequence[float], step: float, gap: float = 9.0) -> list[int]:
    """Which periods are named: the last, and back from it every one, second, fourth … as the room allows.

    `widths` are those of the names and `step` that of a period, in points.
    """
    every = 1
    widest = max(widths, default=0.0)
    while step * every < widest + gap and every < len(widths):
        every *= 2
    return list(range(len(widths) - 1, -1, -every))


def _written(value: float, decimals: int) -> str:
    text = f"{abs(value):,.{decimals}f}"
    return _MINUS + text if value < 0 and float(text.replace(",", "")) else text
