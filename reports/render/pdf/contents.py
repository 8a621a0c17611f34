"""A table of contents: a line for each heading that it names, with its page, and a link over the whole line."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from reports.render.pdf.boxes import Columns
from reports.render.pdf.flow import Block
from reports.render.pdf.glyphs import plain
from reports.render.pdf.lines import Line, Stretch, break_lines, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas
from reports.render.pdf.text import ASCENT, Heading

_INDENT = 14.0
"""Of the lines below a part's own."""

_NUMBER_ROOM = 30.0
"""Kept free for the page number."""

_PADDING = 1.5
_ABOVE_PART = 9.0
_GUTTER = 30.0
_MOST_COLUMNS = 4
"""On a wide page."""


def contents_blocks(look: Look, parts: Sequence[Sequence[Heading]], said: str) -> list[Block]:
    """The contents, each part with its first heading above the others; in columns where the page is wide.

    `said` is what a link says to those who cannot see where it leads: "{title}, page {page}".
    """
    contents = Element("TOC")
    lists = [[Entry(look, heading, contents, said, is_part=heading is part[0]) for heading in part] for part in parts]
    columns = min(len(lists), _MOST_COLUMNS) if look.is_wide else 1
    return _side_by_side(_shared_out(lists, columns), look.width)


def _side_by_side(columns: Sequence[Sequence[Block]], width: float) -> list[Block]:
    """Columns of the same width, read one after the other."""
    first, *others = columns
    if not others:
        return list(first)
    own = (width - _GUTTER * len(others)) / len(columns)
    rest = width - _GUTTER
    return [Columns(first, _side_by_side(others, rest - own), own / rest, _GUTTER)]


def _shared_out(lists: Sequence[Sequence[Block]], columns: int) -> list[list[Block]]:
    """Lists shared out in order to columns, so that the longest column is as short as can be."""
    cuts = combinations(range(1, len(lists)), columns - 1)
    ways = [[lists[start:stop] for start, stop in pairwise((0, *some, len(lists)))] for some in cuts]
    best = min(ways, key=lambda way: max(sum(map(len, column)) for column in way))
    return [[block for entries in column for block in entries] for column in best]


class Entry(Block):
    """A line of the contents. Which page it names is known once all pages are set."""

    def __init__(self, look: Look, heading: Heading, contents: Element, said: str, *, is_part: bool) -> None:
        self.heading = heading
        self.contents = contents
        self.said = said
        self.indent = 0.0 if is_part else _INDENT
        self.before = _ABOVE_PART if is_part else 0.0
        self.sticks = is_part
        self.style = look.strong(look.body) if is_part else look.dense(8.7)
        self.words = look.say(heading.title, self.style)
        self.rule = look.brand.rule

    def height(self, width: float) -> float:
        """Its lines, and a little air."""
        return len(self._lines(width)) * self.style.leading + 2 * _PADDING

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The title and the page, as a link to the heading."""
        bottom, anchor = top - self.height(width), self.heading.anchor
        number = Stretch(str(anchor.page), self.style)
        baseline = top - _PADDING - (self.style.leading - self.style.size) / 2 - ASCENT * self.style.size
        is_begun = self.contents in canvas.current.children
        with canvas.open(self.contents, resumed=is_begun), canvas.open(Element("TOCI")), canvas.open(Element("Link")):
            print_lines(canvas, self._lines(width), left + self.indent, baseline, self.style.leading)
            place = left + width - number.width
            print_lines(canvas, [Line((number,), number.width)], place, baseline, self.style.leading)
            said = self.said.replace("{page}", number.text).replace("{title}", self.heading.bookmark)
            canvas.link_to(anchor.key, plain(said), (left, bottom, left + width, top))
        canvas.rule(left + self.indent, left + width, bottom, self.rule)

    def _lines(self, width: float) -> tuple[Line, ...]:
        return break_lines(self.words, width - self.indent - _NUMBER_ROOM)
