"""How large a budget variance is by the council's own thresholds."""

from dataclasses import dataclass

from reports.model.finance_rule import BudgetLevel, Size, Threshold
from reports.model.value import Figure, Missing


@dataclass(frozen=True, slots=True)
class Materiality:
    """The size of the variance that decides a line or a net: over the year, else to date."""

    level: BudgetLevel
    """By the thresholds of which level it was weighed."""
    size: Size
    """material, notable, small or not_judged."""
    is_outturn: bool
    """Whether the outturn variance was weighed; else the variance to date."""
    variance: Figure
    """The variance weighed, positive adverse, in the unit of its line or net; absent with its reason."""
    percent: Figure
    """The same in per cent of its budget; absent, with its reason, without one."""
    threshold: Threshold | None = None
    """The threshold that it reached; of a small one the lowest, which it did not reach; None where not judged."""
    reason: Missing | None = None
    """Why it is not judged; None where it is, and where the rule has no threshold for it."""

    @property
    def is_material(self) -> bool | None:
        """Whether it is to be explained; None where that is not known."""
        return None if self.size is Size.NOT_JUDGED else self.size is Size.MATERIAL
