"""What a director says of a quarter in words of their own."""

from dataclasses import dataclass

from reports.model.cell import Source
from reports.model.period import Period


@dataclass(frozen=True)
class Narrative:
    """A director's narrative of one department and quarter."""

    department: str
    """The department's code."""
    period: Period
    """The quarter that it speaks of."""
    paragraphs: tuple[str, ...]
    """Its paragraphs, none of them empty. Hostile until escaped."""
    source: Source
    """Where it stands."""
    withheld_for: str = ""
    """Ref of a measure of which its words could tell a figure that may not be shown: then they say so instead."""
