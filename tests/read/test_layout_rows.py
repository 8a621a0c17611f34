"""Rows of a council's own layout: sections, totals, notes, values that stand once, several milestones in a cell."""

from pathlib import Path

import pytest
from layouts import Rows, codes, reading, seen

from reports.model.cell import TableKind
from reports.read.refs import made_ref

HEAD = ["Task", "Responsible Officer", "Start Date", "End Date", "Success criteria"]
TASKS, MEASURES, MILESTONES = TableKind.TASKS, TableKind.MEASURES, TableKind.MILESTONES


def task(title: str, day: str = "March 2009") -> list[str]:
    return [title, "Policy Officer", "April 2008", day, "Done"]


def test_a_section_is_the_objective_of_the_rows_below_it(tmp_path: Path) -> None:
    rows = [HEAD, ["Lead and support change"], task("Restructure"), task("Recruit"), ["Reputation"], task("Publish")]
    found = reading(tmp_path, [*rows, ["* provisional"]])
    assert seen(found, TASKS, "Task", "Objective") == [
        ("Restructure", "Lead and support change"),
        ("Recruit", "Lead and support change"),
        ("Publish", "Reputation"),
    ]
    assert {"F143", "F144", "F142", "F140"} == codes(found)


def test_headings_that_are_repeated_on_a_new_page(tmp_path: Path) -> None:
    rows = [["Equality"], HEAD, task("Consult"), [], ["Risk"], HEAD, task("Review"), HEAD, task("Report")]
    found = reading(tmp_path, rows)
    assert seen(found, TASKS, "Task", "Objective") == [("Consult", "Equality"), ("Review", "Risk"), ("Report", "Risk")]


def test_several_tables_on_one_sheet(tmp_path: Path) -> None:
    rows: Rows = [HEAD, task("Consult"), [], ["Measures"], ["Ref", "Measure", "Target 2008/09"], ["M1", "Visits", 5]]
    found = reading(tmp_path, rows)
    assert seen(found, TASKS, "Task") == [("Consult",)]
    assert seen(found, MEASURES, "Ref") == [("M1",)]


def test_a_total_of_measures_is_left_out_and_a_title_that_begins_with_it_is_not(tmp_path: Path) -> None:
    rows = [["Measure", "Unit", "Target 2008/09"], ["Total % sickness", "%", 5], ["Total", None, 5]]
    found = reading(tmp_path, rows)
    assert seen(found, MEASURES, "Measure") == [("Total % sickness",)]
    assert "F145" in codes(found)


def objectives(folder: Path, written: list[str | None], *merged: str) -> list[str]:
    rows = [["Priority", "Ref", "Task", "Owner"]]
    rows += [[words, f"T{number}", f"Task {number}", "Head"] for number, words in enumerate(written)]  # type: ignore[list-item]
    return [words for (words,) in seen(reading(folder, rows, *merged), TASKS, "Objective")]


@pytest.mark.parametrize(
    ("written", "merged", "read"),
    [
        (["A", None, None, "B", None], (), ["A", "A", "A", "B", "B"]),
        (["A", None, "B", "B", None], (), ["A", "", "B", "B", ""]),
        ([None, "A", None, None], (), ["", "A", "", ""]),
        (["A", None, "B"], (), ["A", "", "B"]),
        (["A", None, "B", "B"], ("A2:A3",), ["A", "A", "B", "B"]),
    ],
    ids=["habit", "written out elsewhere", "blank at first", "one blank", "merged"],
)
def test_blanks_repeat_the_value_above_where_that_is_the_habit(
    tmp_path: Path, written: list[str | None], merged: tuple[str, ...], read: list[str]
) -> None:
    assert objectives(tmp_path, written, *merged) == read


def test_a_figure_is_never_carried_down(tmp_path: Path) -> None:
    rows = [["Ref", "Measure", "Target 2008/09"], ["M1", "a", 5], ["M2", "b", None], ["M3", "c", None], ["M4", "d", 6]]
    assert seen(reading(tmp_path, rows), TableKind.TARGETS, "Ref", "Target") == [("M1", "5"), ("M4", "6")]


def test_several_milestones_measures_of_success_and_deadlines_in_one_row(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Key task", "Milestones", "Key measures of success", "Deadline for completion"],
        ["T3", "Local areas", "• Standard approach\n• Structures", "Documents\nFeedback", "31 Oct 2008\n31 May 2009"],
        ["T4", "Complaints", "Review\nTrain\nReport", "Fewer", "30 April 2009"],
        ["T5", "Reviews", "Plan\nDo\nLook", "Agreed", "April 2008\nMay 2008"],
        ["T6", "Survey", "Follow up", "Met", "30 April 2008"],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, MILESTONES, "Task ref", "Milestone", "Due") == [
        ("T3", "Standard approach", "31 Oct 2008"),
        ("T3", "Structures", "31 May 2009"),
        ("T4", "Review", "30 April 2009"),
        ("T4", "Train", "30 April 2009"),
        ("T4", "Report", "30 April 2009"),
        ("T5", "Plan", ""),
        ("T5", "Do", ""),
        ("T5", "Look", ""),
    ]
    due = [words for (words,) in seen(found, TASKS, "Due")]
    assert due == ["31 May 2009", "30 April 2009", "May 2008", "30 April 2008"]
    assert [(one.source.cell, one.details) for one in found.problems if one.code == "F148" and one.source] == [
        ("E4", {"milestones": "3", "deadlines": "2"})
    ]


def test_rows_of_milestones_below_a_task_belong_to_it(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Key task", "Milestones", "Deadline"],
        ["T1", "Corporate plan", "Framework", "1 June 2008"],
        [None, None, "First draft", "1 September 2008"],
        [None, None, "Final draft", "28 February 2009"],
    ]
    found = reading(tmp_path, rows)
    assert seen(found, MILESTONES, "Milestone", "Due") == [
        ("Framework", "1 June 2008"),
        ("First draft", "1 September 2008"),
        ("Final draft", "28 February 2009"),
    ]
    assert seen(found, TASKS, "Ref", "Due") == [("T1", "28 February 2009")]


@pytest.mark.parametrize(
    ("typed", "title", "ref", "shown"),
    [
        ("National BV 1a", "Community strategy", "BV 1a", "Community strategy"),
        ("21a", "Processing time", "21a", "Processing time"),
        ("22bii", "Recovered", "22bii", "Recovered"),
        (
            "Local (helps with BV 8)",
            "Invoices paid on time",
            made_ref("Invoices paid on time"),
            "Invoices paid on time",
        ),
        (None, "5. Review print services", "5", "Review print services"),
        (None, "G. ICT skills", "G", "ICT skills"),
        (None, "% of calls answered", made_ref("% of calls answered"), "% of calls answered"),
    ],
)
def test_refs(tmp_path: Path, typed: str | None, title: str, ref: str, shown: str) -> None:
    found = reading(tmp_path, [["Ref", "Measure", "Target 2008/09"], [typed, title, 5]])
    assert seen(found, MEASURES, "Ref", "Measure") == [(ref, shown)]
    assert seen(found, TableKind.TARGETS, "Ref") == [(ref,)]
