"""The edges of a year: what becomes of a measure or task at its end, and where a measure's history begins."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reports.assess.due import is_reported
from reports.model.assessment import MeasureAssessment, TaskAssessment
from reports.model.measure import Measure, Target
from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.task_rule import DONE, TaskFact
from reports.model.year_end import Fate, Lineage, YearEnd


def at_the_edges(assessment: MeasureAssessment, quarter: Period, rules: Rules, has_past: bool) -> MeasureAssessment:
    """A measure with what is said of it where a year, or its own history, begins or ends.

    `has_past`: whether anything is known of earlier years at all; without that nobody can tell what is new.
    """
    lineage, year_end = lineage_of(assessment.measure, quarter, has_past), year_end_of(assessment, quarter, rules)
    return replace(assessment, lineage=lineage, year_end=year_end) if lineage or year_end else assessment


def year_end_of(assessment: MeasureAssessment, quarter: Period, rules: Rules) -> YearEnd | None:
    """What becomes of a measure after the year; None before quarter 4.

    It is judged by the year-end status of its projection, which at quarter 4 is that of the outturn; without one by
    that of the quarter.
    """
    if quarter.number != 4:
        return None
    measure, said = assessment.measure, assessment.commentary
    projected = assessment.projection.status if assessment.projection else None
    band = rules.status[projected or assessment.status.code]
    following = _next_target(measure, quarter)
    fate = Fate.CONTINUES if not band.is_rated else _fate(measure, quarter, band.is_met, following is not None)
    reason = (said.action or said.cause) if said and fate is not Fate.ACHIEVED else ""
    return YearEnd(fate, reason, following)


def task_year_end_of(assessment: TaskAssessment, quarter: Period) -> YearEnd | None:
    """What becomes of a task after the year; None before quarter 4. A later due date carries it over."""
    if quarter.number != 4:
        return None
    task = assessment.task
    reason = task.commentary
    if assessment.fact in DONE:
        return YearEnd(Fate.ACHIEVED)
    if assessment.fact is TaskFact.CANCELLED:
        return YearEnd(Fate.DROPPED, reason)
    if _is_after(task.due.day, quarter):
        return YearEnd(Fate.CONTINUES)
    carried = _is_after(task.revised_due.day, quarter)
    return YearEnd(Fate.CARRIED_OVER if carried else Fate.UNDECIDED, reason)


def lineage_of(measure: Measure, quarter: Period, has_past: bool) -> Lineage | None:
    """Whether a measure is new this year, or had another ref."""
    if measure.formerly:
        return Lineage.RENAMED
    return Lineage.NEW if has_past and not knows_past(measure, quarter) else None


def knows_past(measure: Measure, quarter: Period) -> bool:
    """Whether a measure has a figure or a target of a year before the quarter's."""
    start = quarter.year.start
    reached = any(one.period.start < start and one.figure.value is not None for one in measure.actuals)
    return reached or any(one.year.start < start for one in measure.targets)


def is_newly_withdrawn(measure: Measure, quarter: Period) -> bool:
    """Whether a measure is no longer reported in a quarter, and was at the end of the year before."""
    return not is_reported(measure, quarter) and is_reported(measure, quarter.same_last_year.last_of_year)


def without_replaced(measures: Sequence[Measure], quarter: Period) -> list[Measure]:
    """The measures without those that are no longer reported because another has taken their place and their past."""
    former = {ref.casefold() for measure in measures if measure.formerly for ref in measure.former_refs}
    return [one for one in measures if is_reported(one, quarter) or one.ref.casefold() not in former]


def _fate(measure: Measure, quarter: Period, is_met: bool, has_next: bool) -> Fate:
    if is_met:
        return Fate.ACHIEVED
    if not is_reported(measure, quarter.shifted(1)):
        return Fate.DROPPED
    return Fate.CARRIED_OVER if has_next else Fate.UNDECIDED


def _next_target(measure: Measure, quarter: Period) -> Target | None:
    """Next year's target, where a figure or a reason for none was entered."""
    following = quarter.shifted(1).year
    row = next((one for one in measure.targets if one.year == following), None)
    if row is None:
        return None
    figures = (row.annual, *row.quarters, row.lower, row.upper)
    return row if any(figure.value is not None for figure in figures) else None


def _is_after(day: date | None, quarter: Period) -> bool:
    return day is not None and day > quarter.end
