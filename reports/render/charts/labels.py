"""The labels at the end of a chart's lines, pushed apart where they would meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.model.brand import Brand
from reports.model.chart import Chart, ChartPoint
from reports.render.charts.recorder import Measure

VALUE_SIZE = 10.4
TARGET_SIZE = 8.8
_AIR = 2.0


@dataclass(frozen=True)
class EndLabel:
    """Words at the end of a line."""

    lines: tuple[str, ...]
    """From top to bottom."""
    value: float
    """The value that they belong to."""
    size: float
    """Of the type, in points."""
    strong: bool
    """Semi-bold."""
    colour: str
    """"#801650"."""
    width: float
    """Of the longest line, in points."""

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.size * 1.2

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.leading

    def baseline(self, middle: float) -> float:
        """Of the first line, where the middle of the label stands at a height."""
        return middle + self.height / 2 - self.leading * 0.5 - self.size * 0.33


def end_labels(chart: Chart, brand: Brand, room: float, measure: Measure) -> list[EndLabel]:
    """What stands at the right end: the last value where no projection lies beyond it, the target, the projection.

    The target is that of the period in which the labels stand: of the year's end where a projection is drawn there.
    """
    labels = []
    last = last_point(chart)
    if last and last.value is not None and chart.value_label and not chart.forecast:
        look = (VALUE_SIZE, True, value_colour(chart, brand))
        labels.append(_label(chart.value_label, float(last.value), look, room, measure))
    end = chart.points[-1]
    limits = [limit for limit in (end.lower, end.upper) if limit is not None]
    value = end.target if end.target is not None else sum(limits) / len(limits) if limits else None
    text = chart.target_label
    if chart.forecast and chart.forecast.target is not None:
        value, text = chart.forecast.target, chart.forecast.target_label
    if value is not None and text:
        labels.append(_label(text, float(value), (TARGET_SIZE, False, brand.ink), room, measure))
    if chart.forecast:
        look = (TARGET_SIZE, False, brand.accent)
        labels.append(_label(chart.forecast.text, float(chart.forecast.value), look, room, measure))
    return labels


def last_point(chart: Chart) -> ChartPoint | None:
    """The last point with a value."""
    return next((point for point in reversed(chart.points) if point.value is not None), None)


def value_colour(chart: Chart, brand: Brand) -> str:
    """Of the last value's label: that of its signal, else ink."""
    last = last_point(chart)
    return last.mark.colour if last and last.mark else brand.ink


def apart(
    labels: Sequence[EndLabel], y: Callable[[float], float], low: float, high: float
) -> list[tuple[EndLabel, float]]:
    """Labels with the heights of their middles, between `low` and `high`: each as near its value as others allow."""
    ordered = sorted(labels, key=lambda label: label.value)
    middles = [min(max(y(label.value), low + label.height / 2), high - label.height / 2) for label in ordered]
    for place in range(1, len(ordered)):
        middles[place] = max(middles[place], middles[place - 1] + _between(ordered[place - 1], ordered[place]))
    if middles:
        middles[-1] = min(middles[-1], high - ordered[-1].height / 2)
    for place in range(len(ordered) - 2, -1, -1):
        middles[place] = min(middles[place], middles[place + 1] - _between(ordered[place], ordered[place + 1]))
    return list(zip(ordered, middles, strict=True))


def _between(lower: EndLabel, upper: EndLabel) -> float:
    return (lower.height + upper.height) / 2 + _AIR


def _label(text: str, value: float, look: tuple[float, bool, str], room: float, measure: Measure) -> EndLabel:
    """A label whose words are broken so that no line is wider than the room, as far as words allow."""
    size, strong, colour = look
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer, size, strong) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return EndLabel(tuple(lines), value, size, strong, colour, max(measure(line, size, strong) for line in lines))
