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
    """What a signal means, where the point is one: it stands out in this colour."""
    usual_lower: Decimal | None = None
    """Lower limit of normal variation."""
    usual_upper: Decimal | None = None
    """Upper limit of normal variation."""
    begins: bool = False
    """Whether the line begins anew here: a year to date starts from nought again."""


@dataclass(frozen=True)
class ChartForecast:
    """Where the year is projected to end."""

    ahead: int
    """Periods after the last point; at least 1."""
    label: str
    """Of its period: "Q4"."""
    value: Decimal
    """The projection."""
    lower: Decimal | None
    """Low end of its range; None without one."""
    upper: Decimal | None
    """High end of its range."""
    text: str
    """Beside it: "Projected 24.1 days (22.9 to 25.3)"."""
    target: Decimal | None = None
    """The year's own target, which the projection is held against; None without one."""
    target_label: str = ""
    """At that target: "Year’s target 10"; empty without one."""


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
    """At the band of normal variation: "Usual range 19.4 to 22.3"; empty where there is none."""
    forecast: ChartForecast | None = None
    """Where the year is projected to end; None where it is over or cannot be projected."""
