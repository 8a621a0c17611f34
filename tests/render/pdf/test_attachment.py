"""Figures inside a PDF: the third part of PDF/A, a file that says what it is, the same bytes each time."""

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import page
import pdf_panel
import pdf_sample
import pikepdf
import pytest
from listening import heard_aloud

from reports.model.attachment import Attachment
from reports.model.brand import Brand
from reports.render.pdf import Document, render_pdf

FIGURES = Attachment(
    "ces-figures-2008-09-Q3.json",
    "The figures of this document, unrounded, as in pack.json",
    {"organisation": "Ŵigan", "departments": [{"code": "CES", "measures": [1.5, None]}]},
    date(2008, 12, 31),
)


def test_the_file_says_what_it_is_and_holds_the_figures(civic: Brand) -> None:
    with pikepdf.open(BytesIO(render_pdf(pdf_sample.rich(), civic, attachment=FIGURES))) as pdf:
        (one,) = pdf.attachments.values()
        assert json.loads(one.get_file().read_bytes()) == FIGURES.data
        assert (one.filename, one.description) == (FIGURES.name, FIGURES.description)
        assert one.relationship == pikepdf.Name.Data
        assert one.get_file().mime_type == "application/json"
        assert pdf.Root.AF[0].objgen == one.obj.objgen


@pytest.mark.parametrize("make", [pdf_sample.rich, pdf_panel.panel_pack])
def test_both_checkers_find_nothing(tmp_path: Path, harbour: Brand, make: Callable[[], Document]) -> None:
    file = tmp_path / "with-figures.pdf"
    file.write_bytes(render_pdf(make(), harbour, attachment=FIGURES))
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        result = page.validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [failure.rule_id for failure in result.failures]
    assert not page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_A_2A).is_compliant
    assert heard_aloud([file]) == ""


def test_the_same_figures_give_the_same_bytes(civic: Brand) -> None:
    first, second = (render_pdf(pdf_sample.rich(), civic, attachment=FIGURES) for _ in range(2))
    assert first == second
    assert first != render_pdf(pdf_sample.rich(), civic)
