"""Tasks and risks of the publication edition, a row each."""

from collections.abc import Sequence
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.marks import risk_direction_mark, risk_mark, task_mark
from reports.compose.publication_notes import Notes, RowNotes
from reports.compose.publication_tables import Row, digits, headings_of, noted_table
from reports.compose.rounding import decimals_of
from reports.model.assessment import RiskAssessment, TaskAssessment
from reports.model.document import CellContent, ColumnKind, Shown, Table, Words
from reports.model.task import TaskDate
from reports.model.task_rule import DONE

_TASKS = {
    "ref": ColumnKind.REF,
    "task": ColumnKind.TEXT,
    "objective": ColumnKind.TEXT,
    "owner": ColumnKind.TEXT,
    "start": ColumnKind.DATE,
    "due": ColumnKind.DATE,
    "revised_due": ColumnKind.DATE,
    "complete": ColumnKind.FIGURE,
    "completed": ColumnKind.DATE,
    "days_late": ColumnKind.FIGURE,
    "status": ColumnKind.TEXT,
    "notes": ColumnKind.TEXT,
}
_RISKS = {
    "ref": ColumnKind.REF,
    "risk": ColumnKind.TEXT,
    "owner": ColumnKind.TEXT,
    "likelihood": ColumnKind.FIGURE,
    "impact": ColumnKind.FIGURE,
    "score": ColumnKind.FIGURE,
    "target": ColumnKind.FIGURE,
    "previous": ColumnKind.FIGURE,
    "band": ColumnKind.TEXT,
    "direction": ColumnKind.TEXT,
    "mitigation": ColumnKind.TEXT,
    "due": ColumnKind.DATE,
    "notes": ColumnKind.TEXT,
}


def tasks_table(edition: Edition, tasks: Sequence[TaskAssessment], notes: Notes) -> Table:
    """Every task with its dates, progress and status."""
    headings = headings_of(edition, "tasks", _TASKS)
    rows = [_task(edition, task) for task in tasks]
    return noted_table(edition, "tasks", _TASKS, headings, rows, notes)


def risks_table(edition: Edition, risks: Sequence[RiskAssessment], notes: Notes) -> Table:
    """Every risk with its scores and band."""
    headings = headings_of(edition, "risks", _RISKS)
    rows = [_risk(edition, risk) for risk in risks]
    return noted_table(edition, "risks", _RISKS, headings, rows, notes)


def _task(edition: Edition, assessment: TaskAssessment) -> Row:
    say, task, row = edition.wording.say, assessment.task, RowNotes(edition)

    def day(key: str, date: TaskDate, reason: str) -> CellContent:
        return _day(edition, row, key, date, reason)

    percent, late = task.percent_complete, assessment.days_late
    complete = None if percent is None else digits(edition, percent, decimals_of(percent, 1))
    is_open = assessment.fact not in DONE
    cells: dict[str, CellContent] = {
        "ref": Words(task.ref),
        "task": Words(task.title),
        "objective": Words(task.objective or say("publication.none")),
        "owner": Words(task.owner or say("tasks.cell.no_owner")),
        "start": day("start", task.start, say("tasks.reason.not_given")),
        "due": day("due", task.due, say("tasks.reason.not_given")),
        "revised_due": day("revised_due", task.revised_due, ""),
        "complete": row.known("complete", complete, say("tasks.reason.not_reported")),
        "completed": day("completed", task.completed, "" if is_open else say("tasks.reason.not_given")),
        "days_late": row.known("days_late", None if late is None else digits(edition, Decimal(late)), ""),
        "status": Words(task_mark(edition, assessment).text),
    }
    return Row(cells, row)


def _risk(edition: Edition, assessment: RiskAssessment) -> Row:
    say, risk, row = edition.wording.say, assessment.risk, RowNotes(edition)

    def score(key: str, value: int | None) -> CellContent:
        shown = None if value is None else digits(edition, Decimal(value))
        return row.known(key, shown, say("risks.reason.not_given"))

    cells: dict[str, CellContent] = {
        "ref": Words(risk.ref),
        "risk": Words(risk.title),
        "owner": Words(risk.owner or say("risks.cell.no_owner")),
        "likelihood": score("likelihood", risk.likelihood),
        "impact": score("impact", risk.impact),
        "score": score("score", assessment.score),
        "target": score("target", risk.target_score),
        "previous": score("previous", risk.previous_score),
        "band": Words(risk_mark(edition, assessment).text),
        "direction": Words(risk_direction_mark(edition, assessment).text),
        "mitigation": Words(risk.mitigation or say("risks.cell.no_mitigation")),
        "due": _day(edition, row, "due", risk.due, say("risks.reason.not_given")),
    }
    return Row(cells, row)


def _day(edition: Edition, row: RowNotes, heading: str, day: TaskDate, reason: str) -> CellContent:
    """A date; the words that stood in its place; or shorthand with the reason, "[z]" where there is none to give."""
    if day.day:
        return Shown(edition.wording.short_day(day.day), day.day)
    return Words(day.words) if day.words else row.known(heading, None, reason)
