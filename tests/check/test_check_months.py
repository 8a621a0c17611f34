"""Months rolled up to quarters by counting: one row a rule."""

from decimal import Decimal

import pytest
from check_tables import actual, codes, one_measure, sheet

from reports.model.value import Marker, Missing

MONTHS = ("April 2008", "May 2008", "June 2008")


@pytest.mark.parametrize(
    ("counting", "unit", "values", "expected", "found"),
    [
        ("cumulative", "number", ("10", "25", "45"), Decimal(45), []),
        ("snapshot", "number", ("10", "25", "45"), Decimal(45), []),
        ("snapshot", "%", ("70", None, "72"), Decimal(72), []),
        ("discrete", "number", ("10", "15", "20"), Decimal(45), []),
        ("discrete", "£000", ("10", "15", "20.5"), Decimal("45.5"), []),
        ("average", "days", ("10", "15", "20"), Decimal(15), []),
        ("average", "%", ("70", "71", "75"), Decimal(72), []),
        ("cumulative", "number", ("10", "25", None), Missing.AWAITED, ["F066"]),
        ("discrete", "number", ("10", None, "20"), Missing.INCOMPLETE, ["F066"]),
        ("average", "days", ("10", None, "20"), Missing.INCOMPLETE, ["F066"]),
        ("discrete", "number", ("10", "[x]", "20"), Missing.INCOMPLETE, ["F066"]),
        ("discrete", "%", ("70", "71", "75"), Missing.NOT_ADDITIVE, ["F067"]),
        ("discrete", "number", ("10", "3 [c]", "20"), Missing.SUPPRESSED, []),
        ("cumulative", "number", ("10", "13", "33 [c]"), Missing.SUPPRESSED, []),
    ],
)
def test_a_quarter_from_its_months(
    counting: str, unit: str, values: tuple[str | None, ...], expected: object, found: list[str]
) -> None:
    rows = [{"Ref": "NI 1", "Period": month, "Actual": value} for month, value in zip(MONTHS, values, strict=True)]
    measure, findings = one_measure(
        sheet("Actuals", *rows), of_quarter=1, Counting=counting, Unit=unit, Frequency="monthly"
    )
    figure = actual(measure, "2008-09 Q1").figure
    assert (figure.value if figure.missing is None else figure.missing) == expected
    assert len(measure.actuals) == 1
    assert codes(findings) == found


def test_a_sum_names_all_its_cells_markers_and_counts() -> None:
    rows = [
        {"Ref": "NI 1", "Period": month, "Actual": value, "Numerator": "2", "Denominator": "4"}
        for month, value in zip(MONTHS, ("10 [e]", "15 [p]", "20 [e]"), strict=True)
    ]
    measure, _ = one_measure(sheet("Actuals", *rows), of_quarter=1, Counting="discrete", Unit="number")
    only = actual(measure, "2008-09 Q1")
    assert [source.cell for source in only.figure.sources] == ["C2", "C3", "C4"]
    assert only.figure.markers == (Marker.ESTIMATED, Marker.PROVISIONAL)
    assert (only.numerator, only.denominator) == (Decimal(6), Decimal(12))


def test_a_quarter_given_as_such_stands() -> None:
    rows = [{"Ref": "NI 1", "Period": period, "Actual": "10"} for period in (*MONTHS, "Q1 2008-09")]
    measure, findings = one_measure(sheet("Actuals", *rows), of_quarter=1, Counting="discrete", Unit="number")
    assert [one.figure.value for one in measure.actuals] == [Decimal(10)]
    assert codes(findings) == []


def test_months_of_a_quarter_to_come_make_nothing() -> None:
    rows = [{"Ref": "NI 1", "Period": period, "Actual": "10"} for period in (*MONTHS, "July 2008")]
    measure, findings = one_measure(sheet("Actuals", *rows), of_quarter=1, Counting="discrete", Unit="number")
    assert [one.period.code for one in measure.actuals] == ["2008-09 Q1"]
    assert codes(findings) == ["F062"]
