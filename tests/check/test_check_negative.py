"""Figures below nought: a finding and no figure, unless something says that they can be."""

from decimal import Decimal

import pytest
from check_tables import actual, codes, one_measure, sheet

from reports.model.value import Missing


@pytest.mark.parametrize(
    ("columns", "target", "figure", "is_used"),
    [
        ({"Unit": "number"}, "20", "-3", False),
        ({"Unit": "number"}, None, "-3", False),
        ({"Unit": "number"}, "20", "0", True),
        ({"Unit": "number"}, "20", "-0.5", False),
        ({"Unit": "number"}, "-20", "-3", True),
        ({"Unit": "number", "Measure": "Net additional homes"}, "20", "-3", True),
        ({"Unit": "number", "Definition": "The change since last year."}, "20", "-3", True),
        ({"Unit": "number", "Measure": "Networks joined"}, "20", "-3", False),
        ({"Unit": "%"}, "20", "-92", False),
        ({"Unit": "%"}, "-20", "-92", True),
        ({"Unit": "%"}, "20", "5% reduction from 31/03/08", True),
        ({"Unit": "%", "Measure": "% change in complaints"}, "20", "-3", True),
        ({"Unit": "%", "Measure": "Carbon reduction"}, "20", "-3", True),
        ({"Unit": "%", "Definition": "Net of those withdrawn."}, "20", "-3", True),
        ({"Unit": "rate per 1,000"}, "20", "-3", False),
        ({"Unit": "per 1,000 population", "Measure": "Population growth"}, "20", "-3", True),
        ({"Unit": "£000"}, "20", "-3", True),
        ({"Unit": "days"}, "100", "-7", False),
        ({"Unit": "days", "Measure": "Time to process benefit claims and changes"}, "100", "-7", False),
        ({"Unit": "days", "Measure": "Days ahead of schedule"}, "100", "-7", True),
        ({"Unit": "days", "Measure": "Change in processing time"}, "100", "-7", True),
        ({"Unit": "days"}, "-1", "-7", True),
        ({"Unit": "people"}, "20", "-3", False),
        ({"Unit": "Number of cases"}, "20", "-3", False),
        ({"Unit": "net people"}, "20", "-3", True),
        ({"Unit": "points"}, "20", "-3", True),
        ({"Unit": "ratio"}, "20", "-3", True),
        ({"Unit": None}, "20", "-3", True),
    ],
)
def test_what_cannot_be_below_nought_is_not_used(
    columns: dict[str, str], target: str | None, figure: str, is_used: bool
) -> None:
    targets = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": target})
    actuals = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q3": figure})
    measure, findings = one_measure(targets, actuals, **{"Measure": "Complaints", **columns})
    found = actual(measure, "2008-09 Q3").figure
    assert found.missing is (None if is_used else Missing.BELOW_NOUGHT)
    assert found.number == (Decimal(-5 if "reduction" in figure else figure) if is_used else None)
    assert ("F155" in codes(findings)) is not is_used


def test_a_month_below_nought_makes_no_quarter() -> None:
    months = [("Oct 2008", "4"), ("Nov 2008", "-1"), ("Dec 2008", "5")]
    rows = ({"Ref": "NI 1", "Period": month, "Actual": value} for month, value in months)
    measure, findings = one_measure(sheet("Actuals", *rows), Unit="number", Counting="discrete")
    assert actual(measure, "2008-09 Q3").figure.missing is Missing.INCOMPLETE
    assert "F155" in codes(findings)
