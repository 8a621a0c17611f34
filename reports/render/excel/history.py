"""The figures behind the small charts, on a sheet of their own where everyone can see them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.model.document import ColumnKind, Shown, Spark, Table, TableRow
from reports.render.excel.formats import SMALL, Line, Style
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import reference

_FIRST_PERIOD = 3
_USUAL_PERIODS = 12
_HEADER = Style(bold=True, low=True, line=Line.HEADER)
_ROW = Style(line=Line.ROW)


@dataclass(frozen=True)
class Entry:
    """One measure's history."""

    ref: str
    """Measure ref."""
    title: str
    """Measure."""
    spark: Spark
    """Its figures and targets."""
    decimals: int
    """Decimals in which the row's figures are shown."""


@dataclass(frozen=True)
class Place:
    """Where the figures of a small chart stand, as ranges of a formula."""

    actuals: str
    """The figures."""
    targets: str
    """Their targets; empty where there is none."""


History = Mapping[Entry, Place]
"""Where each history stands."""


def entry_of(table: Table, row: TableRow) -> Entry | None:
    """The history that a row of a table draws; None where it draws nothing."""
    sparks = [cell for cell in row.cells if isinstance(cell, Spark) and cell.points]
    if not sparks:
        return None
    kinds = [column.kind for column in table.columns]
    at = kinds.index(ColumnKind.REF) if ColumnKind.REF in kinds else 0
    names = [cell.text for cell in row.cells[at : at + 2]]
    figures = [cell.decimals for cell in row.cells if isinstance(cell, Shown) and isinstance(cell.value, Decimal)]
    return Entry(names[0], names[-1], sparks[0], max(figures, default=0))


def histories(tables: Iterable[Table]) -> list[Entry]:
    """Every history that some tables draw, once each, in the order of the tables."""
    entries = [entry_of(table, row) for table in tables for row in table.rows]
    return list(dict.fromkeys(entry for entry in entries if entry is not None))


def history_widths(entries: Sequence[Entry]) -> list[float]:
    """Ref, measure, series, the periods, as wide as their longest figure, and what they show in words."""
    figures = ((point, entry.decimals) for entry in entries for point in (*entry.spark.points, *entry.spark.targets))
    longest = max((len(f"{point:,.{decimals}f}") for point, decimals in figures if point is not None), default=0)
    return [12.0, 34.0, 9.0, *(max(9.0, longest + 2.0),) * _span(entries), 44.0]


def put_history(sheet: Sheet, entries: Sequence[Entry], words: Mapping[str, str]) -> History:
    """Write the histories, those of the same periods in one table, and say where each stands."""
    places: dict[Entry, Place] = {}
    end = _FIRST_PERIOD + _span(entries)
    for periods in _period_rows(entries):
        _put_header(sheet, periods, end, words)
        for entry in entries:
            if _is_end_of(_labels(entry.spark), periods):
                places[entry] = _put_entry(sheet, entry, end, words)
        sheet.end_row(8)
    return places


def _span(entries: Sequence[Entry]) -> int:
    return max([_USUAL_PERIODS, *(len(entry.spark.points) for entry in entries)])


def _labels(spark: Spark) -> tuple[str, ...]:
    return spark.periods if len(spark.periods) == len(spark.points) else tuple("" for _ in spark.points)


def _period_rows(entries: Sequence[Entry]) -> list[tuple[str, ...]]:
    """The headings that are needed: a row of periods that another ends with needs none of its own."""
    wanted = list(dict.fromkeys(_labels(entry.spark) for entry in entries))
    return [row for row in wanted if not any(row != other and _is_end_of(row, other) for other in wanted)]


def _is_end_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return long[len(long) - len(short) :] == short


def _put_header(sheet: Sheet, periods: tuple[str, ...], end: int, words: Mapping[str, str]) -> None:
    accent = replace(_HEADER, colour=sheet.formats.brand.accent, ground=sheet.formats.brand.tint)
    for column in range(end + 1):
        sheet.put_blank(sheet.row, column, accent)
    for column, key in enumerate(("col_history_ref", "col_history_measure", "col_history_series")):
        sheet.put_text(sheet.row, column, words[key], accent)
    for column, period in enumerate(periods, end - len(periods)):
        sheet.put_text(sheet.row, column, period, replace(accent, right=True))
    sheet.put_text(sheet.row, end, words["col_history_text"], accent)
    sheet.end_row()


def _put_entry(sheet: Sheet, entry: Entry, end: int, words: Mapping[str, str]) -> Place:
    """The figures and what they show in one row; the targets, where there are any, in the next."""
    sheet.put_text(sheet.row, end, entry.spark.text, replace(_ROW, size=SMALL))
    actuals = _put_series(sheet, entry, words["history_actual"], entry.spark.points, end)
    if not any(target is not None for target in entry.spark.targets):
        return Place(actuals, "")
    sheet.put_blank(sheet.row, end, _ROW)
    return Place(actuals, _put_series(sheet, entry, words["history_target"], entry.spark.targets, end))


def _put_series(sheet: Sheet, entry: Entry, name: str, points: Sequence[Decimal | None], end: int) -> str:
    """One row of figures; a period without a figure stays empty, since a text would be drawn as nought."""
    sheet.put_text(sheet.row, 0, entry.ref, replace(_ROW, colour=sheet.formats.brand.quiet))
    sheet.put_text(sheet.row, 1, entry.title, _ROW)
    sheet.put_text(sheet.row, 2, name, replace(_ROW, size=SMALL))
    number = "#,##0" + ("." + "0" * entry.decimals if entry.decimals else "")
    figure = replace(_ROW, right=True, number=number)
    first = end - len(points)
    for column in range(_FIRST_PERIOD, first):
        sheet.put_blank(sheet.row, column, _ROW)
    for column, point in enumerate(points, first):
        if point is None:
            sheet.put_blank(sheet.row, column, _ROW)
        else:
            sheet.put_number(sheet.row, column, point, figure)
    ends = sheet.cell(sheet.row, first), sheet.cell(sheet.row, end - 1)
    sheet.end_row()
    return f"{reference(sheet.name)}!{ends[0]}:{ends[1]}"
