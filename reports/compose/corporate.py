"""The corporate scorecard: all departments on one view."""

from reports.compose.corporate_budget import corporate_budget
from reports.compose.corporate_exceptions import exceptions_section
from reports.compose.corporate_front import corporate_front
from reports.compose.corporate_objectives import objectives_section
from reports.compose.corporate_risks import corporate_risks
from reports.compose.corporate_tasks import corporate_tasks
from reports.compose.departments_named import names_of, titled
from reports.compose.edition import Edition
from reports.compose.key import key_of
from reports.compose.masthead import titled_masthead
from reports.compose.names import period_stem
from reports.compose.notes import notes_section
from reports.compose.periods import full_name
from reports.compose.workbook_words import workbook_words
from reports.model.corporate import CorporateScorecard
from reports.model.document import Section
from reports.model.finding import Finding
from reports.model.summary import DepartmentAssessment

_NOTES = ("methods", "markers", "quality")
"""Parts of the notes that are not the departments' own; the rest stands in their scorecards."""


def compose_corporate(edition: Edition, findings: tuple[Finding, ...]) -> CorporateScorecard | None:
    """The corporate scorecard; None where only a part of the departments was asked for, or there is none."""
    departments, whole = edition.assessments.departments, edition.assessments.whole
    if whole is None or not departments:
        return None
    say = edition.wording.say
    names = names_of(departments)
    named = titled(edition, whole, names)
    subtitle = say("corporate.subtitle", quarter=full_name(edition.wording, edition.period))
    sections = (
        exceptions_section(edition, whole, names),
        objectives_section(edition, departments, whole),
        corporate_tasks(edition, departments, whole, names),
        corporate_budget(edition, departments, whole, names),
        corporate_risks(edition, whole, names),
        _notes(edition, whole),
    )
    return CorporateScorecard(
        file_stem=f"corporate-scorecard-{period_stem(edition.period)}",
        masthead=titled_masthead(edition, say("corporate.title"), subtitle),
        front=corporate_front(edition, departments, named, whole, findings),
        sections=tuple(section for section in sections if section is not None),
        key=key_of(edition, whole),
        words=workbook_words(edition),
    )


def _notes(edition: Edition, whole: DepartmentAssessment) -> Section:
    """How figures are worked out and how good the data are."""
    notes = notes_section(edition, whole, (), ())
    return Section(
        notes.key, notes.heading, notes.intro, subsections=tuple(p for p in notes.subsections if p.key in _NOTES)
    )
