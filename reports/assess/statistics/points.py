"""Which points are signals, and why: the first of four rules that matches (METHODS §4)."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from itertools import pairwise

from reports.assess.statistics.limits import EXACT, ControlLimits
from reports.model.statistics import PointType

Mark = tuple[PointType, int]
"""Why a point is a signal, and whether it is high or rising (1), low or falling (−1), or neither (0)."""


NO_SIGNAL: Mark = (PointType.COMMON, 0)
"""Of most points."""


def marks_of(values: Sequence[Decimal], limits: ControlLimits, run: int = 7) -> list[Mark]:
    """The mark of each value, in order; `run` points on one side, or rising or falling throughout, are a signal."""
    middle, low, high, near_low, near_high, parts = limits
    with localcontext(EXACT):
        multiples = [value * parts for value in values]
    sides = [(multiple > middle) - (multiple < middle) for multiple in multiples]
    far = [not near_low <= multiple <= near_high for multiple in multiples]
    outside = far
    if any(far):
        outside = [is_far and not low <= multiple <= high for is_far, multiple in zip(far, multiples, strict=True)]
    trends, pairs, shifts = _trends(values, run), _pairs(far, outside, sides), _in_runs(sides, run)
    marks: list[Mark] = []
    for is_out, trend, is_paired, is_shifted, side in zip(outside, trends, pairs, shifts, sides, strict=True):
        if is_out:
            marks.append((PointType.OUTSIDE, side))
        elif trend:
            marks.append((PointType.TREND, trend))
        elif is_paired:
            marks.append((PointType.TWO_IN_THREE, side))
        elif is_shifted:
            marks.append((PointType.SHIFT, side))
        else:
            marks.append(NO_SIGNAL)
    return marks


def _trends(values: Sequence[Decimal], run: int) -> list[int]:
    """1 or −1 for points of a run that rises or falls throughout; at a turning point, the run that it ends."""
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    runs = _in_runs(steps, run - 1)
    if not any(runs):
        return [0] * len(values)
    in_runs = [step if is_in else 0 for step, is_in in zip(steps, runs, strict=True)]
    return [ends or starts for ends, starts in zip([0, *in_runs], [*in_runs, 0], strict=True)]


def _in_runs(signs: Sequence[int], least: int) -> list[bool]:
    """Which signs are part of a run of at least so many of the same; 0 is of no run."""
    found = [False] * len(signs)
    if signs.count(1) < least and signs.count(-1) < least:
        return found
    length, before = 0, 0
    for end, sign in enumerate(signs, 1):
        length = length + 1 if sign == before else 1
        before = sign
        if length >= least and sign:
            found[end - length : end] = [True] * length
    return found


def _pairs(far: Sequence[bool], outside: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Which points lie near a limit, with another that does among three in a row on one side of the mean."""
    found = [False] * len(far)
    if sum(far) < 2:
        return found
    near = [is_far and not is_out for is_far, is_out in zip(far, outside, strict=True)]
    for first in range(len(near) - 2):
        window = range(first, first + 3)
        if abs(sum(sides[place] for place in window)) == 3 and sum(near[place] for place in window) >= 2:
            for place in window:
                found[place] = found[place] or near[place]
    return found
