"""Exceptions: a chart on the left, what figures and answers say on the right, always in the same order.

The height of a chart is what they leave. Without a chart they stand in two columns.
"""

from collections.abc import Sequence

from reports.model.document import Fact
from reports.model.scorecard import ExceptionReport
from reports.render.pdf.boxes import Columns, Kept
from reports.render.pdf.chart import ChartBlock
from reports.render.pdf.facts import fact_list
from reports.render.pdf.flow import Block, stack_height
from reports.render.pdf.look import Look
from reports.render.pdf.text import Heading, paragraph

_CHART_HEIGHTS = (118.0, 168.0)
"""Least and most of a chart."""

_LONG = 0.8
"""Of the height of a page: answers longer than that are set below the chart, in the full width."""

_SHARE = 0.56
_BETWEEN = 20.0


def exception_blocks(look: Look, heading: str, exceptions: Sequence[ExceptionReport]) -> list[Block]:
    """The section; nothing where there is no exception."""
    if not exceptions:
        return []
    blocks: list[Block] = [Heading(heading, 2, look, 22.0)]
    for place, exception in enumerate(exceptions):
        blocks.append(Kept(_exception(look, exception), 8.0 if place == 0 else _BETWEEN))
    return blocks


def _exception(look: Look, exception: ExceptionReport) -> list[Block]:
    head: list[Block] = [Heading(exception.heading, 3, look)]
    if exception.subheading:
        head.append(paragraph(look, exception.subheading, look.small, 1.0))
    note = [paragraph(look, exception.note, look.small, 4.0)] if exception.note else []
    if exception.chart is None or not exception.chart.points:
        return [*head, *_side_by_side(look, *_halves(look, (*exception.facts, *exception.answers))), *note]
    facts = _facts(look, (*exception.facts, *exception.answers))
    if stack_height(facts, look.width - _gutter(look) - _share_width(look)) > _LONG * look.room(1):
        # Answers of many words would be a narrow column beside nothing, page after page.
        chart = ChartBlock(look, exception.chart, _CHART_HEIGHTS[1], 6.0)
        beside = _side_by_side(look, [*head, chart, *note], _facts(look, exception.facts))
        return [*beside, *_facts(look, exception.answers)]
    chart = ChartBlock(look, exception.chart, _chart_height(look, [*head, *note], facts), 6.0)
    return _side_by_side(look, [*head, chart, *note], facts)


def _chart_height(look: Look, around: Sequence[Block], facts: Sequence[Block]) -> float:
    """As high as the facts beside it, within bounds."""
    left = _share_width(look)
    beside = stack_height(facts, look.width - _gutter(look) - left)
    least, most = _CHART_HEIGHTS
    return min(most, max(least, beside - stack_height(around, left) - 6.0))


def _halves(look: Look, facts: Sequence[Fact]) -> tuple[list[Block], list[Block]]:
    """Facts in two columns, as alike in height as their order allows."""
    left = _share_width(look)
    right = look.width - _gutter(look) - left
    ways = [(_facts(look, facts[:cut]), _facts(look, facts[cut:])) for cut in range(1, len(facts) + 1)]
    return min(ways, key=lambda way: max(stack_height(way[0], left), stack_height(way[1], right)))


def _facts(look: Look, facts: Sequence[Fact]) -> list[Block]:
    return fact_list(look, facts, 4.0, look.dense(9.0 if look.is_wide else 8.7))


def _side_by_side(look: Look, first: Sequence[Block], second: Sequence[Block]) -> list[Block]:
    if not second:
        return list(first)
    if not first:
        return list(second)
    return [Columns(first, second, _SHARE, _gutter(look), before=4.0)]


def _share_width(look: Look) -> float:
    return (look.width - _gutter(look)) * _SHARE


def _gutter(look: Look) -> float:
    return 28.0 if look.is_wide else 18.0
