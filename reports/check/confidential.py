"""Confidential cells, withheld where tables enter the checks, so that nothing after can print what stood in them.

A value column that is marked [c] in any way loses its number, date and text. Text columns are left alone: a title may
end in "(c)". Commentary beside such a figure is withheld later, with that beside small counts.
"""

from dataclasses import replace

from reports.check.faults import SUPPRESSED
from reports.model.cell import Cell, CellKind, InputRow, InputTable

_VALUE_COLUMNS = frozenset(
    (
        *("Target", "Q1", "Q2", "Q3", "Q4", "Lower", "Upper", "Floor"),
        *("Outturn", "Actual", "Numerator", "Denominator"),
        *("Start", "Due", "Revised due", "% complete", "Completed"),
        *("Annual budget", "Profile to date", "Actual to date", "Commitments", "Forecast outturn", "FTE", "Variance"),
        *("Likelihood", "Impact", "Current score", "Target score", "Previous score"),
        *("Average", "Top quartile", "Bottom quartile"),
    )
)


def withhold(table: InputTable) -> InputTable:
    """The table without what stood in its confidential cells."""
    return replace(table, rows=tuple(_without_confidential(row) for row in table.rows))


def _without_confidential(row: InputRow) -> InputRow:
    if not any(cell.markers for cell in row.cells.values()):
        return row
    return replace(row, cells={column: _withheld(column, cell) for column, cell in row.cells.items()})


def _withheld(column: str, cell: Cell) -> Cell:
    if column not in _VALUE_COLUMNS or SUPPRESSED not in cell.markers:
        return cell
    return Cell(CellKind.TEXT, cell.source, seen=f"[{SUPPRESSED}]", markers=(SUPPRESSED,))
