"""A measure's history against its target: a line with points, labelled where the eye is."""

from collections.abc import Iterator, Sequence
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from reports.model.brand import Brand
from reports.model.chart import Chart
from reports.render.charts.axis import named_periods, value_axis
from reports.render.charts.frame import Frame, Spot, runs
from reports.render.charts.labels import EndLabel, apart, end_labels
from reports.render.charts.recorder import Measure

TICK_SIZE = 8.2
Align = Literal["left", "center", "right"]

_BELOW = 16.0
_ABOVE = 8.0
_POINT = 4.2
_NEWS_POINT = 7.0
_RING = 11.0


def history_figure(chart: Chart, brand: Brand, width: float, height: float, measure: Measure) -> Figure:
    """The chart as a figure of a width and height in points. It holds artists only: axes would cost more than all."""
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    figure.patch.set_visible(False)
    labels = end_labels(chart, brand, width * 0.34, measure)
    frame = _frame(chart, (width, height), labels, measure)
    for artist in (
        *_band(chart, frame, brand),
        *_grid(frame, brand),
        *_periods(chart, frame, brand, measure),
        *_usual(chart, frame, brand),
        *_target(chart, frame, brand),
        *_values(chart, frame, brand),
        *_ends(labels, frame),
        *_unit(chart, frame, brand),
    ):
        # A dot of the figure is a point of the page: positions need no other transform.
        artist.set_transform(IdentityTransform())
        figure.add_artist(artist)
    return figure


def _frame(chart: Chart, size: Spot, labels: Sequence[EndLabel], measure: Measure) -> Frame:
    axis = value_axis(chart)
    ticks = max((measure(text, TICK_SIZE, False) for _, text in axis.ticks), default=0.0)
    left = ticks + 12
    right = size[0] - max((label.width for label in labels), default=0.0) - 12
    top = size[1] - _ABOVE - (11.0 if chart.unit or chart.usual_label else 0.0)
    return Frame(left, right, _BELOW, top, axis, len(chart.points))


def _grid(frame: Frame, brand: Brand) -> Iterator[Artist]:
    for value, text in frame.axis.ticks:
        y = frame.y(value)
        yield Line2D([frame.left - 6, frame.right], [y, y], color=brand.rule, linewidth=0.4)
        yield _text(frame.left - 11, y - 0.33 * TICK_SIZE, text, brand.quiet, align="right")


def _unit(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    words = " · ".join(part for part in (chart.unit, chart.usual_label) if part)
    if words:
        yield _text(0.0, frame.top + 9, words, brand.quiet)


def _periods(chart: Chart, frame: Frame, brand: Brand, measure: Measure) -> Iterator[Artist]:
    widths = [measure(point.label, TICK_SIZE, False) for point in chart.points]
    for place in named_periods(widths, frame.step):
        yield _text(frame.left + place * frame.step, 2.5, chart.points[place].label, brand.quiet, align="center")


def _band(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    whole = [point.lower is not None and point.upper is not None for point in chart.points]
    lower = runs([point.lower if both else None for point, both in zip(chart.points, whole, strict=True)])
    upper = runs([point.upper if both else None for point, both in zip(chart.points, whole, strict=True)])
    for low, high in zip(lower, upper, strict=True):
        spots = [*frame.stepped(low), *reversed(frame.stepped(high))]
        yield Polygon(spots, closed=True, facecolor=brand.tint, linewidth=0)


def _usual(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """The limits of normal variation, dotted."""
    for limits in ([point.usual_lower for point in chart.points], [point.usual_upper for point in chart.points]):
        for run in runs(limits):
            yield _line(frame.stepped(run), brand.quiet, 0.9, (0.9, 2.1))


def _target(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    for run in runs([point.target for point in chart.points]):
        yield _line(frame.stepped(run), brand.ink, 1.0, (3.2, 2.2))


def _values(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    for run in runs([point.value for point in chart.points]):
        yield _line([frame.spot(*point) for point in run], brand.accent, 1.7)
        for place, value in run:
            mark = chart.points[place].mark
            size, colour = (_NEWS_POINT, mark.colour) if mark else (_POINT, brand.accent)
            x, y = frame.spot(place, value)
            if chart.points[place].is_signal:
                yield _dot(x, y, _RING, "none", brand.ink, 0.9)
            yield _dot(x, y, size, colour)


def _ends(labels: Sequence[EndLabel], frame: Frame) -> Iterator[Artist]:
    for label, middle in apart(labels, frame.y, frame.bottom - 2, frame.top + _ABOVE):
        for number, words in enumerate(label.lines):
            y = label.baseline(middle) - number * label.leading
            yield _text(frame.right + 9, y, words, label.colour, size=label.size, strong=label.strong)


def _dot(x: float, y: float, size: float, fill: str, edge: str = "none", width: float = 0.0) -> Line2D:
    dot = Line2D([x], [y], linewidth=0, marker="o", markersize=size, markerfacecolor=fill)
    dot.set_markeredgecolor(edge)
    dot.set_markeredgewidth(width)
    return dot


def _line(spots: Sequence[Spot], colour: str, width: float, dash: Sequence[float] = ()) -> Line2D:
    x, y = zip(*spots, strict=True)
    line = Line2D(x, y, color=colour, linewidth=width, solid_joinstyle="round")
    if dash:
        line.set_linestyle((0, dash))
    return line


def _text(
    x: float, y: float, words: str, colour: str, *, size: float = TICK_SIZE, strong: bool = False, align: Align = "left"
) -> Text:
    weight = "bold" if strong else "normal"
    text = Text(x, y, words, color=colour, fontsize=size, fontweight=weight, parse_math=False, usetex=False)
    text.set_verticalalignment("baseline")
    text.set_horizontalalignment(align)
    return text
