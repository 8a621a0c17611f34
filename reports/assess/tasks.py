"""Status of tasks and milestones at the report date (METHODS §6, first match; DESIGN §3, Tasks)."""

from datetime import date
from decimal import Decimal

from reports.assess.task_status import Standing, code_of
from reports.model.assessment import Judgement, MilestoneAssessment, TaskAssessment
from reports.model.rules import Rules
from reports.model.task import Milestone, Task, TaskDate, TaskState
from reports.model.task_rule import TaskFact, TaskRule
from reports.model.value import Missing

_STATED = {
    TaskState.ON_TRACK: TaskFact.SAID_ON_TRACK,
    TaskState.MONITOR: TaskFact.SAID_MONITOR,
    TaskState.AT_RISK: TaskFact.SAID_AT_RISK,
    TaskState.NOT_STARTED: TaskFact.NOT_STARTED,
}
"""What an owner's word amounts to."""
_REASONS = {TaskFact.NOT_STARTED: Missing.NOT_DUE, TaskFact.UNKNOWN: Missing.NOT_GIVEN}
_LATE = (TaskFact.COMPLETED_LATE, TaskFact.OVERDUE)


def assess_task(task: Task, as_at: date, rules: Rules) -> TaskAssessment:
    """A task on the day `as_at`. It is rated on its revised due date where it has one."""
    due = task.revised_due.day or task.due.day
    gone = days_gone(as_at, task.start.day, due)
    ratio = _ratio(task, gone) if _completed_on(task.completed, as_at) is None else None
    fact = _fact(task, due, as_at, gone is not None, rules.task_rule)
    code = code_of(Standing(fact, ratio, task.due.day or due, _expected(due, as_at)), rules.task_rule)
    return TaskAssessment(
        task=task,
        status=Judgement(code, None if rules.tasks[code].is_rated else _REASONS.get(fact)),
        fact=fact,
        expected=None if gone is None else Decimal(100 * gone[0]) / gone[1],
        ratio=ratio,
        days_late=_days_late(fact, due, _completed_on(task.completed, as_at) or as_at),
        slip=_days(task.due.day, task.revised_due.day),
        milestones=tuple(_milestone(milestone, as_at, rules.task_rule) for milestone in task.milestones),
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


def _fact(task: Task, due: date | None, as_at: date, is_timed: bool, rule: TaskRule) -> TaskFact:
    """The first fact that applies."""
    settled = _settled(task, due, as_at)
    if settled is not None:
        return settled
    if rule.is_owner_first and task.state in _STATED:
        return _STATED[task.state]
    if due is not None and as_at > due:
        return TaskFact.OVERDUE
    if task.state is TaskState.ONGOING and due is None:
        return TaskFact.UNKNOWN
    if task.percent_complete == 0 and task.start.day is not None and task.start.day != as_at:
        return TaskFact.LATE_START if as_at > task.start.day else TaskFact.NOT_STARTED
    if not is_timed or task.percent_complete is None:
        return _STATED.get(task.state, TaskFact.UNKNOWN)
    return TaskFact.UNDER_WAY


def _settled(task: Task, due: date | None, as_at: date) -> TaskFact | None:
    """Tasks that are over, or put off without a new date (rules 1 to 4)."""
    if task.state is TaskState.CANCELLED:
        return TaskFact.CANCELLED
    completed = _completed_on(task.completed, as_at)
    if completed is not None:
        return TaskFact.COMPLETED_LATE if due is not None and completed > due else TaskFact.COMPLETED
    if task.state is TaskState.DEFERRED and task.revised_due.day is None:
        return TaskFact.DEFERRED
    said_done = task.percent_complete == 100 or (task.percent_complete is None and task.state is TaskState.COMPLETED)
    return TaskFact.COMPLETED if said_done and task.completed.day is None else None


def _expected(due: date | None, as_at: date) -> date | None:
    """The earliest day on which an open task can still be done: its due date, or the report date once that is past."""
    return due if due is None else max(due, as_at)


def _ratio(task: Task, gone: tuple[int, int] | None) -> Decimal | None:
    """Percent complete ÷ percent expected by now, × 100; none where nothing is expected yet."""
    if task.percent_complete is None or gone is None or not gone[0]:
        return None
    return task.percent_complete * gone[1] / gone[0]


def _milestone(milestone: Milestone, as_at: date, rule: TaskRule) -> MilestoneAssessment:
    """A milestone: reached, reached late, overdue, or still to come."""
    due, completed = milestone.due.day, _completed_on(milestone.completed, as_at)
    if completed is not None:
        fact = TaskFact.COMPLETED_LATE if due is not None and completed > due else TaskFact.COMPLETED
    elif due is None:
        fact = TaskFact.UNKNOWN
    else:
        fact = TaskFact.OVERDUE if as_at > due else TaskFact.NOT_STARTED
    code = code_of(Standing(fact, None, due, _expected(due, as_at)), rule)
    return MilestoneAssessment(milestone, fact, code, _days_late(fact, due, completed or as_at))


def _completed_on(completed: TaskDate, as_at: date) -> date | None:
    """The completion date; one after the report date counts as open."""
    return completed.day if completed.day is not None and completed.day <= as_at else None


def _days_late(fact: TaskFact, due: date | None, day: date) -> int | None:
    return _days(due, day) if fact in _LATE else None


def _days(first: date | None, last: date | None) -> int | None:
    return None if first is None or last is None else (last - first).days
