"""A scorecard a department: front page, exceptions, measures, tasks, budget, risks, notes."""

from collections.abc import Sequence

from reports.compose.budget import budget_section
from reports.compose.edition import Edition
from reports.compose.exceptions import exception_reports, exceptions_heading
from reports.compose.front import front_page
from reports.compose.key import key_of
from reports.compose.masthead import department_masthead
from reports.compose.measures import measures_section
from reports.compose.names import folder_names, period_stem
from reports.compose.notes import notes_section
from reports.compose.risks import risks_section
from reports.compose.tasks import tasks_section
from reports.compose.variance_measures import variance_measures
from reports.compose.workbook_words import workbook_words
from reports.model.finding import Finding
from reports.model.scorecard import Scorecard
from reports.model.summary import DepartmentAssessment


def compose_scorecards(edition: Edition, findings: Sequence[Finding]) -> tuple[Scorecard, ...]:
    """The scorecards of an organisation, in the order of its departments."""
    departments = edition.assessments.departments
    folders = folder_names([department.department.code for department in departments])
    pairs = zip(departments, folders, strict=True)
    return tuple(_scorecard(edition, department, folder, findings) for department, folder in pairs)


def _scorecard(
    edition: Edition, department: DepartmentAssessment, folder: str, findings: Sequence[Finding]
) -> Scorecard:
    own = tuple(finding for finding in findings if finding.department == department.department.code)
    shared = tuple(finding for finding in findings if not finding.department)
    return Scorecard(
        department=department.department.code,
        file_stem=f"{folder}-scorecard-{period_stem(edition.period)}",
        folder=folder,
        masthead=department_masthead(edition, department),
        front=front_page(edition, department, own),
        exceptions_heading=exceptions_heading(edition, department),
        exceptions=exception_reports(edition, department),
        measures=measures_section(edition, department),
        tasks=tasks_section(edition, department),
        budget=budget_section(edition, department),
        risks=risks_section(edition, department),
        notes=notes_section(edition, department, own, shared),
        key=key_of(edition, department),
        live=variance_measures(edition, department),
        words=workbook_words(edition),
    )
