"""Projection methods, their back-test and their range (METHODS §5): the examples."""

from decimal import Decimal

import pytest

from reports.assess.projection.back_test import Trial, back_test_of, coverage_of, range_of
from reports.assess.projection.methods import by_profile, by_run_rate, by_share, with_remaining_profile
from reports.assess.projection.years import PastYear
from reports.model.period import financial_year

HISTORY = [("150", "340"), ("171", "372"), ("180", "410"), ("168", "380")]
YEARS = [
    PastYear(financial_year(2004 + place), (Decimal(half),), (Decimal(full),))
    for place, (half, full) in enumerate(HISTORY)
]


def trial(year: int, actual: str, forecast: str) -> Trial:
    return Trial(financial_year(year), Decimal(actual), Decimal(forecast))


def leave_one_out() -> list[Trial]:
    trials = []
    for year in YEARS:
        forecast = by_share(year.to_date, [one for one in YEARS if one is not year])
        assert forecast is not None
        trials.append(Trial(year.year, year.outturn[0], forecast[0]))
    return trials


def rounded(value: Decimal | None, decimals: str) -> str:
    return str(value.quantize(Decimal(decimals))) if value is not None else "none"


def test_t5_1_three_methods() -> None:
    to_date, planned, annual = Decimal(162), Decimal(180), Decimal(400)
    assert by_profile(to_date, planned, annual) == 360
    assert with_remaining_profile(to_date, planned, annual) == 382
    assert by_run_rate((to_date,), 2) == (324,)


def test_t5_2_leave_one_out() -> None:
    trials = leave_one_out()
    assert [rounded(one.forecast, "0.01") for one in trials] == ["335.84", "388.01", "401.96", "376.24"]
    assert [rounded(one.actual - one.forecast, "0.01") for one in trials] == ["4.16", "-16.01", "8.04", "3.76"]
    found = back_test_of(trials)
    assert found is not None
    assert (found.years, rounded(found.mean_error, "0.01"), rounded(found.mean_percent_error, "0.01")) == (
        4,
        "7.99",
        "2.12",
    )


def test_t5_2_now() -> None:
    forecast = by_share((Decimal(165),), YEARS)
    assert forecast is not None
    ends = range_of(forecast[0], leave_one_out())
    assert ends is not None
    assert [rounded(value, "0.1") for value in (*forecast, *ends)] == ["370.4", "355.2", "377.9"]


@pytest.mark.parametrize(("years", "percent"), [(3, 50), (4, 60), (9, 80), (19, 90)])
def test_coverage_is_never_more_than_the_years_can_say(years: int, percent: int) -> None:
    assert coverage_of(years) == percent


def test_nothing_by_now_gives_no_share() -> None:
    nothing = [PastYear(financial_year(2007), (Decimal(0),), (Decimal(9),))]
    assert by_share((Decimal(1),), nothing) is None
    assert by_share((Decimal(1),), []) is None
    assert by_profile(Decimal(1), Decimal(0), Decimal(9)) is None


def test_skill_is_held_against_last_year_s_outturn_on_the_same_years() -> None:
    found = back_test_of([trial(2006, "100", "110"), trial(2007, "120", "115"), trial(2008, "110", "112")])
    assert found is not None
    assert found.skill == Decimal(7) / 30  # 5 + 2 against 20 + 10; the first year has none before it
    apart = back_test_of([trial(2004, "100", "110"), trial(2007, "120", "115")])
    assert apart is not None
    assert apart.skill is None


def test_a_percentage_error_of_nothing_does_not_exist() -> None:
    found = back_test_of([trial(2006, "0", "1"), trial(2007, "10", "11")])
    assert found is not None
    assert (found.mean_error, found.mean_percent_error) == (1, None)
    assert back_test_of([]) is None


@pytest.mark.parametrize("odd", [trial(2006, "1", "0"), trial(2006, "-1", "1"), trial(2006, "1", "-1")])
def test_no_range_from_too_few_years_or_from_what_changes_sign(odd: Trial) -> None:
    two = [trial(2007, "10", "11"), trial(2008, "10", "9")]
    assert range_of(Decimal(10), two) is None
    assert range_of(Decimal(10), [odd, *two]) is None
    assert range_of(Decimal(-1), leave_one_out()) is None
