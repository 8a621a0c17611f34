"""The years of columns whose heading alone does not say them: from the title above, the sheet's or the file's name.

A column that stays without a period beside others that have one is not read: nobody could say which year it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.model.layout import Why
from reports.read.columns import Column
from reports.read.header import Header
from reports.read.patterns import Series, quarter_in, year_in, year_of_month
from reports.read.workbooks import RawSheet

_TITLE_CELLS = 3
"""Cells that a row of titles may have."""

_NEAR = 12
"""Rows above a header that are looked at."""


@dataclass(frozen=True)
class Said:
    """The period that titles say."""

    year: str = ""
    """The financial year: "2008/09"; empty where none is named."""
    quarter: int = 0
    """1 to 4; 0 where none is named."""
    source: Source | None = None
    """Where the year is said."""


def said_above(sheet: RawSheet, header: Header, after: int) -> Said:
    """The period that the nearest title says, below row `after`; else the sheet's name; else the file's."""
    year, quarter, place = "", 0, None
    for source, text in _titles(sheet, header, after):
        if not year and year_in(text):
            year, place = year_in(text), source
        quarter = quarter or quarter_in(text)
    return Said(year, quarter, place)


def dated(header: Header, said: Said) -> Header:
    """The header with every column of figures dated, those set aside that follow from others or cannot be dated."""
    figures = [one for one in header.columns if one.series and one.meaning]
    years = sorted(one.series.year for one in figures if one.series and one.series.what == "target" and one.series.year)
    parts = {one.series.what for one in figures if one.series and one.series.is_part and not one.series.is_to_date}
    dated_kinds = {one.series.what for one in figures if one.series and (one.series.year or one.series.month)}
    columns, problems = [], list(header.problems)
    for column in header.columns:
        if column.series is None or not column.meaning:
            columns.append(column)
            continue
        if column.series.is_to_date and column.series.what in parts:
            columns.append(replace(column, why=Why.DERIVED))
            continue
        series = _dated(column.series, said, years)
        if series.what == "net":
            columns.append(replace(column, series=series, why=Why.DERIVED))
            continue
        is_bare = not (series.year or series.is_part)
        if series.is_latest or _is_open(series) or (is_bare and series.what in dated_kinds):
            problems.append(Problem("F011", column.source, seen=column.heading, details={"heading": column.heading}))
            columns.append(replace(column, why=Why.UNKNOWN))
        else:
            columns.append(replace(column, series=series))
    return replace(header, columns=tuple(_once(columns, problems)), problems=tuple(problems))


def _dated(series: Series, said: Said, years: Sequence[str]) -> Series:
    is_of_year, series = series.is_of_year, replace(series, is_of_year=False)
    if series.is_latest and years:
        start = int(years[0][:4]) - 1
        return replace(series, year=f"{start}/{(start + 1) % 100:02d}", is_latest=False)
    if series.year or series.is_latest or series.month[-1:].isdigit():
        return series
    if series.month:
        return replace(series, month=year_of_month(series.month, said.year)) if said.year else series
    is_of_title = series.is_to_date or (series.what == "actual" and not is_of_year)
    quarter = series.quarter or (said.quarter if is_of_title and not series.half else 0)
    return replace(series, year=said.year, quarter=quarter)


def _is_open(series: Series) -> bool:
    """Whether a value to date has no end."""
    return series.is_to_date and not series.is_part


def _once(columns: Sequence[Column], problems: list[Problem]) -> Iterator[Column]:
    """The columns, one of two that have become the same set aside."""
    taken = set()
    for column in columns:
        if column.series and column.meaning and column.series in taken:
            details = {"column": str(column.series), "heading": column.heading}
            problems.append(Problem("F012", column.source, seen=column.heading, details=details))
            yield replace(column, why=Why.TWICE)
            continue
        if column.series and column.meaning:
            taken.add(column.series)
        yield column


def titles_above(sheet: RawSheet, header: Header, after: int) -> list[str]:
    """The titles between row `after` and a header, the nearest first."""
    return [text for _, text in _above(sheet, header, after)]


def _titles(sheet: RawSheet, header: Header, after: int) -> Iterator[tuple[Source, str]]:
    """Every title, the nearest first, then the sheet's name and the file's."""
    yield from _above(sheet, header, after)
    yield Source(sheet.workbook, sheet.name, ""), sheet.name
    yield Source(sheet.workbook, "", ""), sheet.workbook.rsplit(".", 1)[0]


def _above(sheet: RawSheet, header: Header, after: int) -> Iterator[tuple[Source, str]]:
    for number in range(header.rows[0] - 1, max(after, header.rows[0] - _NEAR - 1), -1):
        row = sheet.rows.get(number, {})
        if len(row) <= _TITLE_CELLS:
            for letter, cell in row.items():
                if isinstance(cell.value, str):
                    yield Source(sheet.workbook, sheet.name, f"{letter}{number}"), cell.value
