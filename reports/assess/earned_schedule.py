"""Weighted progress of a department's tasks, and how far behind plan it is in time (METHODS §6, earned schedule)."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from reports.assess.tasks import days_gone
from reports.model.assessment import TaskAssessment
from reports.model.period import Period, month_of
from reports.model.progress import EarnedSchedule, Progress
from reports.model.task import Task
from reports.model.task_rule import DONE, TaskFact


def progress_of(tasks: Sequence[TaskAssessment], as_at: date) -> Progress | None:
    """The progress of all tasks that are not cancelled; None where none says how far it is, or has a weight above 0."""
    counted = [task for task in tasks if task.fact is not TaskFact.CANCELLED and _weight(task.task) > 0]
    known = [(task, done) for task in counted if (done := _done(task)) is not None]
    if not known:
        return None
    planned = [(task.task, done) for task, done in known if _dates(task.task) is not None]
    return Progress(
        percent=weighted_mean([(_weight(task.task), done) for task, done in known]),
        coverage=100 * _sum(task.task for task, _ in known) / _sum(task.task for task in counted),
        schedule=_schedule(planned, as_at),
    )


def weighted_mean(parts: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """Σ weight × value ÷ Σ weight; of at least one part, weights above 0."""
    return sum((weight * value for weight, value in parts), Decimal(0)) / sum(weight for weight, _ in parts)


def earned_periods(planned: Sequence[Decimal], earned: Decimal) -> Decimal:
    """The time by which as much as was earned should have been: `planned` is the value at the end of each period.

    Between two periods it runs evenly; all that is planned is earned at the last one.
    """
    course = [Decimal(0), *planned]
    if earned >= course[-1]:
        return Decimal(len(planned))
    last = max(place for place, value in enumerate(course) if value <= earned)
    return last + (earned - course[last]) / (course[last + 1] - course[last])


def _schedule(tasks: Sequence[tuple[Task, Decimal]], as_at: date) -> EarnedSchedule | None:
    """By month, over the tasks that have a start and a due date; None before the first month's end is reached.

    Time stops when all is done.
    """
    spans = [span for task, _ in tasks if (span := _dates(task)) is not None]
    if not spans:
        return None
    first, last = month_of(min(start for start, _ in spans)), month_of(max(due for _, due in spans))
    months = _months(first, last)
    earned = weighted_mean([(_weight(task), done) for task, done in tasks])
    stop = _stopped(tasks, as_at) if earned == 100 else as_at
    gone = len(_months(first, month_of(stop)))
    if not gone:
        return None
    planned = [_planned([task for task, _ in tasks], month.end) for month in months]
    reached = earned_periods(planned, earned)
    return EarnedSchedule(reached, gone, reached - gone, reached / gone, len(tasks))


def _planned(tasks: Sequence[Task], day: date) -> Decimal:
    """Percent that should be complete at the end of a day: each task's time that is gone by then, by weight."""
    shares = []
    for task in tasks:
        gone = days_gone(day, task.start.day, _due(task))
        if gone is not None:
            shares.append((_weight(task), Decimal(100 * gone[0]) / gone[1]))
    return weighted_mean(shares)


def _stopped(tasks: Sequence[tuple[Task, Decimal]], as_at: date) -> date:
    """The day on which the last task was done; the report date where one does not say."""
    days = [task.completed.day for task, _ in tasks]
    known = [day for day in days if day is not None and day <= as_at]
    return max(known) if len(known) == len(days) else as_at


def _done(task: TaskAssessment) -> Decimal | None:
    """Percent complete; all of it where it is completed."""
    return Decimal(100) if task.fact in DONE else task.task.percent_complete


def _dates(task: Task) -> tuple[date, date] | None:
    due = _due(task)
    return None if task.start.day is None or due is None or due < task.start.day else (task.start.day, due)


def _due(task: Task) -> date | None:
    """The date that it is rated on."""
    return task.revised_due.day or task.due.day


def _months(first: Period, last: Period) -> list[Period]:
    """The months from one to another, both included; none where the last is the earlier one."""
    count = 12 * (last.start_year - first.start_year) + last.number - first.number + 1
    return [first.shifted(step) for step in range(count)]


def _weight(task: Task) -> Decimal:
    return Decimal(1) if task.weight is None else task.weight


def _sum(tasks: Iterable[Task]) -> Decimal:
    return sum((_weight(task) for task in tasks), Decimal(0))
