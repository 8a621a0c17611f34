"""pack.json: the record that everything else shows (DESIGN §4; its JSON Schema is docs/pack.schema.json)."""

from reports.compose.edition import Edition
from reports.compose.open_edges import roll_up_json
from reports.compose.open_figures import JsonObject
from reports.compose.open_measures import measure_json
from reports.compose.open_money import budget_line_json, finance_json, total_json
from reports.compose.open_scores import progress_json
from reports.compose.open_tasks import risk_json, task_json
from reports.model.pack import Json
from reports.model.summary import DepartmentAssessment, Summary, Tally


def open_data(edition: Edition) -> JsonObject:
    """The whole of pack.json."""
    assessments, period = edition.assessments, edition.period
    return {
        "organisation": assessments.organisation.name,
        "notice": assessments.organisation.notice or None,
        "period": {
            "year": period.year_code,
            "quarter": period.number,
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
        },
        "as_at": assessments.as_at.isoformat(),
        "finance": finance_json(edition),
        "departments": [_department(edition, department) for department in assessments.departments],
        "roll_up": roll_up_json(assessments.roll_up),
        "objectives": [roll_up_json(part) for part in assessments.objectives],
        "perspectives": [roll_up_json(part) for part in assessments.perspectives],
        "priorities": [roll_up_json(part) for part in assessments.priorities],
        "summary": _summary(edition, assessments.summary),
    }


def _department(edition: Edition, department: DepartmentAssessment) -> JsonObject:
    return {
        "code": department.department.code,
        "name": department.department.name,
        "measures": [measure_json(edition, measure) for measure in department.measures],
        "tasks": [task_json(edition, task) for task in department.tasks],
        "budget": [budget_line_json(edition, line) for line in department.budget],
        "earlier_years_budget": [budget_line_json(edition, line) for line in department.earlier_budget],
        "risks": [risk_json(edition, risk) for risk in department.risks],
        "withdrawn": [measure.ref for measure in department.withdrawn],
        "roll_up": roll_up_json(department.roll_up),
        "objectives": [roll_up_json(part) for part in department.objectives],
        "perspectives": [roll_up_json(part) for part in department.perspectives],
        "priorities": [roll_up_json(part) for part in department.priorities],
        "progress": progress_json(department.progress),
        "narrative": "\n".join(department.narrative.paragraphs) if department.narrative else None,
        "summary": _summary(edition, department.summary),
    }


def _summary(edition: Edition, summary: Summary) -> Json:
    return {
        "measures": _tally(summary.measures),
        "tasks": _tally(summary.tasks),
        "risks": _tally(summary.risks),
        "budget": total_json(edition, summary.budget),
    }


def _tally(tally: Tally) -> Json:
    by_status: JsonObject = {str(code): number for code, number in tally.by_status.items() if number}
    return {"all": tally.all, "rated": tally.rated, "by_status": by_status}
