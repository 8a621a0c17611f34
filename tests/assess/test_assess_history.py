"""A measure's past, and what was known of it a quarter ago."""

from datetime import date

import pytest
from assess_builders import RULES, assessed, measure, target

from reports.assess.history import status_codes
from reports.model.measure import Commentary
from reports.model.period_text import parse_period
from reports.model.value import Missing


def quarters(first_year: int, years: int) -> dict[str, str]:
    pairs = [(year, quarter) for year in range(first_year, first_year + years) for quarter in (1, 2, 3, 4)]
    names = [f"{year}-{(year + 1) % 100:02d} Q{quarter}" for year, quarter in pairs]
    return {name: str(60 + place) for place, name in enumerate(names)}


def test_twelve_quarters_that_end_with_the_reported_one() -> None:
    history = assessed(measure(actuals=quarters(2004, 6))).history
    assert len(history) == 12
    assert (history[0].period.code, history[-1].period.code) == ("2005-06 Q4", "2008-09 Q3")


def test_twelve_halves_and_twelve_years() -> None:
    entries = quarters(1995, 14)
    halves = assessed(
        measure(frequency="half-yearly", actuals={code: entries[code] for code in entries if code[-1] in "24"})
    )
    assert (len(halves.history), halves.history[0].period.code) == (12, "2003-04 Q2")
    years = assessed(measure(frequency="annual", actuals={code: entries[code] for code in entries if code[-1] == "4"}))
    assert (len(years.history), years.history[0].period.code) == (12, "1997-98")


def test_gaps_are_kept_and_leading_ones_are_not() -> None:
    history = assessed(measure(actuals={"2007-08 Q4": "60", "2008-09 Q2": "61", "2008-09 Q3": "62"})).history
    assert [point.period.code for point in history] == ["2007-08 Q4", "2008-09 Q1", "2008-09 Q2", "2008-09 Q3"]
    assert [point.figure.missing for point in history] == [None, Missing.AWAITED, None, None]


def test_a_gap_in_the_reported_quarter_ends_the_history() -> None:
    history = assessed(measure(actuals={"2008-09 Q2": "61"})).history
    assert [point.figure.missing for point in history] == [None, Missing.AWAITED]


def test_without_any_figure_there_is_no_history() -> None:
    assert assessed(measure()).history == ()


def test_each_quarter_is_held_against_its_own_target() -> None:
    rows = (target("2007-08", "40"), target("2008-09", "80", (None, "30", None, None)))
    entries = {"2007-08 Q4": "40", "2008-09 Q1": "21", "2008-09 Q2": "28", "2008-09 Q3": "10"}
    one = measure("number", counting="cumulative", targets=rows, actuals=entries)
    history = assessed(one).history
    assert [point.target.value for point in history] == [40, 20, 30, 60]
    expected = ["on_target", "on_target", "within_tolerance", "off_target"]
    assert [point.status for point in history] == expected


def test_years_for_an_annual_measure() -> None:
    entries = {"2005-06": "60", "2006-07": None, "2007-08": "62"}
    history = assessed(measure(frequency="annual", actuals=entries)).history
    assert [point.period.code for point in history] == ["2005-06", "2006-07", "2007-08", "2008-09"]
    assert [point.figure.missing for point in history] == [None, Missing.AWAITED, None, Missing.NOT_DUE]


def test_halves_for_a_half_yearly_measure_and_what_came_early() -> None:
    entries = {"2007-08 Q2": "60", "2007-08 Q3": "61", "2007-08 Q4": "62", "2008-09 Q2": "63"}
    history = assessed(measure(frequency="half-yearly", actuals=entries)).history
    codes = ["2007-08 Q2", "2007-08 Q3", "2007-08 Q4", "2008-09 Q2", "2008-09 Q3"]
    assert [point.period.code for point in history] == codes


def test_an_open_date_of_the_past_is_judged_at_the_end_of_its_year() -> None:
    rows = (target("2007-08", date(2008, 3, 1)), target("2008-09", date(2009, 3, 1)))
    entries = {"2006-07": date(2007, 3, 1), "2008-09 Q3": date(2008, 12, 1)}
    history = assessed(measure("date", "lower", frequency="annual", targets=rows, actuals=entries)).history
    assert [point.status for point in history] == ["no_target", "off_target", "on_target"]


@pytest.mark.parametrize(
    ("frequency", "entries", "status"),
    [
        ("quarterly", {"2008-09 Q3": "70", "2008-09 Q4": "90"}, "off_target"),
        ("quarterly", {"2008-09 Q4": "90"}, "no_data"),
        ("annual", {"2008-09": "90"}, "not_due"),
        ("annual", {"2008-09 Q2": "90"}, "on_target"),
    ],
)
def test_a_quarter_ago_nothing_later_was_known(frequency: str, entries: dict[str, str], status: str) -> None:
    one = measure(frequency=frequency, targets=(target("2008-09", "85"),), actuals=entries)
    assert status_codes([one], [], parse_period("2008-09 Q3"), RULES) == {one.ref: status}


def test_a_withdrawn_measure_counted_while_it_was_in_use() -> None:
    one = measure(withdrawn=parse_period("2008-09 Q3"))
    assert len(status_codes([one], [], parse_period("2008-09 Q2"), RULES)) == 1
    assert status_codes([one], [], parse_period("2008-09 Q3"), RULES) == {}


def test_commentary_of_the_quarter_and_of_the_year_for_an_annual_measure() -> None:
    said = {code: Commentary(parse_period(code), cause=code) for code in ("2008-09 Q3", "2008-09 Q4", "2008-09")}
    quarterly = measure(commentaries=(said["2008-09 Q3"],))
    assert assessed(quarterly).commentary == said["2008-09 Q3"]
    assert assessed(quarterly, "2008-09 Q4").commentary is None
    annual = measure(frequency="annual", commentaries=(said["2008-09"],), actuals={"2008-09": "80"})
    assert assessed(annual, "2008-09 Q4").commentary == said["2008-09"]
