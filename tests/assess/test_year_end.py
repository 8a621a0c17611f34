"""The edges of a year: what becomes of measures and tasks, and where a history begins or ends."""

from dataclasses import replace
from datetime import date

import pytest
from assess_builders import RULES, assessed, measure, target, task

from reports.assess import assess
from reports.assess.tasks import assess_task
from reports.assess.year_end import at_the_edges, lineage_of, task_year_end_of
from reports.model.measure import Commentary, Measure
from reports.model.organisation import Organisation
from reports.model.period_text import parse_period, parse_year
from reports.model.submission import Department, Submission
from reports.model.year_end import Lineage, YearEnd

Q4 = parse_period("2008-09 Q4")
SAID = (Commentary(Q4, cause="Staff left", action="Moved to next year"),)


def ended(actual: str, next_year: str = "", **more: object) -> YearEnd:
    rows = (target("2008-09", "80"), *((target("2009-10", next_year),) if next_year else ()))
    one = measure(targets=rows, actuals={"2008-09 Q4": actual}, commentaries=SAID, **more)
    found = at_the_edges(assessed(one, "2008-09 Q4"), Q4, RULES, has_past=False).year_end
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("actual", "next_year", "withdrawn", "fate", "reason"),
    [
        ("80", "85", "", "achieved", ""),
        ("50", "85", "", "carried_over", "Moved to next year"),
        ("50", "", "", "undecided", "Moved to next year"),
        ("50", "85", "2009-10", "dropped", "Moved to next year"),
        ("50", "85", "2009-10 Q2", "carried_over", "Moved to next year"),
    ],
)
def test_what_becomes_of_a_measure(actual: str, next_year: str, withdrawn: str, fate: str, reason: str) -> None:
    last = parse_period(withdrawn) if withdrawn else None
    found = ended(actual, next_year, withdrawn=last)
    assert (found.fate, found.reason) == (fate, reason)
    assert (found.next_target is not None) is bool(next_year)


def test_a_year_is_judged_by_its_outturn_not_by_its_last_quarter() -> None:
    rows = (target("2008-09", "40"),)
    quarters = {f"2008-09 Q{number}": value for number, value in enumerate(("15", "15", "15", "2"), 1)}
    one = measure("number", counting="discrete", targets=rows, actuals=quarters)
    found = at_the_edges(assessed(one, "2008-09 Q4"), Q4, RULES, has_past=False)
    assert (found.status.code, found.year_end and found.year_end.fate) == ("off_target", "achieved")


def test_an_unrated_measure_goes_on_and_before_quarter_4_nothing_is_said() -> None:
    assert ended("80", polarity="none").fate == "continues"
    one = measure(targets=(target("2008-09", "80"),), actuals={"2008-09 Q3": "50"})
    assert at_the_edges(assessed(one), parse_period("2008-09 Q3"), RULES, has_past=False).year_end is None


@pytest.mark.parametrize(
    ("more", "fate"),
    [
        ({"due": "2009-03-01", "percent": "100", "completed": "2009-02-20"}, "achieved"),
        ({"due": "2009-03-01", "state": "cancelled"}, "dropped"),
        ({"due": "2009-03-01", "percent": "50"}, "undecided"),
        ({"due": "2009-03-01", "percent": "50", "revised": "2009-06-30"}, "carried_over"),
        ({"due": "2009-12-31", "percent": "50"}, "continues"),
        ({"due": "2009-12-31", "percent": "50", "revised": "2010-06-30"}, "continues"),
    ],
)
def test_what_becomes_of_a_task(more: dict[str, str], fate: str) -> None:
    one = assess_task(task("2008-04-01", **more), date(2009, 3, 31), RULES)
    found = task_year_end_of(one, Q4)
    assert found is not None and found.fate == fate
    assert task_year_end_of(one, parse_period("2008-09 Q3")) is None


@pytest.mark.parametrize(
    ("more", "has_past", "lineage"),
    [
        ({"formerly": "BV 12"}, True, Lineage.RENAMED),
        ({"actuals": {"2008-09 Q1": "5"}}, True, Lineage.NEW),
        ({"actuals": {"2008-09 Q1": "5"}}, False, None),
        ({"actuals": {"2007-08 Q4": "5"}}, True, None),
        ({"targets": (target("2007-08", "5"),)}, True, None),
    ],
)
def test_where_a_history_begins(more: dict[str, object], has_past: bool, lineage: Lineage | None) -> None:
    assert lineage_of(measure(**more), parse_period("2008-09 Q3"), has_past) is lineage


def test_measures_withdrawn_since_last_year_are_named_and_counted_nowhere() -> None:
    def named(ref: str, withdrawn: str = "") -> Measure:
        one = measure(ref=ref, actuals={"2007-08 Q4": "5"})
        return replace(one, withdrawn=parse_period(withdrawn) if withdrawn else None)

    measures = (
        named("A"),
        named("B", "2008-09"),
        named("C", "2008-09 Q3"),
        named("D", "2008-09 Q4"),
        named("E", "2007-08"),
    )
    council = Organisation("Anytown", "anytown", parse_year("2008-09"))
    submission = Submission(council, (Department("CES", "Customers"),), measures, (), (), ())
    found = assess(submission, parse_period("2008-09 Q3"), date(2008, 12, 31), RULES).departments[0]
    assert [one.ref for one in found.withdrawn] == ["B", "C"]
    assert found.roll_up is not None and found.roll_up.measures == ("A", "D")
    assert found.summary.measures.all == 2


@pytest.mark.parametrize(("formerly", "withdrawn"), [("BV 1; bv 2", []), ("BV 1", ["BV 2"])])
def test_a_measure_whose_place_another_took_is_renamed_not_withdrawn(formerly: str, withdrawn: list[str]) -> None:
    last = measure(ref="BV 2", withdrawn=parse_period("2008-09 Q1"), actuals={"2007-08 Q4": "70"})
    new = measure(ref="NI 1", formerly=formerly, actuals={"2008-09 Q1": "72"})
    organisation = Organisation("Example", "example", parse_year("2008-09"))
    submission = Submission(organisation, (Department("CES", "Services"),), (last, new), (), (), ())
    (found,) = assess(submission, parse_period("2008-09 Q1"), Q4.end, RULES).departments
    assert [one.ref for one in found.withdrawn] == withdrawn
    assert [one.measure.ref for one in found.measures] == ["NI 1"]
    assert sorted(found.former_statuses) == sorted(["NI 1", *withdrawn])
