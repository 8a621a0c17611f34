"""The section on risks: the register, highest score first."""

from decimal import Decimal

from reports.compose.columns import without_empty_columns
from reports.compose.edition import Edition
from reports.compose.marks import band_standing, risk_direction_mark, risk_mark
from reports.compose.risk_matrix import risk_matrix, risk_movement
from reports.compose.sentences import plain
from reports.compose.tasks import date_shown
from reports.model.assessment import RiskAssessment
from reports.model.document import Column, ColumnKind, Section, Shown, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment

_COLUMNS = (
    ("ref", ColumnKind.REF, 0, ""),
    ("risk", ColumnKind.TEXT, 0, ""),
    ("owner", ColumnKind.TEXT, 2, ""),
    ("likelihood", ColumnKind.FIGURE, 1, ""),
    ("impact", ColumnKind.FIGURE, 1, ""),
    ("score", ColumnKind.FIGURE, 0, ""),
    ("target", ColumnKind.FIGURE, 0, ""),
    ("previous", ColumnKind.FIGURE, 1, "direction"),
    ("band", ColumnKind.MARK, 0, ""),
    ("direction", ColumnKind.MARK, 0, ""),
    ("mitigation", ColumnKind.TEXT, 0, ""),
    ("due", ColumnKind.DATE, 0, ""),
)
"""Key, kind, when it folds on a narrow page, and into which other column."""


def risks_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """The risks of a department; None where it has none."""
    if not department.risks:
        return None
    wording, tally = edition.wording, department.summary.risks
    intro = plain(wording.count("risks.section.intro", tally.all, bands=band_standing(edition, tally)))
    columns = tuple(
        Column(key, wording.say(f"risks.column.{key}"), kind, folds, into) for key, kind, folds, into in _COLUMNS
    )
    rows = tuple(_row(edition, risk) for risk in sorted(department.risks, key=lambda risk: -(risk.score or 0)))
    table = Table("risks", wording.say("risks.section.summary"), columns, rows)
    table = without_empty_columns(edition, table, _absent(edition))
    heading, facts = wording.say("risks.section.heading"), risk_movement(edition, department)
    return Section("risks", heading, (intro,), (table,), facts, figure=risk_matrix(edition, department))


def _absent(edition: Edition) -> tuple[str, ...]:
    """The words of a register that stand for what was not given; the sentence above it tells the scores' bands."""
    keys = ("cell.not_given", "cell.no_owner", "cell.no_mitigation", "not_scored")
    return (*(edition.wording.say(f"risks.{key}") for key in keys), edition.wording.say("direction.not_comparable"))


def _row(edition: Edition, assessment: RiskAssessment) -> TableRow:
    say, risk = edition.wording.say, assessment.risk
    return TableRow(
        (
            Words(risk.ref),
            Words(risk.title),
            Words(risk.owner or say("risks.cell.no_owner"), folded=_owner(edition, risk.owner)),
            _score(edition, risk.likelihood, folded="likelihood"),
            _score(edition, risk.impact, folded="impact"),
            _score(edition, assessment.score, "risks.cell.not_scored", strong=True),
            _score(edition, risk.target_score),
            _score(edition, risk.previous_score, folded="previous"),
            risk_mark(edition, assessment),
            risk_direction_mark(edition, assessment),
            Words(risk.mitigation or say("risks.cell.no_mitigation")),
            date_shown(edition, risk.due, "risks.cell.not_given"),
        )
    )


def _owner(edition: Edition, owner: str) -> str:
    return edition.wording.say("risks.cell.owner_folded", owner=owner) if owner else ""


def _score(
    edition: Edition, score: int | None, absent: str = "risks.cell.not_given", *, strong: bool = False, folded: str = ""
) -> Shown:
    if score is None:
        return Shown(edition.wording.say(absent))
    small = edition.wording.say(f"risks.cell.{folded}_folded", score=score) if folded else ""
    return Shown(edition.wording.number(Decimal(score)), Decimal(score), strong=strong, folded=small)
