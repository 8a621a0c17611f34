"""The library's worksheet, for many formulas."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet


class FormulaSheet(Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas as they are.

    The library searches every formula for functions that only newer versions of Excel know, which takes longer than all
    else that a cell needs. The formulas of this package use none: a test compares what is written with what the
    library would write.
    """

    def _write_formula(
        self, row: int, col: int, formula: str, cell_format: Format | None = None, value: float | str = 0
    ) -> int:
        if self._check_dimensions(row, col):
            raise ValueError(f"a sheet has no cell in row {row + 1}, column {col + 1}")
        self.table[row][col] = CellFormulaTuple(formula.removeprefix("="), cell_format, value)
        return 0
