"""The library's own classes, where it leaves something out or takes too long. Their names are the library's."""

from io import BytesIO, StringIO
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
from xlsxwriter.core import Core
from xlsxwriter.format import Format
from xlsxwriter.packager import Packager
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet

_MOST_COLUMNS = 64
"""Of a long sheet."""


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


class LongSheet(FormulaSheet):
    """A worksheet of tens of thousands of rows, of which the cells are kept as they are stored, and no chart shows any.

    The library keeps objects until the end and looks at each of them again and again; here a text, a number or a
    formula becomes its XML at once. They come clean, within Excel's limits and in a format. A test compares the sheets
    with those of the library.
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters = [xl_col_to_name(column) for column in range(_MOST_COLUMNS)]

    def write_string(self, row: int, col: int, string: str, cell_format: Format) -> None:
        """A text."""
        index = self.str_table._get_shared_string_index(string)
        place = f'r="{self._letters[col]}{row + 1}" s="{cell_format._get_xf_index()}"'
        self.table[row][col] = f'<c {place} t="s"><v>{index}</v></c>'

    def write_number(self, row: int, col: int, number: float, cell_format: Format) -> None:
        """A number."""
        place = f'r="{self._letters[col]}{row + 1}" s="{cell_format._get_xf_index()}"'
        self.table[row][col] = f"<c {place}><v>{number:.16G}</v></c>"

    def write_formula(self, row: int, col: int, formula: str, cell_format: Format, value: float | str) -> None:
        """A formula with the value that it has now."""
        place = f'r="{self._letters[col]}{row + 1}" s="{cell_format._get_xf_index()}"'
        if isinstance(value, str):
            place += ' t="str"' if value else ""
            value = escape(value)
        self.table[row][col] = f"<c {place}><f>{escape(formula[1:])}</f><v>{value}</v></c>"

    def end_row(self, row: int) -> None:
        """Make one text of the cells of a row. None can be added later."""
        cells = self.table[row]
        if cells:
            first, last = min(cells), max(cells)
            if self._check_dimensions(row, first) or self._check_dimensions(row, last):
                raise ValueError(f"a sheet has no cell in row {row + 1}, column {last + 1}")
            stored = "".join(self._stored(row, column, cells[column]) for column in sorted(cells))
            self.table[row] = _EndedRow({first: stored, last: ""} if last > first else {first: stored})

    def _stored(self, row: int, col: int, cell: Any) -> str:
        """The XML of a cell, of the rare kinds as the library writes them."""
        if isinstance(cell, str):
            return cell
        page, aside = self.fh, StringIO()
        self.fh: Any = aside
        super()._write_cell(row, col, cell)
        self.fh = page
        return aside.getvalue()

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        self.fh.write(self._stored(row, col, cell))


class _EndedRow(dict[int, str]):
    """All cells of a row in the place of the first, and the place of the last: how far the row reaches."""

    def __missing__(self, column: int) -> str:
        """Nothing of which the library would make more."""
        return ""

    def __setitem__(self, column: int, cell: object) -> None:
        raise ValueError("the row has ended: it takes no more cells")


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
