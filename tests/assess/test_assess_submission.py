"""A whole submission: departments, counts, and the organisation as the sum of its departments."""

from dataclasses import replace
from datetime import date

from assess_builders import RULES, budget_line, measure, risk, target, task

from reports.assess import assess
from reports.model.budget import BudgetLine
from reports.model.measure import Measure
from reports.model.organisation import Organisation
from reports.model.period_text import parse_period, parse_year
from reports.model.risk import RiskScale
from reports.model.submission import Department, Submission
from reports.model.summary import Assessments

COUNCIL = Organisation("Wigan Council", "wigan-council", parse_year("2008-09"))


def rated(ref: str, department: str, actual: str | None, **more: object) -> Measure:
    rows = (target("2008-09", "80"),)
    entries = {"2008-09 Q2": "90", "2008-09 Q3": actual}
    return measure(ref=ref, department=department, targets=rows, actuals=entries, **more)


def lines(department: str, *entries: BudgetLine) -> tuple[BudgetLine, ...]:
    return tuple(replace(line, department=department) for line in entries)


SUBMISSION = Submission(
    organisation=COUNCIL,
    departments=(Department("CES", "Chief Executive"), Department("CSS", "Support"), Department("NEW", "New")),
    measures=(
        rated("A", "CES", "81"),
        rated("B", "CES", "70"),
        rated("C", "CSS", "82"),
        rated("D", "CSS", None),
        rated("E", "CES", "81", withdrawn=parse_period("2008-09 Q3")),
        rated("F", "CES", "75", withdrawn=parse_period("2008-09 Q4")),
    ),
    tasks=(task("2008-04-01", "2009-03-31", "70"), task(state="cancelled"), task(department="CSS")),
    budget=(
        *lines("CES", budget_line(annual="100", forecast="110"), budget_line(year="2007-08", annual="90")),
        *lines("CSS", budget_line(unit="£", annual="500", forecast="400")),
    ),
    risks=(risk(3, 4), risk(), replace(risk(1, 1), department="CSS")),
)


def assessed(submission: Submission = SUBMISSION, period: str = "2008-09 Q3") -> Assessments:
    return assess(submission, parse_period(period), date(2008, 12, 31), RULES)


def test_each_department_has_its_own() -> None:
    first, second, third = assessed().departments
    assert [one.measure.ref for one in first.measures] == ["A", "B", "F"]
    assert [one.measure.ref for one in second.measures] == ["C", "D"]
    assert third.measures == third.tasks == third.risks == third.budget == ()
    assert [one.task.department for one in second.tasks] == ["CSS"]


def test_counts_by_status() -> None:
    first, second, third = (department.summary for department in assessed().departments)
    assert first.measures.by_status == {"on_target": 1, "within_tolerance": 1, "off_target": 1}
    assert (first.measures.all, first.measures.rated) == (3, 3)
    assert (second.measures.all, second.measures.rated) == (2, 1)
    assert second.measures.by_status == {"on_target": 1, "no_data": 1}
    assert (first.tasks.all, first.tasks.rated, dict(first.tasks.by_status)) == (2, 1, {"on_track": 1, "cancelled": 1})
    assert (first.risks.all, first.risks.rated, dict(first.risks.by_status)) == (2, 1, {"high": 1, "not_scored": 1})
    assert (third.measures.all, third.measures.rated, dict(third.measures.by_status)) == (0, 0, {})
    assert third.budget is None


def test_counts_stand_in_the_order_of_the_rules() -> None:
    assert list(assessed().summary.measures.by_status) == ["on_target", "within_tolerance", "off_target", "no_data"]


def test_the_organisation_is_the_sum_of_its_departments() -> None:
    found = assessed()
    for kind in ("measures", "tasks", "risks"):
        whole, parts = getattr(found.summary, kind), [getattr(one.summary, kind) for one in found.departments]
        assert (whole.all, whole.rated) == (sum(part.all for part in parts), sum(part.rated for part in parts))
        assert sum(whole.by_status.values()) == whole.all
        for code, count in whole.by_status.items():
            assert count == sum(part.by_status.get(code, 0) for part in parts)


def test_the_organisation_s_budget_joins_the_units_of_its_departments() -> None:
    found = assessed()
    budgets = [one.summary.budget for one in found.departments]
    assert [one.unit if one else None for one in budgets] == ["£000", "£", None]
    assert found.summary.budget is not None
    assert (found.summary.budget.unit, found.summary.budget.lines) == ("£", 2)
    assert found.summary.budget.annual.value == 100500
    assert found.summary.budget.outturn_variance.value == 9900


def test_other_years_stay_out_of_the_totals() -> None:
    first = assessed().departments[0]
    assert [one.line.year.code for one in first.earlier_budget] == ["2007-08"]
    assert first.summary.budget is not None
    assert first.summary.budget.lines == 1


def test_the_counts_of_the_quarter_before() -> None:
    first, second, third = assessed().departments
    assert first.former is not None
    assert first.former.by_status == {"on_target": 4}
    assert second.former is not None
    assert second.former.by_status == {"on_target": 2}
    assert third.former is None


def test_without_a_rating_in_the_quarter_before_there_is_nothing_to_compare() -> None:
    assert [one.former for one in assessed(period="2008-09 Q2").departments] == [None, None, None]


def test_the_bands_are_those_of_the_organisation_s_matrix() -> None:
    small = replace(SUBMISSION, organisation=replace(COUNCIL, risk_scale=RiskScale.FOUR_BY_FOUR))
    assert assessed(small).departments[0].risks[0].band == "very_high"


def test_what_is_handed_on() -> None:
    found = assessed()
    assert (found.organisation, found.rules, found.period.code) == (COUNCIL, RULES, "2008-09 Q3")
    assert found.as_at == date(2008, 12, 31)
