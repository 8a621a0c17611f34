"""The counts and totals of a department and of the organisation, and what `assess` hands to `compose`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.model.assessment import BudgetAssessment, MeasureAssessment, RiskAssessment, TaskAssessment
from reports.model.budget import PrintedTotal
from reports.model.cell import Source
from reports.model.materiality import Materiality
from reports.model.measure import Measure
from reports.model.narrative import Narrative
from reports.model.organisation import Organisation
from reports.model.period import Period
from reports.model.progress import Progress
from reports.model.roll_up import RollUp
from reports.model.rules import Rules
from reports.model.submission import Department
from reports.model.value import Figure


@dataclass(frozen=True)
class BudgetTotal:
    """The net of some budget lines, in one unit. A sum exists only where every line has the figure."""

    unit: str
    """"£" or "£000"."""
    lines: int
    """How many lines it sums."""
    annual: Figure
    """Sum, income negative."""
    profile: Figure
    """Sum, income negative."""
    actual: Figure
    """Sum, income negative."""
    commitments: Figure
    """Sum, income negative."""
    forecast: Figure
    """Sum, income negative."""
    variance: Figure
    """Sum of actual − profile."""
    variance_percent: Figure
    """Of `profile_base`."""
    outturn_variance: Figure
    """Sum of forecast − annual."""
    outturn_variance_percent: Figure
    """Of `annual_base`."""
    adverse: bool | None
    """As on a line."""
    materiality: Materiality
    """As on a line, by the thresholds for a department or for the organisation."""
    profile_base: Figure
    """What `variance_percent` is of: the size of the net profile, or the gross spending planned; at least 0."""
    annual_base: Figure
    """What `outturn_variance_percent` is of: the size of the net budget, or the gross spending; at least 0."""
    is_projected: bool = False
    """Whether the forecast of any of its lines was projected: then the variance to date decides, where there is one."""


@dataclass(frozen=True)
class Tally:
    """A count by status. `by_status` adds up to `all`."""

    all: int
    """Everything counted."""
    rated: int
    """Those whose status is a rating."""
    by_status: Mapping[str, int]
    """Code -> count, codes with none left out, in the rules' order."""


@dataclass(frozen=True)
class Summary:
    """The counts of a department, or of the organisation: then each is the sum of its departments."""

    measures: Tally
    """Measures by status."""
    tasks: Tally
    """Tasks by status."""
    risks: Tally
    """Risks by band."""
    budget: BudgetTotal | None
    """The year's net budget; None without lines."""


@dataclass(frozen=True)
class DepartmentAssessment:
    """Everything about one department in the reported period."""

    department: Department
    """The department."""
    measures: tuple[MeasureAssessment, ...]
    """In the submission's order, without those withdrawn."""
    tasks: tuple[TaskAssessment, ...]
    """In the submission's order."""
    budget: tuple[BudgetAssessment, ...]
    """Lines of the reported year."""
    earlier_budget: tuple[BudgetAssessment, ...]
    """Lines of other years; never part of a total."""
    risks: tuple[RiskAssessment, ...]
    """In the submission's order."""
    summary: Summary
    """Its counts."""
    former: Tally | None
    """Measures by status in the previous quarter; None where nothing was rated then."""
    former_statuses: Mapping[str, str] = field(default_factory=dict)
    """Ref -> the status code that a measure had at the end of the previous quarter, as was known then."""
    withdrawn: tuple[Measure, ...] = ()
    """Measures that were reported earlier in the year, or at the end of the last one, and are no longer."""
    roll_up: RollUp | None = None
    """The department as one; None without measures."""
    objectives: tuple[RollUp, ...] = ()
    """Its objectives, in order of first mention."""
    perspectives: tuple[RollUp, ...] = ()
    """Its perspectives, in order of first mention; empty where no measure names one."""
    priorities: tuple[RollUp, ...] = ()
    """Its corporate priorities, in order of first mention; empty where nothing names one."""
    progress: Progress | None = None
    """How far its tasks are, together; None where none says."""
    services: tuple[tuple[str, BudgetTotal], ...] = ()
    """Services of the year's budget with more than one line, in order of first mention: the net of each."""
    narrative: Narrative | None = None
    """What its director says of the quarter; None where nothing was said."""


@dataclass(frozen=True)
class PanelAssessment:
    """What a scrutiny panel follows."""

    name: str
    """The panel's name."""
    departments: tuple[DepartmentAssessment, ...]
    """Its departments, in its own order. At least one."""
    whole: DepartmentAssessment
    """Those departments as if they were one."""


@dataclass(frozen=True)
class Assessments:
    """What `assess` hands to `compose`."""

    organisation: Organisation
    """Whose figures they are."""
    rules: Rules
    """By which rules they were judged."""
    period: Period
    """The quarter reported on."""
    as_at: date
    """The day on which tasks are judged."""
    departments: tuple[DepartmentAssessment, ...]
    """In the submission's order."""
    summary: Summary
    """The whole organisation: sums of the departments'."""
    roll_up: RollUp | None = None
    """The organisation as one; None without measures."""
    objectives: tuple[RollUp, ...] = ()
    """Objectives across departments, in order of first mention."""
    perspectives: tuple[RollUp, ...] = ()
    """Perspectives across departments; empty where no measure names one."""
    priorities: tuple[RollUp, ...] = ()
    """Corporate priorities across departments; empty where nothing names one."""
    whole: DepartmentAssessment | None = None
    """All departments as if they were one; None where only a part of them was asked for."""
    panels: tuple[PanelAssessment, ...] = ()
    """What each scrutiny panel follows, in order; where a part was asked for, the panels asked for."""
    printed_totals: tuple[PrintedTotal, ...] = ()
    """Totals of the reported year that stand in the Budget sheets, in their order."""
    withheld: tuple[Measure, ...] = ()
    """Measures of the whole organisation, in use or not, of which a value is withheld: no finding may tell it."""
    withheld_words: tuple[Source, ...] = ()
    """Cells of commentary and narratives of the whole organisation that are withheld: no finding may quote them."""
