"""A finding: something in the input that a person should look at, with the cell and the remedy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reports.model.cell import InputTable, Source


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """A figure cannot be used; the gap is printed where it would stand."""
    WARNING = "warning"
    """A figure is used, and may be wrong."""
    NOTE = "note"
    """Worth knowing; nothing to mend."""


@dataclass(frozen=True)
class Problem:
    """A fault as it is noticed, before it gets its words: what `read` and the checks collect."""

    code: str
    """Of the catalogue in `reports/check/catalogue.py`."""
    source: Source | None
    """The cell, row, sheet or workbook; None where none can be named."""
    seen: str = ""
    """What stands there."""
    details: Mapping[str, str] = field(default_factory=dict)
    """Places of the finding's sentence: {"column": "Target"}."""
    department: str = ""
    """Code of the department that it concerns; empty for the organisation."""
    measures: tuple[str, ...] = ()
    """Refs of the measures in whose row it stands, of those that are confidential or may have small counts."""
    may_be_shown: bool | None = None
    """See `Finding`."""


@dataclass(frozen=True)
class Reading:
    """What `read` hands to `check`: the tables that it found, and what it could not read."""

    tables: tuple[InputTable, ...]
    """Every canonical sheet of every workbook; several of one kind are joined by `check`."""
    problems: tuple[Problem, ...]
    """Workbooks, sheets, headings and cells that could not be read."""
    workbooks: tuple[str, ...] = ()
    """File names of the workbooks that were opened, in order."""


@dataclass(frozen=True)
class Finding:
    """Something found in the input."""

    code: str
    """Of the catalogue in `reports/check/catalogue.py`: "F012"."""
    severity: Severity
    """How much it matters."""
    source: Source | None
    """The cell, row or sheet; None where a whole workbook or folder is meant and `where` says which."""
    where: str
    """The place in words: "actuals.xlsx › Actuals!F14"."""
    seen: str
    """What stands there; empty where nothing does. Hostile until escaped."""
    message: str
    """What is wrong, in one sentence."""
    remedy: str
    """What to do, in one sentence."""
    department: str = ""
    """Code of the department that it concerns; empty for the organisation."""
    accepted: str = ""
    """The reason with which pack.toml accepts it; empty where it is open."""
    measures: tuple[str, ...] = ()
    """Refs of the measures in whose row it stands, of those that are confidential or may have small counts."""
    may_be_shown: bool | None = None
    """Whether a pack may show it: False where one of `measures` is marked confidential, True where it says that words
    are withheld and nothing of them; None: unless a figure of `measures`, or in its row, or what it quotes is withheld.
    """

    @property
    def is_open(self) -> bool:
        """Whether nobody has accepted it, and it asks for something to be mended."""
        return not self.accepted and self.severity is not Severity.NOTE
