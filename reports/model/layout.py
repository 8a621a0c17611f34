"""How a sheet was understood: which rows are headings, what each column means and why, what was taken and left out."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """What a column's meaning rests on."""

    OWN_NAME = "own name"
    """The heading is the canonical column's own name."""
    SYNONYM = "synonym"
    """It is one of the other names in templates/reading/headings.toml."""
    PATTERN = "pattern"
    """It names a period, a target or an actual, as templates/reading/patterns.toml has it."""
    PACK_TOML = "pack.toml"
    """The organisation's [columns] say so."""
    CALENDAR_YEAR = "calendar or financial year?"
    """It names a single year, which may be meant for two financial years; the column was not read."""
    UNKNOWN = "not understood"
    """Nothing is known of it; the column was not read."""
    TWICE = "one too many"
    """Another column has the same meaning; this one was not read."""
    WORKED_OUT = "worked out by the pack"
    """A rating of the figures beside it, red, amber or green; the pack rates them by its own rule."""
    DERIVED = "follows from others"
    """A sum or a value to date of columns that were read; this one was not."""


class RowReason(StrEnum):
    """Why a row is not a data row."""

    SECTION = "section"
    """It heads the rows below it and became their objective."""
    TOTAL = "total"
    """It adds up others."""
    NOTE = "note"
    """Words above, between or below the table."""
    REPEATED = "repeated headings"
    """The headings once more, as on a new page."""
    CONTINUED = "continued"
    """It goes on with the row above, and was joined to it."""


@dataclass(frozen=True)
class ColumnLayout:
    """A column and what it means."""

    letter: str
    """Column letter."""
    heading: str
    """Its heading, the levels joined with a space. Hostile until escaped."""
    meaning: str
    """Canonical column, or what and when: "Ref", "target 2008/09"; empty where it was not read."""
    why: Why
    """What the meaning rests on."""
    advice: tuple[str, ...] = ()
    """What pack.toml may say of it, the likelier first: "Target 2008/09"."""


@dataclass(frozen=True)
class RowsLeftOut:
    """Rows of a table that are no data rows of their own."""

    reason: RowReason
    """Why."""
    numbers: tuple[int, ...]
    """Row numbers in the sheet."""
    seen: str
    """What stands first in the first of them. Hostile until escaped."""


@dataclass(frozen=True)
class TableLayout:
    """A table of a sheet."""

    kinds: tuple[str, ...]
    """The canonical sheets that it became: "Measures", "Targets"."""
    header_rows: tuple[int, ...]
    """Row numbers of its headings."""
    columns: tuple[ColumnLayout, ...]
    """In the sheet's order."""
    rows: tuple[int, ...] = ()
    """Numbers of the data rows."""
    left_out: tuple[RowsLeftOut, ...] = ()
    """The other rows, a group a reason."""
    carried: tuple[tuple[str, int], ...] = ()
    """Canonical column -> how many of its blank cells took the value above."""
    made_refs: int = 0
    """Rows without a ref of their own, which got one from their title."""


@dataclass(frozen=True)
class SheetLayout:
    """A sheet and its tables."""

    workbook: str
    """File name."""
    sheet: str
    """Sheet name."""
    tables: tuple[TableLayout, ...] = ()
    """In the sheet's order; none where nothing was understood."""
    likely_row: int = 0
    """Where nothing was understood, the row that looks most like headings; 0 where none does."""
    likely: tuple[str, ...] = ()
    """What stands in it. Hostile until escaped."""
