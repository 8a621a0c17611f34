"""Assess: what a submission amounts to in one quarter. Every figure unrounded, every judgement a code with its reason.

Measures get their target, variance, status, directions and history; tasks their status on the report date; budget
lines their variances; risks their band; departments and the organisation their counts.
"""

from datetime import date

from reports.assess.budget import assess_line
from reports.assess.due import is_reported
from reports.assess.history import status_codes
from reports.assess.measure import assess_measure
from reports.assess.risks import assess_risk
from reports.assess.summary import summary_of, summary_of_all, tally_of
from reports.assess.tasks import assess_task
from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.submission import Department, Submission
from reports.model.summary import Assessments, DepartmentAssessment

__all__ = ["assess"]


def assess(submission: Submission, period: Period, as_at: date, rules: Rules) -> Assessments:
    """Judge a submission by the rules.

    `period` is the quarter reported on; `as_at` the day on which tasks, and dates still open, are judged.
    """
    departments = tuple(_department(one, submission, period, as_at, rules) for one in submission.departments)
    summary = summary_of_all(departments, rules, submission.organisation.risk_scale)
    return Assessments(submission.organisation, rules, period, as_at, departments, summary)


def _department(
    department: Department, submission: Submission, period: Period, as_at: date, rules: Rules
) -> DepartmentAssessment:
    scale = submission.organisation.risk_scale
    all_measures = [measure for measure in submission.measures if measure.department == department.code]
    in_use = [measure for measure in all_measures if is_reported(measure, period)]
    measures = tuple(assess_measure(measure, period, as_at, rules) for measure in in_use)
    tasks = tuple(assess_task(task, as_at, rules) for task in submission.tasks if task.department == department.code)
    risks = tuple(
        assess_risk(risk, rules.risks[scale]) for risk in submission.risks if risk.department == department.code
    )
    lines = [assess_line(line) for line in submission.budget if line.department == department.code]
    statuses = status_codes(all_measures, period.previous, rules)
    former = tally_of(statuses.values(), rules.status)
    budget = tuple(line for line in lines if line.line.year == period.year)
    return DepartmentAssessment(
        department=department,
        measures=measures,
        tasks=tasks,
        budget=budget,
        earlier_budget=tuple(line for line in lines if line.line.year != period.year),
        risks=risks,
        summary=summary_of(measures, tasks, risks, budget, rules, scale),
        former=former if former.rated else None,
        former_statuses=statuses,
    )
