"""Roll-ups (METHODS §2): weighted means with coverage, the majority, the worst; and counts that are sums."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from assess_builders import RULES, assessed, measure, target, task
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.roll_up import objectives_of, perspectives_of, priorities_of, roll_up_of
from reports.assess.tasks import assess_task
from reports.model.assessment import MeasureAssessment
from reports.model.roll_up import RollUp
from reports.model.status_rule import RollUpMethod, RollUpRule
from reports.model.value import Missing

ACTUALS = {"on_target": "80", "within_tolerance": "76", "off_target": "50", "no_data": None}


def rated(status: str, weight: str = "", **more: object) -> MeasureAssessment:
    share = Decimal(weight) if weight else None
    rows = (target("2008-09", "80"),)
    found = assessed(measure(targets=rows, actuals={"2008-09 Q3": ACTUALS[status]}, weight=share, **more))
    assert found.status.code == status
    return found


def rolled(*statuses: str, method: RollUpMethod = RollUpMethod.WEIGHTED) -> RollUp:
    rules = replace(RULES, roll_up=RollUpRule(method, "within_tolerance"))
    return roll_up_of("CES", [rated(status) for status in statuses], [], rules)


def test_unrated_measures_are_left_out_and_the_coverage_says_so() -> None:
    # T2.5 with the points of the bands: 100 (w2), 50 (w1), none (w1)
    parts = [rated("on_target", "2"), rated("within_tolerance", "1"), rated("no_data", "1")]
    found = roll_up_of("CES", parts, [], RULES)
    assert found.score.value == Decimal(250) / 3
    assert found.coverage == 75
    assert (found.rated, dict(found.by_status)) == (2, {"on_target": 1, "within_tolerance": 1, "no_data": 1})


@pytest.mark.parametrize(("statuses", "coverage"), [((), None), (("no_data",), Decimal(0))])
def test_without_a_rating_there_is_no_score(statuses: tuple[str, ...], coverage: Decimal | None) -> None:
    found = rolled(*statuses)
    assert (found.score.missing, found.coverage, found.status) == (Missing.NO_ACTUAL, coverage, None)


def test_a_weight_of_nought_is_counted_and_not_in_the_score() -> None:
    found = roll_up_of("CES", [rated("on_target"), rated("off_target", "0")], [], RULES)
    assert (found.score.number, found.coverage, found.rated) == (100, 100, 2)


def test_weights_of_nought_alone_give_no_score() -> None:
    found = roll_up_of("CES", [rated("on_target", "0")], [], RULES)
    assert (found.score.missing, found.coverage, found.rated) == (Missing.NO_ACTUAL, None, 1)


@pytest.mark.parametrize(
    ("statuses", "method", "status"),
    [
        (("on_target", "off_target"), "worst_of", "off_target"),
        (("on_target", "within_tolerance", "no_data"), "worst_of", "within_tolerance"),
        (("no_data",), "worst_of", None),
        (("on_target", "on_target", "off_target"), "majority", "on_target"),
        # T2.7: three on, three off, one to monitor
        (("on_target",) * 3 + ("off_target",) * 3 + ("within_tolerance",), "majority", "within_tolerance"),
        # A rating beats as many without one, and is beaten by more
        (("off_target", "no_data"), "majority", "off_target"),
        (("off_target", "no_data", "no_data"), "majority", None),
        (("on_target", "off_target"), "weighted", None),
    ],
)
def test_the_status_of_a_group(statuses: tuple[str, ...], method: str, status: str | None) -> None:
    assert rolled(*statuses, method=RollUpMethod(method)).status == status


def test_objectives_hold_their_measures_and_tasks_and_the_nameless_come_last() -> None:
    measures = [
        rated("on_target", ref="M1", objective=""),
        rated("off_target", ref="M2", objective="Clean streets"),
        rated("on_target", ref="M3", objective="Clean streets"),
    ]
    tasks = [assess_task(replace(task(), objective="Safe homes"), date(2008, 12, 31), RULES)]
    found = objectives_of(measures, tasks, RULES)
    assert [(one.name, one.measures, one.tasks) for one in found] == [
        ("Clean streets", ("M2", "M3"), ()),
        ("Safe homes", (), ("T1",)),
        ("", ("M1",), ()),
    ]


def test_without_perspectives_there_is_no_list_of_them() -> None:
    assert perspectives_of([rated("on_target")], RULES) == ()
    assert [one.name for one in perspectives_of([rated("on_target", perspective="Customers")], RULES)] == ["Customers"]


@given(st.lists(st.tuples(st.sampled_from(list(ACTUALS)), st.sampled_from(["A", "B", ""])), max_size=6))
def test_the_counts_of_the_parts_add_up_to_the_whole(pairs: list[tuple[str, str]]) -> None:
    measures = [rated(status, objective=name) for status, name in pairs]
    whole, parts = roll_up_of("CES", measures, [], RULES), objectives_of(measures, [], RULES)
    if parts:
        assert sum(one.rated for one in parts) == whole.rated
        assert sum(count for one in parts for _, count in one.by_status) == len(measures)
    assert sum(count for _, count in whole.by_status) == len(whole.measures) == len(measures)


def test_the_golden_thread_from_measures_and_tasks_to_priorities() -> None:
    """What names no priority belongs to that of its objective, where all others of it name the same one."""
    measures = [
        rated("on_target", ref="M1", objective="Clean streets", priority="A greener town"),
        rated("off_target", ref="M2", objective="Clean streets"),
        rated("on_target", ref="M3", objective="Safe homes", priority="A safer town"),
        rated("on_target", ref="M4", objective="Torn both ways", priority="A safer town"),
        rated("on_target", ref="M5", objective="Torn both ways", priority="A greener town"),
        rated("on_target", ref="M6", objective="Torn both ways"),
    ]
    sweeping = replace(task("2008-04-01", "2009-03-31", "70"), objective="Clean streets")
    one = assess_task(sweeping, date(2008, 12, 31), RULES)
    found = {part.name: (part.measures, part.tasks) for part in priorities_of(measures, [one], RULES)}
    assert found == {
        "A greener town": (("M1", "M2", "M5"), ("T1",)),
        "A safer town": (("M3", "M4"), ()),
        "": (("M6",), ()),
    }
    assert priorities_of([rated("on_target", objective="Clean streets")], [], RULES) == ()
