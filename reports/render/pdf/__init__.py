"""The scorecard as a tagged PDF: PDF/UA-1 and PDF/A-2a, in the brand's colours and typeface.

A document becomes blocks, blocks are set on pages, pages are painted, and the file is finished.
"""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from reports.model.brand import Brand
from reports.model.scorecard import Scorecard
from reports.render.pdf.emblem import emblem
from reports.render.pdf.exceptions import exception_blocks
from reports.render.pdf.finish import finish
from reports.render.pdf.flow import Block, PageEnd, paginate
from reports.render.pdf.fonts import plain
from reports.render.pdf.front import front_blocks
from reports.render.pdf.look import Look, look_of
from reports.render.pdf.page import Furniture, foot_lines
from reports.render.pdf.sections import key_blocks, section_blocks
from reports.render.pdf.tagging import TaggedCanvas
from reports.render.pdf.tree import save


def render_pdf(scorecard: Scorecard, brand: Brand, on_missing: Callable[[str], None] | None = None) -> bytes:
    """A scorecard as a PDF. The same scorecard and brand give the same bytes.

    `on_missing` is called with the characters that the typeface lacks, sorted, where there are any; each of them is
    printed as a replacement character. Raises PackError where a file of the brand cannot be used.
    """
    canvas = paint(scorecard, brand, on_missing)
    save(canvas)
    masthead = scorecard.masthead
    raw = canvas.buffer.getvalue()
    return finish(raw, plain(masthead.document_title), plain(masthead.organisation), masthead.language)


def prove(brand: Brand) -> None:
    """Open the brand's typeface and mark. Raises PackError where one cannot be used."""
    emblem(look_of(brand))


def paint(scorecard: Scorecard, brand: Brand, on_missing: Callable[[str], None] | None = None) -> TaggedCanvas:
    """All pages painted on a canvas, with its structure elements; nothing is written yet."""
    look = look_of(brand)
    look = replace(look, foot_lines=len(foot_lines(look, scorecard.masthead)))
    furniture = Furniture(look, scorecard.masthead, emblem(look))
    pages = paginate(_blocks(look, scorecard, furniture), look.width, look.room)
    size = (brand.page_width, brand.page_height)
    canvas = TaggedCanvas(BytesIO(), size, scorecard.masthead.language, look.fonts.regular)
    for number, page in enumerate(pages):
        for placed in page:
            placed.block.paint(canvas, look.margin, look.top(number) - placed.offset, look.width)
        furniture.paint(canvas, number, len(pages))
        canvas.showPage()
    if on_missing and look.glyphs.missing:
        on_missing("".join(sorted(look.glyphs.missing)))
    return canvas


def _blocks(look: Look, scorecard: Scorecard, furniture: Furniture) -> list[Block]:
    """The document from top to bottom. The front page stands alone; everything else flows on."""
    sections = (scorecard.measures, scorecard.tasks, scorecard.budget, scorecard.risks, scorecard.notes)
    blocks = front_blocks(look, scorecard.masthead, scorecard.front, furniture.emblem)
    blocks.append(PageEnd())
    blocks += exception_blocks(look, scorecard.exceptions_heading, scorecard.exceptions)
    for section in sections:
        if section is not None:
            blocks += section_blocks(look, section)
    return [*blocks, *key_blocks(look, scorecard.key)]
