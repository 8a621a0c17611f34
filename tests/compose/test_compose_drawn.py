"""What is drawn beside the tables: bars of time, bars of variances, the risk matrix; each says what its table says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_text import text_of
from small_budget import budget_line
from small_figures import Q3, figure
from small_pack import department, edition, risk, task

from reports.assess.services import service_nets
from reports.compose.budget import budget_section
from reports.compose.budget_chart import budget_chart
from reports.compose.owners import is_said_above, usual_owner, usual_owner_words
from reports.compose.risk_matrix import risk_matrix, risk_movement
from reports.compose.timelines import scale_heading, time_scale, timeline
from reports.model.assessment import BudgetAssessment, TaskAssessment
from reports.model.budget import BudgetKind
from reports.model.codes import DirectionCode
from reports.model.document import RowLevel, Shown
from reports.model.drawn import TimeLine
from reports.model.rules import Shape
from reports.model.summary import DepartmentAssessment
from reports.model.task import TaskDate


def dated(start: date | None, due: date | None, revised: date | None = None, **more: object) -> TaskAssessment:
    days = {"start": TaskDate(start), "due": TaskDate(due), "revised_due": TaskDate(revised)}
    return task("T 1", "Plan", "on_track", **days, **more)


def bar(one: TaskAssessment) -> TimeLine:
    drawn = timeline(edition(), one, time_scale(edition(), [one]))
    assert isinstance(drawn, TimeLine)
    return drawn


def test_a_bar_lies_where_its_dates_lie_in_the_year() -> None:
    half = bar(dated(date(2008, 4, 1), date(2008, 10, 1), percent_complete=Decimal(40)))
    assert half.start == 0
    assert half.due == pytest.approx(183 / 364)
    assert half.report == pytest.approx(274 / 364)
    assert (half.progress, half.completed, half.runs_on) == (0.4, None, False)
    assert half.text == "The task runs from 1 April 2008 to 1 October 2008. It is 40% complete."


def test_a_moved_task_says_so_and_one_without_a_start_has_no_bar() -> None:
    moved = bar(dated(None, date(2008, 10, 1), date(2009, 1, 31)))
    assert (moved.start, moved.progress) == (None, None)
    assert moved.due < moved.revised
    assert moved.text == "The task is due by 1 October 2008. Its date was moved to 31 January 2009."


def test_a_completed_task_is_not_told_its_percentage_too() -> None:
    done = bar(dated(None, date(2008, 10, 1), completed=TaskDate(date(2008, 9, 1)), percent_complete=Decimal(100)))
    assert done.text == "The task is due by 1 October 2008. It was completed on 1 September 2008."


def test_without_a_date_nothing_is_drawn() -> None:
    drawn = timeline(edition(), dated(None, None), time_scale(edition(), []))
    assert drawn == Shown("no dates")


def test_one_task_that_runs_for_years_does_not_squeeze_the_others() -> None:
    ordinary = [dated(date(2008, 4, 1), date(2009, 3, 31)) for _ in range(7)]
    endless = dated(date(2008, 4, 1), date(2015, 3, 31))
    scale = time_scale(edition(), [*ordinary, endless])
    assert scale_heading(edition(), scale) == "Apr 2008 to Mar 2009"
    drawn = timeline(edition(), endless, scale)
    assert isinstance(drawn, TimeLine)
    assert (drawn.due, drawn.runs_on) == (1.0, True)


days = st.none() | st.dates(date(2001, 1, 1), date(2020, 12, 31))


@given(st.lists(st.tuples(days, days, days), min_size=1, max_size=9))
def test_every_place_lies_on_the_scale(dates: list[tuple[date | None, date | None, date | None]]) -> None:
    tasks = [dated(*three) for three in dates]
    scale = time_scale(edition(), tasks)
    assert scale.first <= Q3.year.start
    assert scale.last >= Q3.year.end
    for one in tasks:
        drawn = timeline(edition(), one, scale)
        if isinstance(drawn, TimeLine):
            places = (drawn.start, drawn.due, drawn.revised, drawn.completed, drawn.report)
            assert all(place is None or 0 <= place <= 1 for place in places)
            assert drawn.text


def line(service: str, annual: str, forecast: str, kind: BudgetKind = BudgetKind.EXPENDITURE) -> BudgetAssessment:
    return budget_line(service, kind, annual=annual, profile=annual, actual=annual, forecast=forecast)


def funded(*lines: BudgetAssessment) -> DepartmentAssessment:
    one = department([], budget=lines)
    return replace(one, services=service_nets(lines, edition().rules.finance))


def test_bars_of_the_forecast_the_furthest_over_first() -> None:
    chart = budget_chart(edition(), funded(line("A", "100", "90"), line("B", "100", "120"), line("C", "100", "100")))
    assert chart is not None
    assert chart.heading == "B is forecast furthest over its budget: £20k"
    assert [(one.label, one.value, one.text, one.is_adverse) for one in chart.bars] == [
        ("B", 20, "+20, +20.0%, adverse", True),
        ("A", -10, "−10, −10.0%, favourable", False),
    ]
    assert chart.subheading.endswith("bars to the right are adverse. 1 service with less or no variance is left out.")
    assert chart.text == (
        "Bar chart of variances in thousands of pounds: B +20, +20.0%, adverse and A −10, −10.0%, favourable."
    )


def test_bars_are_of_what_is_judged_even_where_more_services_vary_to_date() -> None:
    spent = replace(line("C", "100", "100"), variance=figure("7"))
    lines = (line("A", "100", "90"), line("B", "100", "120"), spent, replace(spent, line=line("D", "1", "1").line))
    chart = budget_chart(edition(), funded(*lines))
    assert chart is not None
    assert [one.label for one in chart.bars] == ["B", "A"]
    assert chart.subheading.startswith("Forecast variance of the year")


def test_bars_that_are_not_what_is_judged_say_so() -> None:
    spent = [replace(line(name, "100", "100"), variance=figure("7")) for name in "AB"]
    chart = budget_chart(edition(), funded(*spent))
    assert chart is not None
    assert chart.subheading.endswith("The judgements below are of the year’s forecast.")
    to_date = [replace(one, materiality=replace(one.materiality, is_outturn=False)) for one in spent]
    chart = budget_chart(edition(), funded(*to_date))
    assert chart is not None
    assert "judgements" not in chart.subheading


def test_a_service_is_one_bar_by_the_net_of_its_lines() -> None:
    both = (line("A", "100", "130"), line("A", "-40", "-60", BudgetKind.INCOME), line("B", "50", "55"))
    chart = budget_chart(edition(), funded(*both))
    assert chart is not None
    assert [(one.label, one.value) for one in chart.bars] == [("A", 10), ("B", 5)]


def test_where_none_is_over_the_chart_says_so_and_one_bar_is_no_chart() -> None:
    chart = budget_chart(edition(), funded(line("A", "100", "90"), line("B", "100", "95")))
    assert chart is not None
    assert chart.heading == "No service is forecast over its budget"
    assert budget_chart(edition(), funded(line("A", "100", "90"), line("B", "100", "100"))) is None
    assert budget_chart(edition(), funded()) is None


def test_services_of_several_lines_have_a_subtotal() -> None:
    both = (line("A", "100", "130"), line("B", "50", "55"), line("A", "-40", "-60", BudgetKind.INCOME))
    section = budget_section(edition(), funded(*both))
    assert section is not None
    rows = section.tables[0].rows
    assert [(row.cells[0].text, row.level) for row in rows] == [
        ("A", RowLevel.NORMAL),
        ("A", RowLevel.NORMAL),
        ("Net, A", RowLevel.SUBTOTAL),
        ("B", RowLevel.NORMAL),
        ("Net, Customer and Support Services", RowLevel.TOTAL),
    ]


def moved(ref: str, likelihood: int, impact: int, before: int | None) -> object:
    one = risk(ref, f"Risk {ref}", likelihood, impact, "high", 8)
    score = likelihood * impact
    ways = {True: DirectionCode.WORSENED, False: DirectionCode.IMPROVED}
    way = DirectionCode.NOT_COMPARABLE if before is None else ways[score > before]
    way = DirectionCode.STEADY if score == before else way
    return replace(one, risk=replace(one.risk, previous_score=before), direction=way)


def test_every_risk_stands_in_its_cell() -> None:
    risks = [moved("R1", 5, 2, 8), moved("R2", 3, 3, 12), moved("R3", 1, 4, None), risk("R4", "x", None, None, "", 8)]
    matrix = risk_matrix(edition(), department([], risks=risks))
    assert matrix is not None
    assert [(one.ref, one.likelihood, one.impact, one.arrow) for one in matrix.risks] == [
        ("R1", 5, 2, Shape.ARROW_DOWN),
        ("R2", 3, 3, Shape.ARROW_UP),
        ("R3", 1, 4, Shape.NONE),
    ]
    assert matrix.subheading.endswith("1 risk without likelihood and impact is in the register only.")
    assert "R1 with likelihood 5 and impact 2, high, worsened" in matrix.text
    assert "R3 with likelihood 1 and impact 4, high" in matrix.text
    assert (len(matrix.cells), {len(row) for row in matrix.cells}) == (5, {5})


def test_the_band_of_each_cell_is_that_of_its_score() -> None:
    matrix = risk_matrix(edition(), department([], risks=[moved("R1", 1, 1, None)]))
    assert matrix is not None
    named = [[matrix.bands[place].text.split(",")[0] for place in row] for row in matrix.cells]
    assert (named[0][0], named[1][1], named[2][3], named[4][4]) == ("Low", "Moderate", "High", "Extreme")


def test_what_moved_is_said_with_both_scores() -> None:
    risks = [moved("R1", 5, 2, 8), moved("R2", 3, 3, 12), moved("R3", 1, 4, 4)]
    facts = {fact.label: text_of(fact.words) for fact in risk_movement(edition(), department([], risks=risks))}
    assert facts == {
        "Risen": "R1 from 8 to 10",
        "Fallen": "R2 from 12 to 9",
        "Unchanged": "R3",
        "Above target": "R1 10 against 8 and R2 9 against 8",
    }


def test_nothing_to_place_is_no_matrix() -> None:
    assert risk_matrix(edition(), department([], risks=[risk("R1", "x", None, None, "not_scored")])) is None


@pytest.mark.parametrize(
    ("owners", "usual", "words"),
    [
        ((), "", ""),
        (("A",), "", ""),
        (("A", "A"), "A", "Owner: A."),
        (("A", "A", "B", "A"), "A", "Owner, unless another is named: A."),
        (("A", "B", "C"), "", ""),
        (("A", "B"), "", ""),
        (("", ""), "", ""),
    ],
)
def test_the_usual_owner(owners: tuple[str, ...], usual: str, words: str) -> None:
    assert usual_owner(owners) == usual
    assert text_of(usual_owner_words(edition(), owners)) == words


@pytest.mark.parametrize(
    ("groups", "is_said"),
    [
        ((("A", "A", "B"), ("C", "C")), True),
        ((("A", "A"), ("B",), ("C",)), True),
        ((("A", "A"), ("B",), ("C",), ("D",)), False),
        ((("", "", "A"),), False),
        ((), False),
    ],
)
def test_owners_have_no_column_where_most_are_said_above_their_tables(
    groups: tuple[tuple[str, ...], ...], is_said: bool
) -> None:
    assert is_said_above(groups) is is_said
