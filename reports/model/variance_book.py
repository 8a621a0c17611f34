"""The finance officers' workbook: inputs and results side by side, so that the renderer can write live formulas."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reports.model.document import Mark, Shown
from reports.model.finance_rule import Threshold
from reports.model.scorecard import Masthead


class FormulaKind(StrEnum):
    """How a measure's variance can be worked out in a spreadsheet."""

    DIFFERENCE = "difference"
    """actual − target."""
    RANGE = "range"
    """Distance outside the limits; status by the limits."""
    NONE = "none"
    """No formula: words, dates and missing figures are written as they are."""


@dataclass(frozen=True)
class VarianceMeasure:
    """One measure. Figures are unrounded; the texts are what the scorecard prints."""

    department: str
    """Department code."""
    ref: str
    """Measure ref."""
    title: str
    """Measure."""
    unit: str
    """Unit of target and actual."""
    variance_unit: str
    """Unit of the variance: "pp" for percentages."""
    better: str
    """"Higher", "Lower", … in words."""
    sign: int
    """+1 higher is better, −1 lower is better, 0 neither."""
    target: Shown
    """Target of the period."""
    lower: Shown
    """Lower limit; a dash in words without one."""
    upper: Shown
    """Upper limit."""
    actual: Shown
    """Actual of the period."""
    variance: Shown
    """actual − target."""
    variance_percent: Shown
    """Of |target|; value as 13.75, not 0.1375."""
    judgement: str
    """"Favourable", "Adverse" or the reason for neither."""
    status: Mark
    """Its status."""
    tolerance: Decimal | None
    """Absolute size of the tolerance at this target, in the measure's unit; None where none applies."""
    formula: FormulaKind
    """What the renderer writes."""
    sources: Mapping[str, tuple[str, ...]]
    """Figure name ("target", "actual") -> cells."""
    is_status_live: bool = True
    """Whether a formula can give the status: only by the plain rule of met, within tolerance, and missed by more."""


@dataclass(frozen=True)
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
    outturn_variance: Shown
    """forecast − annual."""
    outturn_variance_percent: Shown
    """Of |annual|."""
    judgement: str
    """"Adverse", "Favourable" or the reason for neither, on `adverse` of the assessment."""
    explanation: str
    """Why it varies; a dash where nothing is said."""
    sources: Mapping[str, tuple[str, ...]]
    """Figure name -> cells."""
    materiality: str = ""
    """How large the deciding variance is: "Material", "To watch", "Not material" or "Not judged"."""
    materiality_reason: str = ""
    """Why, as a sentence."""
    thresholds: tuple[tuple[str, Threshold], ...] = ()
    """Word of a size -> from where on it is given, the largest first; amounts in `unit`. Empty: it is not judged."""


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
    is_positive_adverse: bool = True
    """Whether a budget variance is actual less profile; else profile less actual: a positive one is favourable."""
    has_brackets: bool = False
    """Whether negative amounts of the budget stand in brackets."""
