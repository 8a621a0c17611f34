"""What became of each organisation of a run."""

from dataclasses import dataclass

from reports.engine import Done
from reports.errors import PackError
from reports.model.finding import Finding
from reports.model.period import Period
from reports.model.submission import Submission
from reports.publish import Published


@dataclass(frozen=True)
class Checked:
    """An organisation's input after read and check."""

    period: Period
    """The quarter."""
    submission: Submission
    """What came in, without departments that were not asked for."""
    findings: tuple[Finding, ...]
    """What is wrong with it."""


@dataclass(frozen=True)
class Outcome:
    """What became of one organisation."""

    name: str
    """The organisation."""
    checked: Checked | None = None
    """Its input; None where it could not be used."""
    published: Published | None = None
    """The pack; None where none was written."""
    failures: tuple[Done, ...] = ()
    """Renders that failed."""
    error: PackError | None = None
    """Why it could not be built; None where it was."""
