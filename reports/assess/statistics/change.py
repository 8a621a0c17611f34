"""Whether a change is more than chance (METHODS §4): Newcombe for proportions, overlapping intervals for rates."""

from decimal import Decimal

from reports.assess.counts import Counts
from reports.assess.statistics.intervals import interval, newcombe
from reports.assess.statistics.series import Entry
from reports.model.statistics import Change, IntervalMethod


def change_between(before: Entry, now: Entry) -> Change | None:
    """The difference of two points; None without counts on both sides.

    Rates have changed where their intervals do not overlap, which is cautious: some real changes are missed.
    """
    if before.counts is None or now.counts is None:
        return None
    difference = _value(now.counts) - _value(before.counts)
    if now.counts.is_proportion:
        lower, upper = newcombe(before.counts, now.counts)
        is_significant = lower > 0 or upper < 0
        return Change(before.period, difference, lower, upper, IntervalMethod.NEWCOMBE, is_significant)
    was_lower, was_upper, _ = interval(before.counts)
    lower, upper, _ = interval(now.counts)
    apart = lower > was_upper or upper < was_lower
    return Change(before.period, difference, None, None, IntervalMethod.OVERLAP, apart)


def _value(counts: Counts) -> Decimal:
    return counts.scale * counts.count / counts.base
