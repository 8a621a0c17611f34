"""One measure in one quarter: what it reached, what it should have reached, and how far one is from the other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.assess.actual import Reported, reports_of
from reports.assess.counts import Counts, counts_of
from reports.assess.derived import is_blank
from reports.assess.gap import gap_to, merit_of
from reports.assess.target import Aim, aim_at
from reports.model.measure import Measure, Polarity
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.value import Figure, Missing


@numerous
class Point:
    """A measure in a quarter. What that amounts to, `status.status_of` says."""

    measure: Measure
    """The measure."""
    quarter: Period
    """The quarter."""
    actual: Reported
    """What it reached; without a value for a date that is past due and still open."""
    aim: Aim
    """What it should have reached."""
    gap: Decimal | None
    """How far one is from the other, raw sign; None where either is missing."""
    merit: Decimal
    """The gap turned so that more is better and 0 or above is met; 0 without a gap."""
    is_met: bool
    """Whether the target is met or beaten; a date that is still open never is."""

    @property
    def is_open(self) -> bool:
        """Whether the actual is a date still to come: the gap is then counted up to the report date."""
        return self.gap is not None and self.actual.figure.value is None

    @property
    def counts(self) -> Counts | None:
        """The counts behind the actual; None where they are missing or give another value."""
        value, actual = self.actual.figure.number, self.actual
        return None if value is None else counts_of(self.measure.unit, value, actual.numerator, actual.denominator)


_NOUGHT = Decimal(0)


def point_at(measure: Measure, quarter: Period, as_at: date, rules: Rules) -> Point:
    """A measure in a quarter, seen from the day `as_at`."""
    found = reports_of(measure)[quarter]
    aim = aim_at(measure, quarter, found, rules.cases.is_range_judged)
    if measure.unit.is_date:
        found = _timed(found, aim, as_at)
        days_open = _days_open(measure, found, aim, as_at)
        if days_open is not None:
            return _point(measure, quarter, found, aim, days_open)
    return _point(measure, quarter, found, aim, gap_to(aim, found.figure))


def year_end_point(point: Point, found: Reported, rules: Rules) -> Point:
    """The measure as it would stand at the end of the year, had it reached a forecast, by the year-end target."""
    measure, end = point.measure, point.quarter.last_of_year
    aim = aim_at(measure, end, found, rules.cases.is_range_judged)
    return _point(measure, end, found, aim, gap_to(aim, found.figure))


def _point(measure: Measure, quarter: Period, found: Reported, aim: Aim, gap: Decimal | None) -> Point:
    merit = merit_of(measure.polarity, gap) if gap else _NOUGHT
    return Point(measure, quarter, found, aim, gap, merit, merit >= _NOUGHT and found.figure.value is not None)


def _timed(found: Reported, aim: Aim, as_at: date) -> Reported:
    """A date is due on the day that it aims at, whatever the frequency (METHODS §1, Date)."""
    target = _target_day(aim)
    if target is None or found.figure.value is not None:
        return found
    due = target <= as_at
    if not is_blank(found.figure):
        return replace(found, is_due=due)
    missing = Missing.AWAITED if due else Missing.NOT_DUE
    return replace(found, is_due=due, figure=Figure.absent(missing, sources=found.figure.sources))


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
