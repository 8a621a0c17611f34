"""Which value stands for a quarter, the year so far, and when none is expected."""

from decimal import Decimal

import pytest
from assess_builders import assessed, measure, target

from reports.model.value import Missing


@pytest.mark.parametrize(
    ("counting", "frequency", "stands_in"),
    [
        ("cumulative", "quarterly", True),
        ("snapshot", "quarterly", True),
        ("snapshot", "monthly", True),
        ("discrete", "quarterly", False),
        ("average", "quarterly", False),
        ("discrete", "annual", True),
        ("average", "annual", True),
        ("average", "half-yearly", True),
    ],
)
@pytest.mark.parametrize("quarter_4", ["absent", "blank"])
def test_an_outturn_stands_in_for_quarter_4(counting: str, frequency: str, stands_in: bool, quarter_4: str) -> None:
    entries = {"2008-09": "88"} | ({"2008-09 Q4": None} if quarter_4 == "blank" else {})
    found = assessed(measure("number", counting=counting, frequency=frequency, actuals=entries), "2008-09 Q4")
    assert found.actual.value == (Decimal(88) if stands_in else None)
    assert found.actual.missing is (None if stands_in else Missing.AWAITED)


@pytest.mark.parametrize("frequency", ["quarterly", "half-yearly"])
@pytest.mark.parametrize("entry", ["80", Missing.SUPPRESSED, Missing.NOT_UNDERSTOOD])
def test_what_quarter_4_itself_says_comes_before_the_outturn(entry: object, frequency: str) -> None:
    one = measure(frequency=frequency, actuals={"2008-09 Q4": entry, "2008-09": "88"})
    actual = assessed(one, "2008-09 Q4").actual
    assert (actual.value or actual.missing) == (Decimal(80) if entry == "80" else entry)


def test_the_outturn_says_nothing_of_an_earlier_quarter() -> None:
    assert assessed(measure(actuals={"2008-09": "88"})).actual.missing is Missing.AWAITED


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"2008-09": "88", "2008-09 Q4": "85"}, 88),
        ({"2008-09": None, "2008-09 Q4": "85"}, 85),
        ({"2008-09 Q2": "82"}, 82),
    ],
)
def test_an_annual_measure_reports_the_outturn_or_else_its_latest_quarter(entries: dict, expected: int) -> None:
    assert assessed(measure(frequency="annual", actuals=entries), "2008-09 Q4").actual.value == expected


@pytest.mark.parametrize(
    ("frequency", "not_due"),
    [("monthly", ()), ("quarterly", ()), ("half-yearly", (1, 3)), ("annual", (1, 2, 3))],
)
def test_when_a_value_is_due(frequency: str, not_due: tuple[int, ...]) -> None:
    one = measure(frequency=frequency, targets=(target("2008-09", "80"),))
    found = {quarter: assessed(one, f"2008-09 Q{quarter}") for quarter in (1, 2, 3, 4)}
    assert tuple(quarter for quarter in found if found[quarter].status.code == "not_due") == not_due
    assert {one.actual.missing for one in found.values()} <= {Missing.AWAITED, Missing.NOT_DUE}


def test_an_annual_value_that_comes_early_is_rated() -> None:
    one = measure(frequency="annual", targets=(target("2008-09", "80"),), actuals={"2008-09 Q1": "81"})
    assert assessed(one, "2008-09 Q3").status.code == "on_target"


def test_a_blank_cell_is_named_where_a_value_is_awaited() -> None:
    actual = assessed(measure(actuals={"2008-09 Q3": None})).actual
    assert (actual.missing, [source.cell for source in actual.sources]) == (Missing.AWAITED, ["2008-09 Q3"])


YEAR = {"2008-09 Q1": "10", "2008-09 Q2": "20", "2008-09 Q3": "30"}


@pytest.mark.parametrize(
    ("unit", "counting", "expected"),
    [
        ("number", "discrete", Decimal(60)),
        ("£000", "discrete", Decimal(60)),
        ("number", "cumulative", Decimal(30)),
        ("%", "cumulative", Decimal(30)),
        ("%", "discrete", Missing.NOT_ADDITIVE),
        ("days", "discrete", Missing.NOT_ADDITIVE),
        ("number", "average", Missing.NOT_ADDITIVE),
        ("number", "snapshot", Missing.NOT_ADDITIVE),
    ],
)
def test_the_year_so_far(unit: str, counting: str, expected: object) -> None:
    to_date = assessed(measure(unit, counting=counting, actuals=YEAR)).to_date
    assert (to_date.value if to_date.missing is None else to_date.missing) == expected


@pytest.mark.parametrize(("entry", "reason"), [(None, Missing.GAP_IN_YEAR), (Missing.SUPPRESSED, Missing.SUPPRESSED)])
def test_a_gap_leaves_no_sum(entry: object, reason: Missing) -> None:
    one = measure("number", counting="discrete", actuals=YEAR | {"2008-09 Q2": entry})
    assert assessed(one).to_date.missing is reason


def test_the_sum_names_every_cell() -> None:
    to_date = assessed(measure("number", counting="discrete", actuals=YEAR)).to_date
    assert [source.cell for source in to_date.sources] == list(YEAR)


def test_the_year_so_far_of_a_half_yearly_count_sums_its_halves() -> None:
    entries = {"2008-09 Q2": "40", "2008-09 Q4": "50"}
    one = measure("number", counting="discrete", frequency="half-yearly", actuals=entries)
    so_far = [assessed(one, f"2008-09 Q{quarter}").to_date for quarter in (1, 2, 3, 4)]
    assert [figure.value for figure in so_far] == [None, 40, 40, 90]
