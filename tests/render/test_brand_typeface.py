"""Typefaces of a brand's own: variable files are cut into the weights wanted, others are refused with the reason."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from small_typeface import DIGITS, make_typeface

from reports.errors import PackError
from reports.model.brand import WEIGHTS, Brand
from reports.render.brand import load_brand
from reports.render.brand.printable import unprintable
from reports.render.brand.variable import prepared
from reports.render.pdf.look import look_of

VARIABLE = '[typeface]\nfamily = "Boxes"\nregular = "Boxes.ttf"\n'


def brand_of(folder: Path, text: str) -> Brand:
    (folder / "ours").mkdir(exist_ok=True)
    (folder / "ours" / "brand.toml").write_text(text, encoding="utf-8")
    return load_brand("ours", [folder])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    make_typeface(tmp_path / "ours" / "Boxes.ttf")
    return tmp_path


def test_one_variable_file_gives_every_weight(folder: Path) -> None:
    faces = brand_of(folder, VARIABLE).typeface
    assert {weight: dict(faces[weight].axes or ())["wght"] for weight in WEIGHTS} == {
        "regular": 400, "semibold": 600, "bold": 700,
    }  # fmt: skip
    fonts = [TTFont(BytesIO(prepared(faces[weight]))) for weight in WEIGHTS]
    heights = [max(y for _, y in font["glyf"]["u0041"].coordinates) for font in fonts]
    assert heights == [533, 600, 633]
    assert all("fvar" not in font for font in fonts)
    assert len({font["name"].getDebugName(6) for font in fonts}) == 3


def test_figures_of_one_width_are_taken_where_the_typeface_has_them(folder: Path) -> None:
    font = TTFont(BytesIO(prepared(brand_of(folder, VARIABLE).typeface["regular"])))
    assert {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in DIGITS} == {600}


def test_the_same_file_gives_the_same_bytes(folder: Path) -> None:
    face = brand_of(folder, VARIABLE).typeface["bold"]
    first = prepared(face)
    prepared.cache_clear()
    assert prepared(face) == first


def test_what_the_check_and_the_pages_can_print_is_the_same(folder: Path, templates: Path) -> None:
    asked = set("Aŵ£−→✓👩ש漢\x07\u200d\ufe0f") | {
        chr(code) for code in range(0x20, 0x2600, 7) if not 0x600 <= code < 0x700
    }
    asked = {one for one in asked if unicodedata.is_normalized("NFC", one)}
    for brand in (brand_of(folder, VARIABLE), load_brand("harbour", [templates / "brands"])):
        glyphs = look_of(brand).glyphs
        for one in asked:
            glyphs.clean(one)
        assert unprintable(brand, asked) == glyphs.missing


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ({"fs_type": 0x0002}, "its licence forbids embedding"),
        ({"fs_type": 0x0100}, "may not be embedded in part"),
        ({"without": "7"}, "it has no 7"),
        ({"variable": False}, "not complete"),
    ],
)
def test_a_typeface_that_cannot_be_used_is_refused_with_the_reason(
    folder: Path, made: dict[str, object], told: str
) -> None:
    make_typeface(folder / "ours" / "Boxes.ttf", **made)  # type: ignore[arg-type]
    with pytest.raises(PackError, match=told):
        brand_of(folder, VARIABLE)


@pytest.mark.parametrize("content", [b"", b"no font at all", b"\x00\x01\x00\x00" + bytes(400), b"OTTO" + bytes(200)])
def test_a_file_that_is_no_font_is_refused(folder: Path, content: bytes) -> None:
    (folder / "ours" / "Boxes.ttf").write_bytes(content)
    with pytest.raises(PackError, match=r"Boxes\.ttf: it"):
        brand_of(folder, VARIABLE)


def test_a_damaged_outline_is_refused_before_anything_is_rendered(folder: Path) -> None:
    content = (folder / "ours" / "Boxes.ttf").read_bytes()
    (folder / "ours" / "Boxes.ttf").write_bytes(content[: len(content) * 2 // 3])
    with pytest.raises(PackError, match=r"Boxes\.ttf"):
        look_of(brand_of(folder, VARIABLE))


@pytest.mark.parametrize("family", ["Lato", "IBM Plex Serif"])
def test_shipped_typefaces_have_every_sign_of_the_wording(folder: Path, templates: Path, family: str) -> None:
    brand = brand_of(folder, f'typeface = "{family}"')
    words = "".join(path.read_text(encoding="utf-8") for path in sorted((templates / "wording").rglob("*.toml")))
    glyphs = look_of(brand).glyphs
    assert {one for one in words + "ŴŵŶŷẀẁẂẃẄẅỲỳÂâÊêÎîÔôÛû" if one.isprintable()} - glyphs.known <= {"□"}
