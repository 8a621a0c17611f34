"""What owners say of a period: the Commentary sheet, and the Commentary column of long Actuals."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.check.actuals import Return
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.periods import period_of
from reports.check.refs import RefIndex
from reports.check.sheets import SheetRow, Sheets
from reports.check.targets import measure_of
from reports.model.cell import Cell, TableKind
from reports.model.measure import Commentary, Measure
from reports.model.period import Period, PeriodKind, quarter_of

_Taken = dict[tuple[str, Period], Commentary]


def read_commentaries(
    sheets: Sheets,
    returns: Iterable[Return],
    measures: Mapping[str, Measure],
    refs: RefIndex,
    year: Period,
    faults: Faults,
) -> dict[str, tuple[Commentary, ...]]:
    """Ref -> what is said of it, at most once a period: in the Commentary sheet, else beside a return.

    What is said of a month or half is said of the quarter with which it ends; of several months the latest counts.
    """
    taken: _Taken = {}
    for row in sheets.rows(TableKind.COMMENTARY):
        measure = measure_of(row, measures, refs, faults)
        if measure is not None:
            _take_row(taken, row, measure, year, faults)
    for one in sorted((one for one in returns if one.comment), key=lambda one: one.period.start, reverse=True):
        _take_comment(taken, one, faults)
    by_ref: dict[str, list[Commentary]] = {}
    for (ref, _), commentary in taken.items():
        by_ref.setdefault(ref, []).append(commentary)
    return {ref: tuple(sorted(found, key=lambda one: one.period.start)) for ref, found in by_ref.items()}


def _take_row(taken: _Taken, row: SheetRow, measure: Measure, year: Period, faults: Faults) -> None:
    """A row of the Commentary sheet; of two for a period the first stands."""
    period = period_of(row.cell("Period"), year, measure.department, faults)
    due = row.cell("By when")
    if period is None or not any(row.words(column) for column in ("Cause", "Action", "Owner")):
        return
    commentary = Commentary(
        period=_of_quarter(period),
        cause=row.words("Cause"),
        action=row.words("Action"),
        owner=row.words("Owner"),
        by_when=due.day.isoformat() if due.day else row.words("By when"),
        source=row.cell("Ref").source,
    )
    first = taken.setdefault((measure.ref, commentary.period), commentary)
    if first is not commentary:
        _report_twice(row.cell("Ref"), measure, first, faults)


def _take_comment(taken: _Taken, one: Return, faults: Faults) -> None:
    """The words beside a return, where nobody has said anything of its period."""
    period = _of_quarter(one.period)
    cell = one.comment_cell or one.cell
    commentary = Commentary(period, cause=one.comment, source=cell.source)
    key = (one.measure.ref, period)
    first = taken.setdefault(key, commentary)
    if not first.cause:
        taken[key] = replace(first, cause=one.comment)
        return
    is_repeated = first is commentary or first.cause == one.comment
    if not is_repeated and one.period.kind is not PeriodKind.MONTH:
        _report_twice(cell, one.measure, first, faults)


def _report_twice(cell: Cell, measure: Measure, first: Commentary, faults: Faults) -> None:
    details = {"ref": measure.ref, "period": first.period.code, "first": str(first.source)}
    faults.at(Code.COMMENTARY_TWICE, cell, measure.department, **details)


def _of_quarter(period: Period) -> Period:
    """The period itself where it is a quarter or a year, else the quarter with which it ends."""
    return period if period.kind in (PeriodKind.QUARTER, PeriodKind.YEAR) else quarter_of(period.end)
