"""The year's own figure, where it is known: then nothing is projected (METHODS §5)."""

from reports.assess.actual import reported
from reports.assess.derived import is_blank
from reports.assess.due import due_so_far
from reports.assess.point import Point
from reports.assess.projection.choice import Chosen, value_of
from reports.assess.projection.years import Parts
from reports.assess.to_date import to_date_of
from reports.model.measure import Actual, Counting, Measure
from reports.model.period import Period
from reports.model.projection import ProjectionMethod
from reports.model.value import Missing

_LAST_QUARTER = 4


def outturn_of(point: Point) -> Chosen | Missing | None:
    """The year's figure, or the reason entered in its place; None where neither is known.

    It is the value reported, the sum of the quarters, or what was entered for the year where each quarter stands alone.
    """
    number = point.actual.figure.number
    if number is not None and _is_outturn(point):
        to_date = to_date_of(point.measure, point.quarter).number
        return Chosen(ProjectionMethod.OUTTURN, number if to_date is None else to_date)
    entry = entered_outturn(point)
    if entry is None:
        return None
    if entry.figure.number is None:
        return Missing.SUPPRESSED if entry.figure.is_confidential else Missing.NO_ACTUAL
    return Chosen(ProjectionMethod.OUTTURN, entry.figure.number, counts=(entry.numerator, entry.denominator))


def entered_outturn(point: Point) -> Actual | None:
    """The year's own entry at quarter 4, where the quarter's figure is another; None while a quarter is withheld."""
    measure, quarter = point.measure, point.quarter
    stands_alone = measure.counting in (Counting.DISCRETE, Counting.AVERAGE) and not measure.frequency.is_annual
    entry = measure.actual_of.get(quarter.year) if quarter.number == _LAST_QUARTER and stands_alone else None
    if entry is None or is_blank(entry.figure) or _is_outturn(point):
        return None
    quarters = (reported(measure, one).figure for one in due_so_far(measure, quarter))
    return None if any(one.is_confidential for one in quarters) else entry


def whole_year_of(measure: Measure, quarter: Period, to_date: Parts) -> Chosen | None:
    """The ratio that the counts of all four quarters make; None before quarter 4, and where they make none."""
    whole = value_of(measure, to_date, to_date) if quarter.number == _LAST_QUARTER else None
    if whole is None:
        return None
    above, below = to_date if len(to_date) > 1 else (None, None)
    return Chosen(ProjectionMethod.OUTTURN, whole, counts=(above, below))


def _is_outturn(point: Point) -> bool:
    """Whether the value reported is the year's: given as such, or reached by quarter 4 where that means the same."""
    measure, quarter = point.measure, point.quarter
    if point.actual.figure.number is None:
        return False
    if point.actual.covers.is_year:
        return True
    if quarter.number < _LAST_QUARTER or measure.counting is Counting.AVERAGE:
        return False
    is_sum = measure.unit.is_additive and to_date_of(measure, quarter).number is not None
    return measure.counting is not Counting.DISCRETE or is_sum
