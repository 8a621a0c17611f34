"""What a finance rule says: how budget variances are signed, what their percentages are of, and which are material."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class BudgetLevel(StrEnum):
    """What a variance is the variance of."""

    LINE = "line"
    """One line: a service's spending, or its income."""
    DEPARTMENT = "department"
    """The net of a department."""
    ORGANISATION = "organisation"
    """The net of all departments."""


class Size(StrEnum):
    """How large a budget variance is by the council's thresholds, the largest first."""

    MATERIAL = "material"
    """It is to be explained."""
    NOTABLE = "notable"
    """Smaller, and to be watched: only where the rule has a second threshold."""
    SMALL = "small"
    """Below every threshold."""
    NOT_JUDGED = "not_judged"
    """There is no variance, or the rule has no threshold for the level."""


class Reach(StrEnum):
    """How a percentage and an amount go together."""

    EITHER = "either"
    """Whichever is lower: to reach one of them is enough."""
    BOTH = "both"
    """Whichever is higher: both are to be reached."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """From what size on a variance is material, or notable."""

    percent: Decimal | None
    """Per cent of the budget, 5 for 5 %; None: the amount alone counts."""
    amount: Decimal | None
    """In £000; None: the percentage alone counts."""
    reach: Reach
    """How the two go together, where there are both."""
    is_inclusive: bool
    """Whether a variance exactly at the threshold has reached it."""


@dataclass(frozen=True)
class FinanceRule:
    """How a council prints and weighs the variances of its budget. `assess` itself keeps positive adverse."""

    is_positive_adverse: bool
    """Whether an adverse variance is printed without a minus; else an underspend is the positive one."""
    has_brackets: bool
    """Whether a negative amount is printed in brackets, (120); else with a minus, −120."""
    is_of_gross: bool
    """Whether a net's percentages are of its gross spending; else of the size of the net budget."""
    judges_favourable: bool
    """Whether a favourable variance can be material or notable too."""
    thresholds: Mapping[tuple[BudgetLevel, Size], Threshold]
    """Level, with material or notable -> threshold. A level without any is not judged."""
