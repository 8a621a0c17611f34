"""How cells look: a style in the house's words, turned into a format of the workbook in the brand's colours."""

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from reports.model.brand import Brand

BODY = 10.0
SMALL = 9.0


class Line(StrEnum):
    """Which rules a cell has."""

    NONE = "none"
    ROW = "row"
    """A thin rule below, between rows."""
    HEADER = "header"
    """A rule in the accent colour below."""
    TOTAL = "total"
    """A thin rule below and a dark one above."""


@dataclass(frozen=True)
class Style:
    """How a cell looks. An empty colour is the brand's ink."""

    size: float = BODY
    """Points."""
    bold: bool = False
    """Whether it stands out."""
    underlined: bool = False
    """Whether it looks like a link."""
    colour: str = ""
    """Of the letters: "#801650"."""
    ground: str = ""
    """Behind the letters; empty for white."""
    right: bool = False
    """Whether figures align to the right."""
    indent: bool = False
    """Whether words keep away from the figures on their left."""
    wrap: bool = True
    """Whether long words go on in the next line."""
    low: bool = False
    """Whether the words stand at the foot of the cell."""
    line: Line = Line.NONE
    """Its rules."""
    number: str = ""
    """Number format; empty for words."""
    quoted: bool = False
    """Whether the words stay words when someone edits them, whatever they start with."""

    def __post_init__(self) -> None:
        # 12 and 12.0 are one key of what is kept below, but two words in a file: the order of books would show.
        object.__setattr__(self, "size", float(self.size))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        # A style is looked up for every cell: its hash is worked out once.
        return hash(tuple(getattr(self, name) for name in self.__dataclass_fields__))


@cache
def numbered(style: Style, number: str) -> Style:
    """The style of a native number or date: it reads by a format, and never goes on in the next line."""
    return replace(style, number=number, wrap=False)


@cache
def aligned(style: Style) -> Style:
    """The style with figures aligned to the right."""
    return replace(style, right=True)


@cache
def bold(style: Style) -> Style:
    """The style, standing out."""
    return replace(style, bold=True)


def in_words(style: Style, is_beside: bool, is_quoted: bool) -> Style:
    """The style of words: away from figures on their left, and words still when someone edits them."""
    is_beside = is_beside and style.line is not Line.NONE and not style.right
    return replace(style, indent=style.indent or is_beside, quoted=is_quoted)


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: xlsxwriter.Workbook, brand: Brand) -> None:
        self.brand = brand
        self._workbook = workbook
        self._made: dict[Style, Format] = {}
        self._words: defaultdict[tuple[bool, bool], dict[Style, Format]] = defaultdict(dict)
        self._colours: dict[str, Format] = {}

    def of(self, style: Style) -> Format:
        """The format of a style."""
        found = self._made.get(style)
        if found is None:
            found = self._made[style] = self._workbook.add_format(self._properties(style))
        return found

    def of_words(self, style: Style, is_beside: bool, is_quoted: bool) -> Format:
        """The format of words: away from figures on their left, and words still when someone edits them."""
        known = self._words[is_beside, is_quoted]
        found = known.get(style)
        if found is None:
            found = known[style] = self.of(in_words(style, is_beside, is_quoted))
        return found

    def colour(self, colour: str) -> Format:
        """A format that changes nothing but the colour of the letters."""
        if colour not in self._colours:
            self._colours[colour] = self._workbook.add_format({"font_color": colour})
        return self._colours[colour]

    def _properties(self, style: Style) -> dict[str, Any]:
        properties: dict[str, Any] = {
            "font_name": self.brand.office,
            "font_size": style.size,
            "font_color": style.colour or self.brand.ink,
            "bold": style.bold,
            "text_wrap": style.wrap,
            "valign": "bottom" if style.low else "top",
            "align": "right" if style.right else "left",
            "quote_prefix": style.quoted,
        }
        if style.underlined:
            properties["underline"] = 1
        if style.indent:
            properties["indent"] = 1
        if style.ground:
            properties["bg_color"] = style.ground
        if style.number:
            properties["num_format"] = style.number
        return properties | self._lines(style.line)

    def _lines(self, line: Line) -> dict[str, Any]:
        below = {"bottom": 1, "bottom_color": self.brand.rule}
        lines: dict[Line, dict[str, Any]] = {
            Line.NONE: {},
            Line.ROW: below,
            Line.HEADER: {"bottom": 2, "bottom_color": self.brand.accent},
            Line.TOTAL: below | {"top": 1, "top_color": self.brand.ink},
        }
        return lines[line]
