"""Comparisons with more than one earlier period: the mean of four, and a line through up to twelve (METHODS §3).

Sums through the year are compared by what each quarter added. A gap or a break ends the run: neither is ever skipped.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from reports.assess.compared import Side, reported_sides
from reports.assess.derived import derived, lacking
from reports.assess.discrete import discrete_sides
from reports.assess.due import previous_due
from reports.assess.point import Point
from reports.model.measure import Measure
from reports.model.period import Period
from reports.model.value import Figure, Missing

_IN_MEAN = 4
_IN_LINE = 12
_FEWEST_IN_LINE = 3


def mean_sides(point: Point) -> tuple[Side, Side]:
    """The mean of the four due periods before, and the value of the period."""
    *earlier, now = _sides(point, _IN_MEAN)
    heights = [side.height for side in earlier if side.height is not None]
    figures = [side.figure for side in earlier]
    numbers = [figure.number for figure in figures if figure.number is not None]
    is_mixed = any(side.is_whole_year != now.is_whole_year for side in earlier)
    if is_mixed or len(heights) < _IN_MEAN or len(numbers) < _IN_MEAN:
        missing = next((figure.missing for figure in figures if figure.missing is not None), None)
        before = lacking(missing or Missing.NO_COMPARISON, *figures)
        return replace(earlier[0], figure=before, height=None), now
    mean = derived(sum(numbers, Decimal(0)) / _IN_MEAN, *figures)
    return replace(earlier[0], figure=mean, height=sum(heights, Decimal(0)) / _IN_MEAN), now


def line_sides(point: Point) -> tuple[Side, Side]:
    """Both ends of the least-squares line through the run that ends with the period, of three to twelve periods."""
    sides = _sides(point, _IN_LINE - 1)
    run = _run(point.measure, sides)
    if len(run) < _FEWEST_IN_LINE:
        reason = sides[-1].figure.missing or Missing.NO_COMPARISON
        none = replace(sides[-2], figure=lacking(reason, sides[-2].figure), height=None)
        return none, sides[-1]
    figures = [side.figure for side in run]
    values = _ends([figure.number for figure in figures if figure.number is not None])
    heights = _ends([side.height for side in run if side.height is not None])
    ends = [
        replace(side, since=run[0].since, figure=derived(value, *figures), height=height)
        for side, value, height in zip((run[0], run[-1]), values, heights, strict=True)
    ]
    return ends[0], ends[1]


def _sides(point: Point, count: int) -> list[Side]:
    """The values of `count` due periods before that of a point and its own, oldest first."""
    measure, quarter = point.measure, point.quarter
    periods = [_before(measure, quarter)]
    while len(periods) < count:
        periods.append(_before(measure, periods[-1]))
    if not measure.counting.is_cumulative or measure.frequency.is_annual:
        pairs = [reported_sides(point, one) for one in periods]
        return [*(before for before, _ in reversed(pairs)), pairs[0][1]]
    if not measure.unit.is_additive:
        none = Figure.absent(Missing.NOT_ADDITIVE)
        return [Side(one, one, none, None, is_whole_year=False) for one in (*reversed(periods), quarter)]
    return [discrete_sides(measure, one)[1] for one in (*reversed(periods), quarter)]


def _before(measure: Measure, quarter: Period) -> Period:
    """The due period before; the last quarter of the year before, for an annual measure."""
    if measure.frequency.is_annual:
        return quarter.same_last_year.last_of_year
    return previous_due(measure, quarter)


def _run(measure: Measure, sides: Sequence[Side]) -> list[Side]:
    """The values without a gap, a break [b] or another basis that end with the last one."""
    last = sides[-1]

    def fits(side: Side) -> bool:
        is_known = side.figure.number is not None and side.height is not None
        is_whole = all(not side.since.end < one.end <= last.period.end for one in measure.breaks)
        return is_known and is_whole and side.is_whole_year == last.is_whole_year

    return list(takewhile(fits, reversed(sides)))[::-1]


def _ends(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Both ends of the least-squares line through evenly spaced values."""
    count = len(values)
    mean = sum(values, Decimal(0)) / count
    # Distances from the middle, doubled, are whole numbers: nothing is rounded before the one division.
    steps = [2 * place - (count - 1) for place in range(count)]
    rise = sum((step * value for step, value in zip(steps, values, strict=True)), Decimal(0))
    half = rise * (count - 1) / sum(step * step for step in steps)
    return mean - half, mean + half
