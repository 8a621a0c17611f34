"""A measure's history against its target: a line with points, labelled where the eye is."""

from collections.abc import Iterator, Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import IdentityTransform

from reports.model.brand import Brand
from reports.model.chart import Chart
from reports.render.charts.axis import named_periods, value_axis
from reports.render.charts.beyond import band_label, forecast, usual_band
from reports.render.charts.frame import Frame, Spot, runs
from reports.render.charts.labels import VALUE_SIZE, EndLabel, apart, end_labels, last_point, value_colour
from reports.render.charts.pieces import TICK_SIZE, Align, dot, line_through, words_at
from reports.render.charts.recorder import Measure

_BETWEEN_NAMES = 6.0
_BELOW = 16.0
_ABOVE = 9.0
_POINT = 3.6
_LAST_POINT = 5.6
_SIGNAL = 7.2
_BESIDE = 3.0
_ON_LINE = 7.5
"""From the last point to the foot of its label, where that stands above it."""


def history_figure(chart: Chart, brand: Brand, width: float, height: float, measure: Measure) -> Figure:
    """The chart as a figure of a width and height in points. It holds artists only: axes would cost more than all."""
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    figure.patch.set_visible(False)
    labels = end_labels(chart, brand, width * 0.3, measure)
    frame = _frame(chart, (width, height), labels, measure)
    for artist in (
        *usual_band(chart, frame, brand),
        *_grid(frame, brand),
        *band_label(chart, frame, brand, measure),
        *_periods(chart, frame, brand, measure),
        *_target(chart, frame, brand),
        *_values(chart, frame, brand),
        *forecast(chart, frame, brand),
        *_value_label(chart, frame, brand),
        *_ends(labels, frame),
    ):
        # A dot of the figure is a point of the page: positions need no other transform.
        artist.set_transform(IdentityTransform())
        figure.add_artist(artist)
    return figure


def _frame(chart: Chart, size: Spot, labels: Sequence[EndLabel], measure: Measure) -> Frame:
    axis = value_axis(chart)
    ticks = max((measure(text, TICK_SIZE, False) for _, text in axis.ticks), default=0.0)
    right = size[0] - max((label.width for label in labels), default=0.0) - 12
    top = size[1] - _ABOVE - (VALUE_SIZE if chart.forecast else 0.0)
    periods = len(chart.points) + (chart.forecast.ahead if chart.forecast else 0)
    return Frame(ticks + 12, right, _BELOW, top, axis, periods)


def _grid(frame: Frame, brand: Brand) -> Iterator[Artist]:
    for value, text in frame.axis.ticks:
        y = frame.y(value)
        yield Line2D([frame.left - 6, frame.right], [y, y], color=brand.rule, linewidth=0.4)
        yield words_at(frame.left - 11, y - 0.33 * TICK_SIZE, text, brand.quiet, align="right")


def _periods(chart: Chart, frame: Frame, brand: Brand, measure: Measure) -> Iterator[Artist]:
    widths = [measure(point.label, TICK_SIZE, False) for point in chart.points]
    named = {place: chart.points[place].label for place in named_periods(widths, frame.step)}
    if chart.forecast:
        last = len(chart.points) - 1
        room = chart.forecast.ahead * frame.step - widths[last] / 2
        if measure(chart.forecast.label, TICK_SIZE, False) / 2 + _BETWEEN_NAMES < room:
            named[last + chart.forecast.ahead] = chart.forecast.label
    for place, label in named.items():
        yield words_at(frame.left + place * frame.step, 2.5, label, brand.quiet, align="center")


def _target(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """The target, or both limits of its range, dashed: a level line for as long as each holds."""
    points = chart.points
    single = [one.target if one.lower is None and one.upper is None else None for one in points]
    if chart.forecast and chart.forecast.target is not None:
        goal = chart.forecast.target
        single += [goal if goal == single[-1] else None] * (chart.forecast.ahead - 1) + [goal]
    for values in (single, [one.lower for one in points], [one.upper for one in points]):
        for run in runs(values):
            for level in frame.levels(run):
                yield line_through(level, brand.ink, 1.0, (3.2, 2.2))


def _values(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """The line, its points, a larger one at its end, and coloured ones where a signal is."""
    begins = [place for place, point in enumerate(chart.points) if point.begins]
    last = last_point(chart)
    for run in runs([point.value for point in chart.points], begins):
        yield line_through([frame.spot(*point) for point in run], brand.accent, 1.7)
        for place, value in run:
            point = chart.points[place]
            x, y = frame.spot(place, value)
            size = _SIGNAL if point.mark else _LAST_POINT if point is last else _POINT
            yield dot(x, y, size, point.mark.colour if point.mark else brand.accent)


def _value_label(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """The last value beside its point, where a projection lies beyond it: on a side to which no line leads."""
    last = last_point(chart)
    if chart.forecast is None or last is None or last.value is None or not chart.value_label:
        return
    place = chart.points.index(last)
    before = chart.points[place - 1].value if place and not last.begins else None
    came, goes = before is None or before <= last.value, chart.forecast.value >= last.value
    x, y = frame.spot(place, float(last.value))
    sides = _free_sides(came, goes)
    dashed = frame.y(float(last.target)) if last.target is not None else -VALUE_SIZE
    clear = [one for one in sides if not -2.0 <= dashed - (y + one[1]) <= 0.72 * VALUE_SIZE + 2.0] or sides
    shift, rise, align = next((one for one in clear if y + one[1] >= frame.bottom), clear[0])
    colour, foot = value_colour(chart, brand), max(y + rise, frame.bottom + 1.0)
    yield words_at(x + shift, foot, chart.value_label, colour, size=VALUE_SIZE, strong=True, align=align)


def _free_sides(came_up: bool, goes_up: bool) -> list[tuple[float, float, Align]]:
    """Where words beside a point touch neither line: points across and up to their foot, and how they are aligned."""
    below = -_ON_LINE - 0.72 * VALUE_SIZE
    if came_up != goes_up:
        return [(0.0, _ON_LINE if came_up else below, "center")]
    low = -_BESIDE - 0.72 * VALUE_SIZE
    if came_up:
        return [(-_BESIDE, _BESIDE, "right"), (_BESIDE, low, "left")]
    return [(_BESIDE, _BESIDE, "left"), (-_BESIDE, low, "right")]


def _ends(labels: Sequence[EndLabel], frame: Frame) -> Iterator[Artist]:
    for label, middle in apart(labels, frame.y, frame.bottom - 2, frame.top + _ABOVE):
        for number, words in enumerate(label.lines):
            y = label.baseline(middle) - number * label.leading
            yield words_at(frame.right + 9, y, words, label.colour, size=label.size, strong=label.strong)
