"""Sections: heading, sentences, tables, facts, and their parts; and the key of marks with the notes."""

from collections.abc import Sequence

from reports.model.document import Mark, Section
from reports.render.pdf.facts import fact_list, key_list
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.tables import table_blocks
from reports.render.pdf.text import Heading, Paragraph

Key = Sequence[tuple[str, Sequence[tuple[Mark, str]]]]
"""Heading -> marks with their meaning."""

_DEEPEST = 6
_ABOVE = {2: 26.0, 3: 17.0}


def section_blocks(look: Look, section: Section, level: int = 2) -> list[Block]:
    """A section and its parts, one heading level below the other."""
    blocks: list[Block] = [Heading(section.heading, level, look, _ABOVE.get(level, 13.0))]
    style = look.body if level == 2 else look.small
    intro = [Paragraph(look.say_all(sentence, style), style, 4.0, measure=600.0) for sentence in section.intro]
    if intro and (section.tables or section.facts or section.subsections):
        intro[-1].sticks = True
    blocks += intro
    for table in section.tables:
        blocks += table_blocks(look, table, 6.0)
    blocks += fact_list(look, section.facts, 6.0)
    for part in section.subsections:
        follows = blocks[-1]
        blocks += section_blocks(look, part, min(level + 1, _DEEPEST))
        if isinstance(follows, Heading):
            blocks[blocks.index(follows) + 1].before = 6.0
    return blocks


def key_blocks(look: Look, key: Key) -> list[Block]:
    """The key of marks: a heading and a list a family."""
    blocks: list[Block] = []
    for heading, marks in key:
        listed = key_list(look, marks, 4.0)
        blocks += [Heading(heading, 3, look, 17.0), *listed] if listed else []
    return blocks
