"""The counts of protected measures, and the sums by which a reader could work one out of others (METHODS §8)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reports.assess.due import is_due
from reports.model.measure import Actual, Counting, Measure
from reports.model.period import Period, PeriodKind
from reports.model.suppression import Suppression
from reports.model.unit import UnitKind


@dataclass(frozen=True)
class Key:
    """A count of a measure in a period."""

    ref: str
    """The measure."""
    period: Period
    """A quarter or a year."""
    is_step: bool = False
    """Whether it is what the quarter alone added to a year to date: never printed, always there to be worked out."""


Relation = Mapping[Key, int]
"""Counts with their factors, 1 or −1: times their factors they add up to nought."""


@dataclass(frozen=True)
class System:
    """Counts and the sums that link them."""

    sizes: Mapping[Key, Decimal | None]
    """Every count that a reader may see or work out, in the unit "one"; None where only its owner knows it."""
    printed: frozenset[Key]
    """Those that would be printed if nothing were withheld."""
    relations: tuple[Relation, ...]
    """The sums."""
    confidential: frozenset[Key] = frozenset()
    """Those whose owner gave no size: entered as [c]."""


def size_of(measure: Measure, actual: Actual) -> Decimal | None:
    """The count of people in an actual: the count above the line of a rate, else the value of a number."""
    if actual.numerator is not None:
        return actual.numerator
    return actual.figure.number if measure.unit.kind is UnitKind.NUMBER else None


def system_of(measures: Mapping[str, Measure], rule: Suppression | None) -> System:
    """The counts of some measures (ref -> measure) and every sum among them."""
    found = {
        Key(measure.ref, actual.period): size_of(measure, actual)
        for measure in measures.values()
        for actual in measure.actuals
        if size_of(measure, actual) is not None or actual.figure.is_confidential
    }
    relations = [
        relation for measure in measures.values() for relation in (*_steps(measure, found), *_years(measure, found))
    ]
    relations += _sums(found, rule, measures) if rule else ()
    sizes: dict[Key, Decimal | None] = dict(found)
    for relation in relations:
        for key in relation:
            sizes.setdefault(key, _worked_out(key, relation, found))
    printed = frozenset(key for key, size in found.items() if size is not None)
    return System(sizes, printed, tuple(relations), frozenset(found) - printed)


def _steps(measure: Measure, found: Mapping[Key, Decimal | None]) -> Iterator[Relation]:
    """Year to date = year to date before + the quarter alone."""
    if measure.counting is not Counting.CUMULATIVE:
        return
    quarters = sorted(
        (key.period for key in found if key.ref == measure.ref and key.period.kind is PeriodKind.QUARTER),
        key=lambda one: one.start,
    )
    for before, now in pairwise(quarters):
        if before.year == now.year:
            yield {Key(measure.ref, now): 1, Key(measure.ref, before): -1, Key(measure.ref, now, is_step=True): -1}
    for last in quarters:
        if last.number == 4 and Key(measure.ref, last.year) in found:
            yield {Key(measure.ref, last.year): 1, Key(measure.ref, last): -1}


def _years(measure: Measure, found: Mapping[Key, Decimal | None]) -> Iterator[Relation]:
    """A year = the sum of its quarters, where each stands alone."""
    if measure.counting is not Counting.DISCRETE:
        return
    for key in found:
        if key.ref == measure.ref and key.period.kind is PeriodKind.YEAR:
            quarters = [Period(PeriodKind.QUARTER, key.period.start_year, number) for number in range(1, 5)]
            due = [one for one in quarters if is_due(measure, one) or Key(measure.ref, one) in found]
            yield {key: 1, **{Key(measure.ref, one): -1 for one in due}}


def _sums(
    found: Mapping[Key, Decimal | None], rule: Suppression, measures: Mapping[str, Measure]
) -> Iterator[Relation]:
    """A total = the sum of its parts, in every period that has the total."""
    for one in rule.sums:
        if one.total in measures:
            for key in [key for key in found if key.ref == one.total]:
                yield {key: 1, **{Key(part, key.period): -1 for part in one.parts}}


def _worked_out(key: Key, relation: Relation, found: Mapping[Key, Decimal | None]) -> Decimal | None:
    """The size of a step, from the two years to date; None for a count that nobody gave."""
    others = [(found.get(other), factor) for other, factor in relation.items() if other != key]
    known = [size * factor for size, factor in others if size is not None]
    return sum(known, Decimal(0)) if key.is_step and len(known) == len(others) else None
