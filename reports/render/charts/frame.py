"""Where values and periods stand on the paper."""

from collections.abc import Collection, Sequence
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

    def levels(self, run: Run) -> list[list[Spot]]:
        """A level line for each value that holds, from half a period before it to half a period after."""
        spans: list[tuple[float, float, float]] = []
        for place, value in run:
            first = spans.pop()[0] if spans and spans[-1][2] == value else place - 0.5
            spans.append((first, place + 0.5, value))
        last = self.periods - 1
        return [[self.spot(max(a, 0), value), self.spot(min(b, last), value)] for a, b, value in spans]


def runs(values: Sequence[Decimal | None], begins: Collection[int] = ()) -> list[Run]:
    """The values between the gaps, and between the places to which no line leads."""
    found: list[Run] = [[]]
    for place, value in enumerate(values):
        if value is None or place in begins:
            found.append([])
        if value is not None:
            found[-1].append((place, float(value)))
    return [run for run in found if run]
