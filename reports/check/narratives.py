"""Directors' narratives: the Narrative sheet, one a department and quarter."""

from collections.abc import Iterator, Sequence

from reports.check.codes import Code
from reports.check.departments import Directory, department_of
from reports.check.faults import Faults
from reports.check.periods import period_of
from reports.check.sheets import SheetRow, Sheets
from reports.check.thresholds import LONGEST_NARRATIVE
from reports.model.cell import CellKind, TableKind
from reports.model.narrative import Narrative
from reports.model.period import Period, PeriodKind, quarter_of


def read_narratives(sheets: Sheets, directory: Directory, period: Period, faults: Faults) -> tuple[Narrative, ...]:
    """The narratives of all quarters, in the sheet's order; of two of a department and quarter the first stands.

    `period` is the quarter reported on.
    """
    taken: dict[tuple[str, Period], Narrative] = {}
    for row in sheets.rows(TableKind.NARRATIVE):
        narrative = _narrative(row, directory, period, faults)
        if narrative is None:
            continue
        first = taken.setdefault((narrative.department, narrative.period), narrative)
        if first is not narrative:
            details = {"period": narrative.period.code, "first": str(first.source)}
            faults.at(Code.NARRATIVE_TWICE, row.cell("Text"), narrative.department, **details)
    _check(tuple(taken.values()), period, faults)
    return tuple(taken.values())


def _narrative(row: SheetRow, directory: Directory, period: Period, faults: Faults) -> Narrative | None:
    cell = row.cell("Text")
    paragraphs = () if cell.kind is CellKind.ERROR else tuple(_paragraphs(cell.seen))
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, error=cell.seen)
    if not paragraphs:
        return None
    department = department_of(row, directory, faults)
    found = period_of(row.cell("Period"), period.year, department or "", faults)
    if department is None or found is None:
        return None
    quarter = found if found.kind is PeriodKind.QUARTER else quarter_of(found.end)
    return Narrative(department, quarter, paragraphs, cell.source)


def _paragraphs(text: str) -> Iterator[str]:
    for line in text.splitlines():
        words = " ".join(line.split())
        if words:
            yield words


def _check(narratives: Sequence[Narrative], period: Period, faults: Faults) -> None:
    """Say where a department's narratives are all of other quarters, and where this quarter's is too long."""
    current = {one.department for one in narratives if one.period == period}
    for one in {one.department: one for one in narratives}.values():
        if one.department not in current:
            details = {"period": one.period.code, "now": period.code}
            faults.about(Code.NARRATIVE_OTHER_PERIOD, one.source, "", one.department, **details)
    for one in narratives:
        length = sum(map(len, one.paragraphs))
        if one.period == period and length > LONGEST_NARRATIVE:
            details = {"length": f"{length:,}", "longest": f"{LONGEST_NARRATIVE:,}"}
            faults.about(Code.NARRATIVE_TOO_LONG, one.source, "", one.department, **details)
