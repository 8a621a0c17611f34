"""The wording catalogue: every word that a reader of a pack sees, kept as data in templates/wording.

A language is a folder of TOML files. A key is `<file>.<table>.<name>`: "missing.awaited" is the entry `awaited` of
`missing.toml`. An entry is a sentence with `{places}`, or a table of plural forms named as Unicode names them
(`zero`, `one`, `two`, `few`, `many`, `other`), so that a language with more forms than English needs no code.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import cached_property
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from reports.errors import PackError

MINUS = "\u2212"

_DIGITS = 400
"""More digits than any number of a workbook has: formatting must never run out of them."""


@dataclass(frozen=True)
class Wording:
    """The words of one language."""

    language: str
    """Language tag: "en-GB"."""
    entries: dict[str, object]
    """File name -> tables of sentences."""
    folder: Path
    """Where they were read, for messages."""

    def say(self, key: str, **values: object) -> str:
        """The sentence of a key with its places filled. Values are inserted as they are, never evaluated."""
        entry = self._entry(key)
        if not isinstance(entry, str):
            raise self._broken(key, "is not a sentence")
        return entry.format_map(values)

    def has(self, key: str) -> bool:
        """Whether the catalogue has a key."""
        return self._find(key) is not None

    def count(self, key: str, number: int, **values: object) -> str:
        """The plural form of a key for a number; `{n}` is the number, `{word}` the number in words up to ten."""
        forms = self._entry(key)
        if not isinstance(forms, Mapping):
            raise self._broken(key, "has no plural forms")
        form = "zero" if number == 0 and "zero" in forms else self._locale.plural_form(number)
        sentence = str(forms.get(form, forms.get("other", "")))
        return sentence.format_map({"n": self.number(Decimal(number)), "word": self.number_word(number)} | values)

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases of a key, by which words of a return are understood."""
        entry = self._entry(key)
        if not isinstance(entry, list):
            raise self._broken(key, "is not a list of phrases")
        return tuple(str(phrase) for phrase in entry)

    def number_word(self, number: int) -> str:
        """A number as prose writes it: in words up to ten, in figures above."""
        words = self._entry("numbers.words")
        if isinstance(words, list) and 0 <= number < len(words):
            return str(words[number])
        return self.number(Decimal(number))

    def number(self, value: Decimal, decimals: int = 0, signed: bool = False) -> str:
        """A number rounded already, with the language's separators, a true minus, and a plus where `signed`."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        with localcontext(prec=_DIGITS):
            text = str(format_decimal(abs(value), format=pattern, locale=self._locale))
        if value < 0:
            return MINUS + text
        return f"+{text}" if signed and value > 0 else text

    def day(self, day: date) -> str:
        """A day in full: "31 December 2008"."""
        return str(format_date(day, format=self.say("dates.day"), locale=self._locale))

    def short_day(self, day: date) -> str:
        """A day for a narrow column: "31 Dec 2008"."""
        return str(format_date(day, format=self.say("dates.short_day"), locale=self._locale))

    def month(self, day: date) -> str:
        """The month of a day: "October"."""
        return str(format_date(day, format="MMMM", locale=self._locale))

    def short_month(self, day: date) -> str:
        """The month and year of a day, for a narrow column: "Oct 2008"."""
        return str(format_date(day, format="MMM y", locale=self._locale))

    def listed(self, items: Iterable[str]) -> str:
        """Items as a list in a sentence: "a, b and c"."""
        return str(format_list(list(items), style="standard", locale=self._locale))

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.language, sep="-")

    def _find(self, key: str) -> object | None:
        entry: object = self.entries
        for part in key.split("."):
            if not isinstance(entry, dict) or part not in entry:
                return None
            entry = entry[part]
        return entry

    def _entry(self, key: str) -> object:
        entry = self._find(key)
        if entry is None:
            raise self._broken(key, "is missing")
        return entry

    def _broken(self, key: str, fault: str) -> PackError:
        return PackError(
            f"The wording catalogue is not complete: {key} {fault}.",
            f"Add it to {key.split('.')[0]}.toml in the wording folder '{self.folder.name}'.",
        )


def load_wording(folders: Sequence[Path], language: str) -> Wording:
    """Read the catalogue of a language: the folder <language>, or its main language's ("en" for "en-GB").

    The first of `folders` that has it wins. Raises PackError where none has it, or a file of it is not TOML.
    """
    for folder in folders:
        for name in (language, language.split("-")[0]):
            files = sorted((folder / name).glob("*.toml"))
            if files:
                return Wording(language, {file.stem: _read(file) for file in files}, folder / name)
    known = {path.name for folder in folders if folder.is_dir() for path in folder.iterdir() if path.is_dir()}
    raise PackError(
        f"There is no wording for the language '{language}'.",
        f"Set language in pack.toml to one of: {', '.join(sorted(known))}.",
    )


def _read(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        message = f"The wording file {file.name} cannot be read: {fault}."
        raise PackError(message, "Mend the line that it names.") from fault
