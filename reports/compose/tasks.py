"""The section on tasks: overdue ones first, then those at risk and to monitor, then the rest; milestones below."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.marks import counted_codes, milestone_mark, task_mark
from reports.compose.owners import usual_owner, usual_owner_words
from reports.compose.rounding import decimals_of, number_and_sign, rounded
from reports.compose.sentences import plain
from reports.compose.timelines import TimeScale, scale_heading, time_scale, timeline
from reports.model.assessment import MilestoneAssessment, TaskAssessment
from reports.model.document import Column, ColumnKind, Section, Shown, Table, TableRow, Words
from reports.model.rules import Rules
from reports.model.summary import DepartmentAssessment
from reports.model.task import Task, TaskDate
from reports.model.task_rule import TaskFact


def tasks_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """The tasks of a department; None where it has none."""
    if not department.tasks:
        return None
    wording, tally = edition.wording, department.summary.tasks
    counts = counted_codes(edition, "tasks", tally.by_status.items())
    intro = wording.count("tasks.section.intro", tally.all, day=wording.day(edition.as_at), counts=counts)
    tables = (_task_table(edition, _urgent_first(department.tasks, edition.rules)),)
    steps = _overdue_first((task, step) for task in department.tasks for step in task.milestones)
    subsections = (_milestones(edition, steps),) if steps else ()
    owned = usual_owner_words(edition, [task.task.owner for task in department.tasks])
    said = (plain(intro), *map(plain, _progress(edition, department)), owned)
    words = tuple(sentence for sentence in said if sentence)
    return Section("tasks", wording.say("tasks.section.heading"), words, tables, subsections=subsections)


def _progress(edition: Edition, department: DepartmentAssessment) -> tuple[str, ...]:
    """How far all tasks are together, with the weight that it rests on, and how far ahead or behind in time."""
    say, progress = edition.wording.say, department.progress
    if progress is None:
        return ()
    percent, coverage = (edition.wording.number(rounded(value, 0)) for value in (progress.percent, progress.coverage))
    words = say("tasks.section.together", percent=percent, coverage=coverage)
    if progress.schedule is None:
        return (words,)
    months = progress.schedule.variance
    key = "ahead" if months > 0 else "behind" if months else "level"
    shown = edition.wording.number(rounded(abs(months), 1), 1)
    return (f"{words} {say(f'tasks.section.{key}', months=shown)}",)


def _urgent_first(tasks: tuple[TaskAssessment, ...], rules: Rules) -> list[TaskAssessment]:
    """Overdue tasks, the longest first; then by the rule, the last of its ratings first, down to those that go well."""
    bad = [code for code, band in rules.tasks.items() if band.is_rated and not band.is_met]

    def order(task: TaskAssessment) -> tuple[int, int]:
        if task.fact is TaskFact.OVERDUE:
            return -len(bad), -(task.days_late or 0)
        return (-bad.index(task.status.code) if task.status.code in bad else 1), 0

    return sorted(tasks, key=order)


Step = tuple[TaskAssessment, MilestoneAssessment]
"""A milestone with its task."""


def _overdue_first(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Overdue milestones, the longest first; then the others in the order of their tasks."""

    def order(step: Step) -> int:
        return -(step[1].days_late or 0) if step[1].fact is TaskFact.OVERDUE else 1

    return tuple(sorted(steps, key=order))


def _task_table(edition: Edition, tasks: list[TaskAssessment]) -> Table:
    say, scale = edition.wording.say, time_scale(edition, tasks)
    usual = usual_owner([task.task.owner for task in tasks])
    columns = (
        Column("ref", say("tasks.column.ref"), ColumnKind.REF),
        Column("task", say("tasks.column.task"), ColumnKind.TEXT),
        Column("owner", say("tasks.column.owner"), ColumnKind.TEXT, folds=1, is_said=bool(usual)),
        Column("start", say("tasks.column.start"), ColumnKind.DATE, folds=2),
        Column("timeline", scale_heading(edition, scale), ColumnKind.TIMELINE),
        Column("due", say("tasks.column.due"), ColumnKind.DATE),
        Column("complete", say("tasks.column.complete"), ColumnKind.FIGURE),
        Column("status", say("tasks.column.status"), ColumnKind.MARK),
        Column("commentary", say("tasks.column.commentary"), ColumnKind.TEXT),
    )
    rows = tuple(_task_row(edition, task, scale, usual) for task in tasks)
    return Table("tasks", say("tasks.section.summary"), columns, rows, say("tasks.section.note"))


def _task_row(edition: Edition, assessment: TaskAssessment, scale: TimeScale, usual: str) -> TableRow:
    say, task = edition.wording.say, assessment.task
    owner = task.owner or say("tasks.cell.no_owner")
    folded = say("tasks.cell.owner_folded", owner=owner) if task.owner != usual else ""
    return TableRow(
        (
            Words(task.ref),
            Words(task.title, task.objective),
            Words(owner, folded=folded),
            _start(edition, task),
            timeline(edition, assessment, scale),
            _due(edition, task),
            _complete(edition, task.percent_complete),
            task_mark(edition, assessment),
            Words(task.commentary or say("tasks.cell.no_commentary")),
        )
    )


def _start(edition: Edition, task: Task) -> Shown:
    """The start date; folded only where it is a day."""
    shown = date_shown(edition, task.start, "tasks.cell.no_start")
    folded = edition.wording.say("tasks.cell.start_folded", day=shown.text) if task.start.day else ""
    return replace(shown, folded=folded)


def date_shown(edition: Edition, day: TaskDate, absent: str) -> Shown:
    """A date for a cell: the day, else the words that stood there, else the words of the key `absent`."""
    if day.day:
        return Shown(edition.wording.short_day(day.day), day.day)
    return Shown(day.words or edition.wording.say(absent))


def _due(edition: Edition, task: Task) -> Shown:
    """The due date; a revised one with the original beside it (METHODS §6)."""
    due = date_shown(edition, task.due, "tasks.cell.no_due")
    if task.revised_due.day is None and not task.revised_due.words:
        return due
    revised = date_shown(edition, task.revised_due, "tasks.cell.no_due")
    if task.due.day is None and not task.due.words:
        return revised
    return Shown(edition.wording.say("tasks.cell.revised", revised=revised.text, due=due.text), revised.value)


def _complete(edition: Edition, percent: Decimal | None) -> Shown:
    if percent is None:
        return Shown(edition.wording.say("tasks.cell.not_reported"), unit="%")
    decimals = decimals_of(percent, 1)
    digits, sign = number_and_sign(edition.wording, percent, decimals)
    return Shown(edition.wording.say("units.amount.percent", sign=sign, value=digits), percent, decimals, "%")


def _milestones(edition: Edition, steps: tuple[Step, ...]) -> Section:
    say = edition.wording.say
    columns = (
        Column("ref", say("tasks.column.ref"), ColumnKind.REF),
        Column("milestone", say("tasks.column.milestone"), ColumnKind.TEXT),
        Column("due", say("tasks.column.due"), ColumnKind.DATE),
        Column("completed", say("tasks.column.completed"), ColumnKind.DATE),
        Column("status", say("tasks.column.status"), ColumnKind.MARK),
    )
    rows = tuple(
        TableRow(
            (
                Words(task.task.ref),
                Words(step.milestone.title),
                date_shown(edition, step.milestone.due, "tasks.cell.no_due"),
                date_shown(edition, step.milestone.completed, "tasks.cell.not_completed"),
                milestone_mark(edition, step),
            )
        )
        for task, step in steps
    )
    table = Table("milestones", say("tasks.section.milestones_summary"), columns, rows)
    return Section("milestones", say("tasks.section.milestones_heading"), tables=(table,))
