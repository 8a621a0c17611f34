"""A risk explained: its score, its band, and which way it went (METHODS §7)."""

from collections.abc import Iterator

from reports.compose.edition import Edition
from reports.compose.explain_status import meaning_of
from reports.compose.explain_text import Answer, signed
from reports.compose.marks import risk_direction_mark, risk_mark
from reports.model.assessment import RiskAssessment
from reports.model.summary import DepartmentAssessment


def risk_answers(edition: Edition, department: DepartmentAssessment, risk: RiskAssessment) -> Iterator[Answer]:
    """Score, band and direction."""
    say, entered, cells = edition.wording.say, risk.risk, (risk.risk.source,)
    mark, direction = risk_mark(edition, risk), risk_direction_mark(edition, risk)
    words = say("explain.risk.entered")
    if entered.likelihood is not None and entered.impact is not None:
        words = say("explain.risk.product", likelihood=entered.likelihood, impact=entered.impact, score=risk.score)
    if risk.score is not None:
        yield Answer("score", str(risk.score), (words,), cells)
    yield Answer("status", mark.text, meaning_of(edition, department, mark), cells)
    if risk.gap is not None and risk.score is not None and entered.target_score is not None:
        gap = say("explain.risk.gap", score=risk.score, target=entered.target_score, gap=signed(edition, risk.gap))
        yield Answer("target_score", str(entered.target_score), (gap,), cells)
    if entered.previous_score is not None:
        before = say("explain.risk.before", previous=entered.previous_score)
        yield Answer("direction", direction.text, (before,), cells)
