"""A risk of the register."""

from dataclasses import dataclass, field
from enum import StrEnum

from reports.model.cell import Source
from reports.model.task import TaskDate


class RiskScale(StrEnum):
    """The size of the risk matrix: likelihood by impact."""

    FIVE_BY_FIVE = "5x5"
    FOUR_BY_FOUR = "4x4"

    @property
    def steps(self) -> int:
        """Steps of likelihood, and of impact."""
        return int(self[0])


@dataclass(frozen=True)
class Risk:
    """A risk with its scores; each score is likelihood × impact, lower is better."""

    ref: str
    """Short unique reference."""
    title: str
    """What could happen."""
    department: str
    """Code of the department."""
    source: Source
    """Its row in Risks (the Ref cell)."""
    owner: str = ""
    """The post that answers for it."""
    likelihood: int | None = None
    """1 to the steps of the scale."""
    impact: int | None = None
    """1 to the steps of the scale."""
    current_score: int | None = None
    """As entered; None where it is worked out or not scored."""
    target_score: int | None = None
    """The score aimed at."""
    previous_score: int | None = None
    """The score of the quarter before."""
    mitigation: str = ""
    """What is done about it."""
    due: TaskDate = field(default_factory=lambda: TaskDate(None))
    """By when."""
    withheld_for: str = ""
    """Ref of the measure of which its mitigation could tell a withheld figure: a notice stands in its place."""
