"""Nothing of a confidential cell goes further than the checks, however it was marked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reports.assess import assess
from reports.assess.suppression import without_small_counts
from reports.check import check
from reports.check.judged import check_judged
from reports.compose import compose
from reports.model.finding import Finding
from reports.model.organisation import Organisation
from reports.model.period import financial_year, quarter
from reports.model.submission import Submission
from reports.read import read
from reports.rules import load_rules
from reports.wording import load_wording

TEMPLATES = Path(__file__).parents[2] / "templates"
SECRET = "88123"
Q3 = quarter(2008, 3)

SHEETS: dict[str, list[list[Any]]] = {
    "Departments": [["Code", "Department"], ["CES", "Services"]],
    "Measures": [["Ref", "Measure", "Department", "Unit", "Polarity"], ["M 1", "Cases", "CES", "number", "lower"]],
    "Targets": [["Ref", "Year", "Target"], ["M 1", "2008-09", 90000]],
    "Actuals": [["Ref", "Year", "Q2", "Q3"], ["M 1", "2008-09", 5, 6]],
    "Narrative": [["Department", "Period", "Text"]],
    "Commentary": [["Ref", "Period", "Cause"], ["M 1", "Q3 2008-09", "Nothing to say"]],
    "Tasks": [["Ref", "Task", "Department", "Start", "Due", "% complete", "Completed", "Commentary"]],
    "Risks": [["Ref", "Risk", "Department", "Current score", "Mitigation"]],
    "Budget": [["Department", "Service", "Year", "Kind", "Unit", "Annual budget", "Explanation"]],
}


def submitted(
    folder: Path, more: Mapping[str, list[Any]] | None = None, **rows: list[Any]
) -> tuple[Submission, tuple[Finding, ...]]:
    """The sheets above with a last row in place of, or after, a sheet's first; and with one `more` after it."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in SHEETS.items():
        sheet = book.create_sheet(name)
        body = [rows[name]] if name in rows else lines[1:]
        body += [more[name]] if more and name in more else []
        for line in (lines[0], *body):
            sheet.append(line)
    book.save(folder / "book.xlsx")
    wording = load_wording([TEMPLATES / "wording"], "en-GB")
    organisation = Organisation("Example", "example", financial_year(2008))
    return check(read(folder, {}, [TEMPLATES]), organisation, Q3, Q3.end, wording)


@pytest.mark.parametrize(
    "typed",
    [f"{SECRET} [c]", f"{SECRET} [C]", f"[c] {SECRET}", f"{SECRET} [ c ]", f"{SECRET} [c] small", f"{SECRET} (c)"],
)
@pytest.mark.parametrize(
    ("sheet", "row"),
    [
        ("Actuals", ["M 1", "2008-09", 5, None]),
        ("Targets", ["M 1", "2008-09", None]),
        ("Risks", ["R1", "Flood", "CES", None]),
        ("Tasks", ["T1", "Move", "CES", "2008-04-01", "2009-03-31", None, None]),
        ("Tasks", ["T1", "Move", "CES", "2008-04-01", "2009-03-31", 0.5, None]),
        ("Budget", ["CES", "Print", "2008-09", "expenditure", "£000", None]),
    ],
    ids=["actual", "target", "risk score", "task progress", "task completion", "budget"],
)
def test_a_confidential_value_is_nowhere_however_it_is_typed(
    tmp_path: Path, sheet: str, row: list[Any], typed: str
) -> None:
    place = len(row) - 1 - row[::-1].index(None)
    submission, findings = submitted(tmp_path, **{sheet: [*row[:place], typed, *row[place + 1 :]]})
    assert SECRET not in repr(submission)
    assert SECRET not in repr(findings)


SHEETS_OF_WORDS: dict[str, list[Any]] = {
    "Commentary": ["M 1", "Q3 2008-09"],
    "Narrative": ["CES", "Q3 2008-09"],
    "Tasks": ["T1", "Move", "CES", "2008-04-01", "2009-03-31", None, None],
    "Budget": ["CES", "Print", "2008-09", "expenditure", "£000", 12],
    "Risks": ["R1", "Flood", "CES", None],
}


SAID = ("F108", "F131", "F132", "F137", "F138")


@pytest.mark.parametrize(
    ("sheet", "words", "code", "notice"),
    [
        ("Commentary", f"Only {SECRET} people", "F108", "commentary.withheld"),
        ("Commentary", f"Only {SECRET} people, as before. " * 50, "F108", "commentary.withheld"),
        ("Narrative", f"Cases fell to {SECRET}.", "F137", "commentary.withheld_narrative"),
        ("Tasks", f"M 1: {SECRET} leavers men", "F138", "commentary.withheld_words"),
        ("Budget", f"M 1 cost more: {SECRET} leavers", "F138", "commentary.withheld_words"),
        ("Risks", f"Help for the {SECRET} of M 1", "F138", "commentary.withheld_words"),
        ("Tasks", "M 1 has leavers", None, None),
        ("Tasks", "The second of 9 moves", None, None),
        ("Commentary", "Nothing to say", None, None),
        ("Narrative", "Cases fell.", None, None),
        ("Narrative", "Sickness is at 9.1 days.", None, None),
    ],
)
def test_words_that_could_give_the_figure_away_are_withheld_and_said_to_be(
    tmp_path: Path, sheet: str, words: str, code: str | None, notice: str | None
) -> None:
    rows = {"Actuals": ["M 1", "2008-09", 5, f"{SECRET} [c]"], sheet: [*SHEETS_OF_WORDS[sheet], words]}
    submission, findings = submitted(tmp_path, **rows)
    wording = load_wording([TEMPLATES / "wording"], "en-GB")
    safe = without_small_counts(submission, wording)
    assessments = assess(safe, Q3, Q3.end, load_rules([TEMPLATES / "rules"], {}))
    every = (*findings, *check_judged(assessments, wording))
    pack = compose(assessments, every, wording)
    told = [one["code"] for one in pack.findings["findings"] if one["code"] in SAID]
    assert told == ([code] if code else [])
    assert SECRET not in repr(pack)
    assert (wording.say(notice) if notice else words) in repr(pack)


def test_a_title_that_ends_like_a_marker_stays(tmp_path: Path) -> None:
    row = ["M 1", "Cases of kind (c)", "CES", "number", "lower"]
    submission, _ = submitted(tmp_path, Measures=row)
    assert submission.measures[0].title == "Cases of kind (c)"


@pytest.mark.parametrize("second", [f"{SECRET} people", f"{SECRET}%", f"{SECRET} [z]", f"{SECRET} [qq]", f"{SECRET}"])
@pytest.mark.parametrize("order", [1, -1], ids=["marked first", "marked last"])
@pytest.mark.parametrize(
    ("sheet", "row", "marked"),
    [
        ("Actuals", ["M 1", "2008-09", 5], "[c]"),
        ("Actuals", ["M 1", "2008-09", 5], "3 [c]"),
        ("Targets", ["M 1", "2008-09"], "[c]"),
    ],
    ids=["actual", "actual with its value", "target"],
)
def test_a_second_entry_shows_nothing_of_what_the_other_withholds(
    tmp_path: Path, sheet: str, row: list[Any], marked: str, order: int, second: str
) -> None:
    rows = [[*row, marked], [*row, second]][::order]
    submission, findings = submitted(tmp_path, **{sheet: rows[0]}, more={sheet: rows[1]})
    assert SECRET not in repr(submission)
    rules = load_rules([TEMPLATES / "rules"], {})
    wording = load_wording([TEMPLATES / "wording"], "en-GB")
    pack = compose(assess(submission, Q3, Q3.end, rules), findings, wording)
    assert SECRET in repr(findings) or second == SECRET
    assert SECRET not in repr(pack)
