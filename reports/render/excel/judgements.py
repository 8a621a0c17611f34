"""Judgement and status as formulas: by the sign column and the tolerance column, or by the limits (METHODS §1, §2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.render.excel.formulas import Live, Operand, decimals_for, rounded
from reports.render.excel.text import literal


@dataclass(frozen=True)
class Sides:
    """What a measure is judged by."""

    sign: Operand
    """+1 higher is better, −1 lower is better, 0 inside the limits."""
    variance: Operand
    """Its variance, as the formula beside it gives it."""
    is_range: bool
    """Whether limits judge it."""


def judgement(sides: Sides, words: Mapping[str, str], reason: str | None) -> Live:
    """Favourable when the target is met or beaten.

    Without a variance the formula gives the `reason`, or, when that is None, the words of the variance's cell.
    """
    inside = sides.is_range and sides.sign.value == 0
    met = f"{sides.variance.cell}=0" if inside else f"{sides.sign.cell}*{sides.variance.cell}>=0"
    formula = f"IF({met},{literal(words['favourable'])},{literal(words['adverse'])})"
    if sides.variance.value is None:
        return _live(sides, formula, reason, reason or "")
    is_met = sides.variance.value == 0 if inside else _towards(sides) >= 0
    return _live(sides, formula, reason, words["favourable"] if is_met else words["adverse"])


def status(sides: Sides, tolerance: Operand, words: Mapping[str, str], reason: str | None) -> Live:
    """The status by the plain rule; what it says where there is no variance is the reason."""
    if sides.is_range:
        return _by_limits(sides, words, reason)
    decimals = decimals_for(sides.variance.value, tolerance.value)
    towards = f"{sides.sign.cell}*{sides.variance.cell}"
    near = f"IF(ISNUMBER({tolerance.cell}),ROUND({towards}+{tolerance.cell},{decimals})>=0,FALSE)"
    on_target, within, off = (literal(words[f"status_{code}"]) for code in _BY_TOLERANCE)
    formula = f"IF({towards}>=0,{on_target},IF({near},{within},{off}))"
    if sides.variance.value is None:
        return _live(sides, formula, reason, reason or "")
    code = "on_target"
    if _towards(sides) < 0:
        is_near = tolerance.value is not None and rounded(_towards(sides) + tolerance.value, decimals) >= 0
        code = "within_tolerance" if is_near else "off_target"
    return _live(sides, formula, reason, words[f"status_{code}"])


_BY_TOLERANCE = ("on_target", "within_tolerance", "off_target")
_BY_LIMITS = ("on_target", "better", "off_target")


def _by_limits(sides: Sides, words: Mapping[str, str], reason: str | None) -> Live:
    towards = f"{sides.sign.cell}*{sides.variance.cell}"
    on_target, better, off = (literal(words[f"status_{code}"]) for code in _BY_LIMITS)
    formula = f"IF({sides.variance.cell}=0,{on_target},IF({towards}>0,{better},{off}))"
    if sides.variance.value is None:
        return _live(sides, formula, reason, reason or "")
    code = "on_target"
    if sides.variance.value != 0:
        code = "better" if _towards(sides) > 0 else "off_target"
    return _live(sides, formula, reason, words[f"status_{code}"])


def money_judgement(outturn: Operand, to_date: Operand, words: Mapping[str, str], reason: str | None) -> Live:
    """Adverse above zero: by the outturn variance, else by the variance to date (METHODS §1, Budget)."""
    adverse, favourable = literal(words["adverse"]), literal(words["favourable"])
    choices = [f"IF({one.cell}>0,{adverse},{favourable})" for one in (outturn, to_date)]
    words_then = literal(reason) if reason is not None else f"{outturn.cell}&{literal('')}"
    formula = f"=IF(ISNUMBER({outturn.cell}),{choices[0]},IF(ISNUMBER({to_date.cell}),{choices[1]},{words_then}))"
    judged = outturn.value if outturn.value is not None else to_date.value
    if judged is None:
        return Live(formula, reason or "")
    return Live(formula, words["adverse"] if judged > 0 else words["favourable"])


def _towards(sides: Sides) -> Decimal:
    """The variance, positive in the better direction."""
    return (sides.sign.value or Decimal(0)) * (sides.variance.value or Decimal(0))


def _live(sides: Sides, formula: str, reason: str | None, cached: str) -> Live:
    words = literal(reason) if reason is not None else f"{sides.variance.cell}&{literal('')}"
    return Live(f"=IF(ISNUMBER({sides.variance.cell}),{formula},{words})", cached)
