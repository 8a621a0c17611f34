"""A department's scorecard as blocks: front page, exceptions, sections, notes and key."""

from reports.model.scorecard import Scorecard
from reports.render.pdf.emblem import Draw
from reports.render.pdf.exceptions import exception_blocks
from reports.render.pdf.flow import Block, PageEnd
from reports.render.pdf.front import front_blocks
from reports.render.pdf.look import Look
from reports.render.pdf.notes import notes_blocks
from reports.render.pdf.sections import section_blocks


def scorecard_blocks(look: Look, scorecard: Scorecard, emblem: Draw | None) -> list[Block]:
    """From top to bottom. The front page stands alone; everything else flows on.

    Without measures to count it is a few lines long: in a larger document everything flows on below it then. A
    document of one page has no running feet, which checkers tell from text by their repetition.
    """
    front = front_blocks(look, scorecard.masthead, scorecard.front, emblem)
    end: list[Block] = [PageEnd()] if scorecard.front.measures.heading or emblem else []
    return [*front, *end, *_body(look, scorecard)]


def _body(look: Look, scorecard: Scorecard) -> list[Block]:
    measures = scorecard.measures if scorecard.front.measures.heading else None
    sections = (measures, scorecard.tasks, scorecard.budget, scorecard.risks)
    blocks = exception_blocks(look, scorecard.exceptions_heading, scorecard.exceptions)
    for section in sections:
        if section is not None:
            blocks += section_blocks(look, section)
    return [*blocks, *notes_blocks(look, scorecard.notes, scorecard.key)]
