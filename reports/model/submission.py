"""Everything that an organisation submitted, checked and typed: what `check` hands to `assess`."""

from dataclasses import dataclass

from reports.model.budget import BudgetLine
from reports.model.measure import Measure
from reports.model.organisation import Organisation
from reports.model.risk import Risk
from reports.model.task import Task


@dataclass(frozen=True)
class Department:
    """A department that gets a scorecard."""

    code: str
    """Short code: "CES"."""
    name: str
    """Its name; the code where Departments gives none."""
    director: str = ""
    """The post that answers for it."""
    portfolio_holder: str = ""
    """The portfolio it belongs to."""
    panel: str = ""
    """The scrutiny panel that follows it."""


@dataclass(frozen=True)
class Submission:
    """The input of one organisation. Every department code stands in `departments`; refs are unique."""

    organisation: Organisation
    """Whose it is, with its settings."""
    departments: tuple[Department, ...]
    """In the sheet's order."""
    measures: tuple[Measure, ...]
    """In the sheet's order."""
    tasks: tuple[Task, ...]
    """In the sheet's order."""
    budget: tuple[BudgetLine, ...]
    """In the sheet's order, all years."""
    risks: tuple[Risk, ...]
    """In the sheet's order."""
