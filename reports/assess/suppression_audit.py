"""The audit of withheld counts: which of them could a reader work out from what is printed? (METHODS §8)

What is printed of each count leaves it between two bounds; the sums that link them are a linear system. A protected
count is exposed where every solution within the bounds gives it the same whole number.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import ceil, floor, inf

from reports.assess.suppression_system import Bounds, Key, Relation, components

_SLACK = 1e-6
_INFEASIBLE = 2


def exposed(relations: Sequence[Relation], known: Mapping[Key, Bounds], protected: Iterable[Key]) -> list[Key]:
    """The protected counts that the sums and what is `known` of every count give away, in order."""
    guarded = frozenset(protected)
    sums = [_open_part(relation, known) for relation in relations]
    sums = [(part, rest) for part, rest in sums if part]
    found: list[Key] = []
    for places in components([part for part, _ in sums]):
        found += _exposed_together([sums[place] for place in places], known, guarded)
    return sorted(found, key=lambda key: key.order)


_Sum = tuple[Relation, Decimal]
"""Counts that are not known exactly, with their factors, and what they come to."""
_Range = tuple[float, float | None]


def _open_part(relation: Relation, known: Mapping[Key, Bounds]) -> _Sum:
    is_open = {key: known[key][0] != known[key][1] for key in relation}
    settled = sum((factor * known[key][0] for key, factor in relation.items() if not is_open[key]), Decimal(0))
    return {key: factor for key, factor in relation.items() if is_open[key]}, -settled


def _exposed_together(sums: Sequence[_Sum], known: Mapping[Key, Bounds], guarded: frozenset[Key]) -> list[Key]:
    keys = sorted({key for part, _ in sums for key in part}, key=lambda key: key.order)
    at_risk = [place for place, key in enumerate(keys) if key in guarded]
    if not at_risk:
        return []
    rows = [[float(part.get(key, 0)) for key in keys] for part, _ in sums]
    amounts = [float(amount) for _, amount in sums]
    ranges = [_as_floats(known[key]) for key in keys]
    return [keys[place] for place in at_risk if _is_determined(place, rows, amounts, ranges)]


def _as_floats(bounds: Bounds) -> _Range:
    return float(bounds[0]), None if bounds[1] is None else float(bounds[1])


def _is_determined(
    place: int, rows: Sequence[Sequence[float]], amounts: Sequence[float], ranges: Sequence[_Range]
) -> bool:
    target = [0.0] * len(ranges)
    target[place] = 1.0
    lowest = _least(target, rows, amounts, ranges)
    target[place] = -1.0
    highest = _least(target, rows, amounts, ranges)
    if lowest is None or highest is None:
        return True
    if highest == -inf:
        return False
    slack = _SLACK * max(1.0, abs(highest))
    return floor(-highest + slack) - ceil(lowest - slack) < 1


def _least(
    target: Sequence[float], rows: Sequence[Sequence[float]], amounts: Sequence[float], ranges: Sequence[_Range]
) -> float | None:
    """The least value of the target, −infinity where it has none; None where the sums contradict each other.

    Printed counts that contradict each other give no protection that could be relied on.
    """
    from scipy.optimize import linprog  # it takes a while to load, and most packs withhold nothing

    result = linprog(target, A_eq=rows, b_eq=amounts, bounds=ranges, method="highs")
    if result.status == _INFEASIBLE:
        return None
    return float(result.fun) if result.success else -inf
