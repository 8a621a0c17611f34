"""A brand: what a communications officer decides. Folders of templates/brands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

WEIGHTS = ("regular", "semibold", "bold")
"""The weights of a typeface that documents are set in. Nothing is set in italics: they are harder to read."""


@dataclass(frozen=True)
class Face:
    """One weight of a typeface."""

    file: Path
    """A TrueType file, static or variable."""
    axes: tuple[tuple[str, float], ...] | None = None
    """Where the weight lies on the file's axes: (("opsz", 10.0), ("wght", 400.0)), in the file's units; empty where it
    has none. None: the file is known to need no preparation."""


@dataclass(frozen=True)
class Brand:
    """How a pack looks. Every text colour has at least 4.5:1 on its ground (WCAG AA)."""

    name: str
    """Folder name: "civic"."""
    ink: str
    """Body text on white: "#1D1D1B"."""
    quiet: str
    """Small print on white."""
    accent: str
    """Headings and lines on white."""
    tint: str
    """Ground of the one tinted box; ink and accent are read on it."""
    rule: str
    """Thin rules; no text is set in it."""
    typeface: Mapping[str, Face]
    """"regular", "semibold", "bold" -> its file."""
    family: str
    """Name of the typeface, for web pages."""
    mark: Path | None
    """SVG or PNG mark; None for the built-in square."""
    strapline: str
    """Under the organisation's name; empty for none."""
    page_width: float
    """Points, after orientation."""
    page_height: float
    """Points, after orientation."""
    footer: str
    """Imprint line at the foot of every page; empty for none."""
    mark_text: str = ""
    """What the mark shows, for those who cannot see it; empty where it is decoration beside the organisation's name."""
    contact: str = ""
    """Where to ask for another format: an address, a telephone number; empty for none."""
    cover: bool = False
    """Whether a cover comes before the first page."""
    hair: float = 0.4
    """Width of thin rules, in points."""
    heading_rule: float = 0.0
    """Width of the rule above each section's heading, in points; 0 for none."""
    office: str = "Arial"
    """Typeface of workbooks, and of web pages where the brand's own is not at hand: one that every office has."""
    band: float = 0.0
    """Width of the strip of accent along the outer edge of every page, in points; 0 for none."""
