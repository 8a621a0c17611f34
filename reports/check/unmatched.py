"""Settings of pack.toml that match nothing: a slip of the pen there would change nothing, and nobody would notice."""

from collections.abc import Iterator, Sequence

from reports.check.codes import Code
from reports.check.departments import Directory
from reports.check.faults import Faults
from reports.check.findings import is_meant, word_findings
from reports.model.cell import Source
from reports.model.finding import Finding, Problem
from reports.model.measure import Measure
from reports.model.organisation import Acceptance, Organisation
from reports.model.unit import UnitKind
from reports.wording import Wording

PACK_FILE = Source("pack.toml", "", "")
_LONGEST_NOTICE = 220
"""Characters that the footer of a printed workbook holds beside its typeface: Excel takes 255 in all."""


def check_settings(
    organisation: Organisation, directory: Directory, measures: Sequence[Measure], faults: Faults
) -> None:
    """Warn of a panel that follows a department that there is not; note an unused scale, and a notice that is cut."""
    if len(organisation.notice.replace("&", "&&")) > _LONGEST_NOTICE:
        faults.about(Code.NOTICE_CUT, PACK_FILE, organisation.notice, longest=str(_LONGEST_NOTICE))
    for panel in organisation.panels:
        for words in panel.departments:
            if directory.find(words) is None or not words.strip():
                details = {"panel": panel.name, "nearest": directory.nearest(words)}
                faults.about(Code.PANEL_DEPARTMENT_UNKNOWN, PACK_FILE, words, **details)
    used = {measure.unit.name for measure in measures if measure.unit.kind is UnitKind.JUDGEMENT}
    for scale in organisation.scales.keys() - used:
        faults.about(Code.SCALE_UNUSED, PACK_FILE, scale)


def check_accepted(
    findings: Sequence[Finding], accepted: Sequence[Acceptance], wording: Wording
) -> tuple[Finding, ...]:
    """A note for each acceptance that no finding of this run meets; with the place where that code stands, if any."""
    return word_findings(_unmet(findings, accepted), (), wording)


def _unmet(findings: Sequence[Finding], accepted: Sequence[Acceptance]) -> Iterator[Problem]:
    for one in accepted:
        if not any(is_meant(one, finding.code, finding.where) for finding in findings):
            code = one.finding.strip().upper()
            others = [finding.where for finding in findings if finding.code == code and not finding.accepted]
            details = {"where": one.where, "nearest": others[0] if others else ""}
            yield Problem(Code.ACCEPTANCE_UNUSED, PACK_FILE, code, details)
