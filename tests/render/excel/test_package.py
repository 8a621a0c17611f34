"""What stands in the package of every workbook: nothing withheld, nothing that runs."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
import xlsxwriter
from excel_samples import BRAND, MASTHEAD
from scorecard_samples import SCORECARD
from test_live_statuses import Q3, TEMPLATES, WORDING, Case, measure
from variance_cases import ALL_CASES
from variance_samples import budget_line
from workbooks import values_of
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.assess import assess
from reports.assess.suppression import without_small_counts
from reports.compose import compose
from reports.model.measure import Actual, Commentary
from reports.model.organisation import Organisation
from reports.model.pack import Pack
from reports.model.period import financial_year
from reports.model.submission import Department, Submission
from reports.model.suppression import Suppression
from reports.model.value import Figure, Missing
from reports.model.variance_book import BudgetBlock
from reports.render import publication_sheet, publication_workbook
from reports.render.excel import library, render_corporate, render_scorecard, render_variance_book
from reports.rules import load_rules

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")
FORMULA = '=HYPERLINK("http://example.invalid","x")'


def parts_of(content: bytes) -> Mapping[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def withheld_pack() -> Pack:
    """A count of 3 is too small to be shown; 48271 is marked confidential; what is said of them is withheld too."""
    case = Case("lower", "50", "", "", "", "", "", "3", "3")
    small = measure(1, case, "3.000125")
    small = replace(small, actuals=(Actual(Q3.same_last_year, Figure(Decimal("61.5"))), *small.actuals))
    marked = replace(
        measure(2, case, "60"),
        actuals=(Actual(Q3, Figure.absent(Missing.SUPPRESSED)),),
        commentaries=(Commentary(Q3, "It was 48271 this time.", "Less of 48271."),),
    )
    rule = Suppression(measures=("M1",))
    organisation = Organisation("Example Borough Council", "example", financial_year(2008), suppression=rule)
    departments = (Department("CES", "Customer Services"),)
    submission = Submission(organisation, departments, (small, marked), (), (), ())
    safe = without_small_counts(submission, WORDING)
    assessments = assess(safe, Q3, Q3.end, load_rules([TEMPLATES / "rules"], {}))
    return compose(assessments, (), WORDING)


def editions(pack: Pack) -> Mapping[str, bytes]:
    found = {
        "variance": render_variance_book(pack.variance_book, BRAND),
        "scorecard": render_scorecard(pack.scorecards[0], BRAND),
        "publication": publication_workbook(pack.publications[0], BRAND),
        "publication.ods": publication_sheet(pack.publications[0]),
    }
    return found | ({"corporate": render_corporate(pack.corporate, BRAND)} if pack.corporate else {})


def test_no_withheld_value_stands_in_any_part_of_any_edition() -> None:
    pack = withheld_pack()
    for name, content in editions(pack).items():
        for part, text in parts_of(content).items():
            assert "3.000125" not in text, f"{name}: {part}"
            assert "48271" not in text, f"{name}: {part}"
    measures = pack.variance_book.measures
    assert [one.actual.value for one in measures] == [None, None]
    assert [cell.as_read.value for one in measures for cell in one.sources.get("actual", ())] == [None]


def test_a_value_that_may_be_shown_does_stand_there() -> None:
    """The test above can fail: without a rule the count is in the sheets."""
    found = parts_of(render_variance_book(compose_open().variance_book, BRAND))
    assert any("3.000125" in text for text in found.values())


def compose_open() -> Pack:
    case = Case("lower", "50", "", "", "", "", "", "3", "3")
    organisation = Organisation("Example Borough Council", "example", financial_year(2008))
    submission = Submission(organisation, (Department("CES", "A"),), (measure(1, case, "3.000125"),), (), (), ())
    return compose(assess(submission, Q3, Q3.end, load_rules([TEMPLATES / "rules"], {})), (), WORDING)


def test_words_that_look_like_formulas_stay_words_everywhere() -> None:
    hostile = replace(
        MASTHEAD, organisation=FORMULA, title=FORMULA, document_title=FORMULA, notice=FORMULA, draft=FORMULA
    )
    line = replace(budget_line(FORMULA, "10", "5", "6", "12", "Adverse", "Material"), explanation=FORMULA)
    block = BudgetBlock(FORMULA, FORMULA, (line,), replace(line, service=FORMULA))
    measures = tuple(replace(one, title=FORMULA, explanation=FORMULA, objective=FORMULA) for one in ALL_CASES.measures)
    words = ALL_CASES.words | {"sheet_budget": "=1+1[x]", "sheet_measures": "'" + "x" * 40}
    book = replace(ALL_CASES, masthead=hostile, measures=measures, blocks=(block,), grand_total=None, words=words)
    for content in (
        render_variance_book(book, BRAND),
        render_scorecard(replace(SCORECARD, masthead=hostile), BRAND),
    ):
        formulas = [part.split("</f>")[0] for text in parts_of(content).values() for part in text.split("<f>")[1:]]
        assert not any(formula.startswith("HYPERLINK(") for formula in formulas)
        assert any(FORMULA in str(value) for cells in values_of(content).values() for value in cells.values())
        assert not any("example.invalid" in text for name, text in parts_of(content).items() if name.endswith(".rels"))
        titles = [text for name, text in parts_of(content).items() if "/charts/" in name]
        assert not any("<c:f>HYPERLINK" in text for text in titles)


def by_the_library(name: str) -> Callable[..., None]:
    """A method of the library's own sheet, with formats numbered in the order of their use."""

    def write(sheet: Worksheet, row: int, col: int, content: object, cell_format: Format, *value: object) -> None:
        cell_format._get_xf_index()
        getattr(Worksheet, name)(sheet, row, col, content, cell_format, *value)

    return write


def test_sheets_are_written_as_the_library_writes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick ways past the library's search for newer functions and past its cells change nothing.

    But for links: the library gives some of them an empty text of their own.
    """
    book = replace(ALL_CASES, words=ALL_CASES.words | {"adverse": "A & <B>"})
    quick = parts_of(render_variance_book(book, BRAND))
    monkeypatch.delattr(library.FormulaSheet, "_write_formula")
    for name in ("write_string", "write_number", "write_formula"):
        monkeypatch.setattr(library.LongSheet, name, by_the_library(name))
    monkeypatch.setattr(library.LongSheet, "_write_cell", Worksheet._write_cell)
    monkeypatch.setattr(library.LongSheet, "end_row", lambda *_: None)
    slow = parts_of(render_variance_book(book, BRAND))
    assert quick.keys() == slow.keys()
    assert any("A &amp; &lt;B&gt;" in text for name, text in slow.items() if "/worksheets/" in name)
    for part, text in slow.items():
        assert quick[part].replace(' display=""', "") == text.replace(' display=""', ""), part


def test_a_long_sheet_takes_no_cell_after_its_row_has_ended() -> None:
    workbook = xlsxwriter.Workbook(BytesIO())
    sheet, look = workbook.add_worksheet("Long", library.LongSheet), workbook.add_format()
    sheet.write_string(0, 0, "one", look)
    sheet.end_row(0)
    with pytest.raises(ValueError, match="ended"):
        sheet.write_number(0, 1, 2.0, look)


@pytest.mark.parametrize("length", [0, 32_748])
def test_words_that_look_like_markup_stay_words(length: int) -> None:
    text = f"<r><t>1 & 2{'x' * length}</t></r>"
    line = replace(budget_line("A", "10", "5", "6", "12", "Adverse", "Material"), explanation=text)
    book = replace(ALL_CASES, blocks=(BudgetBlock("A", "A", (line,), line),), grand_total=None)
    shared = parts_of(render_variance_book(book, BRAND))["xl/sharedStrings.xml"]
    assert "&lt;r&gt;&lt;t&gt;1 &amp; 2" in shared
    assert "<t>1" not in shared
