"""Two independent checkers find nothing in the sample and the awkward scorecards."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import page
import pdf_awkward
import pdf_sample
import pytest

from reports.model.brand import Brand
from reports.model.scorecard import Scorecard
from reports.render.pdf import render_pdf

DOCUMENTS: list[tuple[Callable[[], Scorecard], str]] = [
    (pdf_sample.rich, "civic"),
    (pdf_sample.rich, "harbour"),
    (pdf_awkward.hostile, "civic"),
    (pdf_awkward.hostile, "harbour"),
    (pdf_awkward.long_table, "civic"),
    (pdf_awkward.one_measure, "harbour"),
    (pdf_awkward.nothing, "civic"),
    (pdf_awkward.all_missing, "harbour"),
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
    command = ["outloud", "--no-info", "--fail-on", "warning", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
