"""What `read` hands to `check`: tables whose every cell knows where it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reports.model.numerous import numerous

RowPlace = tuple[str, str, str]
"""Workbook, sheet and number of a row."""


@numerous
class Source:
    """A cell of an input workbook."""

    workbook: str
    """File name, without folders."""
    sheet: str
    """Sheet name."""
    cell: str
    """Address such as "F14"; empty where the whole sheet is meant."""
    seen: str = field(default="", compare=False)
    """What a person sees there, kept for figures only: a withheld one has none. Hostile until escaped."""
    number: Decimal | None = field(default=None, compare=False)
    """The number that stands there, as read; None for anything else, and where it is not kept."""

    @property
    def place(self) -> "Source":
        """The same cell without what stands in it."""
        return Source(self.workbook, self.sheet, self.cell)

    @property
    def row(self) -> RowPlace:
        """The row in which the cell stands."""
        return self.workbook, self.sheet, re.sub(r"\D", "", self.cell)

    def __str__(self) -> str:
        place = f"{self.workbook} › {self.sheet}" if self.sheet else self.workbook
        return f"{place}!{self.cell}" if self.cell else place


class CellKind(StrEnum):
    """What stands in a cell."""

    BLANK = "blank"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    TEXT = "text"
    ERROR = "error"


@numerous
class Cell:
    """A cell as it was understood, before anyone knows what unit its measure has.

    Exactly one of `number`, `day` and `yes` holds the value where `kind` is NUMBER, DATE or YES_NO.
    """

    kind: CellKind
    """What stands in it."""
    source: Source
    """Where it stands."""
    seen: str = ""
    """What a person sees there, trimmed: "98.70%", "21 days", "Need baseline", "#DIV/0!". Hostile until escaped."""
    number: Decimal | None = None
    """The number. "5.235M" is 5235000; a percentage is 98.7, also where the cell holds 0.987 in a % format."""
    unit: str = ""
    """The unit that stood with the number: "%", "£", "days", "M" …; empty for a bare number."""
    day: date | None = None
    """The date, where the cell is one: a real date, "31.07.04", "31 March 2009". A month alone stays text."""
    yes: bool | None = None
    """True for Yes or Y or TRUE, False for No or N or FALSE."""
    markers: tuple[str, ...] = ()
    """Shorthand letters found in square brackets after the value, or alone: ("p",), ("x",), ("c",)."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the cell."""
        return self.kind is CellKind.BLANK


@numerous
class InputRow:
    """A data row of a table."""

    number: int
    """Row number in the sheet, from 1."""
    cells: Mapping[str, Cell]
    """Canonical column name -> cell; every column of the table is present, blank cells too."""


class TableKind(StrEnum):
    """The canonical sheets (DESIGN §3)."""

    DEPARTMENTS = "Departments"
    MEASURES = "Measures"
    TARGETS = "Targets"
    ACTUALS = "Actuals"
    COMMENTARY = "Commentary"
    TASKS = "Tasks"
    MILESTONES = "Milestones"
    BUDGET = "Budget"
    RISKS = "Risks"
    BENCHMARKS = "Benchmarks"
    NARRATIVE = "Narrative"


@dataclass(frozen=True, slots=True)
class InputTable:
    """One canonical sheet of one workbook."""

    kind: TableKind
    """Which canonical sheet it is."""
    source: Source
    """The workbook and sheet; the cell is its header's first cell."""
    columns: Mapping[str, str]
    """Canonical column name -> column letter, in the sheet's order."""
    rows: tuple[InputRow, ...]
    """Data rows in the sheet's order; wholly blank rows are left out."""
    totals: tuple[InputRow, ...] = ()
    """Rows that add up others, known as such by their layout; no data rows, and not among `rows`."""

    def __contains__(self, column: object) -> bool:
        return column in self.columns
