"""Documents as tagged PDF: PDF/UA-1 and PDF/A-2a, in the brand's colours and typeface.

A document becomes parts made of blocks, blocks are set on pages, pages are painted, and the file is finished.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from io import BytesIO

from reports.model.attachment import Attachment
from reports.model.brand import Brand
from reports.model.corporate import CorporateScorecard
from reports.model.panel_pack import PanelPack
from reports.model.scorecard import Scorecard
from reports.render.pdf.checks import check_structure
from reports.render.pdf.corporate import corporate_blocks
from reports.render.pdf.cover import paint_cover
from reports.render.pdf.emblem import Draw, emblem
from reports.render.pdf.finish import finish
from reports.render.pdf.glyphs import plain
from reports.render.pdf.look import Look, look_of
from reports.render.pdf.page import Furniture, foot_lines
from reports.render.pdf.panel_pack import panel_parts
from reports.render.pdf.parts import Pages, Part, set_parts
from reports.render.pdf.scorecard import scorecard_blocks
from reports.render.pdf.tagging import Element, TaggedCanvas
from reports.render.pdf.tree import save

Document = Scorecard | CorporateScorecard | PanelPack
"""What can be printed."""


def render_pdf(
    document: Document,
    brand: Brand,
    on_missing: Callable[[str], None] | None = None,
    attachment: Attachment | None = None,
) -> bytes:
    """A document as a PDF, with a file inside where one is given. The same document and brand give the same bytes.

    `on_missing` is called with the characters that the typeface lacks, sorted, where there are any; each of them is
    printed as a replacement character. Raises PackError where a file of the brand cannot be used, or where what was
    made breaks a rule that every PDF is checked for.
    """
    canvas = paint(document, brand, on_missing)
    check_structure(canvas)
    save(canvas)
    masthead = document.masthead
    raw = canvas.buffer.getvalue()
    told = plain(masthead.document_title), plain(masthead.organisation), masthead.language
    return finish(raw, *told, attachment)


def prove(brand: Brand) -> None:
    """Open the brand's typeface and mark. Raises PackError where one cannot be used."""
    emblem(look_of(brand))


def paint(document: Document, brand: Brand, on_missing: Callable[[str], None] | None = None) -> TaggedCanvas:
    """All pages painted on a canvas, with its structure elements; nothing is written yet."""
    look = look_of(brand)
    foot = len(foot_lines(look, document.masthead))
    look = replace(look, foot_lines=foot, has_parts=isinstance(document, PanelPack))
    draw = emblem(look)
    parts = _parts(look, document, draw)
    pages = set_parts(look, parts)
    size = (brand.page_width, brand.page_height)
    canvas = TaggedCanvas(BytesIO(), size, document.masthead.language, look.fonts.regular)
    total = look.first + sum(map(len, pages))
    if brand.cover:
        paint_cover(canvas, Furniture(look, document.masthead, draw), total)
    for part, own in zip(parts, pages, strict=True):
        with canvas.open(Element(part.tag)) if part.tag else nullcontext():
            _paint_part(canvas, Furniture(look, part.masthead, draw), own, total)
    if on_missing and look.glyphs.missing:
        on_missing("".join(sorted(look.glyphs.missing)))
    return canvas


def _parts(look: Look, document: Document, draw: Draw) -> list[Part]:
    if isinstance(document, PanelPack):
        return panel_parts(look, document, draw)
    if isinstance(document, CorporateScorecard):
        return [Part(document.masthead, corporate_blocks(look, document, draw))]
    return [Part(document.masthead, scorecard_blocks(look, document, draw))]


def _paint_part(canvas: TaggedCanvas, furniture: Furniture, pages: Pages, total: int) -> None:
    look = furniture.look
    for page in pages:
        number = canvas.page
        for placed in page:
            placed.block.paint(canvas, look.margin, look.top(number) - placed.offset, look.width)
        furniture.paint(canvas, number, total)
        canvas.showPage()
