"""The corporate scorecard as blocks: the front page, then one section below the other."""

from reports.model.corporate import CorporateScorecard
from reports.render.pdf.emblem import Draw
from reports.render.pdf.flow import Block, PageEnd
from reports.render.pdf.front import front_blocks
from reports.render.pdf.look import Look
from reports.render.pdf.notes import notes_blocks
from reports.render.pdf.sections import section_blocks


def corporate_blocks(look: Look, scorecard: CorporateScorecard, emblem: Draw) -> list[Block]:
    """From top to bottom. The front page stands alone; everything else flows on."""
    blocks = [*front_blocks(look, scorecard.masthead, scorecard.front, emblem), PageEnd()]
    for section in scorecard.sections:
        is_notes = section.key == "notes"
        blocks += notes_blocks(look, section, scorecard.key) if is_notes else section_blocks(look, section)
    return blocks
