"""Merged ranges: what stands over and above a cell, whatever the ranges overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.read.spans import Merges

RANGES = st.lists(st.tuples(st.sampled_from("AB"), st.integers(1, 12), st.integers(0, 6)), max_size=8)


@given(RANGES)
def test_a_cell_is_below_the_first_of_a_range_that_holds_it(ranges: list[tuple[str, int, int]]) -> None:
    merges = Merges(f"{letter}{first}:{letter}{first + more}" for letter, first, more in ranges)
    for letter in "AB":
        starts = [(first, first + more) for own, first, more in ranges if own == letter]
        for row in range(1, 20):
            is_below = any(first < row <= last for first, last in starts)
            assert merges.is_below_first(letter, row) == is_below


@pytest.mark.parametrize(
    ("merged", "found"),
    [
        ((), {"A": "Ref", "B": "Ref", "C": "Target", "D": "Target"}),
        (("C1:D1",), {"A": "Ref", "C": "Target", "D": "Target"}),
        (("C1:XFD1",), {"A": "Ref", "C": "Target", "D": "Target"}),
        (("B1:D1",), {"A": "Ref", "C": "Target"}),
        (("C2:D2",), {"A": "Ref", "B": "Ref", "C": "Target", "D": "Target"}),
    ],
)
def test_a_heading_stands_over_its_range_or_reaches_to_the_next(merged: tuple[str, ...], found: dict[str, str]) -> None:
    assert Merges(merged).spans({"A": "Ref", "C": "Target"}, 1, "ABCD") == found
