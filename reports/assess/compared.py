"""One side of a comparison: the value of a period on the basis compared, and how good it is (METHODS §3)."""

from decimal import Decimal

from reports.assess.actual import Reported, reported, stands_for_whole_year
from reports.assess.derived import place
from reports.assess.gap import outside
from reports.assess.point import Point
from reports.assess.target import Aim, aim_at
from reports.model.measure import Measure
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.value import Figure, Missing

Limits = tuple[Decimal | None, Decimal | None]
"""Lower and upper limit of a range on the basis compared; None is open."""

_NOUGHT = Decimal(0)


@numerous
class Side:
    """A value that is compared with another of the same measure."""

    period: Period
    """The period that it speaks of."""
    since: Period
    """The earliest period that it was worked out from."""
    figure: Figure
    """The value on the basis compared, or why there is none."""
    height: Decimal | None
    """What is compared: the value's place on its scale, a range's distance outside it, a date's lateness; else None."""
    is_whole_year: bool
    """Whether it is the year's value where the quarter's would be another figure."""


def reported_sides(point: Point, earlier: Period) -> tuple[Side, Side]:
    """The values of an earlier quarter and of a point's as reported; of their years for an annual measure."""
    measure, quarter, now = point.measure, point.quarter, point.actual
    before = reported(measure, earlier)
    if not measure.polarity.is_range and not measure.unit.is_date:
        return _side(measure, earlier, before, None, _NOUGHT), _side(measure, quarter, now, None, _NOUGHT)
    aims = aim_at(measure, earlier, before), point.aim
    zeros = _zeros(measure, aims, earlier.year == quarter.year)
    limits = limits_of(aims[0]), limits_of(aims[1])
    return _side(measure, earlier, before, limits[0], zeros[0]), _side(measure, quarter, now, limits[1], zeros[1])


def height_of(measure: Measure, figure: Figure, limits: Limits | None) -> Decimal | None:
    """What is compared of a figure; each period of a range measure is held against its own range."""
    height = place(figure)
    if not measure.polarity.is_range or height is None:
        return height
    return None if limits is None else abs(outside(height, *limits))


def limits_of(aim: Aim) -> Limits | None:
    """The limits of a period; a single target is a range of one value. None without either, or if one is not known."""
    if aim.unknown is not None:
        return None
    target = place(aim.target)
    if aim.has_range:
        return aim.limits
    return None if target is None else (target, target)


def _side(measure: Measure, quarter: Period, found: Reported, limits: Limits | None, zero: Decimal | None) -> Side:
    period = quarter.year if measure.frequency.is_annual else quarter
    figure = _unless_too_early(found)
    height = height_of(measure, figure, limits)
    relative = None if height is None or zero is None else height - zero
    return Side(period, period, figure, relative, stands_for_whole_year(measure, found))


def _zeros(measure: Measure, aims: tuple[Aim, Aim], is_same_year: bool) -> tuple[Decimal | None, Decimal | None]:
    """What two heights are counted from.

    Dates are compared by how late each was against the date that it had to meet: next year's 30 June is not later than
    this year's. Without such dates they are compared as they stand within one year, and not at all between years.
    """
    if measure.polarity.is_range:
        return _NOUGHT, _NOUGHT
    before, now = (place(aim.target) for aim in aims)
    if before is not None and now is not None:
        return before, now
    return (_NOUGHT, _NOUGHT) if is_same_year else (None, None)


def _unless_too_early(found: Reported) -> Figure:
    """The figure, which is not due rather than missing where none is expected yet."""
    if found.is_due or found.figure.value is not None or found.figure.is_confidential:
        return found.figure
    return Figure.absent(Missing.NOT_DUE, found.figure.words, found.figure.sources)
