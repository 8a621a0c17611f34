"""Which budget variances are material: thresholds as councils publish them, level by level."""

from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import Entry, budget_line
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.budget import assess_line
from reports.assess.totals import total_of
from reports.errors import PackError
from reports.model.finance_rule import BudgetLevel, FinanceRule, Reach, Size, Threshold
from reports.model.materiality import Materiality
from reports.model.value import Missing
from reports.rules import load_rules

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"


def preset(name: str) -> FinanceRule:
    return load_rules([SHIPPED], {"finance": name}).finance


def rule(percent: str | None, amount: str | None, reach: Reach = Reach.EITHER, **more: bool) -> FinanceRule:
    """A rule with one threshold, of lines; amounts in £000."""
    size = (Decimal(entry) if entry else None for entry in (percent, amount))
    threshold = Threshold(*size, reach, more.get("inclusive", True))
    return FinanceRule(True, False, False, more.get("favourable", True), {(BudgetLevel.LINE, Size.MATERIAL): threshold})


def of_line(rule: FinanceRule, kind: str = "expenditure", unit: str = "£000", **amounts: Entry) -> Materiality:
    return assess_line(budget_line(kind, unit, **amounts), rule).materiality


@pytest.mark.parametrize(
    ("reach", "annual", "forecast", "size"),
    [
        (Reach.EITHER, "1000", "1050", Size.MATERIAL),  # 5%, £50k
        (Reach.EITHER, "1000", "1049.99", Size.SMALL),
        (Reach.EITHER, "10000", "10100", Size.MATERIAL),  # 1%, £100k
        (Reach.EITHER, "10000", "10099.99", Size.SMALL),
        (Reach.EITHER, "10000", "9900", Size.MATERIAL),  # an underspend
        (Reach.BOTH, "1000", "1050", Size.SMALL),
        (Reach.BOTH, "10000", "10100", Size.SMALL),
        (Reach.BOTH, "2000", "2100", Size.MATERIAL),  # 5%, £100k
        (Reach.BOTH, "2000", "2099.99", Size.SMALL),
    ],
)
def test_a_percentage_and_an_amount(reach: Reach, annual: str, forecast: str, size: Size) -> None:
    assert of_line(rule("5", "100", reach), annual=annual, forecast=forecast).size is size


@pytest.mark.parametrize(("kind", "forecast", "size"), [
    ("expenditure", "110", Size.MATERIAL), ("expenditure", "90", Size.SMALL),
    ("income", "90", Size.MATERIAL), ("income", "110", Size.SMALL),
])  # fmt: skip
def test_a_rule_of_overspends_leaves_favourable_ones_alone(kind: str, forecast: str, size: Size) -> None:
    assert of_line(rule("5", None, favourable=False), kind, annual="100", forecast=forecast).size is size


@pytest.mark.parametrize(("inclusive", "size"), [(True, Size.MATERIAL), (False, Size.SMALL)])
def test_exactly_at_the_threshold(inclusive: bool, size: Size) -> None:
    assert of_line(rule("5", None, inclusive=inclusive), annual="100", forecast="105").size is size


def test_either_the_amount_or_the_percentage_is_enough() -> None:
    by_amount = of_line(rule("5", "100"), annual="10000", forecast="10100")
    assert by_amount.is_material
    by_percent = of_line(rule("5", "100"), annual="1000", forecast="1050")
    assert by_percent.is_material
    assert of_line(rule("5", "100"), annual="1000", forecast="1000").is_material is False


def test_pounds_and_thousands_meet_the_same_threshold() -> None:
    assert of_line(rule(None, "100"), unit="£", annual="5000000", forecast="5100000").size is Size.MATERIAL
    assert of_line(rule(None, "100"), unit="£", annual="5000000", forecast="5099999").size is Size.SMALL


def test_any_variance_is_beyond_every_share_of_a_budget_of_nought() -> None:
    assert of_line(rule("5", None), annual="0", forecast="1").size is Size.MATERIAL
    assert of_line(rule("5", "100", Reach.BOTH), annual="0", forecast="1").size is Size.SMALL
    assert of_line(rule("5", None), annual="0", forecast="0").size is Size.SMALL


@pytest.mark.parametrize(
    ("reach", "variance", "size"),
    [
        (Reach.EITHER, "150", Size.MATERIAL),
        (Reach.EITHER, "50", Size.NOT_JUDGED),
        (Reach.BOTH, "50", Size.SMALL),
        (Reach.BOTH, "150", Size.NOT_JUDGED),
    ],
)
def test_a_published_variance_without_a_budget_is_judged_only_where_the_percentage_does_not_matter(
    reach: Reach, variance: str, size: Size
) -> None:
    found = of_line(rule("5", "100", reach), variance=variance)
    assert found.size is size
    assert found.reason is (Missing.NOT_GIVEN if size is Size.NOT_JUDGED else None)


@pytest.mark.parametrize("missing", [Missing.NOT_GIVEN, Missing.SUPPRESSED, Missing.FORMULA_ERROR])
def test_a_missing_amount_is_not_judged_and_says_why(missing: Missing) -> None:
    found = of_line(rule("5", "100"), profile="100", actual=missing)
    assert (found.size, found.reason, found.is_material) == (Size.NOT_JUDGED, missing, None)


def test_the_variance_weighed_is_the_one_that_decides_what_is_adverse() -> None:
    to_date = of_line(rule("5", None), annual="100", profile="50", actual="60", commitments="0")
    assert (to_date.is_outturn, to_date.variance.number) == (False, 10)  # the outturn was only projected
    by_end = of_line(rule("5", None), annual="100", profile="50", actual="60", forecast="101")
    assert (by_end.is_outturn, by_end.variance.number, by_end.size) == (True, 1, Size.SMALL)


@pytest.mark.parametrize(
    ("level", "annual", "forecast", "size"),
    [
        (BudgetLevel.LINE, "113285", "114871", Size.MATERIAL),  # 1.4%, and more than £100k: red in the council's table
        (BudgetLevel.DEPARTMENT, "10000", "10249", Size.SMALL),
        (BudgetLevel.DEPARTMENT, "10000", "10250", Size.MATERIAL),
        (BudgetLevel.ORGANISATION, "100000", "100499", Size.SMALL),
        (BudgetLevel.ORGANISATION, "100000", "100500", Size.MATERIAL),
        (BudgetLevel.ORGANISATION, "300000", "301000", Size.MATERIAL),
    ],
)
def test_a_unitary_council_s_three_levels(level: BudgetLevel, annual: str, forecast: str, size: Size) -> None:
    line = assess_line(budget_line(annual=annual, forecast=forecast), preset("three-levels"))
    total = total_of([line], level, preset("three-levels"))
    assert total
    found = line.materiality if level is BudgetLevel.LINE else total.materiality
    assert found.size is size


def test_income_is_measured_by_the_size_of_its_budget() -> None:
    found = assess_line(budget_line("income", annual="3870", forecast="2592"), preset("three-levels"))
    assert found.outturn_variance_percent.number is not None
    assert found.outturn_variance_percent.number.quantize(Decimal("0.1")) == Decimal("33.0")
    assert found.materiality.is_material is True


@pytest.mark.parametrize(
    ("forecast", "size"),
    [("101.99", Size.SMALL), ("102", Size.NOTABLE), ("105", Size.NOTABLE), ("105.01", Size.MATERIAL)],
)
def test_amber_from_2_and_red_above_5_per_cent(forecast: str, size: Size) -> None:
    assert of_line(preset("two-and-five"), annual="100", forecast=forecast).size is size


def test_the_denominator_of_a_net_changes_its_size() -> None:
    """METHODS T5.3: 1,925 of a net budget and of a gross one."""
    lines = [budget_line(annual="575462", forecast="577387"), budget_line("income", annual="500000", forecast="500000")]
    net, gross = preset("default"), preset("gross")
    by_net = total_of([assess_line(line, net) for line in lines], BudgetLevel.DEPARTMENT, net)
    by_gross = total_of([assess_line(line, gross) for line in lines], BudgetLevel.DEPARTMENT, gross)
    assert by_net and by_gross and by_net.outturn_variance_percent.number and by_gross.outturn_variance_percent.number
    assert by_net.outturn_variance_percent.number.quantize(Decimal("0.01")) == Decimal("2.55")
    assert by_gross.outturn_variance_percent.number.quantize(Decimal("0.01")) == Decimal("0.33")
    assert (by_net.materiality.size, by_gross.materiality.size) == (Size.MATERIAL, Size.SMALL)
    assert (by_net.annual_base.number, by_gross.annual_base.number) == (75462, 575462)


def test_the_percentages_of_published_budgets() -> None:
    """METHODS T5.3: each variance against its own denominator."""
    for variance, budget, percent in ((5987, 568489, "1.05"), (1925, 575462, "0.33")):
        found = of_line(preset("default"), annual=str(budget), forecast=str(budget + variance))
        assert found.percent.number is not None
        assert found.percent.number.quantize(Decimal("0.01")) == Decimal(percent)


AMOUNTS = st.decimals(0, 10_000, places=2)


@given(AMOUNTS, AMOUNTS, st.sampled_from(["expenditure", "income"]))
def test_thousands_written_as_pounds_are_as_material(annual: Decimal, forecast: Decimal, kind: str) -> None:
    thousands = of_line(preset("default"), kind, "£000", annual=annual, forecast=forecast)
    pounds = of_line(preset("default"), kind, "£", annual=annual * 1000, forecast=forecast * 1000)
    assert thousands.size is pounds.size


@given(AMOUNTS, AMOUNTS)
def test_spending_and_income_mirror_each_other(annual: Decimal, forecast: Decimal) -> None:
    overspent = of_line(preset("three-levels"), annual=annual, forecast=forecast)
    short = of_line(preset("three-levels"), "income", annual=forecast, forecast=annual)
    assert overspent.variance.number == short.variance.number
    if annual == forecast:
        assert overspent.size is short.size is Size.SMALL


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('positive = "adverse"', 'positive = "over"', "sign.positive"),
        ('negative = "minus"', "", "sign.negative"),
        ('of = "net"', 'of = "all"', "percent.of"),
        ("favourable = true", "favourable = 1", "judged.favourable"),
        ('level = "line"', 'level = "team"', "threshold 1 level"),
        ('size = "material"', 'size = "large"', "threshold 1 size"),
        ("percent = 5", "percent = 0", "threshold 1 percent"),
        ("amount = 100", 'amount = "£100k"', "threshold 1 amount"),
        ('reach = "either"', 'reach = "lower"', "threshold 1 reach"),
        ('reach = "either"', "inclusive = 1", "threshold 1 inclusive"),
        ('level = "line"', 'level = "department"', "threshold 2"),
        ('size = "material"', 'size = "notable"', "threshold"),
        ("percent = 5\namount = 100", "", "threshold 1"),
    ],
)
def test_a_broken_rule_names_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    text = (SHIPPED / "finance" / "default.toml").read_text(encoding="utf-8")
    head, body = text.split("[sign]", 1)
    assert old in "[sign]" + body
    (tmp_path / "finance").mkdir()
    (tmp_path / "finance" / "default.toml").write_text(head + ("[sign]" + body).replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=r"finance/default\.toml") as caught:
        load_rules([tmp_path, SHIPPED], {})
    assert f"'{key}' must be" in caught.value.remedy
