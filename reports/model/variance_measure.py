"""A measure with everything that its live formulas need: inputs, results, and the ladder that gives its status."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reports.model.document import Mark, Shown
from reports.model.status_rule import BandTest


class FormulaKind(StrEnum):
    """How a measure's variance can be worked out in a spreadsheet."""

    DIFFERENCE = "difference"
    """actual − target."""
    RANGE = "range"
    """Distance outside the limits; status by the limits."""
    NONE = "none"
    """No formula: words, dates and missing figures are written as they are."""


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell of an input workbook from which a figure was taken."""

    workbook: str
    """File name."""
    sheet: str
    """Sheet name."""
    cell: str
    """"F14"."""
    as_read: Shown
    """What stood there; why it is not shown where the figure is withheld."""


@dataclass(frozen=True)
class Rung:
    """One step of the ladder that gives a status: the first whose test holds."""

    test: BandTest
    """What is asked."""
    mark: Mark
    """The status where it holds."""
    share: Decimal = Decimal(1)
    """WITHIN_TOLERANCE only: the part of the tolerance that is allowed."""


@dataclass(frozen=True, slots=True)
class VarianceMeasure:
    """One measure. Figures are unrounded; the texts are what the scorecard prints."""

    department: str
    """Department code."""
    ref: str
    """Measure ref."""
    title: str
    """Measure."""
    objective: str
    """What it serves; a dash for nothing."""
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
    floor: Shown
    """Least that is acceptable."""
    actual: Shown
    """Actual of the period."""
    year_ago: Shown
    """Value of the same period last year, on the actual's basis."""
    variance: Shown
    """actual − target."""
    variance_percent: Shown
    """Of |target|; value as 13.75, not 0.1375."""
    judgement: str
    """"Favourable", "Adverse" or the reason for neither."""
    status: Mark
    """Its status."""
    tolerance_percent: Decimal | None
    """Tolerance in per cent of the target's size: 10 for 10 %; None where it is none of that kind."""
    tolerance: Decimal | None
    """Absolute size of the tolerance at this target, in the measure's unit; None where none applies."""
    now: Shown
    """What is compared with the previous period: the actual, or the quarter alone of a cumulative measure."""
    before: Shown
    """The previous period's value on the same basis."""
    movement: Shown
    """now − before, in the variance's unit."""
    direction: str
    """"Improved", "Worsened" … since the previous period, or why it cannot be told."""
    explanation: str
    """What its owner says; a dash in words where nothing is said."""
    formula: FormulaKind
    """What the renderer writes."""
    rungs: tuple[Rung, ...]
    """How its cells give its status, in order; empty where they cannot."""
    sources: Mapping[str, tuple[SourceCell, ...]]
    """Figure name ("target", "actual") -> cells."""
    is_exception: bool = False
    """Whether the rule asks for an explanation."""
