"""The packages against the schemas of their format, by a library that ports the Open XML SDK's validation."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from excel_samples import BRAND
from openxml_audit import OpenXmlValidator, ValidationSeverity
from scorecard_samples import SCORECARD
from test_live_statuses import pack
from test_publication_checklist import PUBLICATION
from variance_cases import ALL_CASES

from reports.render import publication_workbook
from reports.render.excel import render_corporate, render_scorecard, render_variance_book


def faults(content: bytes, folder: Path) -> list[str]:
    path = folder / "edition.xlsx"
    path.write_bytes(content)
    found = OpenXmlValidator().validate(path).errors
    return [f"{one.part_uri}: {one.description}" for one in found if one.severity is ValidationSeverity.ERROR]


@pytest.mark.parametrize("edition", ["variance", "plan", "scorecard", "live scorecard", "corporate", "publication"])
def test_every_edition_is_what_its_schemas_allow(edition: str, tmp_path: Path) -> None:
    whole = pack("default")
    assert whole.corporate
    content = {
        "variance": lambda: render_variance_book(ALL_CASES, BRAND),
        "plan": lambda: render_variance_book(whole.variance_book, BRAND),
        "scorecard": lambda: render_scorecard(SCORECARD, BRAND),
        "live scorecard": lambda: render_scorecard(whole.scorecards[0], BRAND),
        "corporate": lambda: render_corporate(whole.corporate, BRAND),
        "publication": lambda: publication_workbook(PUBLICATION, BRAND),
    }[edition]()
    assert faults(content, tmp_path) == []


def test_a_package_that_its_schemas_do_not_allow_is_found(tmp_path: Path) -> None:
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(render_scorecard(SCORECARD, BRAND))) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            out.writestr(name, part.replace(b"<sheetData>", b"<sheetDatum/><sheetData>", 1))
    assert faults(target.getvalue(), tmp_path) != []
