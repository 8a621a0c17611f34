"""A chart on a page: recorded once, played on the canvas as a figure with its text alternative."""

from reports.model.chart import Chart
from reports.render.charts import history_chart
from reports.render.charts.drawing import Anchor, Drawing, Label, Shape
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Stretch, Style
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_SHARES = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


class ChartBlock(Block):
    """A measure's history, of a height in points."""

    def __init__(self, look: Look, chart: Chart, height: float, before: float = 0.0) -> None:
        self.look = look
        self.chart = chart
        self.before = before
        self._height = height

    def height(self, width: float) -> float:  # noqa: ARG002
        """As told."""
        return self._height

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """One figure."""
        bottom = top - self._height
        drawing = history_chart(self.chart, self.look.brand, width, self._height, self._measure)
        place = box(left, bottom, left + width, top)
        with canvas.open(Element("Figure", self.chart.text, place)), canvas.content():
            play(canvas, self.look, drawing, left, bottom)

    def _measure(self, text: str, size: float, strong: bool) -> float:
        return _stretch(self.look, text, size, strong).width


def play(canvas: TaggedCanvas, look: Look, drawing: Drawing, left: float, bottom: float) -> None:
    """Draw a recorded chart with its lower left corner at a place."""
    canvas.setLineJoin(1)
    for item in drawing.items:
        if isinstance(item, Label):
            stretch = _stretch(look, item.text, item.size, item.strong)
            x = left + item.x - _SHARES[item.anchor] * stretch.width
            canvas.print_text(x, bottom + item.y, stretch.text, stretch.style.font, item.size, item.colour)
        else:
            _draw(canvas, item, left, bottom)
    canvas.setLineJoin(0)


def _stretch(look: Look, text: str, size: float, strong: bool) -> Stretch:
    font = look.fonts.semibold if strong else look.fonts.regular
    return Stretch(look.glyphs.line(text), Style(font, size, size, look.brand.ink))


def _draw(canvas: TaggedCanvas, shape: Shape, left: float, bottom: float) -> None:
    if shape.fill:
        canvas.ink(shape.fill)
    if shape.stroke:
        canvas.pen(shape.stroke, shape.width, shape.dash)
    path = canvas.beginPath()
    for step in shape.path:
        numbers = [number + (bottom if place % 2 else left) for place, number in enumerate(step.numbers)]
        if step.code == "M":
            path.moveTo(*numbers)
        elif step.code == "L":
            path.lineTo(*numbers)
        elif step.code == "C":
            path.curveTo(*numbers)
        else:
            path.close()
    canvas.drawPath(path, stroke=int(bool(shape.stroke)), fill=int(bool(shape.fill)))
