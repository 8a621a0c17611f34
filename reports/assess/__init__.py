"""Assess: what a submission amounts to in one quarter. Every figure unrounded, every judgement a code with its reason.

Measures get their target, variance, status, directions and history; tasks their status on the report date; budget
lines their variances; risks their band; departments, objectives and the organisation their counts and roll-ups.
"""

from dataclasses import replace
from datetime import date

from reports.assess.budget import assess_line
from reports.assess.due import is_reported
from reports.assess.earned_schedule import progress_of
from reports.assess.history import status_codes
from reports.assess.measure import assess_measure
from reports.assess.once import forget
from reports.assess.risks import assess_risk
from reports.assess.roll_up import objectives_of, perspectives_of, priorities_of, roll_up_of
from reports.assess.services import service_nets
from reports.assess.summary import summary_of, tally_of
from reports.assess.tasks import assess_task
from reports.assess.together import panels_of, together
from reports.assess.year_end import at_the_edges, is_newly_withdrawn, knows_past, task_year_end_of, without_replaced
from reports.collection import without_cycle_search
from reports.model.assessment import MeasureAssessment, TaskAssessment
from reports.model.measure import Measure
from reports.model.narrative import Narrative
from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.submission import Department, Submission
from reports.model.summary import Assessments, DepartmentAssessment

__all__ = ["assess"]


@without_cycle_search()
def assess(submission: Submission, period: Period, as_at: date, rules: Rules) -> Assessments:
    """Judge a submission by the rules.

    `period` is the quarter reported on; `as_at` the day on which tasks, and dates still open, are judged.
    """
    submission = replace(submission, measures=tuple(without_replaced(submission.measures, period)))
    departments = tuple(_department(one, submission, period, as_at, rules) for one in submission.departments)
    everything = together(submission.organisation.name, departments, submission, rules, as_at)
    return Assessments(
        organisation=submission.organisation,
        rules=rules,
        period=period,
        as_at=as_at,
        departments=departments,
        summary=everything.summary,
        roll_up=everything.roll_up,
        objectives=everything.objectives,
        perspectives=everything.perspectives,
        priorities=everything.priorities,
        # Of a part no whole can be told.
        whole=everything if submission.chosen is None else None,
        panels=panels_of(submission, departments, rules, as_at),
        printed_totals=tuple(one for one in submission.printed_totals if one.year == period.year),
        withheld=submission.withheld,
        withheld_words=submission.withheld_words,
    )


def _department(
    department: Department, submission: Submission, period: Period, as_at: date, rules: Rules
) -> DepartmentAssessment:
    scale = submission.organisation.risk_scale
    all_measures = [measure for measure in submission.measures if measure.department == department.code]
    in_use = [measure for measure in all_measures if is_reported(measure, period)]
    has_past = any(knows_past(measure, period) for measure in submission.measures)
    measures = tuple(_measure(measure, period, as_at, rules, has_past) for measure in in_use)
    tasks = _tasks(department, submission, period, as_at, rules)
    risks = tuple(
        assess_risk(risk, rules.risks[scale]) for risk in submission.risks if risk.department == department.code
    )
    lines = [assess_line(line, rules.finance) for line in submission.budget if line.department == department.code]
    statuses = status_codes(all_measures, measures, period.previous, rules)
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
        withdrawn=tuple(measure for measure in all_measures if is_newly_withdrawn(measure, period)),
        roll_up=roll_up_of(department.code, measures, tasks, rules) if measures else None,
        objectives=objectives_of(measures, tasks, rules),
        perspectives=perspectives_of(measures, rules),
        priorities=priorities_of(measures, tasks, rules),
        progress=progress_of(tasks, as_at),
        services=service_nets(budget, rules.finance),
        narrative=next((one for one in submission.narratives if _speaks_of(one, department, period)), None),
    )


def _measure(measure: Measure, period: Period, as_at: date, rules: Rules, has_past: bool) -> MeasureAssessment:
    """One measure; what was worked out on the way is dropped before the next."""
    assessed = at_the_edges(assess_measure(measure, period, as_at, rules), period, rules, has_past)
    forget(measure)
    return assessed


def _speaks_of(narrative: Narrative, department: Department, period: Period) -> bool:
    return narrative.department == department.code and narrative.period == period


def _tasks(
    department: Department, submission: Submission, period: Period, as_at: date, rules: Rules
) -> tuple[TaskAssessment, ...]:
    assessed = (assess_task(task, as_at, rules) for task in submission.tasks if task.department == department.code)
    return tuple(replace(task, year_end=task_year_end_of(task, period)) for task in assessed)
