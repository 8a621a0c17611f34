"""Totals of a Budget sheet: never counted as a line, and checked against the lines that they add up.

A sum may stand for all lines above it or for those since the totals before it; a net may be worked out from the lines
or from the totals beside it. What fits none of them is a finding.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.refs import ref_key
from reports.check.sheets import SheetRow
from reports.check.sums import Group, Tallies
from reports.model.budget import BudgetKind, BudgetLine, PrintedTotal
from reports.model.period import Period

Amounts = Mapping[str, Decimal]
"""Column -> amount, positive as entered; columns without one are left out."""
Side = tuple[Period, BudgetKind | None]
"""A year and the side of the account; None for expenditure less income."""

_TOTAL = re.compile(
    r"(grand |overall |net |gross |sub-? ?)?totals?( (gross|net))?( (expenditure|spend|income|budget|costs?))?"
    r"(\s*[-–:].*| (for|of) .*)?|net (expenditure|budget|costs?|spend)",
)


@dataclass(frozen=True)
class TotalRow:
    """A row that adds others up."""

    row: SheetRow
    """Where it stands."""
    year: Period
    """The financial year that it adds up."""
    department: str
    """The only department that it adds up; empty for all."""
    kind: BudgetKind | None
    """Which side it adds up; None for expenditure less income."""
    amounts: Amounts
    """What it says."""

    @property
    def group(self) -> Group:
        """The lines that it adds up."""
        return self.year, self.department, self.kind


@dataclass
class Block:
    """Lines of a sheet that are added up together, and the totals below them."""

    lines: list[BudgetLine | None] = field(default_factory=list)
    """In the sheet's order; None for a row that is no usable line, so that nothing can be said of its sum."""
    totals: list[TotalRow] = field(default_factory=list)
    """In the sheet's order."""


def is_total(row: SheetRow) -> bool:
    """Whether a row names itself a total: "Total", "Sub-total: Print", "Net budget". "Total Place" is a service."""
    return row.is_left_out or bool(_TOTAL.fullmatch(ref_key(row.words("Service"))))


def is_net(row: SheetRow) -> bool:
    """Whether a row is nothing but expenditure less income, of a column beside those of the two sides."""
    return ref_key(row.words("Kind")) == "net" and row.is_left_out


class Sides:
    """The annual expenditure and income of each row of the sheets in which they stand side by side."""

    def __init__(self) -> None:
        self._amounts: dict[tuple[str, str, int, Period, BudgetKind | None], Decimal | None] = {}

    def add(self, row: SheetRow, year: Period, kind: BudgetKind | None, annual: Decimal | None) -> None:
        """What one side of a row says."""
        self._amounts[(*_place(row), year, kind)] = annual

    def check(self, nets: Sequence[TotalRow], column: str, faults: Faults) -> list[PrintedTotal]:
        """A warning for each net that is not the expenditure less the income of its own row. Returns all nets."""
        printed = []
        for net in nets:
            kinds = (BudgetKind.EXPENDITURE, BudgetKind.INCOME)
            spent, received = (self._amounts.get((*_place(net.row), net.year, kind)) for kind in kinds)
            stated = net.amounts.get(column)
            if spent is not None and received is not None and stated is not None:
                found = _check(net, column, stated, [abs(spent) - abs(received)], faults)
                printed.append(_printed(net, "annual", column, stated, found))
        return printed


def _place(row: SheetRow) -> tuple[str, str, int]:
    return row.table.source.workbook, row.table.source.sheet, row.row.number


def kind_in_name(row: SheetRow) -> BudgetKind | None:
    """The side that the name of a total says: "Total income"; None for both."""
    words = ref_key(row.words("Service")).split()
    if "net" in words:
        return None
    if any(word in words for word in ("expenditure", "spend", "cost", "costs")):
        return BudgetKind.EXPENDITURE
    return BudgetKind.INCOME if "income" in words else None


def check_units(lines: Sequence[BudgetLine], faults: Faults) -> None:
    """A warning where one sheet has lines in £ and in £000: the rarer unit is named, at its first line."""
    units = Counter(line.unit for line in lines)
    if len(units) > 1:
        usual, rare = units.most_common(1)[0][0], units.most_common()[-1][0]
        odd = next(line for line in lines if line.unit == rare)
        details = {"unit": rare, "usual": usual, "count": str(units[rare])}
        faults.about(Code.UNITS_MIXED, odd.source, odd.service, odd.department, **details)


def check_totals(blocks: Sequence[Block], columns: Mapping[str, str], faults: Faults) -> list[PrintedTotal]:
    """A note for each total that was left out, and a warning for each amount of it that its lines do not make.

    `blocks` are those of one sheet in order; `columns` are the fields of a line -> columns. Returns every amount of
    the totals.
    """
    printed: list[PrintedTotal] = []
    above = Tallies(columns)
    for block in blocks:
        own = Tallies(columns)
        for line in block.lines:
            own.add(line)
            above.add(line)
        beside = {(one.year, one.kind): one.amounts for one in block.totals}
        for total in block.totals:
            faults.at(Code.TOTAL_LEFT_OUT, total.row.cell("Service"), total.department)
            for name, column in columns.items():
                stated = total.amounts.get(column)
                if stated is not None:
                    found = _check(total, column, stated, _sums(beside, (own, above), total, name, column), faults)
                    may_be_shown = not above.has_confidential(total.group, name)
                    printed.append(_printed(total, name, column, stated if may_be_shown else None, found))
    return printed


def _check(total: TotalRow, column: str, stated: Decimal, sums: Sequence[Decimal], faults: Faults) -> Decimal | None:
    """One way of adding up must fit; the nearest is returned, None without any.

    The sign is not looked at: income may be entered either way.
    """
    if not sums:
        return None
    nearest = min(sums, key=lambda one: abs(abs(one) - abs(stated)))
    if abs(stated) != abs(nearest):
        faults.at(Code.TOTAL_DIFFERS, total.row.cell(column), total.department, column=column, sum=f"{nearest:f}")
    return nearest


def _printed(total: TotalRow, name: str, column: str, stated: Decimal | None, found: Decimal | None) -> PrintedTotal:
    cell, label = total.row.cell(column), total.row.words("Service")
    place = cell.source.place if stated is None else replace(cell.source, seen=cell.seen, number=cell.number)
    return PrintedTotal(place, label, total.department, total.year, name, stated, found)


def _sums(
    beside: Mapping[Side, Amounts], tallies: Sequence[Tallies], total: TotalRow, name: str, column: str
) -> list[Decimal]:
    """What the amount may be: a net follows from the totals beside it where they say both sides, else from lines."""
    if total.kind is None:
        sides = (BudgetKind.EXPENDITURE, BudgetKind.INCOME)
        spent, received = (beside.get((total.year, side), {}).get(column) for side in sides)
        if spent is not None and received is not None:
            return [abs(spent) - abs(received)]
    found = (one.sum_of(total.group, name) for one in tallies)
    return [one for one in found if one is not None]
