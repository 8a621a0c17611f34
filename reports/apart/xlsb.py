"""What a binary Excel sheet (.xlsb) shows: number formats, formula errors, hidden rows and columns.

A part is a run of records: a type and a size of seven bits a byte, then that many bytes ([MS-XLSB], Microsoft's open
specification). Only the records below are looked into.
"""

import struct
import zipfile
from collections.abc import Iterator

from reports.apart.ooxml import BUILT_IN, targets_of
from reports.apart.shown import GENERAL, Shown, TooMuch

_BOOK = "xl/workbook.bin"
_SHEET, _FORMAT, _STYLE, _STYLES, _END_OF_STYLES = 156, 44, 47, 617, 618
_ROW, _COLUMN = 0, 60
_NUMBERS = (2, 5, 9)
"""A cell with a number: short, long, made by a formula."""
_ERROR_CELLS = (3, 11)
"""A cell with an error: typed, made by a formula."""
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_HIDDEN_ROW = 0x10
_HIDDEN_COLUMN = 0x01
_LAST_COLUMN = 1_000


def look(path: str, most: int) -> dict[str, Shown]:
    """Sheet's name -> what is seen of it. Raises TooMuch over more than `most` cells, and over damaged records."""
    with zipfile.ZipFile(path) as archive:
        styles = _styles(archive.read("xl/styles.bin"))
        targets = targets_of(archive, _BOOK)
        found = {}
        for name, part in _sheets(archive.read(_BOOK), targets):
            found[name], most = _shown(archive.read(part), styles, most)
    return found


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The type and the bytes of each record."""
    at = 0
    while at < len(content):
        kind, at = _number(content, at, 2)
        size, at = _number(content, at, 4)
        yield kind, content[at : at + size]
        at += size


def _number(content: bytes, at: int, longest: int) -> tuple[int, int]:
    """A number of seven bits a byte, and where the next thing stands. The type of a record keeps its marks."""
    value = 0
    for place in range(longest):
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return value, at


def _text(content: bytes, at: int) -> tuple[str, int]:
    """A text and where the next thing stands."""
    (length,) = struct.unpack_from("<I", content, at)
    end = at + 4 + 2 * length
    return content[at + 4 : end].decode("utf-16-le"), end


def _sheets(content: bytes, targets: dict[str, str]) -> Iterator[tuple[str, str]]:
    for kind, record in records(content):
        if kind == _SHEET:
            relation, at = _text(record, 8)
            name, _ = _text(record, at)
            if "worksheets/" in targets.get(relation, ""):
                yield name, targets[relation]


def _styles(content: bytes) -> list[str]:
    """The number format of each style, by its place."""
    own: dict[int, str] = {}
    styles: list[int] = []
    is_within = False
    for kind, record in records(content):
        if kind == _FORMAT:
            own[struct.unpack_from("<H", record)[0]] = _text(record, 2)[0]
        elif kind in (_STYLES, _END_OF_STYLES):
            is_within = kind == _STYLES
        elif kind == _STYLE and is_within:
            styles.append(struct.unpack_from("<H", record, 2)[0])
    return [own.get(one) or BUILT_IN.get(one, GENERAL) for one in styles]


def _shown(content: bytes, styles: list[str], most: int) -> tuple[Shown, int]:
    """What is seen of one sheet, and how many cells may still be looked at."""
    shown = Shown()
    row = 0
    for kind, record in records(content):
        most -= 1
        if most < 0:
            raise TooMuch
        if kind == _ROW:
            row = struct.unpack_from("<I", record)[0] + 1
            if record[11] & _HIDDEN_ROW:
                shown.hidden_rows.add(row)
        elif kind in _NUMBERS:
            column, style = struct.unpack_from("<II", record)
            number_format = styles[style & 0xFFFFFF]
            if number_format != GENERAL:
                shown.formats[row, column + 1] = number_format
        elif kind in _ERROR_CELLS:
            column = struct.unpack_from("<I", record)[0]
            shown.values[row, column + 1] = _ERRORS.get(record[8], "#VALUE!")
        elif kind == _COLUMN:
            first, last = struct.unpack_from("<II", record)
            if struct.unpack_from("<H", record, 16)[0] & _HIDDEN_COLUMN:
                shown.hidden_columns |= set(range(first + 1, min(last + 1, _LAST_COLUMN) + 1))
    return shown, most
