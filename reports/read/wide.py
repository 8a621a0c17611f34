"""Columns of figures side by side, made into Targets, Actuals and Budget tables. Every cell keeps its own address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.numerous import numerous
from reports.read.columns import Column
from reports.read.patterns import Series

_TARGETS = ("target",)
_ACTUALS = ("actual", "estimate")
_FORECAST = "f"
"""Shorthand of a forecast, which an estimate is."""


@numerous
class Line:
    """A data row with what every table of it repeats."""

    number: int
    """Row number in the sheet."""
    shared: Mapping[str, Cell]
    """Canonical columns that each table repeats: Ref, or Department and Service."""
    cells: Mapping[str, Cell]
    """Column letter -> cell."""


Made = Callable[[Line], Cell]
"""How a table gets a cell from a data row."""


def figure_tables(
    columns: Sequence[Column], lines: Sequence[Line], letters: Mapping[str, str], source: Source
) -> list[InputTable]:
    """Targets and Actuals, a table a year, of the columns of figures. `letters` are those of the shared columns."""
    figures = [(one, one.series) for one in columns if one.series and one.meaning]
    tables: list[InputTable] = []
    for kind, what in ((TableKind.TARGETS, _TARGETS), (TableKind.ACTUALS, _ACTUALS)):
        mine = [(column, series) for column, series in figures if series.what in what]
        spread = [(column, series) for column, series in mine if not _is_long(series)]
        for year in dict.fromkeys(series.year for _, series in spread):
            slots = {_slot(kind, series): (column, series) for column, series in spread if series.year == year}
            tables.append(_spread(kind, slots, lines, letters, source))
        for column, series in mine:
            if _is_long(series):
                tables.append(_long(kind, column, series, lines, letters, source))
    return [table for table in tables if table.rows]


def budget_tables(
    columns: Sequence[Column],
    lines: Sequence[Line],
    totals: Sequence[Line],
    letters: Mapping[str, str],
    source: Source,
) -> list[InputTable]:
    """Budget, a table a year and kind, of columns such as "2004/05 Exp. £000's"."""
    figures = [(one, one.series) for one in columns if one.series and one.meaning]
    latest = max((series.year for _, series in figures), default="")
    tables = []
    for column, series in figures:
        extra = {
            "Annual budget": (column.letter, _own(column.letter)),
            "Kind": (column.letter, _fixed(column, series.what)),
        }
        if series.year:
            extra["Year"] = (column.letter, _fixed(column, series.year))
        if series.unit:
            extra["Unit"] = (column.letter, _fixed(column, series.unit))
        is_first = series.year == latest and series.what == "expenditure"
        own = {name: letter for name, letter in letters.items() if is_first or name not in ("FTE", "Explanation")}
        table = _table(TableKind.BUDGET, extra, "Annual budget", lines, own, source)
        sums = _table(TableKind.BUDGET, extra, "Annual budget", totals, own, source)
        tables.append(replace(table, totals=sums.rows))
    return tables


def net_tables(
    columns: Sequence[Column], lines: Sequence[Line], letters: Mapping[str, str], source: Source
) -> list[InputTable]:
    """Columns of expenditure less income: no lines of their own, and rows to check the two sides by."""
    own = {name: letter for name, letter in letters.items() if name not in ("FTE", "Explanation")}
    tables = []
    for column in columns:
        year = column.series.year if column.series else ""
        extra = {
            "Annual budget": (column.letter, _own(column.letter)),
            "Kind": (column.letter, _fixed(column, "net")),
            "Year": (column.letter, _fixed(column, year)),
        }
        if year:
            sums = _table(TableKind.BUDGET, extra, "Annual budget", lines, own, source)
            tables.append(replace(sums, rows=(), totals=sums.rows))
    return tables


def _is_long(series: Series) -> bool:
    """Whether it has no place in a year's row of quarters."""
    return bool(series.month or series.half or series.is_to_date)


def _slot(kind: TableKind, series: Series) -> str:
    if series.quarter:
        return f"Q{series.quarter}"
    return "Target" if kind is TableKind.TARGETS else "Outturn"


def _spread(
    kind: TableKind,
    slots: Mapping[str, tuple[Column, Series]],
    lines: Sequence[Line],
    letters: Mapping[str, str],
    source: Source,
) -> InputTable:
    """One year's table, a column a quarter and one for the year."""
    extra = {}
    for slot, (column, series) in slots.items():
        cell = _estimated(column.letter) if series.what == "estimate" else _own(column.letter)
        extra[slot] = (column.letter, cell)
    column, series = next(iter(slots.values()))
    if series.year:
        extra["Year"] = (column.letter, _fixed(column, series.year))
    return _table(kind, extra, tuple(slots), lines, letters, source)


def _long(
    kind: TableKind,
    column: Column,
    series: Series,
    lines: Sequence[Line],
    letters: Mapping[str, str],
    source: Source,
) -> InputTable:
    """A month's table, or that of half a year or of a value to date."""
    part = f"H{series.half}" if series.half else f"Q{series.quarter}"
    period = series.month or f"{part} {series.year}".strip()
    name = "Target" if kind is TableKind.TARGETS else "Actual"
    cell = _estimated(column.letter) if series.what == "estimate" else _own(column.letter)
    extra = {"Period": (column.letter, _fixed(column, period)), name: (column.letter, cell)}
    if series.is_to_date:
        extra["To date"] = (column.letter, _fixed(column, column.heading))
    return _table(kind, extra, name, lines, letters, source)


def _table(
    kind: TableKind,
    extra: Mapping[str, tuple[str, Made]],
    wanted: str | tuple[str, ...],
    lines: Sequence[Line],
    letters: Mapping[str, str],
    source: Source,
) -> InputTable:
    """A table of the shared columns and `extra` ones (name -> letter, cell); rows that have a `wanted` cell."""
    names = (wanted,) if isinstance(wanted, str) else wanted
    rows = []
    for line in lines:
        blank = Cell(CellKind.BLANK, next(iter(line.shared.values())).source)
        cells = {name: line.shared.get(name, blank) for name in letters}
        cells |= {name: made(line) for name, (_, made) in extra.items()}
        if any(not cells[name].is_blank for name in names):
            rows.append(InputRow(line.number, cells))
    columns = {**letters, **{name: letter for name, (letter, _) in extra.items()}}
    return InputTable(kind, source, columns, tuple(rows))


def _own(letter: str) -> Made:
    return lambda line: line.cells[letter]


def _estimated(letter: str) -> Made:
    """A cell with the shorthand of a forecast, where it holds a value."""

    def cell(line: Line) -> Cell:
        own = line.cells[letter]
        has_value = own.kind in (CellKind.NUMBER, CellKind.DATE, CellKind.YES_NO)
        return replace(own, markers=(*own.markers, _FORECAST)) if has_value and not own.markers else own

    return cell


def _fixed(column: Column, words: str) -> Made:
    """The same words in every row, at the place of the heading that says them."""
    cell = Cell(CellKind.TEXT, column.source, words)
    return lambda _: cell
