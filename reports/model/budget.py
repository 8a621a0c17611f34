"""A budget line. Amounts as entered; `assess` turns income negative (METHODS §1, Budget)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reports.model.cell import Source
from reports.model.period import Period
from reports.model.value import Figure


class BudgetKind(StrEnum):
    """Which side of the account a line is on."""

    EXPENDITURE = "expenditure"
    INCOME = "income"


@dataclass(frozen=True)
class BudgetLine:
    """A service's expenditure or income in one financial year. Amounts are positive as entered, in `unit`."""

    department: str
    """Code of the department."""
    service: str
    """What the money is for."""
    year: Period
    """The financial year."""
    kind: BudgetKind
    """Expenditure or income."""
    unit: str
    """"£" or "£000"."""
    annual: Figure
    """Budget of the year."""
    profile: Figure
    """Budget expected to date."""
    actual: Figure
    """Spent or received to date."""
    commitments: Figure
    """Ordered and not yet paid; counts in the forecast, not in the variance to date."""
    forecast: Figure
    """Outturn forecast for the year."""
    variance: Figure
    """Published variance where only that exists; positive is adverse."""
    source: Source
    """Its row in Budget."""
    fte: Decimal | None = None
    """Full-time-equivalent posts."""
    explanation: str = ""
    """Why it varies."""
    withheld_for: str = ""
    """Ref of the measure of which its explanation could tell a withheld figure: a notice stands in its place."""


@dataclass(frozen=True)
class PrintedTotal:
    """An amount of a total or net that stands in an input sheet, beside what its lines come to. Never counted."""

    source: Source
    """Its cell, with what was read there."""
    label: str
    """What the row calls itself: "Total", "Net budget". Hostile until escaped."""
    department: str
    """The only department that it adds up; empty for all."""
    year: Period
    """The financial year that it adds up."""
    amount: str
    """Which amount of its lines it adds up: "annual", "profile", "actual", "commitments" or "forecast"."""
    stated: Decimal | None
    """What it says; None where it would give a confidential amount away."""
    sum: Decimal | None
    """What its lines, or the two sides beside it, come to; None where that cannot be said."""

    @property
    def foots(self) -> bool | None:
        """Whether it is what its lines come to, whatever the sign; None where that cannot be said."""
        return None if self.stated is None or self.sum is None else abs(self.stated) == abs(self.sum)
