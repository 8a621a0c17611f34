"""What a screen reader is told: the tags, in order, and the bookmarks."""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pdf_awkward
import pdf_panel
import pdf_sample
import pikepdf

from reports.model.brand import Brand
from reports.render.pdf import paint, render_pdf
from reports.render.pdf.tagging import Element
from reports.render.pdf.tree import outline


def elements(element: Element) -> list[Element]:
    return [element, *(below for child in element.children if isinstance(child, Element) for below in elements(child))]


def test_the_tags_of_a_small_scorecard(civic: Brand, golden: Callable[[str, str], None]) -> None:
    golden("pdf-tags.txt", outline(paint(pdf_awkward.one_measure(), civic).root) + "\n")


def test_the_tags_of_a_panel_pack(harbour: Brand, golden: Callable[[str, str], None]) -> None:
    golden("pdf-tags-panel.txt", outline(paint(pdf_panel.panel_pack(), harbour).root) + "\n")


def test_headings_start_with_the_title_and_skip_no_level(harbour: Brand) -> None:
    tags = [element.tag for element in elements(paint(pdf_sample.rich(), harbour).root)]
    levels = [int(tag[1]) for tag in tags if tag[0] == "H"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_table_over_many_pages_is_one_table_with_one_heading_row(civic: Brand) -> None:
    canvas = paint(pdf_awkward.long_table(), civic)
    table = next(e for e in elements(canvas.root) if e.tag == "Table" and len(elements(e)) > 2000)
    tags = Counter(element.tag for element in elements(table))
    assert len(canvas.owners) > 8
    assert (tags["THead"], tags["TBody"], tags["TR"]) == (1, 1, 201)
    scopes = Counter(element.scope for element in elements(table) if element.tag == "TH")
    assert scopes == {"Column": 10, "Row": 200}


def test_a_row_higher_than_a_page_is_still_one_row(civic: Brand) -> None:
    canvas = paint(pdf_awkward.hostile(), civic)
    rows = [element for element in elements(canvas.root) if element.tag == "TR"]
    assert len({id(row) for row in rows}) == len(rows)
    pages = [
        {c.page for c in e.children if not isinstance(c, Element)}
        for e in elements(canvas.root)
        if e.tag in ("TH", "TD")
    ]
    assert max(len(on) for on in pages) > 1


def test_document_entries_and_bookmarks(civic: Brand) -> None:
    scorecard = pdf_sample.rich()
    with pikepdf.open(BytesIO(render_pdf(scorecard, civic))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == scorecard.masthead.document_title
        with pdf.open_outline() as bookmarks:
            (top,) = bookmarks.root
            assert top.title == "Customer and Support Services"
            sections = [item.title for item in top.children]
        assert sections[:3] == ["Measures: 22 of 26 rated", "Off target: what needs attention", "Tasks, money, risk"]
        assert sections[-1] == "Notes and key"


def test_fonts_are_embedded_subsets(civic: Brand) -> None:
    with pikepdf.open(BytesIO(render_pdf(pdf_sample.rich(), civic))) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        assert {str(font.BaseFont).split("+")[1] for font in fonts} == {"Lato-Regular", "Lato-SemiBold", "Lato-Bold"}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
