"""Risks: likelihood, impact and scores, each possible on the organisation's scale (METHODS §7)."""

from collections.abc import Mapping

from reports.check.codes import Code
from reports.check.dates import task_date
from reports.check.departments import Directory, department_of
from reports.check.faults import Faults
from reports.check.missing import reason_in_words
from reports.check.refs import RefIndex, ref_key
from reports.check.sheets import SheetRow, Sheets
from reports.check.unread import unread_number
from reports.model.cell import Cell, CellKind, TableKind
from reports.model.risk import Risk, RiskScale

_SCORES: Mapping[str, str] = {
    "current_score": "Current score",
    "target_score": "Target score",
    "previous_score": "Previous score",
}
"""Field of a risk -> column."""


def read_risks(sheets: Sheets, directory: Directory, scale: RiskScale, faults: Faults) -> tuple[Risk, ...]:
    """The risks in the sheet's order; of two with the same ref the first stands.

    A likelihood, impact or score that the scale does not have is not used. A risk without a ref gets one from its
    sheet and row.
    """
    risks: dict[str, Risk] = {}
    for row in sheets.rows(TableKind.RISKS):
        department = department_of(row, directory, faults)
        if department is None:
            continue
        ref = row.words("Ref") or f"{row.table.source.sheet} {row.row.number}"
        if not row.words("Ref"):
            faults.at(Code.REF_MISSING, row.cell("Ref"), department)
        if ref_key(ref) in risks:
            faults.at(Code.REF_TWICE, row.cell("Ref"), department, first=str(risks[ref_key(ref)].source))
            continue
        risks[ref_key(ref)] = _risk(row, ref, department, scale, faults)
    return tuple(risks.values())


def check_risk_refs(sheets: Sheets, risks: tuple[Risk, ...], refs: RefIndex, faults: Faults) -> None:
    """A finding for each task that names a risk which is not in the register; nothing without a register."""
    departments = {ref_key(risk.ref): risk.department for risk in risks}
    for row in sheets.rows(TableKind.TASKS) if risks else ():
        for words in row.words("Risk ref").replace(",", ";").split(";"):
            if words.strip() and ref_key(words) not in departments:
                sheet = TableKind.RISKS.value
                faults.at(Code.REF_UNKNOWN, row.cell("Risk ref"), sheet=sheet, nearest=refs.nearest(words))


def _risk(row: SheetRow, ref: str, department: str, scale: RiskScale, faults: Faults) -> Risk:
    title = row.words("Risk")
    if not title:
        faults.at(Code.TITLE_MISSING, row.cell("Risk"), department, column="Risk")
    if "Owner" in row and not row.words("Owner"):
        faults.at(Code.OWNER_MISSING, row.cell("Owner"), department, ref=ref)
    likelihood, impact = (_step(row.cell(column), scale, department, faults) for column in ("Likelihood", "Impact"))
    scores = {field: _score(row.cell(column), scale, department, faults) for field, column in _SCORES.items()}
    risk = Risk(
        ref=ref,
        title=title or ref,
        department=department,
        source=row.cell("Ref").source,
        owner=row.words("Owner"),
        likelihood=likelihood,
        impact=impact,
        mitigation=row.words("Mitigation"),
        due=task_date(row.cell("Due"), True, department, faults),
        withheld_for="",
        **scores,
    )
    _check_scores(row, risk, faults)
    return risk


def _step(cell: Cell, scale: RiskScale, department: str, faults: Faults) -> int | None:
    """A step of likelihood or impact, from 1; None where blank or, with a finding, off the scale."""
    number = _whole(cell, department, faults)
    if number is None or 1 <= number <= scale.steps:
        return number
    faults.at(Code.OFF_THE_SCALE, cell, department, steps=str(scale.steps))
    return None


def _score(cell: Cell, scale: RiskScale, department: str, faults: Faults) -> int | None:
    """A score that is a likelihood times an impact; None where blank or, with a finding, where none makes it."""
    number = _whole(cell, department, faults)
    steps = range(1, scale.steps + 1)
    if number is None or any(number == likelihood * impact for likelihood in steps for impact in steps):
        return number
    faults.at(Code.SCORE_NOT_REACHABLE, cell, department, scale=scale.value)
    return None


def _whole(cell: Cell, department: str, faults: Faults) -> int | None:
    """A whole number; None where blank, said to be missing or, with a finding, anything else."""
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, department, error=cell.seen)
        return None
    if cell.number is not None and not cell.unit and cell.number == cell.number.to_integral_value():
        return int(cell.number)
    is_missing = cell.is_blank or bool(cell.markers) or reason_in_words(cell.seen) is not None
    if not is_missing or cell.number is not None:
        faults.at(unread_number(cell), cell, department)
    return None


def _check_scores(row: SheetRow, risk: Risk, faults: Faults) -> None:
    """The score is likelihood × impact, and the target is not above it."""
    score = risk.current_score
    if risk.likelihood is not None and risk.impact is not None:
        product = risk.likelihood * risk.impact
        if score is not None and score != product:
            details = {"likelihood": str(risk.likelihood), "impact": str(risk.impact), "score": str(product)}
            faults.at(Code.SCORE_DIFFERS, row.cell("Current score"), risk.department, **details)
        score = product
    if score is not None and risk.target_score is not None and risk.target_score > score:
        faults.at(Code.TARGET_ABOVE_CURRENT, row.cell("Target score"), risk.department, score=str(score))
