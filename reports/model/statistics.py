"""What statistics say of a measure (METHODS §4): signals, intervals, change and trend.

None of it ever changes a status or a direction: it stands beside them.
"""

from decimal import Decimal
from enum import StrEnum

from reports.model.numerous import numerous
from reports.model.period import Period


class PointType(StrEnum):
    """Why a point is a signal, first that applies (METHODS §4)."""

    OUTSIDE = "outside"
    """Beyond a limit."""
    TREND = "trend"
    """Part of seven points that each rise, or each fall."""
    TWO_IN_THREE = "two_in_three"
    """One of two points in three that lie near the same limit."""
    SHIFT = "shift"
    """Part of seven points on one side of the mean."""
    COMMON = "common"
    """No signal: within normal variation."""


class Variation(StrEnum):
    """What a signal means by the measure's polarity."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    HIGH = "high"
    """A signal above or upwards, without a better side."""
    LOW = "low"
    """A signal below or downwards, without a better side."""
    COMMON = "common"
    """No signal: within normal variation."""


class Assurance(StrEnum):
    """What the process can be expected to do about its target."""

    PASS = "pass"
    """The target lies beyond the limit on the bad side: it will be met."""
    FAIL = "fail"
    """The target lies beyond the limit on the good side: it will be missed unless something changes."""
    INCONSISTENT = "inconsistent"
    """The target lies within the limits: it will be met and missed by chance."""
    NONE = "none"
    """No target, or no better side."""


@numerous
class SignalPoint:
    """One point of the series."""

    period: Period
    """A quarter; a year for annual measures."""
    value: Decimal
    """In the measure's unit; a cumulative measure's quarter alone."""
    type: PointType
    """Why it is a signal, or common."""
    variation: Variation
    """What that means by the polarity."""


@numerous
class Signals:
    """Limits of normal variation and what lies outside them (XmR chart, METHODS §4)."""

    mean: Decimal
    """Mean of the points, in the measure's unit."""
    lower: Decimal
    """Lower limit, not clipped."""
    upper: Decimal
    """Upper limit, not clipped."""
    is_trial: bool
    """Whether there are too few points for more than trial limits."""
    is_quarter_alone: bool
    """Whether the points are quarters alone, taken out of a year to date: then they are not those of the history."""
    points: tuple[SignalPoint, ...]
    """The unbroken run that ends with the reported period, oldest first; may reach further back than the history."""
    variation: Variation
    """That of the last point."""
    assurance: Assurance
    """By the target of the reported period, on the points' basis."""


class IntervalMethod(StrEnum):
    """How an interval was worked out."""

    WILSON = "wilson"
    """A proportion: part of a whole."""
    BYAR = "byar"
    """A rate of ten events or more."""
    EXACT = "exact"
    """A rate of fewer than ten events: exact Poisson."""
    NEWCOMBE = "newcombe"
    """The difference of two proportions."""
    OVERLAP = "overlap"
    """Two intervals held against each other: no interval of the difference."""


class Comparison(StrEnum):
    """An interval held against a value."""

    BETTER = "better"
    SIMILAR = "similar"
    WORSE = "worse"
    NONE = "none"
    """Nothing to compare with, or no better side."""


@numerous
class Interval:
    """The 95% interval of a value that comes from counts."""

    lower: Decimal
    """In the measure's unit."""
    upper: Decimal
    """In the measure's unit."""
    method: IntervalMethod
    """How it was worked out."""
    against_target: Comparison
    """The interval wholly better than the target, wholly worse, or neither (Fingertips)."""


@numerous
class Change:
    """The difference since the period of the short direction, where both values come from counts."""

    since: Period
    """The period compared with."""
    difference: Decimal
    """now − before, in the measure's variance unit; of the counts, unrounded."""
    lower: Decimal | None
    """Lower end of its 95% interval; None where the method has none."""
    upper: Decimal | None
    """Upper end of its 95% interval; None where the method has none."""
    method: IntervalMethod
    """newcombe for proportions; overlap for rates."""
    is_significant: bool
    """Whether chance alone would rarely give a difference of this size."""


class TrendCode(StrEnum):
    """Recent trend over the last five points (Fingertips)."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    INCREASING = "increasing"
    """Rising, without a better side."""
    DECREASING = "decreasing"
    """Falling, without a better side."""
    NO_CHANGE = "no_change"
    """No significant change."""


@numerous
class Trend:
    """A recent trend; None in its place where it cannot be calculated."""

    code: TrendCode
    """Which way it goes."""
    is_rising: bool | None
    """Whether it rises; None without a significant change."""
    statistic: Decimal
    """Chi-squared with one degree of freedom; significant at 99.8% from 9.549536."""
    periods: tuple[Period, ...]
    """The five periods, oldest first."""
