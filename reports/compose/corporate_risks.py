"""Risks above their target score in all departments, the furthest above first; without target scores, the highest."""

from collections.abc import Mapping
from dataclasses import replace

from reports.compose.departments_named import with_departments
from reports.compose.edition import Edition
from reports.compose.marks import counted_bands
from reports.compose.risks import risks_section
from reports.compose.sentences import plain
from reports.model.assessment import RiskAssessment
from reports.model.document import Section, Sentence
from reports.model.summary import DepartmentAssessment


def corporate_risks(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> Section | None:
    """The risks that stand above what is aimed at, or those of the worst band; None where there is no risk."""
    if not whole.risks:
        return None
    say, has_targets = edition.wording.say, any(risk.gap is not None for risk in whole.risks)
    shown = _above(whole) if has_targets else _highest(whole)
    kind = "heading" if has_targets or not shown else "heading_highest"
    section = Section("risks", say(f"corporate.risks.{kind}"), (_intro(edition, whole, len(shown)),))
    register = risks_section(edition, replace(whole, risks=tuple(shown)))
    if register is None:
        return section
    owners = {risk.risk.ref: names[risk.risk.department] for risk in shown}
    table = next(table for table in register.tables if table.key == "risks")
    summary = say("corporate.risks.summary" if has_targets else "corporate.risks.summary_highest")
    return replace(section, tables=(replace(with_departments(edition, table, owners), summary=summary),))


def _above(whole: DepartmentAssessment) -> list[RiskAssessment]:
    """Risks above their target score, the furthest above first."""
    above = [risk for risk in whole.risks if (risk.gap or 0) > 0]
    return sorted(above, key=lambda risk: (-(risk.gap or 0), -(risk.score or 0)))


def _highest(whole: DepartmentAssessment) -> list[RiskAssessment]:
    """The risks of the worst band that any risk is in, the highest score first; none where none has a score."""
    scored = sorted((risk for risk in whole.risks if risk.score is not None), key=lambda risk: -(risk.score or 0))
    return [risk for risk in scored if risk.band == scored[0].band]


def _intro(edition: Edition, whole: DepartmentAssessment, above: int) -> Sentence:
    """How many of all risks are shown as above their target score, or as the highest, and how all are scored."""
    wording, tally = edition.wording, whole.summary.risks
    key = "intro" if above else "none"
    if all(risk.gap is None for risk in whole.risks):
        key = "highest" if above else "no_targets"
    bands = counted_bands(edition, tally)
    return plain(wording.count(f"corporate.risks.{key}", tally.all, above=above, bands=bands))
