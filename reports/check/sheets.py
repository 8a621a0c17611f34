"""The tables of a reading, joined by kind: several workbooks may hold the same sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reports.check.codes import Code
from reports.check.confidential import withhold
from reports.check.faults import Faults
from reports.errors import PackError
from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.finding import Problem, Reading

_UNUSABLE = (
    Code.WORKBOOK_NOT_OPENED,
    Code.WORKBOOK_NOT_SUPPORTED,
    Code.COLUMN_MISSING,
    Code.NO_HEADER_ROW,
    Code.LIMIT_PASSED,
)
"""Why a workbook or a sheet may be missing."""
REFS = frozenset({"Ref", "Task ref"})
"""Columns of refs."""


@dataclass(frozen=True)
class SheetRow:
    """A data row that knows its sheet."""

    table: InputTable
    """The sheet."""
    row: InputRow
    """The row."""
    is_left_out: bool = False
    """Whether the reader left it out of the data rows, as a total."""

    def __contains__(self, column: object) -> bool:
        return column in self.table.columns

    def cell(self, column: str) -> Cell:
        """The cell of a column; a blank one at the row's start where the sheet has no such column."""
        return self.row.cells.get(column) or self._absent

    def words(self, column: str) -> str:
        """A cell's text on one line; empty where it is blank, absent or a formula error."""
        cell = self.cell(column)
        return "" if cell.kind is CellKind.ERROR else " ".join(cell.seen.split())

    @cached_property
    def _absent(self) -> Cell:
        return Cell(CellKind.BLANK, self.source)

    @property
    def source(self) -> Source:
        """The row's first cell."""
        letter = next(iter(self.table.columns.values()), "A")
        return Source(self.table.source.workbook, self.table.source.sheet, f"{letter}{self.row.number}")


@dataclass(frozen=True)
class Sheets:
    """Every table of the reading."""

    tables: tuple[InputTable, ...]
    """In the order in which they were read."""

    def of(self, kind: TableKind) -> tuple[InputTable, ...]:
        """The tables of one kind."""
        return tuple(table for table in self.tables if table.kind is kind)

    def rows(self, kind: TableKind) -> Iterator[SheetRow]:
        """The rows of one kind, of all its workbooks, in order."""
        for table in self.of(kind):
            for row in table.rows:
                yield SheetRow(table, row)

    def with_totals(self, kind: TableKind) -> Iterator[tuple[SheetRow, ...]]:
        """The rows of each table of one kind, with those that the reader left out as totals, in order."""
        for table in self.of(kind):
            rows = [SheetRow(table, row) for row in table.rows]
            rows += [SheetRow(table, row, is_left_out=True) for row in table.totals]
            yield tuple(sorted(rows, key=lambda one: one.row.number))

    def cell_at(self, source: Source) -> Cell:
        """The cell of a place; a blank one where no table has it."""
        return self._places.get(source) or Cell(CellKind.BLANK, source)

    @cached_property
    def _places(self) -> Mapping[Source, Cell]:
        """Every cell by its place; made when the first is asked for."""
        rows = (row for table in self.tables for row in (*table.rows, *table.totals))
        return {cell.source: cell for row in rows for cell in row.cells.values()}


def check_refs_are_words(sheets: "Sheets", faults: Faults) -> None:
    """Warn of a real date in a column of refs: the spreadsheet has made it of a ref such as 1-2."""
    for table in sheets.tables:
        for column in REFS.intersection(table.columns):
            for row in table.rows:
                cell = row.cells[column]
                if cell.day is not None and cell.seen == cell.day.isoformat():
                    faults.at(Code.DATE_FOR_REF, cell)


def join_sheets(reading: Reading, faults: Faults) -> Sheets:
    """The tables that were read, without what is confidential.

    A formula without a stored value counts as an error and not as a blank. Raises PackError without a Measures sheet:
    nothing can be built then.
    """
    if not any(table.kind is TableKind.MEASURES for table in reading.tables):
        raise PackError(
            _nothing_found(reading), "Add a sheet named Measures with the columns Ref, Measure, Department."
        )
    tables = tuple(withhold(table) for table in reading.tables)
    unstored = faults.unstored()
    if not unstored:
        return Sheets(tables)
    return Sheets(tuple(_with_errors(table, unstored) for table in tables))


def _with_errors(table: InputTable, unstored: frozenset[Source]) -> InputTable:
    def seen(cell: Cell) -> Cell:
        return replace(cell, kind=CellKind.ERROR) if cell.is_blank and cell.source in unstored else cell

    rows = [replace(row, cells={column: seen(cell) for column, cell in row.cells.items()}) for row in table.rows]
    return replace(table, rows=tuple(rows))


def _nothing_found(reading: Reading) -> str:
    """What was found in place of a Measures sheet, and what could not be used."""
    sheets = dict.fromkeys(f"{table.source.workbook} › {table.source.sheet}" for table in reading.tables)
    found = f"Read: {', '.join(sheets or reading.workbooks)}" if reading.workbooks else "No workbook could be read"
    faults = [_fault(problem) for problem in reading.problems if problem.source and problem.code in _UNUSABLE]
    return f"No usable Measures sheet was found. {'. '.join([found, *faults])}."


def _fault(problem: Problem) -> str:
    """What is wrong with a workbook or sheet, as a sentence without its stop."""
    if problem.code == Code.COLUMN_MISSING:
        return f"{problem.source} has no column {problem.details.get('column', '')}"
    reason = problem.details.get("reason") or problem.details.get("kind")
    return f"{problem.source} could not be used" + (f": {reason}" if reason else "")
