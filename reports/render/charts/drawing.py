"""A chart as a neutral list of shapes and labels that any renderer can play. Points; the origin is bottom left."""

from dataclasses import dataclass
from enum import StrEnum


class Anchor(StrEnum):
    """Which end of a label stands at its place. The values are those of SVG."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Step:
    """A step of a path."""

    code: str
    """"M" move, "L" line, "C" cubic curve, "Z" close: as in SVG."""
    numbers: tuple[float, ...]
    """Coordinates, x and y in turn."""


@dataclass(frozen=True)
class Shape:
    """A path, filled or drawn or both."""

    path: tuple[Step, ...]
    """Its steps."""
    fill: str
    """"#12436D"; empty for none."""
    stroke: str
    """"#12436D"; empty for none."""
    width: float
    """Of the line."""
    dash: tuple[float, ...]
    """Lengths of dashes and gaps; empty for a solid line."""


@dataclass(frozen=True)
class Label:
    """Words."""

    x: float
    """Of the anchor."""
    y: float
    """Of the baseline."""
    text: str
    """The words. Hostile until escaped."""
    size: float
    """Of the type."""
    strong: bool
    """Semi-bold."""
    colour: str
    """"#1D1D1B"."""
    anchor: Anchor
    """Which end stands at x."""


@dataclass(frozen=True)
class Drawing:
    """A chart."""

    width: float
    """Points."""
    height: float
    """Points."""
    items: tuple[Shape | Label, ...]
    """In the order of drawing."""
