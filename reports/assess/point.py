"""One measure in one quarter: what it reached, what it should have reached, and what that amounts to."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from reports.assess.actual import Reported, reported
from reports.assess.derived import is_blank
from reports.assess.status import status_of
from reports.assess.target import Aim, aim_at
from reports.assess.variance import gap_to
from reports.model.assessment import Judgement
from reports.model.measure import Measure, Polarity
from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.unit import UnitKind
from reports.model.value import Figure, Missing


class Point(NamedTuple):
    """A measure in a quarter."""

    actual: Reported
    """What it reached."""
    aim: Aim
    """What it should have reached."""
    gap: Decimal | None
    """How far one is from the other, raw sign; None where either is missing."""
    is_open: bool
    """Whether the actual is a date still to come, counted up to the report date."""
    status: Judgement
    """What that amounts to."""
    is_met: bool | None
    """Whether the target is met or beaten; None without a rating."""


def point_at(measure: Measure, quarter: Period, as_at: date, rules: Rules) -> Point:
    """A measure in a quarter, seen from the day `as_at`."""
    found = reported(measure, quarter)
    aim = aim_at(measure, quarter, found, rules.cases.is_range_judged)
    days_open = None
    if measure.unit.kind is UnitKind.DATE:
        found = _timed(found, aim, as_at)
        days_open = _days_open(measure, found, aim, as_at)
    is_open = days_open is not None
    gap = days_open if is_open else gap_to(aim, found.figure)
    status, is_met = status_of(measure, quarter, found, aim, gap, rules)
    return Point(found, aim, gap, is_open, status, is_met)


def year_end_point(measure: Measure, quarter: Period, found: Reported, rules: Rules) -> Point:
    """The measure as it would stand at the end of the year, had it reached a forecast, by the year-end target."""
    end = quarter.last_of_year
    aim = aim_at(measure, end, found, rules.cases.is_range_judged)
    gap = gap_to(aim, found.figure)
    return Point(found, aim, gap, False, *status_of(measure, end, found, aim, gap, rules))


def _timed(found: Reported, aim: Aim, as_at: date) -> Reported:
    """A date is due on the day that it aims at, whatever the frequency (METHODS §1, Date)."""
    target = _target_day(aim)
    if target is None or found.figure.value is not None:
        return found
    due = target <= as_at
    if not is_blank(found.figure):
        return found._replace(is_due=due)
    missing = Missing.AWAITED if due else Missing.NOT_DUE
    return found._replace(is_due=due, figure=Figure.absent(missing, sources=found.figure.sources))


def _days_open(measure: Measure, found: Reported, aim: Aim, as_at: date) -> Decimal | None:
    """Days from the date aimed at to the report date, where it has passed and nothing, or "not yet", was entered."""
    target = _target_day(aim)
    not_yet = found.figure.missing in (Missing.AWAITED, Missing.NO_ACTUAL)
    is_open = not_yet and measure.polarity is Polarity.LOWER
    if target is None or target >= as_at or not is_open:
        return None
    return Decimal((as_at - target).days)


def _target_day(aim: Aim) -> date | None:
    if aim.has_range or not isinstance(aim.target.value, date):
        return None
    return aim.target.value
