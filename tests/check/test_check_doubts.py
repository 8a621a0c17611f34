"""Figures that can be read and may be wrong all the same: size, repetition, falls, quotients, targets' paths."""

from datetime import date
from decimal import Decimal
from statistics import median

import pytest
from check_tables import codes, one_measure, sheet
from hypothesis import given
from hypothesis import strategies as st

from reports.check.sizes import _median_without
from reports.model.finding import Finding

YEARS = ("2004-05", "2005-06", "2006-07", "2007-08")


def actuals(*quarters: object, year: str = "2008-09") -> dict[str, object]:
    return {"Ref": "NI 1", "Year": year, **{f"Q{number}": value for number, value in enumerate(quarters, 1)}}


def found(*rows: dict[str, object], of_quarter: int = 3, **columns: object) -> tuple[Finding, ...]:
    """The findings of the Actuals rows of a quarterly measure NI 1."""
    _, findings = one_measure(sheet("Actuals", *rows), of_quarter=of_quarter, **columns)
    return tuple(one for one in findings if one.code != "F006")


@pytest.mark.parametrize(
    ("quarters", "unit", "cells"),
    [
        (("81.2", "79.9", "804"), "%", ["E2"]),  # the decimal point was lost
        (("81.2", "79.9", "8.04"), "%", ["E2"]),  # or is one place too far to the left
        (("5.1", "5.3", "5240"), "£m", ["E2"]),  # pounds in thousands
        (("5.1", "5.3", "7.9"), "£m", []),
        (("1", "2", "12"), "number", []),  # so few that chance explains it
        (("12", "11", "120"), "number", ["E2"]),
        (("10", "100", "1000"), "number", []),  # no history to judge by
        (("0", "0", "40"), "number", []),
    ],
)
def test_a_figure_far_from_its_history(quarters: tuple[str, ...], unit: str, cells: list[str]) -> None:
    findings = [one for one in found(actuals(*quarters), Unit=unit, Counting="snapshot") if one.code == "F112"]
    assert [one.source.cell for one in findings if one.source] == cells


@pytest.mark.parametrize(
    ("counting", "frequency", "quarters", "outturn", "differs"),
    [
        ("cumulative", "quarterly", (25, 50, 75, 100), 70, True),
        ("cumulative", "quarterly", (25, 50, 75, 100), 100, False),
        ("snapshot", "quarterly", (90, 90, 90, "90.44"), "90.4", False),  # given with fewer decimals
        ("snapshot", "half-yearly", (None, 80, None, 90), 70, True),
        ("snapshot", "quarterly", (90, 90, 90, None), 70, False),
        ("discrete", "quarterly", (25, 25, 25, 25), 100, False),
        ("discrete", "quarterly", (25, 25, 25, 25), 70, True),
        ("discrete", "quarterly", (25, 25, None, 25), 70, False),  # a gap says nothing of the year
        ("discrete", "quarterly", (25, 25, 25, 25), "[x]", False),
        ("average", "quarterly", (25, 25, 25, 25), 70, False),
        ("cumulative", "annual", (None, None, None, 90), 70, True),
    ],
)
def test_an_outturn_that_its_quarters_contradict(
    counting: str, frequency: str, quarters: tuple[object, ...], outturn: object, differs: bool
) -> None:
    row = actuals(*quarters, year="2007-08") | {"Outturn": outturn}
    findings = found(row, Unit="number", Counting=counting, Frequency=frequency)
    assert [one.source.cell for one in findings if one.code == "F125" and one.source] == ["G2"] * differs


def test_the_finding_says_how_far_from_what() -> None:
    (finding,) = found(actuals("81.5", "80.5", "810"), Counting="snapshot")
    assert finding.message == "“810” is about 10 times away from 81, the usual figure of NI 1."
    assert (finding.where, finding.seen, finding.severity) == ("book.xlsx › Actuals!E2", "810", "warning")


def test_a_year_to_date_is_compared_with_the_same_quarter_of_other_years() -> None:
    rows = [actuals("100", "210", "290", "400", year=year) for year in YEARS]
    assert found(*rows, actuals("100", "205", "300"), Unit="number", Counting="cumulative") == ()
    (finding,) = found(*rows, actuals("100", "205", "3000"), Unit="number", Counting="cumulative")
    assert (finding.code, finding.where) == ("F112", "book.xlsx › Actuals!E6")


@pytest.mark.parametrize(("value", "expected"), [("75", []), ("750", ["F119"]), ("7.2", ["F119"]), ("9", [])])
def test_without_a_history_the_target_is_the_measure(value: str, expected: list[str]) -> None:
    """Three quarters of the year's target of 100 are expected by now."""
    target = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "100"})
    row = {"Ref": "NI 1", "Year": "2008-09", "Q3": value}
    _, findings = one_measure(target, sheet("Actuals", row), Unit="number", Counting="cumulative")
    assert codes(findings) == expected


def test_a_target_far_from_its_own_years() -> None:
    rows = [
        {"Ref": "NI 1", "Year": year, "Target": value}
        for year, value in zip(YEARS, ("80", "82", "84", "860"), strict=True)
    ]
    _, findings = one_measure(sheet("Targets", *rows))
    assert [(one.code, one.seen) for one in findings if one.code.startswith("F11")] == [("F112", "860")]


@pytest.mark.parametrize(
    ("before", "now", "unit", "counting", "expected"),
    [
        ("78.4", "78.4", "%", "snapshot", ["F113"]),
        ("78", "78", "%", "snapshot", []),
        ("100", "100", "%", "snapshot", []),
        ("4", "4", "number", "discrete", []),
        ("31", "31", "number", "cumulative", ["F113"]),  # nothing came in a quarter
        ("2", "2", "number", "cumulative", []),
        ("0", "0", "number", "cumulative", []),
        ("78.4", "78.5", "%", "snapshot", []),
    ],
)
def test_the_same_figure_twice(before: str, now: str, unit: str, counting: str, expected: list[str]) -> None:
    findings = found(actuals(None, before, now), Unit=unit, Counting=counting)
    assert [one.code for one in findings if one.code != "F060"] == expected


@pytest.mark.parametrize(
    ("quarters", "unit", "expected"),
    [
        (("10", "25", "24"), "number", ["F114"]),
        (("10", "25", "24 [r]"), "number", []),
        (("10", "25", "25"), "number", ["F113"]),
        (("80", "78", "79"), "%", []),  # a share so far may fall
        (("10", "8", "24"), "number", ["F114"]),
    ],
)
def test_a_year_to_date_that_falls(quarters: tuple[str, ...], unit: str, expected: list[str]) -> None:
    assert codes(found(actuals(*quarters), Unit=unit, Counting="cumulative")) == expected


@pytest.mark.parametrize(
    ("value", "above", "below", "expected"),
    [
        ("92.4", "85", "92", []),
        ("92", "85", "92", []),  # rounded
        ("90", "85", "92", ["F116"]),
        ("108.2", "92", "85", ["F115"]),
        ("92.4", "92", "85", ["F115", "F116"]),
    ],
)
def test_a_percentage_is_its_quotient(value: str, above: str, below: str, expected: list[str]) -> None:
    row = {"Ref": "NI 1", "Period": "Q3", "Actual": value, "Numerator": above, "Denominator": below}
    assert codes(found(row)) == expected


def test_a_date_that_excel_made_of_a_figure_or_a_ref() -> None:
    row = {"Ref": date(2009, 2, 1), "Year": "2008-09", "Q3": "80"}
    findings = found(actuals(None, None, date(2009, 4, 3)), row)
    assert [(one.code, one.where.split("!")[1], one.seen) for one in findings] == [
        ("F118", "A3", "2009-02-01"),
        ("F117", "E2", "2009-04-03"),
        ("F020", "A3", "2009-02-01"),
    ]


@pytest.mark.parametrize(
    ("polarity", "targets", "expected"),
    [
        ("higher", ("80", "75", "70"), ["F049"]),
        ("higher", ("80", "80", "70"), []),  # one step only
        ("higher", ("80", "75", "76"), []),
        ("lower", ("80", "75", "70"), []),
        ("lower", ("8", "9", "9", "10"), ["F049"]),
        ("none", ("80", "75", "70"), []),
    ],
)
def test_targets_that_go_the_other_way(polarity: str, targets: tuple[str, ...], expected: list[str]) -> None:
    rows = [{"Ref": "NI 1", "Year": year, "Target": value} for year, value in zip(YEARS, targets, strict=False)]
    _, findings = one_measure(sheet("Targets", *rows), Polarity=polarity)
    assert [one.code for one in findings if one.code == "F049"] == expected


def test_a_falling_profile_contradicts_too_unless_it_is_a_year_to_date() -> None:
    row = {"Ref": "NI 1", "Year": "2008-09", "Q1": "30", "Q2": "28", "Q3": "26", "Q4": "24"}
    _, findings = one_measure(sheet("Targets", row), Counting="snapshot")
    assert [one.message for one in findings if one.code == "F049"] == [
        "Of NI 1, higher is said to be better, and its targets go the other way (30, 28, 26, 24)."
    ]
    _, findings = one_measure(sheet("Targets", row), Counting="cumulative", Unit="number")
    assert "F049" not in codes(findings)


@given(st.lists(st.decimals(Decimal("0.01"), 10**9, places=2), min_size=3, max_size=12))
def test_the_median_of_the_others_is_theirs(numbers: list[Decimal]) -> None:
    sizes = sorted(numbers)
    for place in range(len(sizes)):
        assert _median_without(sizes, place) == median(sizes[:place] + sizes[place + 1 :])
