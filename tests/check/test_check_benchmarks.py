"""Benchmarks read and checked, and combinations that cannot be: each a finding with its cell."""

from decimal import Decimal

import pytest
from check_tables import actual, codes, one_measure, sheet

from reports.model.measure import Counting
from reports.model.value import Missing

ROW = {"Ref": "NI 1", "Period": "2007-08", "Group": "Family", "Average": "70", "Top quartile": "80"}


def test_a_group_is_read_in_the_measures_unit() -> None:
    measure, findings = one_measure(sheet("Benchmarks", {**ROW, "Bottom quartile": "60"}))
    only = measure.benchmarks[0]
    assert (only.period.code, only.group, codes(findings)) == ("2007-08", "Family", [])
    assert [one.value for one in (only.average, only.top, only.bottom)] == [Decimal(70), Decimal(80), Decimal(60)]


@pytest.mark.parametrize(
    ("polarity", "bottom", "found"), [("higher", "90", ["F151"]), ("lower", "90", []), ("lower", "60", ["F151"])]
)
def test_the_top_quartile_is_the_better_one(polarity: str, bottom: str, found: list[str]) -> None:
    measure, findings = one_measure(sheet("Benchmarks", {**ROW, "Bottom quartile": bottom}), Polarity=polarity)
    assert codes(findings) == found
    assert (measure.benchmarks[0].top.missing is Missing.QUARTILES_UPSIDE_DOWN) is bool(found)
    assert measure.benchmarks[0].average.value == Decimal(70)


def test_of_two_rows_for_a_period_and_group_the_first_stands() -> None:
    rows = (ROW, {**ROW, "Average": "71"}, {**ROW, "Group": "England"}, {**ROW, "Period": "2006-07"})
    measure, findings = one_measure(sheet("Benchmarks", *rows))
    assert [(one.group, one.average.value) for one in measure.benchmarks] == [
        ("Family", 70),
        ("England", 70),
        ("Family", 70),
    ]
    assert codes(findings) == ["F150"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({**ROW, "Ref": "NI 9"}, ["F020"]),
        ({**ROW, "Period": "sometime"}, ["F100"]),
        ({**ROW, "Average": "lots"}, ["F033"]),
    ],
)
def test_what_is_wrong_with_a_row(row: dict[str, str], found: list[str]) -> None:
    assert codes(one_measure(sheet("Benchmarks", row))[1]) == found


@pytest.mark.parametrize(
    ("missing", "found"),
    [
        ({"Group": ""}, ["F156"]),
        ({"Group": "–"}, ["F156"]),
        ({"Group": "#REF!"}, ["F030"]),
        ({"Period": ""}, ["F156"]),
        ({"Group": "", "Period": ""}, ["F156", "F156"]),
    ],
)
def test_a_row_that_names_no_group_or_no_period_is_not_used(missing: dict[str, str], found: list[str]) -> None:
    measure, findings = one_measure(sheet("Benchmarks", {**ROW, **missing}))
    assert (measure.benchmarks, codes(findings)) == ((), found)


def test_without_a_column_for_the_group_no_row_is_used() -> None:
    row = {column: value for column, value in ROW.items() if column != "Group"}
    measure, findings = one_measure(sheet("Benchmarks", row))
    assert (measure.benchmarks, codes(findings)) == ((), ["F156"])


@pytest.mark.parametrize(("unit", "counting"), [("yes/no", "average"), ("date", "cumulative")])
def test_what_is_not_a_number_is_neither_added_up_nor_averaged(unit: str, counting: str) -> None:
    measure, findings = one_measure(Unit=unit, Counting=counting)
    assert (measure.counting, codes(findings)) == (Counting.SNAPSHOT, ["F152"])


def test_a_share_of_no_cases_does_not_exist() -> None:
    row = {"Ref": "NI 1", "Period": "Q1 2008-09", "Actual": "0", "Numerator": "0", "Denominator": "0"}
    measure, findings = one_measure(sheet("Actuals", row))
    assert (actual(measure, "2008-09 Q1").figure.missing, codes(findings)) == (Missing.NO_CASES, ["F154"])
    measure, findings = one_measure(sheet("Actuals", row), Unit="days")
    assert (actual(measure, "2008-09 Q1").figure.value, codes(findings)) == (Decimal(0), ["F063"])
