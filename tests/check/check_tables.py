"""Sheets for the tests of `check`, written as a performance officer would see them."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from reports.check import check
from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.finding import Finding, Problem, Reading
from reports.model.measure import Actual, Measure
from reports.model.organisation import Organisation
from reports.model.period import financial_year, quarter
from reports.model.submission import Submission
from reports.wording import Wording, load_wording

TEMPLATES = Path(__file__).parents[2] / "templates"
SOMEWHERE = Source("book.xlsx", "Sheet", "A1")
MEASURES = {"Ref": "NI 1", "Measure": "Calls answered", "Department": "CES", "Unit": "%", "Polarity": "higher"}


def english() -> Wording:
    return load_wording([TEMPLATES / "wording"], "en-GB")


def with_unit(number: str, unit: str, seen: str = "") -> Cell:
    """A number that has a unit in its cell; its place is filled in by `sheet`."""
    return Cell(CellKind.NUMBER, Source("", "", ""), seen or f"{number}{unit}", Decimal(number), unit)


def cell(value: object, source: Source = SOMEWHERE) -> Cell:
    """A cell as `read` would understand it, for the plain cases."""
    if isinstance(value, Cell):
        return Cell(value.kind, source, value.seen, value.number, value.unit, value.day, value.yes, value.markers)
    if value is None:
        return Cell(CellKind.BLANK, source)
    if isinstance(value, bool):
        return Cell(CellKind.YES_NO, source, "Yes" if value else "No", yes=value)
    if isinstance(value, date):
        return Cell(CellKind.DATE, source, value.isoformat(), day=value)
    text = str(value)
    markers = tuple(re.findall(r"\[([a-z]{1,3})\]", text))
    bare = re.sub(r"\[[a-z]{1,3}\]", "", text).strip()
    if text.startswith("#"):
        return Cell(CellKind.ERROR, source, text)
    if re.fullmatch(r"-?\d+(\.\d+)?%?", bare):
        unit = "%" if bare.endswith("%") else ""
        return Cell(CellKind.NUMBER, source, text, Decimal(bare.rstrip("%")), unit, markers=markers)
    return Cell(CellKind.TEXT, source, text, markers=markers)


def sheet(kind: str, *rows: Mapping[str, object], workbook: str = "book.xlsx", columns: str = "") -> InputTable:
    """A sheet from rows of column -> value; its columns are those of the rows, or those named, split at commas."""
    names = columns.split(", ") if columns else list(dict.fromkeys(name for row in rows for name in row))
    letters = {name: chr(ord("A") + place) for place, name in enumerate(names)}

    def place(name: str, number: int) -> Source:
        return Source(workbook, kind, f"{letters[name]}{number}")

    table_rows = tuple(
        InputRow(number, {name: cell(row.get(name), place(name, number)) for name in names})
        for number, row in enumerate(rows, 2)
    )
    return InputTable(TableKind(kind), Source(workbook, kind, "A1"), letters, table_rows)


def departments(*codes: str) -> InputTable:
    return sheet("Departments", *({"Code": code, "Department": f"Department {code}"} for code in codes or ("CES",)))


def run(
    *tables: InputTable, of_quarter: int = 3, problems: tuple[Problem, ...] = (), **settings: object
) -> tuple[Submission, tuple[Finding, ...]]:
    """Check the sheets for a quarter of 2008-09."""
    organisation = Organisation("Wigan Council", "wigan-council", financial_year(2008), **settings)  # type: ignore[arg-type]
    names = tuple(dict.fromkeys(table.source.workbook for table in tables))
    period = quarter(2008, of_quarter)
    return check(Reading(tables, problems, names), organisation, period, period.end, english())


def one_measure(
    *tables: InputTable, of_quarter: int = 3, settings: Mapping[str, object] | None = None, **columns: object
) -> tuple[Measure, tuple[Finding, ...]]:
    """A single measure NI 1 with the columns given, checked with its other sheets."""
    measures = sheet("Measures", MEASURES | columns)
    submission, findings = run(departments(), measures, *tables, of_quarter=of_quarter, **(settings or {}))
    return submission.measures[0], findings


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes found, without the absent sheets of a short test."""
    return [finding.code for finding in findings if finding.code not in ("F006", "F060", "F122", "F123")]


def actual(measure: Measure, code: str) -> Actual:
    """The actual of a period by its code: "2008-09 Q2"."""
    return next(one for one in measure.actuals if one.period.code == code)
