"""What a task rule may ask of a task, and how its answers become statuses (METHODS §6)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class TaskFact(StrEnum):
    """Where a task or milestone stands by its dates and progress, before a rule judges it: the first that applies."""

    CANCELLED = "cancelled"
    """No longer to be done."""
    COMPLETED = "completed"
    """Done by its due date, or without one."""
    COMPLETED_LATE = "completed_late"
    """Done after its due date."""
    DEFERRED = "deferred"
    """Put off without a new date."""
    OVERDUE = "overdue"
    """Past its due date and not done."""
    NOT_STARTED = "not_started"
    """Its start date has not come, or its owner says so; of a milestone: not due yet."""
    LATE_START = "late_start"
    """Past its start date, and nothing is done."""
    UNDER_WAY = "under_way"
    """Between its dates with progress that can be held against them."""
    SAID_ON_TRACK = "said_on_track"
    """Its owner says so."""
    SAID_MONITOR = "said_monitor"
    """Its owner says so."""
    SAID_AT_RISK = "said_at_risk"
    """Its owner says so."""
    UNKNOWN = "unknown"
    """It lacks what it would be judged by."""


SETTLED = (TaskFact.CANCELLED, TaskFact.COMPLETED, TaskFact.COMPLETED_LATE, TaskFact.DEFERRED)
"""Facts of a task that is over, or put off."""
DONE = (TaskFact.COMPLETED, TaskFact.COMPLETED_LATE)
"""Facts of a task that is done."""

ON_PACE = "on_pace"
"""Test: under way, with at least the step's `least` percent of the progress expected by now."""
IN_TIME = "in_time"
"""Test: open, and its date neither passed nor moved to a later one."""
DELAYED = "delayed"
"""Test: open, and its date passed or moved, by no more than the step's `months` where it has them."""
OTHERWISE = "otherwise"
"""Test: always."""
TESTS = (*TaskFact, ON_PACE, IN_TIME, DELAYED, OTHERWISE)
"""What `when` may name: any fact, or one of the four above."""


@dataclass(frozen=True, slots=True)
class TaskStep:
    """A test and the code that it gives."""

    code: str
    """Code of the band."""
    test: str
    """One of TESTS."""
    least: Decimal | None = None
    """ON_PACE: least percent complete ÷ expected, × 100."""
    months: int | None = None
    """DELAYED: most whole months; None: any delay."""


@dataclass(frozen=True)
class TaskRule:
    """How tasks are judged."""

    steps: tuple[TaskStep, ...]
    """In the order in which they are tried; the last is OTHERWISE."""
    is_owner_first: bool
    """Whether the owner's word decides wherever there is one; else only where dates and progress do not tell."""
