"""Every PDF is checked before it leaves: each rule is shown to hear its fault, and nothing in sound documents."""

from collections.abc import Callable
from io import BytesIO

import pdf_awkward
import pdf_panel
import pdf_sample
import pikepdf
import pytest
from test_tags import elements

from reports.errors import PackError
from reports.model.brand import Brand
from reports.render.pdf import Document, paint, render_pdf
from reports.render.pdf.checks import check_structure
from reports.render.pdf.file_checks import check_file, checked_rules
from reports.render.pdf.tagging import Element, TaggedCanvas, stray_marks


def first(canvas: TaggedCanvas, tag: str) -> Element:
    return next(element for element in elements(canvas.root) if element.tag == tag)


def lose_content(canvas: TaggedCanvas) -> None:
    first(canvas, "P").children.clear()


def misplace(canvas: TaggedCanvas) -> None:
    first(canvas, "P").tag = "TD"


def skip_level(canvas: TaggedCanvas) -> None:
    first(canvas, "H2").tag = "H4"


def second_title(canvas: TaggedCanvas) -> None:
    first(canvas, "H2").tag = "H1"


def uneven(canvas: TaggedCanvas) -> None:
    row = first(canvas, "TBody").children[0]
    assert isinstance(row, Element)
    row.children.append(Element("TD"))


def no_scope(canvas: TaggedCanvas) -> None:
    first(canvas, "TH").scope = ""


def no_body(canvas: TaggedCanvas) -> None:
    first(canvas, "LBody").tag = "Lbl"


def no_alternative(canvas: TaggedCanvas) -> None:
    first(canvas, "Figure").alternative = " "


def dead_link(canvas: TaggedCanvas) -> None:
    canvas.keys = {"another"} | {f"more{n}" for n in range(len(canvas.keys) - 1)}


def lost_bookmark(canvas: TaggedCanvas) -> None:
    canvas.keys.add("one more")


@pytest.mark.parametrize(
    ("break_it", "rule"),
    [
        (lose_content, "content-tagged"),
        (misplace, "tags-in-place"),
        (skip_level, "headings-in-order"),
        (second_title, "headings-in-order"),
        (uneven, "tables-regular"),
        (no_scope, "tables-regular"),
        (no_body, "lists-whole"),
        (no_alternative, "figures-told"),
        (dead_link, "links-told"),
        (lost_bookmark, "headings-bookmarked"),
    ],
)
def test_a_broken_structure_is_heard(civic: Brand, break_it: Callable[[TaggedCanvas], None], rule: str) -> None:
    canvas = paint(pdf_panel.panel_pack(), civic)
    check_structure(canvas)
    break_it(canvas)
    with pytest.raises(PackError, match=rule):
        check_structure(canvas)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (["/P <</MCID 0>> BDC", "BT (words) Tj ET", "EMC", "0 0 m 9 9 l S"], "neither tagged nor an artifact"),
        (["/P <</MCID 0>> BDC", "/Artifact BMC", "EMC", "EMC"], "in one another"),
        (["/P <</MCID 0>> BDC", "BT (words) Tj ET"], "does not end"),
    ],
)
def test_marks_outside_of_tags_are_heard(code: list[str], said: str) -> None:
    assert said in next(stray_marks(code))


def test_words_told_as_they_are_spelt_are_no_fault() -> None:
    code = ["/P <</MCID 0>> BDC", "/Span <</ActualText <FEFF>>> BDC", "BT (words) Tj ET", "EMC", "EMC"]
    assert list(stray_marks(code)) == []


def forget_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def forget_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = pikepdf.String("")


def forget_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def forget_standard(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def forget_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].StructParents


def forget_font(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.FontDescriptor["/FontFile2"]


@pytest.mark.parametrize(
    ("break_it", "rule"),
    [
        (forget_tags, "marked"),
        (forget_language, "language-set"),
        (forget_title, "title-shown"),
        (forget_standard, "archive-metadata"),
        (forget_order, "pages-follow-tags"),
        (forget_font, "fonts-embedded"),
    ],
)
def test_a_broken_file_is_heard(civic: Brand, break_it: Callable[[pikepdf.Pdf], None], rule: str) -> None:
    with pikepdf.open(BytesIO(render_pdf(pdf_awkward.one_measure(), civic))) as pdf:
        check_file(pdf)
        break_it(pdf)
        with pytest.raises(PackError, match=rule):
            check_file(pdf)


@pytest.mark.parametrize("make", [pdf_sample.rich, pdf_awkward.hostile, pdf_awkward.nothing, pdf_awkward.all_missing])
def test_sound_documents_pass(harbour: Brand, make: Callable[[], Document]) -> None:
    check_structure(paint(make(), harbour))


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(set(checked_rules())) == len(checked_rules()) == 14
