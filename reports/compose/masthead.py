"""What stands on every page of a document: organisation, title, period, draft, notice."""

from reports.compose.edition import Edition
from reports.compose.periods import full_name, month_span
from reports.model.scorecard import Masthead
from reports.model.submission import panels_of
from reports.model.summary import DepartmentAssessment


def department_masthead(edition: Edition, department: DepartmentAssessment) -> Masthead:
    """The masthead of a department's scorecard."""
    wording, quarter = edition.wording, full_name(edition.wording, edition.period)
    panels = _panels(edition, department)
    subtitle = wording.say("pack.subtitle", quarter=quarter)
    if panels:
        subtitle = wording.say("pack.subtitle_panel", quarter=quarter, panel=wording.listed(panels))
    return titled_masthead(edition, department.department.name, subtitle)


def book_masthead(edition: Edition) -> Masthead:
    """The masthead of the finance officers' workbook."""
    wording = edition.wording
    subtitle = wording.say("book.subtitle", quarter=full_name(wording, edition.period))
    return titled_masthead(edition, wording.say("book.title"), subtitle)


def titled_masthead(edition: Edition, title: str, subtitle: str) -> Masthead:
    """The masthead of any document of this quarter."""
    wording, period, organisation = edition.wording, edition.period, edition.assessments.organisation
    months = month_span(wording, period)
    quarter = full_name(wording, period)
    return Masthead(
        organisation=organisation.name,
        title=title,
        subtitle=subtitle,
        running_head=wording.say("pack.running_head", title=title, n=period.number, months=months),
        document_title=wording.say("pack.document_title", title=title, quarter=quarter, organisation=organisation.name),
        draft=wording.say("pack.draft"),
        notice=organisation.notice,
        language=organisation.language,
        page=wording.say("pack.page", page="{page}", pages="{pages}"),
        other_formats=other_formats(edition),
    )


def other_formats(edition: Edition) -> str:
    """How to get the document in another format; empty where the brand names no contact."""
    return edition.wording.say("pack.other_formats", contact=edition.contact) if edition.contact else ""


def _panels(edition: Edition, department: DepartmentAssessment) -> tuple[str, ...]:
    """The scrutiny panels that follow a department: those of pack.toml, else that of the Departments sheet.

    Also those that were not asked for where only a part of the pack is made.
    """
    departments = [one.department for one in edition.assessments.departments]
    panels = panels_of(edition.assessments.organisation, departments)
    return tuple(panel.name for panel in panels if department.department.code in panel.departments)
