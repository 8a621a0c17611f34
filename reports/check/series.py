"""A measure's actuals one after the other: one that comes twice, one that falls, one that is no quotient."""

from collections.abc import Sequence
from decimal import Decimal

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import Sheets
from reports.check.thresholds import DIGITS_TO_REPEAT, LEAST_COUNT, QUOTIENT_WITHIN
from reports.model.cell import Cell
from reports.model.measure import Actual, Frequency, Measure
from reports.model.period import Period, PeriodKind
from reports.model.unit import UnitKind
from reports.model.value import Marker

_WHOLE = Decimal(100)


def check_series(measures: Sequence[Measure], period: Period, sheets: Sheets, faults: Faults) -> None:
    """Warn of what does not follow from the figures before, or from the counts beside. `period` is the quarter."""
    for measure in measures:
        if not measure.unit.is_numeric:
            continue
        by_period = {actual.period: actual for actual in measure.actuals}
        _check_repeated(measure, by_period, period, sheets, faults)
        for actual in measure.actuals:
            _check_fall(measure, actual, by_period, sheets, faults)
            _check_quotient(measure, actual, sheets, faults)


def _check_repeated(
    measure: Measure, by_period: dict[Period, Actual], period: Period, sheets: Sheets, faults: Faults
) -> None:
    """The figure of the reported quarter is that of the quarter before, to the last digit."""
    before = period.shifted(-2) if measure.frequency is Frequency.HALF_YEARLY else period.previous
    now, then = by_period.get(period), by_period.get(before)
    if now is None or then is None or measure.frequency.is_annual:
        return
    number = now.figure.number
    if not number or number != then.figure.number:
        return
    is_running = measure.counting.is_cumulative and before.year == period.year and measure.unit.is_additive
    if (is_running and number >= LEAST_COUNT) or _is_telling(measure, number):
        details = {"ref": measure.ref, "before": before.code}
        faults.at(Code.SAME_AS_BEFORE, _cell(now, sheets), measure.department, **details)


def _is_telling(measure: Measure, number: Decimal) -> bool:
    """Whether a figure is too exact to come twice by chance. All is all, and may come every quarter."""
    if measure.unit.kind is UnitKind.PERCENT and number == _WHOLE:
        return False
    return len(number.normalize().as_tuple().digits) >= DIGITS_TO_REPEAT


def _check_fall(
    measure: Measure, actual: Actual, by_period: dict[Period, Actual], sheets: Sheets, faults: Faults
) -> None:
    """A year to date is lower than a quarter earlier. Shares may fall, counts and money only where they are revised."""
    is_running = measure.counting.is_cumulative and measure.unit.is_additive
    if not is_running or actual.period.kind is not PeriodKind.QUARTER or Marker.REVISED in actual.figure.markers:
        return
    before = by_period.get(actual.period.previous)
    if before is None or before.period.year != actual.period.year:
        return
    now, then = actual.figure.number, before.figure.number
    if now is not None and then is not None and now < then:
        details = {"ref": measure.ref, "before": before.period.code, "figure": f"{then:f}"}
        faults.at(Code.YEAR_TO_DATE_FELL, _cell(actual, sheets), measure.department, **details)


def _check_quotient(measure: Measure, actual: Actual, sheets: Sheets, faults: Faults) -> None:
    """A percentage is its numerator ÷ denominator, and no part is larger than its whole."""
    above, below, number = actual.numerator, actual.denominator, actual.figure.number
    if measure.unit.kind is not UnitKind.PERCENT or above is None or below is None:
        return
    counts = {"ref": measure.ref, "numerator": f"{above:f}", "denominator": f"{below:f}"}
    if above > below:
        faults.at(Code.NUMERATOR_ABOVE, _cell(actual, sheets), measure.department, **counts)
    quotient = _WHOLE * above / below
    if number is not None and abs(quotient - number) > QUOTIENT_WITHIN:
        details = counts | {"quotient": f"{quotient:.1f}"}
        faults.at(Code.QUOTIENT_DIFFERS, _cell(actual, sheets), measure.department, **details)


def _cell(actual: Actual, sheets: Sheets) -> Cell:
    return sheets.cell_at(actual.figure.sources[-1])
