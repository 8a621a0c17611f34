"""A task explained: its dates, how much of its time is gone and how much of it is done, its milestones (METHODS §6)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.explain_status import meaning_of
from reports.compose.explain_text import Answer, cells_text, exact
from reports.compose.marks import milestone_mark, task_mark
from reports.compose.rounding import rounded
from reports.compose.sentences import capitalised
from reports.model.assessment import MilestoneAssessment, TaskAssessment
from reports.model.document import Mark
from reports.model.summary import DepartmentAssessment
from reports.model.task import TaskDate
from reports.model.task_rule import ON_PACE, OTHERWISE, TaskFact


def task_answers(edition: Edition, department: DepartmentAssessment, task: TaskAssessment) -> Iterator[Answer]:
    """The status, what it was judged by, how late it is, and its milestones."""
    say, mark, cells = edition.wording.say, task_mark(edition, task), (task.task.source,)
    steps = dict.fromkeys((_fact(edition, task), *_rule(edition, department, task, mark), *_state(edition, task)))
    yield Answer("status", mark.text, tuple(steps), cells)
    yield Answer("dates", _day(edition, task.task.start, "no_start"), tuple(_dates(edition, task)), cells)
    yield from _progress(edition, task)
    due = _due(task)
    if task.days_late is not None and due:
        places = {"due": edition.wording.day(due), "day": edition.wording.day(_closed(edition, task))}
        yield Answer("days_late", str(task.days_late), (say("explain.task.late", **places),), cells)
    if task.milestones:
        each = tuple(_milestone(edition, one) for one in task.milestones)
        yield Answer("milestones", str(len(each)), each)


def _fact(edition: Edition, task: TaskAssessment) -> str:
    """Where it stands by its dates and progress, whatever the rule calls that."""
    is_under_way = task.fact is TaskFact.UNDER_WAY
    return capitalised(edition.wording.say(f"tasks.test.{'under_way_alone' if is_under_way else task.fact.value}"))


def _rule(edition: Edition, department: DepartmentAssessment, task: TaskAssessment, mark: Mark) -> tuple[str, ...]:
    """From which progress on the rule gives which status; where progress decides nothing, what its status means."""
    say, steps = edition.wording.say, edition.rules.task_rule.steps
    paces = [step for step in steps if step.test == ON_PACE and step.least is not None]
    if task.fact is not TaskFact.UNDER_WAY or not paces:
        return meaning_of(edition, department, mark)
    below = next((step.code for step in steps if step.test in (TaskFact.UNDER_WAY, OTHERWISE)), "")
    listed = edition.wording.listed(
        say("explain.task.from", status=say(f"tasks.{step.code}"), least=exact(edition, step.least or Decimal(0)))
        for step in paces
    )
    return (say("explain.task.pace", listed=listed, below=say(f"tasks.{below}")),)


def _state(edition: Edition, task: TaskAssessment) -> Iterator[str]:
    """What its owner says of it, where anything."""
    if task.task.state:
        yield edition.wording.say(f"explain.state.{task.task.state.value}")


def _dates(edition: Edition, task: TaskAssessment) -> Iterator[str]:
    """When it is due, whether that was moved, and whether it is done."""
    say, about = edition.wording.say, task.task
    yield say("explain.task.due", day=_day(edition, about.due, "no_due"))
    if about.revised_due.day:
        yield say("explain.task.revised", day=edition.wording.day(about.revised_due.day))
    if task.slip:
        yield edition.wording.count("explain.task.slip", task.slip)
    if about.completed.day:
        yield say("explain.task.completed", day=edition.wording.day(about.completed.day))


def _progress(edition: Edition, task: TaskAssessment) -> Iterator[Answer]:
    """How much of its time is gone, in days, and how much of what that leads one to expect is done."""
    say, wording, cells = edition.wording.say, edition.wording, (task.task.source,)
    start, due, complete = task.task.start.day, _due(task), task.task.percent_complete
    if task.expected is not None and start and due:
        in_all = (due - start).days or 1
        places = {
            "gone": exact(edition, task.expected * in_all / 100),
            "in_all": in_all,
            "start": wording.day(start),
            "due": wording.day(due),
            "day": wording.day(edition.as_at),
            "expected": exact(edition, task.expected),
        }
        shown = say("explain.task.percent", percent=wording.number(rounded(task.expected, 1), 1))
        yield Answer("expected", shown, (say("explain.task.expected", **places),), cells)
    if complete is None:
        yield Answer("progress", say("explain.task.no_progress"), (), cells)
        return
    steps: tuple[str, ...] = ()
    if task.ratio is not None and task.expected is not None:
        sums = {"complete": complete, "expected": task.expected, "ratio": task.ratio}
        steps = (say("explain.task.ratio", **{name: exact(edition, number) for name, number in sums.items()}),)
    yield Answer("progress", say("explain.task.percent", percent=exact(edition, complete)), steps, cells)


def _milestone(edition: Edition, one: MilestoneAssessment) -> str:
    """A milestone with its status, its date and its cell."""
    mark = milestone_mark(edition, one)
    return edition.wording.say(
        "explain.task.milestone",
        title=one.milestone.title,
        status=mark.text,
        due=_day(edition, one.milestone.due, "no_due"),
        cells=cells_text(edition, (one.milestone.source,)),
    )


def _day(edition: Edition, day: TaskDate, absent: str) -> str:
    """A date in words, the words that stand in its place, or that there is none."""
    return edition.wording.day(day.day) if day.day else day.words or edition.wording.say(f"tasks.cell.{absent}")


def _due(task: TaskAssessment) -> date | None:
    """The date on which it is rated."""
    return task.task.revised_due.day or task.task.due.day


def _closed(edition: Edition, task: TaskAssessment) -> date:
    """The day it was completed on, else the day of the report."""
    completed = task.task.completed.day
    return completed if task.fact is TaskFact.COMPLETED_LATE and completed else edition.as_at
