"""Reading the council's rules: TOML files of templates/rules, checked before anything is judged by them.

A family is a folder (`status`, `direction`, `tasks`, `risks`), a rule file in it is a preset. Raises PackError, naming
file, key and remedy, where a file is missing or would judge or print something that cannot be told apart.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

from reports.errors import PackError
from reports.model.codes import DirectionCode, Status, TaskCode
from reports.model.measure import Tolerance
from reports.model.risk import RiskScale
from reports.model.rules import Band, Rules, Shape

CONTRAST = 4.5
"""Least contrast of a band's colour on white (WCAG 2 AA)."""
NOT_SCORED = "not_scored"
"""Code of the band of risks without a score."""

_ARROWS = {Shape.ARROW_UP, Shape.ARROW_LEVEL, Shape.ARROW_DOWN, Shape.NONE}


def load_rules(folders: Sequence[Path], names: Mapping[str, str]) -> Rules:
    """The rules of one organisation.

    `folders` are looked through in order; the first that has a file wins. `names` is family -> preset; "default" where
    a family is not named. Raises PackError.
    """
    status = _File(folders, "status", names)
    direction = _File(folders, "direction", names)
    tasks = _File(folders, "tasks", names)
    risks = _File(folders, "risks", names)
    return Rules(
        status=status.bands("band", Status),
        direction=direction.bands("band", DirectionCode, arrows=True),
        tasks=tasks.bands("band", TaskCode),
        risks={scale: _risk_bands(risks, scale) for scale in RiskScale},
        tolerance=Tolerance(status.number("tolerance", "amount"), status.flag("tolerance", "relative")),
        tolerance_at_zero=status.flag("tolerance", "holds_at_zero"),
        task_on_track=tasks.number("thresholds", "on_track"),
        task_monitor=_least_to_monitor(tasks),
    )


class _File:
    """A rule file, and what can be asked of it."""

    def __init__(self, folders: Sequence[Path], family: str, names: Mapping[str, str]) -> None:
        name = names.get(family, "default")
        self.name = f"{family}/{name}.toml"
        found = [folder / self.name for folder in folders if (folder / self.name).is_file()]
        if not re.fullmatch(r"[\w-]+", name) or not found:
            there = sorted({file.stem for folder in folders for file in (folder / family).glob("*.toml")})
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
        if isinstance(value, bool) or not isinstance(value, int | Decimal) or value < 0:
            self.wrong(f"{table}.{key}", "a number of 0 or more")
        return Decimal(value)

    def flag(self, table: str, key: str) -> bool:
        """True or false."""
        value = self._value(table, key)
        return value if isinstance(value, bool) else self.wrong(f"{table}.{key}", "true or false")

    def bands(self, key: str, codes: Iterable[str], arrows: bool = False) -> dict[str, Band]:
        """Code -> band, in the file's order; every one of `codes` is there once, and rated shapes all differ."""
        tables = self.content.get(key)
        if not isinstance(tables, list):
            self.wrong(key, f"a list of bands, each headed [[{key}]]")
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
        if contrast_on_white(colour) < CONTRAST:
            self.wrong(
                f"{key} colour", f"darker: {colour} has {contrast_on_white(colour):.2f}:1 on white, not {CONTRAST}"
            )
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


def contrast_on_white(colour: str) -> float:
    """Contrast ratio of a colour ("#1F7A70") on white, 1 to 21 (WCAG 2)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def reachable_scores(scale: RiskScale) -> frozenset[int]:
    """The scores that likelihood × impact can give on a scale (METHODS §7)."""
    steps = range(1, scale.steps + 1)
    return frozenset(likelihood * impact for likelihood in steps for impact in steps)


def _least_to_monitor(tasks: _File) -> Decimal:
    monitor = tasks.number("thresholds", "monitor")
    if monitor > tasks.number("thresholds", "on_track"):
        tasks.wrong("thresholds.monitor", "no higher than thresholds.on_track")
    return monitor


def _risk_bands(risks: _File, scale: RiskScale) -> tuple[Band, ...]:
    """The bands of a scale, lowest first; every reachable score lies in exactly one (METHODS §7)."""
    bands = tuple(risks.bands(scale, [NOT_SCORED]).values())
    scored = [band for band in bands if band.lowest is not None and band.highest is not None]
    for score in sorted(reachable_scores(scale)):
        if sum((band.lowest or 0) <= score <= (band.highest or 0) for band in scored) != 1:
            risks.wrong(scale, f"bands that hold the score {score} once")
    if [band.lowest for band in scored] != sorted(band.lowest or 0 for band in scored):
        risks.wrong(scale, "bands with the lowest first")
    return bands
