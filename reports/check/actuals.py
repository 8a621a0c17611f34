"""Actuals: wide and long rows read into one list, a cell a period, typed by the measure's unit."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from reports.check.codes import Code
from reports.check.faults import SUPPRESSED, Faults
from reports.check.markers import markers_in
from reports.check.periods import period_of, year_of
from reports.check.refs import RefIndex
from reports.check.sheets import SheetRow, Sheets
from reports.check.spreadsheets import LARGEST
from reports.check.targets import measure_of
from reports.check.unread import unread_number
from reports.check.values import figure_of, is_empty
from reports.model.cell import Cell, CellKind, TableKind
from reports.model.measure import Counting, Frequency, Measure
from reports.model.numerous import numerous
from reports.model.period import Period, PeriodKind, quarter, quarter_of
from reports.model.unit import UnitKind
from reports.model.value import Figure, Missing

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_WIDE = (*QUARTERS, "Outturn")


@numerous
class Return:
    """What one cell of Actuals says of a measure in one period."""

    measure: Measure
    """The measure."""
    period: Period
    """A month, a quarter or a year."""
    cell: Cell
    """The cell."""
    figure: Figure | None
    """What it says; None where it is blank."""
    numerator: Decimal | None = None
    """Count above the line, where given."""
    denominator: Decimal | None = None
    """Count below the line, where given; above 0."""
    comment: str = ""
    """Commentary in the same row."""
    comment_cell: Cell | None = None
    """Where the commentary stands."""
    is_row_blank: bool = False
    """Whether no cell of the row's quarters has anything: nobody kept quarterly figures then."""


def read_returns(
    sheets: Sheets, measures: Mapping[str, Measure], refs: RefIndex, year: Period, faults: Faults
) -> tuple[Return, ...]:
    """Every cell of the Actuals sheets that belongs to a measure (ref -> measure), in the sheets' order.

    `year` is the financial year of a bare "Q3", and of rows in a sheet without a Year column.
    """
    if not sheets.of(TableKind.ACTUALS) and measures:
        faults.about(Code.SHEET_MISSING, None, sheet=TableKind.ACTUALS.value)
    found: list[Return] = []
    for table in sheets.of(TableKind.ACTUALS):
        is_wide = any(column in table for column in _WIDE)
        if not is_wide and not ("Period" in table and "Actual" in table):
            faults.about(Code.COLUMN_MISSING, table.source, column=", ".join(_WIDE))
    for row in sheets.rows(TableKind.ACTUALS):
        measure = measure_of(row, measures, refs, faults)
        if measure is not None:
            found += _wide(row, measure, year, faults)
            found += _long(row, measure, year, faults)
    return tuple(found)


def _wide(row: SheetRow, measure: Measure, year: Period, faults: Faults) -> Iterator[Return]:
    """The cells of a row with a column a quarter."""
    cells = {column: row.cell(column) for column in _WIDE if column in row}
    is_long_row = "Period" in row and all(cell.is_blank for cell in cells.values())
    if not cells or is_long_row:
        return
    of_year = year_of(row, year, measure.department, faults)
    if of_year is None:
        return
    is_blank = all(is_empty(cell) for column, cell in cells.items() if column in QUARTERS)
    for column, cell in cells.items():
        number = QUARTERS.index(column) + 1 if column in QUARTERS else None
        period = quarter(of_year.start_year, number) if number else of_year
        yield Return(measure, period, cell, _figure(cell, measure, faults), is_row_blank=is_blank)


def _long(row: SheetRow, measure: Measure, year: Period, faults: Faults) -> Iterator[Return]:
    """The cell of a row that names its period."""
    if "Period" not in row or "Actual" not in row:
        return
    if row.cell("Period").is_blank and is_empty(row.cell("Actual")):
        return
    default = year_of(row, year, measure.department, faults) if row.words("Year") else year
    period = period_of(row.cell("Period"), default, measure.department, faults)
    if period is None:
        return
    period = half_as_quarter(period, row, measure, faults)
    if period is None or is_other_than_to_date(row, "Actual", measure, faults):
        return
    cell = row.cell("Actual")
    cell = replace(cell, markers=(*cell.markers, *markers_in(row.cell("Marker"), measure.department, faults)))
    figure = _figure(cell, measure, faults)
    above, below = _fraction(row, measure, faults) if SUPPRESSED not in cell.markers else (None, None)
    if _counted_nothing(row, measure) and figure is not None and figure.value is not None:
        faults.at(Code.NOTHING_COUNTED, row.cell("Denominator"), measure.department, value=cell.seen)
        figure = Figure.absent(Missing.NO_CASES, "", figure.sources)
    note = row.cell("Commentary")
    yield Return(measure, period, cell, figure, above, below, row.words("Commentary"), note)


def _figure(cell: Cell, measure: Measure, faults: Faults) -> Figure | None:
    if is_empty(cell):
        return None
    return figure_of(cell, measure.unit, measure.department, faults, may_have_remark=True)


def half_as_quarter(period: Period, row: SheetRow, measure: Measure, faults: Faults) -> Period | None:
    """The quarter that half a year stands for; None, with a finding, where it says more; others as they are."""
    if period.kind is not PeriodKind.HALF:
        return period
    if _is_half_of_another(measure):
        faults.at(Code.HALF_FOR_QUARTER, row.cell("Period"), measure.department)
        return None
    return quarter_of(period.end)


def is_other_than_to_date(row: SheetRow, column: str, measure: Measure, faults: Faults) -> bool:
    """Whether a column of values to date is met by a measure whose figures are of single periods, with a finding."""
    is_other = bool(row.words("To date")) and not measure.counting.is_cumulative and measure.unit.is_numeric
    if is_other and not is_empty(row.cell(column)):
        faults.at(Code.TO_DATE_NOT_CUMULATIVE, row.cell(column), measure.department, ref=measure.ref)
    return is_other


def _is_half_of_another(measure: Measure) -> bool:
    """Whether the value of half a year says something else than that of its second quarter."""
    is_running = measure.counting in (Counting.CUMULATIVE, Counting.SNAPSHOT)
    return not is_running and measure.frequency is not Frequency.HALF_YEARLY


def _fraction(row: SheetRow, measure: Measure, faults: Faults) -> tuple[Decimal | None, Decimal | None]:
    """Numerator and denominator; neither where the denominator cannot divide."""
    above, below = (_count(row.cell(column), measure, faults) for column in ("Numerator", "Denominator"))
    if above is not None and above < 0:
        faults.at(Code.NEGATIVE_COUNT, row.cell("Numerator"), measure.department)
        return None, None
    if below is not None and below <= 0:
        if _counted_nothing(row, measure):
            return None, None
        faults.at(Code.DENOMINATOR_NOT_POSITIVE, row.cell("Denominator"), measure.department)
        return None, None
    return above, below


def _counted_nothing(row: SheetRow, measure: Measure) -> bool:
    """Whether a share or a rate is said to be of 0 cases: then it does not exist, whatever stands in its cell."""
    return measure.unit.kind in (UnitKind.PERCENT, UnitKind.RATE) and row.cell("Denominator").number == 0


def _count(cell: Cell, measure: Measure, faults: Faults) -> Decimal | None:
    if cell.is_blank:
        return None
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, measure.department, error=cell.seen)
    elif cell.number is None or SUPPRESSED in cell.markers:
        if SUPPRESSED not in cell.markers:
            faults.at(unread_number(cell), cell, measure.department)
    elif abs(cell.number) >= LARGEST:
        faults.at(Code.NUMBER_TOO_LARGE, cell, measure.department)
    else:
        return cell.number
    return None
