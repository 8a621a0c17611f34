"""Brands: what is read, what is filled in, and what is refused."""

from contextlib import suppress
from pathlib import Path

import pytest

from reports.errors import PackError
from reports.model.contrast import contrast
from reports.render.brand import colours, file, load_brand, typeface
from reports.render.brand import page as page_settings


def write_brand(folder: Path, text: str, name: str = "ours") -> list[Path]:
    (folder / name).mkdir(parents=True)
    (folder / name / "brand.toml").write_text(text, encoding="utf-8")
    return [folder]


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#FFFFFF", "#777777", 4.48),
    ],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(("name", "is_wide", "accent"), [("civic", True, "#12436D"), ("harbour", False, "#0B5563")])
def test_shipped_brands(templates: Path, name: str, is_wide: bool, accent: str) -> None:
    brand = load_brand(name, [templates / "brands"])
    assert (brand.page_width > brand.page_height) is is_wide
    assert brand.accent == accent
    assert brand.mark is not None
    assert all(path.is_file() for path in [brand.mark, *(face.file for face in brand.typeface.values())])


def test_an_empty_brand_has_every_default(tmp_path: Path) -> None:
    brand = load_brand("ours", write_brand(tmp_path, ""))
    assert (brand.accent, brand.mark, brand.strapline, brand.footer) == ("#12436D", None, "", "")
    assert (brand.page_width, brand.page_height) == (841.890, 595.276)


def test_the_first_folder_that_has_the_brand_wins(tmp_path: Path) -> None:
    own = write_brand(tmp_path / "own", 'strapline = "Ours"', "civic")
    shipped = write_brand(tmp_path / "shipped", 'strapline = "Theirs"', "civic")
    assert load_brand("civic", [*own, *shipped]).strapline == "Ours"
    assert load_brand("civic", [tmp_path / "nowhere", *shipped]).strapline == "Theirs"


@pytest.mark.parametrize(
    ("colours", "pair"),
    [
        ('accent = "#6BACE6"', "accent #6BACE6 on white is 2.4:1; text needs 4.5:1"),
        ('quiet = "#777777"', "quiet #777777 on white is 4.4:1; text needs 4.5:1"),
        ('ink = "#949494"', "ink #949494 on white is 3.0:1"),
        ('tint = "#808080"', "ink #1D1D1B on tint #808080 is 4.2:1"),
        ('tint = "#12436D"\nink = "#1D1D1B"', "on tint #12436D"),
    ],
)
def test_unreadable_colours_are_refused_with_pair_and_ratio(tmp_path: Path, colours: str, pair: str) -> None:
    with pytest.raises(PackError) as refusal:
        load_brand("ours", write_brand(tmp_path, f"[colours]\n{colours}\n"))
    assert pair in refusal.value.message
    assert "brand.toml" in refusal.value.remedy


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("strapline = ", "cannot be read"),
        ('colour = "#12436D"', "not known: colour"),
        ('[colours]\naccent = "navy"', "accent = 'navy'"),
        ('colours = "navy"', "not a table"),
        ('page = "B5"', "B5"),
        ('orientation = "sideways"', "sideways"),
        ('mark = "crest.svg"', "crest.svg, which is not there"),
        ('mark = "crest.gif"', "crest.gif"),
        ('[typeface]\nregular = "Ours.ttf"', "not complete"),
        ('[typeface]\nfamily = "Ours"\nregular = "Ours.ttf"\nbold = "Bold.ttf"', "Ours.ttf, which is not there"),
        ('[typeface]\nfamily = "Ours"\nregular = 7', "not complete"),
        ('[typeface]\nfamily = "Ours"\nregular = "A.ttf"\nitalic = "B.ttf"', "not known: italic"),
        ('typeface = "Comic Sans"', "does not come with make-pack: Comic Sans"),
        ('straplin = "Ours"', "Did you mean strapline?"),
        ('[colours]\nAccent = "#12436D"', "Did you mean accent?"),
        ("[lines]\nheadings = 2", "Did you mean heading?"),
        ("[lines]\nband = 300", "band = 300"),
        ('[lines]\nhair = "thin"', "hair = 'thin'"),
        ('cover = "yes"', "cover = 'yes'"),
        ("contact = 7", "contact that is not a text"),
        (f'footer = "{"long " * 60}"', "footer of 299 characters"),
        ('strapline = "\\u0007"', "cannot be printed"),
        ('mark = "../../elsewhere.svg"', "outside its folder"),
        ('mark = "/etc/mark.svg"', "outside its folder"),
        ("x = " + "[" * 5000, "cannot be read"),
        ("#" * 200_000, "too large"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(PackError) as refusal:
        load_brand("ours", write_brand(tmp_path, text))
    assert told in refusal.value.message


def test_an_unknown_brand_names_those_that_there_are(templates: Path) -> None:
    with pytest.raises(PackError) as refusal:
        load_brand("harbor", [templates / "brands"])
    assert "civic, harbour" in refusal.value.remedy


def test_a_mark_that_a_link_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text("<svg/>", encoding="utf-8")
    folders = write_brand(tmp_path / "brands", 'mark = "mark.svg"')
    (tmp_path / "brands" / "ours" / "mark.svg").symlink_to(tmp_path / "secret.svg")
    with pytest.raises(PackError, match="outside its folder"):
        load_brand("ours", folders)


@pytest.mark.parametrize("name", ["../ours", "ours/../ours", ".", "", "/etc", "ours\x00"])
def test_the_name_of_a_brand_is_no_path(tmp_path: Path, name: str) -> None:
    write_brand(tmp_path / "brands", "")
    with pytest.raises(PackError, match="no brand called"):
        load_brand(name, [tmp_path / "brands"])


def test_a_file_saved_by_an_editor_on_windows_is_read(tmp_path: Path) -> None:
    folders = write_brand(tmp_path, "")
    (tmp_path / "ours" / "brand.toml").write_bytes(b'\xef\xbb\xbfcover = true\r\nstrapline = "Ours"\r\n')
    assert load_brand("ours", folders).cover


@pytest.mark.parametrize("value", ["7", "true", "[]", "{}", '["Lato"]', "2009-01-01", '{ a = "b" }', '"é\\n\\"<b>"'])
@pytest.mark.parametrize("key", file.KEYS)
def test_a_setting_of_the_wrong_kind_never_breaks_the_build(tmp_path: Path, key: str, value: str) -> None:
    with suppress(PackError):
        load_brand("ours", write_brand(tmp_path, f"{key} = {value}"))


def test_every_setting_is_read(tmp_path: Path) -> None:
    text = """
        strapline = "Ours"
        footer = "Imprint"
        contact = "performance@example.gov.uk"
        mark_text = "A boat"
        cover = true
        page = "A3"
        orientation = "portrait"
        typeface = "IBM Plex Serif"
        office = "Georgia"
        [lines]
        hair = 1
        heading = 2.5
        band = 10
    """
    brand = load_brand("ours", write_brand(tmp_path, text))
    assert (brand.strapline, brand.footer, brand.contact) == ("Ours", "Imprint", "performance@example.gov.uk")
    assert (brand.mark_text, brand.cover) == ("A boat", True)
    assert (brand.family, brand.office) == ("IBM Plex Serif", "Georgia")
    assert (brand.page_width, brand.page_height) == (841.890, 1190.551)
    assert (brand.hair, brand.heading_rule, brand.band) == (1.0, 2.5, 10.0)


def test_the_handbook_names_every_setting() -> None:
    page = (Path(__file__).parents[2] / "docs" / "brand.md").read_text(encoding="utf-8")
    settings = (*file.KEYS, *colours.DEFAULT_COLOURS, *page_settings.LINES, *typeface.KEYS, *typeface.SHIPPED)
    assert [one for one in settings if f"`{one}`" not in page and f"\n{one} = " not in page] == []
