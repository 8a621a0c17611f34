"""The typeface of a brand: one that comes with the toolkit, or TrueType files of its own, static or variable."""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from reports.model.brand import WEIGHTS, Face
from reports.render.brand.file import BrandFile

SHIPPED = {
    "Lato": ("fontpkg_lato", "Lato-{}.ttf"),
    "IBM Plex Serif": ("fontpkg_ibm_plex_serif", "IBMPlexSerif-{}.ttf"),
}
"""Family -> the package that holds it, and its files. Static, with figures of one width, Welsh letters, Open Font
Licence."""

KEYS = ("family", *WEIGHTS)
"""Settings of a typeface of the brand's own."""

DEFAULT_FAMILY = "Lato"
"""Where a brand names no typeface."""

_CUTS = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold"}

_LARGEST = 20_000_000
"""Bytes of a typeface file."""


def read_typeface(file: BrandFile) -> tuple[str, dict[str, Face]]:
    """The family's name, and weight -> its face.

    Raises PackError where the typeface is not known or not complete, or a file of it cannot be used.
    """
    given = file.settings.get("typeface", DEFAULT_FAMILY)
    if isinstance(given, dict):
        return _own(file, given)
    if not isinstance(given, str) or given not in SHIPPED:
        file.wrong(
            f"names a typeface that does not come with make-pack: {given}.",
            f"Use {' or '.join(SHIPPED)}, or put your own TTF files beside brand.toml and name them under [typeface].",
        )
    package, files = SHIPPED[given]
    folder = Path(str(resources.files(package))) / "files"
    return given, {weight: Face(folder / files.format(cut)) for weight, cut in _CUTS.items()}


def _own(file: BrandFile, given: Mapping[str, object]) -> tuple[str, dict[str, Face]]:
    # Its libraries take a while to load, and no shipped brand needs them.
    from reports.render.brand.variable import has_weights, unusable

    file.only(given, KEYS, "a typeface setting")
    texts = {key: value for key, value in given.items() if isinstance(value, str) and value.strip()}
    if len(texts) < len(given) or "family" not in texts or "regular" not in texts:
        _incomplete(file)
    paths = {weight: file.beside(texts[weight], (".ttf",)) for weight in WEIGHTS if weight in texts}
    for path in paths.values():
        why = "it is too large" if path.stat().st_size > _LARGEST else unusable(path)
        if why:
            file.wrong(
                f"has a typeface file that cannot be used: {path.name}: {why}.",
                "Use a TrueType font (.ttf), static or variable, that may be embedded in documents.",
            )
    if "bold" not in paths and not has_weights(paths["regular"]):
        _incomplete(file)
    bold = paths.get("bold", paths["regular"])
    chosen = {"regular": paths["regular"], "semibold": paths.get("semibold", bold), "bold": bold}
    return " ".join(texts["family"].split())[:60], {weight: _face(path, weight) for weight, path in chosen.items()}


def _face(path: Path, weight: str) -> Face:
    from reports.render.brand.variable import axes_of

    return Face(path, axes_of(path, weight))


def _incomplete(file: BrandFile) -> None:
    file.wrong(
        "has a typeface that is not complete.",
        "Under [typeface] name its family, and TTF files for regular and bold; one variable file may be regular alone.",
    )
