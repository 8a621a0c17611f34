"""brand.toml as it is written: its settings, and what to say of one that is wrong."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from reports.errors import PackError

KEYS = (
    "strapline",
    "footer",
    "contact",
    "mark",
    "mark_text",
    "cover",
    "page",
    "orientation",
    "typeface",
    "office",
    "colours",
    "lines",
)
"""The settings of a brand.toml; `typeface`, `colours` and `lines` may be tables."""

_LARGEST = 100_000
"""Bytes of a brand.toml."""


class BrandFile:
    """The settings of a brand. Every fault is a PackError that names the brand, the setting and the remedy."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.settings = self._read()
        self.only(self.settings, KEYS, "a setting")

    def wrong(self, what: str, remedy: str, fault: Exception | None = None) -> NoReturn:
        """Say what is wrong with the brand and what to do."""
        raise PackError(f"The brand '{self.name}' {what}", remedy) from fault

    def only(self, given: Iterable[str], known: Iterable[str], kind: str) -> None:
        """Refuse a name that is not known, with the nearest one that is."""
        unknown = [key for key in given if key not in set(known)]
        if unknown:
            near = get_close_matches(unknown[0].casefold(), list(known), 1, 0.5)
            self.wrong(
                f"has {kind} that is not known: {unknown[0]}." + (f" Did you mean {near[0]}?" if near else ""),
                f"Use only: {', '.join(known)}.",
            )

    def line(self, key: str, longest: int) -> str:
        """A text on one line, of at most so many characters; empty where it is not given."""
        value = self.settings.get(key, "")
        if not isinstance(value, str):
            self.wrong(f"has a {key} that is not a text: {value}.", f'Write it in quotation marks: {key} = "…".')
        text = " ".join(unicodedata.normalize("NFC", value).split())
        if any(unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") for character in text):
            self.wrong(f"has a {key} with characters that cannot be printed.", f"Type the {key} anew in brand.toml.")
        if len(text) > longest:
            self.wrong(f"has a {key} of {len(text)} characters.", f"Keep it to {longest}: it stands on the page.")
        return text

    def choice(self, key: str) -> bool:
        """Yes or no; no where it is not given."""
        value = self.settings.get(key, False)
        if not isinstance(value, bool):
            self.wrong(f"has {key} = {value!r}.", f"Write {key} = true or {key} = false, without quotation marks.")
        return value

    def table(self, key: str) -> Mapping[str, object]:
        """The settings under a heading; none where it is not given."""
        table = self.settings.get(key, {})
        if not isinstance(table, dict):
            self.wrong(f"has a {key} that is not a table: {table}.", f"Write [{key}] on a line of its own.")
        return table

    def beside(self, file: str, endings: tuple[str, ...]) -> Path:
        """A file of the brand's folder. One that lies elsewhere is refused, however it is named."""
        path = self.folder / file
        if path.suffix.lower() not in endings:
            self.wrong(f"names {file}.", f"Use a file that ends in {' or '.join(endings)}.")
        if not path.resolve().is_relative_to(self.folder.resolve()):
            self.wrong(f"names {file}, which lies outside its folder.", "Put the file beside brand.toml.")
        if not path.is_file():
            self.wrong(f"names {file}, which is not there.", "Put the file beside brand.toml.")
        return path

    def _read(self) -> dict[str, object]:
        path = self.folder / "brand.toml"
        try:
            if path.stat().st_size > _LARGEST:
                self.wrong("has a brand.toml that is too large.", f"Keep it below {_LARGEST:,} bytes.")
            # Editors on Windows put a mark before the first letter.
            return tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
            self.wrong(f"cannot be read: brand.toml: {fault}.", "Mend the line that it names, or copy one anew.", fault)
