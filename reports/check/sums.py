"""Sums of budget lines, kept up while the lines pass: a sheet with thousands of totals costs no more than its rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from reports.model.budget import BudgetKind, BudgetLine
from reports.model.period import Period

Group = tuple[Period, str, BudgetKind | None]
"""What is added up together: a year, a department ("" for all) and a side (None for expenditure less income)."""


def groups_of(line: BudgetLine) -> Iterator[Group]:
    """The groups that a line counts in."""
    for department in {"": None, line.department: None}:
        for kind in (None, line.kind):
            yield line.year, department, kind


@dataclass
class _Tally:
    """The lines of one group."""

    units: set[str] = field(default_factory=set)
    """Their units; amounts of several cannot be summed."""
    sums: dict[str, Decimal | None] = field(default_factory=dict)
    """Field of a line -> its sum, income less where both sides are counted; None where a line has no amount."""
    withheld: set[str] = field(default_factory=set)
    """Fields of which an amount is confidential."""


class Tallies:
    """The sums of all groups of the lines that were added."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` are the fields of a line that are summed."""
        self._names = tuple(names)
        self._groups: dict[Group, _Tally] = {}
        self._is_whole = True

    def add(self, line: BudgetLine | None) -> None:
        """Count a line; None is a row that is no usable line, so that nothing can be said of any sum."""
        if line is None:
            self._is_whole = False
            return
        figures = [(name, getattr(line, name)) for name in self._names]
        for group in groups_of(line):
            tally = self._groups.setdefault(group, _Tally())
            tally.units.add(line.unit)
            sign = -1 if group[2] is None and line.kind is BudgetKind.INCOME else 1
            for name, figure in figures:
                so_far = tally.sums.get(name, Decimal(0))
                is_known = so_far is not None and figure.number is not None
                tally.sums[name] = so_far + sign * figure.number if is_known else None
                if figure.is_confidential:
                    tally.withheld.add(name)

    def sum_of(self, group: Group, name: str) -> Decimal | None:
        """The sum of a field; None where no line counts, an amount is missing, or the units differ."""
        tally = self._groups.get(group)
        if tally is None or not self._is_whole or len(tally.units) > 1:
            return None
        return tally.sums[name]

    def has_confidential(self, group: Group, name: str) -> bool:
        """Whether a total less its other lines would give a withheld amount away."""
        return group in self._groups and name in self._groups[group].withheld
