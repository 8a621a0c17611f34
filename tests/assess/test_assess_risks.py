"""Risks, METHODS §7: worked examples as they stand, bands of both matrices, direction and gap."""

import pytest
from assess_builders import RULES, risk

from reports.assess.risks import assess_risk
from reports.model.assessment import RiskAssessment
from reports.model.risk import Risk, RiskScale


def judged(one: Risk, scale: str = "5x5") -> RiskAssessment:
    return assess_risk(one, RULES.risks[RiskScale(scale)])


@pytest.mark.parametrize(
    ("scale", "likelihood", "impact", "score", "band"),
    [
        ("5x5", 4, 3, 12, "high"),  # T7.1
        ("5x5", 5, 3, 15, "extreme"),  # T7.1
        ("4x4", 3, 3, 9, "high"),  # T7.3
        ("4x4", 4, 3, 12, "very_high"),  # T7.3
        ("5x5", 1, 3, 3, "low"),
        ("5x5", 2, 2, 4, "moderate"),
        ("5x5", 2, 4, 8, "high"),
        ("5x5", 5, 5, 25, "extreme"),
        ("4x4", 1, 3, 3, "low"),
        ("4x4", 2, 3, 6, "medium"),
        ("4x4", 2, 4, 8, "high"),
        ("4x4", 4, 4, 16, "very_high"),
    ],
)
def test_score_and_band(scale: str, likelihood: int, impact: int, score: int, band: str) -> None:
    found = judged(risk(likelihood, impact), scale)
    assert (found.score, found.band) == (score, band)


def test_t7_1_a_score_that_the_matrix_cannot_give_is_no_score() -> None:
    found = judged(risk(current_score=7, previous_score=4, target_score=4))
    assert (found.score, found.band, found.direction, found.gap) == (None, "not_scored", "not_comparable", None)


def test_t7_2_direction_and_gap() -> None:
    found = judged(risk(current_score=12, previous_score=16, target_score=8))
    assert (found.direction, found.gap) == ("improved", 4)


@pytest.mark.parametrize(
    ("previous", "direction"), [(9, "worsened"), (12, "steady"), (15, "improved"), (None, "not_comparable")]
)
def test_lower_is_better(previous: int | None, direction: str) -> None:
    scores = {} if previous is None else {"previous_score": previous}
    assert judged(risk(3, 4, **scores)).direction == direction


def test_likelihood_and_impact_come_before_the_score_entered() -> None:
    assert judged(risk(2, 3, current_score=20)).score == 6
    assert judged(risk(2, current_score=20)).score == 20


def test_without_a_score() -> None:
    found = judged(risk(previous_score=9, target_score=4))
    assert (found.score, found.band, found.direction, found.gap) == (None, "not_scored", "not_comparable", None)
