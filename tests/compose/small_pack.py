"""A small council, built by hand: measures, tasks, a budget and risks that a performance officer can read."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from small_budget import net
from small_figures import (
    AS_AT,
    NOT_COMPARABLE,
    NOTHING,
    PERCENT,
    Q3,
    RULES,
    WORDING,
    figure,
)

from reports.compose.edition import Edition
from reports.model.assessment import (
    BudgetAssessment,
    HistoryPoint,
    Judgement,
    MeasureAssessment,
    RiskAssessment,
    TaskAssessment,
)
from reports.model.cell import Source
from reports.model.codes import DirectionCode, Status, TargetBasis
from reports.model.measure import Counting, Frequency, Measure, Polarity
from reports.model.organisation import Organisation
from reports.model.period import financial_year
from reports.model.risk import Risk
from reports.model.submission import Department
from reports.model.summary import Assessments, DepartmentAssessment, Summary, Tally
from reports.model.task import Task, TaskDate
from reports.model.task_rule import TaskFact
from reports.model.unit import Unit
from reports.model.value import Figure, Missing, Value


def measure(
    ref: str,
    title: str = "Time to process claims",
    unit: Unit = PERCENT,
    polarity: Polarity = Polarity.HIGHER,
    target: Value | str | Missing | None = "95",
    actual: Value | str | Missing | None = "92.4",
    variance: str | Missing = "-2.6",
    percent: str | Missing = Missing.NOT_MEANINGFUL,
    status: str = Status.WITHIN_TOLERANCE,
    reason: Missing | None = None,
    **more: object,
) -> MeasureAssessment:
    """A measure as assessed; `more` goes to the measure or the assessment, whichever has such a field."""
    of_measure = {name: more.pop(name) for name in tuple(more) if name in Measure.__dataclass_fields__}
    about = Measure(
        ref,
        title,
        "CES",
        unit,
        polarity,
        counting=of_measure.pop("counting", Counting.SNAPSHOT),
        frequency=of_measure.pop("frequency", Frequency.QUARTERLY),
        source=Source("measures.xlsx", "Measures", "A2"),
        **of_measure,
    )
    is_met = {Status.BETTER: True, Status.ON_TARGET: True, Status.WITHIN_TOLERANCE: False, Status.OFF_TARGET: False}
    shown = figure(actual, cell="F14")
    given = {
        "basis": TargetBasis.YEAR,
        "target": figure(target, cell="C3"),
        "lower": NOTHING,
        "upper": NOTHING,
        "to_date": Figure.absent(Missing.NOT_ADDITIVE),
        "favourable": is_met.get(status),
        "short": NOT_COMPARABLE,
        "long": NOT_COMPARABLE,
        "history": (HistoryPoint(Q3, shown, figure(target), status),),
        "forecast": Figure.absent(Missing.NOT_FORECAST),
        "commentary": None,
    }
    return MeasureAssessment(
        measure=about,
        actual=shown,
        variance=figure(variance),
        variance_percent=figure(percent),
        status=Judgement(status, reason),
        **{**given, **more},
    )


_FACTS = {code: TaskFact(code) for code in RULES.tasks if code in set(TaskFact)} | {
    "on_track": TaskFact.UNDER_WAY,
    "monitor": TaskFact.UNDER_WAY,
    "at_risk": TaskFact.UNDER_WAY,
}


def task(ref: str, title: str, code: str, days_late: int | None = None, **more: object) -> TaskAssessment:
    source = Source("tasks.xlsx", "Tasks", "A2")
    given = {
        "start": TaskDate(date(2008, 4, 1)),
        "due": TaskDate(date(2008, 11, 14)),
        "revised_due": TaskDate(None),
        "completed": TaskDate(None),
        "percent_complete": None,
        "owner": "Head of Policy",
    }
    entered = Task(ref=ref, title=title, department="CES", source=source, **{**given, **more})
    steps = ()
    return TaskAssessment(
        entered, Judgement(code), _FACTS.get(code, TaskFact.UNKNOWN), None, None, days_late, None, steps
    )


def risk(ref: str, title: str, likelihood: int | None, impact: int | None, band: str, target: int | None = None):
    score = likelihood * impact if likelihood and impact else None
    source = Source("risks.xlsx", "Risks", "A2")
    entered = Risk(ref, title, "CES", source, "Treasurer", likelihood, impact, score, target, 16 if score else None)
    code = DirectionCode.IMPROVED if score else DirectionCode.NOT_COMPARABLE
    gap = score - target if score is not None and target is not None else None
    return RiskAssessment(entered, score, band, code, gap)


def department(
    measures: Sequence[MeasureAssessment] = (),
    tasks: Sequence[TaskAssessment] = (),
    budget: Sequence[BudgetAssessment] = (),
    risks: Sequence[RiskAssessment] = (),
    former: Tally | None = None,
    code: str = "CES",
) -> DepartmentAssessment:
    summary = Summary(
        tally(RULES.status, [one.status.code for one in measures]),
        tally(RULES.tasks, [one.status.code for one in tasks]),
        tally({band.code: band for band in RULES.risks["5x5"]}, [one.band for one in risks]),
        net(budget) if budget else None,
    )
    about = Department(code, "Customer and Support Services", panel="Corporate Scrutiny Panel")
    lists = (tuple(measures), tuple(tasks), tuple(budget), (), tuple(risks))
    before = {one.measure.ref: point.status for one in measures for point in one.history if point.period == Q3.previous}
    return DepartmentAssessment(about, *lists, summary, former, before)


def tally(bands, codes: Sequence[str]) -> Tally:
    counts = Counter(str(code) for code in codes)
    by_status = {str(code): counts[str(code)] for code in bands if counts[str(code)]}
    rated = sum(number for code, number in by_status.items() if bands[code].is_rated)
    return Tally(len(codes), rated, by_status)


def council(*departments: DepartmentAssessment) -> Assessments:
    one = Organisation("Example Borough Council", "example-borough-council", financial_year(2008))
    summary = departments[0].summary if departments else department().summary
    return Assessments(one, RULES, Q3, AS_AT, departments, summary)


def edition(*departments: DepartmentAssessment) -> Edition:
    return Edition(WORDING, council(*departments))
