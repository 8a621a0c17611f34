"""Period and year cells (METHODS §10)."""

import re

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import SheetRow
from reports.model.cell import Cell, CellKind
from reports.model.period import Period, PeriodKind
from reports.model.period_text import parse_period

_QUARTER = re.compile(r"\b(?:q|qtr\.?|quarter)\s*(\d+)", re.IGNORECASE)


def period_of(cell: Cell, default_year: Period | None, department: str, faults: Faults) -> Period | None:
    """The period that a cell names; None, with a finding, where it names none. "Q3" alone is one of `default_year`."""
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, department, error=cell.seen)
        return None
    if cell.kind is CellKind.DATE:
        faults.at(Code.DATE_FOR_PERIOD, cell, department)
        return None
    try:
        return parse_period(cell.seen, default_year)
    except ValueError:
        found = _QUARTER.search(cell.seen)
        is_no_quarter = found is not None and found.group(1) not in ("1", "2", "3", "4")
        faults.at(Code.NO_SUCH_QUARTER if is_no_quarter else Code.NOT_A_PERIOD, cell, department)
        return None


def year_of(row: SheetRow, default: Period, department: str, faults: Faults) -> Period | None:
    """The financial year of a row; `default` where the sheet has no Year column; None, with a finding, otherwise."""
    if "Year" not in row:
        return default
    cell = row.cell("Year")
    if cell.is_blank:
        faults.at(Code.YEAR_MISSING, cell, department)
        return None
    year = period_of(cell, None, department, faults)
    if year is not None and year.kind is not PeriodKind.YEAR:
        faults.at(Code.NOT_A_PERIOD, cell, department)
        return None
    return year
