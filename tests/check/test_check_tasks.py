"""Tasks and milestones: dates in order, progress, states (METHODS §6, DESIGN §3)."""

from datetime import date
from decimal import Decimal

import pytest
from check_tables import MEASURES, codes, departments, run, sheet, with_unit

from reports.model.cell import InputTable
from reports.model.finding import Finding
from reports.model.task import Task, TaskState

COLUMNS = "Ref, Task, Department, Owner, Start, Due, Revised due, % complete, Completed, State, Risk ref"
FIRST = {"Ref": "T1", "Task": "Move the archive", "Department": "CES", "Owner": "Archivist"}


def tasks(
    *rows: dict[str, object], others: tuple[InputTable, ...] = ()
) -> tuple[tuple[Task, ...], tuple[Finding, ...]]:
    table = sheet("Tasks", *(FIRST | row for row in rows), columns=COLUMNS)
    submission, findings = run(
        departments("CES", "BT"),
        sheet("Measures", MEASURES, MEASURES | {"Department": "BT", "Ref": "NI 2"}),
        table,
        *others,
    )
    return submission.tasks, findings


def task(**columns: object) -> tuple[Task, list[str]]:
    found, findings = tasks({name.replace("_", " "): value for name, value in columns.items()})
    return found[0], codes(findings)


@pytest.mark.parametrize(
    ("value", "percent", "found"),
    [
        ("70%", Decimal(70), []),
        ("70", Decimal(70), []),
        ("0", Decimal(0), []),
        ("0%", Decimal(0), []),
        ("1%", Decimal(1), []),
        (None, None, []),
        ("TBC", None, []),
        ("0.7", None, ["F074"]),
        ("120%", None, ["F073"]),
        ("-5", None, ["F073"]),
        ("most of it", None, ["F033"]),
        (with_unit("3", "days"), None, ["F037"]),
        ("#DIV/0!", None, ["F030"]),
    ],
)
def test_percent_complete(value: object, percent: Decimal | None, found: list[str]) -> None:
    read, findings = tasks({"% complete": value})
    assert (read[0].percent_complete, codes(findings)) == (percent, found)


@pytest.mark.parametrize(
    ("words", "state", "found"),
    [
        (None, TaskState.NONE, []),
        ("Ongoing", TaskState.ONGOING, []),
        ("deferred", TaskState.DEFERRED, []),
        ("Cancelled", TaskState.CANCELLED, []),
        ("Not started", TaskState.NOT_STARTED, []),
        ("Amber", TaskState.MONITOR, []),
        ("wobbly", TaskState.NONE, ["F075"]),
    ],
)
def test_state(words: str | None, state: TaskState, found: list[str]) -> None:
    read, findings = task(State=words)
    assert (read.state, findings) == (state, found)


def test_a_completion_after_the_quarter_leaves_the_task_open() -> None:
    read, findings = tasks({"Completed": date(2009, 1, 5), "% complete": "100%", "State": "completed"})
    assert (read[0].completed.day, read[0].completed.words) == (None, "2009-01-05")
    assert (read[0].percent_complete, read[0].state) == (None, TaskState.NONE)
    assert codes(findings) == ["F071"]
    assert "2008-12-31" in next(one.message for one in findings if one.code == "F071")


def test_a_completion_on_the_last_day_stands() -> None:
    read, findings = task(Completed=date(2008, 12, 31), State="completed")
    assert (read.completed.day, read.state, findings) == (date(2008, 12, 31), TaskState.COMPLETED, [])


def test_complete_without_a_date_is_a_query() -> None:
    read, findings = tasks({"% complete": "100%"})
    assert (read[0].percent_complete, codes(findings)) == (Decimal(100), ["F072"])
    assert codes(tasks({"% complete": "100%", "State": "cancelled"})[1]) == []


@pytest.mark.parametrize(("column", "cell"), [("Due", "F2"), ("Revised due", "G2")])
def test_due_before_it_starts(column: str, cell: str) -> None:
    read, findings = tasks({"Start": date(2008, 10, 1), column: date(2008, 9, 30)})
    assert (read[0].start.day, read[0].start.words) == (None, "2008-10-01")
    assert [one.where for one in findings if one.code == "F070"] == [f"book.xlsx › Tasks!{cell}"]
    assert codes(findings) == ["F070"]
    assert codes(tasks({"Start": date(2008, 10, 1), column: date(2008, 10, 1)})[1]) == []


def test_refs_and_departments() -> None:
    rows = [
        {},
        {"Ref": "t1"},
        {"Ref": None},
        {"Ref": "T3", "Department": "Department BT"},
        {"Department": "XYZ", "Ref": "T4"},
    ]
    read, findings = tasks(*rows)
    assert [(one.ref, one.department) for one in read] == [("T1", "CES"), ("Tasks 4", "CES"), ("T3", "BT")]
    assert codes(findings) == ["F021", "F022", "F023"]


def test_a_title_or_an_owner_that_is_missing() -> None:
    read, findings = task(Task=None, Owner=None)
    assert (read.title, findings) == ("T1", ["F026", "F027"])


def test_a_risk_that_is_not_in_the_register() -> None:
    register = sheet("Risks", {"Ref": "R1", "Risk": "A flood", "Department": "CES"})
    assert codes(tasks({"Risk ref": "R1; r1"}, others=(register,))[1]) == []
    assert codes(tasks({"Risk ref": "R1, R7"}, others=(register,))[1]) == ["F020"]
    assert codes(tasks({"Risk ref": "R7"})[1]) == []


def test_milestones_belong_to_their_task() -> None:
    rows = [
        {"Task ref": "T1", "Milestone": "Order placed", "Due": "July 2008", "Completed": date(2008, 8, 1)},
        {"Task ref": "t1", "Milestone": "Delivered", "Due": "November 2008", "Completed": date(2009, 2, 1)},
        {"Task ref": "T9", "Milestone": "Lost", "Due": None, "Completed": None},
        {"Task ref": None, "Milestone": "Nowhere", "Due": None, "Completed": None},
    ]
    read, findings = tasks({}, others=(sheet("Milestones", *rows),))
    first, second = read[0].milestones
    assert (first.due.day, first.completed.day) == (date(2008, 7, 31), date(2008, 8, 1))
    assert (second.title, second.completed.day) == ("Delivered", None)
    assert codes(findings) == ["F071", "F020", "F022"]
