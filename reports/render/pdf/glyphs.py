"""What is printed for each character of a text: the character itself, nothing, a space, or a replacement."""

import unicodedata

from reports.render.pdf.bidi import in_joined_forms
from reports.render.pdf.fonts import Typeface, fallback_of, known_to

REPLACEMENT = "□"
"""Printed for a character that no font has; the typeface that stands in for the brand's own has it."""


class Glyphs(dict[int, str]):
    """A table for `str.translate` that keeps what can be printed, and remembers what cannot.

    One table a document: `missing` holds the characters that were asked for and that no font has.
    """

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface
        fonts = (typeface.regular, typeface.semibold, typeface.bold)
        self.known = frozenset.intersection(*(known_to(font) for font in fonts))
        self.missing: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = self._printed(chr(code))
        return self[code]

    def clean(self, text: str) -> str:
        """The text as it can be printed: composed, without control characters; line feeds are kept."""
        if text.isascii() and text.isprintable():
            return text
        return in_joined_forms(unicodedata.normalize("NFC", text)).translate(self)

    def line(self, text: str) -> str:
        """The text as it can be printed on one line."""
        return " ".join(self.clean(text).split("\n"))

    def can_print(self, character: str) -> bool:
        """Whether the brand's typeface has a character, or the one that stands in for it."""
        return character in self.known or character in known_to(fallback_of(self._typeface.regular))

    def _printed(self, character: str) -> str:
        if character in "\n\u2028\u2029\x0b\x0c\x85":
            return "\n"
        category = unicodedata.category(character)
        if character in "\t\r" or (category == "Zs" and character not in self.known):
            return " "
        # Joiners, direction marks and variation selectors have done their work, or have none to do.
        if category == "Cf" or "\ufe00" <= character <= "\ufe0f":
            return ""
        if category != "Cc" and self.can_print(character):
            return character
        self.missing.add(character)
        return "" if category == "Mn" else REPLACEMENT


def plain(text: str) -> str:
    """A text for titles, bookmarks and text alternatives: one line, without what XML and PDF cannot hold."""
    kept = (" " if character.isspace() else character for character in unicodedata.normalize("NFC", text))
    return " ".join("".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn")).split())
