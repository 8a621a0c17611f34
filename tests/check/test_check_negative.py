"""Counts below nought: a finding and no figure, unless something says that they can be."""

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
        ({"Unit": "number"}, "20", "-3.5", True),
        ({"Unit": "number"}, "-20", "-3", True),
        ({"Unit": "number", "Measure": "Net additional homes"}, "20", "-3", True),
        ({"Unit": "number", "Definition": "The change since last year."}, "20", "-3", True),
        ({"Unit": "number", "Measure": "Networks joined"}, "20", "-3", False),
        ({"Unit": "%"}, "20", "-3", True),
        ({"Unit": "£000"}, "20", "-3", True),
        ({"Unit": "days"}, "20", "-3", True),
    ],
)
def test_a_count_below_nought_is_not_used(
    columns: dict[str, str], target: str | None, figure: str, is_used: bool
) -> None:
    targets = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": target})
    actuals = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q3": figure})
    measure, findings = one_measure(targets, actuals, **{"Measure": "Complaints", **columns})
    found = actual(measure, "2008-09 Q3").figure
    assert (found.value, found.missing) == (
        Decimal(figure) if is_used else None,
        None if is_used else Missing.BELOW_NOUGHT,
    )
    assert codes(findings) == ([] if is_used else ["F155"])


def test_a_month_below_nought_makes_no_quarter() -> None:
    months = [("Oct 2008", "4"), ("Nov 2008", "-1"), ("Dec 2008", "5")]
    rows = ({"Ref": "NI 1", "Period": month, "Actual": value} for month, value in months)
    measure, findings = one_measure(sheet("Actuals", *rows), Unit="number", Counting="discrete")
    assert actual(measure, "2008-09 Q3").figure.missing is Missing.INCOMPLETE
    assert "F155" in codes(findings)
