"""What a status rule may ask of a measure, and what it says of the cases at its edges (METHODS §2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.model.codes import Status


class BandTest(StrEnum):
    """What decides whether a rated measure lies in a band. Bands are tried in order; the first that holds is given."""

    BEYOND_RANGE = "beyond_range"
    """Beyond the good end of a target range, where higher or lower is better."""
    INSIDE_RANGE = "inside_range"
    """Inside the target range, limits included."""
    TARGET_MET = "target_met"
    """The target is met or beaten, equality included; a range is not missed on its bad side."""
    WITHIN_TOLERANCE = "within_tolerance"
    """The target is missed by no more than the band's share of the tolerance. Never of a range."""
    FLOOR_MET = "floor_met"
    """There is a floor, and the actual is not on its bad side."""
    FLOOR_MISSED = "floor_missed"
    """There is a floor, and the actual is on its bad side."""
    NOT_WORSE = "not_worse"
    """Improved, or the same, compared with the same quarter last year."""
    INTERVAL_BETTER = "interval_better"
    """The interval of the actual lies wholly on the good side of the target, the target included."""
    INTERVAL_SPANS = "interval_spans"
    """The interval of the actual holds the target."""
    OTHERWISE = "otherwise"
    """Always."""

    __hash__ = str.__hash__
    """Each rating looks tests up; an enumeration's own hash takes several times as long."""


class ZeroTarget(StrEnum):
    """How a measure is rated whose target is 0."""

    OWN_TOLERANCE = "own_tolerance"
    """A tolerance in the measure's own unit holds; a relative one does not exist."""
    MET_OR_MISSED = "met_or_missed"
    """No tolerance holds."""
    NOT_RATED = "not_rated"
    """It is not rated."""


class RollUpMethod(StrEnum):
    """How the statuses of several measures become one (METHODS §2, Roll-up)."""

    WEIGHTED = "weighted"
    """Weighted mean of the bands' points; unrated measures are left out and the weights of the rest renormalised."""
    MAJORITY = "majority"
    """The most frequent status; of several ratings as frequent, the one that the rule names for a tie."""
    WORST_OF = "worst_of"
    """The worst rating that any has."""


@dataclass(frozen=True)
class RollUpRule:
    """How a group of measures is summed up."""

    method: RollUpMethod
    """How their statuses become one."""
    tie: str
    """Majority: the code of a tie between ratings; "Monitor" where that is a council's middle band."""


@dataclass(frozen=True)
class StatusCases:
    """The cases at the edges of a status rule."""

    is_range_judged: bool
    """Whether a target range decides; else the single target does, where higher or lower is better and there is one."""
    is_goal_post: bool
    """Whether a single target stands for the range from target − tolerance to target + tolerance."""
    zero_target: ZeroTarget
    """How a measure is rated whose target is 0."""
    codes: Mapping[Status, str]
    """Code that is not a rating -> the code that the rule gives in its place, by default itself."""
