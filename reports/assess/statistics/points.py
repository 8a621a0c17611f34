"""Which points are signals, and why: the first of four rules that matches (METHODS §4)."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from reports.assess.statistics.limits import ControlLimits
from reports.model.statistics import PointType

RUN = 7
"""Points on one side of the mean, or rising or falling throughout, that make a signal."""

Mark = tuple[PointType, int]
"""Why a point is a signal, and whether it is high or rising (1), low or falling (−1), or neither (0)."""


def marks_of(values: Sequence[Decimal], limits: ControlLimits) -> list[Mark]:
    """The mark of each value, in order."""
    sides = [_sign(value - limits.mean) for value in values]
    trends, shifts, pairs = _trends(values), _in_runs(sides, RUN), _pairs(values, sides, limits)
    marks: list[Mark] = []
    for place, (value, side) in enumerate(zip(values, sides, strict=True)):
        if not limits.lower <= value <= limits.upper:
            marks.append((PointType.OUTSIDE, side))
        elif trends[place]:
            marks.append((PointType.TREND, trends[place]))
        elif pairs[place]:
            marks.append((PointType.TWO_IN_THREE, side))
        elif shifts[place]:
            marks.append((PointType.SHIFT, side))
        else:
            marks.append((PointType.COMMON, 0))
    return marks


def _trends(values: Sequence[Decimal]) -> list[int]:
    """1 or −1 for points of a run that rises or falls throughout; at a turning point, the run that it ends."""
    steps = [_sign(later - earlier) for earlier, later in pairwise(values)]
    in_runs = [step if is_in else 0 for step, is_in in zip(steps, _in_runs(steps, RUN - 1), strict=True)]
    return [ends or starts for ends, starts in zip([0, *in_runs], [*in_runs, 0], strict=True)]


def _in_runs(signs: Sequence[int], least: int) -> list[bool]:
    """Which signs are part of a run of at least so many of the same; 0 is of no run."""
    found: list[bool] = []
    for sign, run in groupby(signs):
        length = len(list(run))
        found += [sign != 0 and length >= least] * length
    return found


def _pairs(values: Sequence[Decimal], sides: Sequence[int], limits: ControlLimits) -> list[bool]:
    """Which points lie near a limit, with another that does among three in a row on one side of the mean."""
    near = [limits.lower <= value < limits.near_lower or limits.near_upper < value <= limits.upper for value in values]
    found = [False] * len(values)
    for first in range(len(values) - 2):
        window = range(first, first + 3)
        if abs(sum(sides[place] for place in window)) == 3 and sum(near[place] for place in window) >= 2:
            for place in window:
                found[place] = found[place] or near[place]
    return found


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)
