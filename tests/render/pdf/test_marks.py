"""Marks: whatever a brand gives is drawn rightly, or refused with the reason before anything is rendered."""

import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pdf_sample
import pikepdf
import pytest
from listening import heard_aloud
from mark_samples import REFUSED, USABLE, png, svg
from test_tags import elements

from reports.errors import PackError
from reports.model.brand import Brand
from reports.render.pdf import paint, prove, render_pdf
from reports.render.pdf.mark_picture import read_picture


def with_mark(brand: Brand, folder: Path, name: str, content: bytes) -> Brand:
    (folder / name).write_bytes(content)
    return replace(brand, mark=folder / name)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_mark_is_refused_with_the_reason_and_at_once(civic: Brand, tmp_path: Path, name: str) -> None:
    file, content, told = REFUSED[name]
    begun = time.process_time()
    with pytest.raises(PackError, match=told) as refusal:
        prove(with_mark(civic, tmp_path, file, content))
    assert time.process_time() - begun < 5
    assert file in refusal.value.message
    assert "Save it as a plain SVG" in refusal.value.remedy


@pytest.mark.parametrize("name", USABLE)
def test_every_usable_mark_makes_a_file_that_conforms(harbour: Brand, tmp_path: Path, name: str) -> None:
    brand = with_mark(harbour, tmp_path, *USABLE[name])
    (tmp_path / "page.pdf").write_bytes(render_pdf(pdf_sample.rich(), brand))
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        result = page.validate_pdf(str(tmp_path / "page.pdf"), profile=profile)
        assert result.is_compliant, [failure.rule_id for failure in result.failures]


def test_what_is_see_through_stands_on_white(tmp_path: Path) -> None:
    (tmp_path / "mark.png").write_bytes(png("RGBA", colour=(0, 0, 0, 51)))
    picture = read_picture(tmp_path / "mark.png")
    assert (picture.mode, picture.getpixel((5, 5))) == ("RGB", (204, 204, 204))


def test_sixteen_bits_of_grey_keep_their_tone(tmp_path: Path) -> None:
    (tmp_path / "mark.png").write_bytes(png("I;16", colour=257 * 100))
    assert read_picture(tmp_path / "mark.png").getpixel((5, 5)) == (100, 100, 100)


def test_a_large_picture_is_made_smaller(civic: Brand, tmp_path: Path) -> None:
    brand = with_mark(civic, tmp_path, "mark.png", png("RGB", (3900, 3900), "#12436D"))
    with pikepdf.open(BytesIO(render_pdf(pdf_sample.rich(), brand))) as pdf:
        widths = {int(image.Width) for one in pdf.pages for image in one.images.values()}
    assert widths == {1200}


def test_a_mark_told_in_words_is_a_figure_once(civic: Brand, harbour: Brand, tmp_path: Path) -> None:
    for brand in (civic, harbour):
        told = replace(brand, mark_text="A sailing boat")
        figures = [one for one in elements(paint(pdf_sample.rich(), told).root) if one.alternative == "A sailing boat"]
        assert [one.tag for one in figures] == ["Figure"]
        (tmp_path / f"{brand.name}.pdf").write_bytes(render_pdf(pdf_sample.rich(), told))
    assert heard_aloud(sorted(tmp_path.glob("*.pdf"))) == ""


def test_a_mark_beside_the_name_is_decoration(civic: Brand) -> None:
    plain = [one.tag for one in elements(paint(pdf_sample.rich(), civic).root)]
    bare = [one.tag for one in elements(paint(pdf_sample.rich(), replace(civic, mark=None)).root)]
    assert plain == bare


def test_the_colours_of_a_drawing_are_those_of_its_file(civic: Brand, tmp_path: Path) -> None:
    brand = with_mark(civic, tmp_path, "mark.svg", svg('<rect width="40" height="40" fill="#ab12cd"/>'))
    with pikepdf.open(BytesIO(render_pdf(pdf_sample.rich(), brand))) as pdf:
        assert b".670588 .070588 .803922 rg" in pdf.pages[0].Contents.read_bytes()
