"""Text that a workbook may hold and no page expects: the pack is built, and says it as written or says what is lost.

The whole command, over a small council whose every text is awkward; real files, read back by other libraries.
"""

import html.parser
import json
import re
from io import BytesIO
from pathlib import Path

import openpyxl
import page
import pikepdf
import pypdf
import pytest
from listening import heard_aloud

from reports.model.period import financial_year
from reports.pipeline import build
from reports.settings import Request

MARKUP = (
    '<b>bold</b> <font color="__import__(\'os\')">x</font> <a href="javascript:alert(1)">y</a> &amp; &#65; {{ 7*7 }}'
)
FORMULA = '=HYPERLINK("https://example.org","x")'
HEBREW = "שלום (7) עולם"
ARABIC = "مرحبا بكم"
PICTURES = "👩‍👧 🚲 ✓ → ①"
MARKED = "cafe\u0301 Z\u0324\u0308alg\u0336o\u0336"
UNSEEN = "zero\u200bwidth soft\u00adhyphen \u202eoverride\u202c \ufeffmark"
LONG = "Pneumono" * 60
ESSAY = " ".join(f"Sentence {number} of a long commentary." for number in range(140))
LOST = "漢字 𓀀"


def write_council(folder: Path) -> None:
    (folder / "pack.toml").write_text(
        f'organisation = "Awkward & <Council> {HEBREW}"\nyear = "2008-09"\n'
        'brand = "harbour"\nnotice = "<i>Notice</i> 🏛"\n',
        encoding="utf-8",
    )
    book = openpyxl.Workbook()
    sheets = {
        "Departments": [["Code", "Department"], ["A", MARKUP]],
        "Measures": [
            ["Ref", "Measure", "Department", "Objective", "Unit", "Polarity", "Owner"],
            ["M 1", MARKUP, "A", FORMULA, "number", "higher", ARABIC],
            ["M 2", HEBREW, "A", PICTURES, "number", "higher", MARKED],
            ["M 3", LONG, "A", UNSEEN, "number", "higher", LOST],
        ],
        "Targets": [["Ref", "Year", "Target"], *[[f"M {number}", "2008-09", 10] for number in (1, 2, 3)]],
        "Actuals": [["Ref", "Year", "Q2", "Q3"], *[[f"M {number}", "2008-09", 9, 5] for number in (1, 2, 3)]],
        "Commentary": [
            ["Ref", "Period", "Cause", "Action"],
            ["M 1", "2008-09 Q3", ESSAY, FORMULA],
            ["M 2", "2008-09 Q3", ARABIC, MARKUP],
            ["M 3", "2008-09 Q3", LONG, UNSEEN],
        ],
        "Tasks": [["Ref", "Task", "Department", "Due"], ["T 1", PICTURES, "A", "31 March 2009"]],
        "Risks": [["Ref", "Risk", "Department", "Mitigation"], ["R 1", MARKED, "A", LONG]],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
            for cell in sheet[sheet.max_row]:
                # The library takes a text for a formula by its first sign.
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.remove(book["Sheet"])
    book.save(folder / "book.xlsx")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory, templates: Path) -> Path:
    folder = tmp_path_factory.mktemp("awkward")
    (folder / "inputs").mkdir()
    write_council(folder / "inputs")
    request = Request(3, folder / "inputs", folder / "outputs", (templates,), year=financial_year(2008))
    (outcome,) = build(request, lambda *_: None)
    assert outcome.error is None
    assert outcome.failures == ()
    return next((folder / "outputs").glob("*/*/manifest.json")).parent


def scorecard(pack: Path, ending: str) -> Path:
    return next(pack.glob(f"*/*-scorecard-*.{ending}"))


def pressed(text: str) -> str:
    """Without the spaces that a break of lines leaves or takes."""
    return "".join(text.split())


def test_markup_is_printed_as_it_was_written(pack: Path) -> None:
    text = pressed("".join(one.extract_text() for one in pypdf.PdfReader(scorecard(pack, "pdf")).pages))
    for said in (MARKUP, FORMULA, LONG):
        assert pressed(said) in text
    assert "Sentence139ofalongcommentary" in text


def test_the_pdf_conforms_and_reads_well(pack: Path) -> None:
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        result = page.validate_pdf(str(scorecard(pack, "pdf")), profile=profile)
        assert result.is_compliant, [failure.rule_id for failure in result.failures]
    assert heard_aloud([scorecard(pack, "pdf")]) == ""


def test_words_that_run_from_right_to_left_are_told_as_they_are_spelt(pack: Path) -> None:
    """On the page they stand in the order of the eye; those who hear them are told them in that of the tongue."""
    with pikepdf.open(scorecard(pack, "pdf")) as pdf:
        code = b"".join(one.Contents.read_bytes() for one in pdf.pages)
    told = [bytes.fromhex(found.decode()) for found in re.findall(rb"/ActualText <feff([0-9a-f]+)>", code)]
    said = " ".join(one.decode("utf-16-be") for one in told)
    assert HEBREW in said
    assert ARABIC in said
    assert not re.search("[\ufe70-\ufefc]", said)


def test_no_link_of_the_pdf_runs_anything(pack: Path) -> None:
    with pikepdf.open(scorecard(pack, "pdf")) as pdf:
        actions = [link.A for one in pdf.pages for link in one.get("/Annots", []) if "/A" in link]
        assert {str(action.S) for action in actions} <= {"/URI"}
        assert all(str(action.URI).startswith(("https://", "mailto:")) for action in actions)
        assert "/Names" not in pdf.Root or "/JavaScript" not in pdf.Root.Names


def test_the_workbook_holds_the_words_and_no_formula_of_theirs(pack: Path) -> None:
    for path in pack.rglob("*.xlsx"):
        book = openpyxl.load_workbook(path)
        values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        formulas = [one for one in values if isinstance(one, str) and one.startswith("=") and "example.org" in one]
        kinds = {
            cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value in formulas
        }
        assert kinds <= {"s"}, path.name
    words = " ".join(map(str, values_of(scorecard(pack, "xlsx"))))
    for said in (MARKUP, FORMULA, HEBREW, ARABIC, LONG):
        assert said in words


def values_of(path: Path) -> list[object]:
    book = openpyxl.load_workbook(path)
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


class _Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {f"{name}={value}" for name, value in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_no_text_becomes_a_tag_of_a_web_page(pack: Path) -> None:
    for path in pack.rglob("*.html"):
        reader = _Tags()
        reader.feed(path.read_text(encoding="utf-8"))
        assert not reader.tags & {"font", "b", "i", "script", "iframe", "img"}, path.name
        assert not any("javascript:" in one or one.startswith("on") for one in reader.attributes)
        assert "\u202e" not in "".join(reader.words)


def test_every_sign_that_no_page_can_show_is_found_with_its_cell(pack: Path) -> None:
    findings = json.loads((pack / "findings.json").read_text(encoding="utf-8"))
    rows = findings if isinstance(findings, list) else findings["findings"]
    lost = {one["where"]: one["message"] for one in rows if one["code"] == "F170"}
    assert set(lost) == {"pack.toml", "book.xlsx › Measures!D3", "book.xlsx › Measures!G4"}
    assert "CLASSICAL BUILDING (U+1F3DB)" in lost["pack.toml"]
    assert "WOMAN (U+1F469)" in lost["book.xlsx › Measures!D3"]
    assert "BICYCLE (U+1F6B2)" in lost["book.xlsx › Measures!D3"]
    assert "CJK UNIFIED IDEOGRAPH-6F22" in lost["book.xlsx › Measures!G4"]


def test_what_stands_in_for_a_typeface_is_embedded(pack: Path) -> None:
    names = set()
    with pikepdf.open(BytesIO(scorecard(pack, "pdf").read_bytes())) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                assert "/FontFile2" in item
                names.add(str(item.FontName).split("+")[-1])
    assert {one.split("-")[0] for one in names} == {"DejaVuSans", "IBMPlexSerif"}
