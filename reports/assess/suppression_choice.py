"""Which counts are withheld: those too small to be shown, and those that would give one away (METHODS §8)."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from reports.assess.suppression_audit import components, exposed, order
from reports.assess.suppression_system import Key, System
from reports.model.suppression import Suppression


def is_too_small(size: Decimal, rule: Suppression) -> bool:
    """Whether so few may not be shown; nought is, unless the rule says otherwise."""
    return not rule.shows_zero if size == 0 else abs(size) < rule.least


def withheld_counts(system: System, rule: Suppression | None) -> frozenset[Key]:
    """Every count that is not printed: too small, entered as confidential, or giving another away.

    What was printed in an earlier period stays printed where that is possible: the newest count is withheld first, and
    of those the smallest. Without a rule only counts that were entered as confidential are kept so.
    """
    small = frozenset(_small(system, rule)) if rule else frozenset()
    differences = frozenset(_differences(system, rule)) if rule else frozenset()
    protected = small | system.confidential
    withheld = set((small & system.printed) | differences)
    for relations in components(system):
        linked = frozenset(key for relation in relations for key in relation)
        part = replace(system, printed=system.printed & linked, relations=relations)
        while companion := _next_companion(part, protected & linked, withheld):
            withheld.add(companion)
    return frozenset(withheld)


def _small(system: System, rule: Suppression) -> Iterable[Key]:
    return (key for key, size in system.sizes.items() if size is not None and is_too_small(size, rule))


def _differences(system: System, rule: Suppression) -> Iterable[Key]:
    """Years to date that differ too little from the last one printed before: the difference is a count itself."""
    steps = {key for relation in system.relations for key in relation if key.is_step}
    to_date = {key for relation in system.relations for key in relation if not steps.isdisjoint(relation)} - steps
    ordered = sorted(to_date & system.printed, key=lambda key: (key.ref, key.period.start))
    for _, keys in groupby(ordered, key=lambda key: (key.ref, key.period.year)):
        last = Decimal(0)
        for key in keys:
            size = system.sizes[key] or Decimal(0)
            if size != last and is_too_small(size - last, rule):
                yield key
            elif not is_too_small(size, rule):
                last = size


def _next_companion(system: System, protected: frozenset[Key], withheld: set[Key]) -> Key | None:
    """One more count of linked ones to withhold; None where nothing is given away any longer."""
    shown = system.printed - withheld
    for relation in system.relations:
        unknown = [key for key in relation if key not in shown]
        if len(unknown) == 1 and (unknown[0] in protected or unknown[0] in withheld):
            companion = _best(system, shown & relation.keys())
            if companion:
                return companion
    for key in sorted(exposed(system, shown, protected), key=order):
        near = {one for relation in system.relations if key in relation for one in relation}
        companion = _best(system, shown & near) or _best(system, shown)
        if companion:
            return companion
    return None


def _best(system: System, candidates: Iterable[Key]) -> Key | None:
    """The newest count, of those the smallest above nought."""

    def rank(key: Key) -> tuple[int, bool, Decimal, tuple[str, str, bool]]:
        size = system.sizes[key] or Decimal(0)
        return -key.period.end.toordinal(), size == 0, size, order(key)

    return min(candidates, key=rank, default=None)
