"""Values a row a period: targets where the titles say so, unread where they leave it open, actuals elsewhere."""

from pathlib import Path

import pytest
from layouts import TEMPLATES, Rows, codes, reading, seen

from reports.model.cell import TableKind
from reports.model.layout import Why
from reports.read import describe

ACTUALS, TARGETS = TableKind.ACTUALS, TableKind.TARGETS
ROWS: Rows = [["Ref", "Period", "Value"], ["M1", "Q1 2008/09", 10], ["M1", "Q2 2008/09", 20]]
FIGURES = [("Q1 2008/09", "10"), ("Q2 2008/09", "20")]


def below(title: str) -> Rows:
    return [[title], [], *ROWS] if title else ROWS


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        ("Targets", ""),
        ("Targets 2008-09", ""),
        ("Quarterly targets", ""),
        ("Trajectories", ""),
        ("Sheet1", "Targets for 2008/09"),
        ("Sheet1", "Trajectory"),
    ],
)
def test_values_below_targets_are_targets(tmp_path: Path, sheet: str, title: str) -> None:
    found = reading(tmp_path, below(title), name=sheet)
    assert seen(found, TARGETS, "Period", "Target") == FIGURES
    assert seen(found, ACTUALS, "Period", "Actual") == []
    assert codes(found) <= {"F140"}


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        ("Targets and actuals", ""),
        ("Performance against target", ""),
        ("Forecasts", ""),
        ("Sheet1", "Housing targets by quarter"),
        ("Sheet1", "Corporate plan 2008/09"),
        ("Quarterly targets", "Actual figures against targets"),
    ],
)
def test_values_below_words_that_leave_it_open_are_not_read(tmp_path: Path, sheet: str, title: str) -> None:
    found = reading(tmp_path, below(title), name=sheet)
    assert all(not value for _, value in seen(found, TARGETS, "Period", "Target"))
    assert all(not value for _, value in seen(found, ACTUALS, "Period", "Actual"))
    (problem,) = (one for one in found.problems if one.code == "F018")
    assert problem.source is not None
    assert problem.source.cell == ("C3" if title else "C1")
    assert problem.details == {"heading": "Value", "title": title if sheet == "Sheet1" else sheet}


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        ("Actuals", ""),
        ("Sheet1", ""),
        ("Sheet1", "Returns for 2008/09"),
        ("Actuals", "Performance against target"),
        ("Sheet1", "Service plan 2008/09: actuals"),
    ],
)
def test_other_values_are_actuals(tmp_path: Path, sheet: str, title: str) -> None:
    found = reading(tmp_path, below(title), name=sheet)
    assert seen(found, ACTUALS, "Period", "Actual") == FIGURES
    assert seen(found, TARGETS, "Period", "Target") == []


@pytest.mark.parametrize("sheet", ["Performance against target", "Targets and actuals", "Actuals and targets"])
@pytest.mark.parametrize(("answer", "kind"), [("Target", TARGETS), ("Actual", ACTUALS)])
def test_pack_toml_says_which(tmp_path: Path, sheet: str, answer: str, kind: TableKind) -> None:
    found = reading(tmp_path, ROWS, name=sheet, Value=answer)
    assert seen(found, kind, "Period", answer) == FIGURES
    other = ACTUALS if kind is TARGETS else TARGETS
    assert seen(found, other, "Period") == []
    assert codes(found) <= {"F140"}


def test_a_heading_that_says_target_or_actual_is_not_overruled(tmp_path: Path) -> None:
    rows: Rows = [["Ref", "Period", "Actual"], *ROWS[1:]]
    assert seen(reading(tmp_path, rows, name="Quarterly targets"), ACTUALS, "Period", "Actual") == FIGURES
    rows = [["Ref", "Period", "Target"], *ROWS[1:]]
    assert seen(reading(tmp_path, rows, name="Sheet1"), TARGETS, "Period", "Target") == FIGURES


QUARTERS: Rows = [["Ref", "Measure", "Target", "Q1", "Q2", "Q3", "Q4"], ["M1", "Visits", 9, 1, 2, 3, 4]]


def test_bare_quarters_beside_a_target_are_asked_about(tmp_path: Path) -> None:
    found = reading(tmp_path, QUARTERS)
    asked = [(one.source.cell, one.seen) for one in found.problems if one.code == "F019" and one.source]
    assert asked == [("D1", "Q1"), ("E1", "Q2"), ("F1", "Q3"), ("G1", "Q4")]
    assert seen(found, TARGETS, "Target") == [("9",)]
    assert seen(found, ACTUALS, "Q1") == []
    assert "F011" not in codes(found)


@pytest.mark.parametrize("heading", ["2008/09", "Apr-08", "H1 2008/09", "YTD Q3"])
def test_so_is_any_period_alone(tmp_path: Path, heading: str) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]])
    assert ("F019", "D1") in {(one.code, one.source.cell) for one in found.problems if one.source}
    assert seen(found, ACTUALS, "Ref") == seen(found, TARGETS, "Ref") == []
    for what, kind in (("Actual", ACTUALS), ("Target", TARGETS)):
        said = reading(
            tmp_path, [["Ref", "Measure", "Unit", heading], ["M1", "Calls", "%", 5]], **{heading: f"{what} {heading}"}
        )
        assert seen(said, kind, "Ref") == [("M1",)]
        assert "F019" not in codes(said)


def test_pack_toml_makes_bare_quarters_actuals(tmp_path: Path) -> None:
    said = {f"Q{number}": f"Actual Q{number}" for number in range(1, 5)}
    found = reading(tmp_path, QUARTERS, **said)
    assert seen(found, ACTUALS, "Q1", "Q2", "Q3", "Q4") == [("1", "2", "3", "4")]
    assert seen(found, TARGETS, "Target") == [("9",)]
    assert codes(found) == {"F140"}


def test_that_line_leaves_a_sheet_of_targets_and_one_of_actuals_alone(tmp_path: Path) -> None:
    rows: Rows = [["Ref", "Year", "Q1", "Q2"], ["M1", "2007/08", 1, 2]]
    for sheet, kind in (("Targets", TARGETS), ("Actuals", ACTUALS)):
        found = reading(tmp_path, rows, name=sheet, Q1="Actual Q1", Q2="Actual Q2")
        assert seen(found, kind, "Year", "Q1", "Q2") == [("2007/08", "1", "2")]


@pytest.mark.parametrize(("heading", "expected"), [("RAG", set()), ("RAG status", set()), ("Status", {"F011"})])
def test_a_councils_own_rating_is_left_out_with_its_reason(tmp_path: Path, heading: str, expected: set[str]) -> None:
    rows: Rows = [["PI Ref", "KPI name", "UoM", "Tgt Q3", "Act Q3", heading], ["M1", "Visits", "number", 5, 6, "Green"]]
    found = reading(tmp_path, rows)
    assert seen(found, TARGETS, "Q3") == [("5",)]
    assert seen(found, ACTUALS, "Q3") == [("6",)]
    assert codes(found) == {"F140"} | expected
    sheets, _ = describe(tmp_path / "return.xlsx", {}, [TEMPLATES])
    reasons = [one.why for sheet in sheets for table in sheet.tables for one in table.columns]
    assert (reasons[-1] is Why.WORKED_OUT) == (not expected)
