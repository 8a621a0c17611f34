"""What a reader knows of each count from what is printed of it: the count itself, a rounded one, or nothing."""

from collections.abc import Container
from decimal import ROUND_HALF_UP, Decimal

from reports.assess.suppression_system import Bounds, Key, System
from reports.model.suppression import Suppression

_NOTHING: Bounds = (Decimal(0), None)


def is_too_small(size: Decimal, rule: Suppression) -> bool:
    """Whether so few may not be shown; nought is, unless the rule says otherwise."""
    return not rule.shows_zero if size == 0 else abs(size) < rule.least


def rounded_count(size: Decimal, base: int) -> Decimal:
    """A count to the nearest multiple of the base, halves up (METHODS §8: base 5 makes 7 a 5 and 8 a 10)."""
    return (size / base).quantize(Decimal(1), rounding=ROUND_HALF_UP) * base


def known_of(system: System, withheld: Container[Key], rule: Suppression | None) -> dict[Key, Bounds]:
    """Key -> the bounds between which a reader knows it to lie."""
    return {key: _bounds(key, size, system, withheld, rule) for key, size in system.sizes.items()}


def _bounds(
    key: Key, size: Decimal | None, system: System, withheld: Container[Key], rule: Suppression | None
) -> Bounds:
    if size is None or key not in system.printed or key in withheld:
        return _NOTHING
    if rule is None or rule.base is None or key.ref not in rule.refs:
        return size, size
    return _NOTHING if size == 0 and not rule.shows_zero else _rounded_bounds(size, rule, rule.base)


def _rounded_bounds(size: Decimal, rule: Suppression, base: int) -> Bounds:
    """The whole numbers that are printed as this one is."""
    if size and is_too_small(size, rule):
        return Decimal(1), Decimal(rule.least - 1)
    middle = rounded_count(size, base)
    around = (middle + step for step in range(-base, base + 1))
    alike = [
        one
        for one in around
        if one >= 0 and rounded_count(one, base) == middle and not (one and is_too_small(one, rule))
    ]
    return min(alike), max(alike)
