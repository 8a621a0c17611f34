"""A task explained: how much of its time is gone, how much of it is done, and what that amounts to (METHODS §6)."""

from collections.abc import Iterator
from datetime import date

from reports.compose.edition import Edition
from reports.compose.explain_status import meaning_of
from reports.compose.explain_text import Answer, exact
from reports.compose.marks import task_mark
from reports.model.assessment import TaskAssessment
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import TaskFact


def task_answers(edition: Edition, department: DepartmentAssessment, task: TaskAssessment) -> Iterator[Answer]:
    """The status and, where it is late, by how many days."""
    mark, cells = task_mark(edition, task), (task.task.source,)
    steps = (*meaning_of(edition, department, mark), *_progress(edition, task))
    yield Answer("status", mark.text, steps or (edition.wording.say("explain.task.by_dates"),), cells)
    due, day = task.task.revised_due.day or task.task.due.day, _closed(edition, task)
    if task.days_late is not None and due:
        words = edition.wording.say("explain.task.late", due=edition.wording.day(due), day=edition.wording.day(day))
        yield Answer("days_late", str(task.days_late), (words,), cells)


def _progress(edition: Edition, task: TaskAssessment) -> Iterator[str]:
    say = edition.wording.say
    if task.expected is not None:
        expected = exact(edition, task.expected)
        yield say("explain.task.expected", expected=expected, day=edition.wording.day(edition.as_at))
        if task.ratio is not None and task.task.percent_complete is not None:
            complete, ratio = exact(edition, task.task.percent_complete), exact(edition, task.ratio)
            yield say("explain.task.ratio", complete=complete, expected=expected, ratio=ratio)
    if task.slip:
        yield edition.wording.count("explain.task.slip", task.slip)


def _closed(edition: Edition, task: TaskAssessment) -> date:
    """The day it was completed on, else the day of the report."""
    completed = task.task.completed.day
    return completed if task.fact is TaskFact.COMPLETED_LATE and completed else edition.as_at
