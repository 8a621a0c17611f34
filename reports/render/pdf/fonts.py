"""Typefaces: registering a brand's fonts once, and what to print for a character that they lack."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from reports.errors import PackError

_REPLACEMENTS = "\ufffd□?"
"""Printed for a character that no font of the brand has: the first of these that it does have."""

_DROPPED = frozenset({"Cf", "Mn"})
"""Categories that are left out where the typeface lacks them: joiners, direction marks, variation selectors."""


@dataclass(frozen=True)
class Typeface:
    """The names under which a brand's fonts are registered."""

    regular: str
    """Text."""
    semibold: str
    """Headings, and words that carry the news."""
    bold: str
    """The document's title."""


class Glyphs(dict[int, str]):
    """A table for `str.translate` that keeps what the typeface can print, and remembers what it cannot.

    One table a document: `missing` holds the characters that were asked for and that no font of the brand has.
    """

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        fonts = [pdfmetrics.getFont(name) for name in (typeface.regular, typeface.semibold, typeface.bold)]
        glyphs = [frozenset(font.face.charToGlyph) for font in fonts if isinstance(font, TTFont)]
        self.known: frozenset[int] = frozenset.intersection(*glyphs)
        self.replacement = next(mark for mark in _REPLACEMENTS if ord(mark) in self.known)
        self.missing: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = self._printed(code)
        return self[code]

    def clean(self, text: str) -> str:
        """The text as it can be printed: composed, without control characters; line feeds are kept."""
        return unicodedata.normalize("NFC", text).translate(self)

    def line(self, text: str) -> str:
        """The text as it can be printed on one line."""
        return " ".join(self.clean(text).split("\n"))

    def _printed(self, code: int) -> str:
        character = chr(code)
        if character in "\n\u2028\u2029\x0b\x0c\x85":
            return "\n"
        category = unicodedata.category(character)
        if character in "\t\r" or (category == "Zs" and code not in self.known):
            return " "
        if category == "Cf" or (category in _DROPPED and code not in self.known):
            return ""
        if code in self.known and category != "Cc":
            return character
        self.missing.add(character)
        return self.replacement


def register(files: Mapping[str, Path]) -> Typeface:
    """Register a brand's fonts with the PDF library; registering them again costs next to nothing.

    Raises PackError where a file is not a TrueType font.
    """
    return Typeface(*(_registered(files[weight]) for weight in ("regular", "semibold", "bold")))


def plain(text: str) -> str:
    """A text for titles, bookmarks and text alternatives: one line, without what XML and PDF cannot hold."""
    kept = (" " if character.isspace() else character for character in unicodedata.normalize("NFC", text))
    return " ".join("".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn")).split())


def _registered(file: Path) -> str:
    """Register a font under a name made from what the file holds, so that equal files share one font."""
    try:
        content = file.read_bytes()
        name = f"{file.stem}-{hashlib.sha256(content).hexdigest()[:12]}"
        if name not in pdfmetrics.getRegisteredFontNames():
            font = TTFont(name, str(file))
            # The library takes two fonts whose files name the same face for one; brands may have their own cut of it.
            vars(pdfmetrics)["_dynFaceNames"].pop(font.face.name, None)
            pdfmetrics.registerFont(font)
    except (OSError, TTFError) as fault:
        raise PackError(
            f"The typeface file {file.name} cannot be used: {fault}.",
            "Use a static TrueType font (.ttf) that may be embedded.",
        ) from fault
    return name
