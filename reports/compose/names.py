"""Names of files and folders that work on every system."""

import re
import unicodedata
from collections.abc import Sequence

from reports.model.period import Period

_RESERVED = {"con", "prn", "aux", "nul", "panels", "findings"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}


def folder_names(codes: Sequence[str]) -> tuple[str, ...]:
    """A folder name for each department code, in order: small letters, digits and hyphens, no two alike."""
    names: list[str] = []
    for code in codes:
        stem = slug(code)
        number = 1
        while _numbered(stem, number) in names:
            number += 1
        names.append(_numbered(stem, number))
    return tuple(names)


def slug(text: str) -> str:
    """A text as part of a file name: "Children's Trust" becomes "children-s-trust"."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")[:60].strip("-")
    return f"department-{name}".strip("-") if not name or name in _RESERVED else name


def period_stem(period: Period) -> str:
    """A period in a file name: "2008-09-Q3"."""
    return period.code.replace(" ", "-")


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"
