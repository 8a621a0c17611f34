"""Which budget variances are material: a percentage, an amount, whichever is lower or higher (METHODS §1, Budget)."""

from decimal import Decimal

from reports.model.finance_rule import BudgetLevel, FinanceRule, Reach, Size, Threshold
from reports.model.materiality import Materiality
from reports.model.value import Figure, Missing

POUNDS = {"£": Decimal(1), "£000": Decimal(1000)}
"""Pounds in one of each unit."""


def materiality_of(
    outturn: tuple[Figure, Figure],
    to_date: tuple[Figure, Figure],
    is_projected: bool,
    unit: str,
    level: BudgetLevel,
    rule: FinanceRule,
) -> Materiality:
    """How large the deciding variance is. `outturn` and `to_date` are a variance in `unit` and its percentage.

    The same one decides as decides whether a line is adverse: the outturn, unless it was only projected.
    """
    is_outturn = outturn[0].number is not None and not (is_projected and to_date[0].number is not None)
    variance, percent = outturn if is_outturn else to_date
    size, threshold = Size.NOT_JUDGED, None
    for wanted in (Size.MATERIAL, Size.NOTABLE):
        candidate = rule.thresholds.get((level, wanted))
        if candidate is None:
            continue
        threshold = candidate
        reached = _is_reached(candidate, variance, percent, unit, rule.judges_favourable)
        if reached is None:
            unknown = _why_unknown(variance, percent)
            return Materiality(level, Size.NOT_JUDGED, is_outturn, variance, percent, reason=unknown)
        size = wanted if reached else Size.SMALL
        if reached:
            break
    return Materiality(level, size, is_outturn, variance, percent, threshold)


def _is_reached(
    threshold: Threshold, variance: Figure, percent: Figure, unit: str, judges_favourable: bool
) -> bool | None:
    """Whether a variance has reached a threshold; None where a missing figure leaves that open."""
    if variance.number is None:
        return None
    if variance.number == 0 or (variance.number < 0 and not judges_favourable):
        return False
    parts = [
        part
        for part, limit in zip(_parts(threshold, variance, percent, unit), _limits(threshold), strict=True)
        if limit is not None
    ]
    settles = threshold.reach is Reach.EITHER
    if settles in parts:
        return settles
    return None if None in parts else not settles


def _parts(threshold: Threshold, variance: Figure, percent: Figure, unit: str) -> tuple[bool | None, bool | None]:
    """Whether the percentage, and whether the amount, is reached; None where that is not known or not asked."""
    by_percent, by_amount = None, None
    if threshold.percent is not None:
        # Any variance is beyond every share of a budget of nought.
        is_boundless = percent.missing is Missing.ZERO_TARGET
        by_percent = True if is_boundless else _reaches(percent.number, threshold.percent, threshold.is_inclusive)
    if threshold.amount is not None and variance.number is not None:
        thousands = variance.number * POUNDS[unit] / POUNDS["£000"]
        by_amount = _reaches(thousands, threshold.amount, threshold.is_inclusive)
    return by_percent, by_amount


def _limits(threshold: Threshold) -> tuple[Decimal | None, Decimal | None]:
    return threshold.percent, threshold.amount


def _reaches(value: Decimal | None, limit: Decimal, is_inclusive: bool) -> bool | None:
    if value is None:
        return None
    return abs(value) >= limit if is_inclusive else abs(value) > limit


def _why_unknown(variance: Figure, percent: Figure) -> Missing:
    return variance.missing or percent.missing or Missing.NOT_MEANINGFUL
