"""Which points are signals, and why: the first of four rules that matches (METHODS §4)."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from enum import Enum
from itertools import groupby, pairwise

from reports.assess.statistics.limits import EXACT, ControlLimits
from reports.model.statistics import PointType

Mark = tuple[PointType, int]
"""Why a point is a signal, and whether it is high or rising (1), low or falling (−1), or neither (0)."""


class _Zone(Enum):
    MIDDLE = 0
    NEAR = 1
    """Between a near limit and the limit."""
    OUTSIDE = 2


_NO_SIGNAL: Mark = (PointType.COMMON, 0)


def marks_of(values: Sequence[Decimal], limits: ControlLimits, run: int = 7) -> list[Mark]:
    """The mark of each value, in order; `run` points on one side, or rising or falling throughout, are a signal."""
    with localcontext(EXACT):
        multiples = [value * limits.parts for value in values]
    sides = [(multiple > limits.middle) - (multiple < limits.middle) for multiple in multiples]
    zones = [_zone(multiple, limits) for multiple in multiples]
    trends, shifts, pairs = _trends(values, run), _in_runs(sides, run), _pairs(zones, sides)
    marks: list[Mark] = []
    for zone, trend, is_paired, is_shifted, side in zip(zones, trends, pairs, shifts, sides, strict=True):
        if zone is _Zone.OUTSIDE:
            marks.append((PointType.OUTSIDE, side))
        elif trend:
            marks.append((PointType.TREND, trend))
        elif is_paired:
            marks.append((PointType.TWO_IN_THREE, side))
        elif is_shifted:
            marks.append((PointType.SHIFT, side))
        else:
            marks.append(_NO_SIGNAL)
    return marks


def _zone(multiple: Decimal, limits: ControlLimits) -> _Zone:
    if limits.near_low <= multiple <= limits.near_high:
        return _Zone.MIDDLE
    return _Zone.NEAR if limits.low <= multiple <= limits.high else _Zone.OUTSIDE


def _trends(values: Sequence[Decimal], run: int) -> list[int]:
    """1 or −1 for points of a run that rises or falls throughout; at a turning point, the run that it ends."""
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    in_runs = [step if is_in else 0 for step, is_in in zip(steps, _in_runs(steps, run - 1), strict=True)]
    return [ends or starts for ends, starts in zip([0, *in_runs], [*in_runs, 0], strict=True)]


def _in_runs(signs: Sequence[int], least: int) -> list[bool]:
    """Which signs are part of a run of at least so many of the same; 0 is of no run."""
    found: list[bool] = []
    for sign, run in groupby(signs):
        length = len(list(run))
        found += [sign != 0 and length >= least] * length
    return found


def _pairs(zones: Sequence[_Zone], sides: Sequence[int]) -> list[bool]:
    """Which points lie near a limit, with another that does among three in a row on one side of the mean."""
    near = [zone is _Zone.NEAR for zone in zones]
    found = [False] * len(zones)
    if sum(near) < 2:
        return found
    for first in range(len(zones) - 2):
        window = range(first, first + 3)
        if abs(sum(sides[place] for place in window)) == 3 and sum(near[place] for place in window) >= 2:
            for place in window:
                found[place] = found[place] or near[place]
    return found
