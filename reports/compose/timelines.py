"""Tasks as bars of time on one scale: start, due, revised and completion dates, progress, and the report date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reports.compose.edition import Edition
from reports.compose.marks import task_mark
from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.assessment import TaskAssessment
from reports.model.document import Shown
from reports.model.drawn import TimeLine

_ONE_IN = 4


@dataclass(frozen=True)
class TimeScale:
    """The time that a column of bars spans."""

    first: date
    """Its left end."""
    last: date
    """Its right end; after `first`."""

    def share(self, day: date | None) -> float | None:
        """Where a day lies, 0 to 1; a day beyond an end lies at that end. None for no day."""
        if day is None:
            return None
        share = (day - self.first).days / (self.last - self.first).days
        return min(max(share, 0.0), 1.0)


def time_scale(edition: Edition, tasks: Sequence[TaskAssessment]) -> TimeScale:
    """The financial year, and as much before and after it as one task in four needs; longer bars run on beyond it."""
    year = edition.period.year
    spans = [_days(task) for task in tasks if _days(task)]
    if not spans:
        return TimeScale(year.start, year.end)
    first, last = (sorted(pick(days) for days in spans) for pick in (min, max))
    quarter = len(spans) // _ONE_IN
    return TimeScale(min(year.start, first[quarter]), max(year.end, last[-1 - quarter]))


def scale_heading(edition: Edition, scale: TimeScale) -> str:
    """What the column spans: "Apr 2008 to Mar 2009"."""
    first, last = (edition.wording.short_month(day) for day in (scale.first, scale.last))
    return edition.wording.say("tasks.column.timeline", first=first, last=last)


def timeline(edition: Edition, assessment: TaskAssessment, scale: TimeScale) -> TimeLine | Shown:
    """A task's bar; words where it has no date to draw."""
    task = assessment.task
    if not _days(assessment):
        return Shown(edition.wording.say("tasks.cell.no_dates"))
    start, due = task.start.day, task.due.day
    complete = task.percent_complete
    return TimeLine(
        text=_told(edition, assessment),
        start=scale.share(start) if due and start and start <= due else None,
        due=scale.share(due),
        revised=scale.share(task.revised_due.day),
        progress=min(max(float(complete), 0.0), 100.0) / 100 if complete is not None else None,
        completed=scale.share(task.completed.day),
        report=scale.share(edition.as_at) or 0.0,
        runs_on=max(_days(assessment)) > scale.last,
        colour=task_mark(edition, assessment).colour,
    )


def _days(assessment: TaskAssessment) -> list[date]:
    task = assessment.task
    return [one.day for one in (task.start, task.due, task.revised_due, task.completed) if one.day]


def _told(edition: Edition, assessment: TaskAssessment) -> str:
    """The bar in sentences: its dates and how much is complete."""
    wording, task = edition.wording, assessment.task
    start, due = task.start.day, task.due.day
    days = {"start": start, "due": due, "revised": task.revised_due.day, "completed": task.completed.day}
    places = {name: wording.day(day) for name, day in days.items() if day}
    keys = ["span"] if start and due else [name for name in ("start", "due") if days[name]]
    keys += [name for name in ("revised", "completed") if days[name]]
    if task.percent_complete is not None and not task.completed.day:
        digits, sign = number_and_sign(wording, task.percent_complete, decimals_of(task.percent_complete, 1))
        places["percent"] = wording.say("units.amount.percent", sign=sign, value=digits)
        keys.append("complete")
    return " ".join(wording.say(f"tasks.told.{key}", **places) for key in keys)
