"""What the short and the long direction of travel compare with, and how small a change is none (METHODS §3)."""

from dataclasses import dataclass
from enum import StrEnum

from reports.model.measure import Tolerance


class Since(StrEnum):
    """What a value is compared with."""

    PREVIOUS_PERIOD = "previous_period"
    """The period before in which a value was due."""
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    """The same period of the year before."""
    MEAN_OF_FOUR = "mean_of_four"
    """The mean of the four periods before."""
    REGRESSION = "regression"
    """The line fitted through up to twelve periods without a gap: from its beginning to its end."""


@dataclass(frozen=True)
class DirectionRule:
    """What the directions of travel mean."""

    short: Since
    """The short direction."""
    long: Since
    """The long direction."""
    dead_band: Tolerance
    """A change of no more than this is none; relative: a percentage of the size of the value compared with."""
