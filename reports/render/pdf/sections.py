"""Sections: heading, sentences, tables, facts, and their parts."""

from reports.model.document import Section, Table
from reports.render.pdf.facts import fact_list
from reports.render.pdf.figures import figure_blocks, takes_facts
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.newspaper import Newspaper, half_of
from reports.render.pdf.tables import TableSetter
from reports.render.pdf.text import DEEPEST, Heading, Paragraph

_LONG = 8
"""Rows from which a table is long."""

_ABOVE = {2: 26.0, 3: 17.0}


def section_blocks(look: Look, section: Section, level: int = 2) -> list[Block]:
    """A section and its parts, one heading level below the other."""
    return _blocks(look, section, level, TableSetter(look, _tables(section)))


def _blocks(look: Look, section: Section, level: int, setter: TableSetter) -> list[Block]:
    blocks: list[Block] = [Heading(section.heading, level, look, _ABOVE.get(level, 13.0))]
    style = look.body if level == 2 else look.small
    intro = [Paragraph(look.say_all(sentence, style), style, 4.0, measure=600.0) for sentence in section.intro]
    if intro and (section.tables or section.facts or section.subsections):
        for paragraph in intro:
            paragraph.sticks = True
    blocks += intro
    blocks += figure_blocks(look, section)
    if not takes_facts(section):
        blocks += fact_list(look, section.facts, 6.0)
    for table in section.tables:
        blocks += _table(look, table, setter)
    for part in section.subsections:
        follows = blocks[-1]
        blocks += _blocks(look, part, min(level + 1, DEEPEST), setter)
        if isinstance(follows, Heading):
            blocks[blocks.index(follows) + 1].before = 6.0
    return blocks


def _table(look: Look, table: Table, setter: TableSetter) -> list[Block]:
    """A table; a long one that is narrow runs through two columns of a wide page."""
    blocks = setter.blocks(table, 6.0)
    if look.is_wide and len(table.rows) >= _LONG and setter.is_narrow(table, half_of(look.width)):
        return [Newspaper(blocks, 6.0)]
    return blocks


def _tables(section: Section) -> list[Table]:
    return [*section.tables, *(table for part in section.subsections for table in _tables(part))]
