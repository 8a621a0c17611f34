"""The colours of a brand. Text contrast follows WCAG 2.2, success criterion 1.4.3: 4.5:1 for every pair."""

import re

from reports.model.contrast import LEAST_CONTRAST, WHITE, contrast, contrast_text
from reports.render.brand.file import BrandFile

DEFAULT_COLOURS = {"ink": "#1D1D1B", "quiet": "#57575A", "accent": "#12436D", "tint": "#F2F4F6", "rule": "#C9CCD0"}
"""Used where a brand names no colour."""


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
        _readable(file, role, colours[role], "white", WHITE)
    for role in ("ink", "accent"):
        _readable(file, role, colours[role], f"tint {colours['tint']}", colours["tint"])
    return colours


def _readable(file: BrandFile, role: str, colour: str, ground: str, ground_colour: str) -> None:
    ratio = contrast(colour, ground_colour)
    if ratio < LEAST_CONTRAST:
        file.wrong(
            f"cannot be read: {role} {colour} on {ground} is {contrast_text(ratio)}; text needs {LEAST_CONTRAST}:1.",
            f"Choose a darker {role}, or a lighter ground, in the brand's brand.toml.",
        )
