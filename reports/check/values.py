"""Typing a cell by the unit of its measure: a value, or the reason why there is none (DESIGN §3)."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.check.amounts import amount_of, is_bare_pounds
from reports.check.codes import Code
from reports.check.dates import day_in_words
from reports.check.faults import SUPPRESSED, Faults
from reports.check.missing import reason_in_words
from reports.check.spreadsheets import LARGEST
from reports.check.unread import unread_number
from reports.model.cell import Cell, CellKind, Source
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Level, Marker, Missing, Value

_ABSENT = {SUPPRESSED: Missing.SUPPRESSED, "z": Missing.NOT_APPLICABLE, "x": Missing.NOT_AVAILABLE}
_MARKERS = {marker.value: marker for marker in Marker}
_WITH_REMARK = re.compile(
    r"(?P<sign>[-\u2212])?(?P<pound>£)?(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>%|[a-z]*)\s*"
    r"(?:\((?P<remark>.*)\)|[*†‡§⁰¹²³⁴-⁹]+)",
    re.IGNORECASE | re.DOTALL,
)
"""A figure with a remark in brackets, or with the marks of footnotes."""
_OF_SO_MANY = re.compile(r"\s*(?:out )?of\s*\d", re.IGNORECASE)
_SHARES = (UnitKind.PERCENT, UnitKind.RATE)
_CHANGE = re.compile(r"(?P<digits>\d+(?:\.\d+)?)\s*%\s+(?P<way>reduction|decrease|increase)\b", re.IGNORECASE)
_COUNTS = ("no", "one", "two", "three", "four", "five")
_STARS = re.compile(rf"(\d|{'|'.join(_COUNTS)})[\s-]?stars?")
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")


def figure_of(
    cell: Cell, unit: Unit, department: str, faults: Faults, may_have_remark: bool = False, may_be_words: bool = False
) -> Figure:
    """The figure of a cell in the measure's unit. A blank is NOT_GIVEN; a fault is a finding and a reason.

    A confidential value is dropped here and goes no further. "5% reduction" is -5. With `may_have_remark`,
    "66% (target 80%)" is 66; with `may_be_words`, "Increase" is a target that nothing can be rated against.
    """
    absent = next((letter for letter in _ABSENT if letter in cell.markers), None) if cell.markers else None
    if absent:
        return _marked_absent(cell, absent, department, faults)
    sources = (_as_read(cell),)
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, department, error=cell.seen)
        return Figure.absent(Missing.FORMULA_ERROR, cell.seen, sources)
    if is_empty(cell):
        return Figure.absent(Missing.NOT_GIVEN, "", sources)
    markers = _markers(cell, department, faults) if cell.markers else ()
    value = _typed(cell, unit)
    if value is not None:
        return Figure(value, markers=markers, sources=sources)
    said = _in_words(cell, unit, department, faults, may_have_remark) if cell.kind is CellKind.TEXT else None
    if said is not None:
        return said if said.value is None else replace(said, markers=markers)
    is_words = cell.kind is CellKind.TEXT and unread_number(cell) is Code.NOT_A_NUMBER
    if may_be_words and is_words and unit.is_numeric:
        faults.at(Code.TARGET_IN_WORDS, cell, department)
        return Figure.absent(Missing.IN_WORDS, cell.seen, sources)
    _not_understood(cell, unit, department, faults)
    return Figure.absent(Missing.NOT_UNDERSTOOD, cell.seen, sources)


def _in_words(cell: Cell, unit: Unit, department: str, faults: Faults, may_have_remark: bool) -> Figure | None:
    """What words in a cell say: a reason for having no figure, or a figure among them. None where they say neither."""
    sources = (_as_read(cell),)
    reason = reason_in_words(cell.seen)
    if reason:
        return Figure.absent(reason, cell.seen, sources)
    value: Decimal | date | None = _change(cell, unit)
    if value is None and may_have_remark:
        value = _before_remark(cell, unit)
    if value is None:
        return None
    if isinstance(value, Decimal) and abs(value) >= LARGEST:
        faults.at(Code.NUMBER_TOO_LARGE, cell, department)
        return Figure.absent(Missing.NOT_UNDERSTOOD, cell.seen, sources)
    faults.at(Code.REMARK_AFTER_VALUE, cell, department, value=_plainly(value))
    return Figure(value, words=cell.seen, sources=sources)


def _as_read(cell: Cell) -> Source:
    """The cell with what stands in it, for those who trace a figure back. One too large to be used is kept as seen."""
    source, number = cell.source, cell.number
    is_kept = number is not None and abs(number) < LARGEST
    return Source(source.workbook, source.sheet, source.cell, cell.seen, number if is_kept else None)


def is_empty(cell: Cell) -> bool:
    """Whether a cell gives neither a value nor a reason: blank, or shorthand such as "[p]" alone."""
    if not cell.markers:
        return cell.is_blank
    if any(letter in cell.markers for letter in _ABSENT):
        return False
    alone = cell.kind is CellKind.TEXT and not re.sub(r"\[[^\]]*\]", "", cell.seen).strip()
    return cell.is_blank or alone


def _marked_absent(cell: Cell, letter: str, department: str, faults: Faults) -> Figure:
    """[c], [z] or [x]. A value beside [z] or [x] is a contradiction; one beside [c] is kept quiet."""
    if letter == SUPPRESSED:
        return Figure.absent(Missing.SUPPRESSED, "", (cell.source,))
    if cell.kind in (CellKind.NUMBER, CellKind.DATE, CellKind.YES_NO):
        faults.at(Code.MARKER_CONTRADICTS, cell, department, marker=f"[{letter}]")
    return Figure.absent(_ABSENT[letter], "", (cell.source,))


def _markers(cell: Cell, department: str, faults: Faults) -> tuple[Marker, ...]:
    for letter in cell.markers:
        if letter not in _MARKERS:
            faults.at(Code.MARKER_UNKNOWN, cell, department, marker=f"[{letter}]")
    return tuple(dict.fromkeys(_MARKERS[letter] for letter in cell.markers if letter in _MARKERS))


def _typed(cell: Cell, unit: Unit) -> Value | None:
    """The value of a cell as the unit has it; None where it is of another kind."""
    if unit.is_numeric:
        amount = amount_of(cell, unit) if cell.kind is CellKind.NUMBER else None
        return amount if amount is None or abs(amount) < LARGEST else None
    if unit.kind is UnitKind.YES_NO:
        return cell.yes
    if unit.is_date:
        return cell.day or (day_in_words(cell.seen, last=True) if cell.kind is CellKind.TEXT else None)
    if unit.kind is UnitKind.JUDGEMENT:
        return _level(cell, unit)
    return None if cell.kind is CellKind.TEXT and reason_in_words(cell.seen) else _without_markers(cell)


def _level(cell: Cell, unit: Unit) -> Level | None:
    """A step of the scale by its word, else by its number. Where the words are numbers, only they count."""
    words = [" ".join(word.split()).casefold() for word in unit.scale]
    said = " ".join(_without_markers(cell).split()).casefold()
    number = int(cell.number) if cell.number is not None and not cell.unit and cell.number % 1 == 0 else None
    if said not in words and number is None:
        number = _stars(said)
    if number is not None:
        said = str(number)
    if said in words:
        position = words.index(said) + 1
        return Level(position, unit.scale[position - 1])
    if number is None or any(word.isdigit() for word in words):
        return None
    return Level(number, unit.scale[number - 1]) if 1 <= number <= len(words) else None


def _stars(said: str) -> int | None:
    """How many stars a cell gives: "★★", "**", "★★☆☆", "2 stars", "two star"; None where it gives none."""
    if set(said) <= {"★", "*"} or set(said.rstrip("☆")) == {"★"}:
        return said.count("★") + said.count("*") or None
    found = _STARS.fullmatch(said)
    if not found:
        return None
    return int(found[1]) if found[1].isdigit() else _COUNTS.index(found[1])


def _without_markers(cell: Cell) -> str:
    """The text of a cell without the shorthand that was found in it."""
    text = cell.seen
    for letter in cell.markers:
        text = text.replace(f"[{letter}]", "")
    return text.strip()


def _before_remark(cell: Cell, unit: Unit) -> Decimal | date | None:
    """The value before a remark in brackets: "66% (target 80%)", "September 2007 (submitted)"."""
    if unit.is_date:
        return day_in_words(_REMARK.sub("", cell.seen), last=True)
    found = _WITH_REMARK.fullmatch(cell.seen.strip())
    if not found or not unit.is_numeric:
        return None
    seen_unit = f"{found['pound'] or ''}{found['unit']}"
    if seen_unit.casefold() not in ("", unit.name.casefold()):
        return None
    if not seen_unit and unit.kind in _SHARES and _OF_SO_MANY.match(found["remark"] or ""):
        return None  # "12 (of 14)" is a count, and no share of 12%
    number = Decimal(found["digits"].replace(",", ""))
    return -number if found["sign"] else number


def _change(cell: Cell, unit: Unit) -> Decimal | None:
    """A change in words, in a percentage measure: "5% reduction from 31/03/08" is -5."""
    found = _CHANGE.match(cell.seen.strip())
    if not found or unit.kind is not UnitKind.PERCENT:
        return None
    number = Decimal(found["digits"])
    return number if found["way"].casefold() == "increase" else -number


def _plainly(value: Decimal | date) -> str:
    return value.isoformat() if isinstance(value, date) else f"{value:f}"


def _not_understood(cell: Cell, unit: Unit, department: str, faults: Faults) -> None:
    """The finding for a cell that does not fit the unit."""
    if unit.is_numeric and cell.number is not None and abs(cell.number) >= LARGEST:
        faults.at(Code.NUMBER_TOO_LARGE, cell, department)
    elif unit.is_numeric and is_bare_pounds(cell, unit):
        faults.at(Code.POUNDS_OR_THOUSANDS, cell, department, unit=unit.name)
    elif unit.is_numeric and cell.kind is CellKind.DATE:
        faults.at(Code.DATE_FOR_FIGURE, cell, department)
    elif unit.is_numeric and cell.kind is CellKind.NUMBER:
        faults.at(Code.UNIT_DIFFERS, cell, department, unit=unit.name)
    elif unit.is_date:
        faults.at(Code.NOT_A_DATE, cell, department)
    elif unit.kind is UnitKind.YES_NO:
        faults.at(Code.NOT_YES_OR_NO, cell, department)
    elif unit.kind is UnitKind.JUDGEMENT:
        faults.at(Code.NOT_ON_SCALE, cell, department, scale=", ".join(unit.scale))
    else:
        faults.at(unread_number(cell), cell, department)
