"""What stands on every page: running head and foot. Repeated, so artifacts (ISO 14289-1, 7.8).

What they say is read aloud once: the organisation after the document's title, the notice as text under that title.
"""

from collections.abc import Sequence

from reports.model.scorecard import Masthead
from reports.render.pdf.emblem import Draw
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Line, Stretch, Style, break_lines, print_lines
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas, box

_HEAD = 44.0
"""From the top of the paper to the baseline of the running head."""

_FOLIO_ROOM = 90.0
"""Kept free for the page number."""

_NAME_SIZES = (12.0, 11.0, 10.0, 9.0)
"""Of the organisation's name on the first page."""

_SEPARATOR = " · "


class Furniture:
    """The head and foot of each page."""

    def __init__(self, look: Look, masthead: Masthead, emblem: Draw) -> None:
        self.look = look
        self.masthead = masthead
        self.emblem = emblem

    def paint(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Print the head and foot of a page, from 0."""
        with canvas.pagination():
            paint_band(canvas, self.look)
            self._paint_head(canvas, page)
        self.paint_foot(canvas, page, pages)

    def paint_foot(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Print the foot of a page, from 0."""
        with canvas.pagination():
            self._paint_foot(canvas, page, pages)

    def _paint_head(self, canvas: TaggedCanvas, page: int) -> None:
        look, style = self.look, self.look.furniture
        left, right = look.margin, look.margin + look.width
        baseline = look.brand.page_height - _HEAD
        if page > look.first:
            taken = self.emblem(canvas, left, baseline - 2.0, 10.0) + 5.0
            name = Style(look.fonts.semibold, style.size, style.leading, look.brand.accent)
            room = look.width - taken - _running_room(look, self.masthead) - 16.0
            words = _one_line(look, self.masthead.organisation, name, room)
            print_lines(canvas, words, left + taken, baseline, style.leading)
        running = _one_line(look, self.masthead.running_head, style, _running_room(look, self.masthead))
        print_lines(canvas, running, right - running[0].width, baseline, style.leading)
        canvas.rule(left, right, look.head_rule(page), look.brand.rule, look.brand.hair)

    def _paint_foot(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        look, style = self.look, self.look.furniture
        right = look.margin + look.width
        canvas.rule(look.margin, right, look.foot + 11.0, look.brand.rule, look.brand.hair)
        number = self.masthead.page.replace("{pages}", str(pages)).replace("{page}", str(page + 1))
        folio = _one_line(look, number, style, _FOLIO_ROOM)
        print_lines(canvas, folio, right - folio[0].width, look.foot, style.leading)
        print_lines(canvas, foot_lines(look, self.masthead), look.margin, look.foot, style.leading)


class Name(Block):
    """The organisation with the brand's mark, at the head of the first page. It takes no room where it is read."""

    def __init__(self, look: Look, masthead: Masthead, emblem: Draw) -> None:
        self.look = look
        self.masthead = masthead
        self.emblem = emblem

    def height(self, width: float) -> float:  # noqa: ARG002
        """Nothing: it stands above the text."""
        return 0.0

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:  # noqa: ARG002
        """The mark, the organisation, and the strapline below it."""
        look, baseline = self.look, self.look.brand.page_height - _HEAD
        drop = 14.5 if look.brand.strapline.strip() else 9.0
        left += paint_mark(canvas, look, self.emblem, (left, baseline - drop, 26.0)) + 9.0
        room = look.margin + look.width - left - _running_room(look, self.masthead) - 16.0
        lines = self._name_lines(room)
        with canvas.open(Element("P")):
            print_lines(canvas, lines, left, baseline, lines[0].stretches[0].style.leading)
        if look.brand.strapline.strip() and len(lines) == 1:
            below = baseline - 12.0
            with canvas.open(Element("P")):
                print_lines(canvas, _one_line(look, look.brand.strapline, look.small, room), left, below, 12.0)

    def _name_lines(self, room: float) -> Sequence[Line]:
        """In the largest size at which it is one line, else two lines in the smallest; more than that is cut."""
        for size in _NAME_SIZES:
            style = Style(self.look.fonts.semibold, size, size * 1.12, self.look.brand.accent)
            lines = break_lines(self.look.say(self.masthead.organisation, style), room)
            if len(lines) == 1:
                break
        return lines if len(lines) <= 2 else _one_line(self.look, self.masthead.organisation, style, room)


def paint_band(canvas: TaggedCanvas, look: Look, width: float = 0.0) -> None:
    """The brand's band along the left edge of the page, or one of another width in points."""
    canvas.ink(look.brand.accent)
    canvas.rect(0, 0, width or look.brand.band, look.brand.page_height, stroke=0, fill=1)


def paint_mark(canvas: TaggedCanvas, look: Look, emblem: Draw, place: tuple[float, float, float]) -> float:
    """The mark at (left, bottom, height), told in words where the brand has some; the width it takes."""
    left, bottom, height = place
    # A page where the document begins may show it beside the name: it is said once.
    if not look.brand.mark_text or look.brand.mark is None or canvas.page > 0:
        return emblem(canvas, left, bottom, height)
    figure = Element("Figure", look.brand.mark_text)
    with canvas.open(figure), canvas.content():
        width = emblem(canvas, left, bottom, height)
    figure.attributes = box(left, bottom, left + width, bottom + height)
    return width


def notice_words(look: Look, masthead: Masthead, style: Style) -> tuple[Stretch, ...]:
    """That the document is a draft, and the organisation's notice; empty where there is neither."""
    draft = look.say(masthead.draft, look.strong(style))
    between = look.say(_SEPARATOR, style) if masthead.draft and masthead.notice else ()
    return (*draft, *between, *look.say(masthead.notice, style))


def foot_lines(look: Look, masthead: Masthead) -> list[Line]:
    """The words at the foot of every page: the notice, and the brand's own line below it."""
    width = look.width - _FOLIO_ROOM
    parts = (notice_words(look, masthead, look.furniture), look.say(look.brand.footer, look.furniture))
    return [line for words in parts if words for line in break_lines(words, width)]


def _running_room(look: Look, masthead: Masthead) -> float:
    """Width of the running head: what it takes, up to three fifths of the line."""
    words = Stretch(look.glyphs.line(masthead.running_head), look.furniture)
    return min(words.width, look.width * 0.6)


def _one_line(look: Look, text: str, style: Style, width: float) -> Sequence[Line]:
    """Words on one line; set smaller, and at last cut with an ellipsis, where they are wider than the room.

    A running head is cut in its title, so that it still says which quarter it is.
    """
    words = look.glyphs.line(text)
    whole = Stretch(words, style)
    if whole.width > width:
        style = Style(style.font, max(7.6, style.size * 0.8), style.leading, style.colour)
        whole = Stretch(words, style)
    title, joint, rest = words.rpartition(" · ")
    for kept, end in ((title, f"…{joint}{rest}"), (words, "…")):
        while whole.width > width and kept:
            kept = kept[:-1]
            whole = Stretch(f"{kept.rstrip()}{end}", style)
    return [Line((whole,), whole.width)]
