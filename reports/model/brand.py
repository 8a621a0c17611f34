"""A brand: what a communications officer decides. Folders of templates/brands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


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
    typeface: Mapping[str, Path]
    """"regular", "semibold", "bold", "italic" -> static TTF file."""
    family: str
    """Name of the typeface, for workbooks and web pages."""
    mark: Path | None
    """SVG or PNG mark; None for the built-in square."""
    strapline: str
    """Under the organisation's name; empty for none."""
    page_width: float
    """Points, after orientation."""
    page_height: float
    """Points, after orientation."""
    footer: str
    """Contact or imprint line; empty for none."""
