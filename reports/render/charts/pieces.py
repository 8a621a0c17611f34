"""The pieces that charts are made of: dots, lines and words, in points from the lower left corner."""

from collections.abc import Sequence
from typing import Literal

from matplotlib.lines import Line2D
from matplotlib.text import Text

from reports.render.charts.frame import Spot

TICK_SIZE = 8.2
Align = Literal["left", "center", "right"]


def dot(x: float, y: float, size: float, fill: str, edge: str = "none", width: float = 0.0) -> Line2D:
    """A point, filled; with an edge where a width is given."""
    mark = Line2D([x], [y], linewidth=0, marker="o", markersize=size, markerfacecolor=fill)
    mark.set_markeredgecolor(edge)
    mark.set_markeredgewidth(width)
    return mark


def line_through(spots: Sequence[Spot], colour: str, width: float, dash: Sequence[float] = ()) -> Line2D:
    """A line through some places."""
    x, y = zip(*spots, strict=True)
    line = Line2D(x, y, color=colour, linewidth=width, solid_joinstyle="round")
    if dash:
        line.set_linestyle((0, dash))
    return line


def words_at(
    x: float, y: float, words: str, colour: str, *, size: float = TICK_SIZE, strong: bool = False, align: Align = "left"
) -> Text:
    """Words on a baseline."""
    weight = "bold" if strong else "normal"
    text = Text(x, y, words, color=colour, fontsize=size, fontweight=weight, parse_math=False, usetex=False)
    text.set_verticalalignment("baseline")
    text.set_horizontalalignment(align)
    return text
