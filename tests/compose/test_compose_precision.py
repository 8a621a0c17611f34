"""What is printed never contradicts how it is judged (METHODS §1, Rounding)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_figures import NUMBER, RULES, figure
from small_pack import edition, measure

from reports.compose.figures import variance_shown
from reports.compose.precision import decimals_for
from reports.compose.rounding import rounded
from reports.compose.tolerance import tolerance_size
from reports.model.codes import Status
from reports.model.measure import Polarity, Tolerance
from reports.model.value import Missing

HIGHER, LOWER = Polarity.HIGHER, Polarity.LOWER
ON, WITHIN, OFF = Status.ON_TARGET, Status.WITHIN_TOLERANCE, Status.OFF_TARGET


def judged(polarity: Polarity, target: str, actual: str, status: str, decimals: int | None, **more: object):
    variance = str(Decimal(actual) - Decimal(target))
    return measure("M 1", "Calls", NUMBER, polarity, target, actual, variance, status=status, decimals=decimals, **more)


@pytest.mark.parametrize(
    ("polarity", "target", "actual", "status", "least", "decimals"),
    [
        (HIGHER, "95", "92.4", OFF, 1, 1),
        (HIGHER, "95", "94.96", WITHIN, 1, 2),  # 95.0 against 95.0 would look met
        (HIGHER, "95", "94.9999", WITHIN, 1, 4),
        (HIGHER, "95", "95.04", ON, 1, 1),  # equal when printed, and met
        (LOWER, "3", "3.3", WITHIN, 0, 1),  # T2.2
        (LOWER, "3", "3", ON, 0, 0),
        (LOWER, "8", "8.04", WITHIN, 1, 2),
        (HIGHER, "80", "71.99", OFF, 1, 2),  # 72.0 would lie within the tolerance of 10 %
        (HIGHER, "80", "72", WITHIN, 1, 1),
        (LOWER, "35", "38.5", WITHIN, 0, 1),  # 39 would lie beyond 38.5
    ],
)
def test_more_decimals_where_rounding_would_hide_a_miss(
    polarity: Polarity, target: str, actual: str, status: str, least: int, decimals: int
) -> None:
    assert decimals_for(judged(polarity, target, actual, status, least), RULES) == decimals


def test_an_adverse_variance_is_never_printed_as_nought() -> None:
    one = judged(HIGHER, "94.951", "94.949", WITHIN, 1)
    assert decimals_for(one, RULES) == 3
    assert variance_shown(edition(), one).text == "−0.002"


@pytest.mark.parametrize(("actual", "decimals"), [("22.04", 2), ("22", 0), ("17.6", 1), ("17.4", 0)])
def test_a_limit_is_not_met_by_rounding(actual: str, decimals: int) -> None:
    limits = {"lower": figure("18"), "upper": figure("22")}
    one = measure(
        "M 1", "Calls", NUMBER, Polarity.RANGE, Missing.NO_TARGET, actual, "0", status=OFF, decimals=0, **limits
    )
    assert decimals_for(one, RULES) == decimals


def test_without_decimals_of_its_own_a_measure_has_those_of_its_figures() -> None:
    assert decimals_for(judged(HIGHER, "95", "92.45678", OFF, None), RULES) == 2
    assert decimals_for(judged(HIGHER, "95", "92", OFF, None), RULES) == 0


@given(
    st.decimals(-1000, 1000, places=3),
    st.decimals(-1000, 1000, places=3),
    st.sampled_from([HIGHER, LOWER]),
    st.integers(0, 2),
)
def test_the_printed_figures_are_judged_as_the_true_ones(
    target: Decimal, actual: Decimal, polarity: Polarity, least: int
) -> None:
    sign = 1 if polarity is HIGHER else -1
    is_met = sign * (actual - target) >= 0
    one = judged(polarity, str(target), str(actual), ON if is_met else OFF, least)
    decimals = decimals_for(one, RULES)
    assert (sign * (rounded(actual, decimals) - rounded(target, decimals)) >= 0) == is_met
    size = tolerance_size(one, RULES)
    if size is not None:
        gap = sign * (actual - target) + size
        printed = sign * (rounded(actual, decimals) - target) + size
        assert (gap >= 0) == (printed >= 0)


@pytest.mark.parametrize(
    ("tolerance", "target", "size"),
    [
        (None, "80", "8"),  # the rules' default, 10 %
        (Tolerance(Decimal(5), is_relative=True), "80", "4"),
        (Tolerance(Decimal(5), is_relative=True), "-80", "4"),
        (Tolerance(Decimal(2), is_relative=False), "80", "2"),
        (Tolerance(Decimal(2), is_relative=False), "0", "2"),
        (Tolerance(Decimal(5), is_relative=True), "0", None),
    ],
)
def test_the_size_of_a_tolerance(tolerance: Tolerance | None, target: str, size: str | None) -> None:
    one = judged(HIGHER, target, "1", OFF, 0, tolerance=tolerance)
    assert tolerance_size(one, RULES) == (Decimal(size) if size else None)
