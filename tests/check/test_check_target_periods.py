"""Targets a row a period: rolled up by the measure's counting, as its actuals are."""

from decimal import Decimal

import pytest
from check_tables import codes, one_measure, sheet

from reports.model.cell import InputTable
from reports.model.measure import Target

MONTHS = ("Apr 2008", "May 2008", "Jun 2008", "Jul 2008", "Aug 2008", "Sep 2008")


def monthly(*values: str) -> InputTable:
    pairs = zip(MONTHS, values, strict=False)
    return sheet("Targets", *({"Ref": "NI 1", "Period": month, "Target": value} for month, value in pairs))


def only(targets: tuple[Target, ...]) -> list[Decimal | None]:
    (target,) = targets
    return [one.number for one in (*target.quarters, target.annual)]


@pytest.mark.parametrize(
    ("unit", "counting", "values", "quarters", "found"),
    [
        ("number", "cumulative", ("10", "20", "30", "40", "50", "60"), (30, 60), []),
        ("number", "discrete", ("10", "20", "30", "40", "50", "60"), (60, 150), []),
        ("number", "snapshot", ("10", "20", "30", "40", "50", "60"), (30, 60), []),
        ("%", "average", ("80", "85", "90", "90", "90", "90"), (85, 90), []),
        ("%", "discrete", ("80", "85", "90"), (None, None), ["F067"]),
        ("number", "discrete", ("10", "20"), (None, None), ["F066"]),
        ("number", "cumulative", ("10", "20"), (None, None), ["F066"]),
    ],
)
def test_months_are_rolled_up_by_counting(
    unit: str, counting: str, values: tuple[str, ...], quarters: tuple[int | None, ...], found: list[str]
) -> None:
    measure, findings = one_measure(monthly(*values), Unit=unit, Counting=counting)
    assert only(measure.targets) == [*quarters, None, None, None]
    assert codes(findings) == found


def test_rows_a_period_have_no_limits_of_a_range() -> None:
    table = monthly("80", "85", "90", "91", "92", "93")
    assert codes(one_measure(table, Polarity="range", Counting="average")[1]) == ["F050"]
    limits = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Lower": "80", "Upper": "90"})
    assert codes(one_measure(limits, table, Polarity="range", Counting="average")[1]) == []


def test_a_target_of_the_year_or_the_quarter_stands_beside_its_months() -> None:
    year = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "95", "Q1": "31"})
    measure, findings = one_measure(year, monthly("80", "85", "90", "91", "92", "93"), Counting="average")
    assert only(measure.targets) == [Decimal(31), Decimal(92), None, None, Decimal(95)]
    assert codes(findings) == []


@pytest.mark.parametrize(
    ("period", "place"), [("Q2 2008/09", 1), ("Q4", 3), ("2008-09", 4), ("H1 2008/09", 1)], ids=str
)
def test_other_periods_have_their_places(period: str, place: int) -> None:
    measure, findings = one_measure(sheet("Targets", {"Ref": "NI 1", "Period": period, "Target": "95"}))
    expected: list[Decimal | None] = [None] * 5
    expected[place] = Decimal(95)
    assert (only(measure.targets), codes(findings)) == (expected, [])


def test_two_targets_that_differ_are_a_finding_and_the_first_stands() -> None:
    year = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "95"})
    again = sheet("Targets", {"Ref": "NI 1", "Period": "2008-09", "Target": "96"}, workbook="other.xlsx")
    measure, findings = one_measure(year, again)
    assert (only(measure.targets)[4], codes(findings)) == (Decimal(95), ["F053"])


@pytest.mark.parametrize("kind", ["Targets", "Actuals"])
@pytest.mark.parametrize(("counting", "found"), [("cumulative", []), ("discrete", ["F166"]), ("average", ["F166"])])
def test_a_value_to_date_is_that_of_a_cumulative_measure_only(kind: str, counting: str, found: list[str]) -> None:
    column = "Target" if kind == "Targets" else "Actual"
    row = {"Ref": "NI 1", "Period": "Q2 2008/09", column: "55", "To date": "YTD"}
    measure, findings = one_measure(sheet(kind, row), of_quarter=2, Counting=counting)
    figures = measure.targets if kind == "Targets" else [one for one in measure.actuals if one.figure.value]
    assert (bool(figures), codes(findings)) == (not found, found)
