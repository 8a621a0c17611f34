"""The Chief Executive's budget of Winchester 2004/05 as printed: two years, two sides and their net side by side."""

from pathlib import Path

import openpyxl
import pytest

from reports.pipeline import check_inputs
from reports.settings import Request

ROOT = Path(__file__).parents[2]
LINES = (
    ("Business Unit", 529, 529, 0, 528, 528, 0),
    ("Best Value", 150, 150, 0, 130, 130, 0),
    ("Communications & PR", 123, 123, 0, 107, 107, 0),
    ("Corporate Expenses", 247, 4, 243, 241, 4, 237),
    ("Emergency Planning", 6, 0, 6, 6, 0, 6),
    ("Environmental Issues", 61, 0, 61, 55, 0, 55),
    ("Market Research", 43, 0, 43, 44, 0, 44),
    ("Miscellaneous", 7, 0, 7, 7, 0, 7),
)


def totals_found(folder: Path, *total: int, lines: tuple[tuple[object, ...], ...] = LINES) -> list[tuple[str, str]]:
    """Place and message of each total that does not add up, with the year's totals as given."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Budget"
    sheet.append([None, "2003/04 Revised", None, None, "2004/05 Estimate", None, None])
    sheet.append(["Service Activity", *("Exp. £000's", "Income £000's", "Net £000's") * 2])
    sheet.merge_cells("B1:D1")
    sheet.merge_cells("E1:G1")
    for line in (*lines, ("Total", *total)):
        sheet.append(line)
    book.save(folder / "budget.xlsx")
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Measures"
    for row in (["Ref", "Measure", "Department"], ["BV 1", "Community strategy", "CX"]):
        book.worksheets[0].append(row)
    departments = book.create_sheet("Departments")
    for row in (["Code", "Department"], ["CX", "Chief Executive's"]):
        departments.append(row)
    book.save(folder / "measures.xlsx")
    (folder / "pack.toml").write_text('organisation = "Winchester City Council"\nyear = "2004-05"\n', encoding="utf-8")
    request = Request(3, folder, folder / "outputs", (ROOT / "templates",))
    (outcome,) = check_inputs(request, lambda what, done, of: None)
    assert outcome.checked, outcome.error
    assert len(outcome.checked.submission.budget) == 4 * len(lines)
    return [(one.where.split(" › ")[1], one.message) for one in outcome.checked.findings if one.code == "F087"]


def test_the_totals_that_the_council_printed(tmp_path: Path) -> None:
    assert totals_found(tmp_path, 1165, 806, 360, 1118, 769, 349) == [
        (
            "Budget!B11",
            "The total or net “1165” in Annual budget is not what its lines or its two sides come to, 1166.",
        ),
        (
            "Budget!D11",
            "The total or net “360” in Annual budget is not what its lines or its two sides come to, 359.",
        ),
    ]


def test_totals_that_add_up(tmp_path: Path) -> None:
    assert totals_found(tmp_path, 1166, 806, 360, 1118, 769, 349) == []


@pytest.mark.parametrize(("net", "expected"), [(237, 0), (273, 1)])
def test_the_net_of_a_single_line(tmp_path: Path, net: int, expected: int) -> None:
    lines = (("Corporate Expenses", 247, 4, 243, 241, 4, net), ("Market Research", 43, 0, 43, 44, 0, 44))
    assert len(totals_found(tmp_path, 290, 4, 286, 285, 4, 281, lines=lines)) == expected
