"""Brands: reading one from its folder, filling in what it leaves open, and refusing what cannot be read or used.

A brand is a folder with a `brand.toml` beside its mark and typeface files; docs/brand.md lists its settings. `file`
reads the settings, `colours` and `page` take what they say of those, `typeface` its fonts.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from reports.errors import PackError
from reports.model.brand import Brand
from reports.render.brand.colours import read_colours
from reports.render.brand.file import BrandFile
from reports.render.brand.page import read_lines, read_page
from reports.render.brand.typeface import read_typeface

__all__ = ["load_brand"]

_MARKS = (".svg", ".png")


def load_brand(name: str, folders: Sequence[Path]) -> Brand:
    """The brand of a name, from the first of the folders that has it.

    Raises PackError where there is none, a file that it names is missing or lies outside its folder, a setting is not
    known, a text colour has less than 4.5:1 on its ground, or its typeface cannot be used.
    """
    known = sorted({path.parent.name for folder in folders for path in folder.glob("*/brand.toml")})
    if name not in known:
        near = get_close_matches(name, known, 1)
        raise PackError(
            f"There is no brand called '{name}'." + (f" Did you mean '{near[0]}'?" if near else ""),
            f"Choose one of: {', '.join(known)}; or copy one of their folders and change it.",
        )
    folder = next(folder for folder in folders if (folder / name / "brand.toml").is_file())
    return _brand(BrandFile(name, folder / name))


def _brand(file: BrandFile) -> Brand:
    width, height = read_page(file)
    hair, heading_rule, band = read_lines(file)
    family, typeface = read_typeface(file)
    mark = file.line("mark", 200)
    return Brand(
        name=file.name,
        **read_colours(file),
        typeface=typeface,
        family=family,
        mark=file.beside(mark, _MARKS) if mark else None,
        mark_text=file.line("mark_text", 200),
        strapline=file.line("strapline", 120),
        page_width=width,
        page_height=height,
        footer=file.line("footer", 240),
        contact=file.line("contact", 240),
        cover=file.choice("cover"),
        office=file.line("office", 60) or "Arial",
        hair=hair,
        heading_rule=heading_rule,
        band=band,
    )
