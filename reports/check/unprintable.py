"""Texts with characters that the pages of the pack cannot show."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.findings import LONGEST_QUOTE
from reports.check.refs import ref_key
from reports.check.sheets import Sheets
from reports.model.cell import Cell, CellKind, Source
from reports.model.organisation import Organisation
from reports.model.submission import Submission

Unprintable = Callable[[AbstractSet[str]], AbstractSet[str]]
"""Of some characters, those that the documents cannot show."""

_PACK_FILE = "pack.toml"


def all_printable(characters: AbstractSet[str]) -> AbstractSet[str]:  # noqa: ARG001
    """Nothing: where no document is made."""
    return frozenset()


def check_printable(sheets: Sheets, submission: Submission, unprintable: Unprintable, faults: Faults) -> None:
    """Warn of each cell whose text has a character that cannot be shown and that no cell before it has.

    Each character is named once, so that a text in a script that the typeface lacks is one finding, not a thousand.
    """
    unusual = [*_settings(submission.organisation), *_unusual(sheets, _departments(submission))]
    lost = unprintable({character for _, text, _ in unusual for character in text}) if unusual else frozenset()
    told: set[str] = set()
    for cell, text, department in unusual if lost else ():
        new = [character for character in dict.fromkeys(text) if character in lost and character not in told]
        if new:
            told.update(new)
            faults.at(Code.NOT_PRINTABLE, cell, department, characters=_named(new))


def _settings(organisation: Organisation) -> Iterator[tuple[Cell, str, str]]:
    """What pack.toml has printed, as cells of it."""
    source = Source(_PACK_FILE, "", "")
    for text in (organisation.name, organisation.notice, *(panel.name for panel in organisation.panels)):
        if not text.isascii():
            yield Cell(CellKind.TEXT, source, text), unicodedata.normalize("NFC", text), ""


def _unusual(sheets: Sheets, departments: Mapping[str, str]) -> Iterator[tuple[Cell, str, str]]:
    """Cells with their text, composed, and department, where it has more than plain letters."""
    for table in sheets.tables:
        for row in table.rows:
            for cell in row.cells.values():
                if cell.kind is CellKind.TEXT and not (cell.seen.isascii() and cell.seen.isprintable()):
                    ref = row.cells.get("Ref") or row.cells.get("Task ref")
                    department = departments.get(ref_key(ref.seen), "") if ref else ""
                    yield cell, unicodedata.normalize("NFC", cell.seen), department


def _departments(submission: Submission) -> dict[str, str]:
    """Key of a ref -> the code of its department."""
    lists = (submission.measures, submission.tasks, submission.risks)
    return {ref_key(one.ref): one.department for items in lists for one in items}


def _named(characters: list[str]) -> str:
    """The first characters with their names in the Unicode standard, as many as a sentence holds."""
    told = ""
    for character in characters:
        more = f"{told}, {_name(character)}" if told else _name(character)
        if told and len(more) > LONGEST_QUOTE - 2:
            return f"{told} …"
        told = more
    return told


def _name(character: str) -> str:
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{character} {name} ({number})" if name else number
