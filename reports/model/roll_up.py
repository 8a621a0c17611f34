"""Several measures summed up as one: an objective, a perspective, a department, the organisation (METHODS §2)."""

from dataclasses import dataclass
from decimal import Decimal

from reports.model.value import Figure


@dataclass(frozen=True)
class RollUp:
    """What a group of measures and tasks amounts to. Its counts are sums; its parts are named by their refs."""

    name: str
    """Objective, perspective or priority as entered, department code, organisation; empty: measures that name none."""
    measures: tuple[str, ...]
    """Refs of its measures, in the submission's order."""
    tasks: tuple[str, ...]
    """Refs of its tasks; empty for a perspective, which tasks have not."""
    rated: int
    """Measures whose status is a rating."""
    by_status: tuple[tuple[str, int], ...]
    """Status code and count, in the rule's order; adds up to the number of measures."""
    score: Figure
    """Mean of the bands' points by weight, 0 to 100; absent where none is rated."""
    coverage: Decimal | None
    """Percent of the weight that is rated, 0 to 100; None where all weights are 0, or there is no measure."""
    status: str | None
    """Status code by the rule's method: the worst or the most frequent; None by weight, and where none is rated."""
    judgement: int | None = None
    """Its five judgements on scales of four as one, 1 to 4 (use of resources); None for any other number of them."""
