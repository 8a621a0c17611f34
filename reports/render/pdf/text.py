"""Paragraphs and headings."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from reports.render.pdf.flow import Block
from reports.render.pdf.glyphs import plain
from reports.render.pdf.lines import Line, Stretch, Style, break_lines, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas

DEEPEST = 6
"""Level of the deepest heading that has a tag."""

_SHARES = (0.55, 0.65, 0.75, 0.85, 0.92)
"""Of the width of a page, tried in turn for a heading whose lines are to be alike."""

ASCENT = 0.8
"""Of the type size: from the top of a line's letters to its baseline."""


class Paragraph(Block):
    """Words in lines. Split between lines, never leaving one line alone."""

    def __init__(
        self, stretches: tuple[Stretch, ...], style: Style, before: float = 0.0, *, measure: float = 1e9
    ) -> None:
        self.stretches = stretches
        self.style = style
        self.before = before
        self.measure = measure
        self.element = Element("P")
        self.start = 0
        self.stop: int | None = None
        self._lines: dict[float, tuple[Line, ...]] = {}

    def height(self, width: float) -> float:
        """A leading a line."""
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        """Two lines, or three where they are all."""
        count = len(self.lines(width))
        return (count if count <= 3 else 2) * self.style.leading

    def lines(self, width: float) -> tuple[Line, ...]:
        """Its lines, no longer than its measure."""
        width = min(width, self.measure)
        if width not in self._lines:
            self._lines[width] = break_lines(self.stretches, width)
        return self._lines[width][self.start : self.stop]

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        """The lines that fit, and the others in the same width."""
        count = len(self.lines(width))
        fitting = max(1, min(int((room + 0.01) // self.style.leading), count))
        if count - fitting == 1 and fitting > 2:
            fitting -= 1
        cut = self.start + fitting
        head, tail = self._part(width, self.start, cut), self._part(width, cut, self.stop)
        return head, [tail] if fitting < count else []

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """As one element, however many parts it has."""
        with canvas.open(self.element, resumed=self.start > 0):
            baseline = top - (self.style.leading - self.style.size) / 2 - ASCENT * self.style.size
            print_lines(canvas, self.lines(width), left, baseline, self.style.leading)

    def _part(self, width: float, start: int, stop: int | None) -> "Paragraph":
        part = copy(self)
        part.measure = min(width, self.measure)
        part.element, part.start, part.stop = self.element, start, stop
        part._lines, part.sticks = self._lines, self.sticks
        return part


@dataclass
class Anchor:
    """Where a heading stands, for what leads to it."""

    key: str = ""
    """Its name in the file; empty: nothing leads to it but its bookmark."""
    page: int = 0
    """Page, from 1; 0 until the pages are set."""


class Heading(Paragraph):
    """A heading with its bookmark. It stays with what it heads.

    `level` is its level in its part, which says how it looks; its tag is deeper where the part has headings above it.
    """

    sticks = True

    def __init__(self, text: str, level: int, look: Look, before: float = 0.0, *, ruled: bool = True) -> None:
        style = look.title if level == 1 else look.heading(level)
        super().__init__(look.say(text, style), style, before)
        self.level = level
        self.depth = min(level + look.depth, DEEPEST)
        self.element = Element(f"H{self.depth}")
        self.title = text
        self.bookmark = plain(text)
        self.anchor = Anchor()
        self.rule = look.brand.heading_rule if ruled and level == 2 else 0.0
        self.colour = look.brand.accent

    @property
    def rise(self) -> float:
        """Points that the brand's rule above the heading of a section takes, with the space below it."""
        return self.rule + 5.0 if self.rule and not self.start else 0.0

    def lines(self, width: float) -> tuple[Line, ...]:
        """Its lines, alike in length: a figure at its end does not stand alone."""
        width = min(width, self.measure)
        if width not in self._lines:
            count = len(break_lines(self.stretches, width))
            ways = (break_lines(self.stretches, width * share) for share in (*_SHARES, 1.0))
            self._lines[width] = next(lines for lines in ways if len(lines) == count)
        return super().lines(width)

    def height(self, width: float) -> float:
        """A leading a line, and the rule above them."""
        return super().height(width) + self.rise

    def least(self, width: float) -> float:
        """That of its first lines, and the rule above them."""
        return super().least(width) + self.rise

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The words, and a bookmark that leads to them."""
        if self.start == 0:
            canvas.bookmark(self.bookmark, self.depth, top, self.anchor.key)
        if self.rise:
            canvas.rule(left, left + width, top - self.rule / 2, self.colour, self.rule)
        super().paint(canvas, left, top - self.rise, width)


def paragraph(look: Look, text: str, style: Style, before: float = 0.0, measure: float = 1e9) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(look.say(text, style), style, before, measure=measure)
