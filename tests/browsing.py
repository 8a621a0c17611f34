"""Pages in a real browser: the system's Chromium, driven by Playwright, with the accessibility rules of axe-core."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NEEDS_CHROMIUM = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed: nothing else here draws a page")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@contextmanager
def browser_page(path: Path, width: int = 1280, **options: Any) -> Iterator[Any]:
    """A file's page in a window of that many pixels; whatever it asks for beside itself is an error."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright, which drives the browser, is not here")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            page = browser.new_page(viewport={"width": width, "height": 900}, **options)
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(path.as_uri())
            yield page
            assert asked == [path.as_uri()], "a page stands alone"
        finally:
            browser.close()


def faults_of(page: Any) -> list[tuple[str, list[str]]]:
    """What axe finds against the standards: rule, and the elements that break it."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not here").Axe()
    found = axe.run(page, options={"runOnly": list(STANDARDS)}).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]
