"""Whether a change is more than chance (METHODS §4): Newcombe for proportions, overlapping intervals for rates."""

from decimal import Decimal

from reports.assess.counts import Counts
from reports.assess.statistics.intervals import interval, newcombe
from reports.assess.statistics.series import Entry, counts_in
from reports.model.measure import Measure
from reports.model.statistics import Change, IntervalMethod


def change_between(measure: Measure, before: Entry, now: Entry, confidence: Decimal) -> Change | None:
    """The difference of two points; None without counts on both sides.

    Rates have changed where their intervals do not overlap, which is cautious: some real changes are missed.
    """
    was, reached = counts_in(measure, before), counts_in(measure, now)
    if was is None or reached is None:
        return None
    difference = _value(reached) - _value(was)
    if reached.is_proportion:
        lower, upper = newcombe(was, reached, confidence)
        is_significant = lower > 0 or upper < 0
        return Change(before.period, difference, lower, upper, IntervalMethod.NEWCOMBE, is_significant)
    was_lower, was_upper, _ = interval(was, confidence)
    lower, upper, _ = interval(reached, confidence)
    apart = lower > was_upper or upper < was_lower
    return Change(before.period, difference, None, None, IntervalMethod.OVERLAP, apart)


def _value(counts: Counts) -> Decimal:
    return counts.scale * counts.cases / counts.base
