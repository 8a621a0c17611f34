"""Tasks at the report date: METHODS §6, first match, and DESIGN §3, Tasks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from assess_builders import RULES, milestone, task

from reports.assess.tasks import assess_task
from reports.model.assessment import TaskAssessment
from reports.model.task import Task
from reports.model.value import Missing

REPORT = date(2008, 12, 31)
START, DUE = "2008-04-01", "2009-03-31"
STEPS = RULES.task_rule.steps


def judged(one: Task) -> TaskAssessment:
    return assess_task(one, REPORT, RULES)


def rounded(value: Decimal | None, places: str) -> Decimal | None:
    return None if value is None else value.quantize(Decimal(places))


@pytest.mark.parametrize(
    ("percent", "ratio", "status"),
    [("70", "93.0", "on_track"), ("60", "79.7", "monitor"), ("45", "59.8", "at_risk")],
)
def test_t6_1_percent_complete_against_the_time_gone(percent: str, ratio: str, status: str) -> None:
    found = judged(task(START, DUE, percent))
    assert rounded(found.expected, "0.01") == Decimal("75.27")
    assert (rounded(found.ratio, "0.1"), found.status.code) == (Decimal(ratio), status)


def test_t6_4_completed_late() -> None:
    found = assess_task(task(START, DUE, "100", completed="2009-04-07"), date(2009, 4, 30), RULES)
    assert (found.status.code, found.days_late, found.ratio) == ("completed_late", 7, None)


@pytest.mark.parametrize(
    ("one", "status", "days_late"),
    [
        # 1 cancelled, whatever else is said
        (task(START, "2008-06-30", "40", state="cancelled"), "cancelled", None),
        # 2 completed by the report date
        (task(START, "2008-11-30", "100", completed="2008-11-30"), "completed", None),
        (task(START, "2008-11-30", "100", completed="2008-12-01"), "completed_late", 1),
        (task(START, "", "100", completed="2008-12-01"), "completed", None),
        (task(START, "2008-11-30", "100", completed="2008-12-31"), "completed_late", 31),
        # … a completion after the report date counts as open
        (task(START, "2008-11-30", "100", completed="2009-01-05"), "overdue", 31),
        (task(START, DUE, "100", completed="2009-01-05"), "on_track", None),
        # 3 deferred: rated on the new date, else deferred
        (task(START, "2008-11-30", "40", state="deferred"), "deferred", None),
        (task(START, "2008-11-30", "40", state="deferred", revised="To be agreed"), "deferred", None),
        (task(START, "2008-11-30", "70", state="deferred", revised=DUE), "on_track", None),
        (task(START, "2008-06-30", "70", state="deferred", revised="2008-11-30"), "overdue", 31),
        (task(START, "2008-06-30", "100", revised="2008-11-30", completed="2008-11-01"), "completed", None),
        # 4 done, with no date of completion
        (task(START, "2008-11-30", "100"), "completed", None),
        (task(state="completed"), "completed", None),
        (task(START, "2008-11-30", "50", state="completed"), "overdue", 31),
        # 5 overdue, also without start or percent
        (task(START, "2008-12-30", "99"), "overdue", 1),
        (task("", "2008-12-01"), "overdue", 30),
        (task("", "2008-12-01", state="on_track"), "overdue", 30),
        (task("", "2008-12-01", state="ongoing"), "overdue", 30),
        (task(START, "2008-12-31", "99"), "on_track", None),
        # 6 and 7 nothing done: not due to start, or late in starting
        (task("2009-01-01", DUE, "0"), "not_started", None),
        (task("2008-12-30", DUE, "0"), "at_risk", None),
        (task("2008-12-31", DUE, "0"), "on_track", None),
        (task("2009-01-01", DUE, "5"), "on_track", None),
        (task("2008-12-30", "", "0"), "at_risk", None),
        # 8 without start, due date or percent: the owner's word
        (task("", DUE, "50"), "not_assessed", None),
        (task(START, "", "50"), "not_assessed", None),
        (task(START, DUE, ""), "not_assessed", None),
        (task("", DUE, "50", state="monitor"), "monitor", None),
        (task(START, "As required", "50", state="at_risk"), "at_risk", None),
        (task(START, DUE, "", state="on_track"), "on_track", None),
        (task(state="not_started"), "not_started", None),
        (task(START, "Ongoing", "0", state="ongoing"), "not_assessed", None),
        # 9 a due date before the start tells nothing of the progress between them
        (task("2009-06-01", "2009-03-31", "50"), "not_assessed", None),
    ],
)
def test_the_first_rule_that_matches(one: Task, status: str, days_late: int | None) -> None:
    found = judged(one)
    assert (found.status.code, found.days_late) == (status, days_late)
    assert RULES.tasks[status].is_rated or found.status.reason in (None, Missing.NOT_GIVEN, Missing.NOT_DUE)


@pytest.mark.parametrize(
    ("percent", "status"), [("90", "on_track"), ("89", "monitor"), ("70", "monitor"), ("69", "at_risk")]
)
def test_the_bounds_belong_to_the_better_status(percent: str, status: str) -> None:
    assert judged(task(START, "2008-12-31", percent)).status.code == status


def test_a_bound_is_not_lost_in_the_rounding_of_what_is_expected() -> None:
    found = judged(task("2008-06-14", "2009-04-10", "60"))  # 200 of 300 days gone: 66.6… % expected
    assert (found.ratio, found.status.code) == (90, "on_track")


def test_the_bounds_are_the_rules() -> None:
    steps = (replace(step, least=Decimal(95)) if step.code == "on_track" and step.least else step for step in STEPS)
    strict = replace(RULES, task_rule=replace(RULES.task_rule, steps=tuple(steps)))
    assert assess_task(task(START, DUE, "70"), REPORT, strict).status.code == "monitor"


@pytest.mark.parametrize(
    ("start", "due", "expected"),
    [
        ("2008-12-31", "2009-12-31", 0),
        ("2009-01-01", "2009-12-31", 0),
        ("2008-01-01", "2008-12-31", 100),
        ("2008-01-01", "2008-06-30", 100),
        ("2008-12-31", "2008-12-31", 100),
        ("2009-01-01", "2009-01-01", 0),
        ("2008-12-21", "2009-01-10", 50),
    ],
)
def test_expected_runs_from_start_to_due(start: str, due: str, expected: int) -> None:
    assert judged(task(start, due)).expected == expected


@pytest.mark.parametrize(("revised", "slip"), [("2008-12-30", 30), ("2008-11-30", 0), ("", None)])
def test_the_slip_is_from_the_original_date(revised: str, slip: int | None) -> None:
    assert judged(task(START, "2008-11-30", "40", revised=revised)).slip == slip


@pytest.mark.parametrize(
    ("due", "completed", "code", "days_late"),
    [
        ("2008-11-30", "2008-11-30", "completed", None),
        ("2008-11-30", "2008-12-02", "completed_late", 2),
        ("", "2008-12-02", "completed", None),
        ("2008-12-30", "", "overdue", 1),
        ("2008-12-30", "2009-01-05", "overdue", 1),
        ("2008-12-31", "", "not_started", None),
        ("", "", "not_assessed", None),
        ("Ongoing", "", "not_assessed", None),
    ],
)
def test_milestones(due: str, completed: str, code: str, days_late: int | None) -> None:
    found = judged(task(milestones=[milestone(due, completed)])).milestones[0]
    assert (found.code, found.days_late) == (code, days_late)
