"""Everything that an organisation submitted, checked and typed: what `check` hands to `assess`."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from reports.errors import ExitCode, PackError
from reports.model.budget import BudgetLine, PrintedTotal
from reports.model.measure import Measure
from reports.model.narrative import Narrative
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
    printed_totals: tuple[PrintedTotal, ...] = ()
    """Totals that stand in the Budget sheets, in their order, all years."""
    narratives: tuple[Narrative, ...] = ()
    """In the sheet's order, of all quarters; at most one a department and quarter."""

    def only(self, codes: Collection[str]) -> "Submission":
        """The part of some departments; the whole where no code is given.

        Letters count alike in upper and lower case. Raises PackError where it has none of them."""
        if not codes:
            return self
        wanted = {code.casefold() for code in codes}
        known = [department.code for department in self.departments]
        asked = codes
        codes = {code for code in known if code.casefold() in wanted}
        if not codes:
            raise PackError(
                f"{self.organisation.name} has no department {', '.join(asked)}.",
                f"Its departments are: {', '.join(known)}.",
                ExitCode.WRONG_USAGE,
            )
        return replace(
            self,
            departments=tuple(one for one in self.departments if one.code in codes),
            measures=tuple(one for one in self.measures if one.department in codes),
            tasks=tuple(one for one in self.tasks if one.department in codes),
            budget=tuple(one for one in self.budget if one.department in codes),
            risks=tuple(one for one in self.risks if one.department in codes),
            printed_totals=tuple(one for one in self.printed_totals if one.department in codes),
            narratives=tuple(one for one in self.narratives if one.department in codes),
        )
