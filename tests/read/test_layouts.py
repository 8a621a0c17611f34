"""Layouts found, not demanded: headings, periods, sections, totals, and values that stand once for several rows."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from layouts import TEMPLATES, codes, reading, save, seen, tables

from reports.model.cell import TableKind
from reports.read import read

ACTUALS, BUDGET, MEASURES, MILESTONES = TableKind.ACTUALS, TableKind.BUDGET, TableKind.MEASURES, TableKind.MILESTONES
TARGETS, TASKS = TableKind.TARGETS, TableKind.TASKS


def test_measures_with_targets_and_actuals_beside_them_become_three_sheets(tmp_path: Path) -> None:
    head = ["PI ref", "Indicator", "Target 2008/09", "Actual 2008/09", "Target\n2009/10"]
    found = reading(tmp_path, [["Our measures"], [], head, ["NI 181", "Time taken", "21 days", 22.5, "20.5 days"]])
    assert seen(found, MEASURES, "Ref", "Measure") == [("NI 181", "Time taken")]
    assert seen(found, TARGETS, "Ref", "Year", "Target") == [
        ("NI 181", "2008/09", "21 days"),
        ("NI 181", "2009/10", "20.5 days"),
    ]
    (actuals,) = tables(found, ACTUALS)
    assert str(actuals.rows[0].cells["Outturn"].source) == "return.xlsx › Sheet1!D4"
    assert str(actuals.rows[0].cells["Year"].source) == "return.xlsx › Sheet1!D3"
    assert codes(found) == {"F140"}


@pytest.mark.parametrize(
    ("figures", "unit"),
    [
        (("50%", "51%"), "%"),
        (("21 days", "20 days"), "days"),
        (("Yes", "No survey"), "yes/no"),
        (("31.07.04", "-"), "date"),
    ],
)
def test_a_unit_is_taken_where_every_figure_is_typed_in_it(tmp_path: Path, figures: tuple[str, str], unit: str) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Target 2008/09", "Actual 2008/09"], ["M1", "Visits", *figures]])
    assert seen(found, MEASURES, "Unit") == [(unit,)]
    assert "F149" in codes(found)


@pytest.mark.parametrize("figures", [("50%", 51), (50, 51), ("21 days", "20%"), ("5.2M", "Need baseline")])
def test_a_unit_that_is_not_certain_is_not_taken(tmp_path: Path, figures: tuple[object, object]) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Target 2008/09", "Actual 2008/09"], ["M1", "Visits", *figures]])
    assert seen(found, MEASURES, "Unit") == [("",)]
    assert "F149" not in codes(found)


@pytest.mark.parametrize("merged", [(), ("C1:D1", "E1:F1")], ids=["spread", "merged"])
def test_headings_in_two_levels(tmp_path: Path, merged: tuple[str, ...]) -> None:
    rows = [
        ["Ref", "Measure", "Latest performance", None, "Targets", None],
        [None, None, "Target", "Actual", "2008/09", "2009/10"],
        ["A1", "Sickness absence", 3.6, 3.35, 3.3, 3],
    ]
    found = reading(tmp_path, rows, *merged)
    assert seen(found, TARGETS, "Year", "Target") == [("2007/08", "3.6"), ("2008/09", "3.3"), ("2009/10", "3")]
    assert seen(found, ACTUALS, "Year", "Outturn") == [("2007/08", "3.35")]


def test_frameworks_are_marked_in_columns_of_their_own(tmp_path: Path) -> None:
    rows = [
        ["Measure", "Framework", None, None, "Targets"],
        [None, "LAA", "NIS", "E&D", "2008/09"],
        ["Civic participation", None, "X", "X", "Need baseline"],
    ]
    assert seen(reading(tmp_path, rows), MEASURES, "Frameworks") == [("NIS; E&D",)]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Achieved Current 2002/03", (ACTUALS, "2002/03", "Outturn")),
        ("Estimate/ Projection 2003/04", (ACTUALS, "2003/04", "Outturn")),
        ("Outturn 2007-08", (ACTUALS, "2007/08", "Outturn")),
        ("Act Q3 2008/09", (ACTUALS, "2008/09", "Q3")),
        ("Q1 Tgt 2008/09", (TARGETS, "2008/09", "Q1")),
        ("Actual Q3 2008/09", (ACTUALS, "2008/09", "Q3")),
        ("2008/09 Quarter 2 actual", (ACTUALS, "2008/09", "Q2")),
        ("Target Current 2004/05", (TARGETS, "2004/05", "Target")),
        ("Q1 target 2008-2009", (TARGETS, "2008/09", "Q1")),
    ],
)
def test_periods_in_headings(tmp_path: Path, heading: str, expected: tuple[TableKind, str, str]) -> None:
    kind, year, column = expected
    found = reading(tmp_path, [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]])
    assert seen(found, kind, "Year", column) == [(year, "5")]


@pytest.mark.parametrize("heading", ["Actual FTE 2008/09", "Target 2008/10", "2008", "Actual YTD"])
def test_a_heading_that_may_mean_several_things_is_not_guessed(tmp_path: Path, heading: str) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]])
    assert ("F011", "D1") in {(one.code, one.source.cell) for one in found.problems if one.source}
    assert tables(found, TARGETS) == tables(found, ACTUALS) == []


@pytest.mark.parametrize("headings", [("Apr-08", "May-08"), ("Q1 2008/09", "Q2 2008/09")])
def test_bare_periods_in_a_sheet_that_does_not_say_what_they_hold_are_not_guessed(
    tmp_path: Path, headings: tuple[str, str]
) -> None:
    """A sheet named Trajectories may hold what is planned: its months are no actuals."""
    rows = [["Ref", "Measure", *headings], ["M1", "Visits", 5, 7]]
    found = reading(tmp_path, rows, name="Trajectories")
    assert tables(found, TARGETS) == tables(found, ACTUALS) == []
    assert "F003" in codes(found)
    for name, kind in (("Targets", TARGETS), ("Actuals", ACTUALS)):
        assert tables(reading(tmp_path, rows, name=name), kind)


def test_months_with_a_value_to_date_beside_them(tmp_path: Path) -> None:
    rows = [["Ref", "Measure", date(2008, 4, 1), "May-08", "Mar-09", "YTD Actual"], ["M1", "Visits", 5, 7, 9, 21]]
    found = reading(tmp_path, rows, name="Actuals")
    assert seen(found, ACTUALS, "Period", "Actual") == [("Apr 2008", "5"), ("May 2008", "7"), ("Mar 2009", "9")]


def test_the_title_says_which_quarter_and_year(tmp_path: Path) -> None:
    rows = [["Quarter 3 2008/09 return"], ["Ref", "Measure", "Target", "YTD Actual"], ["M1", "Visits", 30, 21]]
    found = reading(tmp_path, rows)
    assert seen(found, TARGETS, "Year", "Target") == [("2008/09", "30")]
    assert seen(found, ACTUALS, "Period", "Actual") == [("Q3 2008/09", "21")]


@pytest.mark.parametrize(
    ("title", "heading", "column", "expected"),
    [
        ("Quarter 3 2007/08 report", "Actual", "Q3", "2007/08"),
        ("October to December 2008", "Actual", "Q3", "2008/09"),
        ("Jan - Mar 2009", "Result", "Q4", "2008/09"),
        ("Apr–Jun 08", "Actual", "Q1", "2008/09"),
        ("April to December 2008", "Actual", "Outturn", ""),
        ("Quarter 3 2007/08 report", "Full year actual", "Outturn", "2007/08"),
        ("Quarter 3 2007/08 report", "Outturn", "Outturn", "2007/08"),
        ("Quarter 3 2007/08 report", "Actual 2006/07", "Outturn", "2006/07"),
    ],
)
def test_a_bare_actual_below_a_quarters_title_is_of_that_quarter(
    tmp_path: Path, title: str, heading: str, column: str, expected: str
) -> None:
    found = reading(tmp_path, [[title], ["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]])
    assert seen(found, ACTUALS, "Year", column) == [(expected, "5")]


def test_pack_toml_comes_before_everything(tmp_path: Path) -> None:
    rows = [["Ref", "Measure", "This quarter", "Target", "Shoe size"], ["M1", "Visits", 5, 6, 9]]
    said = {"This_quarter": "Actual Q1 2008/09", "Target": "Target 2009/10", "Shoe_size": ""}
    found = reading(tmp_path, rows, **said)
    assert seen(found, ACTUALS, "Year", "Q1") == [("2008/09", "5")]
    assert seen(found, TARGETS, "Year", "Target") == [("2009/10", "6")]
    assert "F011" not in codes(found)


def test_a_budget_side_by_side_without_its_net_and_its_total(tmp_path: Path) -> None:
    rows = [
        ["2003/04 Revised", None, None, None, "2004/05 Estimate"],
        ["Exp. £000's", "Income £000's", "Net £000's", "Service Activity", "Exp. £000's", "FTEs"],
        [247, 4, 243, "Corporate Expenses", 241, 4],
        [1165, 806, 360, "Total", 1118, 11.5],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, BUDGET, "Service", "Year", "Kind", "Unit", "Annual budget", "FTE") == [
        ("Corporate Expenses", "2003/04", "expenditure", "£000", "247", ""),
        ("Corporate Expenses", "2003/04", "income", "£000", "4", ""),
        ("Corporate Expenses", "2004/05", "expenditure", "£000", "241", "4"),
    ]
    totals = [row.cells["Annual budget"].seen for table in tables(found, BUDGET) for row in table.totals]
    assert totals[:3] == ["1165", "806", "1118"]


def test_a_sheet_that_nobody_could_know_is_left_alone(tmp_path: Path) -> None:
    found = reading(tmp_path, [["Room", "Seats", "Notes"], ["Committee room", 12, "heated"]])
    assert codes(found) == {"F003"}


def test_the_department_is_the_one_that_the_file_is_named_after(tmp_path: Path) -> None:
    save(tmp_path, {"Departments": [["Code", "Department"], ["CES", "Chief"], ["BT", "Business"]]}, "a.xlsx")
    rows = [["Ref", "Measure", "Target 2008/09"], ["M1", "Visits", 5]]
    save(tmp_path, {"Sheet1": rows}, "return-BT.xlsx")
    save(tmp_path, {"Sheet1": rows}, "return.xlsx")
    found = read(tmp_path, {}, [Path(__file__).parents[2] / "templates"])
    assert seen(found, MEASURES, "Department") == [("BT",)]
    assert len(tables(found, TARGETS)) == 1
    assert {(one.code, one.source.workbook) for one in found.problems if one.source and one.code != "F140"} == {
        ("F141", "return-BT.xlsx"),
        ("F010", "return.xlsx"),
    }


def test_months_of_targets_are_targets_and_not_actuals(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Measure", "Target", None, "Actual", None],
        [None, None, "Apr-08", "May-08", "Apr-08", "May-08"],
        ["M1", "Visits", 10, 20, 11, 21],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, TARGETS, "Period", "Target") == [("Apr 2008", "10"), ("May 2008", "20")]
    assert seen(found, ACTUALS, "Period", "Actual") == [("Apr 2008", "11"), ("May 2008", "21")]


def test_targets_in_rows_of_periods(tmp_path: Path) -> None:
    rows = [["Ref", "Period", "Target"], ["M1", "Q1 2008/09", 10], ["M1", "Q2 2008/09", 20]]
    found = reading(tmp_path, rows, name="Targets")
    assert seen(found, TARGETS, "Period", "Target") == [("Q1 2008/09", "10"), ("Q2 2008/09", "20")]


def test_columns_to_date_without_others_say_that_they_are(tmp_path: Path) -> None:
    rows = [["Ref", "Measure", "YTD Target Q1 2008/09", "YTD Actual Q1 2008/09"], ["M1", "Visits", 10, 11]]
    found = reading(tmp_path, rows)
    assert seen(found, TARGETS, "Period", "Target", "To date") == [("Q1 2008/09", "10", "YTD Target Q1 2008/09")]
    assert seen(found, ACTUALS, "Period", "Actual", "To date") == [("Q1 2008/09", "11", "YTD Actual Q1 2008/09")]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Target 2008", "Target 2008/09", "Target 2007/08"),
        ("FY09 Actual", "2009/10 Actual", "2008/09 Actual"),
        ("Target FY 2008", "Target 2008/09", "Target 2007/08"),
        ("Actual Q3 2008", "Actual Q3 2008/09", "Actual Q3 2007/08"),
    ],
)
def test_a_single_year_is_asked_about_and_pack_toml_answers(
    tmp_path: Path, heading: str, first: str, second: str
) -> None:
    rows = [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]]
    found = reading(tmp_path, rows)
    (problem,) = (one for one in found.problems if one.code == "F164")
    assert (problem.details["first"], problem.details["second"]) == (first, second)
    assert tables(found, TARGETS) == tables(found, ACTUALS) == []
    for answer in (first, second):
        said = read(tmp_path, {heading: answer}, [TEMPLATES])
        assert [len(one.rows) for one in said.tables if one.kind in (TARGETS, ACTUALS)] == [1]
        assert codes(said) == {"F140"}


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("Actual H1 2008/09", "H1 2008/09"),
        ("Actual first half 2008/09", "H1 2008/09"),
        ("Actual month 3 2008/09", "Jun 2008"),
        ("Actual M12 2008/09", "Mar 2009"),
        ("Actual March 2008/09", "Mar 2009"),
        ("Actual June", "Jun"),
        ("2008 to 2009 Actual M1", "Apr 2008"),
    ],
)
def test_halves_and_months_in_headings(tmp_path: Path, heading: str, period: str) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]])
    assert seen(found, ACTUALS, "Period", "Actual") == [(period, "5")]


@pytest.mark.parametrize(
    ("day", "number_format", "found"),
    [
        (date(2008, 4, 1), "mmm-yy", set()),
        (date(2008, 4, 1), "dd/mm/yyyy", set()),
        (date(2009, 2, 1), "d-mmm", {"F102"}),
        (date(2009, 9, 8), "dd/mm/yyyy", {"F102"}),
    ],
    ids=["Apr-08", "01/04/2008", "01/02", "08/09"],
)
def test_a_year_that_excel_made_a_day_of_is_no_month(
    tmp_path: Path, day: date, number_format: str, found: set[str]
) -> None:
    save(tmp_path, {"Actuals": [["Ref", "Year", "Q1", day], ["M1", "2008-09", 5, 6]]})
    book = openpyxl.load_workbook(tmp_path / "return.xlsx")
    book["Actuals"]["D1"].number_format = number_format
    book.save(tmp_path / "return.xlsx")
    assert codes(read(tmp_path, {}, [TEMPLATES])) == found
