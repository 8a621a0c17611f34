"""The numbers that statistics and projection go by, where councils choose them (METHODS §4, §5)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class StatisticsRule:
    """From how many figures limits are drawn, what makes a signal, and how sure intervals and trends are."""

    is_screened: bool
    """Whether unusually large steps are left out, once, before limits are drawn."""
    run: int
    """Figures on one side of the mean, or rising or falling throughout, that make a signal."""
    least_points: int
    """Figures from which limits are drawn at all."""
    full_points: int
    """Figures from which they are more than trial limits."""
    by_chance: Decimal
    """Per cent of latest figures that are signals where nothing but chance is at work, by simulation."""
    confidence: Decimal
    """Per cent of intervals that hold the true value: 95."""
    trend_points: int
    """Latest figures that a recent trend goes by."""
    trend_confidence: Decimal
    """Per cent of measures without a trend that are said to have none: 99.8."""
    least_years: int
    """Complete, comparable years from which a share of earlier years is used and a range is given."""
