"""A council of three departments, two of which share a panel: what the corporate tests look at."""

from collections.abc import Sequence
from dataclasses import replace

from small_budget import budget_line, net
from small_figures import AS_AT, Q3, RULES, WORDING, history
from small_pack import council, department, measure, risk, task

from reports.assess.roll_up import objectives_of
from reports.assess.together import together
from reports.compose.edition import Edition
from reports.model.assessment import MeasureAssessment
from reports.model.budget import BudgetKind
from reports.model.codes import Status
from reports.model.measure import Commentary
from reports.model.submission import Submission
from reports.model.summary import Assessments, DepartmentAssessment, PanelAssessment

OFF, ON = Status.OFF_TARGET.value, Status.ON_TARGET.value


def edition() -> Edition:
    return Edition(WORDING, assessments())


def assessments() -> Assessments:
    """Customer Services and Finance are followed by one panel; Legal Services has neither measures nor money."""
    departments = (_customers(), _finance(), _named(department((), code="LAW"), "LAW", "Legal Services"))
    bare = council(*departments)
    submission = Submission(bare.organisation, tuple(one.department for one in departments), (), (), (), ())

    def joined(name: str, some: Sequence[DepartmentAssessment]) -> DepartmentAssessment:
        return together(name, some, submission, RULES, AS_AT)

    panel = PanelAssessment(
        "Corporate Scrutiny Panel", departments[:2], joined("Corporate Scrutiny Panel", departments[:2])
    )
    whole = joined(bare.organisation.name, departments)
    return replace(bare, summary=whole.summary, whole=whole, panels=(panel,))


def _customers() -> DepartmentAssessment:
    said = Commentary(Q3, "Posts are vacant.", "Two assessors from January.", "Head of Benefits", "2009-03-31")
    off = measure(
        "C1", "Claims processed in time", target="95", actual="76", variance="-19", percent="-20", status=OFF,
        commentary=said, history=history(["80", "78", "76"], "95", [ON, OFF, OFF]), objective="Fast service",
    )  # fmt: skip
    measures = (off, measure("C2", "Calls answered", status=ON, actual="96", variance="1", objective="Fast service"))
    tasks = (
        task("CT1", "Move the contact centre", "overdue", 47),
        task("CT2", "Train staff", "on_track"),
    )
    lines = (
        budget_line("Benefits", BudgetKind.EXPENDITURE, annual="900", profile="600", actual="650", forecast="960"),
    )
    risks = (risk("CR1", "Fraud", 4, 4, "extreme", 8), risk("CR2", "Flood", 1, 2, "low", 4))
    return _named(department(measures, tasks, lines, risks, code="CES"), "CES", "Customer Services")


def _finance() -> DepartmentAssessment:
    off = measure(
        "F1", "Invoices paid on time", target="98", actual="58.8", variance="-39.2", percent="-40", status=OFF
    )
    tasks = (task("FT1", "Close the accounts", "overdue", 92),)
    lines = (budget_line("Audit", BudgetKind.EXPENDITURE, annual="300", profile="200", actual="180", forecast="280"),)
    return _named(department((off,), tasks, lines, code="FIN"), "FIN", "Finance")


def _named(one: DepartmentAssessment, code: str, name: str) -> DepartmentAssessment:
    """The same as a department of a code and name, to which all of its parts belong."""

    def own(measures: Sequence[MeasureAssessment]) -> tuple[MeasureAssessment, ...]:
        return tuple(replace(each, measure=replace(each.measure, department=code)) for each in measures)

    measures = own(one.measures)
    return replace(
        one,
        department=replace(one.department, code=code, name=name),
        measures=measures,
        objectives=objectives_of(measures, (), RULES),
        tasks=tuple(replace(each, task=replace(each.task, department=code)) for each in one.tasks),
        budget=tuple(replace(each, line=replace(each.line, department=code)) for each in one.budget),
        risks=tuple(replace(each, risk=replace(each.risk, department=code)) for each in one.risks),
        summary=replace(one.summary, budget=net(one.budget) if one.budget else None),
    )
