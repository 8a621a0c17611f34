"""What a heading means: canonical columns, their other names, and what pack.toml adds."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reports.errors import PackError
from reports.model.cell import TableKind
from reports.model.layout import Why


@dataclass(frozen=True)
class SheetHeadings:
    """The columns of one canonical sheet."""

    kind: TableKind
    """Which sheet."""
    names: Mapping[str, str]
    """Plain heading -> canonical column. A column's own name comes before another's synonym."""
    required: tuple[str, ...]
    """Canonical columns that it cannot do without."""
    added: frozenset[str] = frozenset()
    """Plain headings whose meaning pack.toml gives."""

    def meaning(self, heading: str) -> str | None:
        """The canonical column that a heading means, or None."""
        return self.names.get(plain(heading))

    def why(self, heading: str) -> Why:
        """What the meaning of a known heading rests on."""
        key = plain(heading)
        if key in self.added:
            return Why.PACK_TOML
        return Why.OWN_NAME if key == plain(self.names[key]) else Why.SYNONYM


def plain(heading: str) -> str:
    """A heading without case, spacing and punctuation; "%" reads as "percent"."""
    return re.sub(r"[^a-z0-9]", "", heading.casefold().replace("%", "percent"))


def load_headings(folders: Sequence[Path], added: Mapping[str, str]) -> dict[TableKind, SheetHeadings]:
    """Read reading/headings.toml of the first folder that has it, and the headings that pack.toml adds.

    Raises PackError where no folder has it or it is not TOML.
    """
    for folder in folders:
        file = folder / "reading" / "headings.toml"
        if file.is_file():
            break
    else:
        raise PackError("templates/reading/headings.toml is missing.", "Restore it from the package.")
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise PackError(f"{file.name} cannot be read: {fault}.", "Mend the line that it names.") from fault
    return {kind: _sheet(kind, tables.get(kind.value, {}), added) for kind in TableKind}


def kind_of_sheet(name: str) -> TableKind | None:
    """The canonical sheet that a sheet's name says it is: "Actuals", "actuals 2", "Actuals (Finance)"."""
    title = plain(name)
    exact = {plain(kind.value): kind for kind in TableKind}
    if title in exact:
        return exact[title]
    starts = [kind for key, kind in exact.items() if title.startswith(key)]
    return starts[0] if len(starts) == 1 else None


def _sheet(kind: TableKind, entry: Mapping[str, object], added: Mapping[str, str]) -> SheetHeadings:
    columns = entry.get("columns", {})
    assert isinstance(columns, Mapping)
    names: dict[str, str] = {plain(column): column for column in columns}
    for column, others in columns.items():
        for other in others:
            names.setdefault(plain(other), column)
    for heading, column in added.items():
        if column in columns:
            names[plain(heading)] = column
    required = entry.get("required", [])
    assert isinstance(required, list)
    said = frozenset(plain(heading) for heading, column in added.items() if column in columns)
    return SheetHeadings(kind, names, tuple(required), said)
