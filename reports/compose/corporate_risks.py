"""Risks above their target score in all departments, the furthest above first."""

from collections.abc import Mapping
from dataclasses import replace

from reports.compose.departments_named import with_departments
from reports.compose.edition import Edition
from reports.compose.marks import counted_bands
from reports.compose.risks import risks_section
from reports.compose.sentences import plain
from reports.model.document import Section, Sentence
from reports.model.summary import DepartmentAssessment


def corporate_risks(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> Section | None:
    """The risks that stand above what is aimed at; None where there is no risk."""
    if not whole.risks:
        return None
    above = [risk for risk in whole.risks if (risk.gap or 0) > 0]
    above.sort(key=lambda risk: (-(risk.gap or 0), -(risk.score or 0)))
    section = Section("risks", edition.wording.say("corporate.risks.heading"), (_intro(edition, whole, len(above)),))
    register = risks_section(edition, replace(whole, risks=tuple(above)))
    if register is None:
        return section
    owners = {risk.risk.ref: names[risk.risk.department] for risk in above}
    table = next(table for table in register.tables if table.key == "risks")
    named = replace(with_departments(edition, table, owners), summary=edition.wording.say("corporate.risks.summary"))
    return replace(section, tables=(named,))


def _intro(edition: Edition, whole: DepartmentAssessment, above: int) -> Sentence:
    """How many of all risks stand above their target score, and how all of them are scored."""
    wording, tally = edition.wording, whole.summary.risks
    key = "intro" if above else "none"
    if all(risk.gap is None for risk in whole.risks):
        key = "no_targets"
    bands = counted_bands(edition, tally)
    return plain(wording.count(f"corporate.risks.{key}", tally.all, above=above, bands=bands))
