"""Targets: years, limits, tolerance at zero, refs that nobody knows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from check_tables import MEASURES, codes, departments, one_measure, run, sheet

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.model.value import Missing

DAYS = (date(2008, 10, 1), date(2008, 11, 30))


def test_targets_of_several_years_in_order() -> None:
    rows = [{"Ref": "NI 1", "Year": year, "Target": target} for year, target in (("2009-10", "90"), ("2008/9", "85"))]
    measure, findings = one_measure(sheet("Targets", *rows))
    assert [(one.year.code, one.annual.value) for one in measure.targets] == [
        ("2008-09", Decimal(85)),
        ("2009-10", Decimal(90)),
    ]
    assert codes(findings) == []


def test_blank_and_absent_cells_are_not_given_and_never_zero() -> None:
    measure, _ = one_measure(sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "85", "Q1": None}))
    target = measure.targets[0]
    assert target.quarters[0].missing is Missing.NOT_GIVEN
    assert str(target.quarters[0].sources[0]) == "book.xlsx › Targets!D2"
    assert target.floor.missing is Missing.NOT_GIVEN


@pytest.mark.parametrize(
    ("columns", "row", "found"),
    [
        ({"Polarity": "range"}, {"Target": "20"}, ["F050"]),
        ({"Polarity": "range"}, {"Lower": "18", "Upper": "22"}, []),
        ({"Polarity": "range"}, {"Lower": "18"}, []),
        ({"Polarity": "range"}, {"Lower": "22", "Upper": "18"}, ["F051"]),
        ({"Polarity": "lower"}, {"Lower": "22", "Upper": "18"}, ["F051"]),
        ({"Polarity": "range"}, {"Lower": "about 18", "Upper": "[x]"}, ["F033"]),
        ({"Polarity": "range", "Unit": "date"}, {"Lower": DAYS[1], "Upper": DAYS[0]}, ["F051"]),
        ({"Polarity": "range", "Unit": "date"}, {"Lower": DAYS[0], "Upper": DAYS[1]}, []),
        ({"Polarity": "lower"}, {"Target": "5", "Lower": "20", "Upper": "30"}, ["F058"]),
        ({"Polarity": "higher"}, {"Target": "31", "Lower": "20", "Upper": "30"}, ["F058"]),
        ({"Polarity": "range"}, {"Target": "31", "Upper": "30"}, ["F058"]),
        ({"Polarity": "range"}, {"Target": "30", "Lower": "20", "Upper": "30"}, []),
        ({"Polarity": "lower"}, {"Target": "20", "Lower": "20"}, []),
        ({"Polarity": "lower"}, {"Q3": "5", "Lower": "20", "Upper": "30"}, ["F058"]),
        ({"Polarity": "higher", "Counting": "cumulative"}, {"Target": "25", "Q1": "5", "Lower": "20"}, []),
        ({"Polarity": "higher", "Unit": "number", "Counting": "discrete"}, {"Q1": "5", "Lower": "20"}, []),
        ({"Polarity": "lower"}, {"Target": "5", "Lower": "30", "Upper": "20"}, ["F051"]),
        ({"Polarity": "lower", "Unit": "date"}, {"Target": date(2008, 9, 30), "Lower": DAYS[0]}, ["F058"]),
        ({"Tolerance": "5%"}, {"Target": "0"}, ["F052"]),
        ({"Tolerance": "5%"}, {"Target": "80", "Q1": "0"}, ["F052"]),
        ({"Tolerance": "5"}, {"Target": "0"}, []),
        ({}, {"Target": "0"}, []),
        ({"Polarity": "higher"}, {"Target": "80", "Floor": "85"}, ["F054"]),
        ({"Polarity": "lower"}, {"Target": "80", "Floor": "75"}, ["F054"]),
        ({"Polarity": "higher"}, {"Target": "80", "Floor": "75"}, []),
        ({}, {"Target": "eighty"}, ["F055"]),
        ({}, {"Target": "Need baseline"}, []),
    ],
)
def test_what_is_wrong_with_a_target(columns: dict[str, str], row: dict[str, str], found: list[str]) -> None:
    _, findings = one_measure(sheet("Targets", {"Ref": "NI 1", "Year": "2008-09"} | row), **columns)
    assert codes(findings) == found


def test_a_target_outside_its_range_is_told_with_the_limit_and_the_remedy() -> None:
    table = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "5", "Lower": "20", "Upper": "30"})
    _, findings = one_measure(table, Polarity="lower")
    found = next(one for one in findings if one.code == "F058")
    assert "(5) lies outside its own range, of which Lower is 20" in found.message
    assert found.where == "book.xlsx › Targets!C2"
    assert "leave the target blank" in found.remedy


def test_limits_upside_down_are_not_used() -> None:
    table = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Lower": "22", "Upper": "18"})
    measure, _ = one_measure(table, Polarity="range")
    target = measure.targets[0]
    assert (target.lower.missing, target.lower.words) == (Missing.UPSIDE_DOWN, "22")
    assert (target.upper.missing, target.upper.words) == (Missing.UPSIDE_DOWN, "18")


@pytest.mark.parametrize(
    ("year", "code"),
    [("2008/10", "F100"), ("2008", "F100"), ("Q3 2008-09", "F100"), (None, "F103"), ("#REF!", "F030")],
)
def test_a_year_that_is_none(year: str | None, code: str) -> None:
    measure, findings = one_measure(sheet("Targets", {"Ref": "NI 1", "Year": year, "Target": "85"}))
    assert measure.targets == ()
    assert codes(findings) == [code]


def test_of_two_rows_for_a_year_the_first_stands() -> None:
    rows = [{"Ref": "NI 1", "Year": "2008-09", "Target": target} for target in ("85", "90", "85")]
    measure, findings = one_measure(sheet("Targets", *rows))
    assert [one.annual.value for one in measure.targets] == [Decimal(85)]
    assert [(one.code, one.where) for one in findings if one.code == "F053"] == [("F053", "book.xlsx › Targets!A3")]


def test_a_ref_that_nobody_knows_and_one_like_it() -> None:
    rows = [{"Ref": ref, "Year": "2008-09", "Target": "85"} for ref in ("NI1", "BV 78a", None, "ni 1")]
    measure, findings = one_measure(sheet("Targets", *rows))
    assert len(measure.targets) == 1
    assert codes(findings) == ["F020", "F020", "F022"]
    remedies = [one.remedy for one in findings if one.code == "F020"]
    assert "NI 1" in remedies[0]
    assert "similar" not in remedies[1]


def test_an_earlier_ref_leads_to_the_present_one() -> None:
    rows = [
        MEASURES | {"Ref": "NI 1", "Formerly": "BV 1; LPI 9"},
        MEASURES | {"Ref": "NI 2", "Measure": "Calls made", "Formerly": "LPI 9"},
        MEASURES | {"Ref": "BV 1", "Measure": "Calls lost", "Formerly": None},
    ]
    targets = [{"Ref": ref, "Year": "2008-09", "Target": target} for ref, target in (("LPI 9", "81"), ("BV 1", "82"))]
    submission, findings = run(departments(), sheet("Measures", *rows), sheet("Targets", *targets))
    annual = {one.ref: [target.annual.value for target in one.targets] for one in submission.measures}
    assert annual == {"NI 1": [Decimal(81)], "NI 2": [], "BV 1": [Decimal(82)]}
    assert codes(findings) == ["F029"]


def test_a_fraction_among_percentages() -> None:
    def found(*values: str) -> list[str]:
        rows = [
            {"Ref": "NI 1", "Year": f"200{number}-0{number + 1}", "Target": value}
            for number, value in enumerate(values)
        ]
        return codes(one_measure(sheet("Targets", *rows))[1])

    assert found("0.85", "84", "86") == ["F064"]
    assert found("0.85%", "84", "86") == []
    assert found("0.85", "0.9", "0.8") == ["F065"]
    assert found("0.9", "1.2", "1.4") == []
    assert found("0", "84", "86") == []
    assert found("0.85") == ["F065"]
    assert found("0.85", "84") == ["F064"]
    assert found("0.85", "0.9", "84") == ["F064", "F064"]
    assert found("0.4", "3") == []


def test_a_possible_fraction_is_named_cell_by_cell_where_formats_are_not_known() -> None:
    unknown = Problem("F007", Source("book.xlsx", "", ""), details={"kind": ".xls"})
    quarters = {"Q1": "0.85", "Q2": "85", "Q3": "0.9%", "Q4": "0"}
    table = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", **quarters})
    _, findings = one_measure(table, of_quarter=4, settings={"problems": (unknown,)})
    assert [(one.code, one.seen) for one in findings if one.code in ("F064", "F065", "F165")] == [("F165", "0.85")]
    _, findings = one_measure(replace(table, source=Source("other.xlsx", "Actuals", "A1")), of_quarter=4)
    assert "F165" not in codes(findings)


@pytest.mark.parametrize(
    ("change", "annual"),
    [
        ({"Withdrawn": "2008-09 Q3"}, {"NI 1": [Decimal(81)], "BV 1": []}),
        ({"Withdrawn": "2008-09 Q4"}, {"NI 1": [], "BV 1": [Decimal(81)]}),
        ({"Withdrawn": "2008-09 Q3", "Unit": "days"}, {"NI 1": [], "BV 1": [Decimal(81)]}),
        ({"Withdrawn": "2008-09 Q3", "Counting": "average"}, {"NI 1": [], "BV 1": [Decimal(81)]}),
    ],
)
def test_the_row_of_an_earlier_measure_may_stay(change: dict[str, str], annual: dict[str, list[Decimal]]) -> None:
    """Its past goes to its successor once it is withdrawn, if both are counted in the same way."""
    old = MEASURES | {"Ref": "BV 1", "Measure": "Calls lost", "Withdrawn": None} | change
    new = MEASURES | {"Ref": "NI 1", "Formerly": "bv 1"}
    target = sheet("Targets", {"Ref": "BV 1", "Year": "2007-08", "Target": "81"})
    submission, findings = run(departments(), sheet("Measures", old, new), target)
    assert {one.ref: [row.annual.value for row in one.targets] for one in submission.measures} == annual
    assert codes(findings) == []
