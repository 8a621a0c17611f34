"""Order and words of milestones, risks and definitions: what a reader should see first, and nothing twice."""

from dataclasses import replace
from datetime import date

import pytest
from page_text import text_of
from small_figures import WORDING
from small_pack import department, edition, measure, risk, task

from reports.compose.corporate_risks import corporate_risks
from reports.compose.corporate_tasks import corporate_tasks
from reports.compose.finding_notes import findings_section
from reports.compose.marks import band_standing
from reports.compose.measures import measures_section
from reports.compose.notes import notes_section
from reports.compose.tasks import tasks_section
from reports.model.assessment import MilestoneAssessment, RiskAssessment
from reports.model.cell import Source
from reports.model.document import Section
from reports.model.finding import Finding, Severity
from reports.model.summary import DepartmentAssessment
from reports.model.task import Milestone, TaskDate
from reports.model.task_rule import TaskFact


def step(title: str, fact: TaskFact, days_late: int | None = None) -> MilestoneAssessment:
    source = Source("tasks.xlsx", "Milestones", "A2")
    milestone = Milestone(title, TaskDate(date(2008, 11, 14)), TaskDate(None), source)
    return MilestoneAssessment(
        milestone, fact, fact.value if fact is not TaskFact.UNKNOWN else "not_assessed", days_late
    )


def column(section: Section | None, key: str) -> list[str]:
    assert section
    table = section.tables[0]
    place = [one.key for one in table.columns].index(key)
    return [row.cells[place].text for row in table.rows]


def test_overdue_milestones_come_first_the_longest_first() -> None:
    steps = (
        step("Begun", TaskFact.COMPLETED),
        step("Late", TaskFact.OVERDUE, 14),
        step("Later", TaskFact.OVERDUE, 61),
        step("Done late", TaskFact.COMPLETED_LATE, 90),
        step("Open", TaskFact.NOT_STARTED),
    )
    one = replace(task("T1", "Open the depot", "on_track"), milestones=steps)
    section = tasks_section(edition(), department((), [one]))
    assert section
    assert column(section.subsections[0], "milestone") == ["Later", "Late", "Begun", "Done late", "Open"]


def test_the_owner_of_overdue_tasks_is_said_above_them_where_it_is_one() -> None:
    late = [task(ref, "Open the depot", "overdue", 14, owner="Head of Depots") for ref in ("T1", "T2")]
    whole = department((), late)
    section = corporate_tasks(edition(whole), (whole,), whole, {"CES": "Customer and Support Services"})
    assert section
    (overdue,) = section.subsections
    assert text_of(overdue.intro[0]) == "Owner: Head of Depots."
    assert [column.is_said for column in overdue.tables[0].columns if column.key == "owner"] == [True]


def test_a_row_that_nobody_owns_says_so_below_the_owner_of_the_others() -> None:
    owners = "Head of Depots", "Head of Depots", "", "Head of Fleet"
    tasks = [task(f"T{place}", "Open the depot", "on_track", owner=owner) for place, owner in enumerate(owners)]
    measures = [measure(f"M {place}", owner=owner) for place, owner in enumerate(owners)]
    for section in (tasks_section(edition(), department((), tasks)), measures_section(edition(), department(measures))):
        assert section
        table = section.tables[0]
        place = [one.key for one in table.columns].index("owner")
        assert table.columns[place].is_said
        assert [row.cells[place].folded for row in table.rows] == ["", "", "owner: not named", "owner: Head of Fleet"]


def with_risks(*risks: RiskAssessment) -> DepartmentAssessment:
    return department((), risks=risks)


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        (("moderate", "moderate"), "all moderate"),
        (("not_scored", "not_scored"), "all not scored"),
        (("high",), "1 high"),
        (("high", "low"), "1 high and 1 low"),
    ],
)
def test_risks_of_one_band_are_not_counted_twice(bands: tuple[str, ...], words: str) -> None:
    one = with_risks(*(risk(f"R{place}", "Fire", 2, 2, band) for place, band in enumerate(bands)))
    assert band_standing(edition(one), one.summary.risks) == words


def test_without_target_scores_the_corporate_page_shows_the_risks_of_the_worst_band() -> None:
    register = (
        risk("R1", "Fire", 2, 2, "moderate"),
        risk("R2", "Flood", 3, 3, "high"),
        risk("R3", "Frost", 4, 3, "high"),
    )
    whole = with_risks(*register)
    section = corporate_risks(edition(whole), whole, {"CES": "Customer and Support Services"})
    assert section
    assert section.heading == "Highest risks"
    assert column(section, "ref") == ["R3", "R2"]
    assert text_of(section.intro[0]).startswith("No risk has a target score to compare with; these are the risks of")
    unscored = with_risks(risk("R1", "Fire", None, None, "not_scored"))
    bare = corporate_risks(edition(unscored), unscored, {"CES": "Customer and Support Services"})
    assert bare
    assert bare.tables == ()


def test_a_definition_of_several_measures_is_said_once() -> None:
    measures = [measure(ref) for ref in ("M 1", "M 2", "M 3", "M 4")]
    words = ["Benefits survey.", "Benefits survey.", "", "Benefits survey."]
    defined = [
        replace(one, measure=replace(one.measure, definition=said)) for one, said in zip(measures, words, strict=True)
    ]
    notes = notes_section(edition(), department(defined), (), ())
    (part,) = [part for part in notes.subsections if part.heading == WORDING.say("notes.definitions.heading")]
    assert [(fact.label, text_of(fact.words)) for fact in part.facts] == [
        ("M 1", "Benefits survey. The same holds for M 2 and M 4.")
    ]


def test_findings_that_say_the_same_share_a_row_with_their_places() -> None:
    def found(where: str, message: str = "No polarity.") -> Finding:
        return Finding("F040", Severity.WARNING, None, where, "", message, "Enter one.", "CES")

    places = ("measures.xlsx › Measures!H15", "measures.xlsx › Measures!H16", "more.xlsx › Measures!H2")
    findings = (*map(found, places), found("actuals.xlsx › Actuals!F9", "Another."), found(""))
    section = findings_section(edition(), findings, (), 1)
    assert column(section, "where") == [
        "measures.xlsx › Measures!H15, H16, more.xlsx › Measures!H2 and the organisation as a whole",
        "actuals.xlsx › Actuals!F9",
    ]
    assert text_of(section.intro[0]) == "5 findings concern this department."
