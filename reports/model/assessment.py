"""What each measure, task, budget line and risk amounts to: unrounded figures, and codes with their reasons."""

from dataclasses import dataclass
from decimal import Decimal

from reports.model.benchmark import BenchmarkAssessment
from reports.model.budget import BudgetLine
from reports.model.codes import DirectionCode, TargetBasis
from reports.model.direction_rule import Since
from reports.model.materiality import Materiality
from reports.model.measure import Commentary, Measure
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.projection import Projection
from reports.model.risk import Risk
from reports.model.scores import Scores
from reports.model.statistics import Change, Interval, Signals, Trend
from reports.model.task import Milestone, Task
from reports.model.task_rule import TaskFact
from reports.model.value import Figure, Missing
from reports.model.year_end import Lineage, YearEnd

NOTHING_GIVEN = Figure.absent(Missing.NOT_GIVEN)
"""A figure that was not asked for."""


@numerous
class Judgement:
    """A status with the reason where it is not a rating."""

    code: str
    """A status or task code."""
    reason: Missing | None = None
    """Why there is no rating; None for a rating."""


@numerous
class Direction:
    """Which way a measure went since an earlier period."""

    code: DirectionCode
    """What happened."""
    against: Period | None
    """The period compared with; None where there is none to compare with."""
    before: Figure
    """The value compared with, on the basis compared: a discrete quarter for a cumulative measure's short direction."""
    now: Figure
    """The value compared, on the same basis."""
    reason: Missing | None = None
    """Why it is not comparable; None otherwise."""
    since: Since = Since.PREVIOUS_PERIOD
    """What kind of comparison it is. A mean or a line names the earliest of its periods in `against`."""


@numerous
class HistoryPoint:
    """One period of a measure's history, as reported."""

    period: Period
    """A quarter; a year for annual measures."""
    figure: Figure
    """The value, in the measure's unit (year to date for cumulative ones)."""
    target: Figure
    """The target of that period on the same basis."""
    status: str
    """The status code that it had by today's rules."""


@numerous
class MeasureAssessment:
    """A measure in the reported period."""

    measure: Measure
    """The measure."""
    basis: TargetBasis
    """Which target was taken."""
    target: Figure
    """The target of the period on the actual's basis; for a pure range without a single target, absent."""
    lower: Figure
    """Lower limit of the range; absent without one."""
    upper: Figure
    """Upper limit of the range; absent without one."""
    actual: Figure
    """The value of the period."""
    to_date: Figure
    """Sum of the year so far, for discrete additive measures; for cumulative ones the actual itself."""
    variance: Figure
    """actual − target; from the nearer limit of a range, 0 inside; days for dates; levels for judgements. Raw sign."""
    variance_percent: Figure
    """100 × variance ÷ |target|."""
    favourable: bool | None
    """True when the target is met or beaten; None without a judgement."""
    status: Judgement
    """Its status."""
    short: Direction
    """Since the previous quarter (the previous due period, for half-yearly and annual measures)."""
    long: Direction
    """Since the same quarter last year."""
    history: tuple[HistoryPoint, ...]
    """Oldest first, ending with the reported period; at most twelve, gaps kept as absent figures, leading gaps not."""
    forecast: Figure
    """Year-end projection, marked [f]; `projection` says how it was made. Absent, with the reason, without one."""
    commentary: Commentary | None
    """What its owner says of the period."""
    projection: Projection | None = None
    """Where the year will end, how that was worked out and how sure it is."""
    signals: Signals | None = None
    """Limits of normal variation; None with too few points, or for what is not a number."""
    interval: Interval | None = None
    """Interval of the actual; None without counts that give it."""
    change: Change | None = None
    """Difference since the period of the short direction; None without counts on both sides."""
    trend: Trend | None = None
    """Recent trend; None where it cannot be calculated."""
    floor: Figure = NOTHING_GIVEN
    """Least that is acceptable, on the actual's basis; absent without one."""
    benchmarks: tuple[BenchmarkAssessment, ...] = ()
    """The latest figures of each group, in the sheet's order."""
    lineage: Lineage | None = None
    """Whether it is new or had another ref; None for neither."""
    year_end: YearEnd | None = None
    """What becomes of it after the year; None before quarter 4."""
    scores: Scores | None = None
    """Scores on other scales; None where there is nothing to score."""


@dataclass(frozen=True, slots=True)
class MilestoneAssessment:
    """A milestone at the report date."""

    milestone: Milestone
    """The milestone."""
    fact: TaskFact
    """completed, completed_late, overdue, not_started (not yet due) or unknown (no date)."""
    code: str
    """The task code that the rule gives it."""
    days_late: int | None
    """Days completed late, or overdue so far; None where not late."""


@dataclass(frozen=True, slots=True)
class TaskAssessment:
    """A task at the report date (METHODS §6)."""

    task: Task
    """The task."""
    status: Judgement
    """The code that the rule gives it."""
    fact: TaskFact
    """Where it stands by its dates and progress, whatever the rule calls that."""
    expected: Decimal | None
    """Percent that should be complete by now, 0 to 100; None without start and due."""
    ratio: Decimal | None
    """Percent complete ÷ expected × 100; None where that does not exist."""
    days_late: int | None
    """Days completed late, or overdue so far, against the date it is rated on; None where not late."""
    slip: int | None
    """Days from the original to the revised due date; None without a revision."""
    milestones: tuple[MilestoneAssessment, ...]
    """In the plan's order."""
    year_end: YearEnd | None = None
    """What becomes of it after the year; None before quarter 4."""


@dataclass(frozen=True, slots=True)
class BudgetAssessment:
    """A budget line with its variances. Income is negative; a positive variance is adverse on every line."""

    line: BudgetLine
    """The line as entered."""
    annual: Figure
    """Budget of the year, income negative, in the line's unit."""
    profile: Figure
    """Budget to date, income negative."""
    actual: Figure
    """Actual to date, income negative."""
    commitments: Figure
    """Commitments, income negative."""
    forecast: Figure
    """Forecast outturn, income negative."""
    variance: Figure
    """actual − profile."""
    variance_percent: Figure
    """100 × variance ÷ |profile|."""
    outturn_variance: Figure
    """forecast − annual."""
    outturn_variance_percent: Figure
    """100 × outturn variance ÷ |annual|."""
    adverse: bool | None
    """True where the outturn variance (else that to date) is above 0; False at or below; None without either."""
    materiality: Materiality
    """How large the deciding variance is by the council's thresholds for a line."""
    is_projected: bool = False
    """Whether the forecast was projected, marked [f], because none was entered: then the variance to date decides."""


@dataclass(frozen=True, slots=True)
class RiskAssessment:
    """A risk and its band (METHODS §7)."""

    risk: Risk
    """The risk."""
    score: int | None
    """likelihood × impact, else the score entered; None: not scored."""
    band: str
    """Band code of the scale's rule, "not_scored" without a score."""
    direction: DirectionCode
    """Against the previous score; lower is improved."""
    gap: int | None
    """score − target score; None without both."""
