"""Money, METHODS §1 Budget: income negative, positive variance adverse, totals only of what is complete."""

from decimal import Decimal

import pytest
from assess_builders import RULES, budget_line

from reports.assess import budget, totals
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetLine
from reports.model.finance_rule import BudgetLevel
from reports.model.summary import BudgetTotal
from reports.model.value import Figure, Marker, Missing


def percent(figure: Figure) -> Decimal:
    assert figure.number is not None
    return figure.number.quantize(Decimal("0.1"))


def assess_line(line: BudgetLine) -> BudgetAssessment:
    return budget.assess_line(line, RULES.finance)


def net(*lines: BudgetLine) -> BudgetTotal:
    total = totals.total_of([assess_line(line) for line in lines], BudgetLevel.DEPARTMENT, RULES.finance)
    assert total is not None
    return total


def test_t1_8_to_date() -> None:
    spending = budget_line(profile="49812", actual="51568")
    income = budget_line("income", profile="5583", actual="6765")
    assert (assess_line(spending).variance.value, assess_line(spending).adverse) == (1756, True)
    found = assess_line(income)
    assert (found.profile.value, found.actual.value) == (-5583, -6765)
    assert (found.variance.value, found.adverse) == (-1182, False)
    total = net(spending, income)
    assert (total.profile.value, total.actual.value, total.variance.value) == (44229, 44803, 574)
    assert total.adverse is True


def test_t1_8_full_year() -> None:
    spending = budget_line(annual="115654", forecast="117238")
    income = budget_line("income", annual="14828", forecast="16412")
    found = [assess_line(line) for line in (spending, income)]
    assert [line.outturn_variance.value for line in found] == [1584, -1584]
    assert [percent(line.outturn_variance_percent) for line in found] == [Decimal("1.4"), Decimal("-10.7")]
    total = net(spending, income)
    assert (total.outturn_variance.value, total.outturn_variance_percent.value, total.adverse) == (0, 0, False)


def test_t1_8_an_overspend() -> None:
    found = assess_line(budget_line(annual="13184", forecast="13663"))
    assert (found.outturn_variance.value, percent(found.outturn_variance_percent)) == (479, Decimal("3.6"))


@pytest.mark.parametrize(
    ("kind", "forecast", "actual", "adverse"),
    [
        ("expenditure", "110", "40", True),
        ("expenditure", "100", "60", False),
        ("income", "90", "60", True),
        ("income", "110", "40", False),
        ("expenditure", None, "60", True),
        ("income", None, "60", False),
        ("expenditure", None, None, None),
    ],
)
def test_adverse_by_the_year_s_outcome_else_to_date(
    kind: str, forecast: str | None, actual: str | None, adverse: bool | None
) -> None:
    line = budget_line(kind, annual="100", profile="50", actual=actual, forecast=forecast)
    assert assess_line(line).adverse is adverse


def test_commitments_do_not_count_to_date() -> None:
    found = assess_line(budget_line(profile="50", actual="40", commitments="30"))
    assert (found.variance.value, found.commitments.value) == (-10, 30)


def test_a_published_variance_where_there_is_no_other() -> None:
    found = assess_line(budget_line("income", annual="100", variance="7"))
    assert (found.variance.value, found.adverse) == (7, True)
    assert found.variance_percent.missing is Missing.NOT_GIVEN
    assert assess_line(budget_line(profile="50", actual="40", variance="7")).variance.value == -10
    assert assess_line(budget_line(annual="50", forecast="40", variance="7")).variance.missing is Missing.NOT_GIVEN


@pytest.mark.parametrize(
    ("amounts", "reason"),
    [
        ({"profile": "50"}, Missing.NOT_GIVEN),
        ({"profile": "50", "actual": Missing.FORMULA_ERROR}, Missing.FORMULA_ERROR),
        ({"profile": Missing.NOT_UNDERSTOOD, "actual": "50"}, Missing.NOT_UNDERSTOOD),
    ],
)
def test_a_missing_amount_is_never_nought(amounts: dict[str, object], reason: Missing) -> None:
    found = assess_line(budget_line(**amounts))
    assert (found.variance.missing, found.variance_percent.missing, found.adverse) == (reason, reason, None)
    assert (found.forecast.missing, found.outturn_variance.missing) == (Missing.NOT_FORECAST, Missing.NOT_FORECAST)


def test_a_budget_of_nothing_has_no_percentage() -> None:
    found = assess_line(budget_line(annual="0", forecast="5", profile="0", actual="5"))
    assert found.variance_percent.missing is found.outturn_variance_percent.missing is Missing.ZERO_TARGET


def test_a_sum_exists_only_where_every_line_has_the_figure() -> None:
    total = net(budget_line(annual="100", profile="50", actual="40"), budget_line(annual="20", profile="10"))
    assert (total.annual.value, total.profile.value) == (120, 60)
    assert total.actual.missing is total.variance.missing is total.forecast.missing is Missing.INCOMPLETE
    assert total.adverse is None


def test_pounds_and_thousands_are_joined_exactly_in_pounds() -> None:
    total = net(budget_line(annual="1.5"), budget_line(unit="£", annual="250.25"))
    assert (total.unit, total.annual.value, total.lines) == ("£", Decimal("1750.25"), 2)
    assert net(budget_line(annual="1.5"), budget_line(annual="2")).unit == "£000"


def test_no_lines_no_total() -> None:
    assert totals.total_of([], BudgetLevel.DEPARTMENT, RULES.finance) is None


def test_every_amount_names_its_cells() -> None:
    found: BudgetAssessment = assess_line(budget_line("income", annual="1", profile="2", actual="3", forecast="4"))
    assert [source.cell for source in found.actual.sources] == ["actual"]
    assert [source.cell for source in found.variance_percent.sources] == ["actual", "profile"]
    assert [source.cell for source in found.outturn_variance.sources] == ["forecast", "annual"]


def test_an_outturn_that_nobody_entered_is_projected_and_says_so() -> None:
    found = assess_line(budget_line(annual="100", profile="60", actual="55", commitments="8"))
    assert (found.forecast.value, found.forecast.markers, found.is_projected) == (103, (Marker.FORECAST,), True)
    assert (found.outturn_variance.value, found.outturn_variance.markers) == (3, (Marker.FORECAST,))
    assert (found.variance.value, found.adverse) == (-5, False)  # the variance to date decides
    income = assess_line(budget_line("income", annual="100", profile="60", actual="55", commitments="0"))
    assert (income.forecast.value, income.outturn_variance.value, income.adverse) == (-95, 5, True)


@pytest.mark.parametrize("missing", ["annual", "profile", "actual", "commitments"])
def test_an_outturn_is_projected_only_where_all_its_parts_exist(missing: str) -> None:
    amounts = {name: "1" for name in ("annual", "profile", "actual", "commitments") if name != missing}
    found = assess_line(budget_line(**amounts))
    assert (found.forecast.missing, found.is_projected) == (Missing.NOT_FORECAST, False)


def test_a_forecast_that_was_entered_is_kept() -> None:
    found = assess_line(budget_line(annual="100", profile="60", actual="55", commitments="8", forecast="99"))
    assert (found.forecast.value, found.forecast.markers, found.is_projected) == (99, (), False)


def test_a_total_with_a_projected_line_is_projected() -> None:
    made = budget_line(annual="100", profile="60", actual="55", commitments="20")
    total = net(made, budget_line(annual="10", profile="5", actual="5", forecast="10"))
    assert (total.forecast.value, total.forecast.markers, total.adverse) == (125, (Marker.FORECAST,), False)
