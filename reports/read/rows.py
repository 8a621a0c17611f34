"""The rows below a header: data rows, sections, totals, notes, headings once more, and rows that go on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reports.model.cell import Cell, CellKind, Source, TableKind
from reports.model.layout import RowReason
from reports.read.columns import Known
from reports.read.header import Header
from reports.read.values import RawCell, understand
from reports.read.workbooks import RawSheet

_SECTIONED = (TableKind.MEASURES, TableKind.TASKS)
_TYPICAL = 3
"""Cells that a data row has where a lone cell is a section."""
_FEWEST_EXPLAINED = 4
"""Cells of a row that explains the headings, and words of each."""
_BLANK = RawCell(None, "General")


@dataclass
class Row:
    """A data row as it is put together: its cells, the section above it, and the rows that it goes on in."""

    number: int
    """Row number in the sheet."""
    cells: dict[str, Cell]
    """Column letter -> cell, of every column that was understood."""
    section: Cell | None = None
    """The section row above it."""
    continued: list[dict[str, Cell]] = field(default_factory=list)
    """The rows that go on with it."""


@dataclass
class Sorted:
    """The rows of a table, sorted."""

    data: list[Row] = field(default_factory=list)
    """Data rows in order."""
    totals: list[Row] = field(default_factory=list)
    """Rows that add up others."""
    left_out: list[tuple[RowReason, int, str]] = field(default_factory=list)
    """Every other row: why, its number, and what stands first in it."""


def sort_rows(sheet: RawSheet, header: Header, until: int, repeated: frozenset[int], known: Known) -> Sorted:
    """The rows from the header to row `until`, sorted; wholly blank ones are left out without a word.

    `repeated` are the rows that hold the same headings once more; the words above the first ones are a section then.
    """
    sorter = _Sorter(sheet, header, repeated, known)
    above = sheet.rows.get(header.rows[0] - 1, {})
    if repeated and len(above) == 1:
        sorter.take(header.rows[0] - 1, above)
    for number, raw in sheet.between(header.rows[-1], until):
        sorter.take(number, raw)
    return sorter.finish()


class _Sorter:
    """Sorts the rows of one table in a single pass."""

    def __init__(self, sheet: RawSheet, header: Header, repeated: frozenset[int], known: Known) -> None:
        self._repeated = repeated
        self._sheet = sheet
        self._kind = header.kind
        self._letters = [one.letter for one in header.columns if one.meaning]
        nets = [one.letter for one in header.columns if one.series and one.series.what == "net"]
        self._taken = [*self._letters, *(letter for letter in nets if letter not in self._letters)]
        self._names = {one.letter: one.name for one in header.columns if one.meaning and one.name}
        self._all = {one.letter for one in header.columns}
        self._words = known.patterns.rows
        self._is_sectioned = header.kind in _SECTIONED and len(self._all) >= _TYPICAL
        self._has_titles = any(header.has(name) for name in ("Measure", "Task", "Risk", "Service"))
        self._first_letter = header.columns[0].letter
        self._first = header.rows[-1] + 1
        self._lone: list[tuple[int, str, str]] = []
        self._section: Cell | None = None
        self._sorted = Sorted()

    def take(self, number: int, raw: Mapping[str, RawCell]) -> None:
        """Sort one row."""
        first_letter = next(iter(raw))
        first = str(raw[first_letter].value).strip()
        if number in self._repeated:
            self._sorted.left_out.append((RowReason.REPEATED, number, first))
        elif len(raw) == 1 and self._may_be_section(first_letter, first):
            self._lone.append((number, first_letter, first))
        elif number == self._first and self._explains(raw):
            self._sorted.left_out.append((RowReason.NOTE, number, first))
        elif self._has_titles and self._is_total(raw):
            self._sorted.totals.append(Row(number, self._understood(number, raw)))
        elif not self._goes_on(number, raw):
            cells = self._understood(number, raw)
            if not all(cell.is_blank for cell in cells.values()):
                self._close_lone()
                self._sorted.data.append(Row(number, cells, self._section))

    def finish(self) -> Sorted:
        """What was sorted; lone cells after the last data row are notes."""
        self._note(self._lone)
        return self._sorted

    def _close_lone(self) -> None:
        """Lone cells before a data row: the last of them is its section, unless it reads as a note."""
        for number, letter, text in self._lone:
            if text.casefold().startswith(self._words["notes"]):
                self._note([(number, letter, text)])
                continue
            self._section = Cell(
                CellKind.TEXT, Source(self._sheet.workbook, self._sheet.name, f"{letter}{number}"), text
            )
            self._sorted.left_out.append((RowReason.SECTION, number, text))
        self._lone.clear()

    def _note(self, lone: Sequence[tuple[int, str, str]]) -> None:
        self._sorted.left_out += [(RowReason.NOTE, number, text) for number, _, text in lone]

    def _may_be_section(self, letter: str, text: str) -> bool:
        """Whether a lone cell is no data row: words in a table whose rows have several cells."""
        if not any(sign.isalpha() for sign in text):
            return False
        name = self._names.get(letter)
        if self._is_sectioned:
            is_first = letter == self._first_letter or name == "Ref"
            return name in (None, "Measure", "Task", "Objective") or (is_first and " " in text)
        is_note = text.casefold().startswith(self._words["notes"])
        return len(self._all) >= _TYPICAL and (letter not in self._letters or is_note)

    def _explains(self, raw: Mapping[str, RawCell]) -> bool:
        """Whether a row says under each heading, in a sentence, what is to be entered there."""
        texts = [cell.value for cell in raw.values() if isinstance(cell.value, str)]
        is_full = len(texts) == len(raw) >= max(_FEWEST_EXPLAINED, len(self._all) - 1)
        return is_full and all(len(text.split()) >= _FEWEST_EXPLAINED for text in texts)

    def _is_total(self, raw: Mapping[str, RawCell]) -> bool:
        first = next((cell.value for cell in raw.values() if isinstance(cell.value, str)), "")
        return " ".join(first.split()).casefold().rstrip(":") in self._words["totals"]

    def _goes_on(self, number: int, raw: Mapping[str, RawCell]) -> bool:
        """Whether a row has prose only, in a table with titles: then it belongs to the row above."""
        if not self._sorted.data or not self._has_titles or self._lone:
            return False
        names = {self._names.get(letter) for letter in raw if letter in self._letters}
        if not names & set(self._words["goes_on"]) or not names <= set(self._words["prose"]):
            return False
        self._sorted.data[-1].continued.append(self._understood(number, raw))
        self._sorted.left_out.append((RowReason.CONTINUED, number, str(next(iter(raw.values())).value)))
        return True

    def _understood(self, number: int, raw: Mapping[str, RawCell]) -> dict[str, Cell]:
        workbook, name = self._sheet.workbook, self._sheet.name
        return {
            letter: understand(raw.get(letter, _BLANK), Source(workbook, name, f"{letter}{number}"))
            for letter in self._taken
        }
