"""The tolerance of a measure as a size in its own unit (METHODS §2, Met/tolerance)."""

from decimal import Decimal

from reports.model.assessment import MeasureAssessment
from reports.model.rules import Rules
from reports.model.status_rule import BandTest

Edge = tuple[Decimal, bool]
"""A value, and whether it is a lower edge: values below it are on its far side."""


def tolerance_size(assessment: MeasureAssessment, rules: Rules) -> Decimal | None:
    """How far on the bad side of its target a measure is still tolerated, in its unit; None where none applies."""
    if has_limits(assessment) or assessment.target.value is None:
        return None
    return rules.tolerance_size(assessment.measure, assessment.target.number)


def status_edges(assessment: MeasureAssessment, rules: Rules) -> list[Edge]:
    """Where the status of a measure changes besides at its target and limits: tolerances, floor, goal posts.

    Edge: the value in the measure's unit, and whether values below it are on its far side (else those above).
    """
    target, floor = assessment.target.number, assessment.floor.number
    edges: list[Edge] = []
    if target is not None:
        edges += [(target + distance, is_lower) for distance, is_lower in variance_edges(assessment, rules)]
    tests = {test for band in rules.status.values() for test in band.tests}
    if floor is not None and tests & {BandTest.FLOOR_MET, BandTest.FLOOR_MISSED}:
        edges.append((floor, assessment.measure.polarity.is_higher))
    return edges


def variance_edges(assessment: MeasureAssessment, rules: Rules) -> list[Edge]:
    """The variances, in the measure's unit and with their raw sign, at which a tolerance ends; none without one."""
    size = tolerance_size(assessment, rules)
    return [] if size is None else _edges_of_size(assessment, rules, size)


def percent_edges(assessment: MeasureAssessment, rules: Rules) -> list[Edge]:
    """The same of the variance in per cent of the target; none of an absolute tolerance, which says nothing of it."""
    tolerance = assessment.measure.tolerance or rules.tolerance
    is_held = tolerance.is_relative and tolerance_size(assessment, rules) is not None
    return _edges_of_size(assessment, rules, tolerance.amount) if is_held else []


def _edges_of_size(assessment: MeasureAssessment, rules: Rules, size: Decimal) -> list[Edge]:
    is_higher = assessment.measure.polarity.is_higher
    shares = {band.share_of_tolerance for band in rules.status.values() if BandTest.WITHIN_TOLERANCE in band.tests}
    edges = [(-size * share if is_higher else size * share, is_higher) for share in shares]
    return edges + ([(-size, True), (size, False)] if rules.cases.is_goal_post else [])


def has_limits(assessment: MeasureAssessment) -> bool:
    """Whether a target range, open or closed, decides the status."""
    return assessment.lower.value is not None or assessment.upper.value is not None
