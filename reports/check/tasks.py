"""Tasks: a row each, with its dates, progress and state (METHODS §6, DESIGN §3 Tasks)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.check.codes import Code
from reports.check.dates import task_date
from reports.check.departments import Directory, department_of
from reports.check.faults import Faults
from reports.check.missing import reason_in_words
from reports.check.refs import ref_key
from reports.check.settings import weight_of
from reports.check.sheets import SheetRow, Sheets
from reports.check.unread import unread_number
from reports.model.cell import CellKind, TableKind
from reports.model.task import Milestone, Task, TaskDate, TaskState

_STATES: Mapping[str, TaskState] = {
    "ongoing": TaskState.ONGOING,
    "on going": TaskState.ONGOING,
    "in progress": TaskState.ONGOING,
    "deferred": TaskState.DEFERRED,
    "cancelled": TaskState.CANCELLED,
    "canceled": TaskState.CANCELLED,
    "withdrawn": TaskState.CANCELLED,
    "on track": TaskState.ON_TRACK,
    "green": TaskState.ON_TRACK,
    "monitor": TaskState.MONITOR,
    "amber": TaskState.MONITOR,
    "at risk": TaskState.AT_RISK,
    "off track": TaskState.AT_RISK,
    "red": TaskState.AT_RISK,
    "completed": TaskState.COMPLETED,
    "complete": TaskState.COMPLETED,
    "done": TaskState.COMPLETED,
    "not started": TaskState.NOT_STARTED,
}
_WHOLE = Decimal(100)


def read_tasks(sheets: Sheets, directory: Directory, as_at: date, faults: Faults) -> tuple[Task, ...]:
    """The tasks in the sheet's order, without milestones; of two with the same ref the first stands.

    `as_at` is the report date: nothing can have been completed after it. A task without a ref gets one
    from its sheet and row.
    """
    tasks: dict[str, Task] = {}
    for row in sheets.rows(TableKind.TASKS):
        department = department_of(row, directory, faults)
        if department is None:
            continue
        ref = row.words("Ref") or f"{row.table.source.sheet} {row.row.number}"
        if not row.words("Ref"):
            faults.at(Code.REF_MISSING, row.cell("Ref"), department)
        if ref_key(ref) in tasks:
            faults.at(Code.REF_TWICE, row.cell("Ref"), department, first=str(tasks[ref_key(ref)].source))
            continue
        task = _in_time(row, _task(row, ref, department, faults), as_at, faults)
        tasks[ref_key(ref)] = _in_order(row, task, faults)
    return tuple(tasks.values())


def with_milestones(tasks: tuple[Task, ...], milestones: Mapping[str, tuple[Milestone, ...]]) -> tuple[Task, ...]:
    """The tasks with their milestones (ref -> milestones)."""
    return tuple(replace(task, milestones=milestones.get(task.ref, ())) for task in tasks)


def _task(row: SheetRow, ref: str, department: str, faults: Faults) -> Task:
    title = row.words("Task")
    if not title:
        faults.at(Code.TITLE_MISSING, row.cell("Task"), department, column="Task")
    if "Owner" in row and not row.words("Owner"):
        faults.at(Code.OWNER_MISSING, row.cell("Owner"), department, ref=ref)
    return Task(
        ref=ref,
        title=title or ref,
        department=department,
        start=task_date(row.cell("Start"), False, department, faults),
        due=task_date(row.cell("Due"), True, department, faults),
        revised_due=task_date(row.cell("Revised due"), True, department, faults),
        completed=task_date(row.cell("Completed"), True, department, faults),
        source=row.cell("Ref").source,
        percent_complete=_percent(row, department, faults),
        state=_state(row, department, faults),
        objective=row.words("Objective"),
        priority=row.words("Corporate priority"),
        owner=row.words("Owner"),
        resources=row.words("Resources"),
        success_criteria=row.words("Success criteria"),
        risk_ref=row.words("Risk ref"),
        equality_assessed=row.words("Equality assessed"),
        monitored_by=row.words("Monitored by"),
        commentary=row.words("Commentary"),
        weight=weight_of(row, department, faults),
    )


def _percent(row: SheetRow, department: str, faults: Faults) -> Decimal | None:
    """Percent complete, 0 to 100; None where blank or not usable. A bare 0.7 may be 70% or 0.7%, so it is not used."""
    cell = row.cell("% complete")
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, department, error=cell.seen)
    elif cell.number is None:
        if not cell.is_blank and not cell.markers and reason_in_words(cell.seen) is None:
            faults.at(unread_number(cell), cell, department)
    elif cell.unit not in ("", "%"):
        faults.at(Code.UNIT_DIFFERS, cell, department, unit="%")
    elif not 0 <= cell.number <= _WHOLE:
        faults.at(Code.PERCENT_OUT_OF_RANGE, cell, department)
    elif not cell.unit and 0 < cell.number <= 1:
        faults.at(Code.PERCENT_LOOKS_LIKE_FRACTION, cell, department)
    else:
        return cell.number
    return None


def _state(row: SheetRow, department: str, faults: Faults) -> TaskState:
    """What the owner says; NONE where blank, and with a finding where it is not understood."""
    cell = row.cell("State")
    words = ref_key(row.words("State").replace("-", " "))
    if not words:
        return TaskState.NONE
    if words not in _STATES:
        faults.at(Code.STATE_UNKNOWN, cell, department)
    return _STATES.get(words, TaskState.NONE)


def _in_time(row: SheetRow, task: Task, as_at: date, faults: Faults) -> Task:
    """The task as it can stand on the report date.

    A completion date after it is dropped, and with it the 100% and the state that say the same: the task is open.
    """
    day = task.completed.day
    if day is not None and day > as_at:
        faults.at(Code.COMPLETED_AFTER_REPORT, row.cell("Completed"), task.department, day=as_at.isoformat())
        is_whole, is_done = task.percent_complete == _WHOLE, task.state is TaskState.COMPLETED
        return replace(
            task,
            completed=replace(task.completed, day=None),
            percent_complete=None if is_whole else task.percent_complete,
            state=TaskState.NONE if is_done else task.state,
        )
    says_done = task.percent_complete == _WHOLE or task.state is TaskState.COMPLETED
    if says_done and day is None and task.state is not TaskState.CANCELLED:
        faults.at(Code.COMPLETE_WITHOUT_DATE, row.cell("Completed"), task.department, ref=task.ref)
    return task


def _in_order(row: SheetRow, task: Task, faults: Faults) -> Task:
    """The task without a start that is later than a day on which it is due: no progress can be expected from it."""
    start = task.start.day
    for column, end in (("Due", task.due.day), ("Revised due", task.revised_due.day)):
        if start is not None and end is not None and end < start:
            faults.at(Code.DUE_BEFORE_START, row.cell(column), task.department, start=task.start.words)
            return replace(task, start=TaskDate(None, task.start.words, task.start.source))
    return task
