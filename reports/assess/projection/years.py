"""What a year had reached by a quarter and what it ended with: the parts that a projection is made from.

A count or a sum of money has one part; a percentage, rate or mean has two, its numerator and denominator, which are
projected each by itself (METHODS §5).
"""

from decimal import Decimal
from typing import NamedTuple

from reports.assess.actual import reported, stands_for_whole_year
from reports.assess.counts import counts_of
from reports.assess.due import due_so_far, previous_due
from reports.assess.once import once
from reports.assess.to_date import sum_to_date
from reports.model.measure import Actual, Measure
from reports.model.period import Period, PeriodKind

Parts = tuple[Decimal, ...]
"""(amount,) or (numerator, denominator)."""


class PastYear(NamedTuple):
    """A complete earlier year."""

    year: Period
    """The financial year."""
    to_date: Parts
    """What it had reached by the quarter."""
    outturn: Parts
    """What it ended with."""


@once
def parts_at(measure: Measure, quarter: Period) -> Parts | None:
    """The year up to a quarter; None where a part of it is not known, or cannot be told."""
    if measure.unit.is_additive:
        number = sum_to_date(measure, quarter)
        return None if number is None else (number,)
    if not measure.counting.is_cumulative:
        return _summed(measure, quarter)
    parts = _counts_in(measure, quarter)
    earlier = previous_due(measure, quarter)
    if parts is None or earlier.year != quarter.year:
        return None
    before = _counts_in(measure, earlier)
    return parts if before is not None and before[1] < parts[1] else None


def past_years(measure: Measure, quarter: Period) -> list[PastYear]:
    """The complete years before the quarter's that it can be compared with, oldest first.

    A break in the series [b] ends comparability: only years after it count, and none where it lies in this year.
    """
    if not measure.actuals:
        return []
    first, found = measure.actuals[0].period.start_year, []
    for start in range(quarter.start_year - 1, first - 1, -1):
        if any(one.start_year == start + 1 for one in measure.breaks):
            break
        one = Period(PeriodKind.QUARTER, start, quarter.number)
        to_date, outturn = parts_at(measure, one), _outturn(measure, one)
        is_split = any(broken.start_year == start and broken.number > 1 for broken in measure.breaks)
        if to_date is not None and outturn is not None and not is_split:
            found.append(PastYear(one.year, to_date, outturn))
    return found[::-1]


def _summed(measure: Measure, quarter: Period) -> Parts | None:
    """Numerators and denominators of the quarters so far."""
    counts = [_counts_in(measure, one) for one in due_so_far(measure, quarter)]
    known = [one for one in counts if one is not None]
    if not known or len(known) < len(counts):
        return None
    return sum((one[0] for one in known), Decimal(0)), sum((one[1] for one in known), Decimal(0))


@once
def _counts_in(measure: Measure, quarter: Period) -> tuple[Decimal, Decimal] | None:
    found = reported(measure, quarter)
    if found.figure.number is None or stands_for_whole_year(measure, found):
        return None
    counts = counts_of(measure.unit, found.figure.number, found.numerator, found.denominator)
    return None if counts is None else (Decimal(counts.cases), Decimal(counts.base))


def _outturn(measure: Measure, quarter: Period) -> Parts | None:
    """What the year ended with: its own figure where there is one, else the year up to quarter 4."""
    whole = measure.actual_of.get(quarter.year)
    own = None if whole is None else _own_parts(measure, whole)
    return own or parts_at(measure, quarter.last_of_year)


def _own_parts(measure: Measure, whole: Actual) -> Parts | None:
    number = whole.figure.number
    if number is None or measure.unit.is_additive:
        return None if number is None else (number,)
    counts = counts_of(measure.unit, number, whole.numerator, whole.denominator)
    return None if counts is None else (Decimal(counts.cases), Decimal(counts.base))
