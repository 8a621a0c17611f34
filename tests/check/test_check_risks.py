"""Risks: what the scale allows, and scores that contradict one another (METHODS §7)."""

import pytest
from check_tables import MEASURES, codes, departments, run, sheet

from reports.model.risk import Risk, RiskScale

COLUMNS = "Ref, Risk, Department, Owner, Likelihood, Impact, Current score, Target score, Previous score, Due"
RISK = {"Ref": "R1", "Risk": "A flood in the archive", "Department": "CES", "Owner": "Archivist"}


def risks(*rows: dict[str, object], scale: RiskScale = RiskScale.FIVE_BY_FIVE) -> tuple[tuple[Risk, ...], list[str]]:
    table = sheet("Risks", *(RISK | row for row in rows), columns=COLUMNS)
    submission, findings = run(departments(), sheet("Measures", MEASURES), table, risk_scale=scale)
    return submission.risks, codes(findings)


@pytest.mark.parametrize(
    ("likelihood", "impact", "score", "expected", "found"),
    [
        ("4", "3", "12", (4, 3, 12), []),
        ("4", "3", None, (4, 3, None), []),
        ("4", "3", "15", (4, 3, 15), ["F092"]),
        (None, None, "12", (None, None, 12), []),
        (None, None, "7", (None, None, None), ["F091"]),
        ("6", "3", None, (None, 3, None), ["F090"]),
        ("0", "3", None, (None, 3, None), ["F090"]),
        ("2.5", "3", None, (None, 3, None), ["F033"]),
        ("likely", "3", None, (None, 3, None), ["F033"]),
        ("TBC", "3", None, (None, 3, None), []),
        ("#N/A", "3", None, (None, 3, None), ["F030"]),
    ],
)
def test_likelihood_impact_and_score(
    likelihood: str | None, impact: str | None, score: str | None, expected: tuple[object, ...], found: list[str]
) -> None:
    (risk,), problems = risks({"Likelihood": likelihood, "Impact": impact, "Current score": score})
    assert (risk.likelihood, risk.impact, risk.current_score) == expected
    assert problems == found


@pytest.mark.parametrize("score", range(1, 26))
def test_reachable_scores(score: int) -> None:
    five = {1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25}
    four = {1, 2, 3, 4, 6, 8, 9, 12, 16}
    for scale, reachable in ((RiskScale.FIVE_BY_FIVE, five), (RiskScale.FOUR_BY_FOUR, four)):
        (risk,), found = risks({"Previous score": str(score)}, scale=scale)
        assert (risk.previous_score == score) is (score in reachable)
        assert found == ([] if score in reachable else ["F091"])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({"Current score": "12", "Target score": "15"}, ["F093"]),
        ({"Current score": "12", "Target score": "12"}, []),
        ({"Likelihood": "2", "Impact": "4", "Target score": "9"}, ["F093"]),
    ],
)
def test_a_target_above_the_current_score(row: dict[str, object], found: list[str]) -> None:
    assert risks(row)[1] == found


def test_refs_titles_and_owners() -> None:
    read, found = risks({}, {"Ref": "r1"}, {"Ref": None, "Owner": None, "Risk": None})
    assert [risk.ref for risk in read] == ["R1", "Risks 4"]
    assert read[1].title == "Risks 4"
    assert found == ["F021", "F022", "F026", "F027"]
