"""A panel pack is one document: one title, contents that lead to the right pages, one set of notes at its end."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pdf_awkward
import pikepdf
import pytest
from pdf_panel import TITLES, panel_pack
from pypdf import PdfReader
from test_tags import elements

from reports.model.brand import Brand
from reports.render.pdf import paint, render_pdf


@pytest.fixture(scope="module", params=["civic", "harbour"])
def file(request: pytest.FixtureRequest, brand: Callable[[str], Brand]) -> bytes:
    return render_pdf(panel_pack(), brand(request.param))


def test_the_pack_has_one_title_and_its_departments_stand_below_it(civic: Brand) -> None:
    root = paint(panel_pack(), civic).root
    assert [child.tag for child in root.children].count("Part") == 4
    tags = [element.tag for element in elements(root)]
    assert tags.count("H1") == 1
    assert [elements(part)[1].tag for part in root.children if part.tag == "Part"] == ["H2"] * 4


def test_the_contents_lead_to_the_pages_that_they_name(file: bytes) -> None:
    with pikepdf.open(BytesIO(file)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [link for page in list(pdf.pages)[:2] for link in page.get("/Annots", []) if "/Dest" in link]
        links = [link for link in links if ", page " in str(link.Contents)]
        said = [str(link.Contents) for link in links]
        found = [numbers[_destination(pdf, link.Dest).objgen] for link in links]
    assert [one.rsplit(", page ")[0] for one in said if one.startswith(TITLES[1:])] == list(TITLES[1:])
    assert [int(one.rsplit(" ")[-1]) for one in said] == found
    pages = [page.extract_text() for page in PdfReader(BytesIO(file)).pages]
    for one, page in zip(said, found, strict=True):
        assert "".join(one.rsplit(", page ")[0].split()) in "".join(pages[page - 1].split())


def test_the_notes_stand_once_and_every_department_leads_to_them(file: bytes) -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(file)).pages]
    (notes,) = [number for number, page in enumerate(pages, 1) if "Notes and key" in page.split("\n") and number > 2]
    with pikepdf.open(BytesIO(file)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [link for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link]
        led = [link for link in links if str(link.Contents) == f"Key, methods and data quality: page {notes}"]
        assert [numbers[_destination(pdf, link.Dest).objgen] for link in led] == [notes] * len(TITLES[1:])
    assert sum("Status of a measure" in page for page in pages) == 1


def test_pages_are_numbered_throughout(file: bytes) -> None:
    pages = PdfReader(BytesIO(file)).pages
    assert len(pages) > 8
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page.extract_text()


def _destination(pdf: pikepdf.Pdf, name: pikepdf.Object) -> pikepdf.Object:
    found = name if isinstance(name, pikepdf.Array) else pdf.Root.Dests[name]
    return found[0]


def test_a_department_without_measures_goes_on_below_its_first_lines(civic: Brand) -> None:
    pack = panel_pack()
    first = pack.scorecards[0]
    cards = (replace(pdf_awkward.nothing(), masthead=first.masthead, tasks=first.tasks), pack.scorecards[1])
    with_nothing = render_pdf(replace(pack, scorecards=cards), civic)
    pages = [page.extract_text() for page in PdfReader(BytesIO(with_nothing)).pages]
    (opened,) = [page for page in pages if "This department reports no measures." in page]
    assert first.tasks
    assert first.tasks.heading in opened.split("\n")
