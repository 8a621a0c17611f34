"""The council's rules as data: the bands, how each is drawn, and the thresholds. Files of templates/rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reports.model.measure import Tolerance
from reports.model.risk import RiskScale


class Shape(StrEnum):
    """Shapes that stand before a word, all told apart in grey. Drawn as paths: typefaces lack them."""

    DISC = "disc"
    RING = "ring"
    DIAMOND = "diamond"
    CROSS = "cross"
    STAR = "star"
    BAR = "bar"
    ARROW_UP = "arrow_up"
    ARROW_LEVEL = "arrow_level"
    ARROW_DOWN = "arrow_down"
    SQUARE = "square"
    TRIANGLE = "triangle"
    NONE = "none"


@dataclass(frozen=True)
class Band:
    """One status, direction or risk band."""

    code: str
    """As in pack.json: "on_target". Its word is `<family>.<code>` in the wording catalogue."""
    shape: Shape
    """Drawn before the word."""
    colour: str
    """"#1F7A70"; at least 4.5:1 on white."""
    is_rated: bool
    """Whether it counts in `rated`."""
    lowest: int | None = None
    """Risk bands only: lowest score."""
    highest: int | None = None
    """Risk bands only: highest score."""


@dataclass(frozen=True)
class Rules:
    """All rules of one organisation. The order of each mapping is the order of printing."""

    status: Mapping[str, Band]
    """Status code -> band, for measures."""
    direction: Mapping[str, Band]
    """Direction code -> band."""
    tasks: Mapping[str, Band]
    """Task code -> band."""
    risks: Mapping[RiskScale, tuple[Band, ...]]
    """Scale -> bands, lowest first."""
    tolerance: Tolerance
    """For measures that name none: 10 % of |target|."""
    tolerance_at_zero: bool
    """Whether an absolute tolerance holds at a zero target too (a relative one never does)."""
    task_on_track: Decimal
    """Least percent complete ÷ expected, × 100, that is on track: 90."""
    task_monitor: Decimal
    """Least that is to be monitored: 70; below it the task is at risk."""
