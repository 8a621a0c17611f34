"""Where the year will end by what is known at the reported quarter, and how that was worked out (METHODS §5).

It never changes a status: it stands beside it.
"""

from decimal import Decimal
from enum import StrEnum

from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.value import Missing


class ProjectionMethod(StrEnum):
    """How the year's end was projected (METHODS §5)."""

    SEASONAL_SHARE = "seasonal_share"
    """Year to date ÷ the share of the year that earlier years had reached by this quarter."""
    PROFILE = "profile"
    """Year to date ÷ the share of the year's target that was planned by now."""
    REMAINING_PROFILE = "remaining_profile"
    """Year to date + what is planned for the rest of the year. Never chosen, given for comparison."""
    RUN_RATE = "run_rate"
    """Year to date × 4 ÷ quarters gone."""
    LATEST_VALUE = "latest_value"
    """The latest value, for what is counted at a moment."""
    OUTTURN = "outturn"
    """No projection: the year's own figure is known."""


@numerous
class BackTest:
    """How far the method missed in earlier years at the same quarter, each left out of its own forecast."""

    years: int
    """How many complete, comparable years."""
    mean_error: Decimal
    """Mean size of actual − forecast, in the measure's unit."""
    mean_percent_error: Decimal | None
    """Mean of 100 × size of error ÷ actual; None where an actual was 0."""
    skill: Decimal | None
    """Mean error ÷ that of taking last year's outturn, on the same years; below 1 is better. None without both."""


@numerous
class ProjectedPart:
    """How an amount, or a numerator or denominator, was projected: to date × times ÷ over (see ProjectionMethod)."""

    to_date: Decimal
    """The year so far."""
    times: Decimal
    """What it is multiplied by."""
    over: Decimal
    """What it is divided by."""


@numerous
class Projection:
    """Where the year will end, by what is known at the reported quarter."""

    method: ProjectionMethod | None
    """How; None where there is no projection."""
    value: Decimal | None
    """In the measure's unit; None where there is no projection."""
    missing: Missing | None
    """Why there is none."""
    lower: Decimal | None = None
    """Low end of the range; None without a back-test of at least three years."""
    upper: Decimal | None = None
    """High end of the range."""
    coverage: Decimal | None = None
    """Percent of years that such a range holds: 100 × (n − 1) ÷ (n + 1), 60 from four years; None without a range."""
    back_test: BackTest | None = None
    """How the method did in earlier years; None without complete years."""
    status: str | None = None
    """Status code that the year would end with, by the year-end target; None without a projection."""
    target: Decimal | None = None
    """The year-end target that it was held against; None without one."""
    others: tuple[tuple[ProjectionMethod, Decimal], ...] = ()
    """What the other methods give, for comparison."""
    status_reason: Missing | None = None
    """Why that status is no rating; None for a rating, and without a projection."""
    parts: tuple[ProjectedPart, ...] = ()
    """The sum behind `value`: one part, or a numerator and a denominator; none for a figure taken as it is."""
    years: tuple[Period, ...] = ()
    """Earlier years whose share was taken, oldest first; empty for every other method."""
