"""Totals of a Budget sheet: left out of the lines, and checked against them."""

from decimal import Decimal

import pytest
from check_tables import MEASURES, codes, departments, run, sheet

from reports.model.finding import Finding
from reports.model.submission import Submission

LINE = {"Department": "CX", "Year": "2008-09", "Kind": "expenditure", "Unit": "£000"}
INCOME = {"Kind": "income"}


def budget(*rows: dict[str, object]) -> tuple[Submission, tuple[Finding, ...]]:
    measures = sheet("Measures", MEASURES | {"Department": "CX"})
    return run(departments("CX"), measures, sheet("Budget", *(LINE | row for row in rows)))


def line(service: str, amount: object, **more: object) -> dict[str, object]:
    return {"Service": service, "Annual budget": amount} | more


def test_the_chief_executives_budget_of_winchester() -> None:
    """Its printed totals are 1165, 806 and a net of 360; the lines make 1166 and 806."""
    spent = {"Business Unit": 529, "Best Value": 150, "Communications": 123, "Corporate": 247, "Emergencies": 6}
    spent |= {"Environment": 61, "Research": 43, "Miscellaneous": 7}
    received = {"Business Unit": 529, "Best Value": 150, "Communications": 123, "Corporate": 4}
    rows = [line(name, amount) for name, amount in spent.items()]
    rows += [line(name, amount, **INCOME) for name, amount in received.items()]
    rows += [line("Total", 1165), line("Total", 806, **INCOME), line("Net total", 360, Kind=None)]
    submission, findings = budget(*rows)
    assert len(submission.budget) == 12
    assert codes(findings) == ["F088", "F087", "F088", "F088", "F087"]
    assert [(one.where, one.message) for one in findings if one.code == "F087"] == [
        (
            "book.xlsx › Budget!F14",
            "The total or net “1165” in Annual budget is not what its lines or its two sides come to, 1166.",
        ),
        (
            "book.xlsx › Budget!F16",
            "The total or net “360” in Annual budget is not what its lines or its two sides come to, 359.",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "amount", "more", "expected"),
    [
        ("Total", 30, {}, ["F088"]),
        ("TOTAL EXPENDITURE", 30, {"Kind": None}, ["F088"]),
        ("Total income", -5, {"Kind": None}, ["F088"]),
        ("Net budget", 25, {"Kind": None}, ["F088"]),
        ("Net expenditure", 30, {"Kind": None}, ["F088", "F087"]),
        ("Sub-total: Print", 29, {}, ["F088", "F087"]),
        ("Total", None, {}, ["F088"]),
        ("Total", 30, {"Year": None, "Department": None, "Unit": None}, ["F088"]),
    ],
)
def test_names_of_totals(name: str, amount: object, more: dict[str, object], expected: list[str]) -> None:
    rows = [line("Print", 10), line("Post", 20), line("Sales", 5, **INCOME), line(name, amount, **more)]
    submission, findings = budget(*rows)
    assert (len(submission.budget), codes(findings)) == (3, expected)


def test_subtotals_and_the_total_of_them_all() -> None:
    rows = [line("Print", 10), line("Post", 20), line("Subtotal", 30), line("Rent", 7), line("Subtotal", 7)]
    assert codes(budget(*rows, line("Grand total", 37))[1]) == ["F088"] * 3
    assert codes(budget(*rows, line("Grand total", 44))[1]) == ["F088"] * 3 + ["F087"]


@pytest.mark.parametrize("service", ["Total Place", "Totaliser", "Unified functions (net budget)", "Network"])
def test_a_service_whose_name_only_begins_like_a_total(service: str) -> None:
    submission, findings = budget(line("Print", 10), line(service, 10))
    assert ([one.service for one in submission.budget], codes(findings)) == (["Print", service], [])


def test_a_net_budget_without_lines_is_a_line() -> None:
    rows = [line("Net budget", 900), line("Net budget", 950, Year="2009-10")]
    submission, findings = budget(*rows)
    assert ([one.annual.value for one in submission.budget], codes(findings)) == ([Decimal(900), Decimal(950)], [])


def test_nothing_is_said_of_a_sum_that_cannot_be_made() -> None:
    assert codes(budget(line("Print", 10), line("Post", None), line("Total", 99))[1]) == ["F088"]
    assert codes(budget(line("Print", 10), line("Post", 5, Year="soon"), line("Total", 99))[1]) == ["F100", "F088"]


def test_years_are_added_up_apart() -> None:
    earlier = {"Year": "2007-08"}
    rows = [line("Print", 8, **earlier), line("Post", 9, **earlier), line("Print", 10), line("Post", 20)]
    assert codes(budget(*rows, line("Total", 30))[1]) == ["F088"]
    assert codes(budget(*rows, line("Total", 17, **earlier))[1]) == ["F088"]


def test_lines_in_two_units() -> None:
    _, findings = budget(line("Print", 10), line("Post", 20), line("Rent", 7000, Unit="£"))
    assert [(one.code, one.where) for one in findings if one.code == "F089"] == [("F089", "book.xlsx › Budget!E4")]


def test_every_printed_total_is_kept_with_what_its_lines_come_to() -> None:
    rows = [line("Benefits", 1165), line("Benefits", 806, **INCOME), line("Net budget", 360, Kind=None)]
    submission, _ = budget(*rows)
    assert [
        (one.label, one.amount, one.stated, one.sum, one.foots, str(one.source), one.source.seen)
        for one in submission.printed_totals
    ] == [("Net budget", "annual", Decimal(360), Decimal(359), False, "book.xlsx › Budget!F4", "360")]


def test_a_total_that_would_give_a_confidential_amount_away_is_not_kept() -> None:
    submission, _ = budget(line("Benefits", 50), line("Legal", "7 [c]"), line("Total", 57))
    (total,) = submission.printed_totals
    assert (total.stated, total.sum, total.foots, total.source.seen) == (None, None, None, "")
    assert (submission.budget[0].annual.sources[0].seen, submission.budget[1].annual.sources[0].seen) == ("50", "")
