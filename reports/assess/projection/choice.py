"""Which method is taken, what the others give, and how the chosen one did in earlier years (METHODS §5).

The share of earlier years comes first where there are three of them and it did better on them than the run-rate; then
the profile of the year's target; then the run-rate.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reports.assess.counts import scale_of
from reports.assess.projection.back_test import Trial, back_test_of
from reports.assess.projection.methods import QUARTERS, by_profile, by_run_rate, by_share, with_remaining_profile
from reports.assess.projection.profile import Profile, profile_of
from reports.assess.projection.years import Parts, PastYear, past_years
from reports.model.measure import Measure
from reports.model.period import Period
from reports.model.projection import ProjectedPart, ProjectionMethod
from reports.model.unit import UnitKind

Counted = tuple[Decimal | None, Decimal | None]
"""Counts above and below the line."""


class Chosen(NamedTuple):
    """A projection, before it is judged."""

    method: ProjectionMethod
    """How."""
    value: Decimal
    """In the measure's unit."""
    trials: tuple[Trial, ...] = ()
    """The same method on earlier years."""
    others: tuple[tuple[ProjectionMethod, Decimal], ...] = ()
    """What the other methods give."""
    parts: tuple[ProjectedPart, ...] = ()
    """The sum behind it."""
    years: tuple[Period, ...] = ()
    """Earlier years whose share was taken."""
    counts: Counted = (None, None)
    """Counts above and below the line of a year that is over, where they are known."""


def chosen(measure: Measure, quarter: Period, to_date: Parts, least_years: int) -> Chosen | None:
    """The projection from the year up to a quarter; None where no method gives one.

    The share of earlier years needs at least `least_years` of them.
    """
    years = past_years(measure, quarter)
    found = _found(measure, quarter, to_date, years)
    able = (one for one in _IN_ORDER if one in found)
    method = next((one for one in able if _is_taken(one, measure, quarter, years, least_years)), None)
    if method is None:
        return None
    trials = tuple(_IN_ORDER[method](measure, quarter, years))
    others = tuple((one, value) for one, value in found.items() if one is not method)
    taken = years if method is ProjectionMethod.SEASONAL_SHARE else []
    profile = _profile(measure, quarter) if method is ProjectionMethod.PROFILE else None
    parts = tuple(_part(reached, place, quarter, taken, profile) for place, reached in enumerate(to_date))
    return Chosen(method, found[method], trials, others, parts, tuple(year.year for year in taken))


def _part(
    reached: Decimal, place: int, quarter: Period, years: Sequence[PastYear], profile: Profile | None
) -> ProjectedPart:
    """The sum behind a part of the projection: by the share of earlier years, the profile, or else the run-rate."""
    if years:
        by_end = sum((year.outturn[place] for year in years), Decimal(0))
        return ProjectedPart(reached, by_end, sum((year.to_date[place] for year in years), Decimal(0)))
    if profile is not None:
        return ProjectedPart(reached, profile.annual, profile.planned)
    return ProjectedPart(reached, Decimal(QUARTERS), Decimal(quarter.number))


def _is_taken(
    method: ProjectionMethod, measure: Measure, quarter: Period, years: Sequence[PastYear], least_years: int
) -> bool:
    """Whether a method may be taken; only the share of earlier years has to earn it."""
    if method is not ProjectionMethod.SEASONAL_SHARE:
        return True
    if len(years) < least_years:
        return False
    share = back_test_of(_share_trials(measure, quarter, years))
    run_rate = back_test_of(_run_rate_trials(measure, quarter, years))
    if share is None or run_rate is None or share.years < least_years:
        return False
    return share.years == run_rate.years and share.mean_error < run_rate.mean_error


def _found(
    measure: Measure, quarter: Period, to_date: Parts, years: Sequence[PastYear]
) -> dict[ProjectionMethod, Decimal]:
    """What each method gives, where it gives anything."""
    found: dict[ProjectionMethod, Decimal | None] = {
        ProjectionMethod.SEASONAL_SHARE: value_of(measure, to_date, by_share(to_date, years)),
        ProjectionMethod.RUN_RATE: value_of(measure, to_date, by_run_rate(to_date, quarter.number)),
    }
    profile = _profile(measure, quarter)
    if profile is not None:
        found[ProjectionMethod.PROFILE] = by_profile(to_date[0], profile.planned, profile.annual)
        found[ProjectionMethod.REMAINING_PROFILE] = with_remaining_profile(to_date[0], profile.planned, profile.annual)
    return {method: value for method, value in found.items() if value is not None}


def value_of(measure: Measure, known: Parts, parts: Parts | None) -> Decimal | None:
    """The figure that parts amount to, in the measure's unit; None where a part would outgrow its whole."""
    if parts is None or len(parts) == 1:
        return None if parts is None else parts[0]
    above, below = parts
    is_part = measure.unit.kind is UnitKind.PERCENT and known[0] <= known[1]
    if below == 0 or (is_part and above > below):
        return None
    return (scale_of(measure.unit) or Decimal(1)) * above / below


def _profile(measure: Measure, quarter: Period) -> Profile | None:
    """The planned course of a count or sum; the targets of a ratio are no course."""
    return profile_of(measure, quarter) if measure.unit.is_additive else None


def _share_trials(measure: Measure, _: Period, years: Sequence[PastYear]) -> list[Trial]:
    """Each year forecast by the share of all the others."""
    return _trials(
        measure, [(year, by_share(year.to_date, [one for one in years if one is not year])) for year in years]
    )


def _run_rate_trials(measure: Measure, quarter: Period, years: Sequence[PastYear]) -> list[Trial]:
    return _trials(measure, [(year, by_run_rate(year.to_date, quarter.number)) for year in years])


def _profile_trials(measure: Measure, quarter: Period, years: Sequence[PastYear]) -> list[Trial]:
    """Each year forecast by its own profile."""
    forecasts: list[tuple[PastYear, Parts | None]] = []
    for year in years:
        profile = _profile(measure, Period(quarter.kind, year.year.start_year, quarter.number))
        given = None if profile is None else by_profile(year.to_date[0], profile.planned, profile.annual)
        forecasts.append((year, None if given is None else (given,)))
    return _trials(measure, forecasts)


def _trials(measure: Measure, forecasts: Sequence[tuple[PastYear, Parts | None]]) -> list[Trial]:
    trials = []
    for year, parts in forecasts:
        actual = value_of(measure, year.outturn, year.outturn)
        forecast = value_of(measure, year.to_date, parts)
        if actual is not None and forecast is not None:
            trials.append(Trial(year.year, actual, forecast))
    return trials


_IN_ORDER: Mapping[ProjectionMethod, Callable[[Measure, Period, Sequence[PastYear]], list[Trial]]] = {
    ProjectionMethod.SEASONAL_SHARE: _share_trials,
    ProjectionMethod.PROFILE: _profile_trials,
    ProjectionMethod.RUN_RATE: _run_rate_trials,
}
"""The methods in the order in which they are tried, and how each is tried on earlier years."""
