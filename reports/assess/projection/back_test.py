"""How a method would have done in earlier years at the same quarter (METHODS §5)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reports.model.period import Period
from reports.model.projection import BackTest

USUAL_YEARS = 3
"""Years from which a range is given, as METHODS §5 has it; the statistics rule may ask for more."""


class Trial(NamedTuple):
    """One earlier year: what it ended with, and what would have been forecast for it without knowing that."""

    year: Period
    """The financial year."""
    actual: Decimal
    """What it ended with, in the measure's unit."""
    forecast: Decimal
    """What the method gave at the quarter, the year itself left out."""


def back_test_of(trials: Sequence[Trial]) -> BackTest | None:
    """Mean errors and skill; None without trials."""
    if not trials:
        return None
    errors = [abs(trial.actual - trial.forecast) for trial in trials]
    shares = [100 * abs(trial.actual - trial.forecast) / abs(trial.actual) for trial in trials if trial.actual]
    return BackTest(
        years=len(trials),
        mean_error=_mean(errors),
        mean_percent_error=_mean(shares) if len(shares) == len(trials) else None,
        skill=_skill(trials),
    )


def range_of(
    forecast: Decimal, trials: Sequence[Trial], least_years: int = USUAL_YEARS
) -> tuple[Decimal, Decimal] | None:
    """forecast × the least and greatest actual ÷ forecast of earlier years; None with too few of them, or below 0."""
    if len(trials) < least_years or forecast < 0 or any(trial.forecast <= 0 or trial.actual < 0 for trial in trials):
        return None
    ratios = [trial.actual / trial.forecast for trial in trials]
    return forecast * min(ratios), forecast * max(ratios)


def coverage_of(years: int) -> Decimal:
    """Percent of years that a range from so many holds, where years are alike: 50 from three, 60 from four."""
    return Decimal(100 * (years - 1)) / (years + 1)


def _skill(trials: Sequence[Trial]) -> Decimal | None:
    """Mean error ÷ that of last year's outturn, on the years that have one before them."""
    outturns = {trial.year: trial.actual for trial in trials}
    both = [(trial, outturns[trial.year.previous]) for trial in trials if trial.year.previous in outturns]
    naive = sum((abs(trial.actual - before) for trial, before in both), Decimal(0))
    own = sum((abs(trial.actual - trial.forecast) for trial, _ in both), Decimal(0))
    return own / naive if naive else None


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)
