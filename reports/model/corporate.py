"""The corporate scorecard: all departments of an organisation on one view."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.model.document import KeyPart, Section
from reports.model.scorecard import Front, Masthead


@dataclass(frozen=True)
class CorporateScorecard:
    """An organisation's scorecard: a front page that stands alone, then its sections in their order."""

    file_stem: str
    """File name without ending: "corporate-scorecard-2008-09-Q3"."""
    masthead: Masthead
    """Titles and page furniture."""
    front: Front
    """The front page; where a department has its measures off target stand the departments with their counts."""
    sections: tuple[Section, ...]
    """Exceptions, objectives, tasks, budget, risks, notes: those with something to report on."""
    key: tuple[KeyPart, ...]
    """Heading -> marks with their meaning, generated from the rules; printed with the notes."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Sheet names and headings that only the workbook prints, by key, as those of a department's scorecard."""
