"""A measure, its targets, its actuals and what its owner says of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from reports.model.benchmark import Benchmark
from reports.model.cell import Source
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.unit import Unit
from reports.model.value import Figure, Marker


class Polarity(StrEnum):
    """Which way is better."""

    is_higher: bool
    """Whether more is better."""
    is_range: bool
    """Whether inside a range is good, and outside either limit is not."""

    HIGHER = "higher"
    LOWER = "lower"
    RANGE = "range"
    """Inside a target range is good, outside either limit is off target."""
    NONE = "none"
    """No judgement: shown as data only."""
    UNKNOWN = "unknown"
    """Not given: not rated, and a finding. Never assumed."""

    def __init__(self, code: str) -> None:
        self.is_higher, self.is_range = code == "higher", code == "range"


BETTER_SIDED = (Polarity.HIGHER, Polarity.LOWER)
"""The polarities with a better side: the further that way, the better."""


class Counting(StrEnum):
    """How the quarters of a year relate."""

    is_cumulative: bool
    """Whether each quarter is the year to date."""

    CUMULATIVE = "cumulative"
    """Each quarter is the year to date."""
    DISCRETE = "discrete"
    """Each quarter stands alone."""
    SNAPSHOT = "snapshot"
    """The state at the end of the quarter."""
    AVERAGE = "average"
    """The mean over the quarter."""

    def __init__(self, code: str) -> None:
        self.is_cumulative = code == "cumulative"


class Frequency(StrEnum):
    """How often a value is due."""

    is_annual: bool
    """Whether once a year."""
    quarters_due: tuple[int, ...]
    """Numbers of the quarters in which a value is due (DESIGN §3, Defaults)."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    """Due in quarters 2 and 4."""
    ANNUAL = "annual"
    """Due in quarter 4."""

    def __init__(self, code: str) -> None:
        self.is_annual = code == "annual"
        self.quarters_due = {"half-yearly": (2, 4), "annual": (4,)}.get(code, (1, 2, 3, 4))

    __hash__ = str.__hash__
    """An enumeration's own hash takes several times as long, and what is due when is looked up all the time."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far on the bad side of the target still counts as within tolerance."""

    amount: Decimal
    """Relative: a percentage of |target| (5 for 5%). Absolute: in the measure's unit (2 for 2pp). Never negative."""
    is_relative: bool
    """Whether `amount` is a percentage of |target|."""


@numerous
class Target:
    """What a measure is expected to reach in one financial year."""

    year: Period
    """The financial year."""
    annual: Figure
    """The year's target, in the measure's unit."""
    quarters: tuple[Figure, Figure, Figure, Figure]
    """Targets of quarters 1 to 4: by then for a cumulative measure, for that quarter alone otherwise."""
    lower: Figure
    """Lower limit of a target range, inclusive."""
    upper: Figure
    """Upper limit of a target range, inclusive."""
    floor: Figure
    """Minimum acceptable standard, in the measure's unit."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the row."""
        return self.annual, *self.quarters, self.lower, self.upper, self.floor


@numerous
class Actual:
    """What a measure reached in one period."""

    period: Period
    """A quarter, or a year for an outturn."""
    figure: Figure
    """The value, in the measure's unit, or why there is none."""
    numerator: Decimal | None = None
    """Count above the line, where given."""
    denominator: Decimal | None = None
    """Count below the line, where given; never 0."""


@dataclass(frozen=True)
class Commentary:
    """What the owner says of one period."""

    period: Period
    """The period it speaks of."""
    cause: str = ""
    """Why the figure is what it is."""
    action: str = ""
    """What is being done."""
    owner: str = ""
    """The post that does it."""
    by_when: str = ""
    """When, as typed or as an ISO date."""
    source: Source | None = None
    """Where it stands."""
    is_withheld: bool = False
    """Whether its words could tell a figure that may not be shown: then `cause` says so, and there is no action."""


@dataclass(frozen=True)
class Measure:
    """A performance measure with everything known of it."""

    ref: str
    """Short unique reference: "NI 181"."""
    title: str
    """What is measured."""
    department: str
    """Code of the department that answers for it."""
    unit: Unit
    """Unit of its target and actuals."""
    polarity: Polarity
    """Which way is better."""
    counting: Counting
    """How its quarters relate."""
    frequency: Frequency
    """How often it is due."""
    source: Source
    """Its row in Measures (the Ref cell)."""
    decimals: int | None = None
    """Decimals to print; None: as many as the figures have, at most 2."""
    tolerance: Tolerance | None = None
    """None: the rule's default."""
    objective: str = ""
    """Objective, priority or pledge that it serves."""
    perspective: str = ""
    """Perspective of a balanced scorecard."""
    priority: str = ""
    """Corporate priority or pledge that its objective serves; empty: that of its objective, where others name one."""
    frameworks: tuple[str, ...] = ()
    """LAA, NIS, BVPI, LPI …"""
    owner: str = ""
    """The post that answers for it."""
    weight: Decimal | None = None
    """Weight in a roll-up, at least 0; None is 1, 0 is not counted in its score."""
    definition: str = ""
    """How it is counted."""
    formerly: str = ""
    """Earlier references, separated by semicolons."""
    withdrawn: Period | None = None
    """The first period in which it is no longer reported."""
    targets: tuple[Target, ...] = ()
    """At most one a year, in order of years."""
    actuals: tuple[Actual, ...] = ()
    """At most one a period, in order of start dates."""
    commentaries: tuple[Commentary, ...] = ()
    """At most one a period."""
    benchmarks: tuple[Benchmark, ...] = ()
    """At most one a period and group, in the sheet's order."""

    @cached_property
    def former_refs(self) -> tuple[str, ...]:
        """The refs that it had before."""
        return tuple(part.strip() for part in self.formerly.split(";") if part.strip())

    @cached_property
    def actual_of(self) -> Mapping[Period, Actual]:
        """Period -> what it reached."""
        return {actual.period: actual for actual in self.actuals}

    @cached_property
    def target_of(self) -> Mapping[Period, Target]:
        """Financial year -> what is expected."""
        return {target.year: target for target in self.targets}

    @cached_property
    def breaks(self) -> tuple[Period, ...]:
        """The periods with which a new series begins: marked [b]."""
        marked = [actual for actual in self.actuals if actual.figure.markers]
        return tuple(actual.period for actual in marked if Marker.BREAK in actual.figure.markers)
