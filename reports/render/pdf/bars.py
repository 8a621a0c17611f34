"""Variances as bars on both sides of nought: adverse ones filled, favourable ones outlined, each with its words."""

from reports.model.drawn import Bar, BarChart
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Line, Stretch, Style, break_lines, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_STEP = 15.0
_BAR = 8.6
_LABEL_SHARE = 0.45
"""Of the width: no label is longer, and those that would be are cut."""
_GAP = 6.0
_WIDEST = 620.0


class BarBlock(Block):
    """A chart of bars, a line each, as one figure with its text alternative."""

    def __init__(self, look: Look, chart: BarChart, before: float) -> None:
        self.look = look
        self.chart = chart
        self.before = before
        self.style = look.dense(8.7)

    def height(self, width: float) -> float:  # noqa: ARG002
        """A step a bar."""
        return len(self.chart.bars) * _STEP + 4.0

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Labels on the left, bars from the line of nought, their words at their ends."""
        width = min(width, _WIDEST)
        bottom = top - self.height(width)
        place = box(left, bottom, left + width, top)
        scale = self._scale(left, width)
        with canvas.open(Element("Figure", self.chart.text, place)), canvas.content():
            for number, bar in enumerate(self.chart.bars):
                self._paint_bar(canvas, bar, scale, (left, top - (number + 0.5) * _STEP))
            canvas.pen(self.look.brand.ink, 0.7)
            canvas.line(scale.nought, bottom + 2.0, scale.nought, top)

    def _paint_bar(self, canvas: TaggedCanvas, bar: Bar, scale: "_Scale", corner: tuple[float, float]) -> None:
        left, middle = corner
        baseline = middle - 0.34 * self.style.size
        canvas.ink(self.look.brand.ink)
        label = _one_line(self.look, bar.label, self.style, scale.left - left - _GAP)
        print_lines(canvas, [label], left, baseline, self.style.leading)
        size = scale.length(float(bar.value))
        x, length = (scale.nought, size) if size >= 0 else (scale.nought + size, -size)
        if bar.is_adverse:
            canvas.ink(self.look.brand.accent)
            canvas.rect(x, middle - _BAR / 2, length, _BAR, stroke=0, fill=1)
        else:
            canvas.pen(self.look.brand.accent, 0.9)
            canvas.rect(x, middle - _BAR / 2, length, _BAR, stroke=1, fill=0)
        words = Stretch(self.look.glyphs.line(bar.text), self.style)
        start = x + length + _GAP if size >= 0 else x - _GAP - words.width
        print_lines(canvas, [Line((words,), words.width)], start, baseline, self.style.leading)

    def _scale(self, left: float, width: float) -> "_Scale":
        """Bars as long as the room beside their words allows."""
        labels = max(Stretch(self.look.glyphs.line(bar.label), self.style).width for bar in self.chart.bars)
        labels = min(labels + _GAP + 1.0, width * _LABEL_SHARE)
        start, room = left + labels, width - labels
        ahead = [(max(0.0, float(bar.value)), self._words(bar)) for bar in self.chart.bars]
        behind = [(max(0.0, -float(bar.value)), self._words(bar)) for bar in self.chart.bars]
        right = max((words for value, words in ahead if value), default=0.0)
        beside = max((words for value, words in behind if value), default=0.0)
        span = max(value for value, _ in ahead) + max(value for value, _ in behind)
        points = max(1.0, room - right - beside) / (span or 1.0)
        return _Scale(start, start + beside + points * max(value for value, _ in behind), points)

    def _words(self, bar: Bar) -> float:
        return Stretch(self.look.glyphs.line(bar.text), self.style).width + 2 * _GAP


class _Scale:
    """Where nought stands, and how many points a unit takes."""

    def __init__(self, left: float, nought: float, points: float) -> None:
        self.left, self.nought, self.points = left, nought, points

    def length(self, value: float) -> float:
        """Points from nought, leftwards below 0."""
        return value * self.points


def _one_line(look: Look, text: str, style: Style, width: float) -> Line:
    """Words on one line, cut with an ellipsis where they are wider than the room; the table has them whole."""
    lines = break_lines(look.say(text, style), width)
    if len(lines) == 1:
        return lines[0]
    first = "".join(stretch.text for stretch in lines[0].stretches).rstrip()
    cut = Stretch(f"{first}…", style)
    return Line((cut,), cut.width)
