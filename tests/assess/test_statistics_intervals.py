"""Intervals, differences and recent trends (METHODS §4), against the values that their sources publish."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from assess_builders import UNITS
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.counts import Counts, counts_of
from reports.assess.statistics.comparison import against
from reports.assess.statistics.intervals import interval, newcombe, poisson, wilson
from reports.assess.statistics.trend import critical, proportion_trend, weighted_trend
from reports.model.measure import Polarity

HUNDRED = Decimal(100)

FINGERTIPS_1 = [("24.67", "23.16", "26.25"), ("24.6", "23.15", "26.19"), ("28", "26.44", "29.64")]
FINGERTIPS_1 += [("30.2", "28.63", "31.9"), ("30.6", "28.98", "32.25")]
FINGERTIPS_2 = [("20.5506", "18.1803", "23.1427"), ("19.5952", "17.3444", "22.0602"), ("19.0349", "16.8421", "21.4394")]
FINGERTIPS_2 += [("21.3966", "19.0918", "23.8975"), ("18.4372", "16.2925", "20.7941")]
FINGERTIPS_COUNTS = [(994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701)]
FINGERTIPS_SMALL = [(5, 5), (3, 5), (1, 5), (1, 4), (2, 4)]


def share(count: int, base: int) -> Counts:
    return Counts(count, base, HUNDRED, is_proportion=True)


@pytest.mark.parametrize(
    ("count", "whole", "lower", "upper"),
    [
        (65, 100, 0.552544, 0.736358),
        (1045, 5000, 0.197955, 0.220491),
        (176, 200, 0.8277, 0.9180),
        (160, 200, 0.7391, 0.8495),
    ],
)
def test_t4_7_and_t4_8_wilson(count: int, whole: int, lower: float, upper: float) -> None:
    assert wilson(count, whole) == pytest.approx((lower, upper), abs=5e-5)


@pytest.mark.parametrize(("events", "lower", "upper"), [(65, 50.1632, 82.8491), (9, 4.1154, 17.0848), (0, 0, 3.6889)])
def test_t4_7_byar_and_exact_poisson(events: int, lower: float, upper: float) -> None:
    assert poisson(events) == pytest.approx((lower, upper), abs=5e-5)


def test_an_interval_is_in_the_unit_of_the_value() -> None:
    lower, upper, method = interval(share(65, 100))
    assert (float(lower), float(upper), method) == (pytest.approx(55.2544), pytest.approx(73.6358), "wilson")
    lower, upper, method = interval(Counts(65, 5000, Decimal(1000), is_proportion=False))
    assert (float(lower), float(upper), method) == (pytest.approx(10.03264), pytest.approx(16.56982), "byar")
    assert interval(Counts(9, 5000, Decimal(1000), is_proportion=False))[2] == "exact"


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_its_value_and_stays_between_0_and_100(whole: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, whole))
    lower, upper, _ = interval(share(count, whole))
    assert 0 <= lower <= HUNDRED * count / whole + Decimal("1e-9")
    assert HUNDRED * count / whole - Decimal("1e-9") <= upper <= 100


@pytest.mark.parametrize(
    ("now", "before", "lower", "upper"),
    [((176, 200), (160, 200), 0.0079, 0.1518), ((56, 70), (48, 80), 0.0524, 0.3339)],
)
def test_t4_8_newcombe(now: tuple[int, int], before: tuple[int, int], lower: float, upper: float) -> None:
    found = newcombe(share(*before), share(*now))
    assert [float(end) / 100 for end in found] == pytest.approx([lower, upper], abs=5e-5)
    mirrored = newcombe(share(*now), share(*before))
    assert [float(end) / 100 for end in mirrored] == pytest.approx([-upper, -lower], abs=5e-5)


@pytest.mark.parametrize(
    ("polarity", "value", "expected"),
    [
        ("higher", "50", "better"),
        ("higher", "50.1", "similar"),
        ("higher", "60", "similar"),
        ("higher", "60.1", "worse"),
        ("lower", "60", "better"),
        ("lower", "59.9", "similar"),
        ("lower", "50", "similar"),
        ("lower", "49.9", "worse"),
        ("none", "10", "none"),
        ("range", "10", "none"),
        ("higher", None, "none"),
    ],
)
def test_an_interval_against_a_target(polarity: str, value: str | None, expected: str) -> None:
    target = None if value is None else Decimal(value)
    assert against(Polarity(polarity), (Decimal(50), Decimal(60)), target) == expected


def regression(points: Sequence[tuple[str, str, str]]) -> tuple[float, float, bool]:
    values = [float(value) for value, _, _ in points]
    return weighted_trend(values, [float(upper) - float(lower) for _, lower, upper in points])


def test_t4_9_fingertips_trends() -> None:
    assert pytest.approx(9.549536, abs=1e-6) == critical(Decimal("99.8"))
    rising = regression(FINGERTIPS_1)
    assert (round(rising.statistic, 2), rising.slope > 0, rising.is_steady) == (46.77, True, True)
    as_counts = proportion_trend([share(*pair) for pair in FINGERTIPS_COUNTS])
    assert as_counts is not None
    assert (round(as_counts.statistic, 2), as_counts.slope > 0, as_counts.is_steady) == (47.90, True, True)
    level = regression(FINGERTIPS_2)
    assert (round(level.statistic, 3), level.is_steady) == (0.464, False)


SMOKING = [(621, 3454), (599, 3195), (556, 3256), (535, 3227), (447, 3121)]
PUPILS = [(5405, 18095), (5500, 18170), (5435, 18005), (5480, 17890), (5315, 17860)]
POVERTY = [(22435, 65880), (22445, 67900), (21365, 68705), (20955, 69835), (19055, 70910)]


@pytest.mark.parametrize(("counts", "sign"), [(SMOKING, -1), (PUPILS, 0), (POVERTY, -1)])
def test_trends_that_fingertips_publishes_with_its_earlier_calculator(
    counts: Sequence[tuple[int, int]], sign: int
) -> None:
    """WhenUsingTrendMarkerCalculator, data sets 1, 5 and 5a: decreasing, no change, decreasing."""
    found = proportion_trend([share(*pair) for pair in counts])
    assert found is not None
    is_significant = found.statistic > critical(Decimal("99.8")) and found.is_steady
    assert is_significant * (1 if found.slope > 0 else -1) == sign


@pytest.mark.parametrize("counts", [[10, 10, 10, 10, 50], [50, 10, 10, 10, 10], [30, 10, 20, 20, 90]])
def test_a_trend_is_never_one_points_doing_whichever_way_it_goes(counts: Sequence[int]) -> None:
    rising = proportion_trend([share(one, 100) for one in counts])
    falling = proportion_trend([share(100 - one, 100) for one in counts])
    assert rising is not None
    assert falling is not None
    assert (rising.is_steady, falling.is_steady) == (False, False)
    assert rising.statistic == falling.statistic > critical(Decimal("99.8"))


@given(st.lists(st.integers(1, 99), min_size=5, max_size=5))
def test_turned_round_a_trend_is_the_opposite(counts: list[int]) -> None:
    one, other = (
        proportion_trend([share(part, 100) for part in parts]) for parts in (counts, [100 - n for n in counts])
    )
    assert one is not None
    assert other is not None
    assert (one.statistic, one.is_steady) == (other.statistic, other.is_steady)
    assert one.slope == pytest.approx(-other.slope, abs=1e-12)


def test_t4_9_a_part_that_is_the_whole_has_no_trend() -> None:
    assert proportion_trend([share(*pair) for pair in FINGERTIPS_SMALL]) is None


@pytest.mark.parametrize(
    ("unit", "value", "counts", "known"),
    [
        ("%", "65", ("65", "100"), True),
        ("%", "33.3", ("1", "3"), True),
        ("%", "33.4", ("1", "3"), False),
        ("%", "120", ("120", "100"), False),
        ("%", "65", ("6.5", "10"), False),
        ("%", "0", ("0", "100"), True),
        ("%", "65", ("65", None), False),
        ("%", "0", ("0", "0"), False),
        ("%", "-5", ("-5", "100"), False),
        ("rate per 1,000", "13", ("65", "5000"), True),
        ("rate per 1,000", "2000", ("20", "10"), True),
        ("days", "2", ("20", "10"), False),
        ("number", "2", ("20", "10"), False),
    ],
)
def test_counts_speak_only_where_they_give_the_value(
    unit: str, value: str, counts: tuple[str, str | None], known: bool
) -> None:
    above, below = (None if one is None else Decimal(one) for one in counts)
    assert (counts_of(UNITS[unit], Decimal(value), above, below) is not None) is known
