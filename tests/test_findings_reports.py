"""What the checks found, as a page and as workbooks: every finding in both, hostile text defused, places to answer."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from browsing import NEEDS_CHROMIUM, browser_page, faults_of

from reports.pipeline import build
from reports.settings import Request

ROOT = Path(__file__).parents[1]
HOSTILE = "=1+1 <script>alert('x')</script> & \u202e987"
VOID = ("meta",)


class Page(HTMLParser):
    """A page as a machine reads it: elements that are open, headings, tables, references."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Winchester's pack, with a hostile entry and an accepted finding."""
    folder = tmp_path_factory.mktemp("findings")
    shutil.copytree(ROOT / "inputs" / "winchester-2004-05", folder / "inputs")
    book = openpyxl.load_workbook(folder / "inputs" / "actuals.xlsx")
    book["Actuals"]["G8"] = HOSTILE
    book["Actuals"]["G8"].data_type = "s"
    book.save(folder / "inputs" / "actuals.xlsx")
    with (folder / "inputs" / "pack.toml").open("a", encoding="utf-8") as file:
        place = 'finding = "F060"\nwhere = "actuals.xlsx › Actuals!E29"'
        file.write(f'\n[[accepted]]\n{place}\nreason = "The survey is in May."\n')
    request = Request(3, folder / "inputs", folder / "outputs", (ROOT / "templates",), formats=("html", "xlsx", "json"))
    (outcome,) = build(request, lambda what, done, of: None)
    assert outcome.published, outcome.error
    return outcome.published.folder


@pytest.fixture(scope="module")
def page(pack: Path) -> Page:
    return Page((pack / "findings.html").read_text(encoding="utf-8"))


def sheet_rows(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    top = next(number for number, row in enumerate(rows) if row[0] == "Code")
    return rows[top:]


def data_rows(page: Page) -> list[list[str]]:
    return [row for row in page.rows if row[0] != "Code"]


def test_the_page_lists_every_finding_with_place_and_remedy(pack: Path, page: Page) -> None:
    findings = json_of(pack)
    assert len(data_rows(page)) == len(findings)
    listed = {(row[0], f"{row[2]} › {row[3]}"): row for row in data_rows(page)}
    for one in findings:
        row = listed[one["code"], one["where"]]
        assert squeezed(row[5]) == squeezed(one["message"])
        assert row[6] == (f"Accepted: {one['accepted']}" if one["accepted"] else one["remedy"])


def json_of(pack: Path) -> list[dict[str, str]]:
    findings: list[dict[str, str]] = json.loads((pack / "findings.json").read_text(encoding="utf-8"))["findings"]
    return findings


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u202e", "").split())


def test_the_page_can_be_read_aloud_and_stands_alone(pack: Path, page: Page) -> None:
    assert page.open == []
    assert page.all("html") == [{"lang": "en-GB"}]
    assert [tag for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)] == ["h1", "h2", "h2", "h2", "h2"]
    assert len(page.all("caption")) == len(page.all("table")) == 4
    assert all(one.get("scope") == "col" for one in page.all("th"))
    ids = [one["id"] for _, one in page.tags if "id" in one]
    assert len(ids) == len(set(ids))
    assert {f"#{one}" for one in ids} == {link["href"] for link in page.all("a")}
    assert not any(page.all(tag) for tag in ("script", "link", "img", "iframe"))
    text = (pack / "findings.html").read_text(encoding="utf-8")
    assert "http" not in text
    assert "DRAFT" in text


def test_text_of_a_cell_is_text_in_both(pack: Path, page: Page) -> None:
    (shown,) = (row for row in data_rows(page) if "script" in row[4])
    assert shown[4] == "=1+1 <script>alert('x')</script> & 987"
    for path in (pack / "findings.xlsx", pack / "findings" / "findings-cx.xlsx"):
        sheet = openpyxl.load_workbook(path).worksheets[0]
        (cell,) = (cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=1+1"))
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", shown[4], True)


def test_a_workbook_has_every_finding_and_a_place_for_each_answer(pack: Path) -> None:
    everything = sheet_rows(pack / "findings.xlsx")
    assert everything[0][-2:] == ("Your answer", "Answered by")
    assert len(everything) - 1 == len(json_of(pack))
    assert all(row[-2:] == (None, None) for row in everything[1:])
    own = sheet_rows(pack / "findings" / "findings-cx.xlsx")
    assert len(own) - 1 == sum(one["department"] == "CX" for one in json_of(pack))


def test_the_gravest_come_first_and_the_accepted_last(pack: Path) -> None:
    rows = sheet_rows(pack / "findings.xlsx")[1:]
    order = {"Error": 0, "Warning": 1, "Note": 2}
    ranks = [3 if str(row[6]).startswith("Accepted: ") else order[str(row[1])] for row in rows]
    assert ranks == sorted(ranks)
    assert [row[6] for row in rows if row[3] == "Actuals!E29"] == ["Accepted: The survey is in May."]


@NEEDS_CHROMIUM
@pytest.mark.parametrize("width", [320, 1280])
def test_a_browser_shows_the_page_without_a_fault_at_any_width(pack: Path, width: int) -> None:
    with browser_page(pack / "findings.html", width) as page:
        assert faults_of(page) == []
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, "the page itself never scrolls sideways"


@NEEDS_CHROMIUM
def test_a_browser_hears_a_fault(pack: Path, tmp_path: Path) -> None:
    text = (pack / "findings.html").read_text(encoding="utf-8").replace(' lang="en-GB"', "", 1)
    (tmp_path / "broken.html").write_text(text, encoding="utf-8")
    with browser_page(tmp_path / "broken.html") as page:
        assert [rule for rule, _ in faults_of(page)] == ["html-has-lang"]


@NEEDS_CHROMIUM
def test_nothing_of_a_cell_runs_in_a_browser(pack: Path) -> None:
    with browser_page(pack / "findings.html") as page:
        assert page.evaluate("document.scripts.length") == 0
        assert page.get_by_text("<script>alert('x')</script>").count() >= 1


@NEEDS_CHROMIUM
def test_the_page_prints_and_its_links_lead_somewhere(pack: Path) -> None:
    with browser_page(pack / "findings.html") as page:
        for link in page.locator("nav a, a[href^='#']").all():
            link.click()
            assert page.evaluate("document.querySelector(location.hash) !== null")
        assert page.pdf(format="A4", tagged=True).startswith(b"%PDF")
