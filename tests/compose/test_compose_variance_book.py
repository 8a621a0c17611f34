"""The finance officers' workbook: what its formulas need, and every word that it prints."""

from dataclasses import replace
from decimal import Decimal

import pytest
from page_text import page_text
from small_budget import budget_line
from small_figures import DATE, NUMBER, WORDING, YES_NO, figure
from small_pack import council, department, measure

from reports.compose import compose
from reports.model.budget import BudgetKind
from reports.model.measure import Polarity
from reports.model.value import Missing
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.model.variance_measure import FormulaKind, VarianceMeasure

SPENDING, INCOME = BudgetKind.EXPENDITURE, BudgetKind.INCOME
LIMITS = {"lower": figure("18"), "upper": figure("22")}
ANSWERED = {
    "unit": YES_NO,
    "target": True,
    "actual": True,
    "variance": Missing.NOT_MEANINGFUL,
    "status": "on_target",
}
AWAITED = {
    "actual": Missing.AWAITED,
    "variance": Missing.NO_ACTUAL,
    "status": "no_data",
    "reason": Missing.AWAITED,
}
T1_8 = (
    budget_line("Benefits", SPENDING, annual="117238", profile="49812", actual="51568", forecast="118822"),
    budget_line("Benefits", INCOME, annual="-115654", profile="-5583", actual="-6765", forecast="-117238"),
)


def book(*measures, budget=()) -> VarianceBook:
    return compose(council(department(measures, (), budget)), (), WORDING).variance_book


@pytest.mark.parametrize(
    ("one", "formula", "sign", "judgement"),
    [
        (measure("A", status="off_target"), FormulaKind.DIFFERENCE, 1, "Adverse"),
        (measure("B", polarity=Polarity.LOWER, status="on_target"), FormulaKind.DIFFERENCE, -1, "Favourable"),
        (measure("C", polarity=Polarity.RANGE, status="on_target", **LIMITS), FormulaKind.RANGE, 0, "Favourable"),
        (measure("D", polarity=Polarity.LOWER, status="better", **LIMITS), FormulaKind.RANGE, -1, "Favourable"),
        (measure("E", polarity=Polarity.NONE, status="data_only"), FormulaKind.NONE, 0, "no judgement"),
        (measure("F", **ANSWERED), FormulaKind.NONE, 1, "Favourable"),
        (measure("G", **AWAITED), FormulaKind.NONE, 1, "awaited"),
        (measure("H", unit=DATE, variance="14", status="off_target"), FormulaKind.NONE, 1, "Adverse"),
    ],
)
def test_formulas_only_where_numbers_are_judged(one, formula: FormulaKind, sign: int, judgement: str) -> None:
    made = book(one).measures[0]
    assert (made.formula, made.sign, made.judgement) == (formula, sign, judgement)


def test_a_measure_has_unrounded_values_texts_and_cells() -> None:
    made = book(measure("A", target="95", actual="92.4567", variance="-2.5433", percent="-2.677")).measures[0]
    assert (made.actual.value, made.actual.text) == (Decimal("92.4567"), "92.46%")
    assert (made.variance.text, made.variance.unit) == ("−2.54 pp", "pp")
    assert made.tolerance == Decimal("9.5")
    named = {name: [(one.workbook, one.sheet, one.cell) for one in cells] for name, cells in made.sources.items()}
    assert named == {"target": [("actuals.xlsx", "Actuals", "C3")], "actual": [("actuals.xlsx", "Actuals", "F14")]}
    assert (made.lower.text, made.lower.value) == ("no lower limit", None)


def test_t1_8_spending_income_and_net() -> None:
    block = book(budget=T1_8).blocks[0]
    assert [(line.variance.value, line.judgement) for line in (*block.lines, block.total)] == [
        (1756, "Adverse"),
        (-1182, "Favourable"),
        (574, "Favourable"),
    ]
    assert [line.outturn_variance.value for line in (*block.lines, block.total)] == [1584, -1584, 0]
    assert block.lines[0].outturn_variance_percent.text == "+1.4%"
    assert block.total.service == "Net, Customer and Support Services"


def test_the_whole_book_has_one_money_unit() -> None:
    """Lines in £ and £000 under a net in £: all amounts are turned into £, exactly."""
    one = department([], [], [budget_line("A", SPENDING, actual="1.5", profile="1")])
    line = budget_line("B", SPENDING, "£", actual="200", profile="300")
    net_in_pounds = replace(one.summary.budget, unit="£", actual=figure("1700"))
    one = replace(one, budget=(*one.budget, line), summary=replace(one.summary, budget=net_in_pounds))
    made = compose(council(one), (), WORDING).variance_book
    assert [row.unit for row in (*made.blocks[0].lines, made.blocks[0].total, made.grand_total)] == ["£"] * 4
    assert [row.actual.value for row in made.blocks[0].lines] == [1500, 200]


def test_in_the_scorecard_money_is_in_whole_thousands_and_a_small_variance_does_not_vanish() -> None:
    line = budget_line("Post", SPENDING, "£", annual="12000", profile="9000", actual="9400", forecast="12400")
    text = page_text(compose(council(department([], [], [line])), (), WORDING).scorecards[0])
    row = next(row for row in text.splitlines() if row.startswith("Post |"))
    assert row == "Post | Expenditure | 12 | 9 | *9* | +0.4 | +4.4% | 12 | +0.4 | +3.3% | Adverse | none given"


def test_without_budget_lines_there_is_no_total() -> None:
    made = book(measure("A"))
    assert (made.blocks, made.grand_total) == ((), None)


def test_every_printed_field_has_a_heading_and_every_status_its_words() -> None:
    words = book(measure("A", unit=NUMBER)).words
    fields = {*VarianceMeasure.__dataclass_fields__, *VarianceBudget.__dataclass_fields__} - {
        "formula",
        "sources",
        "rungs",
        "thresholds",
        "is_exception",
        "is_projected",
    }
    assert {f"col_{name}" for name in fields} <= set(words)
    assert {f"status_{code}" for code in ("better", "on_target", "within_tolerance", "off_target")} <= set(words)
    assert {f"sheet_{name}" for name in ("summary", "exceptions", "bridge", "inputs", "notes")} <= set(words)
    assert words["tolerance_note"].startswith("Tolerance is in the measure’s own unit: 10% of the target")
    assert all(text.strip() for text in words.values())
