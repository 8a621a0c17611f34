"""Words: printed as they are, broken where they must be, replaced where the typeface lacks them."""

import re
from decimal import Decimal
from io import BytesIO

import pdf_awkward
import pdf_sample
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.brand import Brand
from reports.model.document import Shown
from reports.render.pdf import render_pdf
from reports.render.pdf.cells import split_figure
from reports.render.pdf.glyphs import plain
from reports.render.pdf.lines import break_lines, extent
from reports.render.pdf.links import with_links
from reports.render.pdf.look import Look, look_of
from reports.render.pdf.text import Heading, paragraph


@pytest.fixture(scope="module")
def look(civic: Brand) -> Look:
    return look_of(civic)


def text_of(data: bytes) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(data)).pages).split())


def test_markup_is_printed_and_missing_characters_are_reported(civic: Brand) -> None:
    missing: list[str] = []
    text = text_of(render_pdf(pdf_awkward.hostile(), civic, missing.append))
    assert '<b>&amp;</b> <font color="red">x</font> =1+1 □ □□ ﻣﺮﺣﺒﺎ □ שלום {page} %s 50%' in text
    assert "<i>REF</i>" in text
    assert set(missing[0]) == {"\x07", "👩", "👧", "\ud800"}


def test_nothing_is_reported_where_nothing_is_missing(civic: Brand) -> None:
    missing: list[str] = []
    render_pdf(pdf_sample.rich(), civic, missing.append)
    assert missing == []


def test_every_row_of_a_long_table_is_printed_once(harbour: Brand) -> None:
    text = text_of(render_pdf(pdf_awkward.long_table(), harbour))
    assert text.count("Council tax collected in the year") == 34
    assert text.count("Avoidable contact") == 33


def test_notice_and_draft_stand_on_every_page(harbour: Brand) -> None:
    for sheet in pypdf.PdfReader(BytesIO(render_pdf(pdf_sample.rich(), harbour))).pages:
        words = " ".join(sheet.extract_text().split())
        assert "DRAFT – not yet signed off · Quarterly actuals are illustrative." in words
        assert "Example Borough Council" in words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("of HRD 35, HRD 36 and (PSU 19)", ["HRD 35,", "HRD 36", "(PSU 19)"]),
        ("customer service · from 1 Apr 2009", ["1 Apr 2009"]),
        ("done on 31 October 2008, after April 2007 to March 2010", ["31 October 2008,", "April 2007", "March 2010"]),
        ("interval −4.5 pp to +4.3 pp, 214 days late", ["−4.5 pp", "+4.3 pp,", "214 days"]),
        ("£1.2 million is 40 hearings", ["£1.2 million", "40 hearings"]),
    ],
)
def test_no_line_ends_within_a_ref_a_date_or_a_figure_and_its_unit(look: Look, text: str, kept: list[str]) -> None:
    style = look.body
    words = look.say(text, style)
    least = max(extent(look.say(one, style))[1] for one in kept)
    assert extent(words)[1] >= least
    for width in range(int(least) + 1, 300):
        lines = ["".join(stretch.text for stretch in line.stretches) for line in break_lines(words, width)]
        assert "".join(lines) == text
        assert all(any(one in line for line in lines) for one in kept), (width, lines)


def test_a_date_wider_than_its_line_is_broken_at_a_space_first(look: Look) -> None:
    lines = break_lines(look.say("on 31 October 2008", look.body), 46.0)
    assert ["".join(stretch.text for stretch in line.stretches) for line in lines] == ["on 31 ", "October ", "2008"]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=80)


@given(words, st.floats(20, 300))
def test_lines_hold_every_word_and_keep_to_their_width(look: Look, text: str, width: float) -> None:
    stretches = look.say(text, look.body)
    lines = break_lines(stretches, width)
    printed = "".join(stretch.text for line in lines for stretch in line.stretches)
    asked = "".join(stretch.text for stretch in stretches)
    assert re.sub(r"[ \n]", "", printed) == re.sub(r"[ \n]", "", asked)
    assert all(line.width <= width + 0.02 for line in lines if len("".join(s.text for s in line.stretches)) > 1)


@given(words)
def test_clean_text_can_be_printed_and_stays_clean(look: Look, text: str) -> None:
    clean = look.glyphs.clean(text)
    assert all(character == "\n" or look.glyphs.can_print(character) for character in clean)
    assert look.glyphs.clean(clean) == clean


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://example.gov.uk/a?b=1.", ["https://example.gov.uk/a?b=1"]),
        ("Write to team@example.gov.uk, or www.example.gov.uk", ["mailto:team@example.gov.uk", "https://www.example.gov.uk"]),
        ("javascript:alert(1) and file:///etc/passwd", []),
    ],
)  # fmt: skip
def test_addresses_are_links_that_show_where_they_lead(look: Look, text: str, links: list[str]) -> None:
    stretches = with_links(text, look.body, "#12436D")
    assert "".join(stretch.text for stretch in stretches) == text
    assert [stretch.link for stretch in stretches if stretch.link] == links


@pytest.mark.parametrize(
    ("text", "decimals", "parts"),
    [
        ("93.1%", 1, ("93", ".1%")),
        ("−4.9 pp", 1, ("−4", ".9 pp")),
        ("16,875", 0, ("16,875", "")),
        ("£10,168k", 0, ("£10,168", "k")),
        ("24.60 [p]", 2, ("24", ".60 [p]")),
        ("12,5 %", 1, ("12", ",5 %")),
    ],
)
def test_figures_are_parted_at_their_decimals(text: str, decimals: int, parts: tuple[str, str]) -> None:
    assert split_figure(text, Shown(text, Decimal(1), decimals)) == parts


@pytest.mark.parametrize("text", ["31 December 2008", "no baseline"])
def test_what_is_no_number_stays_whole(text: str) -> None:
    assert split_figure(text, Shown(text, text)) == (text, "")


def test_titles_are_one_line_without_what_xml_cannot_hold() -> None:
    assert plain("A\x07 <b>\n title\ud800 ") == "A <b> title"


def test_a_heading_ends_in_no_line_of_a_single_figure(look: Look) -> None:
    words = "Monthly reports of accidents, near misses and violent incidents sent: 8, target 9"
    width = sum(stretch.width for stretch in look.say(words, look.heading(3))) - 10.0
    first, second = Heading(words, 3, look).lines(width)
    assert second.width > first.width / 2
    assert paragraph(look, words, look.heading(3)).lines(width)[1].width < first.width / 4
