"""Direction of travel, short and long (METHODS §3, DESIGN §4): by the rule's comparisons, on unrounded values."""

from decimal import Decimal

from reports.assess.compared import Side, reported_sides
from reports.assess.discrete import discrete_sides
from reports.assess.due import previous_due
from reports.assess.longer import line_sides, mean_sides
from reports.assess.point import Point
from reports.model.assessment import Direction
from reports.model.codes import DirectionCode
from reports.model.direction_rule import Since
from reports.model.measure import Measure, Polarity, Tolerance
from reports.model.period import Period
from reports.model.unit import UnitKind
from reports.model.value import Missing

NO_BAND = Tolerance(Decimal(0), is_relative=False)
"""Any change counts."""

_KEPT = (Missing.SUPPRESSED, Missing.NOT_DUE, Missing.YEAR_TO_DATE_FELL, Missing.NOT_ADDITIVE, Missing.NO_COMPARISON)
"""Reasons that say by themselves why two values cannot be compared."""


def direction_of(point: Point, since: Since, dead_band: Tolerance) -> Direction:
    """Which way a measure went up to the quarter of a point. An annual measure compares years."""
    before, now = _sides(point, since)
    is_early = since is Since.PREVIOUS_PERIOD and _is_early_sum(point, now)
    reason = Missing.NO_COMPARISON if is_early else _obstacle(point.measure, before, now)
    if reason is None:
        code = _compared(point.measure.polarity, before, now, dead_band)
        return Direction(code, before.period, before.figure, now.figure, None, since)
    against = _against(before, now, since, reason)
    return Direction(DirectionCode.NOT_COMPARABLE, against, before.figure, now.figure, reason, since)


def since_last_year(point: Point) -> Direction:
    """Since the same quarter last year, however small the change."""
    return direction_of(point, Since.SAME_PERIOD_LAST_YEAR, NO_BAND)


def _sides(point: Point, since: Since) -> tuple[Side, Side]:
    """What is compared: year to date with last year's, else a cumulative measure's quarter alone with others alone."""
    measure, quarter = point.measure, point.quarter
    if since is Since.MEAN_OF_FOUR:
        return mean_sides(point)
    if since is Since.REGRESSION:
        return line_sides(point)
    if measure.frequency.is_annual:
        return reported_sides(point, quarter.same_last_year.last_of_year)
    if since is Since.SAME_PERIOD_LAST_YEAR:
        return reported_sides(point, quarter.same_last_year)
    if not measure.counting.is_cumulative or not measure.unit.is_numeric:
        return reported_sides(point, previous_due(measure, quarter))
    return discrete_sides(measure, quarter)


def _is_early_sum(point: Point, now: Side) -> bool:
    """Whether a quarter alone is of a sum that was given before it was due."""
    measure = point.measure
    is_sum = measure.counting.is_cumulative and measure.unit.is_numeric and not measure.frequency.is_annual
    return is_sum and now.figure.value is not None and not point.actual.is_due


def _compared(polarity: Polarity, before: Side, now: Side, dead_band: Tolerance) -> DirectionCode:
    """Which way a value that can be compared went."""
    rise = (now.height or Decimal(0)) - (before.height or Decimal(0))
    if abs(rise) <= _width(before, dead_band):
        return DirectionCode.STEADY
    return _code(polarity, rise > 0)


def _width(before: Side, dead_band: Tolerance) -> Decimal:
    """How large a change still counts as none, in the measure's unit."""
    if not dead_band.is_relative:
        return dead_band.amount
    size = before.figure.number
    return Decimal(0) if size is None else abs(size) * dead_band.amount / 100


def _code(polarity: Polarity, rose: bool) -> DirectionCode:
    """What a change is called; for a range, what rose is the distance outside it."""
    if polarity in (Polarity.NONE, Polarity.UNKNOWN):
        return DirectionCode.INCREASED if rose else DirectionCode.DECREASED
    return DirectionCode.IMPROVED if rose == polarity.is_higher else DirectionCode.WORSENED


def _obstacle(measure: Measure, before: Side, now: Side) -> Missing | None:
    """Why two values cannot be compared; None where they can."""
    if before.height is not None and now.height is not None:
        return Missing.NO_COMPARISON if _differs(measure, before, now) else None
    if measure.unit.kind is UnitKind.TEXT:
        return Missing.NOT_MEANINGFUL
    if before.figure.is_confidential or now.figure.is_confidential:
        return Missing.SUPPRESSED
    if _lacks_predecessor(before, now):
        return Missing.NO_COMPARISON
    if now.figure.missing is not None:
        return now.figure.missing if now.figure.missing in _KEPT else Missing.NO_ACTUAL
    if before.figure.missing in (Missing.YEAR_TO_DATE_FELL, Missing.NOT_ADDITIVE):
        return before.figure.missing
    if before.figure.missing is not None or _differs(measure, before, now):
        return Missing.NO_COMPARISON
    return Missing.NO_LIMITS if measure.polarity.is_range else Missing.NO_TARGET


def _lacks_predecessor(before: Side, now: Side) -> bool:
    """Whether there is nothing earlier to compare with: then it does not matter that quarters cannot be told apart.

    NO_COMPARISON is of a year to date that is known and cannot be taken apart.
    """
    known = (None, Missing.NOT_ADDITIVE, Missing.YEAR_TO_DATE_FELL, Missing.NO_COMPARISON)
    return now.figure.missing is Missing.NOT_ADDITIVE and before.figure.missing not in known


def _differs(measure: Measure, before: Side, now: Side) -> bool:
    """Whether a year stands against a quarter, or the series broke [b] after the earliest value used."""
    if before.is_whole_year != now.is_whole_year:
        return True
    return bool(measure.breaks) and any(before.since.end < one.end <= now.period.end for one in measure.breaks)


def _against(before: Side, now: Side, since: Since, reason: Missing) -> Period | None:
    """What could not be compared with; None for several periods, and where there is nothing to compare with them."""
    of_many = since in (Since.MEAN_OF_FOUR, Since.REGRESSION)
    nothing_now = now.figure.value is None or reason is Missing.NOT_MEANINGFUL
    return None if of_many or nothing_now else before.period
