"""A chart that a reader studies: a measure's history against its target, with every label final."""

from dataclasses import dataclass
from decimal import Decimal

from reports.model.document import Mark


@dataclass(frozen=True)
class ChartPoint:
    """One period of a chart."""

    label: str
    """"Q3 08/09"."""
    value: Decimal | None
    """None is a gap."""
    target: Decimal | None
    """The target of that period."""
    lower: Decimal | None = None
    """Lower limit of a target range."""
    upper: Decimal | None = None
    """Upper limit of a target range."""
    mark: Mark | None = None
    """Its status, where the point should stand out."""
    usual_lower: Decimal | None = None
    """Lower limit of normal variation."""
    usual_upper: Decimal | None = None
    """Upper limit of normal variation."""
    is_signal: bool = False
    """Whether it is a signal: not explained by normal variation."""


@dataclass(frozen=True)
class Chart:
    """A chart that a reader studies: a measure's history against its target."""

    text: str
    """The text alternative: what it shows, with figures."""
    points: tuple[ChartPoint, ...]
    """Oldest first."""
    value_label: str
    """At the last point: "24.6 days"."""
    target_label: str
    """At the target line: "Target 21.0"; empty without a target."""
    decimals: int
    """Of the axis labels, where whole steps will not do."""
    unit: str
    """Of the axis."""
    usual_label: str = ""
    """Beside the unit, where limits of normal variation are drawn: "dotted: usual range"."""
