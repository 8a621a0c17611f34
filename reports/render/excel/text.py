"""Text on its way into a workbook: hostile until it has been through here.

Excel's limits: 32,767 characters a cell, 31 a sheet name, 255 a text inside a formula, 255 a printed header.
"""

import re
from collections.abc import Iterable
from functools import cache

from reports.model.document import Run

LONGEST_CELL = 32_767
LONGEST_NAME = 31
LONGEST_LITERAL = 255
LONGEST_PRINTED = 255
ELLIPSIS = "…"

_TAB = re.compile(r"[\t\v\f\r]+")
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters, line feeds excepted
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction: they make a figure read backwards
    "\ud800-\udfff\ufffe\uffff\ufeff]"  # what XML cannot hold
)
_BEFORE_BRACKET = re.compile(r"(?<=\w)(?=\()")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\n]")
_RESERVED_NAME = "history"


def clean(text: str) -> str:
    """Text without control characters, cut to what a cell holds. Line feeds stay."""
    if len(text) < LONGEST_CELL // 2 and text.isprintable():
        return text
    return cut(_UNPRINTABLE.sub("", _TAB.sub(" ", text)), LONGEST_CELL)


def plain(runs: Iterable[Run]) -> str:
    """The words of a sentence, without what stands out in it."""
    return "".join(run.text for run in runs)


def no_markup(text: str) -> str:
    """Text of a cell as the library escapes it: it takes "<r>…</r>" for markup, but not with a space at the end."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return cut(text + " ", LONGEST_CELL)
    return text


def cut(text: str, longest: int) -> str:
    """Text of at most `longest` UTF-16 units, as Excel counts; an ellipsis stands for the rest."""
    if units(text) <= longest:
        return text
    kept = text.encode("utf-16-le")[: 2 * (longest - 1)]
    return kept.decode("utf-16-le", "ignore") + ELLIPSIS


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """A legal sheet name as near to the wanted one as can be, unlike those taken (in either case).

    Excel keeps the name "History" for itself.
    """
    used = {name.casefold() for name in taken} | {_RESERVED_NAME}
    name = cut(_NOT_IN_NAMES.sub(" ", clean(wanted)).strip(" '") or "1", LONGEST_NAME)
    number = 1
    unique = name
    while unique.casefold() in used:
        number += 1
        ending = f" ({number})"
        unique = cut(name, LONGEST_NAME - len(ending)) + ending
    return unique


def printed(text: str) -> str:
    """Text for a printed header or footer, where an ampersand starts a command."""
    return " ".join(clean(text).split()).replace("&", "&&")


@cache
def literal(text: str) -> str:
    """Text as a formula holds it: in quotation marks, in pieces of at most 255 characters.

    A word is cut from the bracket after it, else "FILTER(" would be taken for the function of that name.
    """
    words = _BEFORE_BRACKET.split(clean(text))
    pieces = [word[at : at + LONGEST_LITERAL] for word in words for at in range(0, len(word), LONGEST_LITERAL)]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces or [""])


def reference(sheet: str) -> str:
    """A sheet name as formulas and links write it."""
    return "'" + sheet.replace("'", "''") + "'"


def starts_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula when someone edits the cell."""
    return text[:1] in ("=", "+", "-", "@")


def units(text: str) -> int:
    """The length of a text as Excel counts it: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
