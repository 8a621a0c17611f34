"""What is left out: columns, refs, titles, words said twice; each with its finding and nothing else lost."""

from check_tables import MEASURES, actual, codes, departments, one_measure, run, sheet, with_unit

from reports.model.value import Missing


def test_actuals_without_any_column_of_figures() -> None:
    measure, findings = one_measure(sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09"}))
    assert (measure.actuals, codes(findings)) == ((), ["F010"])


def test_actuals_whose_year_is_none() -> None:
    measure, findings = one_measure(sheet("Actuals", {"Ref": "NI 1", "Year": None, "Q1": "80"}))
    assert (measure.actuals, codes(findings)) == ((), ["F103"])


def test_a_row_of_actuals_without_anything_is_no_finding() -> None:
    _, findings = one_measure(sheet("Actuals", {"Ref": "NI 1", "Period": None, "Actual": None}))
    assert codes(findings) == []


def test_a_sheet_without_a_year_is_of_the_reported_year() -> None:
    targets = sheet("Targets", {"Ref": "NI 1", "Target": "90"})
    measure, findings = one_measure(targets, sheet("Actuals", {"Ref": "NI 1", "Q1": "80", "Q2": "81", "Q3": "82"}))
    assert [one.year.code for one in measure.targets] == ["2008-09"]
    assert [one.period.code for one in measure.actuals] == ["2008-09 Q1", "2008-09 Q2", "2008-09 Q3"]
    assert codes(findings) == []


def test_a_denominator_with_a_formula_error() -> None:
    row = {"Ref": "NI 1", "Period": "Q1", "Actual": "80", "Numerator": "4", "Denominator": "#DIV/0!"}
    measure, findings = one_measure(sheet("Actuals", row))
    only = actual(measure, "2008-09 Q1")
    assert (only.denominator, codes(findings)) == (None, ["F030"])


def test_a_ratio_in_days_is_none() -> None:
    row = {"Ref": "NI 1", "Period": "Q1", "Actual": with_unit("3", "days", "3 days")}
    measure, findings = one_measure(sheet("Actuals", row), Unit="ratio")
    assert actual(measure, "2008-09 Q1").figure.missing is Missing.NOT_UNDERSTOOD
    assert codes(findings) == ["F037"]


def test_of_two_commentaries_for_a_quarter_the_first_stands() -> None:
    rows = [{"Ref": "NI 1", "Period": "Q3", "Cause": cause, "Action": "Repairs"} for cause in ("Flood", "Fire")]
    measure, findings = one_measure(sheet("Commentary", *rows))
    assert ([one.cause for one in measure.commentaries], codes(findings)) == (["Flood"], ["F069"])


def test_words_beside_a_return_fill_a_commentary_without_a_cause() -> None:
    said = sheet("Commentary", {"Ref": "NI 1", "Period": "Q1", "Cause": None, "Action": "Repairs"})
    beside = sheet("Actuals", {"Ref": "NI 1", "Period": "Q1", "Actual": "80", "Commentary": "Flood"})
    measure, findings = one_measure(said, beside)
    assert [(one.cause, one.action) for one in measure.commentaries] == [("Flood", "Repairs")]
    assert codes(findings) == []


def test_rows_without_a_ref_or_a_title() -> None:
    listed = sheet("Departments", {"Code": None, "Department": None, "Director": "Director"}, {"Code": "CES"})
    measures = sheet("Measures", MEASURES, MEASURES | {"Ref": None})
    tasks = sheet("Tasks", {"Ref": "T1", "Task": "Move", "Department": "CES"})
    milestones = sheet("Milestones", {"Task ref": "T1", "Milestone": None})
    submission, findings = run(listed, measures, tasks, milestones)
    assert [one.where.split("!")[0] for one in findings if one.code == "F022"] == [
        "book.xlsx › Departments",
        "book.xlsx › Measures",
    ]
    assert codes(findings) == ["F022", "F022", "F026"]
    assert [one.title for one in submission.tasks[0].milestones] == ["T1"]


def test_a_budget_without_some_of_its_columns() -> None:
    table = sheet("Budget", {"Department": "CES", "Service": "Post", "Unit": "£", "Annual budget": "5"})
    submission, findings = run(departments(), sheet("Measures", MEASURES), table)
    assert submission.budget[0].forecast.missing is Missing.NOT_GIVEN
    assert submission.budget[0].year.code == "2008-09"
    assert codes(findings) == []


def test_each_department_without_anything_is_noted() -> None:
    _, findings = run(departments("CES", "BT", "CT"), sheet("Measures", MEASURES))
    assert [(one.code, one.department) for one in findings if one.code == "F028"] == [("F028", "BT"), ("F028", "CT")]
