"""End to end: each of the five published plans becomes a pack whose formats agree."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import openpyxl
import page
import pytest
from listening import heard_aloud
from plans import PLANS, ROOT, BuiltPack, build_plan, figures, page_texts, squeezed

from reports.compose.names import folder_names

Built = Callable[[str], BuiltPack]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    outputs = tmp_path_factory.mktemp("outputs")
    packs: dict[str, BuiltPack] = {}

    def get(name: str) -> BuiltPack:
        if name not in packs:
            packs[name] = build_plan(name, outputs)
        return packs[name]

    return get


@pytest.mark.parametrize("name", PLANS)
def test_everything_that_the_plan_has_is_in_the_pack(built: Built, name: str) -> None:
    pack = built(name)
    departments = pack.data["departments"]
    assert len(departments) == pack.input_rows("Departments")
    for kind, sheet in (("measures", "Measures"), ("tasks", "Tasks"), ("risks", "Risks")):
        assert sum(len(one[kind]) for one in departments) == pack.input_rows(sheet)
    lines = sum(len(one["budget"]) + len(one["earlier_years_budget"]) for one in departments)
    assert lines == pack.input_rows("Budget")


@pytest.mark.parametrize("name", PLANS)
def test_open_data_keeps_its_schema_and_says_why_a_figure_is_missing(built: Built, name: str) -> None:
    data = built(name).data
    jsonschema.validate(data, built(name).json(str(ROOT / "docs" / "pack.schema.json")))
    for figure in figures(data):
        assert figure["text"].strip()
        assert (figure["value"] is None) == (figure["reason"] is not None)


@pytest.mark.parametrize("name", PLANS)
def test_counts_add_up_to_the_whole(built: Built, name: str) -> None:
    data = built(name).data
    for kind in ("measures", "tasks", "risks"):
        parts = [one["summary"][kind] for one in data["departments"]]
        for tally in (*parts, data["summary"][kind]):
            assert sum(tally["by_status"].values()) == tally["all"] >= tally["rated"]
        assert data["summary"][kind]["all"] == sum(part["all"] for part in parts)


@pytest.mark.parametrize("name", PLANS)
def test_every_measure_is_the_same_in_every_format(built: Built, name: str) -> None:
    pack = built(name)
    rows = {row["ref"]: row for row in pack.rows("measures")}
    for department in pack.data["departments"]:
        code = department["code"].lower()
        (pdf,), (workbook,) = (pack.folder.glob(f"{code}/*-scorecard-*.{kind}") for kind in ("pdf", "xlsx"))
        text = "".join(page_texts(pdf))
        sheet = openpyxl.load_workbook(workbook, read_only=True, data_only=True)["Measures"]
        cells = {ref: row for row in sheet.iter_rows(values_only=True) for ref in row[:2] if ref}
        for measure in department["measures"]:
            actual, status = measure["actual"], measure["status"]["text"]
            row, csv_row = cells[measure["ref"]], rows[measure["ref"]]
            assert any(str(value).endswith(status) for value in row if value)
            assert (csv_row["status"], csv_row["actual"] == "") == (measure["status"]["code"], actual["value"] is None)
            if isinstance(actual["value"], int | float) and not isinstance(actual["value"], bool):
                assert float(csv_row["actual"]) == actual["value"]
                assert any(isinstance(value, int | float) and abs(value - actual["value"]) < 1e-9 for value in row)
            start = text.rindex(squeezed(measure["ref"] + measure["title"]))
            printed = text[start : start + 700]
            assert squeezed(actual["text"].split()[0]) in printed
            assert squeezed(status) in printed


@pytest.mark.parametrize("name", PLANS)
def test_every_page_says_draft_and_carries_the_notice(built: Built, name: str) -> None:
    pack = built(name)
    notice = squeezed(pack.data["notice"])
    for pdf in pack.pdfs():
        for number, text in enumerate(page_texts(pdf), 1):
            assert "DRAFT" in text, f"{pdf.name}, page {number}"
            assert notice in text, f"{pdf.name}, page {number}"


@pytest.mark.parametrize("name", PLANS)
def test_every_pdf_is_accessible(built: Built, name: str) -> None:
    paths = built(name).pdfs()
    for path in paths:
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
            result = page.validate_pdf(str(path), profile=profile)
            assert result.is_compliant, f"{path.name}: {[failure.rule_id for failure in result.failures]}"
    assert heard_aloud(paths) == ""


@pytest.mark.parametrize("name", PLANS)
def test_the_manifest_names_every_file_with_its_hash(built: Built, name: str) -> None:
    pack = built(name)
    manifest = pack.json("manifest.json")
    written = {path.relative_to(pack.folder).as_posix(): path for path in pack.folder.rglob("*") if path.is_file()}
    assert manifest["outputs"].keys() == written.keys() - {"manifest.json"}
    for name_, digest in manifest["outputs"].items():
        assert hashlib.sha256(written[name_].read_bytes()).hexdigest() == digest
    for name_, digest in manifest["inputs"].items():
        assert hashlib.sha256((pack.inputs / name_).read_bytes()).hexdigest() == digest


def test_the_same_inputs_give_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """In another folder, and in one process rather than two."""
    for name in ("winchester-2004-05", "wigan-2008-09"):
        first, second = built(name), build_plan(name, tmp_path / "elsewhere", jobs=1)
        files = sorted(path.relative_to(first.folder) for path in first.folder.rglob("*") if path.is_file())
        assert len(files) > 8
        for file in files:
            assert (first.folder / file).read_bytes() == (second.folder / file).read_bytes(), file


@pytest.mark.parametrize("name", PLANS)
def test_the_publication_edition_agrees_with_the_open_data(built: Built, name: str) -> None:
    pack = built(name)
    departments = pack.data["departments"]
    folders = folder_names([one["code"] for one in departments])
    for department, folder in zip(departments, folders, strict=True):
        (path,) = (pack.folder / folder).glob("*-publication-*.xlsx")
        assert path.with_suffix(".ods").is_file()
        found = published_actuals(path) if department["measures"] else {}
        assert found.keys() == {one["ref"] for one in department["measures"]}
        for measure in department["measures"]:
            value, shown = measure["actual"]["value"], found[measure["ref"]]
            if value is None:
                assert shown in ("[x]", "[z]", "[c]")
            elif isinstance(value, int | float) and not isinstance(value, bool):
                assert shown == pytest.approx(value)


def published_actuals(path: Path) -> dict[object, object]:
    """Ref -> actual, from the sheet of measures of a publication edition."""
    rows = list(openpyxl.load_workbook(path)["Measures"].iter_rows(values_only=True))
    top = next(at for at, row in enumerate(rows) if row[0] == "Ref")
    return {row[0]: row[rows[top].index("Actual")] for row in rows[top + 1 :]}
