"""Short ways to write down a measure, a task, a budget line and a risk, as a performance officer would say them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from reports.assess.measure import assess_measure
from reports.model.assessment import MeasureAssessment
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.cell import Source
from reports.model.measure import Actual, Counting, Frequency, Measure, Polarity, Target, Tolerance
from reports.model.period_text import parse_period, parse_year
from reports.model.risk import Risk
from reports.model.rules import Rules
from reports.model.task import Milestone, Task, TaskDate, TaskState
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Level, Marker, Missing, Value
from reports.rules import load_rules

RULES: Rules = load_rules([Path(__file__).parents[2] / "templates" / "rules"], {})

SCALE = ("Inadequate", "Adequate", "Performing well", "Performing strongly")
UNITS = {
    "%": Unit(UnitKind.PERCENT, "%"),
    "number": Unit(UnitKind.NUMBER, "number"),
    "£000": Unit(UnitKind.MONEY, "£000"),
    "days": Unit(UnitKind.DURATION, "days"),
    "rate per 1,000": Unit(UnitKind.RATE, "rate per 1,000"),
    "yes/no": Unit(UnitKind.YES_NO, "yes/no"),
    "date": Unit(UnitKind.DATE, "date"),
    "judgement": Unit(UnitKind.JUDGEMENT, "judgement", SCALE),
    "text": Unit(UnitKind.TEXT, "text"),
}

Entry = str | Value | Missing | Figure | None
"""A figure as tests write it: "92.4" is a number, None a blank cell, a Missing its reason."""


def level(word: str) -> Level:
    return Level(SCALE.index(word) + 1, word)


def words(text: str) -> Figure:
    return Figure(text)


def marked(number: str, marker: Marker) -> Figure:
    return Figure(Decimal(number), markers=(marker,))


def figure(entry: Entry, cell: str = "") -> Figure:
    sources = (Source("inputs.xlsx", "Sheet", cell),) if cell else ()
    if isinstance(entry, Figure):
        return Figure(entry.value, entry.missing, entry.words, entry.markers, sources)
    if entry is None or isinstance(entry, Missing):
        return Figure.absent(entry or Missing.NOT_GIVEN, sources=sources)
    return Figure(Decimal(entry) if isinstance(entry, str) else entry, sources=sources)


def target(year: str, annual: Entry = None, q: tuple[Entry, ...] = (None,) * 4, **limits: Entry) -> Target:
    first, second, third, fourth = (figure(entry, f"Q{number}") for number, entry in enumerate(q, 1))
    return Target(
        year=parse_year(year),
        annual=figure(annual, "Target"),
        quarters=(first, second, third, fourth),
        lower=figure(limits.get("lower"), "Lower"),
        upper=figure(limits.get("upper"), "Upper"),
        floor=figure(None),
    )


def counted(number: str, numerator: str, denominator: str) -> tuple[str, str, str]:
    """A rate with the counts that it comes from."""
    return number, numerator, denominator


def _actual(period: str, entry: Entry | tuple[str, str, str]) -> Actual:
    if isinstance(entry, tuple):
        return Actual(parse_period(period), figure(entry[0], period), Decimal(entry[1]), Decimal(entry[2]))
    return Actual(parse_period(period), figure(entry, period))


def measure(
    unit: str = "%",
    polarity: str = "higher",
    counting: str = "snapshot",
    frequency: str = "quarterly",
    tolerance: str = "",
    targets: tuple[Target, ...] = (),
    actuals: Mapping[str, Entry | tuple[str, str, str]] | None = None,
    **more: object,
) -> Measure:
    """A measure. Tolerance as people write it: "5%" is relative, "2" in the measure's own unit."""
    number = Decimal(tolerance.rstrip("%")) if tolerance else Decimal(0)
    entries = [_actual(period, entry) for period, entry in (actuals or {}).items()]
    return Measure(
        **{"ref": "NI 181", "title": "Time to process benefit claims", "department": "CES", **more},
        unit=UNITS[unit],
        polarity=Polarity(polarity),
        counting=Counting(counting),
        frequency=Frequency(frequency),
        source=Source("measures.xlsx", "Measures", "A2"),
        tolerance=Tolerance(number, tolerance.endswith("%")) if tolerance else None,
        targets=targets,
        actuals=tuple(sorted(entries, key=lambda actual: actual.period.start)),
    )


def assessed(one: Measure, period: str = "2008-09 Q3", as_at: date | None = None) -> MeasureAssessment:
    quarter = parse_period(period)
    return assess_measure(one, quarter, as_at or quarter.end, RULES)


def reached(actual: Entry, aim: Entry, unit: str = "%", polarity: str = "higher", **more: str) -> MeasureAssessment:
    """A measure that reached `actual` in quarter 3 against a target of `aim` for the year."""
    rows = (target("2008-09", aim),)
    return assessed(measure(unit, polarity, targets=rows, actuals={"2008-09 Q3": actual}, **more))


def task(start: str = "", due: str = "", percent: str = "", **more: object) -> Task:
    """A task; dates as "2008-04-01", percent as "70" or blank. More: revised, completed, state, milestones."""
    dates = {name: _date(str(more.pop(name, ""))) for name in ("revised", "completed")}
    return Task(
        ref="T1",
        title="Open the new contact centre",
        department=str(more.pop("department", "CES")),
        start=_date(start),
        due=_date(due),
        revised_due=dates["revised"],
        completed=dates["completed"],
        source=Source("tasks.xlsx", "Tasks", "A2"),
        percent_complete=Decimal(percent) if percent else None,
        state=TaskState(str(more.pop("state", ""))),
        milestones=tuple(more.pop("milestones", ())),  # type: ignore[arg-type]
    )


def milestone(due: str = "", completed: str = "") -> Milestone:
    return Milestone("Lease signed", _date(due), _date(completed), Source("tasks.xlsx", "Milestones", "A2"))


def _date(text: str) -> TaskDate:
    return TaskDate(date.fromisoformat(text), text) if text[:1].isdigit() else TaskDate(None, text)


def budget_line(kind: str = "expenditure", unit: str = "£000", year: str = "2008-09", **amounts: Entry) -> BudgetLine:
    """A budget line, amounts as entered: annual, profile, actual, commitments, forecast, variance."""
    columns = ("annual", "profile", "actual", "commitments", "forecast", "variance")
    figures = {name: figure(amounts.get(name), name) for name in columns}
    source = Source("budget.xlsx", "Budget", "A2")
    return BudgetLine("CES", "Customer services", parse_year(year), BudgetKind(kind), unit, **figures, source=source)


def risk(likelihood: int | None = None, impact: int | None = None, **scores: int) -> Risk:
    """A risk; scores: current_score, target_score, previous_score."""
    source = Source("risks.xlsx", "Risks", "A2")
    return Risk("R1", "Loss of the data centre", "CES", source, likelihood=likelihood, impact=impact, **scores)
