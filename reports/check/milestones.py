"""Milestones of tasks."""

from dataclasses import replace
from datetime import date

from reports.check.codes import Code
from reports.check.dates import task_date
from reports.check.faults import Faults
from reports.check.refs import index_refs
from reports.check.sheets import SheetRow, Sheets
from reports.model.cell import TableKind
from reports.model.task import Milestone, Task


def read_milestones(
    sheets: Sheets, tasks: tuple[Task, ...], as_at: date, faults: Faults
) -> dict[str, tuple[Milestone, ...]]:
    """Ref of the task -> its milestones in the sheet's order. None was reached after the report date."""
    refs = index_refs(task.ref for task in tasks)
    by_ref = {task.ref: task for task in tasks}
    found: dict[str, list[Milestone]] = {}
    for row in sheets.rows(TableKind.MILESTONES):
        cell = row.cell("Task ref")
        words = row.words("Task ref")
        ref = refs.find(words)
        if ref is not None:
            found.setdefault(ref, []).append(_milestone(row, by_ref[ref], as_at, faults))
        elif words:
            faults.at(Code.REF_UNKNOWN, cell, sheet=TableKind.TASKS.value, nearest=refs.nearest(words))
        else:
            faults.at(Code.REF_MISSING, cell)
    return {ref: tuple(steps) for ref, steps in found.items()}


def _milestone(row: SheetRow, task: Task, as_at: date, faults: Faults) -> Milestone:
    title = row.words("Milestone")
    if not title:
        faults.at(Code.TITLE_MISSING, row.cell("Milestone"), task.department, column="Milestone")
    completed = task_date(row.cell("Completed"), True, task.department, faults)
    if completed.day is not None and completed.day > as_at:
        faults.at(Code.COMPLETED_AFTER_REPORT, row.cell("Completed"), task.department, day=as_at.isoformat())
        completed = replace(completed, day=None)
    due = task_date(row.cell("Due"), True, task.department, faults)
    return Milestone(title or task.ref, due, completed, row.cell("Task ref").source)
