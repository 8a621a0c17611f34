"""Dates that were entered before they came: what is reached cannot be reached after the report date."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.measure import Actual, Measure
from reports.model.value import Figure, Missing


def without_future_dates(
    actuals: Mapping[str, tuple[Actual, ...]], measures: Mapping[str, Measure], as_at: date, faults: Faults
) -> dict[str, tuple[Actual, ...]]:
    """Ref -> its actuals; a date measure's date after the report date counts as not reached, with a finding."""
    return {ref: tuple(_in_time(one, measures[ref], as_at, faults) for one in found) for ref, found in actuals.items()}


def _in_time(actual: Actual, measure: Measure, as_at: date, faults: Faults) -> Actual:
    day = actual.figure.value
    if not measure.unit.is_date or not isinstance(day, date) or day <= as_at:
        return actual
    source = actual.figure.sources[0] if actual.figure.sources else measure.source
    details = {"ref": measure.ref, "day": as_at.isoformat()}
    faults.about(Code.DATE_AFTER_REPORT, source, day.isoformat(), measure.department, **details)
    return replace(actual, figure=Figure.absent(Missing.NO_ACTUAL, "", actual.figure.sources))
