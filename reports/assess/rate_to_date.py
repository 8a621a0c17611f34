"""Year-to-date figures that are rates over the year so far, and do not grow towards the year's target.

"94.8% to date" of a target of 95% is such a rate; "69.4% of the year's council tax" is a sum that grows. Only the
second has a year's target that can be shared out over the quarters, and quarters that subtraction can tell apart.

Only what was planned tells one from the other, never what was reached: else a figure that comes late would change how
the others are judged (decision 0019).
"""

from decimal import Decimal

from reports.assess.once import once
from reports.model.measure import Measure, Target
from reports.model.period import Period
from reports.model.unit import UnitKind

_IN_A_YEAR = 4


@once
def is_rate_to_date(measure: Measure, period: Period) -> bool:
    """Whether a cumulative measure is a rate over the year so far. Counts and money are always sums.

    By the profile of the period's own year, else that of the nearest year that has one, the earlier of two as near;
    without any a percentage is a rate, and days, rates and ratios are sums.
    """
    if measure.unit.is_additive:
        return False
    nearest_first = sorted(measure.targets, key=lambda row: abs(row.year.start_year - period.start_year))
    shapes = (_is_level(row) for row in nearest_first)
    return next((shape for shape in shapes if shape is not None), measure.unit.kind is UnitKind.PERCENT)


def _is_level(row: Target) -> bool | None:
    """Whether a year's profile begins nearer to the year's target than to an even share of it; None without one."""
    annual = row.annual.number or row.quarters[-1].number
    firsts = [(number, figure.number) for number, figure in enumerate(row.quarters[:-1], 1)]
    number, first = next(((number, first) for number, first in firsts if first is not None), (0, None))
    if first is None or not annual:
        return None
    # Half-way between the share and the whole: 5/8 of the year's target by quarter 1.
    return 2 * _IN_A_YEAR * abs(first) >= abs(annual) * Decimal(_IN_A_YEAR + number)
