"""Which counts are withheld: those too small to be shown, and those that would give one away (METHODS §8).

Packs are looked at in the order in which they came out: what an earlier one printed cannot be taken back, so that only
the counts of the newest period can still be withheld to protect a count, of that period or of an earlier one.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from reports.assess.suppression_audit import exposed
from reports.assess.suppression_known import is_too_small, known_of
from reports.assess.suppression_system import Key, System, components
from reports.model.suppression import Suppression


def withheld_counts(system: System, rule: Suppression | None) -> frozenset[Key]:
    """Every count that is not printed: too small, entered as confidential, or giving another away.

    Where counts are rounded the small ones read "fewer than" and only what would give one away is withheld. Without a
    rule only counts that were entered as confidential are kept so.
    """
    small = frozenset(_small(system, rule)) if rule else frozenset()
    protected = small | system.confidential
    withheld: set[Key] = set()
    if rule and not rule.base:
        withheld |= system.with_twins((small & system.printed) | frozenset(_differences(system, rule)))
    for places in components(system.relations):
        part = system.of(tuple(system.relations[place] for place in places))
        for day in sorted({key.period.end for key in part.sizes}):
            now = part.until(day)
            fresh = frozenset(key for key in now.printed if key.period.end == day)
            while companion := _next_companion(now, protected, withheld, fresh, rule):
                withheld |= system.with_twins(frozenset((companion,)))
    return frozenset(withheld & system.printed)


def _small(system: System, rule: Suppression) -> Iterable[Key]:
    sizes = ((key, size) for key, size in system.sizes.items() if key.ref in rule.refs)
    return (key for key, size in sizes if size is not None and is_too_small(size, rule))


def _differences(system: System, rule: Suppression) -> Iterator[Key]:
    """Years to date that differ too little from the last one printed before: the difference is a count itself."""
    steps = {key for relation in system.relations for key in relation if key.is_step}
    to_date = {key for relation in system.relations for key in relation if not steps.isdisjoint(relation)} - steps
    named = (key for key in to_date & system.printed if key.ref in rule.refs)
    ordered = sorted(named, key=lambda key: (key.ref, key.is_rest, key.period.start))
    for _, keys in groupby(ordered, key=lambda key: (key.ref, key.is_rest, key.period.year)):
        last = Decimal(0)
        for key in keys:
            size = system.sizes[key] or Decimal(0)
            if size != last and is_too_small(size - last, rule):
                yield key
            elif not is_too_small(size, rule):
                last = size


def _next_companion(
    system: System, protected: frozenset[Key], withheld: set[Key], fresh: frozenset[Key], rule: Suppression | None
) -> Key | None:
    """One more of the fresh counts to withhold; None where nothing is given away any longer."""
    known = known_of(system, withheld, rule)
    shown = fresh - withheld
    for relation in system.relations:
        unknown = [key for key in relation if known[key][0] != known[key][1]]
        if len(unknown) == 1 and (unknown[0] in protected or unknown[0] in withheld):
            companion = _best(system, shown & relation.keys())
            if companion:
                return companion
    if not shown or not any(key in protected for relation in system.relations for key in relation):
        return None
    for key in exposed(system.relations, known, protected):
        near = {one for relation in system.relations if key in relation for one in relation}
        companion = _best(system, shown & near) or _best(system, shown)
        if companion:
            return companion
    return None


def _best(system: System, candidates: Iterable[Key]) -> Key | None:
    """The newest count, of those the smallest above nought."""

    def rank(key: Key) -> tuple[int, bool, Decimal, tuple[str, str, bool, bool]]:
        size = system.sizes[key] or Decimal(0)
        return -key.period.end.toordinal(), size == 0, size, key.order

    return min(candidates, key=rank, default=None)
