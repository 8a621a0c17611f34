"""A department with good news and bad: the one that the golden files show."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from small_budget import budget_line
from small_figures import DATE, DAYS, NUMBER, Q3, SCALE, direction, figure, history
from small_pack import department, measure, risk, task

from reports.model.assessment import MilestoneAssessment
from reports.model.budget import BudgetKind
from reports.model.cell import Source
from reports.model.codes import DirectionCode, Status, TargetBasis
from reports.model.finding import Finding, Severity
from reports.model.measure import Commentary, Counting, Frequency, Polarity
from reports.model.projection import BackTest, Projection, ProjectionMethod
from reports.model.statistics import (
    Assurance,
    Change,
    Comparison,
    Interval,
    IntervalMethod,
    PointType,
    SignalPoint,
    Signals,
    Trend,
    TrendCode,
    Variation,
)
from reports.model.summary import DepartmentAssessment, Tally
from reports.model.task import Milestone, TaskDate
from reports.model.task_rule import TaskFact
from reports.model.value import Level, Marker, Missing

COMMON = PointType.COMMON
OFF, ON, WITHIN = Status.OFF_TARGET.value, Status.ON_TARGET.value, Status.WITHIN_TOLERANCE.value


def sample() -> DepartmentAssessment:
    former = Tally(8, 4, {ON: 2, OFF: 2, "no_target": 2, "not_due": 1, "no_data": 1})
    return department(_measures(), _tasks(), _budget(), _risks(), former)


def sample_findings() -> tuple[Finding, ...]:
    where = Source("actuals.xlsx", "Actuals", "F9")
    said = ("“lots” stands where a number belongs.", "Enter the number.")
    return (
        Finding("F030", Severity.ERROR, where, str(where), "lots", *said, department="CES"),
        Finding(
            "F027", Severity.NOTE, where, "tasks.xlsx › Tasks!E3", "", "T2 has no owner.", "Enter the post.", "CES"
        ),
        Finding("F003", Severity.NOTE, None, "old.xlsx", "", "A sheet was not read.", "Name it as in the guide."),
    )


def _measures():
    said = Commentary(Q3, "Four assessor posts are vacant.", "Two agency assessors from January.", "", "2009-03-31")
    return (
        measure(
            "NI 181",
            "Time to process benefit claims",
            DAYS,
            Polarity.LOWER,
            "21",
            "24.6",
            "3.6",
            "17.142857",
            OFF,
            objective="Front line services",
            owner="Assistant Director",
            frameworks=("NIS", "LAA"),
            commentary=said,
            forecast=figure("23.8", Marker.FORECAST),
            short=direction(DirectionCode.WORSENED, 2008, 2, "23.5", "24.6"),
            long=direction(DirectionCode.WORSENED, 2007, 3, "21.9", "24.6"),
            history=history(["20.6", None, "22.4", "23.5", "24.6"], "21", [ON, "no_data", OFF, OFF, OFF]),
            **_statistics(),
        ),
        measure(
            "LPI 17",
            "Invoices paid within 30 days",
            actual=figure("98.2", Marker.PROVISIONAL, cell="F15"),
            target="98",
            variance="0.2",
            percent="0.204",
            status=ON,
            objective="Front line services",
            basis=TargetBasis.PROFILE,
            short=direction(DirectionCode.IMPROVED, 2008, 2, "93.1", "98.2"),
            long=direction(DirectionCode.STEADY, 2007, 3, "98.2", "98.2"),
            history=history(["98.2", "95", "96", "93.1", "98.2"], "98", [ON, OFF, OFF, OFF, ON]),
        ),
        measure(
            "NI 14",
            "Avoidable contact",
            polarity=Polarity.LOWER,
            target=Missing.NO_BASELINE,
            actual="41.3",
            variance=Missing.NO_TARGET,
            percent=Missing.NO_TARGET,
            status="no_target",
            reason=Missing.NO_BASELINE,
            basis=TargetBasis.NONE,
            objective="Front line services",
        ),
        measure(
            "LPI 4",
            "Changes notified",
            NUMBER,
            target="16875",
            actual=Missing.AWAITED,
            variance=Missing.NO_ACTUAL,
            percent=Missing.NO_ACTUAL,
            status="no_data",
            reason=Missing.AWAITED,
            counting=Counting.CUMULATIVE,
            basis=TargetBasis.YEAR_TO_DATE_SHARE,
        ),
        measure(
            "UR 1",
            "Use of resources",
            SCALE,
            target=Level(3, "Well"),
            actual=Missing.NOT_DUE,
            variance=Missing.NO_ACTUAL,
            percent=Missing.NOT_MEANINGFUL,
            status="not_due",
            reason=Missing.NOT_DUE,
            frequency=Frequency.ANNUAL,
        ),
        measure(
            "CS 2",
            "Strategy agreed",
            DATE,
            Polarity.LOWER,
            date(2008, 10, 31),
            Missing.AWAITED,
            "61",
            status=OFF,
            frequency=Frequency.ANNUAL,
        ),
        measure(
            "LPI 9",
            "Staff turnover",
            polarity=Polarity.RANGE,
            target=Missing.NO_TARGET,
            actual="12",
            variance="0",
            status=ON,
            lower=figure("8"),
            upper=figure("12.5"),
            basis=TargetBasis.RANGE,
        ),
    )


def _statistics():
    """What the claims amount to beyond the quarter; their signals reach further back than their history."""
    number = Decimal
    points = tuple(
        SignalPoint(Q3.shifted(step), number(value), kind, Variation.COMMON if kind is COMMON else Variation.CONCERN)
        for step, value, kind in ((-2, "22.4", COMMON), (-1, "23.5", COMMON), (0, "24.6", PointType.OUTSIDE))
    )
    limits = number("21.1"), number("18.2"), number("24")
    return {
        "signals": Signals(*limits, True, False, points, Variation.CONCERN, Assurance.INCONSISTENT),
        "projection": Projection(
            ProjectionMethod.RUN_RATE,
            number("23.8"),
            None,
            number("22.9"),
            number("25.1"),
            number(60),
            BackTest(4, number("0.81"), number("3.4"), number("0.5")),
            OFF,
            number(21),
            ((ProjectionMethod.SEASONAL_SHARE, number("24.2")),),
        ),
        "change": Change(Q3.previous, number("1.1"), None, None, IntervalMethod.OVERLAP, False),
        "interval": Interval(number("23.9"), number("25.3"), IntervalMethod.BYAR, Comparison.WORSE),
        "trend": Trend(TrendCode.WORSENING, True, number("12.5"), tuple(Q3.shifted(step) for step in range(-4, 1))),
    }


def _tasks():
    late = task("T1", "Agile working, phase 1", "overdue", 47, commentary="Supplier is late.")
    step = Milestone(
        "Lease signed", TaskDate(date(2009, 1, 31)), TaskDate(None), Source("tasks.xlsx", "Milestones", "A2")
    )
    return (
        task("T2", "Review the risk register", "completed", percent_complete=figure("100").number),
        replace(late, milestones=(MilestoneAssessment(step, TaskFact.NOT_STARTED, "not_started", None),)),
        task("T3", "Flu plan", "not_assessed", due=TaskDate(None, "As required"), owner=""),
    )


def _budget():
    spending, income = BudgetKind.EXPENDITURE, BudgetKind.INCOME
    return (
        budget_line("Benefits", spending, annual="117238", profile="49812", actual="51568", forecast="118822"),
        budget_line("Benefits", income, annual="-115654", profile="-5583", actual="-6765", forecast="-117238"),
    )


def _risks():
    return (
        risk("R1", "Equal pay claims", 4, 3, "high", 8),
        risk("R2", "Loss of key staff", None, None, "not_scored"),
    )
