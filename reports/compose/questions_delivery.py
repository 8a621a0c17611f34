"""Questions drawn from tasks, budget lines, risks and returns that did not come."""

from collections.abc import Iterator
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.materiality import edges_of
from reports.compose.money import THOUSANDS, converted, is_by_forecast, money_text, share_text
from reports.compose.question import Question, measure_name, measure_subject, name_of
from reports.compose.rounding import decimals_of, rounded
from reports.compose.sentences import counted, sentence
from reports.model.assessment import BudgetAssessment, TaskAssessment
from reports.model.document import Sentence
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import DONE, TaskFact
from reports.model.value import Missing


def late_tasks(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Overdue tasks, the longest first; then those whose date was moved and has not been kept yet."""
    overdue = [task for task in department.tasks if task.fact is TaskFact.OVERDUE and task.days_late]
    for task in sorted(overdue, key=lambda one: -(one.days_late or 0)):
        yield Question(f"task {task.task.ref}", _overdue(edition, task))
    done = (*DONE, TaskFact.CANCELLED, TaskFact.OVERDUE)
    moved = [task for task in department.tasks if (task.slip or 0) > 0 and task.fact not in done]
    for task in sorted(moved, key=lambda one: -(one.slip or 0)):
        due, revised = task.task.due.day, task.task.revised_due.day
        if due and revised:
            places = {"due": edition.wording.day(due), "revised": edition.wording.day(revised)}
            name = name_of(task.task.title)
            words = counted(edition.wording, "questions.moved", task.slip or 0, title=name, **places)
            yield Question(f"task {task.task.ref}", words)


def budget_lines(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Adverse lines that are material by the finance rule, the largest first."""
    adverse = [line for line in department.budget if line.adverse and line.materiality.is_material]
    for line in sorted(adverse, key=_size, reverse=True):
        key = f"questions.{'forecast' if is_by_forecast(line) else 'to_date'}_{line.line.kind.value}"
        places = {"service": name_of(line.line.service), "size": _size_words(edition, line)}
        yield Question(f"budget {line.line.service}", sentence(edition.wording, key, **places))


def risks_above(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Risks above their target scores, the furthest first, with what became of the score."""
    above = [risk for risk in department.risks if (risk.gap or 0) > 0]
    for one in sorted(above, key=lambda risk: (-(risk.gap or 0), -(risk.score or 0))):
        places = {"score": one.score, "target": one.risk.target_score, "previous": one.risk.previous_score}
        key = "questions.risk"
        if one.risk.previous_score is not None and one.score is not None:
            change = one.score - one.risk.previous_score
            key += "_risen" if change > 0 else "_level" if change == 0 else ""
        words = sentence(edition.wording, key, title=name_of(one.risk.title), **places)
        yield Question(f"risk {one.risk.ref}", words)


def awaited_returns(edition: Edition, department: DepartmentAssessment) -> Iterator[Question]:
    """Measures whose figure was due and did not come."""
    for one in department.measures:
        if one.actual.missing is Missing.AWAITED and one.status.reason is Missing.AWAITED:
            words = sentence(edition.wording, "questions.awaited", title=measure_name(one))
            yield Question(measure_subject(one), words)


def _overdue(edition: Edition, task: TaskAssessment) -> Sentence:
    name, days = name_of(task.task.title), task.days_late or 0
    if task.task.percent_complete is None:
        return counted(edition.wording, "questions.overdue_unknown", days, title=name)
    complete = task.task.percent_complete
    decimals = decimals_of(complete, 1)
    done = edition.wording.say(
        "units.amount.percent", sign="", value=edition.wording.number(rounded(complete, decimals), decimals)
    )
    return counted(edition.wording, "questions.overdue", days, title=name, percent=done)


def _size(line: BudgetAssessment) -> Decimal:
    decisive = line.outturn_variance if is_by_forecast(line) else line.variance
    return converted(decisive, line.line.unit, THOUSANDS).number or Decimal(0)


def _size_words(edition: Edition, line: BudgetAssessment) -> str:
    """The decisive variance with the percentage that it is of its budget, where there is one."""
    amounts, shares = edges_of(edition, line.materiality, THOUSANDS)
    amount, share = money_text(edition, _size(line), THOUSANDS, amounts), line.materiality.percent.number
    if share is None:
        return amount
    places = {"amount": amount, "percent": share_text(edition, share, shares)}
    return edition.wording.say("budget.size_reason.with_percent", **places)
