"""Limits of normal variation: the XmR chart (METHODS §4). Nothing is rounded before a value is held against them."""

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from itertools import pairwise
from typing import NamedTuple

REACH = Decimal("2.66")
"""Limits lie this many mean moving ranges from the mean: 3 ÷ 1.128."""
SCREEN = Decimal("3.267")
"""A moving range of this many mean moving ranges or more is left out, once."""

EXACT = Context(prec=100)
"""Digits enough for the multiples of any value: in it the comparisons with limits are made."""


class ControlLimits(NamedTuple):
    """Mean and limits, each times `parts`: quotients such as a third have no last digit, and multiples have.

    A value of which `parts` times are a multiple lies on it, whatever its unit.
    """

    middle: Decimal
    """Mean of the values."""
    low: Decimal
    """Lower limit, not clipped."""
    high: Decimal
    """Upper limit, not clipped."""
    near_low: Decimal
    """Two thirds of the way to the lower limit."""
    near_high: Decimal
    """Two thirds of the way to the upper limit."""
    parts: int = 1
    """What they are multiplied by."""

    @property
    def mean(self) -> Decimal:
        """Mean, in the unit of the values."""
        return self.middle / self.parts

    @property
    def lower(self) -> Decimal:
        """Lower limit, in the unit of the values."""
        return self.low / self.parts

    @property
    def upper(self) -> Decimal:
        """Upper limit, in the unit of the values."""
        return self.high / self.parts


def limits_of(values: Sequence[Decimal], is_screened: bool = True) -> ControlLimits:
    """The limits of two values or more. Without screening they are those of the NHS Excel tool.

    Screening that would leave no movement at all is not done: limits without width hold no value, and would say of any
    target that it will always, or never, be met.
    """
    with localcontext(EXACT):
        moves = [abs(later - earlier) for earlier, later in pairwise(values)]
        if is_screened and max(moves) * len(moves) >= SCREEN * sum(moves):
            most = SCREEN * sum(moves)
            kept = [move for move in moves if move * len(moves) < most]
            moves = kept if any(kept) else moves
        middle = 3 * len(moves) * sum(values, Decimal(0))
        third = len(values) * REACH * sum(moves, Decimal(0))
        near, far = 2 * third, 3 * third
        parts = 3 * len(moves) * len(values)
        return ControlLimits(middle, middle - far, middle + far, middle - near, middle + near, parts)
