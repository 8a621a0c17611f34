"""The finance officers' workbook: inputs and results side by side, so that the renderer can write live formulas."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.model.document import Mark, Shown
from reports.model.finance_rule import Threshold
from reports.model.scorecard import Masthead
from reports.model.variance_measure import SourceCell, VarianceMeasure


@dataclass(frozen=True, slots=True)
class VarianceBudget:
    """One budget line; income negative, positive variance adverse."""

    department: str
    """Department code."""
    service: str
    """What the money is for."""
    kind: str
    """"Expenditure" or "Income"."""
    unit: str
    """"£000"."""
    annual: Shown
    """Budget of the year."""
    profile: Shown
    """Budget to date."""
    actual: Shown
    """Actual to date."""
    commitments: Shown
    """Commitments."""
    forecast: Shown
    """Forecast outturn."""
    variance: Shown
    """actual − profile."""
    variance_percent: Shown
    """Of |profile|."""
    judgement_to_date: str
    """"Adverse" or "Favourable" by the variance to date, or why neither."""
    outturn_variance: Shown
    """forecast − annual."""
    outturn_variance_percent: Shown
    """Of |annual|."""
    judgement: str
    """"Adverse", "Favourable" or the reason for neither, on `adverse` of the assessment."""
    movement: str
    """Why nothing can be said of the movement since the last quarter: the Budget sheet has no quarters."""
    explanation: str
    """Why it varies; a dash where nothing is said."""
    factor: Decimal | None
    """What every amount as read is multiplied by: −1 for income, 1000 for £000 in a book in £; None: not alike."""
    sources: Mapping[str, tuple[SourceCell, ...]]
    """Figure name -> cells."""
    materiality: str = ""
    """How large the deciding variance is: "Material", "To watch", "Not material" or "Not judged"."""
    materiality_reason: str = ""
    """Why, as a sentence."""
    thresholds: tuple[tuple[str, Threshold], ...] = ()
    """Word of a size -> from where on it is given, the largest first; amounts in `unit`. Empty: it is not judged."""
    is_projected: bool = False
    """Whether the forecast was projected from the other amounts: then a known variance to date decides."""
    is_exception: bool = False
    """Whether it is to be looked at: material, to be watched, or adverse where nothing is weighed."""


@dataclass(frozen=True)
class BudgetBlock:
    """The budget lines of one department with their net total."""

    department: str
    """Department code."""
    name: str
    """Department name."""
    lines: tuple[VarianceBudget, ...]
    """In the submission's order."""
    total: VarianceBudget
    """Net of the lines."""


@dataclass(frozen=True)
class BridgeStep:
    """One step from the budget to the forecast outturn."""

    label: str
    """Department, service, or "Other services"."""
    amount: Shown
    """Its outturn variance, positive adverse."""
    lines: tuple[tuple[int, int], ...]
    """(block, line) whose outturn variances it adds up; line −1 is the block's net."""


@dataclass(frozen=True)
class Bridge:
    """How the budget becomes the forecast outturn: a waterfall chart."""

    heading: str
    """Its finding: "From a budget of £349k to a forecast of £347k"."""
    text: str
    """The text alternative, with every step."""
    start: str
    """Label of the budget."""
    end: str
    """Label of the forecast outturn."""
    adverse: Mark
    """How a step that adds looks."""
    favourable: Mark
    """How a step that takes away looks."""
    axis_from: Decimal | None
    """Where the axis starts, in the book's unit, so that small steps can be told apart; None: at 0."""
    steps: tuple[BridgeStep, ...]
    """In the order of the book; they add up to the net outturn variance."""


@dataclass(frozen=True)
class StatedTotal:
    """A total that an input sheet states, beside what its lines come to."""

    label: str
    """What the row calls itself. Hostile until escaped."""
    amount: str
    """Which amount: "Annual budget"."""
    source: SourceCell
    """Its cell."""
    stated: Shown
    """What it says."""
    sum: Shown
    """What its lines, or the two sides beside it, come to."""
    verdict: str
    """"foots", "does not foot", or why that cannot be said."""
    foots: bool | None
    """Whether it is what its lines come to; None where that cannot be said."""


@dataclass(frozen=True)
class VarianceBook:
    """The workbook of one organisation and quarter."""

    file_stem: str
    """"variance-2008-09-Q3"."""
    masthead: Masthead
    """Titles, notice, draft, language."""
    words: Mapping[str, str]
    """Every heading, sheet name and sentence that the workbook prints, by key."""
    measures: tuple[VarianceMeasure, ...]
    """All departments."""
    blocks: tuple[BudgetBlock, ...]
    """Departments with budget lines in the year; empty for none."""
    grand_total: VarianceBudget | None
    """Net of all departments; None without lines, or where their units differ and cannot be joined."""
    names: Mapping[str, str]
    """Department code -> name."""
    bridge: Bridge | None
    """From budget to forecast; None where either is not known, and `words["bridge_none"]` says why."""
    stated_totals: tuple[StatedTotal, ...]
    """Every total that the Budget sheets state for the year."""
    is_positive_adverse: bool = True
    """Whether an adverse budget variance is printed as positive; else an underspend is the positive one."""
    has_brackets: bool = False
    """Whether negative amounts of the budget stand in brackets."""
    is_of_gross: bool = False
    """Whether a net's percentages are of its gross spending; else of the size of the net."""
    judges_favourable: bool = True
    """Whether a favourable variance can be material too."""
