"""The library's own classes, where it leaves something out or takes too long. Their names are the library's."""

from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.core import Core
from xlsxwriter.format import Format
from xlsxwriter.packager import Packager
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet


class SpokenWorkbook(xlsxwriter.Workbook):  # type: ignore[misc]
    """A workbook with its language (dc:language) among its properties, which the library leaves out."""

    def __init__(self, target: BytesIO, options: dict[str, Any], language: str) -> None:
        super().__init__(target, options)
        self._language = language

    def _get_packager(self) -> Packager:
        return _SpokenPackager(self._language)


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


class _SpokenPackager(Packager):  # type: ignore[misc]
    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def _write_core_file(self) -> None:
        core = _SpokenCore(self._language)
        core._set_properties(self.workbook.doc_properties)
        core._set_xml_writer(self._filename("docProps/core.xml"))
        core._assemble_xml_file()


class _SpokenCore(Core):  # type: ignore[misc]
    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def _write_cp_content_status(self) -> None:
        """The last of the properties that the library writes; the language follows it."""
        super()._write_cp_content_status()
        self._xml_data_element("dc:language", self._language)
