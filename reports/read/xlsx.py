"""Reading .xlsx and .xlsm: values, number formats, formulas without a value, merges, what is hidden.

openpyxl opens the book and knows its styles and dates. Its texts are read by `texts`, its sheets by `cells`, because
those of openpyxl's read-only mode leave merges and hidden rows out and fill the whole used range with blanks: blank
cells are dropped first here, and time and memory follow the cells that hold something. Macros, links and drawings are
never touched.
"""

import re
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import IO, Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils.datetime import from_excel, from_ISO8601
from openpyxl.workbook import Workbook
from openpyxl.xml.constants import SHARED_STRINGS

from reports.model.finding import Problem
from reports.read import limits
from reports.read.archive import chunks
from reports.read.cells import ReadValue, SheetParser
from reports.read.refusal import too_much
from reports.read.sheet import Allowance, Gatherer, RawSheet
from reports.read.texts import shared_texts
from reports.read.values import RawCell

_BLANK_CELL = re.compile(
    rb'<(?:\w{1,9}:)?c r="[A-Z]{1,3}\d{1,7}"(?: [a-z]{1,4}="[^"<>]{0,20}"){0,4} ?(?:/>|></(?:\w{1,9}:)?c>)'
)
_BLANK_ROW = re.compile(rb'<(?:\w{1,9}:)?row r="\d{1,7}"[^<>]{0,300}?(?:/>|></(?:\w{1,9}:)?row>)')
_BLANK_ENDS = (b'"/>', b'" />', b'"></', b'" ></')
"""How a tag of a blank cell or row ends. Most pieces of a sheet have none, and the patterns need not look."""
_from_iso: Callable[[str], object] = from_ISO8601


class _Reader(ExcelReader):
    """openpyxl's reader, with texts as `texts` reads them."""

    def read_strings(self) -> None:
        """Read the shared texts."""
        package: Any = self.package
        part = package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as source:
                self.shared_strings = shared_texts(source)


def open_book(path: Path) -> Workbook:
    """The workbook without its sheets' content. Raises whatever openpyxl raises where it refuses one."""
    with warnings.catch_warnings(), redirect_stdout(StringIO()):  # openpyxl prints about odd styles
        warnings.simplefilter("ignore")
        reader = _Reader(path, read_only=True, data_only=True, keep_links=False)
        reader.read()
        book: Workbook = reader.wb
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
    read_value = _value_reader(book)
    for name in book.sheetnames:
        gatherer = Gatherer(workbook, name, allowance)
        sheets.append(_read_sheet(book[name], read_value, gatherer))
        problems += gatherer.problems
    return sheets, problems


def _read_sheet(raw: Any, read_value: ReadValue, gatherer: Gatherer) -> RawSheet:
    """One sheet, as far as the limits allow."""
    parser = SheetParser(read_value, gatherer)
    if hasattr(raw, "iter_rows"):  # else it is a chart
        with raw._get_source() as source:
            _parse(source, parser, gatherer)
    used = {letter for cells in gatherer.rows.values() for letter in cells}
    return gatherer.sheet(
        merged=tuple(parser.merged),
        hidden_rows=frozenset(parser.hidden_rows & gatherer.rows.keys()),
        hidden_columns=frozenset(parser.hidden_columns & used),
        is_hidden=raw.sheet_state != "visible",
    )


def _parse(source: IO[bytes], parser: SheetParser, gatherer: Gatherer) -> None:
    """Feed the parser until the sheet ends or a limit is passed; blank cells and blank rows are left out first."""
    tags = 0
    for piece in chunks(source):
        if any(end in piece for end in _BLANK_ENDS):
            piece = _BLANK_ROW.sub(b"", _BLANK_CELL.sub(b"", piece))
        tags += piece.count(b"<")
        if tags > limits.MOST_TAGS:
            raise too_much(f"{limits.MOST_TAGS:,} XML tags a sheet")
        parser.feed(piece)
        if gatherer.is_full:
            return
    parser.feed(b"", is_last=True)


def _value_reader(book: Any) -> ReadValue:
    """How the text of a cell is read."""
    texts = book.worksheets[0]._shared_strings if book.worksheets else []
    formats = _number_formats(book)

    def value_of(kind: str, style: str, text: str) -> RawCell:
        place = int(style)
        value: object = text
        if kind == "n":
            value = float(text) if "." in text or "e" in text or "E" in text else int(text)
            if place in book._date_formats:
                value = _date(value, book.epoch, place in book._timedelta_formats)
        elif kind == "s":
            value = texts[int(text)]
        elif kind == "b":
            value = bool(int(text))
        elif kind == "d":
            value = _from_iso(text)
        return RawCell(value, formats[place])

    return value_of


def _date(number: float, epoch: datetime, is_span: bool) -> object:
    """The date, time or length of time that a number stands for; an error where it stands for none."""
    try:
        return from_excel(number, epoch, timedelta=is_span)
    except (OverflowError, ValueError):
        return "#VALUE!"


def _number_formats(book: Any) -> list[str]:
    """The number format of each style, by its place."""
    own: list[str] = list(book._number_formats)

    def name(number: int) -> str:
        if number < BUILTIN_FORMATS_MAX_SIZE:
            return str(BUILTIN_FORMATS.get(number, "General"))
        place = number - BUILTIN_FORMATS_MAX_SIZE
        return own[place] if place < len(own) else "General"

    return [name(style.numFmtId) for style in book._cell_styles]
