"""The cells of one sheet's XML as the parser meets them, with what is merged, hidden or a formula without a value.

openpyxl makes a tree of each sheet and objects of the tree before anyone can look at a value. Here Python's own XML
parser tells of each tag as it passes: a fifth of the time, and nothing is held but the cells that hold something.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from openpyxl.utils import column_index_from_string

from reports.read import limits
from reports.read.refusal import DAMAGED, unreadable
from reports.read.sheet import Gatherer
from reports.read.spans import letter_of
from reports.read.texts import PHONETIC, RAISED, RUN, TEXT, is_raised, raised
from reports.read.values import RawCell

ReadValue = Callable[[str, str, str], RawCell]
"""From a cell's kind ("n", "s" …), the number of its style and its text to what it holds."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_CELL, _VALUE, _INLINE, _FORMULA, _ROW, _COLUMN, _MERGED = (
    f"{_MAIN}}}{tag}" for tag in ("c", "v", "is", "f", "row", "col", "mergeCell")
)
_DIGITS = "0123456789"
_RANGE = re.compile(r"[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}")
_number_of = cache(column_index_from_string)
_TRUE = ("1", "true")
_REMEMBERED = 10_000
"""Values of a sheet that are remembered, so that cells which repeat one share it."""


class SheetParser:
    """Takes the XML of one sheet piece by piece and gives its cells to the gatherer."""

    def __init__(self, read_value: ReadValue, gatherer: Gatherer) -> None:
        self.merged: list[str] = []
        """Merged ranges such as "A1:C1"."""
        self.hidden_rows: set[int] = set()
        """Numbers of hidden rows."""
        self.hidden_columns: set[str] = set()
        """Letters of hidden columns."""
        self._read_value = read_value
        self._read_again = lru_cache(_REMEMBERED)(read_value)
        self._gatherer = gatherer
        self._row = self._column = 0
        self._cell: dict[str, str] | None = None
        self._words: str | None = None
        self._has_formula = self._is_inline = self._is_taking = self._is_raised = False
        self._parser = ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = _refuse

    def feed(self, piece: bytes, is_last: bool = False) -> None:
        """The next piece of the sheet. Raises Refusal where it is no XML; ValueError or IndexError over a bad cell."""
        try:
            self._parser.Parse(piece, is_last)
        except ExpatError as fault:
            raise unreadable(DAMAGED) from fault

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._is_taking = False
        if tag == _CELL:
            if self._cell is not None:  # a cell in a cell
                raise unreadable(DAMAGED)
            self._cell = attributes
            self._words = None
            self._has_formula = self._is_raised = False
        elif tag == _VALUE:
            if self._words is None:
                self._words = ""
                self._is_taking = True
        elif tag == TEXT:
            self._is_taking = self._is_inline
        elif tag == _ROW:
            self._start_row(attributes)
        elif tag in (_INLINE, PHONETIC):
            self._take_inline(tag == _INLINE)
        elif tag == _FORMULA:
            self._has_formula = True
        else:
            self._start_other(tag, attributes)

    def _start_other(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == _COLUMN:
            self._take_columns(attributes)
        elif tag == _MERGED:
            self._take_merged(attributes.get("ref", ""))
        elif tag in (RUN, RAISED):
            self._is_raised = tag == RAISED and is_raised(attributes)

    def _end(self, tag: str) -> None:
        self._is_taking = False
        if tag == _CELL:
            if self._cell is not None:
                self._end_cell(self._cell)
            self._cell = None
        elif tag in (_INLINE, PHONETIC):
            self._take_inline(tag == PHONETIC)

    def _take_inline(self, is_inside: bool) -> None:
        """Whether texts are the cell's own: between the tags of an inline text, but not of how it is pronounced."""
        self._is_inline = is_inside and self._cell is not None and self._cell.get("t") == "inlineStr"
        if self._is_inline and self._words is None:
            self._words = ""

    def _characters(self, text: str) -> None:
        if self._is_taking and self._words is not None:
            self._words += raised(text) if self._is_raised else text

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _whole(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = 0
        if attributes.get("hidden") in _TRUE:
            self.hidden_rows.add(self._row)

    def _end_cell(self, cell: dict[str, str]) -> None:
        row, words = self._row, self._words
        address = cell.get("r")
        if address is None:
            self._column += 1
        else:
            letters = address.rstrip(_DIGITS)
            self._column = _number_of(letters)
            row = int(address[len(letters) :])
        if words:
            read_value = self._read_again if len(words) <= limits.LONGEST_FIGURE else self._read_value
            raw = read_value(cell.get("t", "n"), cell.get("s", "0"), words)
            if raw.value != "":
                self._gatherer.take(row, self._column, raw)
        elif self._has_formula and cell.get("t") != "str":
            self._gatherer.uncached.append(f"{letter_of(self._column)}{row}")

    def _take_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
            last = min(last, limits.MOST_COLUMNS)
            self.hidden_columns |= {letter_of(one) for one in range(max(first, 1), last + 1)}

    def _take_merged(self, reference: str) -> None:
        if len(self.merged) < limits.MOST_MERGES and _RANGE.fullmatch(reference):
            self.merged.append(reference)


def _whole(text: str) -> int:
    """A row's number; some programs write "3.0"."""
    return int(text.removesuffix(".0"))


def _refuse(*_: object) -> NoReturn:
    raise unreadable(DAMAGED)
