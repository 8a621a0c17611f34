"""What is drawn and has its data in a table beside it: bars of variances, a risk matrix, a bar of time."""

from dataclasses import dataclass
from decimal import Decimal

from reports.model.rules import Shape


@dataclass(frozen=True)
class Bar:
    """One bar of a chart of variances."""

    label: str
    """What it stands for."""
    value: Decimal
    """Its length; a positive one lies to the right of nought."""
    text: str
    """At its end: "+120, adverse"."""
    is_adverse: bool
    """Whether it is drawn filled; others are outlined."""


@dataclass(frozen=True)
class BarChart:
    """Variances as bars on both sides of nought."""

    heading: str
    """The finding."""
    subheading: str
    """What is measured and in which unit."""
    text: str
    """The text alternative, with figures."""
    bars: tuple[Bar, ...]
    """From top to bottom."""


@dataclass(frozen=True)
class MatrixBand:
    """A band of a risk matrix: a word and a shape, then a colour."""

    text: str
    """"Very high"."""
    shape: Shape
    """Drawn in the corner of its cells and beside its word."""
    colour: str
    """Of the shape: "#801650"."""


@dataclass(frozen=True)
class MatrixRisk:
    """A risk in its cell."""

    ref: str
    """Its reference."""
    likelihood: int
    """From 1."""
    impact: int
    """From 1."""
    arrow: Shape
    """Which way its score went; NONE where nothing is known."""


@dataclass(frozen=True)
class RiskMatrix:
    """Risks in a grid of likelihood and impact."""

    heading: str
    """What it shows."""
    subheading: str
    """How to read it."""
    text: str
    """The text alternative: every risk with its cell and which way it went."""
    likelihood: str
    """Title of the upright axis."""
    impact: str
    """Title of the level axis."""
    bands: tuple[MatrixBand, ...]
    """Lowest first."""
    cells: tuple[tuple[int, ...], ...]
    """The place in `bands` of each cell: a row a likelihood from 1, in it an impact from 1."""
    risks: tuple[MatrixRisk, ...]
    """Those that can be placed."""


@dataclass(frozen=True)
class TimeLine:
    """A task's time in a table cell. Places are shares of a scale that its whole column shares, 0 to 1."""

    text: str
    """What it shows, in words with dates: the text alternative."""
    start: float | None
    """Where the bar begins; None where no start is known."""
    due: float | None
    """Where it ends; None where no due date is known."""
    revised: float | None
    """Where the revised due date lies; None without one."""
    progress: float | None
    """Share of the bar that is complete, 0 to 1; None where it is not known."""
    completed: float | None
    """Where the completion date lies; None where it is not complete."""
    report: float
    """Where the report date lies."""
    runs_on: bool
    """Whether its last date lies beyond the scale."""
    colour: str
    """Of what is complete: the status's colour."""
