"""Risks that stand beside tasks: a rating of the task's own, or the name of the risk that the task is to manage."""

import re
from dataclasses import replace

from reports.model.cell import Cell, CellKind, InputRow, InputTable, TableKind
from reports.read.refs import made_ref

_RATED = {"Ref": "Ref", "Risk": "Task", "Department": "Department", "Owner": "Owner", "Current score": "Risk rating"}
"""Column of Risks -> the column of the task that fills it."""

_WORDS = re.compile(r"[A-Za-z]{3,}")
_FEWEST_WORDS = 2


def with_risks(table: InputTable) -> tuple[InputTable, list[InputTable]]:
    """The tasks, and the Risks that stood beside them, if any. Every cell keeps its own place."""
    if "Risk rating" in table:
        return table, [_rated(table)]
    if "Risk ref" in table and any(_is_name(row.cells["Risk ref"]) for row in table.rows):
        return _named(table)
    return table, []


def _rated(table: InputTable) -> InputTable:
    """The risk that a task is not done, under the task's own ref."""
    columns = {name: table.columns[own] for name, own in _RATED.items() if own in table}
    rows = tuple(
        InputRow(row.number, {name: row.cells[_RATED[name]] for name in columns})
        for row in table.rows
        if not row.cells["Risk rating"].is_blank
    )
    return replace(table, kind=TableKind.RISKS, columns=columns, rows=rows, totals=())


def _named(table: InputTable) -> tuple[InputTable, list[InputTable]]:
    """The tasks with the refs of the risks that they name, and those risks, each once."""
    letter = table.columns["Risk ref"]
    risks: dict[str, InputRow] = {}
    tasks = []
    for row in table.rows:
        name = row.cells["Risk ref"]
        if _is_name(name):
            ref = Cell(CellKind.TEXT, name.source, made_ref(name.seen))
            cells = {"Ref": ref, "Risk": name}
            if "Department" in row.cells:
                cells["Department"] = row.cells["Department"]
            risks.setdefault(ref.seen, InputRow(row.number, cells))
            row = replace(row, cells={**row.cells, "Risk ref": ref})
        tasks.append(row)
    columns = {"Ref": letter, "Risk": letter}
    if "Department" in table:
        columns["Department"] = table.columns["Department"]
    beside = replace(table, kind=TableKind.RISKS, columns=columns, rows=tuple(risks.values()), totals=())
    return replace(table, rows=tuple(tasks)), [beside]


def _is_name(cell: Cell) -> bool:
    """Whether a cell names a risk in words, and not by its ref: "Flu pandemic", not "A; G"."""
    return len(_WORDS.findall(cell.seen)) >= _FEWEST_WORDS
