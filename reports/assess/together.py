"""Several departments as if they were one: what a scrutiny panel follows, and the whole organisation."""

from collections.abc import Sequence
from datetime import date

from reports.assess.earned_schedule import progress_of
from reports.assess.roll_up import objectives_of, perspectives_of, priorities_of, roll_up_of
from reports.assess.summary import summary_of_all, tally_of
from reports.model.rules import Rules
from reports.model.submission import Department, Submission
from reports.model.summary import DepartmentAssessment, PanelAssessment


def panels_of(
    submission: Submission, departments: Sequence[DepartmentAssessment], rules: Rules, as_at: date
) -> tuple[PanelAssessment, ...]:
    """What each of the panels follows."""
    by_code = {one.department.code: one for one in departments}
    panels = []
    for panel in submission.panels:
        own = tuple(by_code[code] for code in panel.departments)
        panels.append(PanelAssessment(panel.name, own, together(panel.name, own, submission, rules, as_at)))
    return tuple(panels)


def together(
    name: str, departments: Sequence[DepartmentAssessment], submission: Submission, rules: Rules, as_at: date
) -> DepartmentAssessment:
    """Departments as one of a name: their measures, tasks, lines and risks one after the other, their counts added."""
    measures = tuple(measure for one in departments for measure in one.measures)
    tasks = tuple(task for one in departments for task in one.tasks)
    statuses = {ref: code for one in departments for ref, code in one.former_statuses.items()}
    former = tally_of(statuses.values(), rules.status)
    return DepartmentAssessment(
        department=Department("", name),
        measures=measures,
        tasks=tasks,
        budget=tuple(line for one in departments for line in one.budget),
        earlier_budget=tuple(line for one in departments for line in one.earlier_budget),
        risks=tuple(risk for one in departments for risk in one.risks),
        summary=summary_of_all(departments, rules, submission.organisation.risk_scale),
        former=former if former.rated else None,
        former_statuses=statuses,
        withdrawn=tuple(measure for one in departments for measure in one.withdrawn),
        roll_up=roll_up_of(name, measures, tasks, rules) if measures else None,
        objectives=objectives_of(measures, tasks, rules),
        perspectives=perspectives_of(measures, rules),
        priorities=priorities_of(measures, tasks, rules),
        progress=progress_of(tasks, as_at),
    )
