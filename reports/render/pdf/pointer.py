"""A line that leads to another page of the document, with its number."""

from reports.render.pdf.flow import Block
from reports.render.pdf.glyphs import plain
from reports.render.pdf.lines import Line, break_lines, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas
from reports.render.pdf.text import ASCENT, Anchor

_LONGEST = "9999"
"""As many pages as are made room for before the number is known."""


class Pointer(Block):
    """A sentence with the page of a heading, as a link to it. The page is known once all pages are set."""

    def __init__(self, look: Look, said: str, anchor: Anchor, before: float) -> None:
        self.look = look
        self.said = said
        self.anchor = anchor
        self.before = before
        self.style = look.small

    def height(self, width: float) -> float:
        """A leading a line."""
        return len(self._lines(width, _LONGEST)) * self.style.leading

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The sentence, and the link over it."""
        lines = self._lines(width, str(self.anchor.page))
        baseline = top - (self.style.leading - self.style.size) / 2 - ASCENT * self.style.size
        place = (left, top - self.height(width), left + max(line.width for line in lines), top)
        with canvas.open(Element("P")), canvas.open(Element("Link")):
            print_lines(canvas, lines, left, baseline, self.style.leading)
            canvas.link_to(self.anchor.key, plain(self._words(str(self.anchor.page))), place)

    def _lines(self, width: float, page: str) -> tuple[Line, ...]:
        return break_lines(self.look.say(self._words(page), self.style), width)

    def _words(self, page: str) -> str:
        return self.said.replace("{page}", page)
