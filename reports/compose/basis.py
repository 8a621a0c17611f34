"""Which target was taken, where it is not the one set for the quarter (DESIGN §3, Which target)."""

from reports.compose.edition import Edition
from reports.compose.sentences import plain
from reports.model.assessment import MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.document import Fact, Section
from reports.model.summary import DepartmentAssessment

_SHARES = (TargetBasis.YEAR_TO_DATE_SHARE, TargetBasis.QUARTER_SHARE, TargetBasis.HALF_YEAR_SHARE)
_TOLD = (*_SHARES, TargetBasis.YEAR, TargetBasis.RANGE)


def basis_section(edition: Edition, department: DepartmentAssessment) -> Section:
    """The measures by how their target was taken; those with a target for the quarter need no mention."""
    wording = edition.wording
    facts = []
    for basis in _TOLD:
        refs = [measure.measure.ref for measure in department.measures if measure.basis is basis]
        if refs:
            label = wording.say(f"notes.basis.{basis.value}")
            facts.append(Fact(label, plain(_words(edition, basis, wording.listed(refs)))))
    key = "notes.basis.only_profile"
    if not any(measure.basis is TargetBasis.PROFILE for measure in department.measures):
        key = "notes.basis.no_target"
    intro = () if facts else (plain(wording.say(key)),)
    return Section("basis", wording.say("notes.basis.heading"), intro, facts=tuple(facts))


def basis_note(edition: Edition, measure: MeasureAssessment) -> str:
    """How the target of one measure was taken; empty where it is the one set for the quarter or the year."""
    if measure.basis not in _SHARES:
        return ""
    return edition.wording.say(f"exceptions.basis.{measure.basis.value}", share=_share(edition))


def _words(edition: Edition, basis: TargetBasis, refs: str) -> str:
    return edition.wording.say(f"notes.basis.{basis.value}_words", refs=refs, share=_share(edition))


def _share(edition: Edition) -> str:
    return edition.wording.say(f"notes.basis.share_{edition.period.number}")
