"""The bar of counts: one part a status, as long as its count, its words inside; below it what did not fit."""

from reports.model.document import CountPart, Counts
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import whole_width
from reports.render.pdf.look import Look
from reports.render.pdf.marks import HOLLOW, draw_shape, mark_indent
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_HEIGHT = 22.0
_GAP = 2.0
_INSET = 7.0
_WHITE = "#FFFFFF"


class CountBar(Block):
    """A figure with the whole count as its text alternative. At least one part."""

    def __init__(self, look: Look, counts: Counts, before: float) -> None:
        self.look = look
        self.counts = counts
        self.before = before
        self.inside = look.strong(look.body)
        self.below = look.body

    def height(self, width: float) -> float:
        """The bar, and the lines of labels below it where one is needed."""
        rows = self._label_rows(width)
        return _HEIGHT + (6.0 + len(rows) * self.below.leading if rows else 0.0)

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """The parts from left to right, and their labels."""
        rows = self._label_rows(width)
        place = box(left, top - self.height(width), left + width, top)
        with canvas.open(Element("Figure", self.counts.text, place)), canvas.content():
            x = left
            for part, size in zip(self.counts.parts, self._sizes(width), strict=True):
                self._paint_part(canvas, part, (x, top - _HEIGHT, size), labelled=not rows)
                x += size + _GAP
            for number, row in enumerate(rows):
                baseline = top - _HEIGHT - 6.0 - number * self.below.leading - 0.8 * self.below.size
                for part, offset in row:
                    self._paint_label(canvas, part, left + offset, baseline)

    def _paint_part(
        self, canvas: TaggedCanvas, part: CountPart, place: tuple[float, float, float], *, labelled: bool
    ) -> None:
        x, y, size = place
        is_hollow = part.mark.shape in HOLLOW
        if is_hollow:
            canvas.pen(part.mark.colour, 1.4)
            canvas.rect(x + 0.7, y + 0.7, max(0.1, size - 1.4), _HEIGHT - 1.4, stroke=1, fill=0)
        else:
            canvas.ink(part.mark.colour)
            canvas.rect(x, y, size, _HEIGHT, stroke=0, fill=1)
        if labelled:
            colour = part.mark.colour if is_hollow else _WHITE
            words = self.look.glyphs.line(part.text)
            canvas.print_text(x + _INSET, y + 7.4, words, self.inside.font, self.inside.size, colour)

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
        inner = [whole_width(self.look.say(part.text, self.inside)) for part in self.counts.parts]
        if all(words + 2 * _INSET <= size for words, size in zip(inner, self._sizes(width), strict=True)):
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
