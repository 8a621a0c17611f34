"""A year's target that was shared out over the quarters, or was not, where the actuals speak for the other.

How a cumulative percentage, rate or average is read rests on its targets alone (decision 0019): its actuals can only
raise a doubt.
"""

from decimal import Decimal

from reports.check.codes import Code
from reports.check.thresholds import LEVEL_FROM, SUM_GROWS
from reports.model.assessment import MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.finding import Problem
from reports.model.measure import Counting, Measure, Polarity
from reports.model.period import Period, quarter


def doubt_of_sharing(assessed: MeasureAssessment, period: Period) -> Problem | None:
    """The doubt, if any, that the year's actuals up to the quarter `period` cast on how the target was taken."""
    measure, annual = assessed.measure, _annual_alone(assessed.measure, period)
    first = measure.actual_of.get(quarter(period.start_year, 1))
    if not annual or first is None or not first.figure.number:
        return None
    begins_level = first.figure.number >= LEVEL_FROM * annual
    grows = _grows(measure, period)
    if assessed.basis is TargetBasis.YEAR:
        # A single quarter below the year's target may be poor; where low is good it is what is wished for.
        looks_other = not begins_level and (measure.polarity is Polarity.HIGHER if grows is None else grows)
    else:
        looks_other = assessed.basis is TargetBasis.YEAR_TO_DATE_SHARE and begins_level and not grows
    if not looks_other:
        return None
    code = Code.TARGET_NOT_SHARED if assessed.basis is TargetBasis.YEAR else Code.TARGET_SHARED
    details = {"ref": measure.ref, "annual": _digits(annual), "first": _digits(first.figure.number)}
    source = (first.figure.sources or (measure.source,))[0]
    return Problem(code, source, details["first"], details, measure.department)


def _annual_alone(measure: Measure, period: Period) -> Decimal | None:
    """The year's target of a cumulative percentage, rate or average that has none for a quarter, and is above 0."""
    row = measure.target_of.get(period.year)
    if row is None or measure.counting is not Counting.CUMULATIVE or measure.unit.is_additive:
        return None
    if any(figure.number is not None for figure in row.quarters) or not row.annual.number:
        return None
    return row.annual.number if row.annual.number > 0 else None


def _grows(measure: Measure, period: Period) -> bool | None:
    """Whether the quarters from the first to the latest grow as a sum would; None with fewer than two."""
    known = [
        (number, actual.figure.number)
        for number in range(1, period.number + 1)
        if (actual := measure.actual_of.get(quarter(period.start_year, number))) and actual.figure.number is not None
    ]
    if len(known) < 2:
        return None
    (_, first), (number, last) = known[0], known[-1]
    return last >= first * (1 + SUM_GROWS * (number - 1))


def _digits(number: Decimal) -> str:
    return f"{number.normalize():f}"
