"""Direction of travel, METHODS §3 and DESIGN §4: short since the quarter before, long since the year before."""

from datetime import date

import pytest
from assess_builders import assessed, level, marked, measure, target, words

from reports.model.assessment import Direction
from reports.model.value import Marker, Missing


def told(direction: Direction) -> tuple[str, str]:
    assert direction.against is not None
    return str(direction.code), direction.against.code


def test_t3_1_short_and_long() -> None:
    last_year = {"2017-18 Q1": "70", "2017-18 Q2": "72", "2017-18 Q3": "74", "2017-18 Q4": "76"}
    found = assessed(measure(actuals=last_year | {"2018-19 Q1": "73"}), "2018-19 Q1")
    assert told(found.short) == ("worsened", "2017-18 Q4")
    assert told(found.long) == ("improved", "2017-18 Q1")


def test_t3_2_nearer_to_an_exact_target() -> None:
    one = measure("days", "range", targets=(target("2008-09", "20"),), actuals={"2008-09 Q2": "23", "2008-09 Q3": "22"})
    assert assessed(one).short.code == "improved"


def test_t3_3_cumulative() -> None:
    one = measure(
        "number",
        counting="cumulative",
        actuals={"2007-08 Q3": "180", "2008-09 Q1": "50", "2008-09 Q2": "120", "2008-09 Q3": "165"},
    )
    found = assessed(one)
    assert told(found.short) == ("worsened", "2008-09 Q2")
    assert (found.short.before.value, found.short.now.value) == (70, 45)
    assert told(found.long) == ("worsened", "2007-08 Q3")
    assert (found.long.before.value, found.long.now.value) == (180, 165)


@pytest.mark.parametrize(
    ("polarity", "fell", "rose"),
    [
        ("higher", "worsened", "improved"),
        ("lower", "improved", "worsened"),
        ("none", "decreased", "increased"),
        ("unknown", "decreased", "increased"),
    ],
)
def test_codes_by_polarity(polarity: str, fell: str, rose: str) -> None:
    entries = {"2007-08 Q3": "70", "2008-09 Q2": "72", "2008-09 Q3": "71"}
    found = assessed(measure(polarity=polarity, actuals=entries))
    assert (found.short.code, found.long.code) == (fell, rose)
    level_off = assessed(measure(polarity=polarity, actuals=entries | {"2008-09 Q2": "71.0"}))
    assert level_off.short.code == "steady"


def test_compared_unrounded() -> None:
    assert assessed(measure(actuals={"2008-09 Q2": "71", "2008-09 Q3": "71.0001"})).short.code == "improved"


@pytest.mark.parametrize(
    ("before", "now", "code"),
    [("25", "17", "improved"), ("24", "16", "steady"), ("20", "19", "steady"), ("22", "23", "worsened")],
)
def test_a_range_compares_the_distance_outside_it(before: str, now: str, code: str) -> None:
    rows = (target("2008-09", lower="18", upper="22"),)
    one = measure("days", "range", targets=rows, actuals={"2008-09 Q2": before, "2008-09 Q3": now})
    assert assessed(one).short.code == code


def test_each_year_is_held_against_its_own_range() -> None:
    rows = (target("2007-08", lower="10", upper="12"), target("2008-09", lower="18", upper="22"))
    one = measure("days", "range", targets=rows, actuals={"2007-08 Q3": "13", "2008-09 Q3": "13"})
    assert assessed(one).long.code == "worsened"


def test_a_range_without_its_range_is_not_comparable() -> None:
    rows = (target("2008-09", lower="18", upper="22"),)
    one = measure("days", "range", targets=rows, actuals={"2007-08 Q3": "13", "2008-09 Q3": "13"})
    assert (assessed(one).long.code, assessed(one).long.reason) == ("not_comparable", Missing.NO_LIMITS)


@pytest.mark.parametrize(
    ("unit", "polarity", "before", "now", "code"),
    [
        ("date", "lower", date(2008, 9, 1), date(2008, 8, 1), "improved"),
        ("date", "higher", date(2008, 9, 1), date(2008, 8, 1), "worsened"),
        ("date", "none", date(2008, 9, 1), date(2008, 8, 1), "decreased"),
        ("judgement", "higher", level("Adequate"), level("Performing well"), "improved"),
        ("judgement", "lower", level("Adequate"), level("Performing well"), "worsened"),
        ("yes/no", "higher", False, True, "improved"),
        ("yes/no", "lower", False, True, "worsened"),
        ("yes/no", "higher", True, True, "steady"),
    ],
)
def test_other_kinds_compare_naturally(unit: str, polarity: str, before: object, now: object, code: str) -> None:
    entries = {"2008-09 Q2": before, "2008-09 Q3": now}
    for counting in ("snapshot", "cumulative"):
        assert assessed(measure(unit, polarity, counting, actuals=entries)).short.code == code


JULY = {"2007-08": date(2007, 7, 4), "2008-09": date(2008, 7, 2)}


def test_dates_of_two_years_compare_by_how_late_each_was() -> None:
    rows = (target("2007-08", date(2007, 6, 30)), target("2008-09", date(2008, 6, 30)))
    found = assessed(measure("date", "lower", frequency="annual", targets=rows, actuals=JULY))
    assert (found.long.code, found.long.before.value, found.long.now.value) == ("improved", *JULY.values())


def test_dates_of_two_years_without_dates_to_meet_are_not_comparable() -> None:
    rows = (target("2008-09", date(2008, 6, 30)),)
    long = assessed(measure("date", "lower", frequency="annual", targets=rows, actuals=JULY)).long
    assert (long.code, long.reason) == ("not_comparable", Missing.NO_TARGET)


@pytest.mark.parametrize(("day", "reason"), [(1, Missing.NO_ACTUAL), (31, Missing.NOT_DUE)])
def test_an_open_date_is_missing_once_it_was_to_be_met(day: int, reason: Missing) -> None:
    rows = (target("2008-09", date(2008, 12, day)),)
    found = assessed(measure("date", "lower", frequency="annual", targets=rows), as_at=date(2008, 12, 30))
    assert (found.short.reason, found.long.reason) == (reason, reason)


def test_quarterly_dates_compare_by_how_late_each_was() -> None:
    rows = (target("2008-09", None, (None, date(2008, 10, 31), date(2009, 1, 31), None)),)
    entries = {"2008-09 Q2": date(2008, 11, 3), "2008-09 Q3": date(2009, 2, 1)}
    assert assessed(measure("date", "lower", targets=rows, actuals=entries)).short.code == "improved"


def test_words_are_not_comparable() -> None:
    one = measure("text", actuals={"2008-09 Q2": words("Drafted"), "2008-09 Q3": words("Adopted")})
    short = assessed(one).short
    assert (short.code, short.against, short.reason) == ("not_comparable", None, Missing.NOT_MEANINGFUL)


@pytest.mark.parametrize(
    ("before", "now", "reason", "against"),
    [
        (None, "70", Missing.NO_COMPARISON, "2008-09 Q2"),
        (Missing.NO_SURVEY, "70", Missing.NO_COMPARISON, "2008-09 Q2"),
        (Missing.SUPPRESSED, "70", Missing.SUPPRESSED, "2008-09 Q2"),
        ("70", Missing.SUPPRESSED, Missing.SUPPRESSED, None),
        ("70", None, Missing.NO_ACTUAL, None),
        ("70", marked("71", Marker.BREAK), Missing.NO_COMPARISON, "2008-09 Q2"),
    ],
)
def test_not_comparable_says_why(before: object, now: object, reason: Missing, against: str | None) -> None:
    entries = {"2008-09 Q1": "69", "2008-09 Q2": before, "2008-09 Q3": now}
    for counting in ("snapshot", "discrete", "average"):
        short = assessed(measure(counting=counting, actuals=entries)).short
        assert (short.code, short.reason) == ("not_comparable", reason)
        assert (short.against.code if short.against else None) == against


@pytest.mark.parametrize(
    ("period", "short", "long"),
    [
        ("2007-08 Q3", "improved", "improved"),
        ("2008-09 Q1", "improved", "not_comparable"),
        ("2008-09 Q2", "improved", "not_comparable"),
        ("2008-09 Q3", "not_comparable", "not_comparable"),
    ],
)
def test_a_break_hides_what_came_before_it(period: str, short: str, long: str) -> None:
    entries = {"2007-08 Q3": "60", "2008-09 Q1": "61", "2008-09 Q2": "62", "2008-09 Q3": "63"}
    one = measure(actuals=entries | {period: marked(entries[period], Marker.BREAK)})
    assert (assessed(one).short.code, assessed(one).long.code) == (short, long)


def test_half_yearly_measures_compare_with_the_half_before() -> None:
    entries = {"2007-08 Q4": "60", "2008-09 Q2": "61", "2008-09 Q4": "62", "2008-09 Q3": "99"}
    one = measure(frequency="half-yearly", actuals=entries)
    assert told(assessed(one, "2008-09 Q2").short) == ("improved", "2007-08 Q4")
    assert told(assessed(one, "2008-09 Q4").short) == ("improved", "2008-09 Q2")


def test_annual_measures_compare_year_on_year() -> None:
    found = assessed(measure(frequency="annual", actuals={"2007-08": "60", "2008-09": "62"}), "2008-09 Q4")
    assert told(found.short) == told(found.long) == ("improved", "2007-08")


def test_an_annual_measure_that_is_not_due_has_no_direction() -> None:
    found = assessed(measure(frequency="annual", actuals={"2006-07": "60", "2007-08": "62"}))
    for direction in (found.short, found.long):
        assert (direction.code, direction.reason) == ("not_comparable", Missing.NOT_DUE)


def test_a_year_that_is_missing_is_never_skipped() -> None:
    found = assessed(measure(frequency="annual", actuals={"2006-07": "60", "2008-09": "62"}), "2008-09 Q4")
    assert (found.long.code, found.long.reason) == ("not_comparable", Missing.NO_COMPARISON)
