"""The publication edition: a department's figures as plain accessible tables, one a worksheet (METHODS §9)."""

from dataclasses import dataclass

from reports.model.data_table import DataTable
from reports.model.document import Table
from reports.model.scorecard import Masthead

CONTENTS = "contents"
"""The key of the table whose first column leads to the other sheets."""


@dataclass(frozen=True)
class PublicationSheet:
    """A worksheet with one table, or with none."""

    name: str
    """Of its tab: letters, digits and underscores, at most 30, a letter first; unique in the workbook."""
    title: str
    """In its first cell."""
    sentences: tuple[str, ...]
    """In column A, between the title and the table."""
    table: Table | None = None
    """Its table: unique headings, no cell empty; None on the cover."""


@dataclass(frozen=True)
class Publication:
    """The publication edition of one department, for a website."""

    department: str
    """Department code."""
    path: str
    """Path in the pack without ending: "ces/ces-publication-2008-09-Q3"."""
    masthead: Masthead
    """Title, language and organisation for the document's properties."""
    sheets: tuple[PublicationSheet, ...]
    """Cover, contents, notes, then the tables. The contents' first column names the sheets that follow it."""
    data: tuple[DataTable, ...]
    """The tables as CSV; each name is a path in the pack without ending."""
