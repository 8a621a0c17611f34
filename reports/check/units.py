"""The Unit cell of a measure: which family of units it names (DESIGN §3)."""

import re
from collections.abc import Mapping

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.cell import Cell
from reports.model.unit import Unit, UnitKind

_PLAIN: Mapping[str, Unit] = {
    "%": Unit(UnitKind.PERCENT, "%"),
    "percent": Unit(UnitKind.PERCENT, "%"),
    "per cent": Unit(UnitKind.PERCENT, "%"),
    "percentage": Unit(UnitKind.PERCENT, "%"),
    "number": Unit(UnitKind.NUMBER, "number"),
    "no": Unit(UnitKind.NUMBER, "number"),
    "no.": Unit(UnitKind.NUMBER, "number"),
    "count": Unit(UnitKind.NUMBER, "number"),
    "£": Unit(UnitKind.MONEY, "£"),
    "£000": Unit(UnitKind.MONEY, "£000"),
    "£000s": Unit(UnitKind.MONEY, "£000"),
    "£'000": Unit(UnitKind.MONEY, "£000"),
    "£k": Unit(UnitKind.MONEY, "£000"),
    "£m": Unit(UnitKind.MONEY, "£m"),
    "£ million": Unit(UnitKind.MONEY, "£m"),
    "£million": Unit(UnitKind.MONEY, "£m"),
    "ratio": Unit(UnitKind.RATIO, "ratio"),
    "yes/no": Unit(UnitKind.YES_NO, "yes/no"),
    "yes / no": Unit(UnitKind.YES_NO, "yes/no"),
    "y/n": Unit(UnitKind.YES_NO, "yes/no"),
    "date": Unit(UnitKind.DATE, "date"),
    "text": Unit(UnitKind.TEXT, "text"),
}
_DURATION = re.compile(r"((working|calendar) )?(seconds|minutes|hours|days|weeks|months|years)")
_RATE = re.compile(r"(rate\b.*|(number )?per [\d,]+\b.*)")
_JUDGEMENT = re.compile(r"judge?ment\s*(?::\s*(.*))?")


def unit_of(cell: Cell, department: str, scales: Mapping[str, tuple[str, ...]], faults: Faults) -> Unit:
    """The unit that a cell names. `scales` are the judgement scales of pack.toml.

    A unit that is not known, or missing, is a plain figure that is never summed; a judgement without its scale is
    text. Each leaves a finding.
    """
    name = " ".join(cell.seen.split()).replace("’", "'")
    words = name.casefold()
    if not words:
        return Unit(UnitKind.RATIO, "number")
    if words in _PLAIN:
        return _PLAIN[words]
    if _DURATION.fullmatch(words):
        return Unit(UnitKind.DURATION, words)
    if _RATE.fullmatch(words):
        return Unit(UnitKind.RATE, name)
    judgement = _JUDGEMENT.fullmatch(words)
    if judgement:
        return _judgement(judgement.group(1) or "", cell, department, scales, faults)
    faults.at(Code.UNIT_UNKNOWN, cell, department)
    return Unit(UnitKind.RATIO, name)


def _judgement(scale: str, cell: Cell, department: str, scales: Mapping[str, tuple[str, ...]], faults: Faults) -> Unit:
    """A judgement on the scale that is named, or on the only one that there is."""
    named = {" ".join(name.split()).casefold(): name for name in scales}
    if not scale and len(scales) == 1:
        scale = next(iter(named))
    if scale not in named or not scales[named[scale]]:
        faults.at(Code.SCALE_MISSING, cell, department, scale=scale or cell.seen)
        return Unit(UnitKind.TEXT, "text")
    return Unit(UnitKind.JUDGEMENT, named[scale], scales[named[scale]])
