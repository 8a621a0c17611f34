"""The cover: what it says, what is left to the page behind it, and that every brand's documents can do without one."""

from dataclasses import replace
from io import BytesIO

import page
import pdf_awkward
import pdf_sample
import pypdf
import pytest
from listening import heard_aloud
from test_tags import elements

from reports.model.brand import Brand
from reports.model.scorecard import Scorecard
from reports.render.pdf import paint, render_pdf

CONTACT = "If you need this in large print, contact performance@example.gov.uk."


def with_contact(scorecard: Scorecard) -> Scorecard:
    return replace(scorecard, masthead=replace(scorecard.masthead, other_formats=CONTACT))


def pages(document: Scorecard, brand: Brand) -> list[str]:
    reader = pypdf.PdfReader(BytesIO(render_pdf(document, brand)))
    return [" ".join(one.extract_text().split()) for one in reader.pages]


def test_the_cover_says_whose_what_when_and_whom_to_ask(harbour: Brand) -> None:
    card = with_contact(pdf_sample.rich())
    cover = pages(card, harbour)[0]
    for said in (card.masthead.organisation, card.masthead.title, card.masthead.subtitle, "DRAFT"):
        assert said in cover
    assert "".join(CONTACT.split()) in "".join(cover.split())
    assert harbour.strapline in cover
    assert "Benefit claims" not in cover


def test_pages_are_the_same_behind_a_cover_but_for_their_numbers_and_the_notice(harbour: Brand) -> None:
    with_cover, bare = (pages(pdf_sample.rich(), replace(harbour, cover=cover)) for cover in (True, False))
    assert len(with_cover) == len(bare) + 1
    notice = pdf_sample.rich().masthead.draft
    assert [page.count(notice) for page in (*with_cover[:2], bare[0])] == [2, 1, 2]
    for number, (one, other) in enumerate(zip(with_cover[2:], bare[1:], strict=True), 2):
        assert one.replace(f"{number + 1} of {len(with_cover)}", f"{number} of {len(bare)}") == other


def test_the_first_heading_is_that_of_the_page_behind(harbour: Brand) -> None:
    canvas = paint(pdf_sample.rich(), harbour)
    assert not any(element.tag.startswith("H") for element in canvas.owners[0])
    assert canvas.owners[1][0].tag == "H1"
    links = [one for one in elements(paint(with_contact(pdf_sample.rich()), harbour).root) if one.tag == "Link"]
    assert len(links) > len([one for one in elements(canvas.root) if one.tag == "Link"])


@pytest.mark.parametrize("is_wide", [True, False])
@pytest.mark.parametrize("document", [pdf_sample.rich, pdf_awkward.hostile, pdf_awkward.one_measure])
def test_covers_conform(
    harbour: Brand, tmp_path_factory: pytest.TempPathFactory, document: object, is_wide: bool
) -> None:
    short, long = sorted((harbour.page_width, harbour.page_height))
    size = {"page_width": long, "page_height": short} if is_wide else {"page_width": short, "page_height": long}
    path = tmp_path_factory.mktemp("cover") / "cover.pdf"
    path.write_bytes(render_pdf(with_contact(document()), replace(harbour, **size)))  # type: ignore[operator]
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        result = page.validate_pdf(str(path), profile=profile)
        assert result.is_compliant, [failure.rule_id for failure in result.failures]
    assert heard_aloud([path]) == ""
