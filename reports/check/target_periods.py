"""Targets a row a period: months and quarters, brought into the year's target as actuals are into theirs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reports.check.actuals import Return, half_as_quarter, is_other_than_to_date
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.months import roll_up
from reports.check.periods import period_of, year_of
from reports.check.refs import RefIndex
from reports.check.sheets import SheetRow, Sheets
from reports.check.targets import TargetReading, TypedCell, measure_of
from reports.check.values import figure_of, is_empty
from reports.model.cell import TableKind
from reports.model.measure import Measure, Polarity, Target
from reports.model.period import Period, PeriodKind, financial_year, quarter, quarter_of
from reports.model.value import Figure, Missing

_QUARTERS = 4
_NOTHING = Figure.absent(Missing.NOT_GIVEN)


def with_periods(
    read: TargetReading,
    sheets: Sheets,
    measures: Mapping[str, Measure],
    refs: RefIndex,
    year: Period,
    faults: Faults,
) -> TargetReading:
    """The targets with those of single periods (ref -> measure). A target of the year or the quarter as such stands."""
    found = [one for row in sheets.rows(TableKind.TARGETS) for one in _rows(row, measures, refs, year, faults)]
    if not found:
        return read
    targets = dict(read.targets)
    for start in sorted({one.period.start_year for one in found}):
        of_year = [one for one in found if one.period.start_year == start]
        for ref in dict.fromkeys(one.measure.ref for one in of_year):
            mine = [one for one in of_year if one.measure.ref == ref]
            targets[ref] = _joined(targets.get(ref, ()), mine, financial_year(start), faults)
    typed = tuple(TypedCell(one.measure.ref, one.cell, one.figure) for one in found if one.figure)
    return TargetReading(targets, (*read.cells, *typed))


def _rows(
    row: SheetRow, measures: Mapping[str, Measure], refs: RefIndex, year: Period, faults: Faults
) -> Iterator[Return]:
    """What a row that names its period says of a measure."""
    if "Period" not in row or (row.cell("Period").is_blank and is_empty(row.cell("Target"))):
        return
    measure = measure_of(row, measures, refs, faults)
    if measure is None or is_empty(row.cell("Target")):
        return
    default = year_of(row, year, measure.department, faults) if row.words("Year") else year
    period = period_of(row.cell("Period"), default, measure.department, faults)
    period = half_as_quarter(period, row, measure, faults) if period else None
    if period is None or is_other_than_to_date(row, "Target", measure, faults):
        return
    cell = row.cell("Target")
    figure = figure_of(cell, measure.unit, measure.department, faults, may_be_words=True)
    yield Return(measure, period, cell, figure)


def _joined(given: Sequence[Target], found: Sequence[Return], year: Period, faults: Faults) -> tuple[Target, ...]:
    """The targets of a measure with those of one year's periods; where two differ, the one that stood first stands."""
    own = next((one for one in given if one.year == year), None)
    target = own or Target(year, _NOTHING, (_NOTHING, _NOTHING, _NOTHING, _NOTHING), _NOTHING, _NOTHING, _NOTHING)
    until = quarter(year.start_year, _QUARTERS)
    first = found[0]
    if own is None and first.measure.polarity is Polarity.RANGE:  # a row a period has no limits
        faults.at(Code.RANGE_WITHOUT_LIMITS, first.cell, first.measure.department, ref=first.measure.ref)
    whole = [one for one in found if one.period.kind is not PeriodKind.MONTH]
    taken = {number for number, one in enumerate(target.quarters, 1) if one.missing is not Missing.NOT_GIVEN}
    taken |= {one.period.number for one in whole if one.period.kind is PeriodKind.QUARTER}
    months = [
        one for one in found if one.period.kind is PeriodKind.MONTH and quarter_of(one.period.end).number not in taken
    ]
    for one in (*whole, *roll_up(months, until, faults)):
        target = _with(target, one, faults)
    others = [one for one in given if one.year != year]
    return tuple(sorted((*others, target), key=lambda one: one.year.start))


def _with(target: Target, one: Return, faults: Faults) -> Target:
    """The target with one more figure of it."""
    figure = one.figure or _NOTHING
    quarters = list(target.quarters)
    is_year = one.period.is_year
    known = target.annual if is_year else quarters[one.period.number - 1]
    if known.missing is Missing.NOT_GIVEN or figure.missing is Missing.SUPPRESSED:
        if is_year:
            return replace(target, annual=figure)
        quarters[one.period.number - 1] = figure
        return replace(target, quarters=(quarters[0], quarters[1], quarters[2], quarters[3]))
    if known != figure:
        first = str(known.sources[0]) if known.sources else ""
        details = {"ref": one.measure.ref, "year": one.period.code, "first": first}
        seen = "" if known.missing is Missing.SUPPRESSED else one.cell.seen
        faults.about(Code.TARGET_TWICE, one.cell.source, seen, one.measure.department, **details)
    return target
