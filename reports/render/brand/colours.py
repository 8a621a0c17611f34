"""The colours of a brand. Text contrast follows WCAG 2.2, success criterion 1.4.3: 4.5:1 for every pair."""

import re

from reports.render.brand.file import BrandFile

LEAST_CONTRAST = 4.5
"""Of text on its ground."""

DEFAULT_COLOURS = {"ink": "#1D1D1B", "quiet": "#57575A", "accent": "#12436D", "tint": "#F2F4F6", "rule": "#C9CCD0"}
"""Used where a brand names no colour."""

_WHITE = "#FFFFFF"


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours such as "#12436D", from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def read_colours(file: BrandFile) -> dict[str, str]:
    """Role -> colour: ink, quiet, accent, tint and rule, in capitals.

    Raises PackError for a colour that is not understood or that words cannot be read in.
    """
    given = file.table("colours")
    file.only(given, DEFAULT_COLOURS, "a colour")
    for role, colour in given.items():
        if not isinstance(colour, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
            file.wrong(
                f"has a colour that is not understood: {role} = '{colour}'.",
                f'Write it as six hexadecimal digits, as your style guide does: {role} = "{DEFAULT_COLOURS[role]}".',
            )
    colours = DEFAULT_COLOURS | {role: str(colour).upper() for role, colour in given.items()}
    for role in ("ink", "quiet", "accent"):
        _readable(file, role, colours[role], "white", _WHITE)
    for role in ("ink", "accent"):
        _readable(file, role, colours[role], f"tint {colours['tint']}", colours["tint"])
    return colours


def _readable(file: BrandFile, role: str, colour: str, ground: str, ground_colour: str) -> None:
    ratio = contrast(colour, ground_colour)
    if ratio < LEAST_CONTRAST:
        file.wrong(
            # Cut, not rounded: 4.49:1 must not be printed as the 4.5:1 that it misses.
            f"cannot be read: {role} {colour} on {ground} is {int(ratio * 10) / 10}:1; text needs {LEAST_CONTRAST}:1.",
            f"Choose a darker {role}, or a lighter ground, in the brand's brand.toml.",
        )


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
