"""The shipped status rules, each by its own table: what a figure amounts to (METHODS §2)."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import Entry, counted, figure, measure, target

from reports.assess.measure import assess_measure
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Measure
from reports.model.period_text import parse_period
from reports.model.rules import Rules
from reports.model.status_rule import ZeroTarget
from reports.model.value import Missing
from reports.rules import load_rules

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"


def preset(name: str) -> Rules:
    return load_rules([SHIPPED], {"status": name})


def judged(rules: Rules, one: Measure, period: str = "2008-09 Q3") -> MeasureAssessment:
    quarter = parse_period(period)
    return assess_measure(one, quarter, quarter.end, rules)


def reached(rules: Rules, actual: Entry, aim: Entry, polarity: str = "higher", **more: object) -> MeasureAssessment:
    limits = {name: more.pop(name) for name in ("lower", "upper") if name in more}
    row = replace(target("2008-09", aim, **limits), floor=figure(more.pop("floor", None)))  # type: ignore[arg-type]
    before = {"2007-08 Q3": more.pop("last_year", None)}
    return judged(rules, measure("%", polarity, targets=(row,), actuals={**before, "2008-09 Q3": actual}, **more))


@pytest.mark.parametrize(
    ("polarity", "actual", "status"),
    [
        ("higher", "88.01", "better"),
        ("higher", "88", "within_range"),
        ("higher", "72", "within_range"),
        ("higher", "71.99", "worse_than_range"),
        ("lower", "71.99", "better"),
        ("lower", "88.01", "worse_than_range"),
    ],
)
def test_wigan_puts_a_range_around_a_single_target(polarity: str, actual: str, status: str) -> None:
    assert reached(preset("wigan-2008"), actual, "80", polarity).status.code == status


def test_wigan_judges_by_a_range_where_there_is_one() -> None:
    rules = preset("wigan-2008")
    codes = [
        reached(rules, actual, "20", "higher", lower="18", upper="22").status.code for actual in ("23", "20", "17")
    ]
    assert codes == ["better", "within_range", "worse_than_range"]


@pytest.mark.parametrize(("actual", "aim", "reason"), [(None, "80", "awaited"), ("80", None, "no_target")])
def test_wigan_says_where_it_cannot_compare(actual: Entry, aim: Entry, reason: str) -> None:
    found = reached(preset("wigan-2008"), actual, aim)
    assert (found.status.code, found.status.reason) == ("cannot_compare", Missing(reason))


@pytest.mark.parametrize(
    ("polarity", "actual", "floor", "status"),
    [
        ("higher", "80", "70", "on_target"),
        ("higher", "79.9", "70", "floor_met"),
        ("higher", "70", "70", "floor_met"),
        ("higher", "69.9", "70", "below_floor"),
        ("lower", "90", "90", "floor_met"),
        ("lower", "90.1", "90", "below_floor"),
        ("higher", "79.9", None, "missed_no_floor"),
    ],
)
def test_kent_asks_whether_the_floor_is_met(polarity: str, actual: str, floor: Entry, status: str) -> None:
    assert reached(preset("floor"), actual, "80", polarity, floor=floor).status.code == status


@pytest.mark.parametrize(
    ("actual", "last_year", "status", "is_met"),
    [
        ("80", "90", "near_target", True),
        ("72", "90", "near_target", False),
        ("71.9", "71.9", "off_not_worse", False),
        ("71.9", "60", "off_not_worse", False),
        ("71.9", "72", "off_and_worse", False),
        ("71.9", None, "off_and_worse", False),
    ],
)
def test_havering_looks_at_the_same_quarter_last_year(actual: str, last_year: Entry, status: str, is_met: bool) -> None:
    found = reached(preset("trend-aware"), actual, "80", last_year=last_year)
    assert (found.status.code, found.favourable) == (status, is_met)


@pytest.mark.parametrize(
    ("actual", "tolerance", "status"),
    [
        ("100", "", "on_target"),
        ("95", "", "close"),
        ("94.9", "", "behind"),
        ("90", "", "behind"),
        ("89.9", "", "off_target"),
        ("98", "4", "close"),
        ("97.9", "4", "behind"),
        ("95.9", "4", "off_target"),
    ],
)
def test_anglesey_has_four_bands(actual: str, tolerance: str, status: str) -> None:
    assert reached(preset("four-band"), actual, "100", tolerance=tolerance).status.code == status


@pytest.mark.parametrize(
    ("polarity", "aim", "status"),
    [
        # T4.7: 65 of 100 has a Wilson interval of 55.25 to 73.64
        ("higher", "55.25", "surely_better"),
        ("higher", "55.26", "similar"),
        ("higher", "73.63", "similar"),
        ("higher", "73.64", "surely_worse"),
        ("lower", "73.64", "surely_better"),
        ("lower", "55.26", "similar"),
        ("lower", "55.25", "surely_worse"),
    ],
)
def test_fingertips_asks_whether_chance_would_explain_it(polarity: str, aim: str, status: str) -> None:
    found = reached(preset("statistical"), counted("65", "65", "100"), aim, polarity)
    assert found.status.code == status


def test_without_counts_nothing_can_be_said_statistically() -> None:
    found = reached(preset("statistical"), "65", "80")
    assert (found.status.code, found.status.reason) == ("not_rated", Missing.NO_INTERVAL)


@pytest.mark.parametrize(
    ("case", "status"),
    [("own_tolerance", "within_tolerance"), ("met_or_missed", "off_target"), ("not_rated", "not_rated")],
)
def test_a_rule_says_what_happens_at_a_target_of_zero(case: str, status: str) -> None:
    rules = preset("default")
    rules = replace(rules, cases=replace(rules.cases, zero_target=ZeroTarget(case)))
    found = reached(rules, "1", "0", "lower", tolerance="2")
    assert found.status.code == status
    assert found.status.reason is (Missing.ZERO_TARGET if case == "not_rated" else None)


def test_a_rule_may_judge_by_the_single_target_beside_a_range() -> None:
    rules = preset("default")
    by_target = replace(rules, cases=replace(rules.cases, is_range_judged=False))
    found = reached(by_target, "19", "20", lower="18", upper="22")
    assert (found.status.code, found.variance.value) == ("within_tolerance", Decimal(-1))
    assert reached(by_target, "19", None, lower="18", upper="22").status.code == "on_target"


def test_the_worst_of_preset_rates_measures_as_the_default_does() -> None:
    rated = [reached(preset("worst-of"), actual, "80").status.code for actual in ("80", "72", "71")]
    assert rated == ["on_target", "within_tolerance", "off_target"]
