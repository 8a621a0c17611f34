"""What each column of a table means: from pack.toml, the names of headings.toml, or the patterns of patterns.toml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reports.model.cell import Source, TableKind
from reports.model.finding import Problem
from reports.model.layout import Why
from reports.read.headings import SheetHeadings, plain
from reports.read.patterns import Patterns, Series, series_of, years_meant

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}$")
"""A day in a heading: Excel made it of "08/09" or "1-2"."""

FIGURES: Mapping[TableKind, str] = {
    TableKind.MEASURES: "",
    TableKind.TARGETS: "target",
    TableKind.ACTUALS: "actual",
    TableKind.BUDGET: "",
}
"""Sheets that may have columns of periods, and what such a column holds where its heading does not say."""


_RATED = (TableKind.MEASURES, TableKind.TARGETS, TableKind.ACTUALS)
"""Sheets whose figures the pack rates."""


@dataclass(frozen=True, eq=False)
class Known:
    """Everything that is known of headings."""

    kinds: Mapping[TableKind, SheetHeadings]
    """The columns of each canonical sheet."""
    patterns: Patterns
    """Periods, targets and actuals in headings; words of rows."""
    added: Mapping[str, str] = field(default_factory=dict)
    """Plain heading -> what pack.toml says: a canonical column, "Actual Q1 2008/09", or nothing: not read."""


@dataclass(frozen=True)
class Heading:
    """A heading with its levels."""

    letter: str
    """Column letter."""
    row: int
    """Row of its lowest level."""
    upper: str
    """The level above, which may span several columns; empty where there is one level."""
    lower: str
    """Its own words; empty where only the level above has some."""

    @property
    def text(self) -> str:
        """Both levels on one line."""
        return " ".join(f"{self.upper} {self.lower}".split())


@dataclass(frozen=True)
class Column:
    """A column with its meaning."""

    letter: str
    """Column letter."""
    heading: str
    """Its heading on one line."""
    source: Source
    """Where the heading stands."""
    why: Why
    """What the meaning rests on."""
    name: str = ""
    """Canonical column of the table's kind; empty where it is none."""
    series: Series | None = None
    """The figures that it holds, where it is a column of figures of a period."""
    flag: str = ""
    """Framework that a mark in it stands for."""
    advice: tuple[str, ...] = ()
    """What pack.toml may say of it, the likelier first."""

    @property
    def meaning(self) -> str:
        """What it was taken for, in a few words; empty where it was not read."""
        if self.why in (Why.CALENDAR_YEAR, Why.UNKNOWN, Why.TWICE, Why.DERIVED):
            return ""
        return (
            self.name or (str(self.series) if self.series else "") or (f"Frameworks: {self.flag}" if self.flag else "")
        )


def columns_of(
    headings: Iterable[Heading], kind: TableKind, known: Known, place: Source
) -> tuple[list[Column], list[Problem]]:
    """Each column with its meaning, and a problem for each not read. A column's own name wins over a synonym."""
    columns: list[Column] = []
    problems: list[Problem] = []
    taken: dict[object, int] = {}
    for heading in headings:
        source = Source(place.workbook, place.sheet, f"{heading.letter}{heading.row}")
        column = meaning_of(heading, kind, known, source)
        key = column.name or column.series
        if column.why is Why.CALENDAR_YEAR:
            details = {"heading": heading.text, "first": column.advice[0], "second": column.advice[1]}
            problems.append(Problem("F164", source, seen=heading.text, details=details))
        elif column.why is Why.UNKNOWN:
            code = _not_known(heading.text, kind, known)
            problems.append(Problem(code, source, seen=heading.text, details={"heading": heading.text}))
        elif key in taken:
            first = columns[taken[key]]
            if column.why is Why.OWN_NAME and first.why is not Why.OWN_NAME:
                columns[taken[key]], taken[key] = replace(first, why=Why.TWICE), len(columns)
                twice = first
            else:
                twice, column = column, replace(column, why=Why.TWICE)
            details = {"column": str(key), "heading": heading.text}
            problems.append(Problem("F012", twice.source, seen=heading.text, details=details))
        elif key and column.why is not Why.DERIVED:
            taken[key] = len(columns)
        columns.append(column)
    return columns, problems


def most_understood(headings: Iterable[Heading], kind: TableKind, known: Known) -> int:
    """How many headings have a meaning in a kind of sheet, the same one or not: their columns show no more."""
    return sum(bool(_meaning(heading.upper, heading.lower, kind, known).meaning) for heading in headings)


def _not_known(text: str, kind: TableKind, known: Known) -> str:
    """The finding for a heading that is not known: a day, a period that may be of targets or actuals, or any words."""
    if _DAY.search(text):
        return "F102"
    return "F019" if kind is TableKind.MEASURES and _is_bare(text, known) else "F011"


def _is_bare(text: str, known: Known) -> bool:
    """Whether a heading names a period and not what its figures are."""
    series = series_of(text, known.patterns)
    return series is not None and not series.what


def meaning_of(heading: Heading, kind: TableKind, known: Known, source: Source) -> Column:
    """The meaning of one heading: pack.toml's first, then that of both levels together, the lower, the upper."""
    found = _meaning(heading.upper, heading.lower, kind, known)
    if found.why is Why.UNKNOWN and kind in _RATED and heading.text.casefold() in known.patterns.words["ratings"]:
        found = replace(found, why=Why.WORKED_OUT)
    return replace(found, letter=heading.letter, source=source)


@lru_cache(maxsize=4096)
def _meaning(upper: str, lower: str, kind: TableKind, known: Known) -> Column:
    """The meaning wherever it stands: tables below one another have the same headings."""
    heading = Heading("", 0, upper, lower)
    column = Column("", heading.text, Source("", "", ""), Why.UNKNOWN)
    said = _said(heading, kind, known, column)
    if said is not None:
        return said
    names = known.kinds[kind]
    lower = heading.lower or heading.upper
    if heading.upper and heading.lower and kind in FIGURES and names.meaning(heading.text) is None:
        both = _figures(heading.text, kind, known)
        if both is not None and (names.meaning(lower) is None or both != _figures(lower, kind, known)):
            return replace(column, series=both, why=Why.PATTERN)
        if names.meaning(heading.upper) == "Frameworks":
            return replace(column, flag=" ".join(heading.lower.split()), why=Why.PATTERN)
    for text in (heading.text, lower):
        name = names.meaning(text)
        if name is not None:
            return replace(column, name=name, why=names.why(text))
    for text in (lower, heading.text):
        series = _figures(text, kind, known)
        if series is not None:
            return replace(column, series=series, why=Why.PATTERN)
    name = names.meaning(heading.upper) if heading.upper else None
    if name:
        return replace(column, name=name, why=names.why(heading.upper))
    advice = years_meant(heading.text, known.patterns)
    can_be_said = bool(advice) and _figures(advice[0], kind, known) is not None
    return replace(column, why=Why.CALENDAR_YEAR, advice=advice) if can_be_said else column


def _said(heading: Heading, kind: TableKind, known: Known, column: Column) -> Column | None:
    """What pack.toml says of a heading; None where it says nothing that this kind of sheet can use."""
    for text in (heading.text, heading.lower):
        value = known.added.get(plain(text)) if text else None
        if value is None:
            continue
        if not value.strip():
            return replace(column, why=Why.PACK_TOML)
        name = known.kinds[kind].meaning(value)
        if name is not None and name == value:
            return replace(column, name=name, why=Why.PACK_TOML)
        series = _figures(value, kind, known)
        if series is not None and not (FIGURES.get(kind) and _says_only_what(text, series, known)):
            return replace(column, series=series, why=Why.PACK_TOML)
    return None


def _says_only_what(text: str, series: Series, known: Known) -> bool:
    """Whether pack.toml says of a bare period only what it holds, which a sheet of targets or of actuals knows."""
    return series_of(text, known.patterns) == replace(series, what="")


def _figures(text: str, kind: TableKind, known: Known) -> Series | None:
    """The series that words name in a sheet that may have one; None where it is not clear what they hold."""
    if kind not in FIGURES:
        return None
    series = series_of(text, known.patterns)
    if series is None:
        return None
    series = replace(series, what=series.what or FIGURES[kind])
    is_clear = series.is_money if kind is TableKind.BUDGET else bool(series.what) and not series.is_money
    return series if is_clear else None
