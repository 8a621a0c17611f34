"""Limits of normal variation: the XmR chart (METHODS §4). Exact decimals, so that a point on a limit is on it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

REACH = Decimal("2.66")
"""Limits lie this many mean moving ranges from the mean: 3 ÷ 1.128."""
SCREEN = Decimal("3.267")
"""A moving range of this many mean moving ranges or more is left out, once."""


class ControlLimits(NamedTuple):
    """Mean and limits, in the unit of the values."""

    mean: Decimal
    """Mean of the values."""
    lower: Decimal
    """Lower limit, not clipped."""
    upper: Decimal
    """Upper limit, not clipped."""
    near_lower: Decimal
    """Two thirds of the way to the lower limit."""
    near_upper: Decimal
    """Two thirds of the way to the upper limit."""


def limits_of(values: Sequence[Decimal], is_screened: bool = True) -> ControlLimits:
    """The limits of two values or more. Without screening they are those of the NHS Excel tool."""
    mean = _mean(values)
    moves = [abs(later - earlier) for earlier, later in pairwise(values)]
    move = _mean(moves)
    if is_screened and move > 0:
        move = _mean([one for one in moves if one < SCREEN * move])
    reach = REACH * move
    near = 2 * reach / 3
    return ControlLimits(mean, mean - reach, mean + reach, mean - near, mean + near)


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)
