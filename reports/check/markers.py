"""The Marker column: shorthand letters, with or without square brackets, or their words (METHODS §9)."""

import re

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.cell import Cell, CellKind
from reports.model.value import Marker

_LETTERS = {marker.value: marker.value for marker in Marker} | {"c": "c", "x": "x", "z": "z"}
_WORDS = {marker.name.casefold().replace("_", " "): marker.value for marker in Marker} | {
    "confidential": "c",
    "suppressed": "c",
    "not available": "x",
    "not applicable": "z",
}


def markers_in(cell: Cell, department: str, faults: Faults) -> tuple[str, ...]:
    """The letters of a Marker cell: "p", "[p][r]", "provisional, revised".

    One that is not understood may mean confidential: the value is withheld, with a finding.
    """
    if cell.is_blank or cell.kind is CellKind.ERROR:
        return ()
    found: list[str] = []
    for part in re.split(r"[\[\],;/]+", cell.seen.casefold()):
        words = " ".join(part.split())
        letter = _LETTERS.get(words) or _WORDS.get(words) or _confidential(words)
        if letter:
            found.append(letter)
        elif words:
            faults.at(Code.MARKER_NOT_UNDERSTOOD, cell, department, marker=words)
            found.append("c")
    return tuple(found)


def _confidential(words: str) -> str:
    """The letter of words that begin like confidential or suppressed, whatever follows; empty for others."""
    return "c" if words.startswith(("conf", "suppress", "small number", "disclos")) else ""
