"""Direction of travel, short and long (METHODS §3, DESIGN §4): dead-band 0, on unrounded values."""

from reports.assess.actual import Reported
from reports.assess.compared import Side, reported_sides
from reports.assess.discrete import discrete_sides
from reports.assess.due import is_due, previous_due
from reports.model.assessment import Direction
from reports.model.codes import DirectionCode
from reports.model.measure import Counting, Frequency, Measure, Polarity
from reports.model.period import Period
from reports.model.unit import UnitKind
from reports.model.value import Marker, Missing

_KEPT = (Missing.SUPPRESSED, Missing.NOT_DUE, Missing.YEAR_TO_DATE_FELL, Missing.NOT_ADDITIVE, Missing.NO_COMPARISON)
"""Reasons that say by themselves why two values cannot be compared."""


def short_direction(measure: Measure, quarter: Period, reported: Reported) -> Direction:
    """Since the due quarter before; since the year before for an annual measure.

    A cumulative measure compares the quarter alone with the quarter before it alone. `reported`: of the quarter.
    """
    if measure.frequency is Frequency.ANNUAL:
        return since_last_year(measure, quarter, reported)
    if measure.counting is not Counting.CUMULATIVE or not measure.unit.is_numeric:
        return _compared(measure, *reported_sides(measure, previous_due(measure, quarter), quarter, reported))
    before, now = discrete_sides(measure, quarter)
    if now.figure.value is not None and not is_due(measure, quarter):
        return _not_comparable(before, now, Missing.NO_COMPARISON)
    return _compared(measure, before, now)


def since_last_year(measure: Measure, quarter: Period, reported: Reported) -> Direction:
    """Since the same quarter last year, year to date with year to date; since the year before for an annual measure."""
    earlier = quarter.same_last_year
    if measure.frequency is Frequency.ANNUAL:
        earlier = earlier.shifted(4 - earlier.number)
    return _compared(measure, *reported_sides(measure, earlier, quarter, reported))


def long_direction(measure: Measure, quarter: Period, reported: Reported) -> Direction:
    """The longer view."""
    return since_last_year(measure, quarter, reported)


def _compared(measure: Measure, before: Side, now: Side) -> Direction:
    reason = _obstacle(measure, before, now)
    if reason is not None or before.height is None or now.height is None:
        return _not_comparable(before, now, reason or Missing.NO_COMPARISON)
    rise = now.height - before.height
    code = DirectionCode.STEADY if rise == 0 else _code(measure.polarity, rise > 0)
    return Direction(code, before.period, before.figure, now.figure)


def _code(polarity: Polarity, rose: bool) -> DirectionCode:
    """What a change is called; for a range, what rose is the distance outside it."""
    if polarity in (Polarity.NONE, Polarity.UNKNOWN):
        return DirectionCode.INCREASED if rose else DirectionCode.DECREASED
    return DirectionCode.IMPROVED if rose == (polarity is Polarity.HIGHER) else DirectionCode.WORSENED


def _obstacle(measure: Measure, before: Side, now: Side) -> Missing | None:
    """Why two values cannot be compared; None where they can."""
    if measure.unit.kind is UnitKind.TEXT:
        return Missing.NOT_MEANINGFUL
    if before.figure.is_confidential or now.figure.is_confidential:
        return Missing.SUPPRESSED
    if now.figure.missing is not None:
        return now.figure.missing if now.figure.missing in _KEPT else Missing.NO_ACTUAL
    if before.figure.missing in (Missing.YEAR_TO_DATE_FELL, Missing.NOT_ADDITIVE):
        return before.figure.missing
    if before.figure.missing is not None or _differs(measure, before, now):
        return Missing.NO_COMPARISON
    return Missing.NO_TARGET if before.height is None or now.height is None else None


def _differs(measure: Measure, before: Side, now: Side) -> bool:
    """Whether a year stands against a quarter, or the series broke [b] after the earliest value used."""
    later = (one for one in measure.actuals if before.since.end < one.period.end <= now.period.end)
    is_broken = any(Marker.BREAK in one.figure.markers for one in later)
    return is_broken or before.is_whole_year != now.is_whole_year


def _not_comparable(before: Side, now: Side, reason: Missing) -> Direction:
    """No comparison; `against` is left out where there is nothing to compare anything with."""
    nothing_now = now.figure.value is None or reason is Missing.NOT_MEANINGFUL
    against = None if nothing_now else before.period
    return Direction(DirectionCode.NOT_COMPARABLE, against, before.figure, now.figure, reason)
