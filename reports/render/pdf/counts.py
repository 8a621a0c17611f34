"""The bar of counts: one part a status, as long as its count, its words inside; below it what did not fit."""

from reports.model.document import CountPart, Counts
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Style, whole_width
from reports.render.pdf.look import Look
from reports.render.pdf.marks import HOLLOW, draw_shape, mark_indent
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_HEIGHT = 22.0
_GAP = 2.0
_INSET = 6.0
_INSIDE_SIZES = (10.0, 9.3, 8.7, 8.2)
"""Of words inside the parts: the first at which every one fits."""
_WHITE = "#FFFFFF"


class CountBar(Block):
    """A figure with the whole count as its text alternative. At least one part."""

    def __init__(self, look: Look, counts: Counts, before: float) -> None:
        self.look = look
        self.counts = counts
        self.before = before
        self.inside = [look.strong(look.dense(size)) for size in _INSIDE_SIZES if size <= look.body.size]
        self.below = look.body

    def height(self, width: float) -> float:
        """The bar, and the lines of labels below it where one is needed."""
        rows = self._label_rows(width)
        return _HEIGHT + (6.0 + len(rows) * self.below.leading if rows else 0.0)

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The parts from left to right, and their labels."""
        rows, inside = self._label_rows(width), self._inside(width)
        place = box(left, top - self.height(width), left + width, top)
        with canvas.open(Element("Figure", self.counts.text, place)), canvas.content():
            x = left
            for part, size in zip(self.counts.parts, self._sizes(width), strict=True):
                self._paint_part(canvas, part, (x, top - _HEIGHT, size), inside)
                x += size + _GAP
            for number, row in enumerate(rows):
                baseline = top - _HEIGHT - 6.0 - number * self.below.leading - 0.8 * self.below.size
                for part, offset in row:
                    self._paint_label(canvas, part, left + offset, baseline)

    def _paint_part(
        self, canvas: TaggedCanvas, part: CountPart, place: tuple[float, float, float], inside: Style | None
    ) -> None:
        x, y, size = place
        is_hollow = part.mark.shape in HOLLOW
        if is_hollow:
            canvas.pen(part.mark.colour, 1.4)
            canvas.rect(x + 0.7, y + 0.7, max(0.1, size - 1.4), _HEIGHT - 1.4, stroke=1, fill=0)
        else:
            canvas.ink(part.mark.colour)
            canvas.rect(x, y, size, _HEIGHT, stroke=0, fill=1)
        if inside:
            colour = part.mark.colour if is_hollow else _WHITE
            words = self.look.glyphs.line(part.text)
            canvas.print_text(x + _INSET, y + _HEIGHT / 2 - 0.36 * inside.size, words, inside.font, inside.size, colour)

    def _paint_label(self, canvas: TaggedCanvas, part: CountPart, x: float, baseline: float) -> None:
        draw_shape(canvas, part.mark, x, baseline, self.below.size)
        words, style = self.look.glyphs.line(part.text), self.below
        canvas.print_text(x + mark_indent(part.mark, style), baseline, words, style.font, style.size, style.colour)

    def _sizes(self, width: float) -> list[float]:
        """Lengths in proportion to the counts, of what the gaps leave."""
        total = sum(part.count for part in self.counts.parts)
        room = width - _GAP * (len(self.counts.parts) - 1)
        return [room * part.count / total for part in self.counts.parts]

    def _label_rows(self, width: float) -> list[list[tuple[CountPart, float]]]:
        """Labels with their offsets, row by row; none where every label fits into its part."""
        if self._inside(width):
            return []
        rows: list[list[tuple[CountPart, float]]] = [[]]
        x = 0.0
        for part in self.counts.parts:
            size = mark_indent(part.mark, self.below) + whole_width(self.look.say(part.text, self.below))
            if rows[-1] and x + size > width:
                rows.append([])
                x = 0.0
            rows[-1].append((part, x))
            x += size + 16.0
        return rows

    def _inside(self, width: float) -> Style | None:
        """How words are set inside the parts; None where one does not fit into its part."""
        sizes = self._sizes(width)
        for style in self.inside:
            words = [whole_width(self.look.say(part.text, style)) for part in self.counts.parts]
            if all(word + 2 * _INSET <= size for word, size in zip(words, sizes, strict=True)):
                return style
        return None
