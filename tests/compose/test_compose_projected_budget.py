"""A forecast that nobody entered is marked, explained, and never decides where the variance to date is known."""

from dataclasses import replace
from decimal import Decimal

from page_text import text_of
from small_budget import budget_line
from small_figures import WORDING
from small_pack import council, department, edition, task

from reports.compose.budget import budget_section
from reports.compose.explain import explain
from reports.compose.front_budget import budget_words
from reports.compose.notes import notes_section
from reports.compose.tasks import tasks_section
from reports.model.budget import BudgetKind
from reports.model.progress import EarnedSchedule, Progress
from reports.model.summary import DepartmentAssessment
from reports.model.value import Figure, Marker


def projected() -> DepartmentAssessment:
    """Over profile to date, and by the projection under budget at the year's end."""
    line = budget_line(
        "Benefits", BudgetKind.EXPENDITURE, annual="100", profile="50", actual="60", commitments="-20", forecast="90"
    )
    forecast = Figure(Decimal(90), markers=(Marker.FORECAST,))
    to_date = replace(line.materiality, is_outturn=False, variance=line.variance, percent=line.variance_percent)
    line = replace(line, forecast=forecast, adverse=True, is_projected=True, materiality=to_date)
    whole = department(budget=[line])
    assert whole.summary.budget
    total = replace(whole.summary.budget, forecast=forecast, adverse=True, is_projected=True, materiality=to_date)
    return replace(whole, summary=replace(whole.summary, budget=total))


def test_it_is_judged_by_the_variance_to_date_in_the_table_and_on_the_front_page() -> None:
    one = projected()
    row = [cell.text for cell in budget_section(edition(one), one).tables[0].rows[0].cells]
    assert "90 [f]" in row
    assert "Adverse to date, material" in row
    assert text_of(budget_words(edition(one), one)).startswith("To date £10k over profile (adverse)")


def test_its_mark_is_explained_in_the_notes_and_its_sum_on_request() -> None:
    one = projected()
    notes = notes_section(edition(one), one, (), ())
    assert "[f]" in [fact.label for section in notes.subsections for fact in section.facts]
    assert any("60 + −20 + (100 − 50) = 90." in line for line in explain(council(one), "Benefits", WORDING))


def test_tasks_together_are_given_with_the_weight_that_they_rest_on() -> None:
    schedule = EarnedSchedule(Decimal("3.2"), 4, Decimal("-0.8"), Decimal("0.8"), 2)
    one = department(tasks=[task("T1", "Open the depot", "on_track")])
    one = replace(one, progress=Progress(Decimal("53.75"), Decimal(80), schedule))
    assert text_of(tasks_section(edition(one), one).intro[1]) == (
        "Together they are 54% complete by weight; 80% of the weight has a percentage. "
        "By their dates that is 0.8 months behind plan."
    )
