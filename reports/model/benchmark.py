"""How a group of councils did: what was submitted of it, and where a measure stands in it."""

from dataclasses import dataclass
from enum import StrEnum

from reports.model.cell import Source
from reports.model.period import Period
from reports.model.value import Figure, Missing


@dataclass(frozen=True)
class Benchmark:
    """A row of Benchmarks: one measure, one period, one group."""

    period: Period
    """The period of the group's figures: a year or a quarter."""
    group: str
    """The group's name: "CIPFA nearest neighbours"; never empty."""
    average: Figure
    """Its average, in the measure's unit."""
    top: Figure
    """Where its best quarter begins, whichever way is better."""
    bottom: Figure
    """Where its worst quarter begins."""
    source: Source
    """Its row (the Ref cell)."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the row."""
        return self.average, self.top, self.bottom


class BenchmarkPlace(StrEnum):
    """Where a value stands in a group, best first."""

    TOP_QUARTER = "top_quarter"
    """As good as the top quartile, or better."""
    BETTER_THAN_AVERAGE = "better_than_average"
    """Better than the average."""
    AVERAGE = "average"
    """The average itself."""
    WORSE_THAN_AVERAGE = "worse_than_average"
    """Worse than the average."""
    BOTTOM_QUARTER = "bottom_quarter"
    """As poor as the bottom quartile, or poorer."""
    ABOVE_AVERAGE = "above_average"
    """Higher than the average, where neither way is better."""
    BELOW_AVERAGE = "below_average"
    """Lower than the average, where neither way is better."""


@dataclass(frozen=True)
class BenchmarkAssessment:
    """A measure held against a group."""

    benchmark: Benchmark
    """The group's figures."""
    own: Figure
    """The value that is held against them, or why there is none."""
    own_period: Period
    """The period of that value: the group's own, else the reported one."""
    difference: Figure
    """own − average, in the measure's variance unit."""
    place: BenchmarkPlace | None
    """Where it stands; None where that cannot be told."""
    reason: Missing | None = None
    """Why it cannot be told; None otherwise."""
