"""Which variances are material, in words: made from the rule, and never contradicted by rounding."""

from dataclasses import replace
from decimal import Decimal

import pytest
from small_budget import budget_line
from small_figures import RULES
from small_pack import WORDING, council, department

from reports.compose import compose, materiality, money
from reports.compose.edition import Edition
from reports.compose.materiality import edges_of, size_reason, size_words
from reports.compose.money import money_shown, variance_percent_shown, variance_shown
from reports.model.budget import BudgetKind
from reports.model.finance_rule import BudgetLevel, FinanceRule, Reach, Size, Threshold
from reports.model.value import Figure

FIVE_OR_100 = Threshold(Decimal(5), Decimal(100), Reach.EITHER, True)


def edition(rule: FinanceRule = RULES.finance) -> Edition:
    assessments = council(department([]))
    return Edition(WORDING, replace(assessments, rules=replace(RULES, finance=rule)))


def key_of_sizes(made: Edition) -> str:
    return materiality.key_of_sizes(WORDING, made.rules.finance)


def sign_words(made: Edition) -> str:
    return money.sign_words(WORDING, made.rules.finance)


def with_lines(*thresholds: Threshold) -> FinanceRule:
    sizes = (Size.MATERIAL, Size.NOTABLE)
    pairs = {(BudgetLevel.LINE, size): threshold for size, threshold in zip(sizes, thresholds, strict=False)}
    return replace(RULES.finance, thresholds=pairs)


def test_the_key_says_what_the_rule_says() -> None:
    assert key_of_sizes(edition()) == (
        "A variance is material where it reaches 5% of the budget or £100k, whichever is lower. Favourable variances "
        "count too."
    )


@pytest.mark.parametrize(
    ("threshold", "words"),
    [
        (replace(FIVE_OR_100, percent=Decimal("2.5")), "reaches 2.5% of the budget or £100k, whichever is lower"),
        (replace(FIVE_OR_100, reach=Reach.BOTH), "reaches 5% of the budget and £100k, whichever is higher"),
        (Threshold(Decimal(3), None, Reach.EITHER, False), "above 3% of the budget"),
        (Threshold(None, Decimal(1000), Reach.EITHER, True), "reaches £1,000k"),
    ],
)  # fmt: skip
def test_another_threshold_is_another_key(threshold: Threshold, words: str) -> None:
    assert f"{words} (a line)." in key_of_sizes(edition(with_lines(threshold)))


def test_the_sides_and_the_second_threshold_are_in_the_key() -> None:
    rule = replace(with_lines(FIVE_OR_100, Threshold(Decimal(2), None, Reach.EITHER, True)), judges_favourable=False)
    key = key_of_sizes(edition(rule))
    assert "It is to be watched where it reaches 2% of the budget (a line)." in key
    assert key.endswith("Favourable variances do not count.")
    assert key_of_sizes(edition(with_lines())) == ""


@pytest.mark.parametrize(
    ("annual", "forecast", "word", "size", "verb"),
    [
        ("1000", "1050", "Material", "£50k (5.0%)", "reaches"),
        ("1000", "1049.6", "Not material", "£50k (4.96%)", "does not reach"),
        ("9000", "9099.6", "Not material", "£99.6k (1.1%)", "does not reach"),
    ],
)
def test_the_reason_never_looks_wrong_by_rounding(annual: str, forecast: str, word: str, size: str, verb: str) -> None:
    line = budget_line("Benefits", BudgetKind.EXPENDITURE, annual=annual, forecast=forecast)
    said = f"The year’s variance, {size}, {verb} 5% of the budget or £100k, whichever is lower."
    assert (size_words(edition(), line.materiality), size_reason(edition(), line.materiality, "£000")) == (word, said)


def test_the_pack_carries_it() -> None:
    lines = [
        budget_line("Benefits", BudgetKind.EXPENDITURE, annual="1000", forecast="1060"),
        budget_line("Post", BudgetKind.EXPENDITURE, annual="500"),
    ]
    pack = compose(council(department([], [], lines)), (), WORDING)
    made = [line["materiality"] for line in pack.open_data["departments"][0]["budget"]]
    assert [(one["code"], one["is_material"]) for one in made] == [("material", True), ("not_judged", None)]
    book = pack.variance_book
    assert book
    assert [line.materiality for line in book.blocks[0].lines] == ["Material", "Not judged"]
    assert book.blocks[0].lines[0].thresholds == (("Material", FIVE_OR_100),)


FAVOURABLE_POSITIVE = replace(RULES.finance, is_positive_adverse=False, has_brackets=True)


@pytest.mark.parametrize(
    ("rule", "over", "under", "income"),
    [
        (RULES.finance, "+50", "−50", "−3,870"),
        (replace(RULES.finance, has_brackets=True), "50", "(50)", "(3,870)"),
        (replace(RULES.finance, is_positive_adverse=False), "−50", "+50", "−3,870"),
        (FAVOURABLE_POSITIVE, "(50)", "50", "(3,870)"),
    ],
)
def test_the_sign_is_the_one_that_the_rule_declares(rule: FinanceRule, over: str, under: str, income: str) -> None:
    made = edition(rule)
    assert variance_shown(made, Figure(Decimal(50)), "£000").text == over
    assert variance_shown(made, Figure(Decimal(-50)), "£000").text == under
    assert money_shown(made, Figure(Decimal(-3870)), "£000").text == income
    assert variance_percent_shown(made, Figure(Decimal(50))).text == over.replace("50", "50.0%")


def test_the_key_declares_the_sign() -> None:
    assert "A positive variance is adverse" in sign_words(edition())
    said = sign_words(edition(FAVOURABLE_POSITIVE))
    assert "A positive variance is favourable" in said
    assert said.endswith("Negative amounts stand in brackets.")


def test_a_printed_percentage_stays_on_its_side_of_the_threshold() -> None:
    line = budget_line("Benefits", BudgetKind.EXPENDITURE, annual="1000", forecast="1049.6")
    amounts, shares = edges_of(edition(), line.materiality, "£000")
    assert (amounts, shares) == ((Decimal(100),), (Decimal(5),))
    assert variance_percent_shown(edition(), line.outturn_variance_percent, shares).text == "+4.96%"
    assert variance_shown(edition(), Figure(Decimal("99.6")), "£000", amounts).text == "+99.6"


def test_the_open_data_keeps_positive_adverse_and_says_how_text_is_signed() -> None:
    lines = [budget_line("Benefits", BudgetKind.EXPENDITURE, annual="1000", forecast="1060")]
    made = council(department([], [], lines))
    data = compose(replace(made, rules=replace(RULES, finance=FAVOURABLE_POSITIVE)), (), WORDING).open_data
    assert (data["finance"]["text_positive"], data["finance"]["text_negative"]) == ("favourable", "brackets")
    variance = data["departments"][0]["budget"][0]["outturn_variance"]
    assert (variance["value"], variance["text"]) == (60, "(60)")
