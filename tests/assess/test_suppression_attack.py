"""An attack on four quarters' packs together: what they print of people is solved as whole numbers, by other code.

A reader holds every pack of the year, knows which measures add up, how years to date and years come about, and the
count behind each printed percentage. No count too small to be shown may be left with one value only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from assess_builders import measure
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from reports.assess.suppression import without_small_counts
from reports.model.measure import Measure
from reports.model.organisation import Organisation
from reports.model.period import financial_year
from reports.model.submission import Submission
from reports.model.suppression import Rate, Sum, Suppression
from reports.model.value import Missing
from reports.wording import load_wording

WORDING = load_wording([Path(__file__).parents[2] / "templates" / "wording"], "en-GB")
LEAST = 5
QUARTERS = ("2008-09 Q1", "2008-09 Q2", "2008-09 Q3", "2008-09 Q4")
YEAR = "2008-09"
Name = tuple[str, str]
"""A count: the letter of its measure, and its period; "step" before the letter for what a quarter added."""


@dataclass
class Reader:
    """What a reader knows: bounds of every count, and what adds up."""

    least: dict[Name, int] = field(default_factory=dict)
    most: dict[Name, int] = field(default_factory=dict)
    sums: list[dict[Name, int]] = field(default_factory=list)

    def learns(self, name: Name, least: int, most: int) -> None:
        self.least[name] = max(least, self.least.get(name, 0))
        self.most[name] = min(most, self.most.get(name, 10_000))

    def values(self, name: Name) -> tuple[int, int]:
        """The least and the greatest whole number that a count can be."""
        names = sorted({one for row in self.sums for one in row} | {name})
        rows = np.array([[row.get(one, 0) for one in names] for row in self.sums])
        bounds = Bounds([self.least.get(one, 0) for one in names], [self.most.get(one, 10_000) for one in names])
        target = np.array([1.0 if one == name else 0.0 for one in names])
        ends = [
            milp(
                sign * target, constraints=LinearConstraint(rows, 0, 0), bounds=bounds, integrality=np.ones(len(names))
            )
            for sign in (1, -1)
        ]
        assert all(end.success for end in ends), "what is printed contradicts itself"
        return round(ends[0].fun), round(-ends[1].fun)


def totals(parts: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*parts, strict=True))


def pack_of(measures: list[Measure], rule: Suppression) -> dict[Name, object]:
    """What one pack prints: letter and period -> a number, or why not."""
    organisation = Organisation("Example", "example", financial_year(2008), suppression=rule)
    safe = without_small_counts(Submission(organisation, (), tuple(measures), (), (), ()), WORDING)
    for one in safe.measures:
        for actual in one.actuals:
            assert actual.figure.number is not None or (actual.numerator, actual.denominator) == (None, None)
    return {
        (one.ref, actual.period.code): actual.figure.missing or actual.figure.number
        for one in safe.measures
        for actual in one.actuals
    }


def counts(ref: str, row: tuple[int, ...], until: int, counting: str) -> Measure:
    """A count of people, by quarter; year to date where it is cumulative; the year once quarter 4 is in."""
    shown = [sum(row[: place + 1]) if counting == "cumulative" else row[place] for place in range(until)]
    actuals = {QUARTERS[place]: str(value) for place, value in enumerate(shown)}
    if until == len(QUARTERS):
        actuals[YEAR] = str(sum(row))
    return measure("number", "lower", counting, actuals=actuals, ref=ref, title=f"People {ref}")


def percentages(ref: str, above: tuple[int, ...], below: tuple[int, ...], until: int) -> Measure:
    places = [place for place in range(until) if below[place]]
    actuals = {
        QUARTERS[place]: (f"{Decimal(100 * above[place]) / below[place]:.2f}", str(above[place]), str(below[place]))
        for place in places
    }
    return measure("%", "lower", "snapshot", actuals=actuals, ref=ref, title=f"Share {ref}")


def relations(refs: Iterable[str], counting: str) -> list[dict[Name, int]]:
    found: list[dict[Name, int]] = []
    for ref in refs:
        names = [(ref, period) for period in QUARTERS]
        if counting == "discrete":
            found.append({(ref, YEAR): 1, **dict.fromkeys(names, -1)})
            continue
        found.append({(ref, YEAR): 1, names[-1]: -1})
        for before, now in pairwise(names):
            found.append({now: 1, before: -1, (f"step {ref}", now[1]): -1})
    return found


def learn(reader: Reader, pack: Mapping[Name, object], base: int | None = None) -> None:
    for name, value in pack.items():
        if value is Missing.FEW:
            reader.learns(name, 1, LEAST - 1)
        elif isinstance(value, Decimal) and base is None:
            reader.learns(name, int(value), int(value))
        elif isinstance(value, Decimal) and base is not None:
            alike = [one for one in range(int(value) - base, int(value) + base + 1) if _printed(one, base) == value]
            reader.learns(name, min(alike), max(alike))


def _printed(count: int, base: int) -> int | None:
    if count < 0 or 0 < count < LEAST:
        return None
    return int((Decimal(count) / base).quantize(Decimal(1), ROUND_HALF_UP)) * base


def assert_nothing_small_is_known(reader: Reader, truth: Mapping[Name, int]) -> None:
    for name, size in truth.items():
        if 0 < size < LEAST:
            least, most = reader.values(name)
            assert least < most, f"{name} can only be {least}"


def true_counts(rows: Mapping[str, tuple[int, ...]], counting: str) -> dict[Name, int]:
    truth: dict[Name, int] = {}
    for ref, row in rows.items():
        for place, period in enumerate(QUARTERS):
            truth[ref, period] = sum(row[: place + 1]) if counting == "cumulative" else row[place]
            if counting == "cumulative" and place:
                truth[f"step {ref}", period] = row[place]
        truth[ref, YEAR] = sum(row)
    return truth


ROW = st.tuples(*[st.integers(0, 13)] * 4)
COUNTING = st.sampled_from(["discrete", "cumulative"])


@settings(max_examples=40, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=3), COUNTING, st.sampled_from([None, 5, 10]))
def test_four_packs_with_a_total_over_departments(
    parts: list[tuple[int, ...]], counting: str, base: int | None
) -> None:
    rows = {**dict(zip("ABC", parts, strict=False)), "T": totals(parts)}
    refs = tuple(ref for ref in rows if ref != "T")
    rule = Suppression(least=LEAST, base=base, sums=(Sum("T", refs),))
    reader = Reader(sums=relations(rows, counting))
    for period in (*QUARTERS, YEAR):
        reader.sums.append({("T", period): 1, **{(ref, period): -1 for ref in refs}})
    for until in range(1, 5):
        learn(reader, pack_of([counts(ref, row, until, counting) for ref, row in rows.items()], rule), base)
    assert_nothing_small_is_known(reader, true_counts(rows, counting))


@settings(max_examples=40, deadline=None)
@given(ROW, ROW, st.booleans())
def test_a_percentage_gives_neither_its_count_nor_those_left_out_away(
    above: tuple[int, ...], rest: tuple[int, ...], is_declared: bool
) -> None:
    below = totals((above, rest))
    rate = Rate("R", "A", "N")
    rule = Suppression(("R", "A", "N"), LEAST, rates=(rate,)) if is_declared else Suppression(("R",), LEAST)
    reader = Reader()
    truth: dict[Name, int] = {}
    for place, period in enumerate(QUARTERS):
        reader.sums.append({("N", period): 1, ("A", period): -1, ("rest", period): -1})
        truth |= {("A", period): above[place], ("rest", period): rest[place], ("N", period): below[place]}
    for until in range(1, 5):
        linked = [counts("A", above, until, "discrete"), counts("N", below, until, "discrete")] if is_declared else []
        pack = pack_of([percentages("R", above, below, until), *linked], rule)
        shares = {name: value for name, value in pack.items() if name[0] == "R" and isinstance(value, Decimal)}
        learn(reader, {name: value for name, value in pack.items() if name[0] != "R"})
        for _, period in shares:  # whoever knows how many there are in all has the count, and those left out
            place = QUARTERS.index(period)
            reader.learns(("A", period), above[place], above[place])
            reader.learns(("N", period), below[place], below[place])
    assert_nothing_small_is_known(reader, truth)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=3), COUNTING, st.sampled_from([None, 5]))
def test_a_later_pack_prints_of_a_quarter_exactly_what_the_earlier_one_did(
    parts: list[tuple[int, ...]], counting: str, base: int | None
) -> None:
    rows = {**dict(zip("ABC", parts, strict=False)), "T": totals(parts)}
    rule = Suppression(least=LEAST, base=base, sums=(Sum("T", tuple(ref for ref in rows if ref != "T")),))
    packs = [pack_of([counts(ref, row, until, counting) for ref, row in rows.items()], rule) for until in range(1, 5)]
    for earlier, later in pairwise(packs):
        assert earlier.items() <= later.items()


def test_two_parts_that_are_both_few_and_round_to_ten_are_four_each() -> None:
    """8 is the least that prints as 10: with base 5 "fewer than 5" twice would each be 4."""
    rule = Suppression(base=5, sums=(Sum("T", ("A", "B")),))
    rows = {"A": (4, 0, 0, 0), "B": (4, 0, 0, 0), "T": (8, 0, 0, 0)}
    pack = pack_of([counts(ref, row, 1, "discrete") for ref, row in rows.items()], rule)
    assert pack == {
        ("A", QUARTERS[0]): Missing.SUPPRESSED,
        ("B", QUARTERS[0]): Missing.FEW,
        ("T", QUARTERS[0]): Decimal(10),
    }


def test_what_an_earlier_pack_printed_is_not_relied_on_to_be_forgotten() -> None:
    """Quarter 1 was printed whole; quarter 2's small part must take another of quarter 2 with it, not of quarter 1."""
    rows = {"A": (9, 3, 0, 0), "B": (8, 7, 0, 0), "T": (17, 10, 0, 0)}
    rule = Suppression(sums=(Sum("T", ("A", "B")),))
    pack = pack_of([counts(ref, row, 2, "discrete") for ref, row in rows.items()], rule)
    assert [name for name, value in pack.items() if value is Missing.SUPPRESSED] == [
        ("A", QUARTERS[1]),
        ("B", QUARTERS[1]),
    ]


@pytest.mark.parametrize(("base", "shown"), [(None, "77.78"), (5, "50.00")])
def test_a_rate_is_worked_out_from_rounded_counts(base: int | None, shown: str) -> None:
    """7 of 14 is 5 of 15 when rounded: 33.33; 10 of 20 stays 50."""
    rule = Suppression(("R",), base=base)
    above, below = (7, 9) if base is None else (10, 20)
    pack = pack_of([percentages("R", (above,) * 4, (below,) * 4, 1)], rule)
    assert pack["R", QUARTERS[0]] == (Missing.SUPPRESSED if base is None else Decimal(shown))
    if base:
        pack = pack_of([percentages("R", (7,) * 4, (14,) * 4, 1)], rule)
        assert pack["R", QUARTERS[0]] == Decimal("33.33")


def test_a_rate_that_is_named_and_has_no_counts_is_withheld() -> None:
    one = measure("%", "lower", "snapshot", actuals={"2008-09 Q1": "12.5"}, ref="R", title="Share R")
    assert pack_of([one], Suppression(("R",))) == {("R", QUARTERS[0]): Missing.SUPPRESSED}
