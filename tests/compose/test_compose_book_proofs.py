"""What the finance officers' workbook proves with: cells as read, the bridge, and the totals that the inputs state."""

from dataclasses import replace
from decimal import Decimal

import pytest
from small_budget import budget_line
from small_figures import NUMBER, WORDING, figure
from small_pack import council, department, measure

from reports.compose import compose
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetKind, PrintedTotal
from reports.model.cell import Source
from reports.model.period import financial_year
from reports.model.value import Figure, Missing
from reports.model.variance_book import VarianceBook

SPENDING, INCOME = BudgetKind.EXPENDITURE, BudgetKind.INCOME


def book(*lines: BudgetAssessment, **more: object) -> VarianceBook:
    return compose(replace(council(department((), (), lines)), **more), (), WORDING).variance_book  # type: ignore[arg-type]


def line(service: str, annual: str, forecast: str) -> BudgetAssessment:
    return budget_line(service, SPENDING, annual=annual, profile="1", actual="1", forecast=forecast)


def read(value: str, seen: str, number: str) -> Figure:
    source = Source("budget.xlsx", "Budget", "F4", seen, Decimal(number))
    return replace(figure(value), sources=(source,))


def test_the_bridge_goes_from_budget_to_forecast_by_service() -> None:
    bridge = book(line("Benefits", "100", "130"), line("Legal", "50", "45"), line("Print", "10", "10")).bridge
    assert bridge is not None
    assert [(step.label, step.amount.text) for step in bridge.steps] == [("Benefits", "+30"), ("Legal", "−5")]
    assert bridge.heading == "From a net budget of £160k to a forecast outturn of £185k"
    assert bridge.text == (
        "Waterfall chart. It starts at the net budget of £160k: Benefits adds £30k and Legal takes away £5k. "
        "It ends at the forecast outturn of £185k. The axis starts at £140k, not at zero."
    )


def test_small_steps_are_added_up_and_the_steps_make_the_whole_change() -> None:
    lines = [line(f"Service {number}", "100", str(100 + number)) for number in range(1, 16)]
    bridge = book(*lines).bridge
    assert bridge is not None
    assert len(bridge.steps) == 10
    assert bridge.steps[-1].label == "6 smaller steps"
    assert sum(step.amount.value for step in bridge.steps) == sum(range(1, 16))  # type: ignore[misc]


def test_without_a_net_forecast_there_is_no_bridge_and_the_words_say_why() -> None:
    made = book(budget_line("Benefits", SPENDING, annual="100", profile="1", actual="1"))
    assert made.bridge is None
    assert "not known" in made.words["bridge_none"]


@pytest.mark.parametrize(
    ("value", "seen", "number", "factor"),
    [("528", "528", "528", 1), ("-528", "£528", "528", -1), ("0", "0", "0", -1), ("5.28", "528", "528", None)],
)
def test_an_amount_is_what_was_read_times_a_factor(value: str, seen: str, number: str, factor: int | None) -> None:
    entered = budget_line("Benefits", INCOME, annual=value)
    entered = replace(entered, annual=read(value, seen, number))
    made = book(entered).blocks[0].lines[0]
    if factor is None:
        factor = Decimal("0.01")  # type: ignore[assignment]
    assert made.factor == factor
    assert made.sources["annual"][0].as_read.text == seen


def test_a_figure_of_two_cells_has_no_factor() -> None:
    entered = budget_line("Benefits", SPENDING, annual="3")
    two = (Source("a.xlsx", "B", "F4", "1", Decimal(1)), Source("a.xlsx", "B", "F5", "2", Decimal(2)))
    made = book(replace(entered, annual=replace(figure("3"), sources=two))).blocks[0].lines[0]
    assert made.factor is None
    assert [cell.cell for cell in made.sources["annual"]] == ["F4", "F5"]


@pytest.mark.parametrize(
    ("stated", "total", "verdict", "foots"),
    [("360", "359", "does not add up", False), ("359", "359", "adds up", True), (None, None, "cannot be said", None)],
)
def test_totals_that_the_inputs_state(stated: str | None, total: str | None, verdict: str, foots: bool | None) -> None:
    """The Chief Executive's budget of Winchester prints a net of 360 beside 1,165 and 806."""
    printed = PrintedTotal(
        source=Source("budget.xlsx", "Budget", "D11", stated or "", Decimal(stated) if stated else None),
        label="Total",
        department="",
        year=financial_year(2008),
        amount="annual",
        stated=Decimal(stated) if stated else None,
        sum=Decimal(total) if total else None,
    )
    (found,) = book(line("Benefits", "1", "1"), printed_totals=(printed,)).stated_totals
    assert (found.amount, found.verdict, found.foots) == ("Annual budget", verdict, foots)
    assert (found.stated.value is None) == (stated is None)


def test_nothing_of_a_withheld_figure_is_kept_as_read() -> None:
    source = Source("actuals.xlsx", "Actuals", "F14", "3", Decimal(3))
    withheld = Figure.absent(Missing.SUPPRESSED, sources=(source,))
    one = measure(
        "A", unit=NUMBER, actual=withheld, variance=Missing.SUPPRESSED, status="no_data", reason=Missing.SUPPRESSED
    )
    made = compose(council(department([one])), (), WORDING).variance_book.measures[0]
    assert made.sources["actual"][0].as_read.text == "confidential"
    assert made.explanation == "confidential"
