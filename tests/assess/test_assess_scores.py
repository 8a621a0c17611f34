"""Scores on other scales, and several judgements as one (METHODS §2)."""

from decimal import Decimal

import pytest
from assess_builders import RULES, Entry, assessed, level, measure, target

from reports.assess.roll_up import roll_up_of
from reports.assess.scores import from_baseline, goal_score, overall_judgement, range_share, target_share
from reports.model.measure import Polarity

WORDS = ("Inadequate", "Adequate", "Performing well", "Performing strongly")


def dec(value: str) -> Decimal:
    return Decimal(value)


@pytest.mark.parametrize(
    ("actual", "goal", "red_flag", "score"),
    [
        ("300", "700", "500", "0"),
        ("500", "700", "500", "3.33"),
        ("600", "700", "500", "5.00"),
        ("700", "700", "500", "6.67"),
        ("900", "700", "500", "10"),
        ("11", "5", "8", "0"),
        ("6.5", "5", "8", "5"),
        ("2", "5", "8", "10"),
    ],
)
def test_t2_3_goal_and_red_flag(actual: str, goal: str, red_flag: str, score: str) -> None:
    found = goal_score(dec(actual), dec(goal), dec(red_flag))
    assert found is not None
    assert round(found, 2) == dec(score)
    assert goal_score(dec(actual), dec(goal), dec(goal)) is None


@pytest.mark.parametrize(
    ("polarity", "actual", "aim", "share"),
    [
        ("lower", "8", "10", "120"),
        ("higher", "95", "85", "111.8"),
        ("higher", "0", "0", "100"),
        ("lower", "1", "0", "0"),
        ("higher", "-450", "-500", "110"),
        ("lower", "-600", "-500", "120"),
    ],
)
def test_t2_4_share_of_the_target(polarity: str, actual: str, aim: str, share: str) -> None:
    assert round(target_share(Polarity(polarity), dec(actual), dec(aim)), 1) == dec(share)


@pytest.mark.parametrize(("actual", "share"), [("2.95", "100"), ("3.15", "100"), ("3.435", "90"), ("2.565", "90")])
def test_t2_4_share_of_a_range(actual: str, share: str) -> None:
    assert range_share(dec(actual), dec("2.85"), dec("3.15")) == dec(share)
    assert range_share(dec(actual), dec("0"), dec("3.15")) is None


def test_progress_from_the_baseline() -> None:
    assert from_baseline(dec("75"), dec("90"), dec("70")) == dec("0.25")
    assert from_baseline(dec("75"), dec("70"), dec("70")) is None


@pytest.mark.parametrize(
    ("levels", "whole"),
    [([4, 4, 3, 3, 3], 4), ([3, 3, 3, 2, 2], 3), ([3, 3, 3, 1, 4], 2), ([4, 4, 4, 4, 2], 3), ([2, 2, 1, 1, 1], 1)],
)
def test_t2_6_five_judgements_as_one(levels: list[int], whole: int) -> None:
    assert overall_judgement(levels) == whole
    actuals = [level(WORDS[one - 1]) for one in levels]
    themes = [assessed(measure("judgement", actuals={"2008-09 Q3": one})) for one in actuals]
    assert roll_up_of("Use of resources", themes, [], RULES).judgement == whole
    assert roll_up_of("Use of resources", themes[1:], [], RULES).judgement is None
    unknown = assessed(measure("judgement", actuals={"2008-09 Q3": None}))
    assert roll_up_of("Use of resources", [*themes, unknown], [], RULES).judgement is None


def test_the_scores_of_a_measure() -> None:
    entries: dict[str, Entry] = {"2007-08 Q4": "70", "2008-09 Q3": "75"}
    found = assessed(measure(targets=(target("2008-09", "90"),), actuals=entries)).scores
    assert found is not None
    assert (found.goal_score, round(found.target_share or 0, 1), found.from_baseline) == (
        None,
        dec("83.3"),
        dec("0.25"),
    )


@pytest.mark.parametrize(
    ("unit", "polarity", "entry", "aim"),
    [
        ("%", "none", "75", "90"),
        ("%", "higher", None, "90"),
        ("%", "higher", "75", None),
        ("yes/no", "higher", True, True),
    ],
)
def test_nothing_to_score(unit: str, polarity: str, entry: Entry, aim: Entry) -> None:
    one = measure(unit, polarity, targets=(target("2008-09", aim),), actuals={"2008-09 Q3": entry})
    assert assessed(one).scores is None
