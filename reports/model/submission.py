"""Everything that an organisation submitted, checked and typed: what `check` hands to `assess`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reports.errors import ExitCode, PackError
from reports.model.budget import BudgetLine, PrintedTotal
from reports.model.cell import Source
from reports.model.measure import Measure
from reports.model.narrative import Narrative
from reports.model.organisation import Organisation, Panel
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
    withheld: tuple[Measure, ...] = ()
    """Measures of the whole organisation of which a value is withheld; they stay where only a part is asked for."""
    withheld_words: tuple[Source, ...] = ()
    """Cells of commentary, narratives and other words of the whole organisation that are withheld."""
    chosen: tuple[Panel, ...] | None = None
    """The panels asked for, where this is a part of what was submitted; None: it is the whole, with all its panels."""

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The scrutiny panels: those of pack.toml, else those that the departments name.

        Each has those of its departments that there are, by code or name, in its own order; one that has none is
        left out.
        """
        if self.chosen is not None:
            return self.chosen
        return panels_of(self.organisation, self.departments)

    def only(self, codes: Collection[str], panels: Collection[str] = ()) -> "Submission":
        """The part of some departments and of those that some panels follow; the whole where none is asked for.

        Letters count alike in upper and lower case. Raises PackError where it has none of them.
        """
        if not codes and not panels:
            return self
        wanted = {_key(code) for code in codes}
        chosen = tuple(panel for panel in self.panels if _key(panel.name) in {_key(name) for name in panels})
        kept = {code for panel in chosen for code in panel.departments}
        kept |= {department.code for department in self.departments if _key(department.code) in wanted}
        if not kept:
            raise self._lacks(codes, panels)
        return replace(
            self,
            departments=tuple(one for one in self.departments if one.code in kept),
            measures=tuple(one for one in self.measures if one.department in kept),
            tasks=tuple(one for one in self.tasks if one.department in kept),
            budget=tuple(one for one in self.budget if one.department in kept),
            risks=tuple(one for one in self.risks if one.department in kept),
            printed_totals=tuple(one for one in self.printed_totals if one.department in kept),
            narratives=tuple(one for one in self.narratives if one.department in kept),
            chosen=chosen,
        )

    def _lacks(self, codes: Collection[str], panels: Collection[str]) -> PackError:
        known = [department.code for department in self.departments]
        missing = ([f"department {', '.join(codes)}"] if codes else []) + (
            [f"panel {', '.join(panels)}"] if panels else []
        )
        remedy = f"Its departments are: {', '.join(known)}."
        if panels:
            names = [panel.name for panel in self.panels]
            remedy += (
                f" Its panels are: {', '.join(names)}." if names else " No panel is named in pack.toml or Departments."
            )
        return PackError(f"{self.organisation.name} has no {' and no '.join(missing)}.", remedy, ExitCode.WRONG_USAGE)


def panels_of(organisation: Organisation, departments: Sequence[Department]) -> tuple[Panel, ...]:
    """The panels that follow some of these departments, each with their codes; see `Submission.panels`."""
    known = {_key(department.name): department.code for department in departments}
    known |= {_key(department.code): department.code for department in departments}
    panels = []
    for panel in organisation.panels or _named_by(departments):
        codes = (known[words] for words in map(_key, panel.departments) if words in known)
        panels.append(Panel(panel.name, tuple(dict.fromkeys(codes))))
    return tuple(panel for panel in panels if panel.departments)


def _key(name: str) -> str:
    """A name without regard to case and spacing."""
    return " ".join(name.casefold().split())


def _named_by(departments: Sequence[Department]) -> list[Panel]:
    """The panels that departments name, in order of first mention."""
    followed: dict[str, list[Department]] = {}
    for department in departments:
        if _key(department.panel):
            followed.setdefault(_key(department.panel), []).append(department)
    return [Panel(some[0].panel, tuple(department.code for department in some)) for some in followed.values()]
