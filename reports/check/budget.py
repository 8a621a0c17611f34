"""Budget lines: amounts as entered, positive on both sides of the account (DESIGN §3 Money)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.check.codes import Code
from reports.check.departments import Directory, department_of
from reports.check.faults import SUPPRESSED, Faults
from reports.check.periods import year_of
from reports.check.refs import ref_key
from reports.check.sheets import SheetRow, Sheets
from reports.check.spreadsheets import LARGEST
from reports.check.sums import Group, groups_of
from reports.check.totals import (
    Block,
    Sides,
    TotalRow,
    check_totals,
    check_units,
    is_net,
    is_total,
    kind_in_name,
)
from reports.check.unread import unread_number
from reports.check.values import figure_of
from reports.model.budget import BudgetKind, BudgetLine, PrintedTotal
from reports.model.cell import CellKind, TableKind
from reports.model.period import Period
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Missing

_AMOUNTS: Mapping[str, str] = {
    "annual": "Annual budget",
    "profile": "Profile to date",
    "actual": "Actual to date",
    "commitments": "Commitments",
    "forecast": "Forecast outturn",
}
"""Field of a line -> column."""
_KINDS: Mapping[str, BudgetKind] = {
    "expenditure": BudgetKind.EXPENDITURE,
    "spend": BudgetKind.EXPENDITURE,
    "expense": BudgetKind.EXPENDITURE,
    "cost": BudgetKind.EXPENDITURE,
    "income": BudgetKind.INCOME,
    "revenue": BudgetKind.INCOME,
}
_UNITS: Mapping[str, str] = {
    "£": "£",
    "£000": "£000",
    "£000s": "£000",
    "£'000": "£000",
    "£’000": "£000",
    "£k": "£000",
}


def read_budget(
    sheets: Sheets, directory: Directory, year: Period, faults: Faults
) -> tuple[tuple[BudgetLine, ...], tuple[PrintedTotal, ...]]:
    """The budget lines in the sheet's order, of all years, and the totals that stand among them.

    `year` is that of a sheet without a Year column.
    """
    lines: list[BudgetLine] = []
    printed: list[PrintedTotal] = []
    nets: list[TotalRow] = []
    sides = Sides()
    for rows in sheets.with_totals(TableKind.BUDGET):
        blocks = [Block()]
        added: set[Group] = set()
        for row in rows:
            if is_net(row):
                nets.append(_total(row, directory, year))
                continue
            total = _total(row, directory, _year_above(blocks, year)) if is_total(row) else None
            if total and total.group in added:  # "Net budget" may be a department's only line
                blocks[-1].totals.append(total)
                sides.add(row, total.year, total.kind, total.amounts.get(_AMOUNTS["annual"]))
                continue
            if blocks[-1].totals:
                blocks.append(Block())
            line = _line(row, directory, year, faults)
            blocks[-1].lines.append(line)
            if line:
                added.update(groups_of(line))
                sides.add(row, line.year, line.kind, line.annual.number)
        printed += check_totals(blocks, _AMOUNTS, faults)
        found = [line for block in blocks for line in block.lines if line]
        check_units(found, faults)
        lines += found
    printed += sides.check(nets, _AMOUNTS["annual"], faults)
    _check_twice(lines, faults)
    return tuple(lines), tuple(printed)


def _check_twice(lines: Sequence[BudgetLine], faults: Faults) -> None:
    """Two lines of the same name are two services, or the same money twice."""
    first: dict[tuple[object, ...], BudgetLine] = {}
    for line in lines:
        known = first.setdefault((line.department, ref_key(line.service), line.year, line.kind), line)
        if known is not line:
            details = {"service": line.service, "first": str(known.source)}
            faults.about(Code.LINE_TWICE, line.source, line.service, line.department, **details)


def _year_above(blocks: Sequence[Block], default: Period) -> Period:
    """The year of the line last read: that of a total which names none."""
    above = (line for block in reversed(blocks) for line in reversed(block.lines) if line)
    last = next(above, None)
    return last.year if last else default


def _total(row: SheetRow, directory: Directory, year: Period) -> TotalRow:
    """A total as it stands. What cannot be read of it is not checked, and no finding: no figure comes from it."""
    quiet = Faults()
    named = year_of(row, year, "", quiet) if row.words("Year") else year
    department = directory.find(row.words("Department")) if row.words("Department") else None
    money = Unit(UnitKind.MONEY, _UNITS.get(ref_key(row.words("Unit")), "£"))
    words = ref_key(row.words("Kind"))
    figures = {column: _amount(row, column, money, "", quiet).number for column in _AMOUNTS.values()}
    return TotalRow(
        row=row,
        year=named or year,
        department=department.code if department else "",
        kind=_KINDS.get(words) or kind_in_name(row),
        amounts={column: number for column, number in figures.items() if number is not None},
    )


def _line(row: SheetRow, directory: Directory, default_year: Period, faults: Faults) -> BudgetLine | None:
    """The line of a row; None, with a finding, where its department, year, kind or unit cannot be told."""
    department = department_of(row, directory, faults)
    year = year_of(row, default_year, department or "", faults)
    words = ref_key(row.words("Kind"))
    if words and words not in _KINDS:
        faults.at(Code.KIND_UNKNOWN, row.cell("Kind"), department or "")
    unit = _unit(row, department or "", faults)
    if department is None or year is None or unit is None or (words and words not in _KINDS):
        return None
    service = row.words("Service")
    if not service:
        faults.at(Code.TITLE_MISSING, row.cell("Service"), department, column="Service")
    money = Unit(UnitKind.MONEY, unit)
    amounts = {field: _amount(row, column, money, department, faults) for field, column in _AMOUNTS.items()}
    line = BudgetLine(
        department=department,
        service=service or f"{row.table.source.sheet} {row.row.number}",
        year=year,
        kind=_KINDS.get(words, BudgetKind.EXPENDITURE),
        unit=unit,
        variance=_amount(row, "Variance", money, department, faults),
        source=row.cell("Service").source,
        fte=_posts(row, department, faults),
        explanation=row.words("Explanation"),
        withheld_for="",
        **amounts,
    )
    return _with_sign(row, line, bool(words), faults)


def _amount(row: SheetRow, column: str, unit: Unit, department: str, faults: Faults) -> Figure:
    if column not in row:
        return Figure.absent(Missing.NOT_GIVEN)
    return figure_of(row.cell(column), unit, department, faults)


def _unit(row: SheetRow, department: str, faults: Faults) -> str | None:
    """ "£" or "£000"; pounds with a finding where nothing is said; None, with a finding, for anything else."""
    words = ref_key(row.words("Unit"))
    if not words:
        place = row.cell("Unit").source if "Unit" in row else row.table.source
        faults.about(Code.BUDGET_UNIT_MISSING, place, department=department if "Unit" in row else "")
        return "£"
    if words not in _UNITS:
        faults.at(Code.BUDGET_UNIT_UNKNOWN, row.cell("Unit"), department)
    return _UNITS.get(words)


def _posts(row: SheetRow, department: str, faults: Faults) -> Decimal | None:
    """Full-time-equivalent posts; None where blank or not a number."""
    cell = row.cell("FTE")
    if cell.is_blank or SUPPRESSED in cell.markers:
        return None
    if cell.kind is not CellKind.NUMBER:
        faults.at(unread_number(cell), cell, department)
    elif cell.number is not None and abs(cell.number) >= LARGEST:
        faults.at(Code.NUMBER_TOO_LARGE, cell, department)
        return None
    return cell.number


def _with_sign(row: SheetRow, line: BudgetLine, has_kind: bool, faults: Faults) -> BudgetLine:
    """The line with positive amounts.

    Without a kind, a line whose amounts are all negative is income, turned positive. With one, such a line cannot be
    told from a slip and its amounts are not used; a single negative amount among others is used as it stands.
    """
    amounts = {
        "annual": line.annual.number,
        "profile": line.profile.number,
        "actual": line.actual.number,
        "commitments": line.commitments.number,
        "forecast": line.forecast.number,
    }
    numbers = {field: number for field, number in amounts.items() if number}
    negative = [field for field, number in numbers.items() if number < 0]
    if not negative:
        return line
    cell = row.cell(_AMOUNTS[negative[0]])
    if len(negative) < len(numbers):
        for field in negative if has_kind else ():
            faults.at(Code.NEGATIVE_WITH_KIND, row.cell(_AMOUNTS[field]), line.department)
        return line
    if has_kind:
        faults.at(Code.LINE_NEGATIVE, cell, line.department, service=line.service)
        return _with_amounts(line, _unusable)
    faults.at(Code.READ_AS_INCOME, cell, line.department, service=line.service)
    return replace(_with_amounts(line, _turned), kind=BudgetKind.INCOME)


def _with_amounts(line: BudgetLine, change: Callable[[Figure], Figure]) -> BudgetLine:
    """The line with each of its amounts changed; the published variance stays as it is."""
    return replace(
        line,
        annual=change(line.annual),
        profile=change(line.profile),
        actual=change(line.actual),
        commitments=change(line.commitments),
        forecast=change(line.forecast),
    )


def _unusable(figure: Figure) -> Figure:
    """The figure without its value; one that had none stays as it is."""
    if figure.number is None:
        return figure
    return Figure.absent(Missing.NOT_UNDERSTOOD, f"{figure.number:f}", figure.sources)


def _turned(figure: Figure) -> Figure:
    return figure if figure.number is None else replace(figure, value=-figure.number)
