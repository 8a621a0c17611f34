"""Tasks by department, and every overdue task, the longest overdue first."""

from collections.abc import Mapping
from dataclasses import replace

from reports.compose.corporate_departments import count_shown
from reports.compose.departments_named import with_departments
from reports.compose.edition import Edition
from reports.compose.marks import code_mark, counted_codes
from reports.compose.owners import usual_owner_words
from reports.compose.sentences import plain
from reports.compose.tasks import tasks_section
from reports.model.document import Column, ColumnKind, RowLevel, Section, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import TaskFact


def corporate_tasks(
    edition: Edition,
    departments: tuple[DepartmentAssessment, ...],
    whole: DepartmentAssessment,
    names: Mapping[str, str],
) -> Section | None:
    """The tasks of each department by status; None where there is no task."""
    if not whole.tasks:
        return None
    wording, tally = edition.wording, whole.summary.tasks
    codes = [code for code in edition.rules.tasks if tally.by_status.get(code)]
    columns = (
        Column("department", wording.say("corporate.tasks.column.department"), ColumnKind.TEXT),
        Column("all", wording.say("corporate.tasks.column.all"), ColumnKind.FIGURE),
        *(Column(code, wording.say(f"tasks.{code}"), ColumnKind.FIGURE) for code in codes),
    )
    rows = [_row(edition, one, codes, one.department.name) for one in departments if one.tasks]
    if len(rows) > 1:
        rows.append(_row(edition, whole, codes, wording.say("corporate.tasks.total"), RowLevel.TOTAL))
    missing = [one.department.name for one in departments if not one.tasks]
    note = wording.say("corporate.tasks.without", departments=wording.listed(missing)) if missing else ""
    table = Table("tasks", wording.say("corporate.tasks.summary"), columns, tuple(rows), note)
    counts = counted_codes(edition, "tasks", tally.by_status.items())
    intro = plain(wording.count("tasks.section.intro", tally.all, day=wording.day(edition.as_at), counts=counts))
    late = _overdue(edition, whole, names)
    heading = wording.say("corporate.tasks.heading")
    return Section("tasks", heading, (intro,), (table,), subsections=(late,) if late else ())


def _row(
    edition: Edition, one: DepartmentAssessment, codes: list[str], name: str, level: RowLevel = RowLevel.NORMAL
) -> TableRow:
    tally, bands = one.summary.tasks, edition.rules.tasks
    counts = (
        count_shown(edition, tally.by_status.get(code, 0), code_mark(edition, "tasks", bands, code)) for code in codes
    )
    return TableRow((Words(name), count_shown(edition, tally.all), *counts), level)


def _overdue(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> Section | None:
    """Overdue tasks with their department; None for none."""
    wording = edition.wording
    late = [task for task in whole.tasks if task.fact is TaskFact.OVERDUE]
    late.sort(key=lambda task: -(task.days_late or 0))
    section = tasks_section(edition, replace(whole, tasks=tuple(late)))
    if section is None:
        return None
    owners = {task.task.ref: names[task.task.department] for task in late}
    table = next(table for table in section.tables if table.key == "tasks")
    summary = wording.say("corporate.tasks.overdue_summary")
    named = replace(with_departments(edition, table, owners), summary=summary, note="")
    owned = usual_owner_words(edition, [task.task.owner for task in late])
    heading = wording.count("corporate.tasks.overdue_heading", len(late))
    return Section("tasks_overdue", heading, (owned,) if owned else (), tables=(named,))
