"""Tables side by side on one sheet, and blank columns within a table."""

from pathlib import Path

import pytest
from layouts import Rows, codes, reading, seen, tables

from reports.model.cell import TableKind

ACTUALS, MEASURES, RISKS, TARGETS, TASKS = (
    TableKind.ACTUALS, TableKind.MEASURES, TableKind.RISKS, TableKind.TARGETS, TableKind.TASKS,
)  # fmt: skip


def test_tables_beside_one_another_are_read_one_by_one_under_their_common_title(tmp_path: Path) -> None:
    rows: Rows = [
        ["Quarter 3 2008/09 return"],
        ["Ref", "Measure", "Unit", "Target", None, "Ref", "Task", "Due"],
        ["M1", "Calls", "number", 10, None, "T1", "Answer them", "31/03/2009"],
        [None, None, None, None, None, "T2", "Count them", "30/03/2009"],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, TARGETS, "Ref", "Year", "Target") == [("M1", "2008/09", "10")]
    assert seen(found, TASKS, "Ref", "Task") == [("T1", "Answer them"), ("T2", "Count them")]
    assert str(tables(found, TASKS)[0].rows[1].cells["Due"].source) == "return.xlsx › Sheet1!H4"
    assert codes(found) == {"F140", "F167"}


def test_a_first_heading_that_stands_once_more_begins_another_table(tmp_path: Path) -> None:
    rows: Rows = [["Ref", "Measure", "Actual Q1", "Ref", "Measure", "Actual Q2"], ["M1", "Calls", 5, "M2", "Visits", 6]]
    found = reading(tmp_path, rows)
    assert seen(found, ACTUALS, "Ref", "Q1", "Q2") == [("M1", "5", ""), ("M2", "", "6")]


@pytest.mark.parametrize(
    ("rows", "kind", "columns", "expected"),
    [
        (
            [["Ref", "Measure", None, "Target 2008/09", None, "Unit"], ["M1", "Calls", None, 5, None, "number"]],
            MEASURES, ("Ref", "Unit"), ("M1", "number"),
        ),
        (
            [["Ref", "Risk", "Impact", None, "Action", "Owner"], ["R1", "Fire", 4, None, "Bell", "Al"]],
            RISKS, ("Ref", "Mitigation", "Owner"), ("R1", "Bell", "Al"),
        ),
    ],
)  # fmt: skip
def test_a_gap_in_the_middle_of_a_table_parts_nothing_and_is_said(
    tmp_path: Path, rows: Rows, kind: TableKind, columns: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    found = reading(tmp_path, rows)
    assert seen(found, kind, *columns) == [expected]
    assert codes(found) == {"F140", "F169"}


def test_a_list_beside_a_table_is_never_taken_for_its_columns(tmp_path: Path) -> None:
    rows: Rows = [
        ["Ref", "Measure", "Target 2008/09", None, "Code", "Department"],
        ["M1", "Calls", 5, None, "ENV", "Environment"],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, MEASURES, "Ref", "Measure", "Department") == [("M1", "Calls", "")]
    (problem,) = (one for one in found.problems if one.code == "F168")
    assert (str(problem.source), problem.seen) == ("return.xlsx › Sheet1!E1", "Code")
