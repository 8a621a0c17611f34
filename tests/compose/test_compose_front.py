"""The front page of ordinary and awkward departments: nothing is claimed that the figures do not show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_text import text_of
from small_budget import budget_line
from small_figures import Q3, RULES, history
from small_pack import department, edition, measure, risk, tally, task

from reports.compose.front import front_page
from reports.model.budget import BudgetKind
from reports.model.codes import Status
from reports.model.measure import Frequency
from reports.model.scorecard import Front
from reports.model.summary import DepartmentAssessment
from reports.model.value import Missing

ON, WITHIN, OFF = Status.ON_TARGET.value, Status.WITHIN_TOLERANCE.value, Status.OFF_TARGET.value
UNRATED = "no_target"


def front(one: DepartmentAssessment) -> Front:
    return front_page(edition(one), one, ())


def with_statuses(*codes: str, former: tuple[str, ...] = ()) -> DepartmentAssessment:
    measures = [measure(f"M {n}", status=code, percent="-2.7") for n, code in enumerate(codes, start=1)]
    return department(measures, former=tally(RULES.status, former) if former else None)


STANDINGS = """
none       |          | No measures are reported for this department.
-          |          | The department’s one measure cannot be rated this quarter.
- - -      |          | None of the three measures can be rated this quarter.
on         |          | The one measure that can be rated is on target.
off        |          | The one measure that can be rated is not on target.
on on      |          | Every one of the two measures that can be rated is on target.
on on      | on on    | Every one of the two measures that can be rated is on target.
on on      | on off   | Every one of the two measures that can be rated is on target; in quarter 2 it was one of two.
on on      | off off  | Every one of the two measures that can be rated is on target; in quarter 2 none was.
off off    |          | Not one of the two measures that can be rated is on target.
off within | on off   | Not one of the two measures that can be rated is on target; in quarter 2 it was one of two.
off off    | off      | Not one of the two measures that can be rated is on target; in quarter 2 none was either.
on off off |          | One of the three measures that can be rated is on target.
on on off  | on off - | Two of the three measures that can be rated are on target; in quarter 2 it was one of two.
on on off  | off off on | Two of the three measures that can be rated are on target, one more than in quarter 2.
on off off | on on off | One of the three measures that can be rated is on target, one fewer than in quarter 2.
on on off  | on on off | Two of the three measures that can be rated are on target, as many as in quarter 2.
better on off |       | Two of the three measures that can be rated are on target.
"""
SHORT = {"on": ON, "off": OFF, "within": WITHIN, "better": Status.BETTER.value, "-": UNRATED}


@pytest.mark.parametrize("row", STANDINGS.strip().splitlines())
def test_the_first_sentence_says_how_the_department_stands(row: str) -> None:
    """Statuses now | statuses in quarter 2 | what the front page says."""
    now, before, sentence = (part.strip() for part in row.split("|"))
    codes = [SHORT[word] for word in now.split() if word != "none"]
    former = tuple(SHORT[word] for word in before.split())
    assert text_of(front(with_statuses(*codes, former=former)).opening[0]) == sentence


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        ((ON, WITHIN), "No measure is off target; one is within tolerance."),
        ((ON, WITHIN, WITHIN), "No measure is off target; two are within tolerance."),
    ],
)
def test_where_nothing_is_off_target_that_is_the_news(now, sentence: str) -> None:
    page = front(with_statuses(*now))
    assert text_of(page.opening[1]) == sentence
    assert page.attention is None
    assert page.attention_none == "No measure is off target."


def test_the_worst_is_the_largest_relative_miss_and_carries_the_news() -> None:
    small = measure("M 1", "Small miss", status=OFF, percent="-12")
    large = measure("M 2", "Large miss", status=OFF, percent="-40", history=history(["1"] * 3, "95", [ON, OFF, OFF]))
    words = front(department([small, large])).opening[1]
    assert [run.text for run in words if run.strong] == ["Furthest off target: Large miss"]
    assert text_of(words).endswith("It has been off target for two quarters running.")


def test_a_miss_of_a_zero_target_comes_before_any_percentage_and_one_without_size_after_all() -> None:
    at_zero = measure("Zero", status=OFF, percent=Missing.ZERO_TARGET)
    sized = measure("Sized", status=OFF, percent="-300")
    by_level = measure("Level", status=OFF, percent=Missing.NOT_MEANINGFUL, variance=Missing.NOT_MEANINGFUL)
    table = front(department([by_level, sized, at_zero])).attention
    assert table is not None
    assert [row.cells[0].text for row in table.rows] == ["Zero", "Sized", "Level"]


@pytest.mark.parametrize(
    ("before", "now", "movement"),
    [
        (OFF, ON, "Recovered since quarter 2: M 1."),
        (ON, OFF, "Newly off target since quarter 2: M 1."),
        (WITHIN, OFF, "Newly off target since quarter 2: M 1."),
        (ON, WITHIN, "Of the measures rated in quarter 2, none has gone off target or recovered since."),
        (OFF, WITHIN, "Of the measures rated in quarter 2, none has gone off target or recovered since."),
        ("no_data", OFF, "Of the measures rated in quarter 2, none has gone off target or recovered since."),
    ],
)
def test_movement_since_last_quarter(before: str, now: str, movement: str) -> None:
    one = measure("M 1", status=now, history=history(["90", "92.4"], "95", [before, now]))
    assert front(department([one], former=tally(RULES.status, [before, ON]))).movement == movement


def test_no_movement_is_claimed_without_a_quarter_to_compare_with() -> None:
    assert front(with_statuses(ON, OFF)).movement == ""


def test_an_annual_measure_has_not_moved_since_last_quarter() -> None:
    points = history(["90", "92.4"], "95", [OFF, ON])
    yearly = tuple(
        type(one)(one.period.year.shifted(n - 1), one.figure, one.target, one.status) for n, one in enumerate(points)
    )
    one = measure("M 1", status=ON, frequency=Frequency.ANNUAL, history=yearly)
    page = front(department([one], former=tally(RULES.status, [ON])))
    assert page.movement == "Of the measures rated in quarter 2, none has gone off target or recovered since."
    assert yearly[-1].period == Q3.year


@given(st.lists(st.sampled_from(list(RULES.status)), max_size=12))
def test_parts_and_remainder_add_up(codes: list[str]) -> None:
    counts = front(with_statuses(*codes)).measures
    rated = sum(RULES.status[code].is_rated for code in codes)
    assert sum(part.count for part in counts.parts) == rated
    assert (counts.remainder == "") == (rated == len(codes))
    if codes:
        assert counts.heading == f"Measures: {rated} of {len(codes)} rated"
    if counts.remainder:
        numbers = [int(word) for word in counts.remainder.replace(":", " ").split() if word.isdecimal()]
        reasons = numbers[1:] if len(numbers) > 1 else numbers  # one reason gives the number by itself
        assert numbers[0] == len(codes) - rated == sum(reasons)
        assert len(numbers) != 2


def test_a_part_without_input_is_left_out() -> None:
    assert [fact.label for fact in front(with_statuses(ON)).facts] == ["Data"]


def test_tasks_money_and_risk_have_a_line_each() -> None:
    line = budget_line(
        "Benefits", BudgetKind.EXPENDITURE, annual="10168", profile="7600", actual="7700", forecast="10382"
    )
    late = task("T 1", "Agile", "overdue", 47)
    one = department([], [late, task("T 2", "Plan", "cancelled")], [line], [risk("R 1", "Pay", 4, 4, "extreme", 8)])
    page = front(one)
    assert page.facts_heading == "Tasks, money, risk"
    assert [text_of(fact.words) for fact in page.facts[:3]] == [
        "On track or complete: 0 of 1 rated task. One is overdue, by 47 days (Agile). Not rated: 1 cancelled.",
        "Forecast £214k over budget (adverse) on £10,168k, 2.1%. Material variances: 1 of 1.",
        "1 risk: 1 extreme. One is above its target score: Pay, 16 against 8.",
    ]


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["not_assessed"], "Not rated: 1 lacks a date or the progress to judge it by."),
        (["not_started"] * 2, "Not rated: 2 not started."),
        (["not_started", "cancelled"], "2 not rated: 1 not started and 1 cancelled."),
    ],
)
def test_why_tasks_are_not_rated_is_said_once(codes: list[str], said: str) -> None:
    tasks = [task("T 0", "Open", "on_track"), *(task(f"T {n}", "Plan", code) for n, code in enumerate(codes, 1))]
    assert text_of(front(department([], tasks)).facts[0].words).endswith(f"rated task. {said}")


def test_a_department_without_measures_says_so_once() -> None:
    page = front(department([]))
    assert [text_of(words) for words in page.opening] == ["No measures are reported for this department."]
    assert (page.measures.heading, page.measures.text, page.attention_heading, page.attention_none) == ("", "", "", "")


def test_of_very_many_refs_the_first_are_named() -> None:
    page = front(with_statuses(*[OFF] * 40, former=(ON,) * 40))
    assert page.attention is not None
    assert page.attention.note.startswith("Also off target: M 6, M 7,")
    assert "M 15 and 25 more." in page.attention.note


def test_twelve_refs_are_all_named() -> None:
    page = front(with_statuses(*[OFF] * 17))
    assert page.attention is not None
    assert "M 16 and M 17." in page.attention.note


def test_standing_still_is_not_claimed_where_nothing_can_be_rated() -> None:
    assert front(with_statuses(UNRATED, UNRATED, former=(ON, OFF))).movement == ""
