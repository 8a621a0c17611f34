"""What an OpenDocument sheet shows: percentages, pounds, yes and no, formula errors, merges, what is hidden."""

import zipfile
from typing import IO
from xml.etree.ElementTree import Element, iterparse

from reports.apart.shown import GENERAL, Shown, TooMuch

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SHEET, _ROW, _COLUMN = f"{_TABLE}table", f"{_TABLE}table-row", f"{_TABLE}table-column"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")
_ERROR_TYPES = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
_YES = {"TRUE": True, "FALSE": False}
_WIDEST = 1_000
"""Columns that are looked at; the rest of a row repeats blanks."""


def look(path: str, most: int) -> dict[str, Shown]:
    """Sheet's name -> what is seen of it. Raises TooMuch over more than `most` cells."""
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
        return _Look(most).over(content)


class _Look:
    """One pass over content.xml."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._row = 1
        self._column = 1

    def over(self, content: IO[bytes]) -> dict[str, Shown]:
        found: dict[str, Shown] = {}
        shown = Shown()
        depth = 0  # a table may stand in a cell
        for event, element in iterparse(content, ("start", "end")):
            if element.tag == _SHEET:
                depth += 1 if event == "start" else -1
                if event == "start" and depth == 1:
                    shown = found.setdefault(element.get(f"{_TABLE}name", ""), Shown())
                    self._row = self._column = 1
            elif event == "end" and depth == 1 and element.tag == _COLUMN:
                self._take_column(element, shown)
            elif event == "end" and depth == 1 and element.tag == _ROW:
                self._take_row(element, shown)
                element.clear()
        return found

    def _take_column(self, column: Element, shown: Shown) -> None:
        count = _repeated(column, "columns")
        if column.get(f"{_TABLE}visibility") in _HIDDEN:
            shown.hidden_columns |= set(range(self._column, min(self._column + count, _WIDEST)))
        self._column += count

    def _take_row(self, row: Element, shown: Shown) -> None:
        count = _repeated(row, "rows")
        seen = self._seen(row, shown)
        self._left -= 1 + len(seen) * count
        if self._left < 0:
            raise TooMuch
        if row.get(f"{_TABLE}visibility") in _HIDDEN and seen:
            shown.hidden_rows |= set(range(self._row, self._row + count))
        for number in range(self._row, self._row + count) if seen else ():
            for column, (number_format, value) in seen.items():
                if number_format != GENERAL:
                    shown.formats[number, column] = number_format
                if value is not None:
                    shown.values[number, column] = value
        self._row += count

    def _seen(self, row: Element, shown: Shown) -> dict[int, tuple[str, object]]:
        """Column -> the format and, where calamine has none or another, the value of each cell that holds something."""
        seen: dict[int, tuple[str, object]] = {}
        column = 1
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            count = _repeated(cell, "columns")
            if cell.get(f"{_OFFICE}value-type") or cell.get(_ERROR_TYPES):
                one = _format(cell), _value(cell)
                seen |= dict.fromkeys(range(column, min(column + count, _WIDEST)), one)
                wide, high = (int(cell.get(f"{_TABLE}number-{what}-spanned", "1")) for what in ("columns", "rows"))
                if wide > 1 or high > 1:
                    shown.merged.append(((self._row, column), (self._row + high - 1, column + wide - 1)))
            column += count
        return seen


def _repeated(element: Element, what: str) -> int:
    return max(1, int(element.get(f"{_TABLE}number-{what}-repeated", "1")))


def _format(cell: Element) -> str:
    """The format as Excel writes it, by the cell's type; by what it shows where the type says nothing."""
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "percentage":
        return "0%"
    if kind == "currency":
        return "£0" if cell.get(f"{_OFFICE}currency") in ("GBP", "£") else GENERAL
    text = _text(cell) if kind == "float" else ""
    return "0%" if text.endswith("%") else "£0" if "£" in text else GENERAL


def _value(cell: Element) -> object:
    """A formula error, or yes and no, which calamine gives as a number; None for all others."""
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "float" and _text(cell) in _YES:
        return _YES[_text(cell)]
    if cell.get(_ERROR_TYPES) == "error" or cell.get(f"{_TABLE}formula"):
        text = _text(cell)
        is_error = text in _ERRORS or text.startswith("Err:")
        return (text if text in _ERRORS else "#VALUE!") if is_error else None
    return None


def _text(cell: Element) -> str:
    """The first line that a cell shows."""
    line = cell.find(f"{_TEXT}p")
    return "" if line is None else "".join(line.itertext()).strip()
