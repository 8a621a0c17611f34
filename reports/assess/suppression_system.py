"""The counts of protected measures, and the sums by which a reader could work one out of others (METHODS §8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reports.model.period import Period

Relation = Mapping["Key", int]
"""Counts with their factors, 1 or −1: times their factors they add up to nought."""
Bounds = tuple[Decimal, Decimal | None]
"""The least and the greatest that a count can be for all that is printed of it; None: no greatest."""


@dataclass(frozen=True)
class Key:
    """A count of a measure in a period."""

    ref: str
    """The measure."""
    period: Period
    """A quarter or a year."""
    is_step: bool = False
    """Whether it is what the quarter alone added to a year to date: never printed, always there to be worked out."""
    is_rest: bool = False
    """Whether it counts those whom a percentage leaves out: the count below its line less the one above."""

    @property
    def twin(self) -> "Key":
        """The other side of a percentage: it is printed, or withheld, together with this one."""
        return replace(self, is_rest=not self.is_rest)

    @property
    def order(self) -> tuple[str, str, bool, bool]:
        """Always the same order, so that the same counts are withheld in every run."""
        return self.ref, self.period.code, self.is_step, self.is_rest


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

    def with_twins(self, keys: frozenset[Key]) -> frozenset[Key]:
        """Some counts with the other sides of their percentages."""
        return keys | {key.twin for key in keys if key.twin in self.sizes}

    def until(self, day: date) -> "System":
        """The counts of periods that ended by a day, and the sums of these alone."""
        known = frozenset(key for key in self.sizes if key.period.end <= day)
        relations = tuple(relation for relation in self.relations if known.issuperset(relation))
        return replace(self, printed=self.printed & known, relations=relations)

    def of(self, relations: tuple[Relation, ...]) -> "System":
        """The counts that some of the sums link, and no other."""
        linked = frozenset(key for relation in relations for key in relation)
        sizes = {key: size for key, size in self.sizes.items() if key in linked}
        return System(sizes, self.printed & linked, relations, self.confidential & linked)


def components(relations: Sequence[Relation]) -> list[list[int]]:
    """The places of the relations in groups that share no count."""
    leader: dict[Key, Key] = {}

    def led_by(key: Key) -> Key:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for relation in relations:
        first = next(iter(relation))
        for key in relation:
            leader.setdefault(key, key)
            leader[led_by(key)] = led_by(leader.setdefault(first, first))
    groups: dict[Key, list[int]] = {}
    for place, relation in enumerate(relations):
        groups.setdefault(led_by(next(iter(relation))), []).append(place)
    return list(groups.values())
