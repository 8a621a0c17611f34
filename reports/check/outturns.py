"""A year's outturn beside its quarters: where the two should be one figure and are not."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import Sheets
from reports.model.measure import Actual, Counting, Measure
from reports.model.period import Period, quarter

_QUARTERS = range(1, 5)


def check_outturns(measures: Sequence[Measure], sheets: Sheets, faults: Faults) -> None:
    """Warn of an outturn that differs from what quarter 4, or the sum of the quarters, says of the same year.

    Averages, and rates of quarters that stand alone, say nothing of their year and are left alone.
    """
    for measure in measures:
        for actual in measure.actuals:
            of_quarters = _by_quarters(measure, actual.period) if actual.period.is_year else None
            if of_quarters is not None and not _is_same(actual, of_quarters):
                cell = sheets.cell_at(actual.figure.sources[-1])
                details = {"ref": measure.ref, "quarters": f"{of_quarters:f}"}
                faults.at(Code.OUTTURN_DIFFERS, cell, measure.department, **details)


def _by_quarters(measure: Measure, year: Period) -> Decimal | None:
    """What the year comes to by its quarters, in the measure's unit; None where they do not tell."""
    entries = [measure.actual_of.get(quarter(year.start_year, number)) for number in _QUARTERS]
    numbers = [None if entry is None else entry.figure.number for entry in entries]
    if measure.frequency.is_annual or measure.counting.is_cumulative or measure.counting is Counting.SNAPSHOT:
        return numbers[-1]
    if measure.counting is not Counting.DISCRETE or not measure.unit.is_additive:
        return None
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if len(known) == len(_QUARTERS) else None


def _is_same(actual: Actual, of_quarters: Decimal) -> bool:
    """Whether two figures are one, given with more and with fewer decimals; words and markers contradict nothing."""
    number = actual.figure.number
    if number is None:
        return True
    step = max((number, of_quarters), key=lambda one: one.as_tuple().exponent)
    return number.quantize(step, ROUND_HALF_UP) == of_quarters.quantize(step, ROUND_HALF_UP)
