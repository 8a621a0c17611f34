"""Settings: pack.toml and the command's options, every default filled in, every fault named at once."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reports.errors import ExitCode, PackError
from reports.model.organisation import Acceptance, Organisation, Panel
from reports.model.period import Period, quarter
from reports.model.workbook_files import WORKBOOKS
from reports.pack_file import PackFile

FORMATS = ("pdf", "xlsx", "html", "json", "csv")
"""What a pack is written as; all by default."""


@dataclass(frozen=True)
class Request:
    """What was asked of the command."""

    quarter: int
    """1 to 4."""
    inputs: Path
    """An organisation's folder, or a folder of several."""
    outputs: Path
    """Where packs go."""
    templates: tuple[Path, ...]
    """Folders of brands, rules and wording: the working folder's first, then the shipped ones."""
    year: Period | None = None
    """A financial year in place of each pack.toml's."""
    as_at: date | None = None
    """The day on which tasks are judged; None: the last day of the quarter."""
    departments: tuple[str, ...] = ()
    """Codes of the departments wanted; empty: all."""
    panels: tuple[str, ...] = ()
    """Names of the scrutiny panels wanted, with their departments; empty: all."""
    formats: tuple[str, ...] = FORMATS
    """Formats wanted."""
    brand: str = ""
    """A brand in place of each pack.toml's."""
    jobs: int = 1
    """Processes that render."""
    strict: bool = False
    """Whether open findings fail the command."""

    def templates_for(self, part: str) -> list[Path]:
        """Where a kind of template is looked for, in order: "rules"."""
        return [folder / part for folder in self.templates]


@dataclass(frozen=True)
class OrganisationFolder:
    """An organisation and where its workbooks lie."""

    organisation: Organisation
    """Its settings."""
    folder: Path
    """The folder with pack.toml and the workbooks."""
    rules: dict[str, str]
    """Rule family -> name of its file: {"status": "default"}."""

    @property
    def name(self) -> str:
        """The organisation's."""
        return self.organisation.name

    def period(self, number: int) -> Period:
        """Quarter `number` of the organisation's year."""
        return quarter(self.organisation.year.start_year, number)

    def as_at(self, request: Request) -> date:
        """The day on which tasks are judged: the one asked for, else the last day of the quarter."""
        return request.as_at or self.period(request.quarter).end

    def input_files(self) -> dict[str, bytes]:
        """What a pack is made from: pack.toml and every file beside it that is neither hidden nor a leftover."""
        return {
            path.name: path.read_bytes()
            for path in sorted(self.folder.iterdir())
            if path.is_file() and not path.name.startswith((".", "~$"))
        }

    def as_recorded(self, request: Request) -> dict[str, object]:
        """What figures and pages depend on, for the manifest. No folder of the machine, no time of the run."""
        return {
            "quarter": request.quarter,
            "year": self.organisation.year.year_code,
            "as_at": self.as_at(request).isoformat(),
            "brand": self.organisation.brand,
            "language": self.organisation.language,
            "rules": self.rules,
            "departments": list(request.departments),
            "panels": list(request.panels),
            "formats": list(request.formats),
        }


def find_organisations(request: Request) -> list[OrganisationFolder]:
    """The organisations of the inputs folder: itself where it has a pack.toml, else its folders that have one.

    Raises PackError where there is none, a pack.toml is wrong, or two would write into the same folder.
    """
    if not request.inputs.is_dir():
        raise PackError(
            f"The inputs folder '{request.inputs}' does not exist.",
            "Make a first one with 'make-pack init inputs', or name yours with --inputs.",
        )
    found = [_organisation(folder, request) for folder in _folders(request.inputs)]
    if not found:
        raise PackError(
            f"No pack.toml was found in '{request.inputs}' or in a folder of it.",
            'Each organisation\'s folder needs one with at least: organisation = "…" and year = "2008-09".',
        )
    _refuse_shared_folders(found, request.quarter)
    return found


def without_settings(inputs: Path) -> tuple[str, ...]:
    """Where workbooks lie beside several organisations without a pack.toml of theirs: folders, or "." for `inputs`."""
    if (inputs / "pack.toml").is_file():
        return ()
    folders = [inputs, *(one for one in sorted(inputs.iterdir()) if one.is_dir() and not one.name.startswith("."))]
    alone = [one for one in folders if not (one / "pack.toml").is_file()]
    return tuple(
        one.relative_to(inputs).as_posix()
        for one in alone
        if any(file.suffix.lower() in WORKBOOKS and not file.name.startswith((".", "~")) for file in one.iterdir())
    )


def headings_beside(path: Path) -> dict[str, str]:
    """The headings that the pack.toml beside a workbook adds; none without one. Raises PackError for a wrong one."""
    file = path.parent / "pack.toml"
    return _pack_file(file).columns if file.is_file() else {}


def slug(name: str) -> str:
    """A name as a folder: "Wigan Council" -> "wigan-council". Never empty, never a path."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "organisation"


def _folders(inputs: Path) -> Iterator[Path]:
    if (inputs / "pack.toml").is_file():
        yield inputs
        return
    for folder in sorted(inputs.iterdir()):
        if (folder / "pack.toml").is_file():
            yield folder


def _organisation(folder: Path, request: Request) -> OrganisationFolder:
    file = _pack_file(folder / "pack.toml")
    organisation = Organisation(
        name=file.organisation,
        slug=slug(file.organisation),
        year=request.year or file.year,
        language=file.language,
        brand=request.brand or file.brand,
        notice=file.notice,
        deadlines={int(key[1]): day for key, day in file.deadline.items()},
        panels=tuple(Panel(panel.name, tuple(panel.departments)) for panel in file.panels),
        headings=file.columns,
        accepted=tuple(Acceptance(one.finding, one.where, one.reason) for one in file.accepted),
        scales={name: tuple(words) for name, words in file.scales.items()},
        risk_scale=file.risks.scale,
        suppression=file.suppression.as_rule() if file.suppression else None,
        attaches_figures=file.pdf.attach,
    )
    return OrganisationFolder(organisation, folder, file.rules.model_dump())


def _pack_file(path: Path) -> PackFile:
    where = f"{path.parent.name}/{path.name}"
    try:
        content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        file = PackFile.model_validate(content)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise PackError(f"{where} cannot be read: {fault}.", "Mend the line that it names.") from fault
    except ValidationError as fault:
        faults = "; ".join(_in_words(error) for error in fault.errors())
        raise PackError(f"{where} is not right: {faults}.", "The README lists every setting of pack.toml.") from fault
    wrong = sorted(key for key in file.deadline if not re.fullmatch("Q[1-4]", key))
    if wrong:
        raise PackError(f"{where} is not right: deadline has {', '.join(wrong)}.", "Deadlines are for Q1 to Q4.")
    return file


def _in_words(error: Any) -> str:
    """One of pydantic's faults: "year: Field required"."""
    place = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{place} is not a setting"
    if error["type"] == "missing":
        return f"{place} is missing"
    return f"{place}: {error['msg'].removeprefix('Value error, ')}"


def _refuse_shared_folders(found: Sequence[OrganisationFolder], number: int) -> None:
    taken: dict[tuple[str, str], Path] = {}
    for one in found:
        key = (one.organisation.slug, one.period(number).code)
        if key in taken:
            raise PackError(
                f"'{taken[key].name}' and '{one.folder.name}' would write into the same folder {'/'.join(key)}.",
                "Give them different names or years in pack.toml.",
                ExitCode.UNUSABLE_INPUT,
            )
        taken[key] = one.folder
