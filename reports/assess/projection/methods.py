"""The ways to project a year's end (METHODS §5). Each part of a ratio is projected by itself; None: undefined."""

from collections.abc import Sequence
from decimal import Decimal

from reports.assess.projection.years import Parts, PastYear

QUARTERS = 4
"""In a year."""


def by_share(to_date: Parts, years: Sequence[PastYear]) -> Parts | None:
    """Year to date ÷ the share of their year that earlier years had reached by now, pooled; undefined at a share of 0.

    Undefined too where a part of it is negative: a share of what goes up and down says nothing.
    """
    forecast = []
    for place, reached in enumerate(to_date):
        by_now = sum((year.to_date[place] for year in years), Decimal(0))
        by_end = sum((year.outturn[place] for year in years), Decimal(0))
        if by_now <= 0 or by_end <= 0:
            return None
        forecast.append(reached * by_end / by_now)
    return tuple(forecast)


def by_run_rate(to_date: Parts, quarters: int) -> Parts:
    """Year to date × 4 ÷ quarters gone."""
    return tuple(part * QUARTERS / quarters for part in to_date)


def by_profile(to_date: Decimal, planned: Decimal, annual: Decimal) -> Decimal | None:
    """Year to date ÷ the share of the year's target planned by now; undefined where nothing is planned by now."""
    return to_date * annual / planned if planned > 0 and annual > 0 else None


def with_remaining_profile(to_date: Decimal, planned: Decimal, annual: Decimal) -> Decimal:
    """Year to date + what is planned for the rest of the year: what was missed is not caught up."""
    return to_date + annual - planned
