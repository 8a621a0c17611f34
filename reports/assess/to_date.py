"""The year so far (DESIGN §3): summed for discrete measures in additive units only, never for averages or rates."""

from decimal import Decimal

from reports.assess.actual import reported, reports_of
from reports.assess.derived import derived, lacking
from reports.assess.due import due_so_far
from reports.model.measure import Counting, Measure
from reports.model.period import Period
from reports.model.value import Figure, Missing

_NOUGHT = Decimal(0)


def to_date_of(measure: Measure, quarter: Period) -> Figure:
    """The year up to the end of the quarter, in the measure's unit."""
    actual = reported(measure, quarter)
    if measure.counting.is_cumulative and measure.unit.is_numeric:
        return actual.figure
    if measure.counting is not Counting.DISCRETE or not measure.unit.is_additive:
        return lacking(Missing.NOT_ADDITIVE, actual.figure)
    if actual.covers.is_year:
        return actual.figure
    figures = _so_far(measure, quarter)
    total = _sum(figures)
    return lacking(total, *figures) if isinstance(total, Missing) else derived(total, *figures)


def sum_to_date(measure: Measure, quarter: Period) -> Decimal | None:
    """The year up to the end of a quarter, of a count or a sum of money; None where it is not known.

    The number alone, without the cells that it comes from: projections look at many years.
    """
    actual = reported(measure, quarter)
    if measure.counting.is_cumulative or actual.covers.is_year:
        return actual.figure.number if measure.counting in (Counting.CUMULATIVE, Counting.DISCRETE) else None
    total = _sum(_so_far(measure, quarter)) if measure.counting is Counting.DISCRETE else None
    return total if isinstance(total, Decimal) else None


def _so_far(measure: Measure, quarter: Period) -> list[Figure]:
    """The figures of the quarters of the year that were due by now."""
    found = reports_of(measure)
    return [found[one].figure for one in due_so_far(measure, quarter)]


def _sum(figures: list[Figure]) -> Decimal | Missing:
    """The sum of the quarters due so far, where every one of them is known; else why there is none."""
    if not figures:
        return Missing.NOT_DUE
    numbers = [number for figure in figures if (number := figure.number) is not None]
    if len(numbers) == len(figures):
        return sum(numbers, _NOUGHT)
    return Missing.SUPPRESSED if any(figure.is_confidential for figure in figures) else Missing.GAP_IN_YEAR
