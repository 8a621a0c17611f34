"""Status of tasks and milestones at the report date (METHODS §6, first match; DESIGN §3, Tasks)."""

from datetime import date
from decimal import Decimal

from reports.model.assessment import Judgement, MilestoneAssessment, TaskAssessment
from reports.model.codes import TaskCode
from reports.model.rules import Rules
from reports.model.task import Milestone, Task, TaskDate, TaskState
from reports.model.value import Missing

_STATED = {
    TaskState.ON_TRACK: TaskCode.ON_TRACK,
    TaskState.MONITOR: TaskCode.MONITOR,
    TaskState.AT_RISK: TaskCode.AT_RISK,
    TaskState.NOT_STARTED: TaskCode.NOT_STARTED,
}
"""What an owner's word amounts to where dates and percent do not tell."""


def assess_task(task: Task, as_at: date, rules: Rules) -> TaskAssessment:
    """A task on the day `as_at`. It is rated on its revised due date where it has one."""
    due = task.revised_due.day or task.due.day
    gone = days_gone(as_at, task.start.day, due)
    ratio = _ratio(task, gone) if _completed_on(task.completed, as_at) is None else None
    status = _status(task, due, as_at, gone is not None, ratio, rules)
    return TaskAssessment(
        task=task,
        status=status,
        expected=None if gone is None else Decimal(100 * gone[0]) / gone[1],
        ratio=ratio,
        days_late=_days_late(status.code, due, _completed_on(task.completed, as_at) or as_at),
        slip=_days(task.due.day, task.revised_due.day),
        milestones=tuple(_milestone(milestone, as_at) for milestone in task.milestones),
    )


def days_gone(as_at: date, start: date | None, due: date | None) -> tuple[int, int] | None:
    """Days of a task's time that are gone, and days in all: none gone at the start, all from the due date on.

    Whole days, so that nothing is rounded before it is judged. None without both dates, and where the due date lies
    before the start.
    """
    if start is None or due is None or due < start:
        return None
    in_all = (due - start).days or 1
    return (in_all if as_at >= due else max(0, (as_at - start).days)), in_all


def _status(
    task: Task, due: date | None, as_at: date, is_timed: bool, ratio: Decimal | None, rules: Rules
) -> Judgement:
    """The first rule that matches."""
    settled = _settled(task, due, as_at)
    if settled is not None:
        return Judgement(settled)
    if due is not None and as_at > due:
        return Judgement(TaskCode.OVERDUE)
    if task.state is TaskState.ONGOING and due is None:
        return Judgement(TaskCode.NOT_ASSESSED, Missing.NOT_GIVEN)
    if task.percent_complete == 0 and task.start.day is not None and task.start.day != as_at:
        late = as_at > task.start.day
        return Judgement(TaskCode.AT_RISK) if late else Judgement(TaskCode.NOT_STARTED, Missing.NOT_DUE)
    if not is_timed or task.percent_complete is None:
        return _stated(task.state)
    return Judgement(_by_ratio(ratio, rules))


def _settled(task: Task, due: date | None, as_at: date) -> TaskCode | None:
    """Tasks that are over, or put off without a new date (rules 1 to 4)."""
    if task.state is TaskState.CANCELLED:
        return TaskCode.CANCELLED
    completed = _completed_on(task.completed, as_at)
    if completed is not None:
        return TaskCode.COMPLETED_LATE if due is not None and completed > due else TaskCode.COMPLETED
    if task.state is TaskState.DEFERRED and task.revised_due.day is None:
        return TaskCode.DEFERRED
    said_done = task.percent_complete == 100 or (task.percent_complete is None and task.state is TaskState.COMPLETED)
    return TaskCode.COMPLETED if said_done and task.completed.day is None else None


def _stated(state: TaskState) -> Judgement:
    """The owner's word, where start, due date or percent is not given."""
    code = _STATED.get(state)
    if code is None:
        return Judgement(TaskCode.NOT_ASSESSED, Missing.NOT_GIVEN)
    return Judgement(code, Missing.NOT_DUE if code is TaskCode.NOT_STARTED else None)


def _ratio(task: Task, gone: tuple[int, int] | None) -> Decimal | None:
    """Percent complete ÷ percent expected by now, × 100; none where nothing is expected yet."""
    if task.percent_complete is None or gone is None or not gone[0]:
        return None
    return task.percent_complete * gone[1] / gone[0]


def _by_ratio(ratio: Decimal | None, rules: Rules) -> TaskCode:
    if ratio is None or ratio >= rules.task_on_track:
        return TaskCode.ON_TRACK
    return TaskCode.MONITOR if ratio >= rules.task_monitor else TaskCode.AT_RISK


def _milestone(milestone: Milestone, as_at: date) -> MilestoneAssessment:
    """A milestone: reached, reached late, overdue, or still to come."""
    due, completed = milestone.due.day, _completed_on(milestone.completed, as_at)
    if completed is not None:
        code = TaskCode.COMPLETED_LATE if due is not None and completed > due else TaskCode.COMPLETED
    elif due is None:
        code = TaskCode.NOT_ASSESSED
    else:
        code = TaskCode.OVERDUE if as_at > due else TaskCode.NOT_STARTED
    return MilestoneAssessment(milestone, code, _days_late(code, due, completed or as_at))


def _completed_on(completed: TaskDate, as_at: date) -> date | None:
    """The completion date; one after the report date counts as open."""
    return completed.day if completed.day is not None and completed.day <= as_at else None


def _days_late(code: str, due: date | None, day: date) -> int | None:
    return _days(due, day) if code in (TaskCode.COMPLETED_LATE, TaskCode.OVERDUE) else None


def _days(first: date | None, last: date | None) -> int | None:
    return None if first is None or last is None else (last - first).days
