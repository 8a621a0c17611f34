"""Which target (DESIGN §3): the quarter's own, else a share of the year's, always on the basis of the actual."""

from datetime import date
from decimal import Decimal

import pytest
from assess_builders import Entry, assessed, measure, target

from reports.model.assessment import MeasureAssessment
from reports.model.value import Missing

PROFILE = ("20", "45", "70", "100")


def in_quarter(quarter: int, rows: tuple, **more: str) -> MeasureAssessment:
    period = f"2008-09 Q{quarter}"
    return assessed(measure(targets=rows, actuals={period: "50"}, **more), period)


@pytest.mark.parametrize("counting", ["cumulative", "discrete", "snapshot", "average"])
@pytest.mark.parametrize("quarter", [1, 2, 3, 4])
def test_a_quarter_of_its_own_comes_first(counting: str, quarter: int) -> None:
    found = in_quarter(quarter, (target("2008-09", "100", PROFILE),), unit="number", counting=counting)
    assert (found.basis, found.target.value) == ("profile", Decimal(PROFILE[quarter - 1]))


@pytest.mark.parametrize(
    ("unit", "counting", "quarter", "basis", "expected"),
    [
        ("number", "cumulative", 1, "year_to_date_share", "25"),
        ("number", "cumulative", 3, "year_to_date_share", "75"),
        ("%", "cumulative", 3, "year", "100"),
        ("number", "cumulative", 4, "year_to_date_share", "100"),
        ("number", "discrete", 3, "quarter_share", "25"),
        ("£000", "discrete", 4, "quarter_share", "25"),
        ("%", "discrete", 3, "year", "100"),
        ("days", "discrete", 3, "year", "100"),
        ("rate per 1,000", "discrete", 3, "year", "100"),
        ("number", "snapshot", 3, "year", "100"),
        ("number", "average", 3, "year", "100"),
    ],
)
def test_without_one_the_year_s_share(unit: str, counting: str, quarter: int, basis: str, expected: str) -> None:
    found = in_quarter(quarter, (target("2008-09", "100"),), unit=unit, counting=counting)
    assert (found.basis, found.target.value) == (basis, Decimal(expected))
    assert [source.cell for source in found.target.sources] == ["Target"]


def test_an_annual_count_that_comes_early_is_held_against_its_share() -> None:
    found = in_quarter(3, (target("2008-09", "50"),), unit="number", counting="cumulative", frequency="annual")
    assert (found.basis, found.target.value) == ("year_to_date_share", Decimal("37.5"))


SHARED, WHOLE = ("year_to_date_share", "75"), ("year", "100")


@pytest.mark.parametrize(
    ("unit", "profile", "expected"),
    [
        # Without a profile a percentage is a rate over the year so far; what is counted per head or in days grows.
        ("%", (None, None, None, None), WHOLE),
        ("days", (None, None, None, None), SHARED),
        ("rate per 1,000", (None, None, None, None), SHARED),
        # A profile settles it: nearer to the whole of the year's target, or to an even share.
        ("%", ("62.4", None, None, None), SHARED),
        ("%", ("62.5", None, None, None), WHOLE),
        ("%", (None, "74.9", None, None), SHARED),
        ("days", (None, "75", None, None), WHOLE),
        ("days", ("100", None, None, None), WHOLE),
        ("number", ("100", None, None, None), SHARED),
    ],
)
def test_what_is_planned_tells_a_rate_from_a_sum(
    unit: str, profile: tuple[Entry, ...], expected: tuple[str, str]
) -> None:
    found = in_quarter(3, (target("2008-09", "100", profile),), unit=unit, counting="cumulative")
    assert (found.basis, found.target.value) == (expected[0], Decimal(expected[1]))


@pytest.mark.parametrize("year", ["2006-07", "2007-08", "2009-10"])
def test_the_profile_of_another_year_tells_where_this_year_has_none(year: str) -> None:
    grows = target(year, "98", ("28", "55", "81", "98"))
    found = in_quarter(3, (target("2008-09", "100"), grows), unit="%", counting="cumulative")
    assert found.basis == "year_to_date_share"


def test_the_nearest_profile_tells_and_the_earlier_of_two() -> None:
    level, grows = (target("2007-08", "98", ("98",) * 4), target("2009-10", "98", ("28", "55", "81", "98")))
    rows = (level, target("2008-09", "100"), grows)
    assert in_quarter(3, rows, unit="%", counting="cumulative").basis == "year"
    assert in_quarter(3, rows[1:], unit="%", counting="cumulative").basis == "year_to_date_share"


@pytest.mark.parametrize("first", [None, "23.1", "94"])
def test_what_was_reached_never_tells(first: str | None) -> None:
    actuals = {"2008-09 Q1": first, "2008-09 Q3": "94.8"}
    one = measure(unit="%", counting="cumulative", targets=(target("2008-09", "95"),), actuals=actuals)
    assert assessed(one, "2008-09 Q3").target.value == 95


@pytest.mark.parametrize("counting", ["discrete", "snapshot", "average"])
@pytest.mark.parametrize("quarter", [1, 3, 4])
def test_an_annual_measure_is_held_against_the_year(counting: str, quarter: int) -> None:
    found = in_quarter(quarter, (target("2008-09", "100"),), unit="number", counting=counting, frequency="annual")
    assert (found.basis, found.target.value) == ("year", 100)


def test_an_annual_measure_with_nothing_but_a_quarter_4_target() -> None:
    rows = (target("2008-09", None, (None, None, None, "90")),)
    found = in_quarter(4, rows, unit="number", frequency="annual")
    assert (found.basis, found.target.value) == ("profile", 90)


def test_half_a_year_of_a_count_is_held_against_half_the_year_s() -> None:
    found = in_quarter(2, (target("2008-09", "100"),), unit="number", counting="discrete", frequency="half-yearly")
    assert (found.basis, found.target.value, found.status.code) == ("half_year_share", 50, "on_target")


def test_dates_are_never_shared_out() -> None:
    rows = (target("2008-09", date(2009, 3, 31)),)
    found = assessed(measure("date", "lower", "cumulative", targets=rows))
    assert (found.basis, found.target.value) == ("year", date(2009, 3, 31))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((), Missing.NO_TARGET),
        ((target("2007-08", "100"),), Missing.NO_TARGET),
        ((target("2008-09"),), Missing.NO_TARGET),
        ((target("2008-09", Missing.TO_BE_SET),), Missing.TO_BE_SET),
        ((target("2008-09", "100", (None, None, Missing.NOT_UNDERSTOOD, None)),), Missing.NOT_UNDERSTOOD),
    ],
)
def test_no_target_says_why(rows: tuple, reason: Missing) -> None:
    found = in_quarter(3, rows)
    assert (found.basis, found.target.missing, found.status.code) == ("none", reason, "no_target")


@pytest.mark.parametrize(
    ("unit", "counting", "quarter", "lower", "upper"),
    [
        ("number", "cumulative", 1, "20", "30"),
        ("number", "cumulative", 3, "60", "90"),
        ("number", "cumulative", 4, "80", "120"),
        ("number", "discrete", 3, "20", "30"),
        ("number", "snapshot", 3, "80", "120"),
        ("%", "discrete", 3, "80", "120"),
        ("days", "average", 3, "80", "120"),
    ],
)
def test_limits_share_the_actual_s_basis(unit: str, counting: str, quarter: int, lower: str, upper: str) -> None:
    rows = (target("2008-09", lower="80", upper="120"),)
    found = in_quarter(quarter, rows, unit=unit, counting=counting, polarity="range")
    assert (found.basis, found.lower.value, found.upper.value) == ("range", Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    ("counting", "quarter", "basis", "usable"),
    [
        ("cumulative", 3, "profile", False),
        ("cumulative", 4, "range", True),
        ("discrete", 3, "profile", False),
        ("snapshot", 3, "range", True),
    ],
)
def test_limits_of_the_year_say_nothing_of_a_profiled_quarter(
    counting: str, quarter: int, basis: str, usable: bool
) -> None:
    rows = (target("2008-09", "100", PROFILE, lower="80", upper="120"),)
    found = in_quarter(quarter, rows, unit="number", counting=counting)
    assert (found.basis, found.target.value) == (basis, Decimal(PROFILE[quarter - 1]))
    assert (found.lower.value is not None, found.upper.value is not None) == (usable, usable)


def test_a_year_s_outturn_that_stands_in_for_a_half_is_held_against_the_year() -> None:
    rows = (target("2008-09", "100", (None, "45", None, "55")),)
    more = {"unit": "number", "counting": "discrete", "frequency": "half-yearly", "targets": rows}
    found = assessed(measure(actuals={"2008-09 Q2": "40", "2008-09": "101"}, **more), "2008-09 Q4")
    assert (found.basis, found.target.value, found.actual.value) == ("year", 100, 101)
    assert (found.short.code, found.short.reason) == ("not_comparable", Missing.NO_COMPARISON)
