"""Rounding for display: once, half away from zero (METHODS §1, Rounding)."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from reports.wording import MINUS, Wording

_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_MOST_MORE = 12


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value rounded to some decimals, halves away from zero; negative `decimals` round to tens, hundreds …"""
    return value.quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def number_and_sign(wording: Wording, value: Decimal, decimals: int, signed: bool = False) -> tuple[str, str]:
    """The digits of a rounded value without sign, and its sign: a true minus, a plus where `signed`, or nothing."""
    shown = rounded(value, decimals)
    with localcontext(_WIDE):
        digits = wording.number(abs(shown), decimals)
    if shown < 0:
        return digits, MINUS
    return digits, "+" if signed and shown > 0 else ""


def decimals_of(value: Decimal, most: int = 2) -> int:
    """The decimals that a value has, trailing noughts apart, at most `most`."""
    exponent = value.normalize(_WIDE).as_tuple().exponent
    return min(max(-exponent, 0), most) if isinstance(exponent, int) else 0


def decimals_beside(value: Decimal, limit: Decimal | None, decimals: int) -> int:
    """As many decimals, from `decimals` on, as it takes for a rounded value to stand on its own side of a limit."""
    if limit is None or value == limit:
        return decimals
    wanted = range(decimals, decimals + _MOST_MORE + 1)
    is_above = value > limit
    return next((places for places in wanted if _is_beyond(rounded(value, places), limit, is_above)), decimals)


def _is_beyond(value: Decimal, limit: Decimal, is_above: bool) -> bool:
    return value > limit if is_above else value < limit


def decimals_to_tell(pairs: Iterable[tuple[Decimal, Decimal]], decimals: int) -> int:
    """As many decimals, from `decimals` on, as it takes for no two values of a pair that differ to be printed alike."""
    differing = [(one, other) for one, other in pairs if one != other]
    wanted = range(decimals, decimals + _MOST_MORE + 1)
    fitting = (
        places for places in wanted if all(rounded(one, places) != rounded(other, places) for one, other in differing)
    )
    return next(fitting, decimals)


def decimals_to_tell_from_zero(value: Decimal, decimals: int) -> int:
    """As many decimals, from `decimals` on, as it takes for a value other than 0 not to be printed as 0."""
    if value == 0:
        return decimals
    wanted = range(decimals, decimals + _MOST_MORE + 1)
    return next((places for places in wanted if rounded(value, places) != 0), decimals)
