"""What stands in the cells of a grid: words, figures that align on their decimals, marks and small charts."""

import re
from abc import ABC, abstractmethod
from decimal import Decimal

from reports.model.document import Mark, Shown, Spark
from reports.render.pdf.lines import Line, Stretch, Style, break_lines, extent, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.marks import draw_shape, mark_indent
from reports.render.pdf.spark import draw_spark
from reports.render.pdf.tagging import TaggedCanvas

SPARK_WIDTH = 66.0
SPARK_LEAST = 40.0


class Cell(ABC):
    """The content of one cell. Widths in points, heights in lines of the grid's leading."""

    natural: float = 0.0
    """Width that it would like."""
    least: float = 0.0
    """Width below which words break."""

    @abstractmethod
    def lines(self, width: float) -> int:
        """How many lines it takes."""

    @abstractmethod
    def paint(self, canvas: TaggedCanvas, left: float, baseline: float, width: float, part: slice) -> None:
        """Print some of its lines, from the first baseline downwards, into the element that is open."""


class TextCell(Cell):
    """Words in lines, with a mark's shape before them if need be. An aside that does not fit behind them goes below."""

    def __init__(
        self,
        words: tuple[Stretch, ...],
        style: Style,
        mark: Mark | None = None,
        *,
        aside: tuple[Stretch, ...] = (),
        right: bool = False,
    ) -> None:
        self.words = words
        self.aside = aside
        self.style = style
        self.mark = mark
        self.right = right
        self.indent = mark_indent(mark, style) if mark else 0.0
        self._lines: dict[float, tuple[Line, ...]] = {}
        whole, longest = extent(words)
        self.natural_words = self.indent + whole
        if aside:
            whole, longest = extent((*words, *self._between(" "), *aside))
        self.natural, self.least = self.indent + whole, self.indent + longest

    def lines(self, width: float) -> int:
        """As many as its words take."""
        return len(self._broken(width))

    def paint(self, canvas: TaggedCanvas, left: float, baseline: float, width: float, part: slice) -> None:
        """Words, and the shape on the first line."""
        if self.mark and not part.start:
            draw_shape(canvas, self.mark, left, baseline, self.style.size)
        lines = self._broken(width)[part]
        if not self.right:
            print_lines(canvas, lines, left + self.indent, baseline, self.style.leading)
            return
        for number, line in enumerate(lines):
            x = left + width - line.width
            print_lines(canvas, [line], x, baseline - number * self.style.leading, self.style.leading)

    def _broken(self, width: float) -> tuple[Line, ...]:
        if width not in self._lines:
            room = max(1.0, width - self.indent)
            lines = break_lines((*self.words, *self._between(" "), *self.aside), room)
            if self.aside and len(lines) > len(break_lines(self.words, room)):
                lines = break_lines((*self.words, *self._between("\n"), *self.aside), room)
            self._lines[width] = lines
        return self._lines[width]

    def _between(self, space: str) -> tuple[Stretch, ...]:
        return (Stretch(space, self.style),) if self.aside else ()


class FigureCell(Cell):
    """A figure on one line. Its whole part ends where the figures of its column do: `tail` points from the right.

    Where a column is too narrow for that, it keeps within the column all the same.
    """

    def __init__(self, look: Look, shown: Shown, style: Style) -> None:
        head, tail = split_figure(look.glyphs.line(shown.text), shown)
        self.style, self.mark = style, shown.mark
        self.head, self.tail = Stretch(head, style), Stretch(tail, style)
        self.indent = mark_indent(shown.mark, style) if shown.mark else 0.0
        self.unbroken = self.indent + self.head.width + self.tail.width
        self.align(self.tail.width)

    def align(self, tail: float) -> None:
        """Take the widest tail of the column, in points."""
        self.column_tail = tail
        self.natural = self.least = self.indent + self.head.width + tail

    def lines(self, width: float) -> int:  # noqa: ARG002
        """One."""
        return 1

    def paint(self, canvas: TaggedCanvas, left: float, baseline: float, width: float, part: slice) -> None:
        """The figure as one piece of text."""
        if part.start:
            return
        whole = Stretch(self.head.text + self.tail.text, self.style)
        x = left + width - min(self.column_tail + self.head.width, max(width - self.indent, whole.width))
        if self.mark:
            draw_shape(canvas, self.mark, x - self.indent, baseline, self.style.size)
        print_lines(canvas, [Line((whole,), whole.width)], x, baseline, self.style.leading)


class SparkCell(Cell):
    """A small chart on one line."""

    natural = SPARK_WIDTH
    least = SPARK_LEAST

    def __init__(self, look: Look, spark: Spark, style: Style) -> None:
        self.look, self.spark, self.style = look, spark, style

    def lines(self, width: float) -> int:  # noqa: ARG002
        """One."""
        return 1

    def paint(self, canvas: TaggedCanvas, left: float, baseline: float, width: float, part: slice) -> None:
        """The chart, a little higher than the line."""
        if not part.start:
            size = (min(width, SPARK_WIDTH), self.style.leading + 1.8)
            draw_spark(canvas, self.look, self.spark, left, baseline - 0.36 * self.style.size, size)


def split_figure(text: str, shown: Shown) -> tuple[str, str]:
    """A figure's text up to its last whole digit, and the rest: "−2", ".6 pp". Words stay whole."""
    if not isinstance(shown.value, Decimal):
        return text, ""
    fraction = rf"\D\d{{{shown.decimals}}}" if shown.decimals else ""
    found = re.fullmatch(rf"(.*\d)({fraction}\D*)", text, re.DOTALL)
    return (found.group(1), found.group(2)) if found else (text, "")
