"""Reading .csv and .tsv: the encoding and the separator are found, and said where they are not the plain ones.

A .csv has one sheet, named as the file is: actuals.csv holds the sheet "actuals".
"""

import codecs
import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.read.commas import Commas, Style, written
from reports.read.refusal import unreadable
from reports.read.sheet import Allowance, Gatherer, RawSheet
from reports.read.spans import letter_of
from reports.read.values import RawCell

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"windows-1252": "Windows-1252", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_NAMES |= {"utf-32": "UTF-32", "utf-8": "UTF-8", "utf-8-sig": "UTF-8"}
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 60
_LAST = "\x1bend\x1b"
"""A last row of our own: where it is swallowed, a quotation mark was never closed."""


def read_delimited(path: Path) -> tuple[list[RawSheet], list[Problem]]:
    """The one sheet of a text file, and how it was read. Raises Refusal where its text cannot be made out."""
    text, encoding = _text(path.read_bytes())
    separator, text = _separator(text, is_tabbed=path.suffix.lower() == ".tsv")
    gatherer, commas = Gatherer(path.name, path.stem, Allowance()), Commas()
    for number, row in enumerate(_rows(text, separator), 1):
        for place, value in enumerate(row, 1):
            if value and not value.isspace():
                gatherer.take(number, place, RawCell(value, "General"))
                commas.look(number, place, value)
        if gatherer.is_full:
            break
    gatherer.problems += _settle(gatherer, commas, commas.style(separator))
    sheet = gatherer.sheet(is_typed=False)
    problems = gatherer.problems
    if encoding not in ("utf-8", "utf-8-sig") or separator != ("\t" if path.suffix.lower() == ".tsv" else ","):
        details = {"encoding": _NAMES[encoding], "separator": _SEPARATORS.get(separator, f"“{separator}”")}
        problems.append(Problem("F009", Source(path.name, "", ""), details=details))
    return [sheet], problems


def _settle(gatherer: Gatherer, commas: Commas, style: Style) -> list[Problem]:
    """Let each cell know how its figure is written; a problem says where that is with decimal commas."""
    if style is Style.POINT:
        return []
    for cells in gatherer.rows.values():
        cells |= {letter: written(raw, style) for letter, raw in cells.items()}
    if style is not Style.COMMA or commas.first_comma is None:
        return []
    row, column = commas.first_comma
    letter = letter_of(column)
    seen = str(gatherer.rows[row][letter].value).strip()
    return [Problem("F182", Source(gatherer.workbook, gatherer.name, f"{letter}{row}"), seen)]


def _text(content: bytes) -> tuple[str, str]:
    """The text and its encoding: by its byte order mark, by the zeros of UTF-16, UTF-8, else Windows-1252."""
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    for encoding in marked[:1] or [*_wide(content), "utf-8", "windows-1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NOT_TEXT.search(text):
            raise unreadable("it holds something else than text")
        return text, encoding
    raise unreadable("its letters could not be made out")


def _wide(content: bytes) -> list[str]:
    """UTF-16 without its mark: every other byte of Western text is zero."""
    start = content[:4096]
    zeros = [start[place::2].count(0) * 2 / max(len(start), 1) for place in (0, 1)]
    if max(zeros) < 0.4:
        return []
    return ["utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"]


def _separator(text: str, *, is_tabbed: bool) -> tuple[str, str]:
    """The separator that cuts most of the first rows into as many cells, or what "sep=;" in the first row says."""
    if said := _SAID.match(text):
        return said.group(1), text[said.end() - 1 :]
    best = ("\t" if is_tabbed else ",", (0, 0))
    for separator in sorted(_SEPARATORS, key=lambda one: one != best[0]):
        try:
            rows = list(itertools.islice(csv.reader(_lines(text[:_SAMPLE]), delimiter=separator), _SAMPLE_ROWS))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if widths:
            width, count = max(widths.items(), key=lambda one: (one[1], one[0]))
            if (count, width) > best[1]:
                best = (separator, (count, width))
    return best[0], text


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """The rows. Raises Refusal where a quotation mark swallows the rest."""
    reader = csv.reader(itertools.chain(_lines(text), (_LAST,)), delimiter=separator)
    row: list[str] = []
    try:
        for row in reader:
            if row == [_LAST]:
                return
            yield row
    except csv.Error as fault:
        raise unreadable(f"a cell of it is longer than {csv.field_size_limit():,} characters") from fault
    raise unreadable("a quotation mark in it is opened and never closed")


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends; only a line feed or a carriage return ends one."""
    for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text):
        if line:
            yield line if line.endswith(("\n", "\r")) else f"{line}\n"
