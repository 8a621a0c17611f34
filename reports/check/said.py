"""Commentary that says nothing new, or too much."""

from collections.abc import Sequence

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.refs import ref_key
from reports.check.thresholds import LONGEST_COMMENTARY, SHORTEST_TO_REPEAT
from reports.model.measure import Commentary, Measure
from reports.model.period import Period, PeriodKind


def check_said(measures: Sequence[Measure], period: Period, faults: Faults) -> None:
    """Warn of the commentary of the reported quarter `period` where it was copied from before or is too long."""
    for measure in measures:
        now = [one for one in measure.commentaries if one.period == period]
        for one in now:
            _check_length(measure, one, faults)
            before = [other for other in measure.commentaries if _is_before(other, period)]
            if before:
                _check_repeated(measure, one, before[-1], faults)


def _is_before(one: Commentary, period: Period) -> bool:
    return one.period.kind is PeriodKind.QUARTER and one.period.starts_before(period)


def _check_length(measure: Measure, one: Commentary, faults: Faults) -> None:
    longest = max((one.cause, one.action), key=len)
    if len(longest) > LONGEST_COMMENTARY:
        details = {"ref": measure.ref, "length": f"{len(longest):,}", "longest": f"{LONGEST_COMMENTARY:,}"}
        faults.about(Code.COMMENTARY_TOO_LONG, one.source, longest, measure.department, **details)


def _check_repeated(measure: Measure, now: Commentary, before: Commentary, faults: Faults) -> None:
    is_same = ref_key(now.cause) == ref_key(before.cause) and ref_key(now.action) == ref_key(before.action)
    if is_same and len(now.cause) + len(now.action) >= SHORTEST_TO_REPEAT:
        details = {"ref": measure.ref, "before": before.period.code}
        seen = now.cause or now.action
        faults.about(Code.COMMENTARY_REPEATED, now.source, seen, measure.department, **details)
