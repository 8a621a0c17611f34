"""Why a figure is what it is: inputs, rule, intermediate values and cells of a measure, task, risk or budget line."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reports.compose.edition import Edition
from reports.compose.explain_budget import budget_answers
from reports.compose.explain_measure import measure_answers
from reports.compose.explain_risk import risk_answers
from reports.compose.explain_roll_up import roll_up_answers
from reports.compose.explain_task import task_answers
from reports.compose.explain_text import Answer, lines_of
from reports.compose.periods import full_name, year_name
from reports.model.roll_up import RollUp
from reports.model.summary import Assessments, DepartmentAssessment
from reports.wording import Wording

_Item = tuple[str, str, Callable[[], Iterable[Answer]]]
"""Ref, title, and what there is to say."""

_ROLL_UPS = {"objective": "objectives", "perspective": "perspectives", "priority": "priorities"}
"""Kind of a roll-up -> the field of a department that has those."""


def explain(assessments: Assessments, ref: str, wording: Wording) -> tuple[str, ...]:
    """Lines that explain everything of a ref, of a measure, task or risk; or of a name, of a service of the budget, an
    objective, a perspective, a priority, a department or the organisation.

    Letters' case and spaces do not matter. Empty where nothing has the ref.
    """
    edition = Edition(wording, assessments)
    lines: list[str] = []
    for department in assessments.departments:
        for found, title, answers in _items(edition, department):
            if _plain(found) == _plain(ref):
                lines += _heading(edition, department, found, title)
                lines += [*lines_of(edition, answers()), ""]
    whole = assessments.whole or (assessments.departments[0] if len(assessments.departments) == 1 else None)
    if whole is not None and _plain(assessments.organisation.name) == _plain(ref) and assessments.roll_up:
        name = assessments.organisation.name
        place = wording.say("explain.place_whole", organisation=name, quarter=full_name(wording, edition.period))
        _, title, answers = _summed(edition, whole, assessments.roll_up, "organisation")
        lines += [wording.say("explain.heading", ref=name, title=title), place]
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
    if department.roll_up:
        yield _summed(edition, department, department.roll_up, "department")
    for kind in ("objective", "perspective", "priority"):
        for part in getattr(department, _ROLL_UPS[kind]):
            if part.name:
                yield _summed(edition, department, part, kind)


def _summed(edition: Edition, department: DepartmentAssessment, part: RollUp, kind: str) -> _Item:
    """A roll-up of a department under its own name."""
    measures = {one.measure.ref: one for one in department.measures}
    return part.name, edition.wording.say(f"explain.roll_up.{kind}"), partial(roll_up_answers, edition, part, measures)


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
