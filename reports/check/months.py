"""Months rolled up to quarters by the measure's counting (DESIGN §3).

Cumulative and snapshot: the last month. Discrete: the sum, of all three months in a unit that may be summed. Average:
the mean of all three.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.check.actuals import Return
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.cell import Source
from reports.model.measure import Counting, Measure
from reports.model.period import Period, PeriodKind, quarter_of
from reports.model.value import Figure, Missing

_MONTHS_IN_A_QUARTER = 3


def roll_up(returns: Iterable[Return], until: Period, faults: Faults) -> list[Return]:
    """The returns with months made into quarters, at the place of the quarter's last month.

    `until` is the reported quarter; a later quarter is left out. A quarter given as such stands, whatever its months.
    """
    whole: list[Return] = []
    months: dict[tuple[str, Period], dict[Period, Return]] = {}
    for one in confidential_first(returns):
        if one.period.kind is not PeriodKind.MONTH:
            whole.append(one)
        else:
            take_first(months.setdefault((one.measure.ref, quarter_of(one.period.end)), {}), one, faults)
    given = {(one.measure.ref, one.period) for one in whole if one.figure is not None}
    for (ref, quarter), parts in months.items():
        if parts and (ref, quarter) not in given and quarter.end <= until.end:
            whole.append(_quarter(quarter, [parts[month] for month in sorted(parts, key=_start)], faults))
    return whole


def confidential_first(returns: Iterable[Return]) -> list[Return]:
    """The returns in their order, those marked confidential before the others: what one of them hides stays hidden."""
    return sorted(returns, key=lambda one: not _is_confidential(one))


def take_first(given: dict[Period, Return], one: Return, faults: Faults) -> None:
    """Add a return that says something; of two that differ for a period the first stands, with a finding."""
    if one.figure is None:
        return
    first = given.setdefault(one.period, one)
    if first is one or first.figure == one.figure:
        return
    details = {"ref": one.measure.ref, "period": one.period.code, "first": str(first.cell.source)}
    seen = "" if _is_confidential(first) else one.cell.seen
    faults.about(Code.ACTUAL_TWICE, one.cell.source, seen, one.measure.department, **details)


def _is_confidential(one: Return) -> bool:
    return one.figure is not None and one.figure.missing is Missing.SUPPRESSED


def _quarter(quarter: Period, months: Sequence[Return], faults: Faults) -> Return:
    """The quarter that some of its months make, in order; with a reason where they do not make one."""
    last = months[-1]
    measure = last.measure
    if measure.counting in (Counting.CUMULATIVE, Counting.SNAPSHOT):
        if last.period.end == quarter.end:
            return replace(last, period=quarter)
        return _gap(quarter, last, (last,), Missing.AWAITED, Code.MONTHS_INCOMPLETE, faults)
    if any(_is_confidential(one) for one in months):
        return _of(quarter, last, Figure.absent(Missing.SUPPRESSED, "", _sources(months)))
    if not _can_be_joined(measure):
        return _gap(quarter, last, months, Missing.NOT_ADDITIVE, Code.MONTHS_NOT_ADDITIVE, faults)
    numbers = [one.figure.number for one in months if one.figure and one.figure.number is not None]
    if len(numbers) < _MONTHS_IN_A_QUARTER:
        return _gap(quarter, last, months, Missing.INCOMPLETE, Code.MONTHS_INCOMPLETE, faults)
    total = sum(numbers, Decimal(0))
    value = total if measure.counting is Counting.DISCRETE else total / _MONTHS_IN_A_QUARTER
    markers = tuple(dict.fromkeys(marker for one in months if one.figure for marker in one.figure.markers))
    joined = _of(quarter, last, Figure(value, markers=markers, sources=_sources(months)))
    return replace(joined, numerator=_sum(months, "numerator"), denominator=_sum(months, "denominator"))


def _can_be_joined(measure: Measure) -> bool:
    """Discrete months are summed in additive units only; an average needs numbers."""
    return measure.unit.is_additive if measure.counting is Counting.DISCRETE else measure.unit.is_numeric


def _gap(
    quarter: Period, last: Return, months: Sequence[Return], reason: Missing, code: Code, faults: Faults
) -> Return:
    """A quarter that its months do not make, and why."""
    measure = last.measure
    faults.at(code, last.cell, measure.department, ref=measure.ref, period=quarter.code)
    return _of(quarter, last, Figure.absent(reason, "", _sources(months)))


def _of(quarter: Period, last: Return, figure: Figure) -> Return:
    return replace(last, period=quarter, figure=figure, numerator=None, denominator=None)


def _sum(months: Sequence[Return], name: str) -> Decimal | None:
    """The sum of the numerators or denominators, where every month has one."""
    counts = [getattr(one, name) for one in months]
    return None if None in counts else sum(counts, Decimal(0))


def _sources(months: Sequence[Return]) -> tuple[Source, ...]:
    return tuple(one.cell.source for one in months)


def _start(month: Period) -> date:
    return month.start
