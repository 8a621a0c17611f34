"""The points that statistics are worked out from: an unbroken run up to the reported period (METHODS §4).

Cumulative measures are taken apart into quarters alone first. A gap, or a break in the series [b], ends the run.
"""

from decimal import Decimal
from functools import lru_cache

from reports.assess.actual import Reported, reported, reports_of, stands_for_whole_year
from reports.assess.counts import Counts, counts_of
from reports.assess.discrete import quarter_alone
from reports.assess.due import previous_due, quarters_before
from reports.assess.point import Point
from reports.assess.target import aim_at
from reports.model.measure import Frequency, Measure
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.value import Marker


@numerous
class Entry:
    """One point of a run."""

    period: Period
    """A quarter; a year for annual measures."""
    value: Decimal
    """In the measure's unit; of the quarter alone for a cumulative measure."""
    numerator: Decimal | None
    """Count above the line, where given."""
    denominator: Decimal | None
    """Count below the line, where given."""


def counts_in(measure: Measure, entry: Entry) -> Counts | None:
    """The counts of a point, where they are known and give its value."""
    return counts_of(measure.unit, entry.value, entry.numerator, entry.denominator)


def is_taken_apart(measure: Measure) -> bool:
    """Whether the points are quarters alone, taken out of a year to date."""
    return measure.counting.is_cumulative and not measure.frequency.is_annual


def series_of(measure: Measure, quarter: Period) -> tuple[Entry, ...]:
    """The run that ends with a quarter, oldest first; empty where the quarter itself has no number."""
    if not measure.unit.is_numeric or not measure.actuals:
        return ()
    is_apart, reports, entries = is_taken_apart(measure), reports_of(measure), []
    for one in _periods(measure.frequency, measure.actuals[0].period, quarter):
        entry = _taken_apart(measure, one) if is_apart else _as_reported(measure, one, reports[one])
        if entry is None:
            break
        entries.append(entry)
        if measure.breaks and _starts_anew(measure, one):
            break
    return tuple(reversed(entries))


def target_of_quarter_alone(point: Point) -> Decimal | None:
    """The target on the points' basis: of a cumulative measure, what is expected in the quarter alone.

    None without a single target, and for a rate that is counted through the year.
    """
    if point.aim.has_range:
        return None
    measure, target = point.measure, point.aim.target.number
    if not is_taken_apart(measure) or target is None:
        return target
    if not measure.unit.is_additive:
        return None
    earlier = previous_due(measure, point.quarter)
    if earlier.year != point.quarter.year:
        return target
    before = aim_at(measure, earlier, reported(measure, earlier)).target.number
    return None if before is None else target - before


@lru_cache(maxsize=256)
def _periods(frequency: Frequency, first: Period, quarter: Period) -> tuple[Period, ...]:
    """A quarter and the due ones before it, latest first, as far back as the first figure."""
    reach = 4 * (quarter.start_year - first.start_year) + quarter.number - 1
    earlier = quarters_before(quarter, reach)
    return (quarter, *(one for one in earlier if one.end >= first.start and one.number in frequency.quarters_due))


def _as_reported(measure: Measure, quarter: Period, found: Reported) -> Entry | None:
    """The point of a quarter; None for a gap."""
    value = found.figure.number
    is_annual = measure.frequency.is_annual
    if value is None or (stands_for_whole_year(measure, found) and not is_annual):
        return None
    return Entry(quarter.year if is_annual else quarter, value, found.numerator, found.denominator)


def _taken_apart(measure: Measure, quarter: Period) -> Entry | None:
    """The point of a quarter alone; None for a gap, and where a new series starts within the year."""
    alone = quarter_alone(measure, quarter)
    if alone.value is None or (not alone.is_first and measure.breaks and _starts_anew(measure, quarter)):
        return None
    return Entry(quarter, alone.value, alone.numerator, alone.denominator)


def _starts_anew(measure: Measure, quarter: Period) -> bool:
    return Marker.BREAK in reported(measure, quarter).figure.markers
