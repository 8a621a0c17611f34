"""From returns to actuals: nothing later than the reported quarter, one a period, and a reason for each gap."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from reports.check.actuals import Return
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.months import confidential_first, roll_up, take_first
from reports.model.cell import Source
from reports.model.measure import Actual, Counting, Frequency, Measure
from reports.model.period import Period
from reports.model.value import Figure, Missing


def settle(
    returns: Sequence[Return], measures: Iterable[Measure], period: Period, faults: Faults
) -> dict[str, tuple[Actual, ...]]:
    """Ref -> its actuals in order of start dates, up to the end of the reported quarter `period`.

    A blank where a value was due is an actual that is AWAITED; a blank where none is due is nothing.
    """
    in_time = roll_up(_without_later(returns, period, faults), period, faults)
    by_ref: dict[str, list[Return]] = {}
    for one in in_time:
        by_ref.setdefault(one.measure.ref, []).append(one)
    actuals = {ref: _actuals(found, period, faults) for ref, found in by_ref.items()}
    for measure in measures:
        _check_awaited(measure, actuals.get(measure.ref, ()), by_ref.get(measure.ref, ()), period, faults)
    return actuals


def is_due(measure: Measure, period: Period) -> bool:
    """Whether a figure of a measure is due for a quarter; a date, once the day that it aims at has come."""
    if is_withdrawn(measure, period):
        return False
    if not measure.unit.is_date:
        return period.number in measure.frequency.quarters_due
    row = next((target for target in measure.targets if target.year == period.year), None)
    aims = (row.quarters[period.number - 1].value, row.annual.value) if row else ()
    days = [aim for aim in aims if isinstance(aim, date)]
    return bool(days) and days[0] <= period.end


def _without_later(returns: Iterable[Return], until: Period, faults: Faults) -> list[Return]:
    """The returns up to the end of the reported quarter; one note a sheet says how many came later.

    An annual measure's outturn that comes early in its own year is kept: a value that comes early is rated.
    """
    kept: list[Return] = []
    later: dict[tuple[str, str], list[Return]] = {}
    for one in returns:
        is_early = one.measure.frequency.is_annual and one.period == until.year
        if one.period.end <= until.end or is_early:
            kept.append(one)
        elif one.figure is not None:
            later.setdefault((one.cell.source.workbook, one.cell.source.sheet), []).append(one)
    for (workbook, sheet), found in later.items():
        details = {"period": until.code, "count": str(len(found))}
        faults.about(Code.ACTUAL_LATER, Source(workbook, sheet, found[0].cell.source.cell), **details)
    return kept


def _actuals(returns: Sequence[Return], until: Period, faults: Faults) -> tuple[Actual, ...]:
    """The actuals of one measure, a period each, with AWAITED where a value was due and the cell is blank."""
    given: dict[Period, Return] = {}
    for one in confidential_first(returns):
        take_first(given, one, faults)
    actuals = {
        period: Actual(period, one.figure, one.numerator, one.denominator)
        for period, one in given.items()
        if one.figure is not None
    }
    for one in returns:
        if one.period not in actuals and _is_awaited(one, given, until):
            actuals[one.period] = Actual(one.period, Figure.absent(Missing.AWAITED, "", (one.cell.source,)))
    return tuple(sorted(actuals.values(), key=lambda one: (one.period.start, one.period.end)))


def _is_awaited(blank: Return, given: Mapping[Period, Return], until: Period) -> bool:
    """Whether a blank cell stands where a value was due by the end of the reported quarter."""
    measure, period = blank.measure, blank.period
    if period.end > until.end or is_withdrawn(measure, period):
        return False
    is_annual = measure.frequency.is_annual
    if period.is_year:
        return is_annual and not any(one.year == period for one in given)
    if blank.is_row_blank and period.year != until.year:
        return False
    if period.number == 4 and _outturn_stands_in(measure) and period.year in given:
        return False
    if is_annual and any(one.year == period.year for one in given):
        return False
    return period.number in measure.frequency.quarters_due


def _outturn_stands_in(measure: Measure) -> bool:
    """Whether a year's outturn says the same as its fourth quarter."""
    is_running = measure.counting in (Counting.CUMULATIVE, Counting.SNAPSHOT)
    return is_running or measure.frequency in (Frequency.ANNUAL, Frequency.HALF_YEARLY)


def is_withdrawn(measure: Measure, period: Period) -> bool:
    """Whether a measure is no longer reported in a period."""
    return measure.withdrawn is not None and measure.withdrawn.start <= period.start


def _check_awaited(
    measure: Measure, actuals: Sequence[Actual], returns: Sequence[Return], period: Period, faults: Faults
) -> None:
    """A finding where the reported quarter's value is due and nobody has sent it."""
    if not is_due(measure, period):
        return
    takes = [period, period.year] if _outturn_stands_in(measure) else [period]
    if measure.unit.is_date:
        takes += [period.shifted(-step) for step in range(1, period.number)]
    came = [one for one in actuals if one.period in takes and one.figure.missing is not Missing.AWAITED]
    if came:
        return
    cells = [one.cell.source for one in returns if one.period in takes and one.figure is None]
    details = {"ref": measure.ref, "period": period.code}
    faults.about(Code.ACTUAL_AWAITED, (cells or [measure.source])[0], "", measure.department, **details)
