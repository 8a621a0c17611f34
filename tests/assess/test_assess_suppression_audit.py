"""The audit of withheld counts (METHODS §8): what the printed ones give away, and that nothing is left to give."""

from decimal import Decimal
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.assess.suppression_audit import exposed
from reports.assess.suppression_choice import withheld_counts
from reports.assess.suppression_known import is_too_small, known_of
from reports.assess.suppression_links import system_of
from reports.assess.suppression_system import Key, Relation, System
from reports.model.period import Period, financial_year, quarter
from reports.model.suppression import Sum, Suppression

Q3 = quarter(2008, 3)
RULE = Suppression(tuple("ABCDT") + tuple(f"D{place}" for place in range(9)))


def table(rows: dict[str, tuple[int | None, ...]]) -> System:
    """A table whose last column and last row are totals; None is withheld."""
    sizes = {Key(f"{row}{place}", Q3): size for row, cells in rows.items() for place, size in enumerate(cells)}
    width = len(next(iter(rows.values())))
    last = [*rows][-1]
    across = [
        {Key(f"{row}{width - 1}", Q3): 1, **{Key(f"{row}{place}", Q3): -1 for place in range(width - 1)}}
        for row in rows
    ]
    down = [
        {Key(f"{last}{place}", Q3): 1, **{Key(f"{row}{place}", Q3): -1 for row in rows if row != last}}
        for place in range(width)
    ]
    known = {key: None if size is None else Decimal(size) for key, size in sizes.items()}
    printed = frozenset(key for key, size in known.items() if size is not None)
    return System(known, printed, (*across, *down), frozenset(known) - printed)


def given_away(system: System) -> frozenset[Key]:
    return frozenset(exposed(system.relations, known_of(system, (), None), system.confidential))


def test_a_published_draft_that_gives_all_four_of_its_withheld_counts_away() -> None:
    """T8.2: rows and columns have two withheld counts each, and 129 − 111 − 17 is 1 all the same."""
    draft = table({"A": (None, None, 11), "B": (None, 111, 124), "C": (None, 17, 32), "T": (38, 129, 167)})
    assert given_away(draft) == draft.confidential
    assert len(draft.confidential) == 4


def test_a_table_with_a_square_of_withheld_counts_keeps_them() -> None:
    safe = table({"A": (None, None, 11), "B": (None, None, 124), "C": (15, 17, 32), "T": (38, 129, 167)})
    assert given_away(safe) == frozenset()


def test_counts_that_cannot_be_negative_may_leave_one_value_only() -> None:
    """Two withheld counts that add up to nought are both nought."""
    row = table({"A": (None, None, 5, 5), "T": (None, None, 5, 5)})
    assert len(given_away(row)) == 4


SIZES = st.integers(0, 12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(SIZES, min_size=4, max_size=4), min_size=2, max_size=3))
def test_no_count_too_small_can_be_worked_out_from_quarters_years_and_a_total(parts: list[list[int]]) -> None:
    """Departments' quarters, their years, and both added up over the departments, all printed together."""
    sizes, relations = _linked(parts)
    system = System(sizes, frozenset(sizes), tuple(relations))
    printed = system.printed - withheld_counts(system, RULE)
    assert _solved(system, printed).isdisjoint(_too_small(system))


@settings(max_examples=60, deadline=None)
@given(st.lists(SIZES, min_size=4, max_size=4), st.lists(SIZES, min_size=4, max_size=4))
def test_no_small_step_can_be_worked_out_from_years_to_date(one: list[int], other: list[int]) -> None:
    sizes: dict[Key, Decimal | None] = {}
    relations: list[Relation] = []
    for ref, steps in (("A", one), ("B", other), ("T", [sum(pair) for pair in zip(one, other, strict=True)])):
        for number in range(1, 5):
            sizes[Key(ref, quarter(2008, number))] = Decimal(sum(steps[:number]))
        for before, now in pairwise(quarter(2008, number) for number in range(1, 5)):
            step = Key(ref, now, is_step=True)
            sizes[step] = Decimal(steps[now.number - 1])
            relations.append({Key(ref, now): 1, Key(ref, before): -1, step: -1})
    relations += [_total(quarter(2008, number), ("A", "B")) for number in range(1, 5)]
    printed = frozenset(key for key in sizes if not key.is_step)
    system = System(sizes, printed, tuple(relations))
    left = printed - withheld_counts(system, RULE)
    assert _solved(system, left).isdisjoint(_too_small(system))
    for key in left:
        for earlier in left:
            if earlier.ref == key.ref and earlier.period.starts_before(key.period):
                gap = (sizes[key] or 0) - (sizes[earlier] or 0)
                assert gap == 0 or not is_too_small(Decimal(gap), RULE)


def test_nothing_to_protect_is_nothing_withheld() -> None:
    assert withheld_counts(system_of({}, Suppression(sums=(Sum("T", ("A",)),))), None) == frozenset()


def _linked(parts: list[list[int]]) -> tuple[dict[Key, Decimal | None], list[Relation]]:
    rows = {f"D{place}": sizes for place, sizes in enumerate(parts)}
    rows["T"] = [sum(column) for column in zip(*parts, strict=True)]
    year = financial_year(2008)
    sizes: dict[Key, Decimal | None] = {}
    relations: list[Relation] = []
    for ref, counts in rows.items():
        quarters = {Key(ref, quarter(2008, number)): Decimal(size) for number, size in enumerate(counts, 1)}
        sizes |= {**quarters, Key(ref, year): Decimal(sum(counts))}
        relations.append({Key(ref, year): 1, **dict.fromkeys(quarters, -1)})
    periods = [*(quarter(2008, number) for number in range(1, 5)), year]
    return sizes, [*relations, *(_total(period, tuple(ref for ref in rows if ref != "T")) for period in periods)]


def _total(period: Period, parts: tuple[str, ...]) -> Relation:
    return {Key("T", period): 1, **{Key(part, period): -1 for part in parts}}


def _too_small(system: System) -> set[Key]:
    return {key for key, size in system.sizes.items() if size is not None and is_too_small(size, RULE)}


def _solved(system: System, printed: frozenset[Key]) -> set[Key]:
    """What a reader finds by linear algebra alone: unknowns that no solution of the sums can change."""
    unknown = [key for key in system.sizes if key not in printed]
    rows = np.array([[relation.get(key, 0) for key in unknown] for relation in system.relations], dtype=float)
    if not unknown:
        return set(printed)
    _, values, basis = np.linalg.svd(rows)
    free = basis[int((values > 1e-9).sum()) :]
    fixed = {key for place, key in enumerate(unknown) if np.abs(free[:, place]).max(initial=0) < 1e-9}
    return fixed | printed
