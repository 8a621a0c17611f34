"""How many decimals a measure needs, so that what is printed never contradicts how it is judged (METHODS §1)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from reports.compose.rounding import decimals_of, decimals_to_tell, decimals_to_tell_from_zero, rounded
from reports.compose.tolerance import Edge, has_limits, percent_edges, status_edges, variance_edges
from reports.model.assessment import Judgement, MeasureAssessment
from reports.model.measure import BETTER_SIDED
from reports.model.rules import Rules
from reports.model.value import Figure

_MOST_MORE = 24
_MOST_TO_AGREE = 2
_LEAST_OF_PERCENT = 1


def decimals_for(assessment: MeasureAssessment, rules: Rules) -> int:
    """Decimals for the figures of a measure's period: its own, and more while rounding would hide a miss.

    More are shown when the printed actual would meet a target or limit that the actual misses, when an adverse
    variance would be printed as 0, or when rounding would carry the actual across an edge of its status, such as a
    tolerance or a floor, or the variance across its tolerance. At most two more are shown where the printed target,
    actual and variance would not add up, or a share of the year's target is rounded.
    """
    plain = plain_decimals(assessment)
    if not assessment.measure.unit.is_numeric:
        return plain
    least = next((places for places in range(plain, plain + _MOST_TO_AGREE + 1) if _agrees(assessment, places)), plain)
    if assessment.actual.number is None:
        return least
    return _telling(assessment, rules, least)


def percent_decimals(assessment: MeasureAssessment, rules: Rules) -> int:
    """Decimals of the variance in per cent: one, and more while it would hide a miss or cross its tolerance."""
    percent = assessment.variance_percent.number
    if percent is None:
        return _LEAST_OF_PERCENT
    least = decimals_to_tell_from_zero(percent, _LEAST_OF_PERCENT) if _tells_zero(assessment) else _LEAST_OF_PERCENT
    edges = percent_edges(assessment, rules)
    wanted = range(least, least + _MOST_MORE + 1)
    return next((places for places in wanted if all(_same_side(percent, edge, places) for edge in edges)), least)


def year_end_decimals(assessment: MeasureAssessment, rules: Rules) -> int:
    """Decimals of where the year will end: those of the figures, and more while rounding would hide its status."""
    least, projection = decimals_for(assessment, rules), assessment.projection
    if projection is None or projection.value is None or projection.target is None or has_limits(assessment):
        return least
    gap = projection.value - projection.target
    is_adverse = gap < 0 if assessment.measure.polarity.is_higher else gap > 0
    at_end = replace(
        assessment,
        target=Figure(projection.target),
        actual=Figure(projection.value),
        variance=Figure(gap),
        favourable=not is_adverse,
        status=Judgement(projection.status or assessment.status.code),
    )
    return _telling(at_end, rules, least)


def variation_decimals(assessment: MeasureAssessment, rules: Rules) -> int:
    """Decimals of the limits of normal variation: more while the latest figure or the target would seem to lie on one.

    The target is that of the period; it is no target of a quarter alone.
    """
    least, signals = decimals_for(assessment, rules), assessment.signals
    if signals is None:
        return least
    target = None if signals.is_quarter_alone else assessment.target.number
    told = [value for value in (signals.points[-1].value, target) if value is not None]
    return decimals_to_tell([(value, limit) for value in told for limit in (signals.lower, signals.upper)], least)


def interval_decimals(assessment: MeasureAssessment, rules: Rules) -> int:
    """Decimals of the interval of the actual: more while an end of it would seem to lie on the target."""
    least, interval, target = decimals_for(assessment, rules), assessment.interval, assessment.target.number
    if interval is None or target is None:
        return least
    return decimals_to_tell([(interval.lower, target), (interval.upper, target)], least)


def _telling(assessment: MeasureAssessment, rules: Rules, least: int) -> int:
    """Decimals, from the least on, that hide no miss and carry neither actual nor variance across an edge."""
    wanted = range(least, least + _MOST_MORE + 1)
    plain = next((places for places in wanted if _shows_miss(assessment, places)), least)
    held = [(assessment.actual.number, edge) for edge in status_edges(assessment, rules)]
    held += [(assessment.variance.number, edge) for edge in variance_edges(assessment, rules)]
    fitting = (places for places in wanted if all(_same_side(value, edge, places) for value, edge in held))
    return next((places for places in fitting if places >= plain), plain)


def plain_decimals(assessment: MeasureAssessment) -> int:
    """Decimals for the other figures of a measure: as its definition says, else as many as were entered, at most 2."""
    if assessment.measure.decimals is not None:
        return assessment.measure.decimals
    entered = [figure.number for figure in _entered(assessment) if figure.number is not None]
    if not entered:
        reported = (assessment.actual, assessment.target, assessment.lower, assessment.upper)
        drawn = (point.figure for point in assessment.history)
        entered = [figure.number for figure in (*reported, *drawn) if figure.number is not None]
    return max((decimals_of(value) for value in entered), default=0)


def _entered(assessment: MeasureAssessment) -> Iterator[Figure]:
    for target in assessment.measure.targets:
        yield from (target.annual, *target.quarters, target.lower, target.upper)
    for actual in assessment.measure.actuals:
        yield actual.figure


def _agrees(assessment: MeasureAssessment, decimals: int) -> bool:
    """Whether a reader who subtracts what is printed gets the variance that is printed; a lone target is exact."""
    target, actual, variance = assessment.target.number, assessment.actual.number, assessment.variance.number
    if target is None or has_limits(assessment):
        return True
    if actual is None or variance is None:
        return rounded(target, decimals) == target
    return rounded(actual, decimals) - rounded(target, decimals) == rounded(variance, decimals)


def _shows_miss(assessment: MeasureAssessment, decimals: int) -> bool:
    actual = assessment.actual.number
    if actual is None:
        return True
    shown = rounded(actual, decimals)
    for limit, is_lower in _limits(assessment):
        misses, looks_missed = _beyond(actual, limit, is_lower), _beyond(shown, rounded(limit, decimals), is_lower)
        if misses != looks_missed:
            return False
    variance = assessment.variance.number
    return not _tells_zero(assessment) or not variance or rounded(variance, decimals) != 0


def _tells_zero(assessment: MeasureAssessment) -> bool:
    """Whether a variance that is not 0 has to be seen: it misses the target, or lies outside a target range."""
    return assessment.favourable is False or has_limits(assessment)


def _limits(assessment: MeasureAssessment) -> Iterator[tuple[Decimal, bool]]:
    """The limits that the actual is judged by, and whether each is a lower one."""
    if has_limits(assessment):
        bounds: tuple[tuple[Figure, bool], ...] = ((assessment.lower, True), (assessment.upper, False))
    elif assessment.measure.polarity in BETTER_SIDED:
        bounds = ((assessment.target, assessment.measure.polarity.is_higher),)
    else:
        bounds = ()
    for figure, is_lower in bounds:
        if figure.number is not None:
            yield figure.number, is_lower


def _same_side(value: Decimal | None, edge: Edge, decimals: int) -> bool:
    return value is None or _beyond(value, *edge) == _beyond(rounded(value, decimals), *edge)


def _beyond(value: Decimal, limit: Decimal, is_lower: bool) -> bool:
    return value < limit if is_lower else value > limit
