"""From a raw sheet to tables: which canonical sheets it holds, their headings, their columns, their rows.

`beside` parts tables that stand side by side, `header` finds the headings, `dating` their years, `rows` sorts what
stands below, `fill` what is meant for several rows, `refs` names the rows, `wide` and `milestones` make tables of
figures side by side and of what stands in one cell, `taken` says what was taken for what.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.finding import Problem
from reports.model.layout import ColumnLayout, RowReason, RowsLeftOut, SheetLayout, TableLayout
from reports.read import limits
from reports.read.beside import blocks_of
from reports.read.columns import Known
from reports.read.dating import Said, dated, said_above
from reports.read.fill import carry_down, joined, section_cells
from reports.read.header import FILLED, Header, find_headers, likely_headings
from reports.read.headings import kind_of_sheet
from reports.read.lines import lines_of
from reports.read.milestones import milestone_table, parted, with_due
from reports.read.planned import by_title
from reports.read.ratings import with_risks
from reports.read.remarks import remembered
from reports.read.rows import Sorted, sort_rows
from reports.read.taken import words_beside, words_of
from reports.read.units import with_units
from reports.read.wide import Line, budget_tables, figure_tables, net_tables
from reports.read.workbooks import RawSheet

_NO_LIMIT = 2**31
_MEASURES = (TableKind.MEASURES, TableKind.TARGETS, TableKind.ACTUALS)


@dataclass(frozen=True)
class SheetReading:
    """What a sheet was read as."""

    tables: tuple[InputTable, ...]
    """Its canonical tables, in order."""
    problems: tuple[Problem, ...]
    """Headings, rows and cells that were not understood, and what was taken for what."""
    layout: SheetLayout
    """How it was understood."""


def tables_of(sheet: RawSheet, known: Known) -> SheetReading:
    """The tables that a sheet holds, below and beside one another, with the problems of columns, rows and cells."""
    layout = SheetLayout(sheet.workbook, sheet.name)
    if not sheet.rows:
        return SheetReading((), (), layout)
    blocks = blocks_of(sheet, kind_of_sheet(sheet.name), known)
    parts = [_below(one.sheet, one.named, known) for one in blocks if one.stands_alone or len(blocks) == 1]
    tables = tuple(table for part in parts for table in part.tables)
    problems = [problem for part in parts for problem in part.problems]
    problems += words_beside(sheet, blocks) if tables else []
    if sheet.allowance.headings < 0:
        limit = f"{limits.MOST_HEADINGS:,} cells of headings a workbook"
        problems.append(Problem("F032", Source(sheet.workbook, sheet.name, ""), details={"limit": limit}))
    layouts = tuple(one for part in parts for one in part.layout.tables)
    layout = parts[0].layout if len(parts) == 1 else layout
    return SheetReading(tables, tuple(problems), replace(layout, tables=layouts))


def _below(sheet: RawSheet, named: TableKind | None, known: Known) -> SheetReading:
    """The tables of a sheet, or a part of one, that stand below one another."""
    layout = SheetLayout(sheet.workbook, sheet.name)
    place = Source(sheet.workbook, sheet.name, "")
    headers = find_headers(sheet, named, known)
    if not headers:
        row, texts = likely_headings(sheet)
        layout = replace(layout, likely_row=row, likely=texts)
        return SheetReading((), (_nothing(place, named, known),), layout)
    problems = [Problem("F032", place, details={"limit": sheet.overflow})] if sheet.overflow else []
    tables: list[InputTable] = []
    layouts: list[TableLayout] = []
    after = 0
    for header, repeated, until in _distinct(headers):
        header = dated(by_title(header, sheet, after, known), said_above(sheet, header, after))
        read = _table(sheet, header, repeated, until, known, after)
        tables += read.tables
        problems += read.problems
        layouts += read.layout.tables
        after = max((row for one in read.layout.tables for row in one.rows), default=header.rows[-1])
    problems += _cell_problems(sheet, tables)
    return SheetReading(tuple(tables), tuple(problems), replace(layout, tables=tuple(layouts)))


def _nothing(place: Source, named: TableKind | None, known: Known) -> Problem:
    """Why a sheet holds no table: its name says nothing, or no headings were found."""
    if named is None:
        return Problem("F003", place, seen=place.sheet)
    return Problem("F013", place, details={"columns": ", ".join(known.kinds[named].required)})


def _distinct(headers: Sequence[Header]) -> list[tuple[Header, frozenset[int], int]]:
    """Each header with the rows that repeat it, as on a new page, and the row where the next table begins."""
    groups: list[list[Header]] = []
    for header in headers:
        same = groups and _looks(groups[-1][0]) == _looks(header)
        if same:
            groups[-1].append(header)
        else:
            groups.append([header])
    ends = [group[0].rows[0] for group in groups[1:]] + [_NO_LIMIT]
    return [
        (group[0], frozenset(row for header in group[1:] for row in header.rows), end)
        for group, end in zip(groups, ends, strict=True)
    ]


def _looks(header: Header) -> tuple[tuple[str, str], ...]:
    return tuple((one.letter, one.heading) for one in header.columns)


def _table(
    sheet: RawSheet, header: Header, repeated: frozenset[int], until: int, known: Known, after: int
) -> SheetReading:
    """One table of a sheet; none, with problems, where a column that it cannot do without is missing."""
    first = header.columns[0].source
    problems = list(header.problems)
    said = said_above(sheet, header, after)
    missing = [name for name in _required(header, known, said) if not header.has(name)]
    problems += [Problem("F010", first, details={"column": column}) for column in missing]
    if missing:
        return SheetReading((), tuple(problems), _layout(sheet, header, Sorted(), {}, (), 0))
    rows = sort_rows(sheet, header, until, repeated, known)
    letters = {one.name: one.letter for one in header.columns if one.meaning and one.name}
    carried = carry_down(rows.data, letters, known.patterns.rows["carried"], sheet.merges)
    rows.data = [joined(row, letters) for row in rows.data]
    lines, made, more = lines_of(
        rows.data, header, letters, section_cells(rows.data, letters), known.patterns.sets, said
    )
    units = 0
    if header.kind is TableKind.MEASURES and "Unit" not in letters:
        lines, letter, units = with_units(lines, header.columns)
        more |= {"Unit": letter} if units else {}
    totals, _, _ = lines_of(rows.totals, header, letters, {}, (), said)
    tables, faults = _made(header, lines, {**letters, **more}, totals, first)
    problems += faults
    problems += words_of(header, rows, carried, (made, units), tables, first)
    kinds = tuple(dict.fromkeys(table.kind.value for table in tables))
    return SheetReading(tuple(tables), tuple(problems), _layout(sheet, header, rows, carried, kinds, made))


def _required(header: Header, known: Known, said: Said) -> list[str]:
    """The columns that the table cannot do without. Its department is looked for later."""
    required = [name for name in known.kinds[header.kind].required if name != "Department"]
    has_title = any(header.has(name) for name in ("Measure", "Task", "Risk"))
    has_figures = any(one.series and one.meaning for one in header.columns)
    absent = [name for name in FILLED if name != "Ref" or has_title]
    has_year = has_figures or bool(said.year) or (header.kind is TableKind.TARGETS and header.has("Period"))
    absent = [name for name in absent if name != "Year" or has_year]
    return [name for name in required if name not in absent]


def _made(
    header: Header, lines: Sequence[Line], letters: dict[str, str], totals: Sequence[Line], source: Source
) -> tuple[list[InputTable], list[Problem]]:
    """The canonical tables of the rows: the kind's own, and those of the figures and milestones beside it."""
    figures = [one for one in header.columns if one.series and one.meaning]
    rows = tuple(_row(line, letters) for line in lines)
    sums = tuple(_row(line, letters) for line in totals) if header.kind is TableKind.BUDGET else ()
    table = InputTable(header.kind, source, letters, rows, sums)
    if header.kind is TableKind.BUDGET and figures:
        shared = {name: letter for name, letter in letters.items() if name != "Annual budget"}
        nets = [one for one in header.columns if one.series and one.series.what == "net"]
        made = budget_tables(figures, lines, totals, shared, source)
        return [*made, *net_tables(nets, [*lines, *totals], shared, source)], []
    if header.kind in _MEASURES and figures:
        ref = {"Ref": letters["Ref"]}
        own = [table] if header.kind is TableKind.MEASURES or len(letters) > 1 else []
        tables = figure_tables(figures, lines, ref, source)
        return [*own, *tables, *remembered(tables)], []
    if header.kind is not TableKind.TASKS:
        return [table], []
    table, risks = with_risks(with_due(table))
    steps = parted(table.rows)
    table = replace(table, rows=steps.rows)
    beside = [milestone_table(table, steps)] if steps.milestones else []
    return [table, *beside, *risks], list(steps.problems)


def _row(line: Line, letters: dict[str, str]) -> InputRow:
    if len(line.shared) == len(letters):
        return InputRow(line.number, line.shared)
    blank = Cell(CellKind.BLANK, next(iter(line.shared.values())).source)
    return InputRow(line.number, {name: line.shared.get(name, blank) for name in letters})


def _layout(
    sheet: RawSheet, header: Header, rows: Sorted, carried: dict[str, int], kinds: tuple[str, ...], made: int
) -> SheetLayout:
    columns = tuple(ColumnLayout(one.letter, one.heading, one.meaning, one.why, one.advice) for one in header.columns)
    sorted_out = [*rows.left_out, *((RowReason.TOTAL, row.number, _first(row.cells)) for row in rows.totals)]
    left_out = tuple(
        RowsLeftOut(reason, tuple(number for number, _ in group), group[0][1])
        for reason in RowReason
        if (group := [(number, seen) for why, number, seen in sorted_out if why is reason])
    )
    numbers = tuple(row.number for row in rows.data)
    table = TableLayout(kinds, header.rows, columns, numbers, left_out, tuple(carried.items()), made)
    return SheetLayout(sheet.workbook, sheet.name, (table,))


def _first(cells: dict[str, Cell]) -> str:
    return next((cell.seen for cell in cells.values() if not cell.is_blank), "")


def _cell_problems(sheet: RawSheet, tables: Sequence[InputTable]) -> list[Problem]:
    """Formula errors, and formulas without a stored value; each cell once, though several tables may have it."""
    errors = {
        cell.source: Problem("F030", cell.source, seen=cell.seen, details={"error": cell.seen})
        for table in tables
        for row in table.rows
        for cell in row.cells.values()
        if cell.kind is CellKind.ERROR
    }
    uncached = [Problem("F031", Source(sheet.workbook, sheet.name, address)) for address in sheet.uncached]
    return [*errors.values(), *uncached]
