"""The risk matrix: cells of likelihood and impact, the shape of their band in a corner, refs with arrows inside."""

from reports.model.document import Mark
from reports.model.drawn import MatrixBand, MatrixRisk, RiskMatrix
from reports.model.rules import Shape
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Line, Stretch, Style, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.marks import draw_shape, mark_indent
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_CELL = (58.0, 30.0)
_AXIS = 58.0
_TICKS = 14.0
_KEY = 15.0
_SHADES = ("#F7F8F8", "#EEEFF0", "#E1E3E5", "#CDD1D4", "#B9BEC3")
"""Grounds of the bands, lowest first: they differ in grey, and ink has at least 9:1 on each."""


class MatrixBlock(Block):
    """The matrix with its key, as one figure with its text alternative."""

    def __init__(self, look: Look, matrix: RiskMatrix, before: float) -> None:
        self.look = look
        self.matrix = matrix
        self.before = before
        self.side = len(matrix.cells)
        self.small = look.quiet(look.dense(8.7))
        self.ref = look.strong(look.dense(8.2))

    def height(self, width: float) -> float:
        """As high as its rows, its axis and the lines of its key."""
        return self.side * _CELL[1] + _TICKS + 14.0 + len(self._key_rows(width)) * _KEY

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Likelihood upwards, impact to the right."""
        place = box(left, top - self.height(width), left + width, top)
        with canvas.open(Element("Figure", self.matrix.text, place)), canvas.content():
            for likelihood in range(1, self.side + 1):
                for impact in range(1, self.side + 1):
                    self._paint_cell(canvas, (left, top), likelihood, impact)
            self._paint_axes(canvas, left, top)
            self._paint_key(canvas, left, top, width)

    def _cell_corner(self, left: float, top: float, likelihood: int, impact: int) -> tuple[float, float]:
        return left + _AXIS + (impact - 1) * self._cell_width, top - (self.side - likelihood + 1) * _CELL[1]

    @property
    def _cell_width(self) -> float:
        return _CELL[0] * 5 / self.side if self.side < 5 else _CELL[0]

    def _paint_cell(self, canvas: TaggedCanvas, corner: tuple[float, float], likelihood: int, impact: int) -> None:
        number = self.matrix.cells[likelihood - 1][impact - 1]
        x, y = self._cell_corner(*corner, likelihood, impact)
        canvas.ink(_shade(number, len(self.matrix.bands)))
        canvas.pen("#FFFFFF", 1.4)
        canvas.rect(x, y, self._cell_width, _CELL[1], stroke=1, fill=1)
        mark = _mark(self.matrix.bands[number])
        draw_shape(canvas, mark, x + self._cell_width - 9.0, y + _CELL[1] - 9.0, 6.4)
        here = [risk for risk in self.matrix.risks if (risk.likelihood, risk.impact) == (likelihood, impact)]
        self._paint_risks(canvas, here, x + 4.0, y + _CELL[1] - 10.5)

    def _paint_risks(self, canvas: TaggedCanvas, risks: list[MatrixRisk], left: float, baseline: float) -> None:
        """Refs in two lines at most; what does not fit is counted."""
        room, x, line = self._cell_width - 8.0, 0.0, 0
        for place, risk in enumerate(risks):
            words = Stretch(self.look.glyphs.line(risk.ref), self.ref)
            arrow = 0.0 if risk.arrow is Shape.NONE else 8.4
            wide = words.width + arrow
            rest = len(risks) - place - 1
            counted = Stretch(f"+{rest}", self.ref).width + 4.0 if rest else 0.0
            if x and x + wide > room - (10.0 if line == 0 else counted):
                line, x = line + 1, 0.0
            if line > 1:
                more = Stretch(f"+{len(risks) - place}", self.ref)
                print_lines(canvas, [Line((more,), more.width)], left + room - more.width, baseline - 12.5, 0.0)
                return
            y = baseline - line * 12.5
            print_lines(canvas, [Line((words,), words.width)], left + x, y, 0.0)
            if arrow:
                draw_shape(canvas, Mark("", risk.arrow, self.look.brand.ink), left + x + words.width + 1.4, y, 7.4)
            x += wide + 5.0

    def _paint_axes(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        style, bottom = self.small, top - self.side * _CELL[1]
        for step in range(1, self.side + 1):
            x, y = self._cell_corner(left, top, step, step)
            self._print(canvas, str(step), left + _AXIS - 11.0, y + _CELL[1] / 2 - 3.0, style)
            self._print(canvas, str(step), x + self._cell_width / 2 - 2.0, bottom - 10.5, style)
        self._print(canvas, self.matrix.likelihood, left, top - 10.0, style)
        self._print(canvas, self.matrix.impact, left, bottom - 10.5, style)

    def _paint_key(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        baseline = top - self.side * _CELL[1] - _TICKS - 12.0
        for row in self._key_rows(width):
            for band, x in row:
                mark = _mark(band)
                draw_shape(canvas, mark, left + _AXIS + x, baseline, self.small.size)
                indent = mark_indent(mark, self.small)
                self._print(canvas, band.text, left + _AXIS + x + indent, baseline, self.small)
            baseline -= _KEY

    def _key_rows(self, width: float) -> list[list[tuple[MatrixBand, float]]]:
        """Bands with their offsets, in as many rows as they take."""
        rows: list[list[tuple[MatrixBand, float]]] = [[]]
        x = 0.0
        for band in self.matrix.bands:
            size = mark_indent(_mark(band), self.small) + Stretch(self.look.glyphs.line(band.text), self.small).width
            if rows[-1] and x + size > width - _AXIS:
                rows.append([])
                x = 0.0
            rows[-1].append((band, x))
            x += size + 14.0
        return rows

    def _print(self, canvas: TaggedCanvas, text: str, x: float, baseline: float, style: Style) -> None:
        words = Stretch(self.look.glyphs.line(text), style)
        print_lines(canvas, [Line((words,), words.width)], x, baseline, 0.0)


def _mark(band: MatrixBand) -> Mark:
    return Mark(band.text, band.shape, band.colour)


def _shade(number: int, count: int) -> str:
    """The ground of a band: the darkest for the highest, whatever their number."""
    return _SHADES[round(number * (len(_SHADES) - 1) / max(1, count - 1))]
