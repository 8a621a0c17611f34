"""Typefaces: registering a brand's fonts once, and which font prints which characters of a text."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from reports.errors import PackError
from reports.model.brand import WEIGHTS, Face
from reports.render.fallback import fallback_faces


@dataclass(frozen=True)
class Typeface:
    """The names under which a brand's fonts are registered."""

    regular: str
    """Text."""
    semibold: str
    """Headings, and words that carry the news."""
    bold: str
    """The document's title."""


class _Font(TTFont):
    """A font that knows which weight of the fallback typeface stands in for it."""

    weight: str = "regular"


def register(faces: Mapping[str, Face]) -> Typeface:
    """Register a brand's fonts with the PDF library; registering them again costs next to nothing.

    Raises PackError where a file is not a TrueType font that can be embedded.
    """
    return Typeface(*(_registered(faces[weight], weight) for weight in WEIGHTS))


def known_to(font: str) -> frozenset[str]:
    """The characters of a registered font."""
    return _known(pdfmetrics.getFont(font))


def fallback_of(font: str) -> str:
    """The registered font that prints what a font lacks, in the same strength."""
    weight = getattr(pdfmetrics.getFont(font), "weight", "regular")
    return _registered(fallback_faces()[weight], weight)


def text_width(text: str, font: str, size: float) -> float:
    """Width of a text in points, each character in the font that prints it."""
    return _width_at_one(text, font) * size


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """Parts of a text with the font that prints each: the font asked for, wherever it has the character."""
    known = known_to(font)
    if known.issuperset(text):
        return [(text, font)]
    other = fallback_of(font)
    spare = known_to(other)
    chosen = ((character, other if character not in known and character in spare else font) for character in text)
    return [("".join(part[0] for part in parts), name) for name, parts in groupby(chosen, lambda part: part[1])]


@lru_cache(maxsize=1 << 16)
def _width_at_one(text: str, font: str) -> float:
    """Width of a text at one point. The words of a report recur, and in several sizes."""
    return sum(float(pdfmetrics.stringWidth(part, name, 1)) for part, name in runs(text, font))


@cache
def _known(font: TTFont) -> frozenset[str]:
    return frozenset(map(chr, font.face.charToGlyph))


@cache
def _registered(face: Face, weight: str) -> str:
    """Register a font under a name made from what the file holds, so that equal files share one font."""
    try:
        content = _content(face)
        name = f"{face.file.stem}-{hashlib.sha256(content).hexdigest()[:12]}"
        if name not in pdfmetrics.getRegisteredFontNames():
            font = _Font(name, BytesIO(content))
            font.weight = weight
            # The library takes two fonts whose files name the same face for one; brands may have their own cut of it.
            vars(pdfmetrics)["_dynFaceNames"].pop(font.face.name, None)
            pdfmetrics.registerFont(font)
    except (OSError, TTFError, ValueError) as fault:
        raise PackError(
            f"The typeface file {face.file.name} cannot be used: {fault}.",
            "Use a TrueType font (.ttf), static or variable, that may be embedded in documents.",
        ) from fault
    return name


def _content(face: Face) -> bytes:
    if face.axes is None:
        return face.file.read_bytes()
    # Its library takes a while to load, and no shipped brand needs it.
    from reports.render.brand.variable import prepared

    return prepared(face)
