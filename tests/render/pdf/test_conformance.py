"""Two independent checkers find nothing in the sample and the awkward scorecards."""

from collections.abc import Callable
from pathlib import Path

import page
import pdf_awkward
import pdf_panel
import pdf_sample
import pytest
from listening import heard_aloud
from reportlab.pdfgen.canvas import Canvas

from reports.model.brand import Brand
from reports.render.pdf import Document, render_pdf

DOCUMENTS: list[tuple[Callable[[], Document], str]] = [
    (pdf_sample.rich, "civic"),
    (pdf_sample.rich, "harbour"),
    (pdf_awkward.hostile, "civic"),
    (pdf_awkward.hostile, "harbour"),
    (pdf_awkward.long_table, "civic"),
    (pdf_awkward.one_measure, "harbour"),
    (pdf_awkward.nothing, "civic"),
    (pdf_awkward.all_missing, "harbour"),
    (pdf_panel.panel_pack, "civic"),
    (pdf_panel.panel_pack, "harbour"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, brand: Callable[[str], Brand]) -> list[Path]:
    folder = tmp_path_factory.mktemp("conformance")
    paths = []
    for make, name in DOCUMENTS:
        paths.append(folder / f"{make.__name__}-{name}.pdf")
        paths[-1].write_bytes(render_pdf(make(), brand(name)))
    return paths


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A])
def test_page_validation_finds_no_failure(files: list[Path], profile: page.ValidationProfile) -> None:
    for path in files:
        result = page.validate_pdf(str(path), profile=profile)
        assert result.is_compliant, f"{path.name}: {[failure.rule_id for failure in result.failures]}"


def test_outloud_finds_no_error_and_no_warning(files: list[Path]) -> None:
    assert heard_aloud(files) == ""


def test_the_checkers_hear_a_fault(tmp_path: Path) -> None:
    bare = tmp_path / "bare.pdf"
    canvas = Canvas(str(bare))
    canvas.drawString(72, 720, "A page that nobody tagged, with a sentence that will not be read.")
    canvas.save()
    assert not page.validate_pdf(str(bare), profile=page.ValidationProfile.PDF_UA_1).is_compliant
    assert heard_aloud([bare])
