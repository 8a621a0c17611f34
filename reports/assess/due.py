"""When a value of a measure is due, by its frequency (DESIGN §3, Defaults), and for how long it is reported."""

from functools import lru_cache

from reports.model.measure import Frequency, Measure
from reports.model.period import Period


def is_due(measure: Measure, quarter: Period) -> bool:
    """Whether a value of the quarter is expected."""
    return quarter.number in measure.frequency.quarters_due


def previous_due(measure: Measure, quarter: Period) -> Period:
    """The last quarter before this one in which a value was expected."""
    earlier = quarter.previous
    while not is_due(measure, earlier):
        earlier = earlier.previous
    return earlier


def due_so_far(measure: Measure, quarter: Period) -> tuple[Period, ...]:
    """The quarters of the year, up to this one, in which a value was expected."""
    return _due_so_far(measure.frequency, quarter)


def quarters_before(quarter: Period, count: int) -> tuple[Period, ...]:
    """So many quarters before one, latest first."""
    return _quarters_before(quarter, count)


def is_reported(measure: Measure, quarter: Period) -> bool:
    """Whether the measure is still in use in the quarter: not withdrawn from it, or from an earlier one."""
    return measure.withdrawn is None or quarter.starts_before(measure.withdrawn)


@lru_cache(maxsize=256)
def _quarters_before(quarter: Period, count: int) -> tuple[Period, ...]:
    return tuple(quarter.shifted(-step) for step in range(1, count + 1))


@lru_cache(maxsize=1024)
def _due_so_far(frequency: Frequency, quarter: Period) -> tuple[Period, ...]:
    first = quarter.shifted(1 - quarter.number)
    return tuple(first.shifted(number - 1) for number in frequency.quarters_due if number <= quarter.number)
