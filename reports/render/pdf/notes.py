"""The notes: the key of marks in two columns, the words after it (in columns too on a wide page), then the tables."""

from collections.abc import Sequence

from reports.model.document import KeyPart, Mark, Section
from reports.render.pdf.facts import fact_list, key_list
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.newspaper import Newspaper
from reports.render.pdf.sections import section_blocks
from reports.render.pdf.text import Heading, Paragraph

_ABOVE = 15.0


def notes_blocks(look: Look, notes: Section, key: Sequence[KeyPart]) -> list[Block]:
    """The key, the notes in words, and last what has tables."""
    words = [part for part in notes.subsections if not (part.tables or part.subsections)]
    tabled = [part for part in notes.subsections if part.tables or part.subsections]
    head: list[Block] = [Heading(notes.heading, 2, look, 26.0)]
    head += [Paragraph(look.say_all(sentence, look.body), look.body, 4.0) for sentence in notes.intro]
    for block in head:
        block.sticks = True
    columns = [block for heading, marks in key if marks for block in _key_unit(look, heading, marks)]
    said = [block for part in words for block in _unit(look, part)]
    if look.is_wide:
        columns, said = [*columns, *said], []
    blocks = [*head, *([Newspaper(columns, 8.0)] if columns else []), *said]
    for part in tabled:
        blocks += section_blocks(look, part, level=3)
    return blocks


def _unit(look: Look, part: Section) -> list[Block]:
    style = look.dense(8.7)
    intro = [Paragraph(look.say_all(sentence, style), style, 3.0) for sentence in part.intro]
    return [Heading(part.heading, 3, look, _ABOVE), *intro, *fact_list(look, part.facts, 4.0, style)]


def _key_unit(look: Look, heading: str, marks: Sequence[tuple[Mark, str]]) -> list[Block]:
    return [Heading(heading, 3, look, _ABOVE), *key_list(look, marks, 4.0)]
