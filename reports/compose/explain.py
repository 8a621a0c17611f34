"""Why a figure is what it is: inputs, rule, intermediate values and cells of a measure, task, risk or budget line."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reports.compose.edition import Edition
from reports.compose.explain_budget import budget_answers
from reports.compose.explain_measure import measure_answers
from reports.compose.explain_risk import risk_answers
from reports.compose.explain_task import task_answers
from reports.compose.explain_text import Answer, lines_of
from reports.compose.periods import full_name, year_name
from reports.model.summary import Assessments, DepartmentAssessment
from reports.wording import Wording

_Item = tuple[str, str, Callable[[], Iterable[Answer]]]
"""Ref, title, and what there is to say."""


def explain(assessments: Assessments, ref: str, wording: Wording) -> tuple[str, ...]:
    """Lines that explain everything of a ref: of a measure, task or risk, or the name of a budget's service.

    Letters' case and spaces do not matter. Empty where nothing has the ref.
    """
    edition = Edition(wording, assessments)
    lines: list[str] = []
    for department in assessments.departments:
        for found, title, answers in _items(edition, department):
            if _plain(found) == _plain(ref):
                lines += _heading(edition, department, found, title)
                lines += [*lines_of(edition, answers()), ""]
    return tuple(lines)


def _items(edition: Edition, department: DepartmentAssessment) -> Iterator[_Item]:
    for measure in department.measures:
        yield measure.measure.ref, measure.measure.title, partial(measure_answers, edition, measure)
    for task in department.tasks:
        yield task.task.ref, task.task.title, partial(task_answers, edition, department, task)
    for risk in department.risks:
        yield risk.risk.ref, risk.risk.title, partial(risk_answers, edition, department, risk)
    for line in (*department.budget, *department.earlier_budget):
        kind = edition.wording.say(f"budget.kind.{line.line.kind.value}")
        title = edition.wording.say("explain.budget.title", kind=kind, year=year_name(edition.wording, line.line.year))
        yield line.line.service, title, partial(budget_answers, edition, line)


def _heading(edition: Edition, department: DepartmentAssessment, ref: str, title: str) -> tuple[str, str]:
    say = edition.wording.say
    place = say(
        "explain.place",
        organisation=edition.assessments.organisation.name,
        department=department.department.name,
        quarter=full_name(edition.wording, edition.period),
    )
    return say("explain.heading", ref=ref, title=title), place


def _plain(ref: str) -> str:
    return "".join(ref.casefold().split())
