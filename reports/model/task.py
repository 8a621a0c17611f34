"""A task of the plan and its milestones."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reports.model.cell import Source


class TaskState(StrEnum):
    """What its owner says of a task, where anything was said."""

    NONE = ""
    ONGOING = "ongoing"
    DEFERRED = "deferred"
    CANCELLED = "cancelled"
    ON_TRACK = "on_track"
    MONITOR = "monitor"
    AT_RISK = "at_risk"
    COMPLETED = "completed"
    NOT_STARTED = "not_started"


@dataclass(frozen=True)
class TaskDate:
    """A date of a task, with the words that stood there."""

    day: date | None
    """The day: the last of a month for a due date, the first for a start. None: no day can be told ("Ongoing")."""
    words: str = ""
    """As typed: "end June 2004", "Ongoing", "As required"; empty where nothing stood there."""
    source: Source | None = None
    """The cell."""


@dataclass(frozen=True)
class Milestone:
    """A step of a task with a date of its own."""

    title: str
    """What is to be reached."""
    due: TaskDate
    """By when."""
    completed: TaskDate
    """When it was reached."""
    source: Source
    """Its row in Milestones."""


@dataclass(frozen=True)
class Task:
    """A task of the plan."""

    ref: str
    """Short unique reference."""
    title: str
    """What is to be done."""
    department: str
    """Code of the department."""
    start: TaskDate
    """Planned start."""
    due: TaskDate
    """Original due date."""
    revised_due: TaskDate
    """Approved new due date."""
    completed: TaskDate
    """Completion date."""
    source: Source
    """Its row in Tasks (the Ref cell)."""
    percent_complete: Decimal | None = None
    """0 to 100; None where blank, which is not 0."""
    state: TaskState = TaskState.NONE
    """What its owner says."""
    objective: str = ""
    """Objective that it serves."""
    priority: str = ""
    """Corporate priority or pledge that its objective serves; empty: that of its objective, where others name one."""
    owner: str = ""
    """The post that does it."""
    resources: str = ""
    """What it needs."""
    success_criteria: str = ""
    """How success will be known."""
    risk_ref: str = ""
    """The risk that it treats."""
    equality_assessed: str = ""
    """Whether its effect on equality was assessed, as typed."""
    monitored_by: str = ""
    """The body that watches it."""
    commentary: str = ""
    """What its owner says of progress."""
    milestones: tuple[Milestone, ...] = ()
    """In the sheet's order."""
    weight: Decimal | None = None
    """Weight in the progress of several tasks, at least 0; None is 1, 0 is not counted."""
    withheld_for: str = ""
    """Ref of the measure of which its commentary could tell a withheld figure: a notice stands in its place."""
