"""Charts: drawn with matplotlib, recorded as shapes and labels, played by whichever renderer needs them."""

from reports.model.brand import Brand
from reports.model.chart import Chart
from reports.render.charts.drawing import Drawing
from reports.render.charts.history import history_figure
from reports.render.charts.recorder import Measure, record


def history_chart(chart: Chart, brand: Brand, width: float, height: float, measure: Measure) -> Drawing:
    """A measure's history against its target, of a width and height in points.

    `measure` tells the width of words in the typeface that will print them. The chart must have at least one point.
    """
    return record(history_figure(chart, brand, width, height, measure), measure)
