"""Limits of normal variation and the rules for signals (METHODS §4): the examples, as NHSRplotthedots works them."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

import pytest

from reports.assess.statistics.limits import ControlLimits, limits_of
from reports.assess.statistics.points import marks_of
from reports.assess.statistics.signals import assurance_of, variation_of
from reports.model.measure import Polarity
from reports.model.statistics import PointType

DEVIATIONS = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]
TWELVE = [52, 49, 55, 51, 48, 53, 50, 54, 47, 52, 51, 50]


def decimals(values: Sequence[float | str]) -> list[Decimal]:
    return [Decimal(str(value)) for value in values]


def limits(values: Sequence[float | str], is_screened: bool = True) -> ControlLimits:
    return limits_of(decimals(values), is_screened)


def wide(mean: str) -> ControlLimits:
    """Limits that no value here reaches."""
    return ControlLimits(Decimal(mean), *decimals([-100, 100, -60, 60]))


def rounded(values: Sequence[Decimal]) -> list[str]:
    return [str(value.quantize(Decimal("0.0001"))) for value in values]


def types(values: Sequence[float | str]) -> list[str]:
    return [kind for kind, _ in marks_of(decimals(values), limits(values))]


def test_t4_1_a_wild_move_is_screened_once() -> None:
    found = limits(DEVIATIONS)
    assert rounded([found.mean, found.lower, found.upper]) == ["1.9444", "-0.7156", "4.6044"]
    raw = limits(DEVIATIONS, is_screened=False)
    assert rounded([raw.mean, raw.lower, raw.upper]) == ["1.9444", "-3.0626", "6.9515"]


def test_t4_2_seven_that_rise() -> None:
    values = range(10, 17)
    assert rounded([limits(values).lower, limits(values).upper]) == ["10.3400", "15.6600"]
    assert types(values) == ["outside", *["trend"] * 5, "outside"]
    marks = marks_of(decimals(values), limits(values))
    assert [side for _, side in marks] == [-1, *[1] * 5, 1]


def test_t4_3_seven_on_each_side() -> None:
    values = [50, 52, 49, 51, 48, 50, 49, 56, 55, 57, 56, 55, 58, 56]
    assert limits(values).mean == 53
    assert types(values) == ["shift"] * 14
    assert [side for _, side in marks_of(decimals(values), limits(values))] == [-1] * 7 + [1] * 7


def test_t4_4_two_in_three_near_a_limit() -> None:
    values = [50, 51, 49, 52, 48, 51, 49, 52, 48, 50, 51, 49, 50, 51, 56, 57, 51, 49]
    assert [place for place, kind in enumerate(types(values), 1) if kind != "common"] == [15, 16]
    assert types(values)[14:16] == ["two_in_three", "two_in_three"]


def test_t4_5_near_both_limits_is_no_signal() -> None:
    assert types([*[1, -1] * 7, "5.5", "-5.5"])[-2:] == ["common", "common"]


def test_t4_6_assurance() -> None:
    found = limits(TWELVE)
    assert rounded([found.lower, found.upper]) == ["40.8436", "61.1564"]
    judged = [assurance_of(Polarity.HIGHER, found, Decimal(target)) for target in (40, 55, 62)]
    assert judged == ["pass", "inconsistent", "fail"]


@pytest.mark.parametrize(
    ("polarity", "target", "expected"),
    [
        ("lower", "40", "fail"),
        ("lower", "62", "pass"),
        ("lower", "55", "inconsistent"),
        ("range", "55", "none"),
        ("none", "55", "none"),
        ("unknown", "55", "none"),
        ("higher", None, "none"),
    ],
)
def test_assurance_by_polarity(polarity: str, target: str | None, expected: str) -> None:
    aim = None if target is None else Decimal(target)
    assert assurance_of(Polarity(polarity), limits(TWELVE), aim) == expected


def test_a_target_on_a_limit_is_met_by_chance() -> None:
    found = limits(range(10, 17))
    assert (found.lower, found.upper) == (Decimal("10.34"), Decimal("15.66"))
    assert {assurance_of(Polarity.HIGHER, found, end) for end in (found.lower, found.upper)} == {"inconsistent"}


def test_six_of_a_kind_are_no_signal_and_a_point_on_the_mean_breaks_a_run() -> None:
    rising, above, touching = [1, 2, 3, 4, 5, 6, 5], [5, 6, 5, 6, 5, 6, 1], [5, 6, 5, 4, 5, 6, 5, 6]
    for values in (rising, above, touching):
        assert {kind for kind, _ in marks_of(decimals(values), wide("4"))} == {"common"}
    assert marks_of(decimals(touching), wide("3.9")) == [(PointType.SHIFT, 1)] * 8


def test_a_value_that_never_changes_is_no_signal() -> None:
    steady = ["0.1"] * 12
    assert (limits(steady).lower, limits(steady).upper) == (Decimal("0.1"), Decimal("0.1"))
    assert types(steady) == ["common"] * 12


@pytest.mark.parametrize(
    ("steady", "other", "lower", "upper"), [("0", "1", "-0.2214", "0.4436"), ("100", "99", "99.5564", "100.2214")]
)
def test_one_change_after_years_without_any_leaves_limits_with_a_width(
    steady: str, other: str, lower: str, upper: str
) -> None:
    values = [*[steady] * 8, other]
    assert rounded([limits(values).lower, limits(values).upper]) == [lower, upper]
    assert types(values)[-1] == "outside"
    assert assurance_of(Polarity.HIGHER, limits(values), Decimal(steady)) == "inconsistent"


def test_a_turning_point_ends_the_rise() -> None:
    values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    marks = marks_of(decimals(values), wide("4"))
    assert [side for _, side in marks] == [1] * 7 + [-1] * 6
    assert {kind for kind, _ in marks} == {PointType.TREND}


@pytest.mark.parametrize(
    ("polarity", "up", "down"),
    [
        ("higher", "improvement", "concern"),
        ("lower", "concern", "improvement"),
        ("range", "high", "low"),
        ("none", "high", "low"),
        ("unknown", "high", "low"),
    ],
)
@pytest.mark.parametrize("kind", [kind for kind in PointType if kind is not PointType.COMMON])
def test_what_a_signal_means(polarity: str, up: str, down: str, kind: PointType) -> None:
    assert [variation_of(Polarity(polarity), (kind, side)) for side in (1, -1)] == [up, down]
    assert variation_of(Polarity(polarity), (PointType.COMMON, 0)) == "common"


@pytest.mark.parametrize("length", [7, 12, 24])
def test_chance_alone_flags_about_one_latest_point_in_fifty(length: int) -> None:
    """Unchanged, normally distributed values; the count printed in the notes rests on this."""
    chance = Random(length)
    runs = [decimals([round(chance.gauss(50, 5), 2) for _ in range(length)]) for _ in range(1500)]
    flagged = sum(marks_of(run, limits_of(run))[-1][0] is not PointType.COMMON for run in runs)
    assert 0.007 < flagged / len(runs) < 0.025
