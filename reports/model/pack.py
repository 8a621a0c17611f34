"""Everything that `compose` hands to the renderers for one organisation and quarter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.model.attachment import Attachment
from reports.model.corporate import CorporateScorecard
from reports.model.data_table import DataTable
from reports.model.findings_report import FindingsReport
from reports.model.json_value import Json as Json
from reports.model.panel_pack import PanelPack
from reports.model.publication import Publication
from reports.model.scorecard import Scorecard
from reports.model.variance_book import VarianceBook


@dataclass(frozen=True)
class Pack:
    """One organisation's documents for one quarter."""

    folder: str
    """"wigan-council/2008-09-Q3"."""
    scorecards: tuple[Scorecard, ...]
    """One a department."""
    variance_book: VarianceBook
    """For finance officers."""
    open_data: Json
    """pack.json (DESIGN §4)."""
    tables: tuple[DataTable, ...]
    """measures, tasks, budget and risks as CSV."""
    findings: Json
    """findings.json."""
    publications: tuple[Publication, ...] = ()
    """The publication edition of each department."""
    findings_reports: tuple[FindingsReport, ...] = ()
    """What the checks found, for people: the organisation's, then its departments'."""
    corporate: CorporateScorecard | None = None
    """All departments on one view; None where only a part of them was asked for."""
    panel_packs: tuple[PanelPack, ...] = ()
    """One a scrutiny panel."""
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    """File stem of a document -> the figures inside its PDF; empty where none were asked for."""


Files = Mapping[str, bytes]
"""Path inside the pack's folder -> content."""
