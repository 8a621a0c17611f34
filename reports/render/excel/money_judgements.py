"""Judgement and size of a budget variance as formulas (METHODS §1, Budget): which decides, and by what threshold."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.model.finance_rule import Reach, Threshold
from reports.render.excel.formulas import Live, Operand
from reports.render.excel.text import literal


@dataclass(frozen=True)
class Weighed:
    """The variances of a budget line or a net: the deciding one first, each with its percentage."""

    first: tuple[Operand, Operand]
    """Of the outturn; of what is spent to date where the outturn was projected."""
    second: tuple[Operand, Operand]
    """The other one, which decides where the first is not known."""
    is_positive_adverse: bool
    """Whether an adverse variance is positive."""

    @property
    def adverse(self) -> str:
        """The comparison with 0 that an adverse variance passes."""
        return ">0" if self.is_positive_adverse else "<0"

    def is_adverse(self, variance: Decimal) -> bool:
        """Whether a variance is adverse."""
        return variance > 0 if self.is_positive_adverse else variance < 0

    @property
    def deciding(self) -> tuple[Operand, Operand]:
        """The variance that decides now, and its percentage."""
        return self.first if self.first[0].value is not None else self.second


def one_judgement(weighed: Weighed, variance: Operand, words: Mapping[str, str], reason: str | None) -> Live:
    """The word for one variance alone; without it the reason, or what its cell says."""
    otherwise = literal(reason) if reason is not None else f"{variance.cell}&{literal('')}"
    formula = f"=IF(ISNUMBER({variance.cell}),{_word(weighed, variance, words)},{otherwise})"
    return Live(formula, (reason or "") if variance.value is None else _now(weighed, variance.value, words))


def money_judgement(weighed: Weighed, words: Mapping[str, str], reason: str | None) -> Live:
    """The word for the variance that decides."""
    first, second = weighed.first[0], weighed.second[0]
    otherwise = literal(reason) if reason is not None else f"{first.cell}&{literal('')}"
    inner = f"IF(ISNUMBER({second.cell}),{_word(weighed, second, words)},{otherwise})"
    formula = f"=IF(ISNUMBER({first.cell}),{_word(weighed, first, words)},{inner})"
    value = weighed.deciding[0].value
    return Live(formula, (reason or "") if value is None else _now(weighed, value, words))


def materiality(
    weighed: Weighed,
    thresholds: tuple[tuple[str, Threshold], ...],
    judges_favourable: bool,
    words: Mapping[str, str],
) -> Live:
    """The size of the variance that decides, the largest first."""
    not_judged = words["size_not_judged"]
    first, second = (
        _size(weighed, pair, thresholds, judges_favourable, words) for pair in (weighed.first, weighed.second)
    )
    inner = f"IF(ISNUMBER({weighed.second[0].cell}),{second[0]},{literal(not_judged)})"
    formula = f"=IF(ISNUMBER({weighed.first[0].cell}),{first[0]},{inner})"
    if weighed.deciding[0].value is None:
        return Live(formula, not_judged)
    return Live(formula, (first if weighed.first[0].value is not None else second)[1])


def _size(
    weighed: Weighed,
    pair: tuple[Operand, Operand],
    thresholds: tuple[tuple[str, Threshold], ...],
    judges_favourable: bool,
    words: Mapping[str, str],
) -> tuple[str, str]:
    """The size of one variance as a formula, and now."""
    variance, percent = pair
    formula, now = literal(words["size_small"]), words["size_small"]
    for word, threshold in reversed(thresholds):
        condition, holds = _reaches(threshold, variance, percent)
        formula = f"IF({condition},{literal(word)},{formula})"
        now = word if holds else now
    small = literal(words["size_small"])
    counts = f"{variance.cell}<>0" if judges_favourable else f"{variance.cell}{weighed.adverse}"
    value = variance.value or Decimal(0)
    does_count = value != 0 if judges_favourable else weighed.is_adverse(value)
    return f"IF({counts},{formula},{small})", now if does_count else words["size_small"]


def _reaches(threshold: Threshold, variance: Operand, percent: Operand) -> tuple[str, bool]:
    """Whether a variance reaches a threshold. Any is beyond every share of a budget of nought: it has no percentage."""
    test = ">=" if threshold.is_inclusive else ">"
    parts: list[tuple[str, bool]] = []
    if threshold.percent is not None:
        is_beyond = percent.value is None or _is_from(abs(percent.value), threshold.percent, threshold.is_inclusive)
        inner = f"ABS({percent.cell}){test}{threshold.percent:f}"
        parts.append((f"IF(ISNUMBER({percent.cell}),{inner},TRUE)", is_beyond))
    if threshold.amount is not None:
        size = abs(variance.value or Decimal(0))
        is_beyond = _is_from(size, threshold.amount, threshold.is_inclusive)
        parts.append((f"ABS({variance.cell}){test}{threshold.amount:f}", is_beyond))
    if len(parts) == 1:
        return parts[0]
    joined = ",".join(formula for formula, _ in parts)
    is_either = threshold.reach is Reach.EITHER
    holds = [held for _, held in parts]
    return f"{'OR' if is_either else 'AND'}({joined})", any(holds) if is_either else all(holds)


def _is_from(value: Decimal, limit: Decimal, is_inclusive: bool) -> bool:
    return value >= limit if is_inclusive else value > limit


def _word(weighed: Weighed, variance: Operand, words: Mapping[str, str]) -> str:
    return f"IF({variance.cell}{weighed.adverse},{literal(words['adverse'])},{literal(words['favourable'])})"


def _now(weighed: Weighed, variance: Decimal, words: Mapping[str, str]) -> str:
    return words["adverse"] if weighed.is_adverse(variance) else words["favourable"]
