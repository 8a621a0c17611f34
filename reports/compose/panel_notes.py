"""The notes of a panel pack: those of its departments, once for all of them."""

from collections.abc import Sequence
from dataclasses import replace

from reports.compose.edition import Edition
from reports.compose.notes import notes_section
from reports.compose.sentences import plain
from reports.model.document import Section
from reports.model.finding import Finding
from reports.model.summary import PanelAssessment


def panel_notes(edition: Edition, panel: PanelAssessment, findings: Sequence[Finding]) -> Section:
    """Key, methods, data quality and findings of what a panel follows.

    A pack of one department has that department's notes.
    """
    codes = {one.department.code for one in panel.departments}
    own = tuple(finding for finding in findings if finding.department in codes)
    shared = tuple(finding for finding in findings if not finding.department)
    if len(panel.departments) == 1:
        return notes_section(edition, panel.departments[0], own, shared)
    notes = notes_section(edition, panel.whole, own, shared, panel.departments)
    return replace(notes, intro=(plain(edition.wording.say("corporate.panel.notes_intro")),))
