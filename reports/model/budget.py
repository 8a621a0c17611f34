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
