"""A rule file of templates/rules: what can be asked of it, and how it is refused."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

from reports.errors import PackError
from reports.model.contrast import LEAST_CONTRAST, contrast, contrast_text
from reports.model.rules import Band, Shape

_ARROWS = {Shape.ARROW_UP, Shape.ARROW_LEVEL, Shape.ARROW_DOWN, Shape.NONE}


class RuleFile:
    """A rule file, and what can be asked of it."""

    def __init__(self, folders: Sequence[Path], family: str, names: Mapping[str, str]) -> None:
        name = names.get(family, "default")
        self.name = f"{family}/{name}.toml"
        found = [folder / self.name for folder in folders if (folder / self.name).is_file()]
        if not re.fullmatch(r"[\w-]+", name) or not found:
            there = preset_names(folders, family)
            raise PackError(
                f"There is no {family} rule '{name}'.",
                f"Set {family} under [rules] of pack.toml to one of: {', '.join(there) or 'none is installed'}.",
            )
        try:
            self.content = tomllib.loads(found[0].read_text(encoding="utf-8-sig"), parse_float=Decimal)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            message = f"The rule file {self.name} cannot be read: {fault}."
            raise PackError(message, "Mend the line that it names.") from fault

    def number(self, table: str, key: str) -> Decimal:
        """A number of 0 or more."""
        value = self._value(table, key)
        if not is_amount(value):
            self.wrong(f"{table}.{key}", "a number of 0 or more")
        return Decimal(str(value))

    def flag(self, table: str, key: str) -> bool:
        """True or false."""
        value = self._value(table, key)
        return value if isinstance(value, bool) else self.wrong(f"{table}.{key}", "true or false")

    def choice(self, table: str, key: str, among: Sequence[str] | None) -> str:
        """A word, one of `among` where that is given."""
        value = self._value(table, key)
        if not isinstance(value, str) or not value or (among is not None and value not in among):
            self.wrong(f"{table}.{key}", "a word" if among is None else f"one of: {', '.join(among)}")
        return value

    def tables(self, key: str) -> list[Mapping[str, object]]:
        """The tables headed [[key]]."""
        tables = self.content.get(key)
        if not isinstance(tables, list):
            self.wrong(key, f"a list of bands, each headed [[{key}]]")
        return tables

    def bands(self, key: str, codes: Iterable[str], arrows: bool = False) -> dict[str, Band]:
        """Code -> band, in the file's order; every one of `codes` is there once, and rated shapes all differ."""
        tables = self.tables(key)
        bands = [self._band(f"{key} {place}", table) for place, table in enumerate(tables, 1)]
        by_code = {band.code: band for band in bands}
        if len(by_code) < len(bands) or not by_code.keys() >= set(codes):
            self.wrong(key, f"one band each for: {', '.join(codes)}")
        shapes = [band.shape for band in bands if band.is_rated]
        if len(set(shapes)) < len(shapes):
            self.wrong(key, "a shape of its own for each rated band")
        if any((band.shape in _ARROWS) != arrows for band in bands):
            self.wrong(key, "arrows" if arrows else "shapes other than arrows and none")
        return by_code

    def wrong(self, key: str, wanted: str) -> NoReturn:
        """Refuse a key."""
        raise PackError(f"The rule file {self.name} has no usable '{key}'.", f"'{key}' must be {wanted}.")

    def _band(self, key: str, table: object) -> Band:
        if not isinstance(table, Mapping):
            self.wrong(key, "a table")
        code, shape, colour, rated = (table.get(name) for name in ("code", "shape", "colour", "rated"))
        if not isinstance(code, str) or not code:
            self.wrong(f"{key} code", "a word")
        if shape not in list(Shape):
            self.wrong(f"{key} shape", f"one of: {', '.join(Shape)}")
        if not isinstance(colour, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
            self.wrong(f"{key} colour", 'a colour such as "#1F7A70"')
        ratio = contrast(colour)
        if ratio < LEAST_CONTRAST:
            self.wrong(f"{key} colour", f"darker: {colour} has {contrast_text(ratio)} on white, not {LEAST_CONTRAST}:1")
        if not isinstance(rated, bool):
            self.wrong(f"{key} rated", "true or false")
        lowest, highest = (self._score(f"{key} {name}", table.get(name)) for name in ("lowest", "highest"))
        return Band(code, Shape(shape), colour, rated, lowest, highest)

    def _score(self, key: str, value: object) -> int | None:
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        return self.wrong(key, "a whole number above 0")

    def _value(self, table: str, key: str) -> object:
        values = self.content.get(table)
        return values.get(key) if isinstance(values, Mapping) else None


def preset_names(folders: Iterable[Path], family: str) -> list[str]:
    """The names of a family's rule files in any of the folders."""
    return sorted({file.stem for folder in folders for file in (folder / family).glob("*.toml")})


def is_amount(value: object) -> bool:
    """Whether a value of a rule file is a number of 0 or more; "nan" and "inf" are none."""
    if isinstance(value, Decimal):
        return value.is_finite() and value >= 0
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
