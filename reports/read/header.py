"""Finding the headings of a sheet's tables: below titles and notes, in one or two levels, once or several times."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reports.model.cell import Source, TableKind
from reports.model.finding import Problem
from reports.model.layout import Why
from reports.read.columns import FIGURES, Column, Heading, Known, columns_of, most_understood
from reports.read.headings import plain
from reports.read.limits import HEADER_WITHIN
from reports.read.patterns import month_heading, series_of
from reports.read.spans import letters_between
from reports.read.values import RawCell
from reports.read.workbooks import RawSheet

_TITLES: Mapping[TableKind, str] = {
    TableKind.MEASURES: "Measure",
    TableKind.TASKS: "Task",
    TableKind.RISKS: "Risk",
    TableKind.BUDGET: "Service",
    TableKind.DEPARTMENTS: "Department",
}
"""The column without which a sheet is not recognised by its columns; other kinds need all that is required."""

FILLED = ("Ref", "Department", "Year")
"""Required columns that may be filled in from the titles, the sheet or the other rows."""

_LONGEST = 120
"""Characters that a heading may have."""

_NUMBERED = re.compile(r"\s*\(\d{1,2}\)\s*$")
"""The number of a column, as some councils print it below the heading."""

_FEWEST = 2
"""Columns that a row of headings names."""

_CLEAR = 3
"""Columns that it names where the sheet's name says nothing."""


@dataclass(frozen=True)
class Header:
    """The headings of one table."""

    kind: TableKind
    """The canonical sheet that the table is read as; one of measures may hold targets and actuals too."""
    is_by_columns: bool
    """Whether its columns said so, and not the sheet's name."""
    rows: tuple[int, ...]
    """Row numbers, from the top."""
    columns: tuple[Column, ...]
    """Every column with a heading, in the sheet's order."""
    problems: tuple[Problem, ...]
    """Headings that were not understood, or are one too many."""

    @property
    def score(self) -> int:
        """How many different columns were understood."""
        return len({one.name or one.series or "flag" for one in self.columns if one.meaning})

    @property
    def rank(self) -> tuple[int, int]:
        """How well it reads: different columns understood, then columns understood at all."""
        return self.score, sum(1 for one in self.columns if one.meaning)

    def is_complete(self, known: Known) -> bool:
        """Whether it leaves no doubt that these are headings: what is required is there, or most were understood."""
        required = [name for name in known.kinds[self.kind].required if name not in FILLED]
        if self.kind is TableKind.ACTUALS:
            required.append("Ref")
        is_mostly_known = 2 * self.score >= sum(1 for one in self.columns if not one.flag)
        return is_mostly_known and all(self.has(name) for name in required)

    def has(self, name: str) -> bool:
        """Whether a canonical column was found."""
        return any(one.name == name and one.meaning for one in self.columns)


def find_headers(sheet: RawSheet, named: TableKind | None, known: Known) -> list[Header]:
    """The headings of every table of a sheet, in order. `named` is the kind that the sheet's name says, or None.

    Rows beyond the workbook's allowance of headings are not looked at.
    """
    candidates: list[Header] = []
    words = _Vocabulary(known)
    near_top = min(sheet.rows, default=0) + HEADER_WITHIN
    for number, row in sheet.rows.items():
        if not candidates and number > near_top:
            break
        last = candidates[-1].rows[-1] if candidates else 0
        if number > last and words.may_head(row):
            sheet.allowance.headings -= len(row)
            if sheet.allowance.headings < 0:
                break
            header = _best(sheet, number, last, named, known)
            candidates += [header] if header else []
    clear = [header for header in candidates if header.is_complete(known)]
    if clear:
        return clear
    best = max((one for one in candidates if one.rows[0] <= near_top), key=lambda one: one.score, default=None)
    return [best] if best else []


def likely_headings(sheet: RawSheet) -> tuple[int, tuple[str, ...]]:
    """The row near the top that looks most like headings, for people to say what they mean, and its texts.

    It is the first with the most short texts. (0, ()) where no row has two.
    """
    near_top = list(sheet.rows.items())[:HEADER_WITHIN]
    texts = {
        number: tuple(_words(cell) for cell in row.values() if isinstance(cell.value, str) and _is_short(cell.value))
        for number, row in near_top
    }
    number = max(texts, key=lambda one: len(texts[one]), default=0)
    return (number, texts[number]) if number and len(texts[number]) >= _FEWEST else (0, ())


def _is_short(text: str) -> bool:
    return 0 < len(text.strip()) <= _LONGEST and any(sign.isalpha() for sign in text)


class _Vocabulary:
    """Which texts are headings of anything at all; each text is looked at once."""

    def __init__(self, known: Known) -> None:
        self._patterns = known.patterns
        self._plain = {key for names in known.kinds.values() for key in names.names} | set(known.added)
        self._seen: dict[str, bool] = {}

    def may_head(self, row: Mapping[str, RawCell]) -> bool:
        """Whether two of a row's cells are such texts, or one beside periods or the dates that Excel made of them."""
        texts = [cell.value for cell in row.values() if type(cell.value) is str]
        names = 0
        for text in texts:
            is_name = self._seen.get(text)
            names += self._is_name(text) if is_name is None else is_name
        if not names or len(texts) < _FEWEST:
            return False
        known = names + sum(not self._seen[text] and series_of(text, self._patterns) is not None for text in texts)
        dates = sum(isinstance(cell.value, date) for cell in row.values())
        return known >= _FEWEST or known + dates > _FEWEST

    def _is_name(self, text: str) -> bool:
        found = len(text) <= _LONGEST and plain(_NUMBERED.sub("", text)) in self._plain
        self._seen[text] = found
        return found


def _best(sheet: RawSheet, number: int, last: int, named: TableKind | None, known: Known) -> Header | None:
    """The best reading of a row as headings: alone, below a level, or above one; None where it is none."""
    best: Header | None = None
    for rows in ((number,), (number - 1, number), (number, number + 1)):
        if any(one not in sheet.rows or one <= last for one in rows):
            continue
        header = _of_rows(sheet, rows, named, known)
        if header is not None and (best is None or header.rank > best.rank):
            best = header
    return best


def _of_rows(sheet: RawSheet, rows: tuple[int, ...], named: TableKind | None, known: Known) -> Header | None:
    headings = list(_headings(sheet, rows))
    place = Source(sheet.workbook, sheet.name, "")
    if named is not None:
        header = Header(named, False, rows, *_frozen(columns_of(headings, named, known, place)))
        if header.score >= _FEWEST:
            return header
    kinds = [kind for kind in known.kinds if most_understood(headings, kind, known) >= _CLEAR]
    readings = [Header(kind, True, rows, *_frozen(columns_of(headings, kind, known, place))) for kind in kinds]
    fitting = [header for header in readings if _is_clear(header, known) and header.kind is not named]
    return max(fitting, key=lambda header: header.score, default=None)


def _frozen(read: tuple[list[Column], list[Problem]]) -> tuple[tuple[Column, ...], tuple[Problem, ...]]:
    return tuple(read[0]), tuple(read[1])


def _is_clear(header: Header, known: Known) -> bool:
    """Whether the columns alone leave no doubt about the kind: its title, and two more columns that it knows."""
    title = _TITLES.get(header.kind)
    needed = (title,) if title else known.kinds[header.kind].required
    if header.kind in (TableKind.TARGETS, TableKind.ACTUALS):
        return header.has("Ref") and header.score >= _CLEAR and _is_clearly_of_figures(header, known)
    if not all(header.has(name) for name in needed) or header.score < _CLEAR:
        return False
    has_figures = any(one.series and one.meaning for one in header.columns)
    if header.kind is TableKind.BUDGET:
        return has_figures or any(header.has(name) for name in ("Annual budget", "Actual to date", "Variance"))
    return header.kind is not TableKind.MEASURES or has_figures or header.has("Ref") or header.has("Unit")


def _is_clearly_of_figures(header: Header, known: Known) -> bool:
    """Whether columns alone say that a table is of targets, or of actuals: bare periods may be planned or reached."""
    said = [(one, series_of(one.heading, known.patterns)) for one in header.columns if one.meaning]
    if any(series and not series.what and plain(one.heading) not in known.added for one, series in said):
        return False
    names = {one.name for one, _ in said}
    what = FIGURES[header.kind]
    says_what = any(
        one.series.what == what if one.series else bool(series and series.what == what) for one, series in said
    )
    says_what = says_what or any(one.why is Why.PACK_TOML and one.name == what.capitalize() for one, _ in said)
    if header.kind is TableKind.ACTUALS:
        return says_what or {"Period", "Actual"} <= names
    is_of_targets = not any(one.series for one, _ in said)
    return says_what and ("Year" in names or ("Period" in names and is_of_targets))


def _headings(sheet: RawSheet, rows: tuple[int, ...]) -> Iterator[Heading]:
    """The headings of one or two rows, left to right. A heading of the upper row spans the columns that it is above."""
    lower = {letter: _words(cell) for letter, cell in sheet.rows[rows[-1]].items()}
    if len(rows) == 1:
        for letter, text in lower.items():
            yield Heading(letter, rows[0], "", text)
        return
    upper = {letter: _words(cell) for letter, cell in sheet.rows[rows[0]].items()}
    spanned = sheet.merges.spans(upper, rows[0], [*lower, *upper])
    for letter in letters_between([*lower, *upper]):
        if letter in lower:
            yield Heading(letter, rows[1], spanned.get(letter, ""), lower[letter])
        elif letter in upper:
            yield Heading(letter, rows[0], upper[letter], "")


def _words(cell: RawCell) -> str:
    """A heading's words; a date that Excel made of "Apr-08" is that month again."""
    if isinstance(cell.value, date):
        return month_heading(cell.value, cell.number_format)
    return _NUMBERED.sub("", " ".join(str(cell.value).split()))
