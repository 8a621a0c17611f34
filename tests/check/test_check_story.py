"""The whole stage: joined workbooks, everything wrong at once, and what cannot be built at all."""

from dataclasses import replace

import pytest
from check_tables import MEASURES, actual, cell, codes, departments, one_measure, run, sheet

from reports.errors import PackError
from reports.model.cell import InputTable, Source
from reports.model.finding import Problem
from reports.model.value import Missing


def test_a_clean_submission_has_no_findings() -> None:
    targets = sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "90"})
    actuals = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q1": "91", "Q2": "92", "Q3": "93"})
    measure, findings = one_measure(targets, actuals)
    assert findings == ()
    assert len(measure.actuals) == 3


def test_every_fault_is_found_at_once_and_the_rest_is_built() -> None:
    targets = sheet("Targets", {"Ref": "NI 9", "Year": "2008-09", "Target": "90"})
    actuals = sheet(
        "Actuals",
        {"Ref": "NI 1", "Year": "2008-09", "Q1": "many", "Q2": "#DIV/0!", "Q3": "93%"},
        {"Ref": "NI 8", "Year": "2008-09", "Q1": "1", "Q2": "2", "Q3": "3"},
    )
    commentary = sheet(
        "Commentary", {"Ref": "NI 1", "Period": "Q5 2008/09", "Cause": "Flu"}, {"Ref": "NI 7", "Period": "Q3"}
    )
    milestones = sheet("Milestones", {"Task ref": "T1", "Milestone": "Begun"})
    tasks = sheet("Tasks", {"Ref": "T2", "Task": "Move", "Department": "XX"})
    budget = sheet("Budget", {"Department": "YY", "Service": "Post", "Year": "2008-09", "Unit": "£"})
    risks = sheet("Risks", {"Ref": "R1", "Risk": "Fire", "Department": "ZZ"})
    tables = departments("CES", "BT"), sheet("Measures", MEASURES), targets, actuals, commentary, milestones
    submission, findings = run(*tables, tasks, budget, risks)
    where = {(one.code, one.where) for one in findings}
    assert where == {
        ("F020", "book.xlsx › Targets!A2"),
        ("F033", "book.xlsx › Actuals!C2"),
        ("F030", "book.xlsx › Actuals!D2"),
        ("F020", "book.xlsx › Actuals!A3"),
        ("F101", "book.xlsx › Commentary!B2"),
        ("F020", "book.xlsx › Commentary!A3"),
        ("F020", "book.xlsx › Milestones!A2"),
        ("F023", "book.xlsx › Tasks!C2"),
        ("F023", "book.xlsx › Budget!A2"),
        ("F023", "book.xlsx › Risks!C2"),
        ("F028", "input workbooks"),
    }
    assert all(one.message and one.remedy for one in findings)
    assert [one.figure.missing for one in submission.measures[0].actuals] == [
        Missing.NOT_UNDERSTOOD,
        Missing.FORMULA_ERROR,
        None,
    ]


def test_sheets_of_one_kind_are_joined() -> None:
    more = sheet("Measures", MEASURES | {"Ref": "NI 2", "Department": "department bt"}, workbook="more.xlsx")
    submission, findings = run(departments("CES", "BT"), sheet("Measures", MEASURES), more)
    assert [(one.ref, one.department) for one in submission.measures] == [("NI 1", "CES"), ("NI 2", "BT")]
    assert codes(findings) == []


def test_sheets_that_are_absent_are_named() -> None:
    _, findings = run(sheet("Measures", MEASURES))
    absent = [one for one in findings if one.code == "F006"]
    assert [one.where for one in absent] == ["input workbooks"] * 3
    assert [word for one in absent for word in ("Departments", "Targets", "Actuals") if word in one.message] == [
        "Departments",
        "Targets",
        "Actuals",
    ]


def test_a_department_that_nobody_lists_is_built_under_its_code() -> None:
    rows = [
        MEASURES,
        MEASURES | {"Ref": "NI 2", "Department": "BT"},
        MEASURES | {"Ref": "NI 3", "Measure": "Calls made", "Department": "bt"},
    ]
    submission, findings = run(departments("CES"), sheet("Measures", *rows))
    assert [(one.code, one.name) for one in submission.departments] == [("CES", "Department CES"), ("BT", "BT")]
    assert [one.department for one in submission.measures] == ["CES", "BT", "BT"]
    assert codes(findings) == ["F024"]


def test_a_blank_department_means_the_only_one() -> None:
    blank = sheet("Measures", MEASURES | {"Department": None})
    assert run(departments("CES"), blank)[0].measures[0].department == "CES"
    submission, findings = run(departments("CES", "BT"), blank)
    assert submission.measures == ()
    assert "F025" in codes(findings)


def test_of_two_departments_with_a_code_the_first_stands() -> None:
    submission, findings = run(departments("CES", "ces"), sheet("Measures", MEASURES))
    assert [one.code for one in submission.departments] == ["CES"]
    assert codes(findings) == ["F021"]


def test_a_formula_without_a_stored_value_is_an_error_and_not_a_blank() -> None:
    place = Source("book.xlsx", "Actuals", "C2")
    actuals = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q1": None, "Q2": "92", "Q3": "93"})
    problems = (Problem("F031", place),)
    measure, findings = one_measure(actuals, settings={"problems": problems})
    assert actual(measure, "2008-09 Q1").figure.missing is Missing.FORMULA_ERROR
    assert [(one.code, one.department) for one in findings if one.code != "F006"] == [("F031", "CES")]


def test_a_formula_error_that_the_reader_met_counts_once() -> None:
    place = Source("book.xlsx", "Actuals", "C2")
    actuals = sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q1": "#REF!", "Q2": "92", "Q3": "93"})
    problems = (Problem("F030", place, "#REF!", {"error": "#REF!"}),)
    _, findings = one_measure(actuals, settings={"problems": problems})
    assert [(one.code, one.department) for one in findings if one.code != "F006"] == [("F030", "CES")]


def test_nothing_can_be_built_without_measures() -> None:
    column = Problem("F010", Source("book.xlsx", "Measures", "A1"), details={"column": "Department"})
    broken = Problem("F001", Source("more.xlsx", "", ""), details={"reason": "it is damaged"})
    with pytest.raises(PackError) as refusal:
        run(departments(), problems=(column, broken))
    assert "book.xlsx › Departments" in refusal.value.message
    assert "book.xlsx › Measures!A1 has no column Department" in refusal.value.message
    assert "more.xlsx could not be used: it is damaged" in refusal.value.message
    assert "Ref, Measure, Department" in refusal.value.remedy


def test_nothing_can_be_built_without_a_workbook_or_a_department() -> None:
    with pytest.raises(PackError, match="No workbook"):
        run()
    with pytest.raises(PackError, match="No department"):
        run(sheet("Measures", MEASURES | {"Department": None}))


def with_text(table: InputTable, text: str) -> InputTable:
    """A sheet with the same text in each of its cells."""
    rows = [replace(row, cells={name: cell(text, old.source) for name, old in row.cells.items()}) for row in table.rows]
    return replace(table, rows=tuple(rows))


@pytest.mark.parametrize("text", ["9999/00", "=cmd|' /C calc'!A0", "<b>x</b>", "{0}", "1" * 400, "\x00", "Q3 9999-00"])
def test_no_text_stops_the_checks(text: str) -> None:
    kinds = ("Departments", "Measures", "Targets", "Actuals", "Commentary", "Tasks", "Milestones", "Budget", "Risks")
    columns = (
        "Code, Ref, Task ref, Department, Measure, Task, Milestone, Service, Risk, Year, Period, Q1, Actual, Target, "
        "Lower, Unit, Kind, Due, Completed, State, Likelihood, Current score, Withdrawn, Tolerance, Annual budget"
    )
    tables = [sheet(kind, {"Ref": "x"}, {"Ref": "y"}, columns=columns) for kind in kinds]
    submission, findings = run(*(with_text(table, text) for table in tables))
    assert [one.code for one in submission.departments] == [" ".join(text.split())]
    assert findings
