"""The audit of withheld counts: which of them could a reader work out from what is printed? (METHODS §8)

The printed counts and the sums that link them are a linear system. A withheld count is exposed where every solution
without negative counts gives it the same whole number.
"""

from collections.abc import Iterable, Sequence
from math import ceil, floor, inf

from scipy.optimize import linprog

from reports.assess.suppression_system import Key, Relation, System

_SLACK = 1e-6
_INFEASIBLE = 2


def exposed(system: System, printed: Iterable[Key], protected: Iterable[Key]) -> frozenset[Key]:
    """The protected counts that what is printed gives away, bounds included."""
    shown, guarded = frozenset(printed), frozenset(protected)
    found: set[Key] = set()
    for relations in components(system):
        at_risk = sorted({key for one in relations for key in one if key in guarded and key not in shown}, key=order)
        found |= {key for key in at_risk if _is_determined(key, relations, system, shown)}
    return frozenset(found)


def components(system: System) -> list[tuple[Relation, ...]]:
    """The relations in groups that share no count."""
    groups: list[tuple[set[Key], list[Relation]]] = []
    for relation in system.relations:
        keys, members = set(relation), [relation]
        apart = []
        for group in groups:
            if group[0].isdisjoint(keys):
                apart.append(group)
            else:
                keys |= group[0]
                members = group[1] + members
        groups = [*apart, (keys, members)]
    return [tuple(members) for _, members in groups]


def order(key: Key) -> tuple[str, str, bool]:
    """Always the same order, so that the same counts are withheld in every run."""
    return key.ref, key.period.code, key.is_step


def _is_determined(key: Key, relations: Sequence[Relation], system: System, shown: frozenset[Key]) -> bool:
    unknown = sorted({one for relation in relations for one in relation if one not in shown}, key=order)
    rows = [[float(relation.get(one, 0)) for one in unknown] for relation in relations]
    sums = [
        -sum(factor * float(system.sizes[one] or 0) for one, factor in relation.items() if one in shown)
        for relation in relations
    ]
    target = [1.0 if one == key else 0.0 for one in unknown]
    lowest = _bound(target, rows, sums)
    highest = _bound([-weight for weight in target], rows, sums)
    if lowest is None or highest is None:
        return True
    if highest == -inf:
        return False
    slack = _SLACK * max(1.0, abs(highest))
    return floor(-highest + slack) - ceil(lowest - slack) < 1


def _bound(target: Sequence[float], rows: Sequence[Sequence[float]], sums: Sequence[float]) -> float | None:
    """The least value of the target, −infinity where it has none; None where the sums contradict each other.

    Printed counts that contradict each other give no protection that could be relied on.
    """
    result = linprog(target, A_eq=rows, b_eq=sums, bounds=(0, None), method="highs")
    if result.status == _INFEASIBLE:
        return None
    return float(result.fun) if result.success else -inf
