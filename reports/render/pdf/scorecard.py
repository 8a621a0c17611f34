"""A department's scorecard as blocks: front page, exceptions, sections, notes and key."""

from reports.model.scorecard import Scorecard
from reports.render.pdf.emblem import Draw
from reports.render.pdf.exceptions import exception_blocks
from reports.render.pdf.flow import Block, PageEnd
from reports.render.pdf.front import front_blocks
from reports.render.pdf.look import Look
from reports.render.pdf.notes import notes_blocks
from reports.render.pdf.sections import section_blocks


def scorecard_blocks(look: Look, scorecard: Scorecard, emblem: Draw) -> list[Block]:
    """From top to bottom. The front page stands alone; everything else flows on."""
    front = front_blocks(look, scorecard.masthead, scorecard.front, emblem)
    notes = notes_blocks(look, scorecard.notes, scorecard.key)
    return [*front, PageEnd(), *_body(look, scorecard), *notes]


def department_blocks(look: Look, scorecard: Scorecard, pointer: Block) -> list[Block]:
    """A department as part of a larger document: without its notes, to which `pointer` leads.

    Without measures to count its front is a few lines long: everything flows on below it then.
    """
    front = front_blocks(look, scorecard.masthead, scorecard.front, None, pointer)
    end: list[Block] = [PageEnd()] if scorecard.front.measures.heading else []
    return [*front, *end, *_body(look, scorecard)]


def _body(look: Look, scorecard: Scorecard) -> list[Block]:
    measures = scorecard.measures if scorecard.front.measures.heading else None
    sections = (measures, scorecard.tasks, scorecard.budget, scorecard.risks)
    blocks = exception_blocks(look, scorecard.exceptions_heading, scorecard.exceptions)
    for section in sections:
        if section is not None:
            blocks += section_blocks(look, section)
    return blocks
