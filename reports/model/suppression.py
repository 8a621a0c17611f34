"""What an organisation says of small counts: which measures count people, and how few are too few to be shown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sum:
    """A measure that is the sum of others in every period: a reader can take it apart."""

    total: str
    """Ref of the total."""
    parts: tuple[str, ...]
    """Refs of what it adds up."""


@dataclass(frozen=True)
class Rate:
    """A rate or percentage of counts that are measures themselves: a reader can work one out from the others."""

    rate: str
    """Ref of the rate."""
    numerator: str
    """Ref of the count above the line."""
    denominator: str = ""
    """Ref of the count below the line; empty where that is no measure."""


@dataclass(frozen=True)
class Suppression:
    """The rule for small counts (METHODS §8)."""

    measures: tuple[str, ...] = ()
    """Refs of the measures that count people, or that are rates of such counts."""
    least: int = 5
    """The least count that is shown: counts from 1 to one less are not."""
    shows_zero: bool = True
    """Whether a count of nought is shown."""
    base: int | None = None
    """Counts are rounded to multiples of this instead of being withheld; None: they are withheld."""
    sums: tuple[Sum, ...] = ()
    """Measures that add up to others, over departments or otherwise."""
    rates: tuple[Rate, ...] = ()
    """Rates of counts that are measures themselves."""

    @property
    def refs(self) -> frozenset[str]:
        """Every measure that it protects."""
        summed = (ref for one in self.sums for ref in (one.total, *one.parts))
        rated = (ref for one in self.rates for ref in (one.rate, one.numerator, one.denominator) if ref)
        return frozenset((*self.measures, *summed, *rated))

    def rate_of(self, ref: str) -> Rate | None:
        """What a measure is a rate of, where that is declared."""
        return next((one for one in self.rates if one.rate == ref), None)
