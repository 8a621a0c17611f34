"""Questions that a panel could ask: one a figure, never one that the figure does not give."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_text import text_of
from small_budget import budget_line
from small_figures import DATE, Q3, RULES, YES_NO, history
from small_pack import department, edition, measure, risk, tally, task

from reports.compose.front import front_page
from reports.compose.question import name_of
from reports.compose.questions import panel_questions
from reports.model.budget import BudgetKind
from reports.model.cell import Source
from reports.model.codes import Status
from reports.model.measure import Commentary
from reports.model.narrative import Narrative
from reports.model.projection import Projection, ProjectionMethod
from reports.model.statistics import Assurance, PointType, SignalPoint, Signals, Variation
from reports.model.summary import DepartmentAssessment
from reports.model.task import TaskDate
from reports.model.value import Missing

ON, OFF = Status.ON_TARGET.value, Status.OFF_TARGET.value
SAID = Commentary(Q3, "Four assessor posts are vacant.", "Two agency assessors from January.")
MARCH = TaskDate(date(2009, 3, 31))
SOMEWHERE = Source("narrative.xlsx", "Narrative", "C2")


def asked(one: DepartmentAssessment) -> list[str]:
    return [text_of(words) for words in panel_questions(edition(one), one)]


def off(ref: str = "M 1", **changes: object):
    return measure(ref, "Calls answered", status=OFF, **{"commentary": SAID, **changes})


def test_how_long_a_measure_has_been_off_target() -> None:
    one = off(history=history(["90", "91", "92.4"], "95", [OFF, OFF, OFF]))
    assert asked(department([one])) == [
        "Calls answered: off target for three quarters running, now 92.4% against a target of 95.0%. "
        "What will bring it back, and by when?"
    ]


def test_since_when_without_action_or_with_one() -> None:
    new = off(history=history(["96", "92.4"], "95", [ON, OFF]))
    one = department([new], former=tally(RULES.status, [ON]))
    assert asked(one)[0].startswith("Calls answered: newly off target, 92.4% against a target of 95.0%.")
    assert "no action is given" in asked(department([off(commentary=None)]))[0]
    assert asked(department([off()]))[0].endswith("Will the action given bring it back, and by when?")


def test_a_date_that_is_past_cannot_be_brought_back() -> None:
    late = measure("M 1", "Strategy agreed", DATE, target=date(2008, 7, 31), actual=date(2008, 10, 20), status=OFF)
    assert asked(department([late])) == [
        "Strategy agreed: done on 20 October 2008, after its target date, 31 July 2008. What did the delay cost?"
    ]
    still = measure("M 1", "Strategy agreed", DATE, target=date(2008, 7, 31), actual=Missing.AWAITED, status=OFF)
    assert asked(department([still])) == [
        "Strategy agreed: due by 31 July 2008 and not reported as done. When will it be?"
    ]


def test_yes_and_no() -> None:
    one = measure("M 1", "Plan adopted", YES_NO, target=True, actual=False, status=OFF)
    assert asked(department([one])) == ["Plan adopted: not met. When will it be?"]


def test_the_words_of_the_quarter_before() -> None:
    before = replace(SAID, period=Q3.previous, cause="four assessor  posts are vacant.")
    first, second = off("M 1"), off("M 2")
    second = replace(second, measure=replace(second.measure, title="Claims paid", commentaries=(before, SAID)))
    questions = asked(department([first, second]))
    assert len(questions) == 2
    assert questions[1] == (
        "Claims paid: 92.4% against a target of 95.0%, with an explanation that is word for word that of quarter 2. "
        "What has been done since?"
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BudgetKind.EXPENDITURE, "Benefits: spending is forecast to exceed its budget by £214k (2.1%)."),
        (BudgetKind.INCOME, "Benefits: income is forecast to fall short by £214k (2.1%)."),
    ],
)
def test_a_material_budget_line(kind: BudgetKind, words: str) -> None:
    sign = "-" if kind is BudgetKind.INCOME else ""
    forecast = "10382" if kind is BudgetKind.EXPENDITURE else "-9954"
    figures = {"annual": f"{sign}10168", "profile": f"{sign}7600", "actual": f"{sign}7600", "forecast": forecast}
    assert asked(department([], budget=[budget_line("Benefits", kind, **figures)]))[0].startswith(words)


def test_no_question_of_a_line_that_is_hardly_over() -> None:
    line = budget_line(
        "Benefits", BudgetKind.EXPENDITURE, annual="10000", profile="7600", actual="7600", forecast="10099"
    )
    assert asked(department([], budget=[line])) == []


def test_late_and_moved_tasks() -> None:
    late = task("T 1", "Agile", "overdue", 47, percent_complete=Decimal(70))
    moved = replace(
        task("T 2", "Plan", "on_track", due=TaskDate(date(2008, 10, 31)), revised_due=MARCH),
        slip=151,
    )
    assert asked(department([], [late, moved])) == [
        "Agile: 47 days overdue, 70% complete. What holds it up?",
        "Plan: moved by 151 days, from 31 October 2008 to 31 March 2009. What does the delay put at risk?",
    ]


def test_a_risk_above_its_target() -> None:
    assert asked(department([], risks=[risk("R 1", "Equal pay", 4, 4, "extreme", 8)]))[0].startswith(
        "Equal pay: a risk that still scores 16 against a target of 8."
    )
    assert asked(department([], risks=[risk("R 1", "Equal pay", 2, 4, "high", 8)])) == []


def test_a_return_that_did_not_come() -> None:
    one = measure("M 1", "Calls", actual=Missing.AWAITED, status="no_data", reason=Missing.AWAITED)
    assert asked(department([one])) == ["Calls: its figure was due and has not come. When will it be reported?"]


def test_a_projected_miss_and_a_signal() -> None:
    ahead = Projection(ProjectionMethod.RUN_RATE, Decimal(90), None, status=OFF, target=Decimal(95))
    point = SignalPoint(Q3, Decimal("92.4"), PointType.OUTSIDE, Variation.CONCERN)
    beyond = Signals(Decimal(97), Decimal(95), Decimal(99), False, False, (point,), Variation.CONCERN, Assurance.NONE)
    first = measure("M 1", "Calls", status=ON, projection=ahead)
    second = measure("M 2", "Claims", status=ON, signals=beyond)
    assert asked(department([first, second])) == [
        "Calls: 92.4% so far; 90.0% is projected for the year’s end, against 95.0%. What would close the gap?",
        "Claims: not off target, yet 92.4% lies outside its usual range, 95.0% to 99.0%. Is the cause known?",
    ]


@given(st.lists(st.sampled_from([ON, OFF, "no_target"]), max_size=9), st.integers(0, 9), st.integers(0, 4))
def test_at_most_five_and_no_two_alike(codes: list[str], late: int, risks: int) -> None:
    one = department(
        [measure(f"M {n}", f"Measure {n}", status=code) for n, code in enumerate(codes)],
        [task(f"T {n}", f"Task {n}", "overdue", n + 1) for n in range(late)],
        risks=[risk(f"R {n}", f"Risk {n}", 4, 4, "extreme", 8) for n in range(risks)],
    )
    questions = asked(one)
    titles = [words.split(":")[0] for words in questions]
    drawn = codes.count(OFF) + late + risks
    assert len(set(titles)) == len(titles)
    assert min(3, drawn) <= len(questions) <= 5
    assert (len(questions) == 0) == (drawn == 0)


def test_a_long_title_ends_after_a_word() -> None:
    one = replace(off(), measure=replace(off().measure, title="Number of things " * 20))
    assert asked(department([one]))[0].split(":")[0].endswith("of things…")


def test_the_director_speaks_on_the_front_page() -> None:
    one = replace(department([]), narrative=Narrative("CES", Q3, ("A hard quarter.",), SOMEWHERE))
    page = front_page(edition(one), one, ())
    assert (page.narrative_heading, page.narrative) == ("The director’s view", ("A hard quarter.",))
    led = replace(one, department=replace(one.department, director="Director of Services"))
    assert front_page(edition(led), led, ()).narrative_heading == "The director’s view: Director of Services"


def test_a_long_title_is_cut_and_keeps_whose_it_is() -> None:
    long = "Cost of agency staff as a percentage of the total pay-bill " * 3
    assert name_of(f"{long.strip()} (Housing (North))").endswith("… (Housing (North))")
    assert len(name_of(f"{long}({long})")) <= 90
    assert name_of("Calls answered (Housing)") == "Calls answered (Housing)"
