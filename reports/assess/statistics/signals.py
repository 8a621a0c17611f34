"""Signals: which points lie outside normal variation, what that means, and whether the target can be relied on."""

from decimal import Decimal, localcontext

from reports.assess.statistics.limits import EXACT, ControlLimits, limits_of
from reports.assess.statistics.points import NO_SIGNAL, Mark, marks_of
from reports.assess.statistics.series import Entry, is_taken_apart
from reports.model.measure import BETTER_SIDED, Measure, Polarity
from reports.model.statistics import Assurance, PointType, SignalPoint, Signals, Variation
from reports.model.statistics_rule import StatisticsRule


def signals_of(
    measure: Measure, series: tuple[Entry, ...], target: Decimal | None, rule: StatisticsRule
) -> Signals | None:
    """The signals of a run; `target` is that of its last point. None with too few points."""
    if len(series) < rule.least_points:
        return None
    values = [entry.value for entry in series]
    limits = limits_of(values, rule.is_screened)
    marks = marks_of(values, limits, rule.run)
    common, polarity = Variation.COMMON, measure.polarity
    points = [
        SignalPoint(entry.period, entry.value, mark[0], common if mark is NO_SIGNAL else variation_of(polarity, mark))
        for entry, mark in zip(series, marks, strict=True)
    ]
    return Signals(
        mean=limits.mean,
        lower=limits.lower,
        upper=limits.upper,
        is_trial=len(series) < rule.full_points,
        is_quarter_alone=is_taken_apart(measure),
        points=tuple(points),
        variation=points[-1].variation,
        assurance=assurance_of(measure.polarity, limits, target),
    )


def variation_of(polarity: Polarity, mark: Mark) -> Variation:
    """What a point means: high or rising is an improvement where higher is better."""
    kind, side = mark
    if kind is PointType.COMMON:
        return Variation.COMMON
    if polarity not in BETTER_SIDED:
        return Variation.HIGH if side > 0 else Variation.LOW
    return Variation.IMPROVEMENT if (side > 0) == polarity.is_higher else Variation.CONCERN


def assurance_of(polarity: Polarity, limits: ControlLimits, target: Decimal | None) -> Assurance:
    """Whether the process meets its target: always, never, or by chance; a target on a limit is met by chance."""
    if target is None or polarity not in BETTER_SIDED:
        return Assurance.NONE
    with localcontext(EXACT):
        multiple = target * limits.parts
    if limits.low <= multiple <= limits.high:
        return Assurance.INCONSISTENT
    return Assurance.FAIL if (multiple > limits.high) == polarity.is_higher else Assurance.PASS
