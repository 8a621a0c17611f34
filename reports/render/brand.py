"""Brands: reading one from its folder, filling in what it leaves open, and refusing colours that cannot be read.

A brand is a folder with a `brand.toml` beside its mark and typeface files. Text contrast follows WCAG 2.2, success
criterion 1.4.3: 4.5:1 for every pair of text colour and ground.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

from reports.errors import PackError
from reports.model.brand import Brand

LEAST_CONTRAST = 4.5
"""Of text on its ground."""

DEFAULT_COLOURS = {"ink": "#1D1D1B", "quiet": "#57575A", "accent": "#12436D", "tint": "#F2F4F6", "rule": "#C9CCD0"}
"""Used where a brand names no colour."""

PAGES = {"A4": (595.276, 841.890), "A3": (841.890, 1190.551)}
"""Width and height in points, upright."""

_WHITE = "#FFFFFF"
_WEIGHTS = ("regular", "semibold", "bold", "italic")
_LATO = {
    "regular": "Lato-Regular.ttf",
    "semibold": "Lato-SemiBold.ttf",
    "bold": "Lato-Bold.ttf",
    "italic": "Lato-Italic.ttf",
}
_KEYS = frozenset({"strapline", "footer", "mark", "page", "orientation", "colours", "typeface"})


def load_brand(name: str, folders: Sequence[Path]) -> Brand:
    """The brand of a name, from the first of the folders that has it.

    Raises PackError where there is none, a file that it names is missing, a setting is not known, or a text colour
    has less than 4.5:1 on its ground.
    """
    for folder in folders:
        if (folder / name / "brand.toml").is_file():
            return _brand(name, folder / name)
    known = sorted({path.parent.name for folder in folders for path in folder.glob("*/brand.toml")})
    raise PackError(
        f"There is no brand called '{name}'.",
        f"Choose one of: {', '.join(known)}; or copy one of their folders and change it.",
    )


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours such as "#12436D", from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _brand(name: str, folder: Path) -> Brand:
    settings = _settings(name, folder)
    colours = _colours(name, _table(name, settings, "colours"))
    width, height = _page(name, settings)
    family, files = _typeface(name, folder, _table(name, settings, "typeface"))
    mark = str(settings.get("mark", ""))
    return Brand(
        name=name,
        **colours,
        typeface=files,
        family=family,
        mark=_file(name, folder, mark, (".svg", ".png")) if mark else None,
        strapline=str(settings.get("strapline", "")),
        page_width=width,
        page_height=height,
        footer=str(settings.get("footer", "")),
    )


def _settings(name: str, folder: Path) -> dict[str, object]:
    try:
        settings = tomllib.loads((folder / "brand.toml").read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        message = f"The brand '{name}' cannot be read: brand.toml: {fault}."
        raise PackError(message, "Mend the line that it names.") from fault
    unknown = sorted(set(settings) - _KEYS)
    if unknown:
        raise PackError(
            f"The brand '{name}' has a setting that is not known: {unknown[0]}.",
            f"Use only: {', '.join(sorted(_KEYS))}.",
        )
    return settings


def _table(name: str, settings: Mapping[str, object], key: str) -> dict[str, str]:
    table = settings.get(key, {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise PackError(f"The brand '{name}' has a {key} that is not a table of texts.", f"Write [{key}] as a table.")
    return table


def _colours(name: str, given: Mapping[str, str]) -> dict[str, str]:
    for role, colour in given.items():
        if role not in DEFAULT_COLOURS or not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
            raise PackError(
                f"The brand '{name}' has a colour that is not understood: {role} = '{colour}'.",
                f"Give colours as #RRGGBB, for any of: {', '.join(DEFAULT_COLOURS)}.",
            )
    colours = DEFAULT_COLOURS | {role: colour.upper() for role, colour in given.items()}
    for role in ("ink", "quiet", "accent"):
        _readable(name, role, colours[role], "white", _WHITE)
    for role in ("ink", "accent"):
        _readable(name, role, colours[role], f"tint {colours['tint']}", colours["tint"])
    return colours


def _readable(name: str, role: str, colour: str, ground: str, ground_colour: str) -> None:
    ratio = contrast(colour, ground_colour)
    if ratio < LEAST_CONTRAST:
        raise PackError(
            # Cut, not rounded: 4.49:1 must not be printed as the 4.5:1 that it misses.
            f"The brand '{name}' cannot be read: {role} {colour} on {ground} is {int(ratio * 10) / 10}:1; "
            f"text needs {LEAST_CONTRAST}:1.",
            f"Choose a darker {role}, or a lighter ground, in the brand's brand.toml.",
        )


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _page(name: str, settings: Mapping[str, object]) -> tuple[float, float]:
    size, orientation = settings.get("page", "A4"), settings.get("orientation", "landscape")
    if size not in PAGES or orientation not in ("landscape", "portrait"):
        raise PackError(
            f"The brand '{name}' asks for a page that is not known: {size}, {orientation}.",
            f"Set page to one of {', '.join(PAGES)}, and orientation to landscape or portrait.",
        )
    short, long = PAGES[str(size)]
    return (short, long) if orientation == "portrait" else (long, short)


def _typeface(name: str, folder: Path, given: Mapping[str, str]) -> tuple[str, dict[str, Path]]:
    if not given:
        package = Path(str(resources.files("fontpkg_lato"))) / "files"
        return "Lato", {weight: package / file for weight, file in _LATO.items()}
    if "regular" not in given or "bold" not in given or "family" not in given:
        raise PackError(
            f"The brand '{name}' has a typeface that is not complete.",
            "Name its family, and TTF files for regular and bold at least; semibold and italic may be left out.",
        )
    regular, bold = given["regular"], given["bold"]
    chosen = {"regular": regular, "semibold": bold, "bold": bold, "italic": regular} | dict(given)
    return given["family"], {weight: _file(name, folder, chosen[weight], (".ttf",)) for weight in _WEIGHTS}


def _file(name: str, folder: Path, file: str, endings: tuple[str, ...]) -> Path:
    path = folder / file
    if path.suffix.lower() not in endings:
        raise PackError(f"The brand '{name}' names {file}.", f"Use a file that ends in {' or '.join(endings)}.")
    if not path.is_file():
        raise PackError(f"The brand '{name}' names {file}, which is not there.", "Put the file beside brand.toml.")
    return path
