"""Refs where a council's own layout has none: from a number before the title, else from the title itself.

A ref made from a title stays the same from quarter to quarter, whatever is added above it; a row's number would not.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.model.cell import Cell, CellKind
from reports.read.headings import plain

_NUMBERED = re.compile(r"^([A-Z]|\d{1,3}[a-z]{0,3})(?:[.)]\s*|\s{2,})(?=\S)")
_INITIALS = 4
_DIGITS = 1000


@dataclass(frozen=True)
class Named:
    """A row's ref and title."""

    ref: Cell
    """The ref: its own, or one that was made."""
    title: Cell
    """The title, without a number that became the ref."""
    set_name: str = ""
    """The set of measures that stood before the ref, "National"; empty where none did."""
    is_made: bool = False
    """Whether the ref was made from the title."""


def name_row(ref: Cell | None, title: Cell, sets: Sequence[str]) -> Named:
    """The ref and title of a row. `ref` is its cell, None where the table has no such column.

    "National BV 1a" is BV 1a of the national set, "Local" alone is no ref; "5. Review print services" is 5.
    """
    set_name = ""
    if ref is not None and not ref.is_blank:
        set_name = next((one for one in sets if ref.seen.casefold().startswith(one.casefold())), "")
        rest = re.sub(r"\(.*?\)", "", ref.seen[len(set_name) :]).strip()
        if not set_name:
            return Named(ref, title)
        if any(sign.isdigit() for sign in rest):
            return Named(replace(ref, kind=CellKind.TEXT, seen=rest), title, set_name)
    found = _NUMBERED.match(title.seen)
    if found:
        number = replace(title, kind=CellKind.TEXT, seen=found.group(1))
        return Named(number, replace(title, seen=title.seen[found.end() :].strip()), set_name)
    if title.is_blank:
        return Named(ref or title, title, set_name)
    return Named(Cell(CellKind.TEXT, title.source, made_ref(title.seen)), title, set_name, is_made=True)


def made_ref(title: str) -> str:
    """A short ref that a title always gets: "Invoices paid on time" -> "IPOT-" and three digits."""
    words = re.findall(r"[A-Za-z0-9]+", title)
    initials = "".join(word[0] for word in words[:_INITIALS]).upper()
    return f"{initials}-{zlib.crc32(plain(title).encode()) % _DIGITS:03d}"
