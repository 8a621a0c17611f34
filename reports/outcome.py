"""What became of each organisation of a run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.engine import Done, Job
from reports.errors import ExitCode, PackError
from reports.model.finding import Finding
from reports.model.period import Period
from reports.model.submission import Submission
from reports.publish import Published
from reports.settings import OrganisationFolder


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
class Begun:
    """An organisation whose files are being made."""

    organisation: OrganisationFolder
    """The organisation."""
    checked: Checked
    """Its input."""
    folder: str
    """Where its pack lies in the outputs folder."""
    jobs: Sequence[Job]
    """Every file, in the order in which the command lists them."""
    ending: Iterator[Done]
    """The same files, each as it is made."""

    @property
    def name(self) -> str:
        """The organisation."""
        return self.organisation.name


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


def asked_for(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes without organisations that have none of the departments asked for.

    Raises the PackError of the first where none has one.
    """
    kept = [one for one in outcomes if one.error is None or one.error.exit_code is not ExitCode.WRONG_USAGE]
    if not kept and outcomes[0].error is not None:
        raise outcomes[0].error
    return kept
