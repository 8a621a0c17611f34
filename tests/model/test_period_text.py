"""Reading a period from text: T10.1 to T10.5 of METHODS as they stand, and round trips."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.period import PERIODS_IN_A_YEAR, Period, PeriodKind, financial_year, quarter
from reports.model.period_text import parse_period, parse_year

PERIODS = st.sampled_from(PeriodKind).flatmap(
    lambda kind: st.builds(Period, st.just(kind), st.integers(1970, 2069), st.integers(1, PERIODS_IN_A_YEAR[kind]))
)


@pytest.mark.parametrize(
    "text",
    ["2008-09", "2008/9", "2008/09", "08/09", "2008–2009", "FY 2008 to 2009", "200809", "FY200809", " 2008 - 09 "],
)
def test_t10_1_a_financial_year(text: str) -> None:
    period = parse_period(text)
    assert (period.start, period.end) == (date(2008, 4, 1), date(2009, 3, 31))
    assert parse_year(text) == period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Q3 08/09", date(2008, 10, 1), date(2008, 12, 31)),
        ("Quarter 3 2008/9", date(2008, 10, 1), date(2008, 12, 31)),
        ("2008-09 Q3", date(2008, 10, 1), date(2008, 12, 31)),
        ("Qtr 3, 2008/09", date(2008, 10, 1), date(2008, 12, 31)),
        ("Q4 2008/09", date(2009, 1, 1), date(2009, 3, 31)),
        ("H1 2008-09", date(2008, 4, 1), date(2008, 9, 30)),
        ("2008-09 M12", date(2009, 3, 1), date(2009, 3, 31)),
    ],
)
def test_t10_2_a_part_of_a_year(text: str, start: date, end: date) -> None:
    assert (parse_period(text).start, parse_period(text).end) == (start, end)


@pytest.mark.parametrize("text", ["1999/00", "99/00"])
def test_t10_3_the_turn_of_the_century(text: str) -> None:
    assert parse_period(text).start == date(1999, 4, 1)


@pytest.mark.parametrize("text", ["2008/10", "Q5 2008/09"])
def test_t10_4_what_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"2008/10|quarter 5"):
        parse_period(text)


@pytest.mark.parametrize("text", ["March 2009", "Mar 09", "mar-2009", "Mar. 2009"])
def test_t10_5_a_month(text: str) -> None:
    month = parse_period(text)
    assert (month.kind, month.year_code, month.number) == (PeriodKind.MONTH, "2008-09", 12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "2008",
        "Q3",
        "200801",
        "2009-10-31",
        "01/02/2003",
        "31/03/04",
        "2008/09 or so",
        "Q3 Q4 2008/09",
        "Market 2008",
        "Decision 08",
        "9999/00",
        "0000/01",
        "March 9999",
        "H3 2008/09",
        "M13 2008/09",
        f"Q{'1' * 5000} 2008/09",
    ],
)
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_period(text)


def test_a_quarter_alone_is_one_of_the_default_year() -> None:
    assert parse_period("Q3", financial_year(2008)) == quarter(2008, 3)
    assert parse_period("Q3 2007/08", financial_year(2008)) == quarter(2007, 3)
    assert parse_period("Sept 2006", financial_year(2008)).start == date(2006, 9, 1)


@pytest.mark.parametrize("text", ["", " ", "-", "Q3 2007", "last year"])
def test_a_default_year_is_no_answer_to_everything(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_period(text, financial_year(2008))


def test_a_quarter_is_not_a_year() -> None:
    with pytest.raises(ValueError, match="not a whole financial year"):
        parse_year("Q3 2008/09")


@given(PERIODS)
def test_the_code_of_a_period_leads_back_to_it(period: Period) -> None:
    assert parse_period(period.code) == period


@given(
    st.integers(1970, 2069),
    st.sampled_from(["{0}-{1:02d}", "{0}/{1:02d}", "{2:02d}/{1:02d}", "{0} to {3}", "FY{0}–{3}"]),
)
def test_every_way_of_writing_a_year(start: int, way: str) -> None:
    text = way.format(start, (start + 1) % 100, start % 100, start + 1)
    assert parse_period(text) == financial_year(start)


@given(st.text(max_size=30))
def test_any_text_is_a_period_with_dates_or_a_plain_refusal(text: str) -> None:
    try:
        period = parse_period(text, financial_year(2008))
    except ValueError:
        return
    assert period.start <= period.end


def test_a_month_without_a_year_is_one_of_the_default_year() -> None:
    year = parse_year("2008-09")
    assert [parse_period(name, year).code for name in ("April", "Dec", "Sept", "March")] == [
        parse_period(name).code for name in ("Apr 2008", "Dec 2008", "Sep 2008", "Mar 2009")
    ]
    with pytest.raises(ValueError, match="names no financial year"):
        parse_period("April")
