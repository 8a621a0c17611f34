"""Bars of time in table cells: start to due date, what is complete, a moved date, and the day of the report."""

from reports.model.drawn import TimeLine
from reports.render.pdf.cells import Cell
from reports.render.pdf.lines import Style
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_WIDTH = 96.0
_LEAST = 56.0
_BAR = 4.4
_EDGE = 2.0


class TimeLineCell(Cell):
    """A bar of time on one line."""

    natural = _WIDTH
    least = _LEAST

    def __init__(self, look: Look, line: TimeLine, style: Style) -> None:
        self.look, self.line, self.style = look, line, style

    def lines(self, width: float) -> int:  # noqa: ARG002
        """One."""
        return 1

    def paint(self, canvas: TaggedCanvas, left: float, baseline: float, width: float, part: slice) -> None:
        """A figure with its text alternative."""
        if part.start:
            return
        width = min(width, _WIDTH)
        middle = baseline + 0.34 * self.style.size
        reach = self.style.leading / 2
        place = box(left, middle - reach, left + width, middle + reach)
        with canvas.open(Element("Figure", self.line.text, place)), canvas.content():
            scale = _Scale(left + _EDGE, width - 2 * _EDGE)
            self._paint_bar(canvas, scale, middle)
            canvas.pen(self.look.brand.ink, 0.7)
            x = scale.x(self.line.report)
            canvas.line(x, middle - reach, x, middle + reach)
            if self.line.runs_on:
                self._paint_arrow(canvas, scale, middle)
            else:
                self._paint_end(canvas, scale, middle)

    def _paint_arrow(self, canvas: TaggedCanvas, scale: "_Scale", middle: float) -> None:
        """A bar that goes on beyond the scale."""
        canvas.pen(self.look.brand.quiet, 1.0)
        x, reach = scale.x(1.0), _BAR * 0.8
        canvas.drawPath(canvas.trace((x - reach, middle + reach), (x, middle), (x - reach, middle - reach)))

    def _paint_bar(self, canvas: TaggedCanvas, scale: "_Scale", middle: float) -> None:
        """From start to due date, outlined; its complete part filled; from the due date to the revised one dashed."""
        line, brand = self.line, self.look.brand
        if line.due is not None and line.revised is not None:
            canvas.pen(brand.quiet, 0.9, (1.6, 1.4))
            canvas.line(scale.x(line.due), middle, scale.x(line.revised), middle)
        if line.start is None or line.due is None:
            return
        first, last = scale.x(line.start), scale.x(line.due)
        canvas.ink("#FFFFFF")
        canvas.pen(brand.quiet, 0.6)
        canvas.rect(first, middle - _BAR / 2, last - first, _BAR, stroke=1, fill=1)
        if line.progress:
            canvas.ink(line.colour)
            canvas.rect(first, middle - _BAR / 2, (last - first) * line.progress, _BAR, stroke=0, fill=1)

    def _paint_end(self, canvas: TaggedCanvas, scale: "_Scale", middle: float) -> None:
        """The date that counts: a dot where the task is complete, else a tick at the (revised) due date."""
        line, brand = self.line, self.look.brand
        if line.completed is not None:
            canvas.ink(line.colour)
            canvas.circle(scale.x(line.completed), middle, 2.4, stroke=0, fill=1)
            return
        end = line.revised if line.revised is not None else line.due
        if end is not None:
            canvas.pen(brand.quiet, 1.0)
            canvas.line(scale.x(end), middle - _BAR * 0.8, scale.x(end), middle + _BAR * 0.8)


class _Scale:
    """Where shares of the column's time stand on the paper."""

    def __init__(self, left: float, width: float) -> None:
        self.left, self.width = left, width

    def x(self, share: float) -> float:
        """Points from the left edge of the paper."""
        return self.left + share * self.width
