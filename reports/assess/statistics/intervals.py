"""Intervals of proportions and rates (METHODS §4). Floats inside, decimals at the door.

Sources: Wilson's score interval; Byar's approximation, exact Poisson below ten events; Newcombe's difference. The
normal distribution is Python's own; the exact interval needs scipy's, which takes a third of a second to load.
"""

from decimal import Decimal
from functools import lru_cache
from math import hypot, sqrt
from statistics import NormalDist

from reports.assess.counts import Counts
from reports.model.statistics import IntervalMethod

USUAL = Decimal(95)
"""Per cent of such intervals that hold the true value, as published values have it."""
EXACT_BELOW = 10
"""Events below which Byar's approximation gives way to the exact Poisson interval."""

Pair = tuple[float, float]
"""Lower and upper end."""


def interval(counts: Counts, confidence: Decimal = USUAL) -> tuple[Decimal, Decimal, IntervalMethod]:
    """Lower and upper end in the unit of the value, and how they were worked out."""
    if counts.is_proportion:
        lower, upper = wilson(counts.cases, counts.base, confidence)
        method = IntervalMethod.WILSON
    else:
        lower, upper = (end / counts.base for end in poisson(counts.cases, confidence))
        method = IntervalMethod.EXACT if counts.cases < EXACT_BELOW else IntervalMethod.BYAR
    scale = float(counts.scale)
    return exactly(scale * lower), exactly(scale * upper), method


def wilson(count: int, whole: int, confidence: Decimal = USUAL) -> Pair:
    """Interval of a proportion, 0 to 1."""
    z = deviate(confidence)
    square = z * z
    root = z * sqrt(square + 4 * count * (1 - count / whole))
    middle, size = 2 * count + square, 2 * (whole + square)
    return (middle - root) / size if count else 0.0, (middle + root) / size if count < whole else 1.0


def poisson(count: int, confidence: Decimal = USUAL) -> Pair:
    """Interval of a number of events."""
    if count < EXACT_BELOW:
        return _exact_poisson(count, _tail(confidence))
    z = deviate(confidence)
    return _byar(count, -z), _byar(count + 1, z)


def newcombe(before: Counts, now: Counts, confidence: Decimal = USUAL) -> tuple[Decimal, Decimal]:
    """Interval of the difference of two proportions, now − before, in the unit of the values."""
    was, reached = before.cases / before.base, now.cases / now.base
    was_lower, was_upper = wilson(before.cases, before.base, confidence)
    lower, upper = wilson(now.cases, now.base, confidence)
    difference, scale = reached - was, float(now.scale)
    low = difference - hypot(reached - lower, was_upper - was)
    high = difference + hypot(upper - reached, was - was_lower)
    return exactly(scale * low), exactly(scale * high)


def exactly(value: float) -> Decimal:
    """A float as a decimal of twelve significant digits, which is as far as every machine agrees."""
    return Decimal(f"{value:.12g}")


@lru_cache
def deviate(confidence: Decimal) -> float:
    """Standard deviations on each side that hold so many per cent of a normal distribution: 1.959964 for 95."""
    return NormalDist().inv_cdf(1 - _tail(confidence))


def _exact_poisson(count: int, tail: float) -> Pair:
    from scipy.special import chdtri

    lower = float(chdtri(2 * count, 1 - tail)) / 2 if count else 0.0
    return lower, float(chdtri(2 * count + 2, tail)) / 2


def _tail(confidence: Decimal) -> float:
    """The share that lies beyond either end."""
    return float(100 - confidence) / 200


def _byar(events: int, z: float) -> float:
    return float(events * (1 - 1 / (9 * events) + z / (3 * sqrt(events))) ** 3)
