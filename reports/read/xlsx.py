"""Reading .xlsx and .xlsm with openpyxl, in one pass a sheet: values, number formats, formulas, merges, what is hidden.

openpyxl's own read-only sheets leave merges and hidden rows out and fill the whole used range with blanks. So its row
parser is fed here with the sheet's XML, from which blank cells are dropped first: time and memory follow the cells that
hold something. Macros, links and drawings are never touched.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, XMLPullParser

import openpyxl
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._reader import COL_TAG, FORMULA_TAG, MERGE_TAG, ROW_TAG, WorkSheetParser

from reports.model.finding import Problem
from reports.read import limits
from reports.read.archive import chunks
from reports.read.refusal import DAMAGED, too_much, unreadable
from reports.read.sheet import Allowance, Gatherer, RawSheet

_BLANK_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c r="[A-Z]{1,3}\d{1,7}"(?: [a-z]{1,4}="[^"<>]{0,20}"){0,4} ?(?:/>|></(?:\w{1,9}:)?c>)'
)
_BLANK_ROW = re.compile(rb'<(?:\w{1,9}:)?row r="\d{1,7}"[^<>]{0,300}?(?:/>|></(?:\w{1,9}:)?row>)')
_RANGE = re.compile(r"[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}")
_TRUE = ("1", "true")


def open_book(path: Path) -> Workbook:
    """The workbook without its sheets' content. Raises whatever openpyxl raises where it refuses one."""
    with warnings.catch_warnings(), redirect_stdout(StringIO()):  # openpyxl prints about odd styles
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    if not book.sheetnames:
        book.close()
        raise ValueError("no sheet that openpyxl knows")
    return book


def read_book(book: Workbook, workbook: str) -> tuple[list[RawSheet], list[Problem]]:
    """Every sheet of an opened workbook, and the texts that were cut. Raises Refusal over a limit or damaged XML."""
    if len(book.sheetnames) > limits.MOST_SHEETS:
        raise too_much(f"{limits.MOST_SHEETS} sheets a workbook")
    sheets: list[RawSheet] = []
    problems: list[Problem] = []
    allowance = Allowance()
    formats = _number_formats(book)
    for name in book.sheetnames:
        gatherer = Gatherer(workbook, name, allowance)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheets.append(_Sheet(book, name, formats, gatherer).read())
        problems += gatherer.problems
    return sheets, problems


def _number_formats(book: Any) -> list[str]:
    """The number format of each style, by its place."""
    own: list[str] = list(book._number_formats)

    def name(number: int) -> str:
        if number < BUILTIN_FORMATS_MAX_SIZE:
            return str(BUILTIN_FORMATS.get(number, "General"))
        place = number - BUILTIN_FORMATS_MAX_SIZE
        return own[place] if place < len(own) else "General"

    return [name(style.numFmtId) for style in book._cell_styles]


class _Sheet:
    """The reading of one sheet."""

    def __init__(self, book: Workbook, name: str, formats: list[str], gatherer: Gatherer) -> None:
        self._book: Any = book
        self._raw: Any = book[name]
        self._formats = formats
        self._gatherer = gatherer
        self._merged: list[str] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[str] = set()

    def read(self) -> RawSheet:
        """The sheet, as far as the limits allow."""
        is_hidden = self._raw.sheet_state != "visible"
        if hasattr(self._raw, "iter_rows"):  # else it is a chart
            with self._raw._get_source() as source:
                self._parse(source)
        used = {letter for cells in self._gatherer.rows.values() for letter in cells}
        return self._gatherer.sheet(
            merged=tuple(self._merged),
            hidden_rows=frozenset(self._hidden_rows & self._gatherer.rows.keys()),
            hidden_columns=frozenset(self._hidden_columns & used),
            is_hidden=is_hidden,
        )

    def _parse(self, source: IO[bytes]) -> None:
        book = self._book
        parser = WorkSheetParser(source, self._raw._shared_strings, True, book.epoch)
        parser.date_formats, parser.timedelta_formats = book._date_formats, book._timedelta_formats
        for element in _elements(source):
            if element.tag == ROW_TAG:
                self._take_row(parser, element)
                element.clear()
                if self._gatherer.is_full:
                    return
            elif element.tag == COL_TAG:
                self._take_column(element)
            elif element.tag == MERGE_TAG:
                ranges = [one.get("ref", "") for one in element][: limits.MOST_MERGES]
                self._merged += [one for one in ranges if _RANGE.fullmatch(one)]

    def _take_row(self, parser: Any, row: Element) -> None:
        number, cells = parser.parse_row(row)
        if row.get("hidden") in _TRUE:
            self._hidden_rows.add(number)
        for element, cell in zip(row, cells, strict=True):
            value = cell["value"]
            if value is not None and value != "":
                self._gatherer.take(cell["row"], cell["column"], value, self._formats[cell["style_id"]])
            elif value is None and element.get("t") != "str" and element.find(FORMULA_TAG) is not None:
                self._gatherer.uncached.append(f"{get_column_letter(cell['column'])}{cell['row']}")

    def _take_column(self, column: Element) -> None:
        if column.get("hidden") in _TRUE:
            first, last = int(column.get("min", "1")), int(column.get("max", "1"))
            last = min(last, limits.MOST_COLUMNS)
            self._hidden_columns |= {get_column_letter(one) for one in range(max(first, 1), last + 1)}


def _elements(source: IO[bytes]) -> Iterator[Element]:
    """The elements of a sheet as they end, blank cells and blank rows left out."""
    parser: Any = XMLPullParser(("end",))
    tags = 0
    try:
        for piece in chunks(source):
            piece = _BLANK_ROW.sub(b"", _BLANK_CELL.sub(b"", piece))
            tags += piece.count(b"<")
            if tags > limits.MOST_TAGS:
                raise too_much(f"{limits.MOST_TAGS:,} XML tags a sheet")
            parser.feed(piece)
            for event in parser.read_events():
                yield event[1]
        parser.close()
    except SyntaxError as fault:  # ParseError is one
        raise unreadable(DAMAGED) from fault
