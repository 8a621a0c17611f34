"""One side of a comparison: the value of a period on the basis compared, and how good it is (METHODS §3)."""

from dataclasses import dataclass
from decimal import Decimal

from reports.assess.actual import Reported, reported, stands_for_whole_year
from reports.assess.derived import place
from reports.assess.target import Aim, aim_at
from reports.assess.variance import outside
from reports.model.measure import Frequency, Measure, Polarity
from reports.model.period import Period
from reports.model.value import Figure, Missing

Limits = tuple[Decimal | None, Decimal | None]
"""Lower and upper limit of a range on the basis compared; None is open."""


@dataclass(frozen=True)
class Side:
    """A value that is compared with another of the same measure."""

    period: Period
    """The period that it speaks of."""
    since: Period
    """The earliest period that it was worked out from."""
    figure: Figure
    """The value on the basis compared, or why there is none."""
    height: Decimal | None
    """What is compared: the value's place on its scale; for a range, the distance outside it. None: nothing to."""
    is_whole_year: bool
    """Whether it is the year's value where the quarter's would be another figure."""


def as_reported(measure: Measure, quarter: Period) -> Side:
    """The value of a quarter as it was reported; of the year for an annual measure."""
    found = reported(measure, quarter)
    period = quarter.year if measure.frequency is Frequency.ANNUAL else quarter
    limits = limits_of(aim_at(measure, quarter, found))
    figure = _unless_too_early(found)
    return Side(period, period, figure, height_of(measure, figure, limits), stands_for_whole_year(measure, found))


def height_of(measure: Measure, figure: Figure, limits: Limits | None) -> Decimal | None:
    """What is compared of a figure; each period of a range measure is held against its own range."""
    height = place(figure.value)
    if measure.polarity is not Polarity.RANGE or height is None:
        return height
    return None if limits is None else abs(outside(height, *limits))


def limits_of(aim: Aim) -> Limits | None:
    """The limits of a period; a single target is a range of one value. None without either."""
    target = place(aim.target.value)
    if aim.has_range:
        return aim.limits
    return None if target is None else (target, target)


def _unless_too_early(found: Reported) -> Figure:
    """The figure, which is not due rather than missing where none is expected yet."""
    if found.is_due or found.figure.value is not None or found.figure.missing is Missing.SUPPRESSED:
        return found.figure
    return Figure.absent(Missing.NOT_DUE, found.figure.words, found.figure.sources)
