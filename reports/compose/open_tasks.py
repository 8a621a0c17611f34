"""A task and a risk in the open data (DESIGN §4)."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.marks import milestone_mark, risk_direction_mark, risk_mark, task_mark
from reports.compose.open_edges import task_after_json
from reports.compose.open_figures import JsonObject, code_json, day_json, known_json, sources_json
from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.assessment import MilestoneAssessment, RiskAssessment, TaskAssessment
from reports.model.codes import DirectionCode
from reports.model.pack import Json
from reports.model.task_rule import TaskFact


def task_json(edition: Edition, assessment: TaskAssessment) -> JsonObject:
    """A task with its dates, progress, status and milestones."""
    say, task = edition.wording.say, assessment.task
    return {
        "ref": task.ref,
        "title": task.title,
        "objective": task.objective or None,
        "priority": task.priority or None,
        "owner": task.owner or None,
        "start": day_json(edition, task.start, "tasks.cell.no_start", "tasks.reason.not_given"),
        "due": day_json(edition, task.due, "tasks.cell.no_due", "tasks.reason.not_given"),
        "revised_due": day_json(edition, task.revised_due, "tasks.reason.not_revised_text", "tasks.reason.not_revised"),
        "percent_complete": known_json(
            task.percent_complete, _percent(edition, task.percent_complete), say("tasks.reason.not_reported")
        ),
        "completed": day_json(edition, task.completed, "tasks.cell.not_completed", "tasks.reason.not_completed"),
        "days_late": _days_late(edition, assessment.days_late),
        "status": code_json(assessment.status.code, task_mark(edition, assessment), _reason(edition, assessment)),
        "commentary": task.commentary or None,
        "after_year": task_after_json(assessment),
        "milestones": [_milestone(edition, step) for step in assessment.milestones],
        "sources": sources_json(
            {},
            task=task.source,
            start=task.start.source,
            due=task.due.source,
            revised_due=task.revised_due.source,
            completed=task.completed.source,
        ),
    }


def risk_json(edition: Edition, assessment: RiskAssessment) -> JsonObject:
    """A risk with its scores, band and direction."""
    risk, say = assessment.risk, edition.wording.say
    is_known = assessment.direction is not DirectionCode.NOT_COMPARABLE
    return {
        "ref": risk.ref,
        "title": risk.title,
        "owner": risk.owner or None,
        "likelihood": _score(edition, risk.likelihood),
        "impact": _score(edition, risk.impact),
        "score": _score(edition, assessment.score),
        "target_score": _score(edition, risk.target_score),
        "previous_score": _score(edition, risk.previous_score),
        "band": code_json(
            assessment.band,
            risk_mark(edition, assessment),
            say("risks.reason.not_scored") if assessment.score is None else None,
        ),
        "direction": code_json(
            assessment.direction.value,
            risk_direction_mark(edition, assessment),
            None if is_known else say("risks.reason.no_previous"),
        ),
        "mitigation": risk.mitigation or None,
        "sources": sources_json({}, risk=risk.source, due=risk.due.source),
    }


def _percent(edition: Edition, percent: Decimal | None) -> str:
    if percent is None:
        return edition.wording.say("tasks.cell.not_reported")
    digits, sign = number_and_sign(edition.wording, percent, decimals_of(percent, 1))
    return edition.wording.say("units.amount.percent", sign=sign, value=digits)


def _days_late(edition: Edition, days: int | None) -> JsonObject:
    text = edition.wording.say("tasks.reason.not_late_text")
    if days is not None:
        text = edition.wording.count("tasks.cell.late", days)
    return known_json(days, text, edition.wording.say("tasks.reason.not_late"))


def _reason(edition: Edition, assessment: TaskAssessment) -> str | None:
    if assessment.fact is TaskFact.UNKNOWN and assessment.status.reason:
        return edition.wording.say("tasks.reason.not_assessed")
    return None


def _milestone(edition: Edition, step: MilestoneAssessment) -> Json:
    milestone = step.milestone
    return {
        "title": milestone.title,
        "due": day_json(edition, milestone.due, "tasks.cell.no_due", "tasks.reason.not_given"),
        "completed": day_json(edition, milestone.completed, "tasks.cell.not_completed", "tasks.reason.not_completed"),
        "days_late": _days_late(edition, step.days_late),
        "status": code_json(step.code, milestone_mark(edition, step)),
        "sources": sources_json(
            {}, milestone=milestone.source, due=milestone.due.source, completed=milestone.completed.source
        ),
    }


def _score(edition: Edition, score: int | None) -> JsonObject:
    text = edition.wording.say("risks.cell.not_given")
    if score is not None:
        text = edition.wording.number(Decimal(score))
    return known_json(score, text, edition.wording.say("risks.reason.not_given"))
