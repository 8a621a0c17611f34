"""How far a department's tasks are, together (METHODS §6)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class EarnedSchedule:
    """Progress held against the plan in time. Months run from the first start; each task counts by its weight."""

    reached: Decimal
    """The month by which as much as is done was planned to be done."""
    gone: int
    """Months gone at the report date, or until all was done."""
    variance: Decimal
    """reached − gone, in months; negative is behind plan."""
    index: Decimal
    """reached ÷ gone; below 1 is behind plan."""
    tasks: int
    """How many tasks have the dates and the progress that it rests on."""


@dataclass(frozen=True)
class Progress:
    """The progress of several tasks as one. Cancelled tasks do not count."""

    percent: Decimal
    """Mean percent complete by weight, 0 to 100, of the tasks that say how far they are."""
    coverage: Decimal
    """Percent of the weight that says so, 0 to 100."""
    schedule: EarnedSchedule | None
    """How far ahead or behind in time; None without start and due dates."""
