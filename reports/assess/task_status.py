"""The status that a task rule gives: the first test that holds of what is known of a task (METHODS §6)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.model.task_rule import DELAYED, IN_TIME, ON_PACE, OTHERWISE, SETTLED, TaskFact, TaskRule, TaskStep

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a task or milestone at the report date."""

    fact: TaskFact
    """Where it stands."""
    ratio: Decimal | None = None
    """Percent complete ÷ expected × 100; None where nothing is expected yet."""
    promised: date | None = None
    """The date that it was to be done by, as first planned."""
    expected: date | None = None
    """The latest date known: a later revised date, or the report date where that has passed too."""

    @property
    def is_delayed(self) -> bool:
        """Whether its date has passed or was moved to a later one."""
        return self.promised is not None and self.expected is not None and self.expected > self.promised


def code_of(standing: Standing, rule: TaskRule) -> str:
    """The code of the first step whose test holds; the last one always does."""
    return next(step.code for step in rule.steps if _holds(step, standing))


def _holds(step: TaskStep, standing: Standing) -> bool:
    if step.test == OTHERWISE:
        return True
    if step.test == ON_PACE:
        is_enough = standing.ratio is None or step.least is None or standing.ratio >= step.least
        return standing.fact is TaskFact.UNDER_WAY and is_enough
    is_open = standing.fact not in SETTLED
    if step.test == IN_TIME:
        return is_open and standing.promised is not None and not standing.is_delayed
    if step.test == DELAYED:
        return is_open and standing.is_delayed and _is_within(standing, step.months)
    return step.test == standing.fact


def _is_within(standing: Standing, months: int | None) -> bool:
    """Whether a delay is no longer than some calendar months: from 14 November three months last to 14 February."""
    promised, expected = standing.promised, standing.expected
    if months is None or promised is None or expected is None:
        return months is None
    whole = (expected.year - promised.year) * _MONTHS + expected.month - promised.month
    return (whole, expected.day) <= (months, promised.day)
