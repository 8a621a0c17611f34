"""A panel pack: the scorecards of the departments that a scrutiny panel follows, in one file."""

from dataclasses import dataclass

from reports.model.document import KeyPart, Section, Sentence, Table
from reports.model.scorecard import Masthead, Scorecard


@dataclass(frozen=True)
class PanelPack:
    """What a scrutiny panel reads: a first page with the contents, a part for each department, last their notes."""

    panel: str
    """The panel's name."""
    file_stem: str
    """File name without ending: "corporate-scrutiny-panel-2008-09-Q3"."""
    masthead: Masthead
    """Titles and page furniture of the first page; each department's pages have their own running head."""
    opening: tuple[Sentence, ...]
    """One to three sentences on the panel's departments together."""
    overview_heading: str
    """"Departments"."""
    overview: Table | None
    """The departments with their counts; None where there is one only."""
    contents_heading: str
    """"Contents"."""
    contents_entry: str
    """Said of each entry to those who cannot see where it leads: "{title}, page {page}"."""
    scorecards: tuple[Scorecard, ...]
    """Those of its departments, in the panel's order. At least one. Their own notes and keys are not printed."""
    notes: Section
    """The notes on all of its departments, printed once, last."""
    key: tuple[KeyPart, ...]
    """Heading -> marks with their meaning, for all of its departments; printed with the notes."""
    notes_pointer: str
    """Said where each department begins: "Key, methods and data quality: page {page}."; a link to the notes."""
