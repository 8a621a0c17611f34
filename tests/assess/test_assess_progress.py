"""Weighted progress and earned schedule (METHODS §6)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from assess_builders import RULES, task

from reports.assess.earned_schedule import earned_periods, progress_of
from reports.assess.tasks import assess_task
from reports.model.progress import Progress
from reports.model.task import Task

THIRD = date(2008, 12, 31)


def weighted(weight: str, **entries: str) -> Task:
    return replace(task(**entries), weight=Decimal(weight))


def progress(*tasks: Task, as_at: date = THIRD) -> Progress:
    found = progress_of([assess_task(one, as_at, RULES) for one in tasks], as_at)
    assert found is not None
    return found


def test_t6_2_progress_by_weight() -> None:
    found = progress(weighted("25", percent="65"), weighted("75", percent="50"))
    assert (found.percent, found.coverage, found.schedule) == (Decimal("53.75"), 100, None)


def test_t6_3_earned_schedule() -> None:
    planned = [Decimal(value) for value in (10, 25, 45, 70, 100)]
    reached = earned_periods(planned, Decimal(50))
    assert (reached, reached / 4, reached - 4) == (Decimal("3.2"), Decimal("0.80"), Decimal("-0.8"))


@pytest.mark.parametrize(("earned", "reached"), [("0", "0"), ("5", "0.5"), ("10", "1"), ("100", "5"), ("120", "5")])
def test_the_ends_of_the_plan(earned: str, reached: str) -> None:
    planned = [Decimal(value) for value in (10, 25, 45, 70, 100)]
    assert earned_periods(planned, Decimal(earned)) == Decimal(reached)


def test_tasks_that_say_nothing_are_left_out_and_counted() -> None:
    found = progress(weighted("3", percent="40"), weighted("1"), weighted("9", percent="10", state="cancelled"))
    assert (found.percent, found.coverage) == (40, 75)
    assert progress_of([assess_task(task(), THIRD, RULES)], THIRD) is None


def test_a_task_of_weight_nought_is_not_counted() -> None:
    unweighted = weighted("0", start="2008-04-01", due="2009-03-31", percent="10")
    found = progress(weighted("2", percent="40"), unweighted)
    assert (found.percent, found.coverage, found.schedule) == (40, 100, None)
    assert progress_of([assess_task(unweighted, THIRD, RULES)], THIRD) is None


def test_a_completed_task_is_all_done() -> None:
    assert progress(task(due="2008-12-31", completed="2008-12-01"), task(percent="0")).percent == 50


def test_behind_plan_in_months() -> None:
    found = progress(task("2008-04-01", "2009-03-31", "50"), task(percent="100"))
    assert found.schedule is not None
    assert (found.schedule.gone, found.schedule.tasks) == (9, 1)
    assert (found.schedule.reached, found.schedule.variance) == (6, -3)  # 182 of 364 days are gone on 30 September
    assert round(found.schedule.index, 2) == Decimal("0.67")


def test_time_stops_when_all_is_done() -> None:
    found = progress(task("2008-04-01", "2008-09-30", completed="2008-08-15"))
    assert found.schedule is not None
    assert (found.schedule.gone, found.schedule.reached) == (5, 6)


def test_nothing_is_said_before_the_first_start() -> None:
    assert progress(task("2009-04-01", "2009-06-30", "0")).schedule is None
