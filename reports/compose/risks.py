"""The section on risks: the register, highest score first."""

from decimal import Decimal

from reports.compose.columns import without_empty_columns
from reports.compose.edition import Edition
from reports.compose.marks import counted_bands, risk_direction_mark, risk_mark
from reports.compose.sentences import plain
from reports.compose.tasks import date_shown
from reports.model.assessment import RiskAssessment
from reports.model.document import Column, ColumnKind, Section, Shown, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment

_COLUMNS = (
    ("ref", ColumnKind.REF),
    ("risk", ColumnKind.TEXT),
    ("owner", ColumnKind.TEXT),
    ("likelihood", ColumnKind.FIGURE),
    ("impact", ColumnKind.FIGURE),
    ("score", ColumnKind.FIGURE),
    ("target", ColumnKind.FIGURE),
    ("previous", ColumnKind.FIGURE),
    ("band", ColumnKind.MARK),
    ("direction", ColumnKind.MARK),
    ("mitigation", ColumnKind.TEXT),
    ("due", ColumnKind.DATE),
)


def risks_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """The risks of a department; None where it has none."""
    if not department.risks:
        return None
    wording, tally = edition.wording, department.summary.risks
    intro = plain(wording.count("risks.section.intro", tally.all, bands=counted_bands(edition, tally)))
    columns = tuple(Column(key, wording.say(f"risks.column.{key}"), kind) for key, kind in _COLUMNS)
    rows = tuple(_row(edition, risk) for risk in sorted(department.risks, key=lambda risk: -(risk.score or 0)))
    table = without_empty_columns(edition, Table("risks", wording.say("risks.section.summary"), columns, rows))
    return Section("risks", wording.say("risks.section.heading"), (intro,), (table,))


def _row(edition: Edition, assessment: RiskAssessment) -> TableRow:
    say, risk = edition.wording.say, assessment.risk
    return TableRow(
        (
            Words(risk.ref),
            Words(risk.title),
            Words(risk.owner or say("risks.cell.no_owner")),
            _score(edition, risk.likelihood),
            _score(edition, risk.impact),
            _score(edition, assessment.score, "risks.cell.not_scored", strong=True),
            _score(edition, risk.target_score),
            _score(edition, risk.previous_score),
            risk_mark(edition, assessment),
            risk_direction_mark(edition, assessment),
            Words(risk.mitigation or say("risks.cell.no_mitigation")),
            date_shown(edition, risk.due, "risks.cell.not_given"),
        )
    )


def _score(edition: Edition, score: int | None, absent: str = "risks.cell.not_given", strong: bool = False) -> Shown:
    if score is None:
        return Shown(edition.wording.say(absent))
    return Shown(edition.wording.number(Decimal(score)), Decimal(score), strong=strong)
