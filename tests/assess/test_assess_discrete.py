"""The discrete quarter of cumulative measures (METHODS §3): year to date is never compared with the quarter before."""

from decimal import Decimal

import pytest
from assess_builders import assessed, counted, marked, measure, target

from reports.model.value import Marker, Missing

TWO_YEARS = {
    "2007-08 Q1": "40",
    "2007-08 Q2": "90",
    "2007-08 Q3": "150",
    "2007-08 Q4": "190",
    "2008-09 Q1": "50",
    "2008-09 Q2": "120",
    "2008-09 Q3": "165",
    "2008-09 Q4": "250",
}


@pytest.mark.parametrize(
    ("quarter", "before", "now", "code"),
    [(1, 40, 50, "improved"), (2, 50, 70, "improved"), (3, 70, 45, "worsened"), (4, 45, 85, "improved")],
)
def test_each_quarter_alone_against_the_one_before_alone(quarter: int, before: int, now: int, code: str) -> None:
    one = measure("number", counting="cumulative", actuals=TWO_YEARS)
    short = assessed(one, f"2008-09 Q{quarter}").short
    assert (short.before.value, short.now.value, short.code) == (before, now, code)


def test_last_year_s_outturn_stands_for_its_quarter_4() -> None:
    entries = {period: entry for period, entry in TWO_YEARS.items() if period != "2007-08 Q4"} | {"2007-08": "190"}
    assert assessed(measure("number", counting="cumulative", actuals=entries), "2008-09 Q1").short.before.value == 40


def test_a_difference_names_both_its_cells() -> None:
    short = assessed(measure("number", counting="cumulative", actuals=TWO_YEARS)).short
    assert [source.cell for source in short.now.sources] == ["2008-09 Q2", "2008-09 Q3"]


@pytest.mark.parametrize(
    ("gap", "entry", "reason"),
    [
        ("2008-09 Q3", None, Missing.NO_ACTUAL),
        ("2008-09 Q2", None, Missing.NO_COMPARISON),
        ("2008-09 Q1", None, Missing.NO_COMPARISON),
        ("2008-09 Q1", Missing.SUPPRESSED, Missing.SUPPRESSED),
        ("2008-09 Q2", Missing.SUPPRESSED, Missing.SUPPRESSED),
        ("2008-09 Q3", "120", None),
        ("2008-09 Q3", "119", Missing.YEAR_TO_DATE_FELL),
        ("2008-09 Q1", "121", Missing.YEAR_TO_DATE_FELL),
        ("2008-09 Q3", marked("165", Marker.BREAK), Missing.NO_COMPARISON),
        ("2008-09 Q2", marked("120", Marker.BREAK), Missing.NO_COMPARISON),
    ],
)
def test_what_cannot_be_taken_out_of_the_year_is_not_comparable(
    gap: str, entry: object, reason: Missing | None
) -> None:
    short = assessed(measure("number", counting="cumulative", actuals=TWO_YEARS | {gap: entry})).short
    assert (short.code, short.reason) == ("not_comparable" if reason else "worsened", reason)


def test_a_break_in_the_first_quarter_changes_nothing_between_later_ones() -> None:
    entries = TWO_YEARS | {"2008-09 Q1": marked("50", Marker.BREAK)}
    found = assessed(measure("number", counting="cumulative", actuals=entries))
    assert (found.short.code, found.long.code) == ("worsened", "not_comparable")


RATE = {"2008-09 Q1": counted("80", "40", "50"), "2008-09 Q2": counted("75", "90", "120")}


def test_t3_4_a_rate_is_differenced_above_and_below_the_line() -> None:
    short = assessed(measure(counting="cumulative", actuals=RATE), "2008-09 Q2").short
    assert (short.before.value, short.code) == (80, "worsened")
    assert short.now.number is not None
    assert short.now.number.quantize(Decimal("0.1")) == Decimal("71.4")


def test_a_rate_per_1000_keeps_its_scale() -> None:
    entries = {"2008-09 Q1": counted("20", "10", "500"), "2008-09 Q2": counted("25", "25", "1000")}
    short = assessed(measure("rate per 1,000", counting="cumulative", actuals=entries), "2008-09 Q2").short
    assert (short.before.value, short.now.value) == (20, 30)


def test_a_base_of_the_whole_year_leaves_the_percentages_to_be_differenced() -> None:
    entries = {
        "2008-09 Q1": counted("28", "28", "100"),
        "2008-09 Q2": counted("55", "55", "100"),
        "2008-09 Q3": counted("80", "80", "100"),
    }
    short = assessed(measure(counting="cumulative", actuals=entries)).short
    assert (short.before.value, short.now.value, short.code) == (27, 25, "worsened")


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (counted("81", "39", "60"), Missing.YEAR_TO_DATE_FELL),
        (counted("90", "45", "49"), Missing.YEAR_TO_DATE_FELL),
        (counted("90", "50", "52"), Missing.NOT_ADDITIVE),
    ],
)
def test_counts_that_cannot_be_a_year_to_date(second: tuple[str, str, str], reason: Missing) -> None:
    one = measure(counting="cumulative", actuals=RATE | {"2008-09 Q2": second})
    short = assessed(one, "2008-09 Q2").short
    assert (short.code, short.reason) == ("not_comparable", reason)


@pytest.mark.parametrize(
    ("unit", "profile", "comparable"),
    [
        ("%", ("28", "55", "81", "98"), True),
        ("%", ("95", "96", "97", "98"), False),
        ("days", ("21", "21", "21", "98"), True),
        ("number", ("95", "96", "97", "98"), True),
    ],
)
def test_a_rate_to_date_without_its_counts_says_nothing_of_a_quarter(
    unit: str, profile: tuple[str, ...], comparable: bool
) -> None:
    entries = {"2008-09 Q1": "28", "2008-09 Q2": "56", "2008-09 Q3": "82"}
    rows = (target("2008-09", "98", profile),)
    short = assessed(measure(unit, counting="cumulative", targets=rows, actuals=entries)).short
    assert short.reason is (None if comparable else Missing.NOT_ADDITIVE)


def test_halves_of_a_cumulative_measure() -> None:
    entries = {"2007-08 Q2": "90", "2007-08 Q4": "190", "2008-09 Q2": "120", "2008-09 Q4": "250"}
    one = measure("number", counting="cumulative", frequency="half-yearly", actuals=entries)
    halves = [assessed(one, period).short for period in ("2008-09 Q2", "2008-09 Q4")]
    assert [(short.before.value, short.now.value) for short in halves] == [(100, 120), (120, 130)]


def test_an_early_part_of_a_half_is_not_compared_with_a_whole_one() -> None:
    entries = {"2007-08 Q4": "190", "2008-09 Q2": "120", "2008-09 Q3": "165"}
    one = measure("number", counting="cumulative", frequency="half-yearly", actuals=entries)
    assert assessed(one).short.reason is Missing.NO_COMPARISON


@pytest.mark.parametrize("entry", [None, Missing.NOT_APPLICABLE])
def test_a_part_of_a_half_that_is_not_due(entry: object) -> None:
    entries = {"2008-09 Q2": "120", "2008-09 Q3": entry}
    one = measure("number", counting="cumulative", frequency="half-yearly", actuals=entries)
    assert assessed(one).short.reason is Missing.NOT_DUE


@pytest.mark.parametrize(("third", "code"), [("230", "improved"), ("240", "steady"), ("245", "worsened")])
def test_a_cumulative_range_is_shared_out_too(third: str, code: str) -> None:
    rows = (target("2008-09", lower="200", upper="240"),)  # 50 to 60 a quarter
    entries = {"2008-09 Q1": "80", "2008-09 Q2": "160", "2008-09 Q3": third}
    one = measure("number", "range", "cumulative", targets=rows, actuals=entries)
    assert assessed(one).short.code == code


@pytest.mark.parametrize(
    ("actuals", "period", "reason"),
    [
        ({"2008-09 Q1": "94"}, "2008-09 Q1", Missing.NO_COMPARISON),
        ({"2008-09 Q2": "94"}, "2008-09 Q2", Missing.NO_COMPARISON),
        ({"2007-08 Q4": "93", "2008-09 Q1": "94"}, "2008-09 Q1", Missing.NOT_ADDITIVE),
        ({"2007-08 Q3": "92", "2007-08 Q4": "93", "2008-09 Q1": "94"}, "2008-09 Q1", Missing.NOT_ADDITIVE),
        ({"2008-09 Q1": "94", "2008-09 Q2": "95"}, "2008-09 Q2", Missing.NOT_ADDITIVE),
        ({"2008-09 Q1": "94", "2008-09 Q2": "95"}, "2008-09 Q3", Missing.NO_ACTUAL),
    ],
)
def test_a_rate_through_the_year_without_an_earlier_figure_says_so(
    actuals: dict[str, str], period: str, reason: Missing
) -> None:
    found = assessed(measure(counting="cumulative", targets=(target("2008-09", "95"),), actuals=actuals), period)
    assert (found.short.code, found.short.reason) == ("not_comparable", reason)
