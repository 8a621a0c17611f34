"""Pages as pictures: a page that looks otherwise than it did is seen, whatever changed it.

Pictures are small and grey; `python -m pytest --update-golden` draws them anew. Look at each before it is committed.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pdf_sample
import pytest
from PIL import Image, ImageChops, ImageStat

from reports.model.brand import Brand
from reports.render.pdf import render_pdf

GOLDEN = Path(__file__).parents[2] / "golden" / "pages"
PAGES = [("civic", 1), ("civic", 2), ("civic", 6), ("civic", 7), ("harbour", 3)]
_DOTS = 36
_MOST = 1.0
"""Mean difference of grey, of 255, that fonts drawn by another release of the drawer may make."""


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm, which draws pages, is not installed")
@pytest.mark.parametrize(("name", "number"), PAGES)
def test_a_page_looks_as_it_did(
    name: str, number: int, brand: Callable[[str], Brand], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    seen = drawn(render_pdf(pdf_sample.rich(), brand(name)), number, tmp_path)
    path = GOLDEN / f"{name}-{number}.png"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        seen.quantize(16).save(path, optimize=True)
    before = Image.open(path).convert("L")
    assert seen.size == before.size
    assert difference(seen, before) < _MOST


def test_the_comparison_sees_a_missing_box(brand: Callable[[str], Brand], tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm, which draws pages, is not installed")
    whole = drawn(render_pdf(pdf_sample.rich(), brand("civic")), 1, tmp_path)
    without = whole.copy()
    without.paste(255, (whole.width * 6 // 10, whole.height // 2, whole.width, whole.height * 8 // 10))
    assert difference(whole, without) > _MOST


def drawn(pdf: bytes, number: int, folder: Path) -> Image.Image:
    """A page in grey, `_DOTS` dots an inch."""
    (folder / "page.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-gray", "-png", "-r", str(_DOTS), "-f", str(number), "-l", str(number)]
    subprocess.run([*command, "-singlefile", folder / "page.pdf", folder / "page"], check=True)
    return Image.open(folder / "page.png").convert("L")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of grey, of 255, at half the size: how edges are smoothed hardly counts."""
    pair = [picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.BOX) for picture in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*pair)).mean[0])
