"""HTML: pages that stand alone, made from the templates of templates/html.

Every text is escaped by the template engine, and control characters are taken out: no text of a workbook can become
markup, change the direction of its neighbours, or break the page.
"""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.model.brand import Brand
from reports.model.findings_report import FindingsReport
from reports.render.html.text import finalised, font_family


def render_findings(report: FindingsReport, brand: Brand, folders: Sequence[Path]) -> bytes:
    """What the checks found as a page. `folders` are looked through in order for findings.html."""
    names = {"family": font_family(brand.family), "office": font_family(brand.office)}
    return _page("findings.html", folders, report=report, brand=brand, **names)


def _page(name: str, folders: Sequence[Path], **values: object) -> bytes:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalised,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render(values).encode("utf-8")
