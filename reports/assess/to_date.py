"""The year so far (DESIGN §3): summed for discrete measures in additive units only, never for averages or rates."""

from decimal import Decimal

from reports.assess.actual import Reported, reported
from reports.assess.derived import derived, lacking
from reports.assess.due import due_so_far
from reports.model.measure import Counting, Measure
from reports.model.period import Period, PeriodKind
from reports.model.value import Figure, Missing


def to_date_of(measure: Measure, quarter: Period, actual: Reported) -> Figure:
    """The year up to the end of the quarter, in the measure's unit; `actual` is what was reported for the quarter."""
    is_summed = measure.counting is Counting.DISCRETE and measure.unit.is_additive
    if measure.counting is Counting.CUMULATIVE and measure.unit.is_numeric:
        return actual.figure
    if not is_summed:
        return lacking(Missing.NOT_ADDITIVE, actual.figure)
    if actual.covers.kind is PeriodKind.YEAR:
        return actual.figure
    return _sum([reported(measure, one).figure for one in due_so_far(measure, quarter)])


def _sum(figures: list[Figure]) -> Figure:
    """The sum of the quarters due so far, where every one of them is known."""
    if not figures:
        return lacking(Missing.NOT_DUE)
    if any(figure.is_confidential for figure in figures):
        return lacking(Missing.SUPPRESSED, *figures)
    numbers = [figure.number for figure in figures if figure.number is not None]
    if len(numbers) < len(figures):
        return lacking(Missing.GAP_IN_YEAR, *figures)
    return derived(sum(numbers, Decimal(0)), *figures)
