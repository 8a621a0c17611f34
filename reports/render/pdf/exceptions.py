"""Exceptions: a measure each, its chart on the left, the answers on the right, always in the same place."""

from collections.abc import Sequence

from reports.model.scorecard import ExceptionReport
from reports.render.pdf.boxes import Columns, Kept
from reports.render.pdf.chart import ChartBlock
from reports.render.pdf.facts import fact_list
from reports.render.pdf.flow import Block
from reports.render.pdf.look import Look
from reports.render.pdf.text import Heading, paragraph

_CHART_HEIGHT = 144.0
_CHART_SHARE = 0.58


def exception_blocks(look: Look, heading: str, exceptions: Sequence[ExceptionReport]) -> list[Block]:
    """The section; nothing where there is no exception."""
    if not exceptions:
        return []
    blocks: list[Block] = [Heading(heading, 2, look, 22.0)]
    for place, exception in enumerate(exceptions):
        blocks.append(Kept(_exception(look, exception), 8.0 if place == 0 else 20.0))
    return blocks


def _exception(look: Look, exception: ExceptionReport) -> list[Block]:
    blocks: list[Block] = [Heading(exception.heading, 3, look)]
    if exception.subheading:
        blocks.append(paragraph(look, exception.subheading, look.small, 1.0))
    style = look.body if look.is_wide else look.dense(8.7)
    facts = fact_list(look, exception.facts, 4.0, style)
    note = [paragraph(look, exception.note, look.small, 4.0)] if exception.note else []
    if exception.chart is None or not exception.chart.points:
        return [*blocks, *facts, *note]
    chart = ChartBlock(look, exception.chart, _CHART_HEIGHT)
    if not facts:
        return [*blocks, chart, *note]
    return [*blocks, Columns([chart, *note], facts, _CHART_SHARE, 28.0 if look.is_wide else 16.0, before=8.0)]
