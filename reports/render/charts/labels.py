"""The labels at the end of a chart's lines, pushed apart where they would meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.model.brand import Brand
from reports.model.chart import Chart
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
    """The last value's label in the colour of its status, then the target's; none where there is nothing to label."""
    labels = []
    last = next((point for point in reversed(chart.points) if point.value is not None), None)
    if last and last.value is not None and chart.value_label:
        colour = last.mark.colour if last.mark else brand.accent
        labels.append(_label(chart.value_label, float(last.value), (VALUE_SIZE, True, colour), room, measure))
    end = chart.points[-1]
    limits = [limit for limit in (end.lower, end.upper) if limit is not None]
    value = end.target if end.target is not None else sum(limits) / len(limits) if limits else None
    if value is not None and chart.target_label:
        labels.append(_label(chart.target_label, float(value), (TARGET_SIZE, False, brand.ink), room, measure))
    return labels


def apart(
    labels: Sequence[EndLabel], y: Callable[[float], float], low: float, high: float
) -> list[tuple[EndLabel, float]]:
    """Labels with the heights of their middles, between `low` and `high`: the first at its value, the other near it."""
    middles = [min(max(y(label.value), low + label.height / 2), high - label.height / 2) for label in labels]
    if len(labels) == 2:
        need = (labels[0].height + labels[1].height) / 2 + _AIR
        side = 1 if labels[1].value > labels[0].value else -1
        if side * (middles[1] - middles[0]) < need:
            moved = middles[0] + side * need
            bound = high - labels[1].height / 2 if side > 0 else low + labels[1].height / 2
            middles[1] = min(moved, bound) if side > 0 else max(moved, bound)
            middles[0] = middles[1] - side * need
    return list(zip(labels, middles, strict=True))


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
