"""Tables without a Department column: the sheet's or the file's name may say whose they are, or there is only one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.finding import Problem

_OWNED = (TableKind.MEASURES, TableKind.TASKS, TableKind.BUDGET, TableKind.RISKS)


def with_departments(tables: Sequence[InputTable]) -> tuple[list[InputTable], list[Problem]]:
    """The tables, those without a Department column given to the department that their sheet or file names.

    With a single department in the Departments sheets nothing is needed. Where none can be told, the table and those
    that were made of the same cells are left out, with a problem.
    """
    codes = _codes(tables)
    found: list[InputTable] = []
    problems: list[Problem] = []
    lost: set[Source] = set()
    for table in tables:
        if table.kind not in _OWNED or "Department" in table or len(set(codes.values())) == 1:
            found.append(table)
            continue
        said = _said(table.source, codes)
        if said is None:
            lost.add(table.source)
            problems.append(Problem("F010", table.source, details={"column": "Department"}))
            continue
        code, place = said
        problems.append(Problem("F141", place, seen=code, details={"department": code}))
        found.append(_given(table, Cell(CellKind.TEXT, place, code)))
    return [table for table in found if table.source not in lost], _once(problems)


def _once(problems: Sequence[Problem]) -> list[Problem]:
    unique = {(one.code, one.source): one for one in problems}
    return list(unique.values())


def _codes(tables: Sequence[InputTable]) -> dict[str, str]:
    """Code or name of each department, in small letters -> its code."""
    codes: dict[str, str] = {}
    for table in tables:
        if table.kind is TableKind.DEPARTMENTS:
            for row in table.rows:
                words = [row.cells[name].seen for name in ("Code", "Department") if name in row.cells]
                code = next((one for one in words if one), "")
                codes |= {one.casefold(): code for one in words if one}
    return codes


def _said(source: Source, codes: dict[str, str]) -> tuple[str, Source] | None:
    """The one department that the sheet's name has as a word, else the file's; None where it is none or several."""
    places = (
        (source.sheet, replace(source, cell="")),
        (source.workbook.rsplit(".", 1)[0], Source(source.workbook, "", "")),
    )
    for name, place in places:
        text = name.casefold()
        named = {code for words, code in codes.items() if re.search(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])", text)}
        if len(named) == 1:
            return named.pop(), place
    return None


def _given(table: InputTable, cell: Cell) -> InputTable:
    rows = tuple(InputRow(row.number, {**row.cells, "Department": cell}) for row in table.rows)
    return replace(table, rows=rows, columns={**table.columns, "Department": next(iter(table.columns.values()), "A")})
