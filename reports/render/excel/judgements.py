"""Judgement and status of a measure as formulas: by its sign, variance, tolerance and limits (METHODS §1, §2)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.model.document import Mark
from reports.model.status_rule import BandTest
from reports.model.variance_measure import Rung
from reports.render.excel.formulas import Live, Operand, decimals_for, rounded
from reports.render.excel.text import literal


@dataclass(frozen=True)
class Sides:
    """What a measure is judged by: the cells, with what stands in them now."""

    sign: Operand
    """+1 higher is better, −1 lower is better, 0 inside the limits."""
    variance: Operand
    """Its variance, as the formula beside it gives it."""
    is_range: bool
    """Whether limits judge it."""
    actual: Operand
    """Its actual."""
    tolerance: Operand
    """Size of its tolerance; words where there is none."""
    floor: Operand
    """Its floor; words where there is none."""
    year_ago: Operand
    """Its value a year ago; words where there is none."""

    @property
    def is_inside_only(self) -> bool:
        """Whether only the inside of the limits is good."""
        return self.is_range and self.sign.value == 0

    @property
    def merit(self) -> Decimal:
        """The variance, positive in the better direction."""
        return (self.sign.value or Decimal(0)) * (self.variance.value or Decimal(0))

    @property
    def merit_formula(self) -> str:
        """The same as a formula."""
        return f"{self.sign.cell}*{self.variance.cell}"


def judgement(sides: Sides, words: Mapping[str, str], reason: str | None) -> Live:
    """Favourable when the target is met or beaten.

    Without a variance the formula gives the `reason`, or, when that is None, the words of the variance's cell.
    """
    condition, is_met = _target_met(sides, Decimal(1))
    formula = f"IF({condition},{literal(words['favourable'])},{literal(words['adverse'])})"
    now = words["favourable"] if is_met else words["adverse"]
    return _where_judged(sides, formula, reason, now)


def status(sides: Sides, rungs: Sequence[Rung], text: Callable[[Mark], str], reason: str | None) -> Live:
    """The status by the ladder of the rule: the first rung whose test holds; where there is no variance, the reason."""
    *steps, last = rungs
    formula, now = literal(text(last.mark)), text(last.mark)
    for rung in reversed(steps):
        condition, holds = _CONDITIONS[rung.test](sides, rung.share)
        formula = f"IF({condition},{literal(text(rung.mark))},{formula})"
        now = text(rung.mark) if holds else now
    return _where_judged(sides, formula, reason, now)


_Condition = tuple[str, bool]
"""A condition as a formula, and whether it holds now."""


def _target_met(sides: Sides, _: Decimal) -> _Condition:
    if sides.is_inside_only:
        return f"{sides.variance.cell}=0", sides.variance.value == 0
    return f"{sides.merit_formula}>=0", sides.merit >= 0


def _beyond_range(sides: Sides, _: Decimal) -> _Condition:
    """Better than the limits, or than the goal posts around a single target."""
    if sides.is_range:
        return f"{sides.merit_formula}>0", sides.merit > 0
    decimals, post = _with_tolerance(sides)
    return f"ROUND({sides.merit_formula}-N({sides.tolerance.cell}),{decimals})>0", rounded(
        sides.merit - post, decimals
    ) > 0


def _inside_range(sides: Sides, _: Decimal) -> _Condition:
    if sides.is_range:
        return f"{sides.variance.cell}=0", sides.variance.value == 0
    decimals, post = _with_tolerance(sides)
    size = f"ROUND(ABS({sides.variance.cell})-N({sides.tolerance.cell}),{decimals})"
    return f"{size}<=0", rounded(abs(sides.merit) - post, decimals) <= 0


def _within_tolerance(sides: Sides, share: Decimal) -> _Condition:
    decimals, size = _with_tolerance(sides)
    part = sides.tolerance.cell if share == 1 else f"{share:f}*{sides.tolerance.cell}"
    inner = f"ROUND({sides.merit_formula}+{part},{decimals})>=0"
    holds = sides.tolerance.value is not None and rounded(sides.merit + share * size, decimals) >= 0
    return f"IF(ISNUMBER({sides.tolerance.cell}),{inner},FALSE)", holds


def _floor_met(sides: Sides, _: Decimal) -> _Condition:
    return _above(sides, sides.floor, ">=0")


def _floor_missed(sides: Sides, _: Decimal) -> _Condition:
    return _above(sides, sides.floor, "<0")


def _not_worse(sides: Sides, _: Decimal) -> _Condition:
    return _above(sides, sides.year_ago, ">=0")


def _above(sides: Sides, other: Operand, test: str) -> _Condition:
    """Whether the actual is on the better side of another cell, equality included, or (`<0`) on its worse side."""
    decimals = decimals_for(sides.actual.value, other.value)
    inner = f"{sides.sign.cell}*ROUND({sides.actual.cell}-{other.cell},{decimals}){test}"
    formula = f"IF(ISNUMBER({other.cell}),{inner},FALSE)"
    if other.value is None or sides.actual.value is None or sides.sign.value is None:
        return formula, False
    gap = sides.sign.value * rounded(sides.actual.value - other.value, decimals)
    return formula, gap >= 0 if test == ">=0" else gap < 0


def _otherwise(_: Sides, __: Decimal) -> _Condition:
    return "TRUE", True


_CONDITIONS: Mapping[BandTest, Callable[[Sides, Decimal], _Condition]] = {
    BandTest.BEYOND_RANGE: _beyond_range,
    BandTest.INSIDE_RANGE: _inside_range,
    BandTest.TARGET_MET: _target_met,
    BandTest.WITHIN_TOLERANCE: _within_tolerance,
    BandTest.FLOOR_MET: _floor_met,
    BandTest.FLOOR_MISSED: _floor_missed,
    BandTest.NOT_WORSE: _not_worse,
    BandTest.OTHERWISE: _otherwise,
}
"""The tests that cells can answer; `compose` hands over no other."""


def _with_tolerance(sides: Sides) -> tuple[int, Decimal]:
    """To how many decimals a sum with the tolerance is safe, and the tolerance, 0 without one."""
    return decimals_for(sides.variance.value, sides.tolerance.value), sides.tolerance.value or Decimal(0)


def _where_judged(sides: Sides, formula: str, reason: str | None, now: str) -> Live:
    words = literal(reason) if reason is not None else f"{sides.variance.cell}&{literal('')}"
    cached = now if sides.variance.value is not None else reason or ""
    return Live(f"=IF(ISNUMBER({sides.variance.cell}),{formula},{words})", cached)
