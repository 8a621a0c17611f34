"""What statistics say of a measure: which points they are worked out from, and what they never change."""

from decimal import Decimal

import pytest
from assess_builders import Entry, assessed, counted, marked, measure, target

from reports.model.period import Period, quarter
from reports.model.statistics import PointType
from reports.model.value import Marker, Missing

LEVELS = ["52", "49", "55", "51", "48", "53", "50", "54", "47", "52", "51", "50"]
"""Twelve quarters that end with 2008-09 Q3 (METHODS T4.6)."""
TARGETS = (target("2008-09", "55"),)
THIRD = quarter(2008, 3)


def quarters(values: list[Entry], last: Period = THIRD) -> dict[str, Entry]:
    """Values of consecutive quarters, ending with one."""
    return {last.shifted(place + 1 - len(values)).code: value for place, value in enumerate(values)}


def share(count: int, base: int) -> tuple[str, str, str]:
    return counted(str(Decimal(100) * count / base), str(count), str(base))


def test_limits_variation_and_assurance_stand_beside_the_status() -> None:
    found = assessed(measure(targets=TARGETS, actuals=quarters(LEVELS)))
    assert found.signals is not None
    assert (round(found.signals.lower, 4), round(found.signals.upper, 4)) == (Decimal("40.8436"), Decimal("61.1564"))
    assert (found.signals.variation, found.signals.assurance) == ("common", "inconsistent")
    assert (found.signals.is_trial, found.signals.is_quarter_alone) == (True, False)
    assert [point.period for point in found.signals.points] == [point.period for point in found.history]
    assert (found.status.code, found.short.code) == ("within_tolerance", "worsened")


def test_a_signal_changes_no_status_and_no_direction() -> None:
    found = assessed(measure(targets=TARGETS, actuals=quarters([*LEVELS, "90"])))
    assert found.signals is not None
    assert found.signals.points[-1].type is PointType.OUTSIDE
    assert (found.signals.variation, found.signals.is_trial) == ("improvement", False)
    assert (found.status.code, found.short.code) == ("on_target", "improved")


@pytest.mark.parametrize(("count", "has_limits"), [(6, False), (7, True)])
def test_seven_points_at_least(count: int, has_limits: bool) -> None:
    found = assessed(measure(actuals=quarters(LEVELS[-count:])))
    assert (found.signals is not None) is has_limits


@pytest.mark.parametrize("gap", [None, Missing.SUPPRESSED, Missing.NOT_AVAILABLE])
def test_a_gap_ends_the_run(gap: Entry) -> None:
    found = assessed(measure(actuals=quarters([*LEVELS, gap, *LEVELS[:8]])))
    assert found.signals is not None
    assert len(found.signals.points) == 8
    assert assessed(measure(actuals=quarters([*LEVELS, gap]))).signals is None


def test_a_break_starts_a_new_run() -> None:
    entries = [*LEVELS, marked("90", Marker.BREAK), *["91", "89"] * 4]
    found = assessed(measure(actuals=quarters(entries)))
    assert found.signals is not None
    assert [point.value for point in found.signals.points] == [90, *[91, 89] * 4]


def test_a_year_to_date_is_taken_apart_first() -> None:
    entries: dict[str, Entry] = {}
    for year in ("2006-07", "2007-08", "2008-09"):
        for number, to_date in enumerate((50, 110, 165, 220), 1):
            entries[f"{year} Q{number}"] = str(to_date)
    rows = (target("2008-09", "400", ("40", "100", "200", "400")),)
    found = assessed(measure("number", counting="cumulative", targets=rows, actuals=entries))
    assert found.signals is not None
    assert [point.value for point in found.signals.points] == [50, 60, 55, 55, 50, 60, 55, 55, 50, 60, 55]
    assert found.signals.is_quarter_alone
    assert found.signals.assurance == "fail"  # 200 − 100 in the quarter alone, above every limit


@pytest.mark.parametrize("fourth", ["100", None])
def test_a_year_s_outturn_is_no_point_among_quarters(fourth: Entry) -> None:
    entries = quarters(["25", "26"] * 4, quarter(2008, 4)) | {"2008-09": "104", "2008-09 Q4": fourth}
    found = assessed(measure("number", counting="discrete", actuals=entries), "2008-09 Q4")
    assert (found.signals is not None) is (fourth is not None)


def test_annual_measures_are_followed_by_year() -> None:
    entries = {f"{year}-{(year + 1) % 100:02d}": str(50 + year % 3) for year in range(2000, 2009)}
    found = assessed(measure(frequency="annual", actuals=entries), "2008-09 Q4")
    assert found.signals is not None
    assert [point.period.code for point in found.signals.points][::4] == ["2000-01", "2004-05", "2008-09"]


@pytest.mark.parametrize(("unit", "entry"), [("yes/no", True), ("judgement", None), ("text", None)])
def test_only_numbers_have_limits(unit: str, entry: Entry) -> None:
    found = assessed(measure(unit, actuals=quarters([entry] * 8)))
    assert (found.signals, found.interval, found.change, found.trend) == (None, None, None, None)


def test_t4_8_a_change_that_overlapping_intervals_hide() -> None:
    found = assessed(measure(targets=TARGETS, actuals=quarters([share(160, 200), share(176, 200)])))
    assert found.change is not None
    assert found.interval is not None
    assert (found.change.since.code, found.change.difference, found.change.is_significant) == ("2008-09 Q2", 8, True)
    assert (round(found.change.lower or 0, 2), round(found.change.upper or 0, 2)) == (Decimal("0.79"), Decimal("15.18"))
    assert (found.interval.method, found.interval.against_target) == ("wilson", "better")


def test_rates_have_changed_where_their_intervals_are_apart() -> None:
    few, many = counted("10", "50", "5000"), counted("20", "100", "5000")
    found = assessed(measure("rate per 1,000", "lower", actuals=quarters([few, many])))
    assert found.change is not None
    assert (found.change.method, found.change.lower, found.change.is_significant) == ("overlap", None, True)
    near = assessed(measure("rate per 1,000", "lower", actuals=quarters([few, counted("11", "55", "5000")])))
    assert near.change is not None
    assert not near.change.is_significant


@pytest.mark.parametrize("before", ["80", counted("81", "160", "200"), None])
def test_no_change_without_counts_on_both_sides(before: Entry) -> None:
    assert assessed(measure(actuals=quarters([before, share(176, 200)]))).change is None


def test_a_rate_to_date_is_compared_by_quarter_alone() -> None:
    entries = {"2008-09 Q1": share(40, 50), "2008-09 Q2": share(90, 120)}
    found = assessed(measure(counting="cumulative", actuals=entries), "2008-09 Q2")
    assert found.change is not None
    assert round(found.change.difference, 1) == Decimal("-8.6")  # 50/70 − 40/50
    assert found.interval is not None
    assert found.interval.lower < 75 < found.interval.upper  # of the year to date, as reported


COUNTS = [(994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701)]


@pytest.mark.parametrize(
    ("polarity", "code"), [("higher", "improving"), ("lower", "worsening"), ("none", "increasing")]
)
def test_t4_9_a_recent_trend(polarity: str, code: str) -> None:
    entries = {f"{year}-{(year + 1) % 100:02d}": share(*pair) for year, pair in enumerate(COUNTS, 2004)}
    found = assessed(measure(polarity=polarity, frequency="annual", actuals=entries), "2008-09 Q4")
    assert found.trend is not None
    assert (found.trend.code, found.trend.is_rising, round(found.trend.statistic, 2)) == (code, True, Decimal("47.90"))
    assert len(found.trend.periods) == 5


def test_a_trend_needs_five_points_and_their_counts() -> None:
    rates = [counted(str(rate), str(rate * 5), "5000") for rate in (10, 20, 30, 40, 50)]
    found = assessed(measure("rate per 1,000", "lower", actuals=quarters([*rates])))
    assert found.trend is not None
    assert found.trend.code == "worsening"
    assert assessed(measure("rate per 1,000", "lower", actuals=quarters(rates[1:]))).trend is None
    assert assessed(measure(actuals=quarters(["10", "20", "30", "40", "50"]))).trend is None
    level = assessed(measure(actuals=quarters([share(50, 100), share(51, 100)] * 3)))
    assert level.trend is not None
    assert (level.trend.code, level.trend.is_rising) == ("no_change", None)
