"""Periods of a financial year (METHODS §10)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.period import (
    PERIODS_IN_A_YEAR,
    Period,
    PeriodKind,
    financial_year,
    month_of,
    quarter,
    quarter_of,
)

YEARS = st.integers(1901, 2099)
PERIODS = st.sampled_from(PeriodKind).flatmap(
    lambda kind: st.builds(Period, st.just(kind), YEARS, st.integers(1, PERIODS_IN_A_YEAR[kind]))
)


@pytest.mark.parametrize(
    ("period", "start", "end", "code"),
    [
        (financial_year(2008), date(2008, 4, 1), date(2009, 3, 31), "2008-09"),
        (financial_year(1999), date(1999, 4, 1), date(2000, 3, 31), "1999-00"),
        (quarter(2008, 1), date(2008, 4, 1), date(2008, 6, 30), "2008-09 Q1"),
        (quarter(2008, 3), date(2008, 10, 1), date(2008, 12, 31), "2008-09 Q3"),
        (quarter(2008, 4), date(2009, 1, 1), date(2009, 3, 31), "2008-09 Q4"),
        (Period(PeriodKind.HALF, 2008, 1), date(2008, 4, 1), date(2008, 9, 30), "2008-09 H1"),
        (Period(PeriodKind.HALF, 2008, 2), date(2008, 10, 1), date(2009, 3, 31), "2008-09 H2"),
        (Period(PeriodKind.MONTH, 2008, 1), date(2008, 4, 1), date(2008, 4, 30), "2008-09 M1"),
        (Period(PeriodKind.MONTH, 2007, 11), date(2008, 2, 1), date(2008, 2, 29), "2007-08 M11"),
    ],
)
def test_first_and_last_day(period: Period, start: date, end: date, code: str) -> None:
    assert (period.start, period.end, period.code) == (start, end, code)


def test_t10_5_march_is_month_12_of_the_year_before() -> None:
    march = month_of(date(2009, 3, 15))
    assert (march.year_code, march.number) == ("2008-09", 12)
    assert quarter_of(date(2009, 3, 15)) == quarter(2008, 4)


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (PeriodKind.YEAR, 2),
        (PeriodKind.HALF, 3),
        (PeriodKind.QUARTER, 0),
        (PeriodKind.QUARTER, 5),
        (PeriodKind.MONTH, 13),
    ],
)
def test_a_part_that_a_year_does_not_have(kind: PeriodKind, number: int) -> None:
    with pytest.raises(ValueError, match=f"no {kind} {number}"):
        Period(kind, 2008, number)


def test_neighbours() -> None:
    assert quarter(2008, 1).previous == quarter(2007, 4)
    assert quarter(2008, 3).same_last_year == quarter(2007, 3)
    assert quarter(2008, 3).shifted(-8) == quarter(2006, 3)
    assert quarter(2008, 3).year == financial_year(2008)
    assert quarter(2007, 4).starts_before(quarter(2008, 1))
    assert not quarter(2008, 1).starts_before(financial_year(2008))


@given(PERIODS)
def test_periods_of_a_kind_follow_without_a_gap(period: Period) -> None:
    assert period.previous.end + timedelta(days=1) == period.start
    assert period.previous.shifted(1) == period
    assert period.same_last_year.shifted(PERIODS_IN_A_YEAR[period.kind]) == period


@given(PERIODS, st.integers(-60, 60), st.integers(-60, 60))
def test_shifts_add_up(period: Period, first: int, second: int) -> None:
    assert period.shifted(first).shifted(second) == period.shifted(first + second)


@pytest.mark.parametrize(
    ("period", "number"),
    [
        (financial_year(2008), 4),
        (Period(PeriodKind.HALF, 2008, 1), 2),
        (quarter(2008, 3), 3),
        (Period(PeriodKind.MONTH, 2008, 3), 1),
        (Period(PeriodKind.MONTH, 2008, 10), 4),
    ],
)
def test_the_quarter_with_which_a_period_ends(period: Period, number: int) -> None:
    assert quarter_of(period.end) == quarter(2008, number)


@given(st.dates(date(1901, 4, 1), date(2099, 3, 31)))
def test_a_day_lies_in_its_month_and_quarter(day: date) -> None:
    for period in (month_of(day), quarter_of(day), quarter_of(day).year):
        assert period.start <= day <= period.end
