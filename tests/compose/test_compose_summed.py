"""Roll-ups, benchmarks and the edges of a year, as the notes and the open data say them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from small_figures import NOTHING, Q3, WORDING, figure
from small_pack import council, department, edition, measure, task

from reports.compose import compose
from reports.compose.comparisons import benchmark_section
from reports.compose.open_data import open_data
from reports.compose.roll_ups import roll_up_section
from reports.compose.year_edges import after_section, lineage_section
from reports.model.benchmark import Benchmark, BenchmarkAssessment, BenchmarkPlace
from reports.model.cell import Source
from reports.model.document import RowLevel, Section
from reports.model.measure import Target
from reports.model.period import financial_year
from reports.model.roll_up import RollUp
from reports.model.value import Missing
from reports.model.year_end import Fate, Lineage, YearEnd

LAST_YEAR = financial_year(2007)
SCORED = RollUp("Clean streets", ("M 1",), ("T1",), 1, (("on_target", 1),), figure("66.666"), Decimal("37.5"), None)
UNSCORED = RollUp("", ("M 2",), (), 0, (("no_data", 1),), figure(Missing.NO_ACTUAL), Decimal(0), None)


def texts(section: Section | None) -> list[list[str]]:
    assert section
    return [[cell.text for cell in row.cells] for row in section.tables[0].rows]


def group(place: BenchmarkPlace | None, reason: Missing | None = None) -> BenchmarkAssessment:
    source = Source("benchmarks.xlsx", "Benchmarks", "A2")
    benchmark = Benchmark(LAST_YEAR, "Nearest neighbours", figure("90"), figure("95"), NOTHING, source)
    return BenchmarkAssessment(benchmark, figure("92.4"), Q3, figure("2.4"), place, reason)


def test_a_score_never_stands_without_its_coverage_and_its_parts_are_named() -> None:
    whole = replace(SCORED, name="CES", measures=("M 1", "M 2"))
    one = replace(department(), roll_up=whole, objectives=(SCORED, UNSCORED))
    section = roll_up_section(edition(one), one)
    assert texts(section) == [
        ["Clean streets", "M 1", "1 on target", "66.7 of 100", "38%", "T1"],
        ["No objective named", "M 2", "1 without a figure", "none rated", "0%", "none"],
        ["All of Customer and Support Services", "2", "1 on target", "66.7 of 100", "38%", "1"],
    ]
    assert section.tables[0].rows[-1].level is RowLevel.SUBTOTAL
    assert "On target 100, Within tolerance 50 and Off target 0" in section.intro[0][0].text
    assert section.tables[0].note == ""
    assert roll_up_section(edition(), department()) is None


def test_measures_that_are_rated_and_have_no_weight_are_not_called_unrated() -> None:
    unweighted = RollUp("Depots", ("M 3",), (), 1, (("on_target", 1),), figure(Missing.NO_ACTUAL), None, None)
    one = replace(department(), roll_up=SCORED, objectives=(SCORED, unweighted))
    assert texts(roll_up_section(edition(one), one))[1][2:5] == ["1 on target", "no weight", "no weight"]


@pytest.mark.parametrize(
    ("given", "first"), [("on_target", "weight: On target 100"), ("better", "weight: Better than range 100")]
)
def test_points_that_only_a_range_can_give_are_named_where_a_measure_has_them(given: str, first: str) -> None:
    one = replace(department(), roll_up=replace(SCORED, by_status=((given, 1),)))
    section = roll_up_section(edition(one), one)
    assert section
    assert first in section.intro[0][0].text


def test_objectives_with_tasks_only_are_counted_below_the_table() -> None:
    idle = RollUp("Depots", (), ("T2",), 0, (), figure(Missing.NO_ACTUAL), None, None)
    one = replace(department(), roll_up=SCORED, objectives=(SCORED, idle, replace(idle, name="Vehicles")))
    section = roll_up_section(edition(one), one)
    assert [row[0] for row in texts(section)] == ["Clean streets", "All of Customer and Support Services"]
    assert section
    assert section.tables[0].note == "2 more objectives have tasks only."


def test_a_benchmark_names_its_group_and_period_and_where_the_own_figure_is_of_another() -> None:
    groups = group(BenchmarkPlace.BETTER_THAN_AVERAGE), group(None, Missing.NO_POLARITY)
    one = replace(measure("M 1"), benchmarks=groups)
    first, second = texts(benchmark_section(edition(), department([one])))
    assert first == [
        "M 1",
        "Nearest neighbours",
        "2007/08",
        "90.0%",
        "95.0%",
        "not given",
        "92.4%",
        "better than average, in quarter 3, 2008/09",
    ]
    assert second[-1] == "better way not stated"


def test_what_was_not_achieved_is_carried_over_or_dropped_with_the_reason() -> None:
    following = Target(financial_year(2009), figure("97"), (NOTHING,) * 4, NOTHING, NOTHING, NOTHING)
    measures = [
        measure("M 1", year_end=YearEnd(Fate.ACHIEVED)),
        measure("M 2", year_end=YearEnd(Fate.CARRIED_OVER, "The contractor left.", following)),
        measure("M 3", year_end=YearEnd(Fate.UNDECIDED)),
    ]
    late = replace(task("T1", "Open the depot", "overdue"), year_end=YearEnd(Fate.DROPPED, "No site."))
    done = replace(task("T2", "Close it", "completed"), year_end=YearEnd(Fate.ACHIEVED))
    rows = {row[0]: row[2:] for row in texts(after_section(edition(), department(measures, [late, done])))}
    assert rows == {
        "M 1": ["achieved", "nothing to explain", "not set"],
        "M 2": ["not achieved, carried over", "The contractor left.", "97.0%"],
        "M 3": ["not achieved, not yet decided", "no reason given", "not set"],
        "T1": ["not achieved, dropped", "No site.", "a task"],
    }
    assert after_section(edition(), department([measure("M 1")])) is None


def test_new_renamed_and_withdrawn_measures_are_named() -> None:
    renamed = measure("NI 1", formerly="BV 1", lineage=Lineage.RENAMED)
    one = replace(department([renamed, measure("NI 2", lineage=Lineage.NEW)]), withdrawn=(measure("BV 9").measure,))
    said = {fact.label: fact.words[0].text for fact in lineage_section(edition(one), one).facts}
    assert said == {"New this year": "NI 2", "Renamed": "NI 1, formerly BV 1", "No longer reported": "BV 9"}


def test_all_of_it_is_in_the_open_data_and_in_the_notes() -> None:
    best = (group(BenchmarkPlace.TOP_QUARTER),)
    one = replace(measure("M 1"), benchmarks=best, year_end=YearEnd(Fate.ACHIEVED))
    whole = replace(department([one]), roll_up=SCORED, objectives=(SCORED,))
    data = open_data(edition(whole))["departments"][0]
    assert (data["roll_up"]["score"], data["objectives"][0]["coverage"]) == (66.666, 37.5)
    assert data["measures"][0]["after_year"]["fate"] == "achieved"
    assert data["measures"][0]["benchmarks"][0]["place"] == "top_quarter"
    notes = compose(council(whole), (), WORDING).scorecards[0].notes
    assert {"roll_up", "benchmarks", "after"} <= {section.key for section in notes.subsections}
