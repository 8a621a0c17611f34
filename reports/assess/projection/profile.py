"""The planned course of a year: what was expected by a quarter, and by its end (METHODS §5)."""

from decimal import Decimal
from typing import NamedTuple

from reports.assess.due import due_so_far
from reports.model.measure import Measure, Target
from reports.model.period import Period


class Profile(NamedTuple):
    """A year's plan, in the measure's unit."""

    planned: Decimal
    """Expected by the quarter."""
    annual: Decimal
    """Expected by the year's end."""


def profile_of(measure: Measure, quarter: Period) -> Profile | None:
    """The plan of a year; None without Q columns up to the quarter, and where more is planned by now than by the end.

    The year's target shared out evenly is no plan: the run-rate says the same.
    """
    row = measure.target_of.get(quarter.year)
    if row is None:
        return None
    planned = _planned(measure, row, quarter)
    annual = row.annual.number
    if annual is None:
        annual = _planned(measure, row, quarter.last_of_year)
    if planned is None or annual is None or not 0 <= planned <= annual:
        return None
    return Profile(planned, annual)


def _planned(measure: Measure, row: Target, quarter: Period) -> Decimal | None:
    """What is expected by a quarter: its own column for a cumulative measure, else the sum of the columns so far."""
    if measure.counting.is_cumulative:
        return row.quarters[quarter.number - 1].number
    columns = [row.quarters[one.number - 1].number for one in due_so_far(measure, quarter)]
    known = [number for number in columns if number is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(columns) else None
