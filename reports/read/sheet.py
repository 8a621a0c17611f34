"""A sheet as it stands in a workbook of any kind, and the taking of its cells under the limits."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.read import limits
from reports.read.spans import Merges, letter_of
from reports.read.values import RawCell


@dataclass
class Allowance:
    """What a workbook may still ask for, all its sheets together."""

    cells: int = field(default_factory=lambda: limits.MOST_CELLS)
    """Cells with something in them."""
    characters: int = field(default_factory=lambda: limits.MOST_CHARACTERS)
    """Characters of their texts."""
    headings: int = field(default_factory=lambda: limits.MOST_HEADINGS)
    """Cells of rows that look like headings."""


@dataclass(frozen=True)
class RawSheet:
    """A sheet as it stands in the workbook."""

    workbook: str
    """File name."""
    name: str
    """Sheet name; the file's own name without its ending where the kind has no sheets (.csv)."""
    rows: dict[int, dict[str, RawCell]]
    """Row number -> column letter -> cell; blank cells and rows are left out."""
    uncached: tuple[str, ...] = ()
    """Addresses of formulas without a stored value."""
    overflow: str = ""
    """The limit that was passed, in words; empty where none was."""
    merged: tuple[str, ...] = ()
    """Merged ranges such as "A1:C1"."""
    hidden_rows: frozenset[int] = frozenset()
    """Hidden rows that hold something."""
    hidden_columns: frozenset[str] = frozenset()
    """Letters of hidden columns that hold something."""
    is_hidden: bool = False
    """Whether the sheet itself is hidden."""
    is_typed: bool = True
    """Whether the kind tells numbers from texts; a .csv does not."""
    allowance: Allowance = field(default_factory=Allowance, compare=False, repr=False)
    """What its workbook may still ask for."""

    @cached_property
    def merges(self) -> Merges:
        """The merged ranges, to be looked up."""
        return Merges(self.merged)

    def between(self, after: int, until: int) -> Iterator[tuple[int, dict[str, RawCell]]]:
        """The rows with a number above `after` and below `until`, in order."""
        numbers = self._numbers
        for number in numbers[bisect_right(numbers, after) : bisect_left(numbers, until)]:
            yield number, self.rows[number]

    @cached_property
    def _numbers(self) -> list[int]:
        return sorted(self.rows)


class Gatherer:
    """Takes the cells of one sheet until a limit is passed."""

    def __init__(self, workbook: str, name: str, allowance: Allowance) -> None:
        self.workbook = workbook
        self.name = name
        self.rows: dict[int, dict[str, RawCell]] = {}
        self.problems: list[Problem] = []
        self.uncached: list[str] = []
        self._allowance = allowance
        self._limits: dict[str, None] = {}
        self._is_full = False

    @property
    def is_full(self) -> bool:
        """Whether nothing more is taken."""
        return self._is_full

    def stop(self, limit: str) -> None:
        """Take nothing more: `limit` was passed."""
        self._limits[limit] = None
        self._is_full = True

    def take(self, row: int, column: int, raw: RawCell) -> None:
        """A cell that is not blank. `row` and `column` count from 1."""
        if self._is_full:
            return
        if column > limits.MOST_COLUMNS:
            self._limits[f"{limits.MOST_COLUMNS:,} columns a sheet"] = None
            return
        cells = self.rows.get(row)
        if cells is None:
            if len(self.rows) >= limits.MOST_ROWS:
                self.stop(f"{limits.MOST_ROWS:,} rows a sheet")
                return
            cells = self.rows[row] = {}
        letter = letter_of(column)
        value = raw.value
        if type(value) is str:
            if len(value) > limits.LONGEST_TEXT:
                value = value[: limits.LONGEST_TEXT]
                raw = RawCell(value, raw.number_format)
                limit = f"{limits.LONGEST_TEXT:,} characters a cell"
                self.problems.append(Problem("F032", self._source(f"{letter}{row}"), details={"limit": limit}))
            self._allowance.characters -= len(value)
        self._allowance.cells -= 1
        if self._allowance.cells < 0:
            self.stop(f"{limits.MOST_CELLS:,} cells a workbook")
        elif self._allowance.characters < 0:
            self.stop(f"{limits.MOST_CHARACTERS:,} characters a workbook")
        else:
            cells[letter] = raw

    def sheet(self, **known: object) -> RawSheet:
        """The sheet, with what else is known of it (the fields of RawSheet)."""
        numbers = list(self.rows)
        rows = self.rows if numbers == sorted(numbers) else dict(sorted(self.rows.items()))
        rows = {number: cells for number, cells in rows.items() if cells}
        overflow = ", ".join(self._limits)
        if overflow and not rows:
            self.problems.append(Problem("F032", self._source(""), details={"limit": overflow}))
        known["allowance"] = self._allowance
        return RawSheet(self.workbook, self.name, rows, tuple(self.uncached), overflow, **known)  # type: ignore[arg-type]

    def _source(self, cell: str) -> Source:
        return Source(self.workbook, self.name, cell)
