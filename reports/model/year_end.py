"""The edges of a year: what becomes of a measure or task at its end, and where a measure's history begins or ends."""

from dataclasses import dataclass
from enum import StrEnum

from reports.model.measure import Target


class Fate(StrEnum):
    """What becomes of a measure or a task after the year."""

    ACHIEVED = "achieved"
    """The target was met, or the task completed."""
    CARRIED_OVER = "carried_over"
    """Not achieved, and it has a target or a due date after the year."""
    DROPPED = "dropped"
    """Not achieved, and it was cancelled, or is withdrawn by next year's first quarter."""
    UNDECIDED = "undecided"
    """Not achieved, and nothing says what becomes of it."""
    CONTINUES = "continues"
    """Not due within the year, or not rated: nothing to be decided."""


class Lineage(StrEnum):
    """Why a measure's history is shorter than others'."""

    NEW = "new"
    """Nothing is known of it before this year, though other measures have earlier figures."""
    RENAMED = "renamed"
    """It had another ref; figures under that ref belong to it."""


@dataclass(frozen=True)
class YearEnd:
    """What the outturn pack says besides; its figures are those of the projection, whose method is then the outturn."""

    fate: Fate
    """What becomes of it."""
    reason: str = ""
    """Why, in its owner's words; empty where nothing was said. Hostile until escaped."""
    next_target: Target | None = None
    """Next year's target; None for a task, and where none was set."""
