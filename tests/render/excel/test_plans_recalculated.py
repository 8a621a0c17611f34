"""Every workbook of the five plans: what is stored with formulas is what LibreOffice finds, and nothing is hidden."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from office import recalculated_files
from test_publication_checklist import ABSENT
from workbooks import Values, differing, values_of

from reports.pipeline import build
from reports.settings import Request

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """File name with its organisation -> content, of every workbook that the command writes."""
    outputs = tmp_path_factory.mktemp("outputs")
    request = Request(3, ROOT / "inputs", outputs, (ROOT / "templates",), formats=("xlsx",))
    assert all(outcome.error is None for outcome in build(request, lambda what, done, of: None))
    return {"-".join(path.relative_to(outputs).parts)[:-5]: path.read_bytes() for path in outputs.rglob("*.xlsx")}


@pytest.fixture(scope="module")
def calculated(workbooks: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Values]:
    live = {name: content for name, content in workbooks.items() if "-findings" not in name}
    return recalculated_files(live, tmp_path_factory.mktemp("office"))


def test_every_stored_value_is_what_another_program_calculates(
    workbooks: Mapping[str, bytes], calculated: Mapping[str, Values]
) -> None:
    formulas = 0
    for name, found in calculated.items():
        written = values_of(workbooks[name], formulas=True)
        assert differing(values_of(workbooks[name]), found, written) == [], name
        formulas += sum(str(value).startswith("=") for cells in written.values() for value in cells.values())
    assert formulas > 2000


def test_no_workbook_hides_anything_or_leads_anywhere(workbooks: Mapping[str, bytes]) -> None:
    for name, content in workbooks.items():
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = {
                part: package.read(part).decode() for part in package.namelist() if part.endswith((".xml", ".rels"))
            }
        everything = " ".join(parts.values())
        assert 'TargetMode="External"' not in everything, name
        assert not any("vba" in part.lower() or "externalLink" in part for part in parts), name
        assert "veryHidden" not in everything, name
        assert 'state="' not in parts["xl/workbook.xml"], name
        names = re.findall(r'<definedName name="([^"]*)"[^>]*hidden="1"', parts["xl/workbook.xml"])
        assert set(names) <= {"_xlnm._FilterDatabase"}, name
        assert not any('hidden="1"' in text for part, text in parts.items() if "/worksheets/" in part), name


def test_every_published_workbook_passes_the_checklist(workbooks: Mapping[str, bytes]) -> None:
    """The Analysis Function's (METHODS §9), over what was composed from real plans."""
    published = {name: content for name, content in workbooks.items() if "-publication-" in name}
    assert len(published) > 10
    for name, content in published.items():
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = {part: package.read(part) for part in package.namelist()}
        assert [item for item, is_absent in ABSENT.items() if not is_absent(parts)] == [], name
        cover, *sheets = openpyxl.load_workbook(BytesIO(content))
        assert not cover.tables
        for sheet in sheets:
            (table,) = sheet.tables.values()
            cells = [cell for row in sheet[table.ref] for cell in row]
            assert all(cell.value is not None and str(cell.value).strip() for cell in cells), name
            assert table.ref.endswith(f"{cells[-1].column_letter}{sheet.max_row}")
            assert all(sheet.cell(row, 1).value for row in range(1, sheet.max_row + 1))
