"""Preparing a brand's own typeface: the weight wanted cut from a variable file, and figures of one width.

The same file gives the same bytes.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont, TTLibError

from reports.model.brand import Face

_WEIGHT = {"regular": 400.0, "semibold": 600.0, "bold": 700.0}
_WISHES = {"opsz": 10.0, "wdth": 100.0}
"""Where documents are on the other axes: the size of the text in points, the usual width."""
_DIGITS = "0123456789"
_NEEDED = _DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_NO_EMBEDDING = {0x0002: "its licence forbids embedding", 0x0100: "it may not be embedded in part",
                 0x0200: "only its bitmaps may be embedded"}  # fmt: skip
"""Bits of OS/2 fsType (OpenType 1.9)."""
_LAYOUT = ("GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "STAT", "DSIG", "kern", "COLR", "CPAL", "SVG ")
"""Tables that no page needs; varying them would take most of the time."""
_FAULTS = (OSError, TTLibError, KeyError, ValueError, IndexError, AssertionError, AttributeError, TypeError)
"""What the library raises for files that are damaged."""


def unusable(path: Path) -> str:
    """Why documents cannot be set in a font file; empty where they can."""
    try:
        with TTFont(path, lazy=True) as font:
            if "glyf" not in font:
                return "its outlines are not TrueType"
            known = font.getBestCmap() or {}
            lacking = [letter for letter in _NEEDED if ord(letter) not in known]
            forbidden = [why for bit, why in _NO_EMBEDDING.items() if font["OS/2"].fsType & bit]
    except _FAULTS as fault:
        return f"it is damaged ({fault})"
    return f"it has no {lacking[0]}" if lacking else next(iter(forbidden), "")


def has_weights(path: Path) -> bool:
    """Whether a font file is variable in weight."""
    return any(axis.axisTag == "wght" for axis in _axes(path))


def axes_of(path: Path, weight: str) -> tuple[tuple[str, float], ...]:
    """Where a weight lies on the axes of a file, within their limits; nothing where it has none."""
    wishes = _WISHES | {"wght": _WEIGHT[weight]}
    return tuple(
        (axis.axisTag, min(max(wishes.get(axis.axisTag, axis.defaultValue), axis.minValue), axis.maxValue))
        for axis in _axes(path)
    )


@cache
def prepared(face: Face) -> bytes:
    """A static TrueType file of one weight. Kept for as long as the process runs.

    Raises ValueError where the file is damaged.
    """
    from fontTools.varLib import instancer

    target = BytesIO()
    try:
        font = TTFont(face.file, recalcTimestamp=False)
        _set_figures_of_one_width(font)
        for table in _LAYOUT:
            if table in font:
                del font[table]
        if face.axes:
            font = instancer.instantiateVariableFont(font, dict(face.axes), inplace=True, optimize=False)
            _name(font, face)
        font.save(target)
    except _FAULTS as fault:
        raise ValueError(f"it is damaged ({fault})") from fault
    return target.getvalue()


@cache
def characters(path: Path) -> frozenset[str]:
    """Every character that a font file has a glyph for."""
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or {}))


def _axes(path: Path) -> list[Any]:
    with TTFont(path, lazy=True) as font:
        return list(font["fvar"].axes) if "fvar" in font else []


def _set_figures_of_one_width(font: TTFont) -> None:
    """Where figures differ in width, use those that the font keeps for tables (features lnum and tnum)."""
    glyphs = {digit: font.getBestCmap()[ord(digit)] for digit in _DIGITS}
    if len({font["hmtx"][glyph][0] for glyph in glyphs.values()}) == 1 or "GSUB" not in font:
        return
    for feature in ("lnum", "tnum"):
        for swaps in _single_substitutions(font, feature):
            glyphs = {digit: swaps.get(glyph, glyph) for digit, glyph in glyphs.items()}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({ord(digit): glyph for digit, glyph in glyphs.items()})


def _single_substitutions(font: TTFont, feature: str) -> Iterator[dict[str, str]]:
    table = font["GSUB"].table
    wanted = {place for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature
              for place in record.Feature.LookupListIndex}  # fmt: skip
    for place in sorted(wanted):
        for part in table.LookupList.Lookup[place].SubTable:
            single = getattr(part, "ExtSubTable", part)
            if single.LookupType == 1:
                yield single.mapping


def _name(font: TTFont, face: Face) -> None:
    """Give each weight a name of its own: files are told apart by it."""
    stem = "".join(letter for letter in face.file.stem if letter.isascii() and letter.isalnum())[:40] or "Typeface"
    name = f"{stem}-{int(dict(face.axes or ()).get('wght', 400))}"
    for number in (4, 6):
        font["name"].setName(name, number, 3, 1, 0x409)
        font["name"].removeNames(number, 1)
