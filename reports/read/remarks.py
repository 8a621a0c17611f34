"""Figures that a cell of actuals remembers in brackets: "66% (target 80%)", "No survey (78% 2000/01)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reports.model.cell import Cell, CellKind, InputRow, InputTable, TableKind
from reports.read.patterns import year_in
from reports.read.values import RawCell, understand

_TARGET = re.compile(r"\((?:original )?target (?:of )?([^()]+?)(?: not met)?\)", re.IGNORECASE)
_EARLIER = re.compile(r"\(([^()]*?\d[^()]*?)\s+((?:19|20)\d\d\s*[-/]\s*\d\d)\)")


def remembered(tables: Sequence[InputTable]) -> list[InputTable]:
    """The Targets and earlier Actuals that a year's column of Actuals has in brackets, each at its own place."""
    found: list[InputTable] = []
    for table in tables:
        if table.kind is TableKind.ACTUALS and "Outturn" in table and "Year" in table:
            letter = table.columns["Outturn"]
            for kind, column in ((TableKind.TARGETS, "Target"), (TableKind.ACTUALS, "Outturn")):
                rows = tuple(_rows(table, kind, column))
                columns = {"Ref": table.columns["Ref"], "Year": letter, column: letter}
                found += [InputTable(kind, table.source, columns, rows)] if rows else []
    return found


def _rows(table: InputTable, kind: TableKind, column: str) -> Iterator[InputRow]:
    """A row for each cell that remembers a figure of that kind; text that is no figure is left where it stands."""
    for row in table.rows:
        outturn = row.cells["Outturn"]
        if outturn.kind is not CellKind.TEXT:
            continue
        match = (_TARGET if kind is TableKind.TARGETS else _EARLIER).search(outturn.seen)
        figure = understand(RawCell(match.group(1), "General"), outturn.source) if match else None
        if match is None or figure is None or figure.kind not in (CellKind.NUMBER, CellKind.DATE, CellKind.YES_NO):
            continue
        year: Cell = row.cells["Year"]
        if kind is TableKind.ACTUALS:
            year = replace(outturn, seen=year_in(match.group(2)))
        if year.seen:
            yield InputRow(row.number, {"Ref": row.cells["Ref"], "Year": year, column: figure})
