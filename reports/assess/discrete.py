"""The discrete quarter of a cumulative measure: year to date less the year to date before it (METHODS §3).

Year-to-date figures grow mechanically, so they are never compared with the quarter before as they stand. A rate is
differenced above and below the line and then divided, where both counts are known.
"""

from collections.abc import Sequence
from decimal import Decimal

from reports.assess.actual import Reported, reported
from reports.assess.compared import Limits, Side, height_of, limits_of
from reports.assess.counts import scale_of
from reports.assess.derived import derived, lacking
from reports.assess.due import due_so_far, previous_due
from reports.assess.rate_to_date import is_rate_to_date
from reports.assess.target import aim_at
from reports.model.measure import Measure
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.unit import Unit
from reports.model.value import Figure, Missing

Steps = Sequence[tuple[Period, Reported]]
"""One or two quarters of a year with their year to date, earlier one first."""


@numerous
class QuarterAlone:
    """A quarter taken out of its year."""

    value: Decimal | None
    """In the measure's unit; None where it cannot be told."""
    is_first: bool
    """Whether it is the year's first, so that nothing was taken off."""
    numerator: Decimal | None
    """Count above the line in the quarter alone; None where it is not known or fell."""
    denominator: Decimal | None
    """Count below the line in the quarter alone; None where it is not known, fell, or does not grow."""


def quarter_alone(measure: Measure, quarter: Period) -> QuarterAlone:
    """A quarter taken out of its year, with its counts where they are known and the base grows through the year."""
    steps = _steps(measure, quarter)
    found = [one for _, one in steps]
    is_first = len(found) == 1
    with_counts = _have_counts(measure.unit, steps, steps) or (is_first and _has_base(measure.unit, found[0]))
    value = _value(measure, quarter, found, with_counts, _have_one_base(measure.unit, steps, steps))
    if isinstance(value, Missing) or not with_counts:
        return QuarterAlone(None if isinstance(value, Missing) else value, is_first, None, None)
    above, below = (_last_step([getattr(one, name) for one in found]) for name in ("numerator", "denominator"))
    counts = (above, below) if isinstance(above, Decimal) and isinstance(below, Decimal) else (None, None)
    return QuarterAlone(value, is_first, *counts)


def discrete_sides(measure: Measure, quarter: Period) -> tuple[Side, Side]:
    """The due quarter before alone and the quarter alone, in that order, both worked out in the same way."""
    before, now = _steps(measure, previous_due(measure, quarter)), _steps(measure, quarter)
    with_counts, of_one_base = _have_counts(measure.unit, before, now), _have_one_base(measure.unit, before, now)
    return _side(measure, before, with_counts, of_one_base), _side(measure, now, with_counts, of_one_base)


def _steps(measure: Measure, quarter: Period) -> Steps:
    """The year to date before the quarter, where it is not the year's first, and that of the quarter."""
    earlier = due_so_far(measure, quarter.previous)[-1:] if quarter.number > 1 else ()
    return [(one, reported(measure, one)) for one in (*earlier, quarter)]


def _have_counts(unit: Unit, before: Steps, now: Steps) -> bool:
    """Whether rates are to be worked out from counts: all known, and above a base that grows through the year."""
    return _know_counts(unit, before, now) and any(_base_grows(steps) for steps in (before, now))


def _have_one_base(unit: Unit, before: Steps, now: Steps) -> bool:
    """Whether rates are shares of one base, the whole year's from its first quarter: then they are sums that grow."""
    is_told = any(len(steps) > 1 for steps in (before, now))
    return is_told and _know_counts(unit, before, now) and not any(_base_grows(steps) for steps in (before, now))


def _know_counts(unit: Unit, before: Steps, now: Steps) -> bool:
    if unit.is_additive:
        return False
    return all(one.numerator is not None and one.denominator is not None for _, one in (*before, *now))


def _base_grows(steps: Steps) -> bool:
    return steps[0][1].denominator != steps[-1][1].denominator


def _has_base(unit: Unit, found: Reported) -> bool:
    return not unit.is_additive and found.numerator is not None and found.denominator is not None


def _side(measure: Measure, steps: Steps, with_counts: bool, of_one_base: bool) -> Side:
    since, period = steps[0][0], steps[-1][0]
    found = [one for _, one in steps]
    figure = _figure(_value(measure, period, found, with_counts, of_one_base), found)
    is_range = measure.polarity.is_range and not with_counts
    limits = _limits([limits_of(aim_at(measure, one, found)) for one, found in steps]) if is_range else None
    return Side(period, since, figure, height_of(measure, figure, limits), is_whole_year=False)


def _figure(value: Decimal | Missing, found: list[Reported]) -> Figure:
    """The discrete value, or why there is none, with the cells that it rests on."""
    figures = [one.figure for one in found]
    return lacking(value, *figures) if isinstance(value, Missing) else derived(value, *figures)


def _value(
    measure: Measure, quarter: Period, found: list[Reported], with_counts: bool, of_one_base: bool
) -> Decimal | Missing:
    """The discrete value, or why there is none."""
    numbers = [one.figure.number for one in found]
    if None in numbers:
        return _missing(found)
    if with_counts:
        return _from_counts(measure.unit, found)
    is_sum = of_one_base or not is_rate_to_date(measure, quarter.year)
    return _last_step(numbers) if is_sum else Missing.NOT_ADDITIVE


def _missing(found: list[Reported]) -> Missing:
    """Why a quarter cannot be taken out of a year of which a number is not known."""
    if any(one.figure.is_confidential for one in found):
        return Missing.SUPPRESSED
    last = found[-1]
    if last.figure.missing is not None:
        return last.figure.missing if last.is_due else Missing.NOT_DUE
    return Missing.NO_COMPARISON


def _last_step(to_date: Sequence[Decimal | None]) -> Decimal | Missing:
    """The last of one or two years to date less the one before it; one that fell is a revision (METHODS §3)."""
    known = [value for value in to_date if value is not None]
    step = known[-1] - known[0] if len(known) > 1 else known[0]
    return Missing.YEAR_TO_DATE_FELL if step < 0 else step


def _from_counts(unit: Unit, found: list[Reported]) -> Decimal | Missing:
    """The rate of the quarter alone; none where a part outgrows its whole, for then the base is not a year to date."""
    above = _last_step([one.numerator for one in found])
    below = _last_step([one.denominator for one in found])
    if isinstance(above, Missing) or isinstance(below, Missing):
        return Missing.YEAR_TO_DATE_FELL
    if below == 0:
        return Missing.NO_COMPARISON
    is_part = all((one.numerator or 0) <= (one.denominator or 0) for one in found)
    return Missing.NOT_ADDITIVE if is_part and above > below else (scale_of(unit) or Decimal(1)) * above / below


def _limits(limits: Sequence[Limits | None]) -> Limits | None:
    """The limits of the quarter alone: those by now less those by the quarter before."""
    last, first = limits[-1], limits[0]
    if len(limits) == 1 or last is None or first is None:
        return last if len(limits) == 1 else None
    lower, upper = (None if by is None or was is None else by - was for by, was in zip(last, first, strict=True))
    return lower, upper
