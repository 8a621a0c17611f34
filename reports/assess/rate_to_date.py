"""Year-to-date figures that are rates over the year so far, and do not grow towards the year's target.

"94.8% to date" of a target of 95% is such a rate; "69.4% of the year's council tax" is a sum that grows. Only the
second has a year's target that can be shared out over the quarters, and quarters that subtraction can tell apart.
"""

from decimal import Decimal

from reports.model.measure import Measure, Target
from reports.model.period import Period, quarter


def is_rate_to_date(measure: Measure, period: Period) -> bool:
    """Whether a cumulative measure is a rate over the year so far. Counts and money are always sums.

    A sum is neither expected to reach half of the year's target in the first quarter, nor does it: one profile or one
    first quarter that does shows a rate. Without either it is taken for a sum (DESIGN §3).
    """
    row = None if measure.unit.is_additive else measure.target_of.get(period.year)
    if row is None:
        return False
    annual = row.annual.number
    if annual is None or annual == 0:
        return False
    return any(2 * abs(first) >= abs(annual) for first in _first_quarters(measure, row, period))


def _first_quarters(measure: Measure, row: Target, period: Period) -> list[Decimal]:
    """What the first quarter should reach, and what it reached, where each is known."""
    start = quarter(period.start_year, 1)
    reached = measure.actual_of.get(start)
    firsts = row.quarters[0].number, None if reached is None else reached.figure.number
    return [first for first in firsts if first is not None]
