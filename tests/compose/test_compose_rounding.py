"""Rounding for display (METHODS §1, T1.9): once, halves away from zero."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_figures import WORDING

from reports.compose.rounding import decimals_of, decimals_to_tell_from_zero, number_and_sign, rounded

VALUES = st.decimals(-(10**12), 10**12, allow_nan=False, places=6)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("285", -1, "290"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.85", 1, "2.9"),
        ("2.675", 2, "2.68"),
        ("0.125", 2, "0.13"),
    ],
)
def test_t1_9_halves_go_away_from_zero(value: str, decimals: int, shown: str) -> None:
    assert rounded(Decimal(value), decimals) == Decimal(shown)


@given(VALUES, st.integers(0, 4))
def test_rounding_moves_a_value_by_half_a_step_at_most(value: Decimal, decimals: int) -> None:
    assert abs(rounded(value, decimals) - value) <= Decimal("0.5").scaleb(-decimals)


@given(VALUES, st.integers(0, 4))
def test_rounding_mirrors(value: Decimal, decimals: int) -> None:
    assert rounded(-value, decimals) == -rounded(value, decimals)


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "text"),
    [
        ("1234.5", 0, False, "1,235"),
        ("-1182", 0, False, "−1,182"),
        ("0.04", 1, True, "0.0"),
        ("-0.04", 1, True, "0.0"),
        ("0.05", 1, True, "+0.1"),
        ("1E+40", 0, False, "10," + ",".join(["000"] * 13)),
    ],
)
def test_signs_are_those_of_what_is_printed(value: str, decimals: int, signed: bool, text: str) -> None:
    digits, sign = number_and_sign(WORDING, Decimal(value), decimals, signed)
    assert sign + digits == text


@pytest.mark.parametrize(("value", "decimals"), [("95.0", 0), ("92.4", 1), ("2.675", 2), ("100", 0), ("0.1234", 2)])
def test_a_value_has_as_many_decimals_as_were_entered_at_most_two(value: str, decimals: int) -> None:
    assert decimals_of(Decimal(value)) == decimals


@pytest.mark.parametrize(("value", "decimals"), [("0", 0), ("0.4", 1), ("-0.04", 2), ("0.5", 0), ("7", 0)])
def test_a_small_amount_is_not_printed_as_nought(value: str, decimals: int) -> None:
    assert decimals_to_tell_from_zero(Decimal(value), 0) == decimals
