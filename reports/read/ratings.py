"""Tasks with a risk rating beside them: the risk that the task is not done, as a row of Risks under the task's ref."""

from dataclasses import replace

from reports.model.cell import InputRow, InputTable, TableKind

_COLUMNS = {"Ref": "Ref", "Risk": "Task", "Department": "Department", "Owner": "Owner", "Current score": "Risk rating"}
"""Column of Risks -> the column of the task that fills it."""


def risk_table(table: InputTable) -> list[InputTable]:
    """The Risks of a table of tasks; nothing where it has no ratings. Every cell keeps its own place."""
    if "Risk rating" not in table:
        return []
    columns = {name: table.columns[own] for name, own in _COLUMNS.items() if own in table}
    rows = tuple(
        InputRow(row.number, {name: row.cells[_COLUMNS[name]] for name in columns})
        for row in table.rows
        if not row.cells["Risk rating"].is_blank
    )
    return [replace(table, kind=TableKind.RISKS, columns=columns, rows=rows, totals=())]
