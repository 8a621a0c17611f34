"""What the checks found, as people read it: a page, and a workbook that a department answers and sends back."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.model.document import Section, Sentence, Table
from reports.model.scorecard import Masthead


@dataclass(frozen=True)
class FindingsReport:
    """The findings of an organisation or of one of its departments."""

    department: str
    """The department's code; empty for the organisation as a whole."""
    path: str
    """Path in the pack without ending: "findings", "findings/findings-ces"."""
    masthead: Masthead
    """Titles and page furniture."""
    opening: tuple[Sentence, ...]
    """How many there are, and what to do with them."""
    sections: tuple[Section, ...]
    """A table each: errors, warnings, notes, accepted ones. Empty ones are left out."""
    table: Table
    """All of them in one table, the gravest first."""
    words: Mapping[str, str]
    """What only a workbook prints: sheet, answer, answered_by, answer_hint."""
