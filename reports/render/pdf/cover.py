"""The cover: whose document it is, its title and period, and how to get it in another format.

The title stands on it as a paragraph: the first heading is that of the page behind, which stands alone.
"""

from collections.abc import Sequence

from reports.model.scorecard import Masthead
from reports.render.pdf.flow import Block
from reports.render.pdf.lines import Style
from reports.render.pdf.look import Look
from reports.render.pdf.page import Furniture, notice_words, paint_band, paint_mark
from reports.render.pdf.tagging import TaggedCanvas
from reports.render.pdf.text import Paragraph, paragraph

_BAND = 0.66
"""Width of the band along the left edge, of the margin."""
_HEAD = 0.09
"""Space above the mark, of the height of the page."""
_TITLE = 0.62
"""Where the title begins, of the height of the page from its foot."""
_FOOT = 0.14
"""Where the last line stands, of the height of the page from its foot: lower down it could be taken for furniture."""
_MARK = 56.0
_LINES = 4
"""Of a title; a longer one is set smaller, and at last cut: it stands in full on the next page."""


def paint_cover(canvas: TaggedCanvas, furniture: Furniture, pages: int) -> None:
    """Print the cover as the first of some pages; its foot is that of every page."""
    look, masthead = furniture.look, furniture.masthead
    brand = look.brand
    paint_band(canvas, look, _BAND * look.margin)
    left, width = look.margin, look.width
    top = (1 - _HEAD) * brand.page_height
    paint_mark(canvas, look, furniture.emblem, (left, top - _MARK, _MARK))
    _paint(canvas, _names(look, masthead), left, top - _MARK - 14.0, width)
    _paint_title(canvas, look, masthead, (left, _TITLE * brand.page_height, width))
    if masthead.other_formats:
        contact = paragraph(look, masthead.other_formats, look.body)
        start = _FOOT * brand.page_height + contact.height(width)
        canvas.rule(left, left + width, start + 8.0, brand.rule, brand.hair)
        contact.paint(canvas, left, start, width)
    furniture.paint_foot(canvas, 0, pages)
    canvas.showPage()


def _names(look: Look, masthead: Masthead) -> list[Block]:
    name = Style(look.fonts.semibold, 15.5, 20.0, look.brand.accent)
    blocks: list[Block] = [paragraph(look, masthead.organisation, name)]
    return [*blocks, paragraph(look, look.brand.strapline, look.subtitle, 2.0)] if look.brand.strapline else blocks


def _paint_title(canvas: TaggedCanvas, look: Look, masthead: Masthead, place: tuple[float, float, float]) -> None:
    left, top, width = place
    canvas.rule(left, left + width * 0.22, top + 16.0, look.brand.accent, max(2.0, look.brand.heading_rule))
    styles = look.cover_titles
    titles = [paragraph(look, masthead.title, style) for style in styles]
    title = next((one for one in titles if len(one.lines(width)) <= _LINES), titles[-1])
    title.stop = _LINES
    period = Style(look.fonts.regular, 15.5, 21.0, look.brand.ink)
    blocks: list[Block] = [title, paragraph(look, masthead.subtitle, period, 8.0)]
    notice = notice_words(look, masthead, look.body)
    _paint(canvas, [*blocks, Paragraph(notice, look.body, 14.0)] if notice else blocks, left, top, width)


def _paint(canvas: TaggedCanvas, blocks: Sequence[Block], left: float, top: float, width: float) -> None:
    for place, block in enumerate(blocks):
        top -= block.before if place else 0.0
        block.paint(canvas, left, top, width)
        top -= block.height(width)
