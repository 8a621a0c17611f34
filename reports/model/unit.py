"""Units of measurement, and what each allows: which may be summed, and in what a difference is counted."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class UnitKind(StrEnum):
    """The families of units; figures of different families are never mixed."""

    PERCENT = "percent"
    NUMBER = "number"
    MONEY = "money"
    DURATION = "duration"
    RATE = "rate"
    RATIO = "ratio"
    YES_NO = "yes_no"
    DATE = "date"
    JUDGEMENT = "judgement"
    TEXT = "text"


@dataclass(frozen=True)
class Unit:
    """The unit of a measure, as its Measures row names it."""

    kind: UnitKind
    """The family."""
    name: str
    """As printed: "%", "number", "£", "£000", "£m", "days", "rate per 1,000"."""
    scale: tuple[str, ...] = ()
    """The words of a judgement, worst first; empty for every other kind."""

    @cached_property
    def is_date(self) -> bool:
        """Whether its values are days."""
        return self.kind is UnitKind.DATE

    @cached_property
    def is_numeric(self) -> bool:
        """Whether its values are decimals that can be drawn and compared by size."""
        return self.kind not in (UnitKind.YES_NO, UnitKind.DATE, UnitKind.JUDGEMENT, UnitKind.TEXT)

    @cached_property
    def is_additive(self) -> bool:
        """Whether the quarters of a discrete measure may be summed (DESIGN §3): counts and money only."""
        return self.kind in (UnitKind.NUMBER, UnitKind.MONEY)

    @property
    def variance_unit(self) -> str:
        """In what a variance is counted: percentage points for a percentage (METHODS §1), days for a date."""
        special = {UnitKind.PERCENT: "pp", UnitKind.DATE: "days", UnitKind.JUDGEMENT: "levels"}
        return special.get(self.kind, self.name)
