"""Where values and periods stand on the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.render.charts.axis import Axis

Spot = tuple[float, float]
"""Points from the left and from the bottom."""

Run = list[tuple[int, float]]
"""Periods (from 0) without a gap between them, with their values."""


@dataclass(frozen=True)
class Frame:
    """The part of a chart in which values are drawn. Points."""

    left: float
    """Of the first period."""
    right: float
    """Of the last period."""
    bottom: float
    """Of the lowest value."""
    top: float
    """Of the highest value."""
    axis: Axis
    """The value axis."""
    periods: int
    """How many."""

    @property
    def step(self) -> float:
        """From a period to the next."""
        return (self.right - self.left) / max(1, self.periods - 1)

    def spot(self, place: float, value: float) -> Spot:
        """Of a value in a period."""
        return self.left + place * self.step, self.y(value)

    def y(self, value: float) -> float:
        """Of a value."""
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return self.bottom + share * (self.top - self.bottom)

    def stepped(self, run: Run) -> list[Spot]:
        """Level lines that change half-way between two periods: what holds for a period holds for all of it."""
        ends = ((place + side, value) for place, value in run for side in (-0.5, 0.5))
        return [self.spot(min(max(place, 0), self.periods - 1), value) for place, value in ends]


def runs(values: Sequence[Decimal | None]) -> list[Run]:
    """The values between the gaps."""
    found: list[Run] = [[]]
    for place, value in enumerate(values):
        if value is None:
            found.append([])
        else:
            found[-1].append((place, float(value)))
    return [run for run in found if run]
