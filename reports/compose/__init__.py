"""Compose: figures and judgements become documents, with every word and figure final."""

from collections.abc import Sequence

from reports.collection import without_cycle_search
from reports.compose.attachments import compose_attachments
from reports.compose.confidential import publishable
from reports.compose.corporate import compose_corporate
from reports.compose.edition import Edition
from reports.compose.findings import findings_json
from reports.compose.findings_report import findings_reports
from reports.compose.names import period_stem
from reports.compose.open_data import open_data
from reports.compose.panel_packs import compose_panel_packs
from reports.compose.publication import publications
from reports.compose.scorecards import compose_scorecards
from reports.compose.tables import compose_tables
from reports.compose.variance_book import compose_variance_book
from reports.model.finding import Finding
from reports.model.pack import Pack
from reports.model.summary import Assessments
from reports.wording import Wording


@without_cycle_search()
def compose(assessments: Assessments, findings: Sequence[Finding], wording: Wording, contact: str = "") -> Pack:
    """The documents of one organisation and quarter: scorecards, variance workbook, open data and findings.

    `contact` is where to ask for them in another format; empty for nowhere.
    Raises PackError where the wording catalogue or the rules lack an entry that the figures need.
    """
    edition = Edition(wording, assessments, contact)
    data = open_data(edition)
    findings = publishable(findings, assessments)
    scorecards = compose_scorecards(edition, findings)
    corporate, panel_packs = compose_corporate(edition, findings), compose_panel_packs(edition, scorecards, findings)
    return Pack(
        folder=f"{assessments.organisation.slug}/{period_stem(assessments.period)}",
        scorecards=scorecards,
        corporate=corporate,
        panel_packs=panel_packs,
        attachments=compose_attachments(edition, data, scorecards, corporate, panel_packs),
        variance_book=compose_variance_book(edition),
        open_data=data,
        tables=compose_tables(data, wording),
        findings=findings_json(edition, findings),
        publications=publications(edition),
        findings_reports=findings_reports(edition, findings),
    )
