"""A panel pack as parts: its first page with the contents, a department each, and last the notes of all."""

from dataclasses import replace

from reports.model.panel_pack import PanelPack
from reports.render.pdf.boxes import Kept
from reports.render.pdf.contents import contents_blocks
from reports.render.pdf.emblem import Draw
from reports.render.pdf.flow import Block, PageEnd
from reports.render.pdf.front import opening_blocks, title_blocks
from reports.render.pdf.look import Look
from reports.render.pdf.notes import notes_blocks
from reports.render.pdf.parts import Part
from reports.render.pdf.pointer import Pointer
from reports.render.pdf.scorecard import department_blocks
from reports.render.pdf.tables import TableSetter
from reports.render.pdf.text import Heading

_MEASURE = 690.0
"""Of the opening sentences, in points: a little wide, so that the contents stand below them on the first page."""


def panel_parts(look: Look, pack: PanelPack, emblem: Draw) -> list[Part]:
    """The parts of a pack; the headings of its departments stand one level below its own title."""
    below = replace(look, depth=look.depth + 1)
    notes = Part(pack.masthead, notes_blocks(look, pack.notes, pack.key), "Part")
    pointer = Pointer(look, pack.notes_pointer, _title(notes).anchor, 5.0)
    parts = [Part(card.masthead, department_blocks(below, card, pointer), "Part") for card in pack.scorecards]
    named = [*(_named(part) for part in parts), [_title(notes)]]
    for number, headings in enumerate(named, 1):
        for place, heading in enumerate(headings):
            heading.anchor.key = f"part{number}-{place}"
    first = [*title_blocks(look, pack.masthead, emblem), *opening_blocks(look, pack.opening, _MEASURE)]
    if pack.overview is not None:
        first.append(Heading(pack.overview_heading, 2, look, 18.0))
        first += TableSetter(look, [pack.overview]).blocks(pack.overview, 3.0)
    heading = Heading(pack.contents_heading, 2, look)
    # Where they do not fit below, the contents have the next page to themselves: a few lines over would be lost there.
    first.append(Kept([heading, *contents_blocks(look, named, pack.contents_entry)], 14.0))
    return [Part(pack.masthead, first), *parts, notes]


def _named(part: Part) -> list[Heading]:
    """The headings of a part that the contents name: its title and its sections, not those of its front page."""
    ends = [place for place, block in enumerate(part.blocks) if isinstance(block, PageEnd)]
    sections = [block for block in part.blocks[ends[0] if ends else 1 :] if _is_section(block)]
    return [_title(part), *(block for block in sections if isinstance(block, Heading))]


def _title(part: Part) -> Heading:
    return next(block for block in part.blocks if isinstance(block, Heading))


def _is_section(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 2
