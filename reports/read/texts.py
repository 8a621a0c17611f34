"""The texts that the sheets of an .xlsx share, a raised digit kept as such: "98.7" with a footnote 1 is not 98.71.

openpyxl makes a tree of every text and forgets what is raised. Here Python's XML parser tells of each tag as it passes.
"""

from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate

from reports.read.archive import chunks
from reports.read.refusal import DAMAGED, unreadable

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ITEM, RUN, TEXT, PHONETIC, RAISED = (f"{_MAIN}}}{tag}" for tag in ("si", "r", "t", "rPh", "vertAlign"))
_RAISED_SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """A text with its digits as superscripts."""
    return text.translate(_RAISED_SIGNS)


def is_raised(attributes: dict[str, str]) -> bool:
    """Whether the attributes of a `vertAlign` tag lift what follows in its run."""
    return attributes.get("val") == "superscript"


def shared_texts(source: IO[bytes]) -> list[str]:
    """Every shared text, in order. Raises Refusal where the part is no XML."""
    reader = _Texts()
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        for piece in chunks(source):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except ExpatError as fault:
        raise unreadable(DAMAGED) from fault
    return reader.texts


class _Texts:
    """Takes the tags as they pass."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        """What was read so far."""
        self._parts: list[str] = []
        self._is_taking = self._is_raised = self._is_phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == TEXT:
            self._is_taking = not self._is_phonetic
        elif tag == RUN:
            self._is_raised = False
        elif tag == RAISED:
            self._is_raised = is_raised(attributes)
        elif tag == PHONETIC:
            self._is_phonetic = True

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._is_taking = False
        if tag == ITEM:
            self.texts.append("".join(self._parts).replace("x005F_", ""))
            self._parts.clear()
        elif tag == RUN:
            self._is_raised = False
        elif tag == PHONETIC:
            self._is_phonetic = False

    def characters(self, text: str) -> None:
        """Characters between two tags."""
        if self._is_taking:
            self._parts.append(raised(text) if self._is_raised else text)
