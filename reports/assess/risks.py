"""Risks: score, band, direction and gap (METHODS §7). Lower is better."""

from collections.abc import Sequence

from reports.model.assessment import RiskAssessment
from reports.model.codes import DirectionCode
from reports.model.risk import Risk
from reports.model.rules import Band

NOT_SCORED = "not_scored"
"""Band of a risk without a score that the matrix can give."""


def assess_risk(risk: Risk, bands: Sequence[Band]) -> RiskAssessment:
    """A risk with its score: likelihood × impact, else the score entered. `bands`: those of the scale, lowest first."""
    score = risk.current_score
    if risk.likelihood is not None and risk.impact is not None:
        score = risk.likelihood * risk.impact
    band = next((band.code for band in bands if _holds(band, score)), None)
    if band is None:
        return RiskAssessment(risk, None, NOT_SCORED, DirectionCode.NOT_COMPARABLE, None)
    gap = None if score is None or risk.target_score is None else score - risk.target_score
    return RiskAssessment(risk, score, band, _direction(risk.previous_score, score), gap)


def _holds(band: Band, score: int | None) -> bool:
    if score is None or band.lowest is None or band.highest is None:
        return False
    return band.lowest <= score <= band.highest


def _direction(previous: int | None, score: int | None) -> DirectionCode:
    if previous is None or score is None:
        return DirectionCode.NOT_COMPARABLE
    if score == previous:
        return DirectionCode.STEADY
    return DirectionCode.IMPROVED if score < previous else DirectionCode.WORSENED
