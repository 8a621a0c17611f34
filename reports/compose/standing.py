"""What is read off the history of measures: what moved, how long it lasts, and which is the worst."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import takewhile

from reports.model.assessment import MeasureAssessment
from reports.model.measure import BETTER_SIDED
from reports.model.rules import Rules
from reports.model.statistics import Variation
from reports.model.summary import DepartmentAssessment
from reports.model.value import Missing


def is_off_target(assessment: MeasureAssessment, rules: Rules) -> bool:
    """Whether the rule wants a measure explained: off target, by its default."""
    return is_exception(assessment.status.code, rules)


def off_target(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """The measures of a department that the rule wants explained."""
    return tuple(measure for measure in department.measures if is_off_target(measure, rules))


def is_exception(code: str | None, rules: Rules) -> bool:
    """Whether the rule wants a status explained."""
    band = rules.status.get(code) if code else None
    return band is not None and band.is_exception


def is_met(code: str, rules: Rules) -> bool:
    """Whether a status counts as on target: better than a range counts too."""
    band = rules.status.get(code)
    return band is not None and band.is_met


def met_count(by_status: Iterable[tuple[str, int]], rules: Rules) -> int:
    """How many measures are on target or better."""
    return sum(number for code, number in by_status if is_met(code, rules))


def newly_off(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """Measures off target that were rated in the quarter before, and better."""
    former = department.former_statuses
    return tuple(
        measure
        for measure in department.measures
        if is_off_target(measure, rules) and _was_better(former.get(measure.measure.ref), rules)
    )


def recovered(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """Measures on target or better that were off target in the quarter before."""
    former = department.former_statuses
    return tuple(
        measure
        for measure in department.measures
        if is_met(measure.status.code, rules) and is_exception(former.get(measure.measure.ref), rules)
    )


def newly_worse(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """Measures not off target whose rating is worse than that of the quarter before."""
    former = department.former_statuses
    return tuple(
        measure
        for measure in department.measures
        if not is_off_target(measure, rules) and is_worse(measure.status.code, former.get(measure.measure.ref), rules)
    )


def is_worse(code: str, before: str | None, rules: Rules) -> bool:
    """Whether a rating is worse than an earlier one; bands stand best first."""
    rated = [one for one, band in rules.status.items() if band.is_rated]
    return code in rated and before in rated and rated.index(code) > rated.index(before)


def with_concern(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """Measures not off target whose latest figure is a signal for the worse."""
    return tuple(
        measure
        for measure in department.measures
        if not is_off_target(measure, rules)
        and measure.actual.number is not None
        and measure.signals is not None
        and measure.signals.variation is Variation.CONCERN
    )


def exceptions_of(department: DepartmentAssessment, rules: Rules) -> tuple[MeasureAssessment, ...]:
    """What a panel should look at, each once: off target, worst first; then newly worse; then signals for the worse."""
    groups = (off_target(department, rules), newly_worse(department, rules), with_concern(department, rules))
    ordered = (measure for group in groups for measure in worst_first(group, rules))
    return tuple({measure.measure.ref: measure for measure in ordered}.values())


def running_off(assessment: MeasureAssessment, rules: Rules) -> int:
    """How many of its periods in a row, up to the reported one, a measure has been off target. A gap ends the row."""
    return sum(1 for _ in takewhile(lambda point: is_exception(point.status, rules), reversed(assessment.history)))


def shortfall(assessment: MeasureAssessment) -> Decimal | None:
    """The size of a variance as a percentage of the target, or of the limit passed; None where there is none."""
    if assessment.variance_percent.number is not None:
        return abs(assessment.variance_percent.number)
    variance = assessment.variance.number
    if variance is None or not assessment.measure.unit.is_numeric:
        return None
    limit = (assessment.upper if variance > 0 else assessment.lower).number
    return abs(variance / limit) * 100 if limit else None


def worst_first(measures: Iterable[MeasureAssessment], rules: Rules) -> tuple[MeasureAssessment, ...]:
    """Measures by shortfall, largest first.

    A miss of a target of nought comes before all others, because no percentage is large enough for it; a miss
    without a percentage (days, levels, yes or no) comes after those with one. Ties: the longest off target first.
    """

    def order(assessment: MeasureAssessment) -> tuple[int, Decimal, int]:
        size = shortfall(assessment)
        if size is None:
            at_zero = assessment.variance_percent.missing is Missing.ZERO_TARGET
            return (0 if at_zero else 2), Decimal(0), -running_off(assessment, rules)
        return 1, -size, -running_off(assessment, rules)

    return tuple(sorted(measures, key=order))


def furthest_ahead(measures: Iterable[MeasureAssessment], rules: Rules) -> MeasureAssessment | None:
    """The measure that beats its target by the largest percentage; None where none beats it."""
    ahead = [
        measure
        for measure in measures
        if is_met(measure.status.code, rules)
        and measure.favourable
        and measure.measure.polarity in BETTER_SIDED
        and shortfall(measure)
    ]
    return max(ahead, key=lambda measure: shortfall(measure) or Decimal(0), default=None)


def _was_better(code: str | None, rules: Rules) -> bool:
    """Whether a status of the quarter before is a rating that the rule does not want explained."""
    band = rules.status.get(code) if code else None
    return band is not None and band.is_rated and not band.is_exception
