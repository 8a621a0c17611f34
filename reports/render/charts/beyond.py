"""What lies beyond the figures: the band of normal variation with its label, and the projected end of the year."""

from collections.abc import Iterator
from itertools import pairwise

from matplotlib.artist import Artist
from matplotlib.patches import Polygon

from reports.model.brand import Brand
from reports.model.chart import Chart
from reports.render.charts.frame import Frame, Spot, runs
from reports.render.charts.labels import last_point
from reports.render.charts.pieces import TICK_SIZE, dot, line_through, words_at
from reports.render.charts.recorder import Measure

_ABOVE, _BELOW = 3.0, -9.0
"""From an edge of the band to the baseline of words above and below it."""
_GROUND = 2.4
"""Below the baseline, the ground of words within the band."""
_OVER_GRID = 2.0
"""Where lines are drawn: what is drawn earlier lies below, what later above."""
_CAP = 3.0
_HOLLOW = 6.4


def usual_band(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """A quiet band between the limits, with dotted edges."""
    lower, upper = ([getattr(one, name) for one in chart.points] for name in ("usual_lower", "usual_upper"))
    for low, high in zip(runs(lower), runs(upper), strict=True):
        for lower_edge, upper_edge in zip(frame.levels(low), frame.levels(high), strict=True):
            corners = [*lower_edge, *reversed(upper_edge)]
            yield Polygon(corners, closed=True, facecolor=brand.tint, linewidth=0)
            for edge in (lower_edge, upper_edge):
                yield line_through(edge, brand.quiet, 0.7, (0.9, 2.1))


def band_label(chart: Chart, frame: Frame, brand: Brand, measure: Measure) -> Iterator[Artist]:
    """What the band is, at the end of an edge where the fewest points, targets and grid lines are in its way.

    Within the band it stands on ground of its own, so that no grid line strikes it through; the lines of figures and
    targets are drawn over it. Nothing where it would run into the labels at the right end: the words beside the chart
    give the range too.
    """
    banded = [place for place, one in enumerate(chart.points) if one.usual_lower is not None]
    if not banded or not chart.usual_label:
        return
    first = chart.points[banded[0]]
    width = measure(chart.usual_label, TICK_SIZE, False)
    left, right = (frame.left + banded[place] * frame.step for place in (0, -1))
    if left + width > frame.right:
        return
    starts = (left + 2.0, max(left + 2.0, (left + right - width) / 2), max(left + 2.0, right - width - 2.0))
    places = [
        (x, frame.y(float(edge)) + shift)
        for x in starts
        for edge, shifts in ((first.usual_upper, (_ABOVE, _BELOW)), (first.usual_lower, (_BELOW, _ABOVE)))
        if edge is not None
        for shift in shifts
    ]
    inside = [place for place in places if frame.bottom <= place[1] <= frame.top - 4.0] or places
    x, y = min(inside, key=lambda place: _in_the_way(chart, frame, place, width))
    edges = [frame.y(float(edge)) for edge in (first.usual_lower, first.usual_upper) if edge is not None]
    if min(edges) < y < max(edges):
        low, high = max(y - _GROUND, min(edges)), min(y + TICK_SIZE, max(edges))
        corners = [(x - 1.0, low), (x + width + 1.0, low), (x + width + 1.0, high), (x - 1.0, high)]
        yield Polygon(corners, closed=True, facecolor=brand.tint, linewidth=0, zorder=_OVER_GRID)
    yield words_at(x, y, chart.usual_label, brand.quiet)


def forecast(chart: Chart, frame: Frame, brand: Brand) -> Iterator[Artist]:
    """A hollow point with its range, and a dashed way to it from the last point."""
    last, ahead = last_point(chart), chart.forecast
    if ahead is None:
        return
    x, y = frame.spot(len(chart.points) - 1 + ahead.ahead, float(ahead.value))
    if last is not None and last.value is not None:
        start = frame.spot(chart.points.index(last), float(last.value))
        yield line_through([start, (x, y)], brand.accent, 1.1, (2.0, 1.8))
    if ahead.lower is not None and ahead.upper is not None:
        low, high = frame.y(float(ahead.lower)), frame.y(float(ahead.upper))
        yield line_through([(x, low), (x, high)], brand.accent, 1.1)
        for end in (low, high):
            yield line_through([(x - _CAP, end), (x + _CAP, end)], brand.accent, 1.1)
    yield dot(x, y, _HOLLOW, "#ffffff", brand.accent, 1.3)


def _in_the_way(chart: Chart, frame: Frame, place: Spot, width: float) -> int:
    """How many steps of the line and of the target touch words that begin at a place."""
    left, right = place[0] - 2.0, place[0] + width + 2.0
    low, high = place[1] - 3.0, place[1] + TICK_SIZE
    touched = sum(low <= frame.y(value) <= high - 3.0 for value, _ in frame.axis.ticks)
    for values in ([one.value for one in chart.points], [one.target for one in chart.points]):
        spots = [frame.spot(number, float(value)) for number, value in enumerate(values) if value is not None]
        for (x, y), (next_x, next_y) in pairwise(spots):
            for share in (0.0, 0.25, 0.5, 0.75, 1.0):
                at = x + share * (next_x - x), y + share * (next_y - y)
                touched += left <= at[0] <= right and low <= at[1] <= high
    return touched
