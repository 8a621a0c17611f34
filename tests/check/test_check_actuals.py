"""Actuals: wide and long, awaited, later, twice, rolled up from months."""

from datetime import date
from decimal import Decimal

import pytest
from check_tables import actual, codes, one_measure, sheet

from reports.model.cell import InputTable
from reports.model.measure import Measure
from reports.model.value import Marker, Missing


def wide(*rows: dict[str, object], workbook: str = "book.xlsx") -> InputTable:
    filled = [{"Ref": "NI 1", "Year": "2008-09"} | row for row in rows]
    return sheet("Actuals", *filled, columns="Ref, Year, Q1, Q2, Q3, Q4, Outturn", workbook=workbook)


def long(*rows: dict[str, object]) -> InputTable:
    return sheet("Actuals", *({"Ref": "NI 1"} | row for row in rows), workbook="long.xlsx")


def periods(measure: Measure) -> list[str]:
    return [one.period.code for one in measure.actuals]


def test_wide_and_long_are_joined() -> None:
    tables = wide({"Q1": "80", "Q2": "81"}), long({"Period": "Q3", "Actual": "82 [p]"})
    measure, findings = one_measure(*tables)
    assert [one.figure.value for one in measure.actuals] == [Decimal(80), Decimal(81), Decimal(82)]
    assert actual(measure, "2008-09 Q3").figure.markers == (Marker.PROVISIONAL,)
    assert str(actual(measure, "2008-09 Q3").figure.sources[0]) == "long.xlsx › Actuals!C2"
    assert codes(findings) == []


def test_a_figure_given_twice_is_a_finding_only_where_it_differs() -> None:
    rows = [{"Period": "2008-09 Q1", "Actual": "80"}, {"Period": "2008-09 Q2", "Actual": "99"}]
    measure, findings = one_measure(wide({"Q1": "80", "Q2": "81"}), long(*rows))
    assert actual(measure, "2008-09 Q2").figure.value == Decimal(81)
    assert [(one.code, one.where) for one in findings if one.code == "F061"] == [("F061", "long.xlsx › Actuals!C3")]


@pytest.mark.parametrize("order", [("4", "4 [c]"), ("4 [c]", "4")])
def test_a_figure_that_is_confidential_once_is_confidential(order: tuple[str, str]) -> None:
    rows = [{"Period": "2008-09 Q1", "Actual": seen} for seen in order]
    measure, findings = one_measure(long(*rows), Unit="number")
    assert actual(measure, "2008-09 Q1").figure.missing is Missing.SUPPRESSED
    assert [(one.code, one.seen) for one in findings if one.code == "F061"] == [("F061", "")]


def test_a_blank_is_awaited_where_a_value_was_due() -> None:
    measure, findings = one_measure(wide({"Q1": "80"}))
    assert [(one.period.code, one.figure.missing) for one in measure.actuals] == [
        ("2008-09 Q1", None),
        ("2008-09 Q2", Missing.AWAITED),
        ("2008-09 Q3", Missing.AWAITED),
    ]
    assert [(one.code, one.where) for one in findings if one.code == "F060"] == [("F060", "book.xlsx › Actuals!E2")]


@pytest.mark.parametrize(
    ("frequency", "of_quarter", "expected"),
    [
        ("half-yearly", 3, ["2008-09 Q2"]),
        ("annual", 3, []),
        ("annual", 4, ["2008-09 Q4", "2008-09"]),
        ("monthly", 1, ["2008-09 Q1"]),
    ],
)
def test_what_is_due_by_frequency(frequency: str, of_quarter: int, expected: list[str]) -> None:
    measure, _ = one_measure(wide({}), of_quarter=of_quarter, Frequency=frequency)
    assert sorted(periods(measure)) == sorted(expected)


def test_an_outturn_stands_in_for_the_fourth_quarter_of_an_earlier_year() -> None:
    row = {"Year": "2007-08", "Q1": "78", "Q2": "79", "Outturn": "80"}
    without = ["2007-08 Q1", "2007-08", "2007-08 Q2", "2007-08 Q3"]
    assert periods(one_measure(wide(row), Counting="cumulative")[0]) == without
    assert periods(one_measure(wide(row), Counting="discrete")[0]) == [*without, "2007-08 Q4"]


def test_quarters_that_nobody_kept_in_an_earlier_year_are_not_awaited() -> None:
    assert periods(one_measure(wide({"Year": "2006-07", "Outturn": "77"}))[0]) == ["2006-07"]


def test_a_withdrawn_measure_awaits_nothing() -> None:
    measure, findings = one_measure(wide({"Q1": "80"}), Withdrawn="Q2 2008-09")
    assert periods(measure) == ["2008-09 Q1"]
    assert not [one for one in findings if one.code == "F060"]


def test_what_is_later_than_the_quarter_is_left_out_with_one_note() -> None:
    rows = {"Q1": "80", "Q2": "81", "Q3": "82", "Q4": "83"}, {"Year": "2009-10", "Q1": "84"}
    measure, findings = one_measure(wide(*rows), of_quarter=2)
    assert periods(measure) == ["2008-09 Q1", "2008-09 Q2"]
    notes = [one for one in findings if one.code == "F062"]
    assert [one.where for one in notes] == ["book.xlsx › Actuals!E2"]
    assert "3 in all" in notes[0].message


def test_an_annual_outturn_that_comes_early_is_kept() -> None:
    assert periods(one_measure(wide({"Outturn": "80"}), Frequency="annual")[0]) == ["2008-09"]
    assert "2008-09" not in periods(one_measure(wide({"Outturn": "80"}), Frequency="quarterly")[0])


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("Q5 2008/09", "F101"),
        ("2008/10", "F100"),
        ("Michaelmas", "F100"),
        (None, "F100"),
        (date(2008, 9, 1), "F102"),
        ("#N/A", "F030"),
    ],
)
def test_a_period_that_is_none(period: object, code: str) -> None:
    measure, findings = one_measure(long({"Period": period, "Actual": "80"}))
    assert measure.actuals == ()
    assert codes(findings) == [code]


@pytest.mark.parametrize(
    ("counting", "frequency", "expected"),
    [
        ("cumulative", "quarterly", ["2008-09 Q2"]),
        ("snapshot", "quarterly", ["2008-09 Q2"]),
        ("discrete", "half-yearly", ["2008-09 Q2"]),
        ("discrete", "quarterly", []),
        ("average", "quarterly", []),
    ],
)
def test_half_a_year_stands_for_its_last_quarter_only_where_it_says_the_same(
    counting: str, frequency: str, expected: list[str]
) -> None:
    table = long({"Period": "H1 2008-09", "Actual": "80"})
    measure, findings = one_measure(table, Counting=counting, Frequency=frequency)
    assert periods(measure) == expected
    assert codes(findings) == ([] if expected else ["F068"])


@pytest.mark.parametrize(
    ("above", "below", "expected", "found"),
    [
        ("45", "50", (Decimal(45), Decimal(50)), []),
        ("-45", "50", (None, None), ["F153"]),
        ("45", "-5", (None, None), ["F063"]),
        ("many", "50", (None, Decimal(50)), ["F033"]),
    ],
)
def test_numerator_and_denominator(
    above: str, below: str, expected: tuple[Decimal | None, Decimal | None], found: list[str]
) -> None:
    row = {"Period": "Q1 2008-09", "Actual": "90", "Numerator": above, "Denominator": below}
    measure, findings = one_measure(long(row))
    only = actual(measure, "2008-09 Q1")
    assert ((only.numerator, only.denominator), codes(findings)) == (expected, found)
    assert only.figure.value == Decimal(90)


def test_the_marker_column_and_a_confidential_fraction() -> None:
    row = {"Period": "Q1 2008-09", "Actual": "90", "Numerator": "9", "Denominator": "10", "Marker": "c"}
    only = actual(one_measure(long(row))[0], "2008-09 Q1")
    assert (only.figure.missing, only.numerator, only.denominator) == (Missing.SUPPRESSED, None, None)
    measure, findings = one_measure(long({"Period": "Q1 2008-09", "Actual": "90", "Marker": "provisional, revised"}))
    assert actual(measure, "2008-09 Q1").figure.markers == (Marker.PROVISIONAL, Marker.REVISED)
    assert codes(findings) == []


def test_a_marker_that_nobody_understands_withholds_the_value() -> None:
    measure, findings = one_measure(long({"Period": "Q1 2008-09", "Actual": "90", "Marker": "provisional, q"}))
    assert actual(measure, "2008-09 Q1").figure.missing is Missing.SUPPRESSED
    assert codes(findings) == ["F107"]
    assert "90" not in "".join(one.seen + one.message for one in findings)


def test_words_beside_a_return_are_its_cause_unless_the_commentary_sheet_speaks() -> None:
    rows = [{"Period": f"Q{number} 2008-09", "Actual": "80", "Commentary": f"Reason {number}"} for number in (1, 2)]
    said = {"Ref": "NI 1", "Period": "Q2 2008-09", "Cause": "A flood", "Action": "Repairs", "By when": date(2009, 1, 9)}
    measure, findings = one_measure(long(*rows), sheet("Commentary", said))
    first, second = measure.commentaries
    assert (first.cause, str(first.source)) == ("Reason 1", "long.xlsx › Actuals!D2")
    assert (second.cause, second.action, second.by_when) == ("A flood", "Repairs", "2009-01-09")
    assert codes(findings) == ["F069"]
