"""The values that are stored with formulas."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.render.excel.formulas import Operand, decimals_for, difference, rounded, total

D = Decimal
PENNIES = st.decimals(min_value=-(10**10), max_value=10**10, places=2)


@pytest.mark.parametrize(
    ("values", "decimals"),
    [(("0.3", "3"), 9), (("52000", "1"), 9), (("5235000.55",), 7), (("12345678901.5",), 3), ((), 9)],
)
def test_decimals_that_are_safe_from_binary_dust(values: tuple[str, ...], decimals: int) -> None:
    assert decimals_for(*map(D, values)) == decimals


@given(PENNIES, PENNIES)
def test_a_binary_difference_rounds_to_the_exact_one(one: Decimal, other: Decimal) -> None:
    live = difference(Operand("A1", one), Operand("B1", other), None)
    decimals = decimals_for(one, other)
    binary = rounded(D(float(one) - float(other)), decimals)
    assert rounded(live.cached, 2) == one - other  # type: ignore[arg-type]
    assert abs(binary - live.cached) <= D(1).scaleb(-decimals)  # type: ignore[operator]


def test_a_sum_with_a_gap_gives_the_reason() -> None:
    parts = [Operand("E5", D("1.5")), Operand("E6", None)]
    live = total(parts, True, "incomplete")
    assert live.cached == "incomplete"
    assert live.formula == '=IF(COUNT(E5:E6)=2,ROUND(SUM(E5:E6),9),"incomplete")'


def test_a_sum_of_cells_that_stand_apart() -> None:
    live = total([Operand("E5", D("1.5")), Operand("E9", D("-0.5"))], False, None)
    assert live.cached == 1
    assert live.formula == '=IF(COUNT(E5,E9)=2,ROUND(SUM(E5,E9),9),"")'


def test_an_emptied_cell_gives_its_own_words() -> None:
    live = difference(Operand("F2", D(3)), Operand("C2", D(1)), None)
    assert live.formula == '=IF(AND(ISNUMBER(F2),ISNUMBER(C2)),ROUND(F2-C2,9),IF(ISNUMBER(F2),C2,F2)&"")'
