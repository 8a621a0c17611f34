"""Collecting problems: all of them, each once, in the order in which they are met."""

from collections.abc import Iterable
from dataclasses import replace

from reports.check.codes import Code
from reports.model.cell import Cell, Source
from reports.model.finding import Problem

_FORMULA = (Code.FORMULA_ERROR, Code.FORMULA_WITHOUT_VALUE)
SUPPRESSED = "c"
"""Shorthand of a confidential value, which is never repeated anywhere."""


class Faults:
    """The problems of one run. A cell's formula error counts once, whoever met it first."""

    def __init__(self, found: Iterable[Problem] = ()) -> None:
        self._problems: dict[tuple[object, ...], Problem] = {}
        for problem in found:
            self._add(problem)

    def at(self, code: Code, cell: Cell, department: str = "", **details: str) -> None:
        """A problem of a cell. A confidential value is not repeated in it."""
        seen = f"[{SUPPRESSED}]" if SUPPRESSED in cell.markers else cell.seen
        self._add(Problem(code, cell.source, seen, details, department))

    def about(self, code: Code, source: Source | None, seen: str = "", department: str = "", **details: str) -> None:
        """A problem of a row, a sheet, a workbook, or of the input as a whole (None)."""
        self._add(Problem(code, source, seen, details, department))

    def unstored(self) -> frozenset[Source]:
        """Cells that hold a formula without a stored value: they look blank and are not."""
        codes = (Code.FORMULA_WITHOUT_VALUE,)
        return frozenset(one.source for one in self._problems.values() if one.code in codes and one.source)

    def workbooks_with(self, code: Code) -> frozenset[str]:
        """File names of the workbooks of which a problem was found."""
        return frozenset(one.source.workbook for one in self._problems.values() if one.code == code and one.source)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, in the order in which they were met."""
        return tuple(self._problems.values())

    def _add(self, problem: Problem) -> None:
        key: tuple[object, ...] = (problem.code, problem.source, problem.seen, tuple(sorted(problem.details.items())))
        if problem.code in _FORMULA and problem.source:
            key = (_FORMULA, problem.source)
        known = self._problems.setdefault(key, problem)
        if problem.department and not known.department:
            self._problems[key] = replace(known, department=problem.department)
