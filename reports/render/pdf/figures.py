"""What a section draws above its tables: a chart of bars, or a risk matrix beside what has moved."""

from reports.model.document import Section
from reports.model.drawn import BarChart, RiskMatrix
from reports.render.pdf.bars import BarBlock
from reports.render.pdf.boxes import Columns, Kept
from reports.render.pdf.facts import fact_list
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.matrix import MatrixBlock
from reports.render.pdf.text import paragraph

_MATRIX_SHARE = 0.56


def figure_blocks(look: Look, section: Section) -> list[Block]:
    """The figure with its title, kept on one page; nothing for none. A matrix has the section's facts beside it."""
    figure = section.figure
    if figure is None:
        return []
    title = [*_titles(look, figure)]
    if isinstance(figure, BarChart):
        return [Kept([*title, BarBlock(look, figure, 6.0)], 10.0)]
    drawn = [*title, MatrixBlock(look, figure, 6.0)]
    facts = fact_list(look, section.facts, 0.0, look.dense(9.0))
    if not facts:
        return [Kept(drawn, 10.0)]
    if not look.is_wide:
        return [Kept(drawn, 10.0), Kept(facts, 8.0)]
    return [Kept([Columns(drawn, facts, _MATRIX_SHARE, 28.0)], 10.0)]


def takes_facts(section: Section) -> bool:
    """Whether the section's facts stand beside its figure."""
    return isinstance(section.figure, RiskMatrix)


def _titles(look: Look, figure: BarChart | RiskMatrix) -> list[Block]:
    return [
        paragraph(look, figure.heading, look.strong(look.body)),
        paragraph(look, figure.subheading, look.small, 1.0),
    ]
