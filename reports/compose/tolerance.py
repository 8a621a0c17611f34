"""The tolerance of a measure as a size in its own unit (METHODS §2, Met/tolerance)."""

from decimal import Decimal

from reports.model.assessment import MeasureAssessment
from reports.model.measure import Polarity
from reports.model.rules import Rules
from reports.model.unit import UnitKind


def tolerance_size(assessment: MeasureAssessment, rules: Rules) -> Decimal | None:
    """How far on the bad side of its target a measure is still within tolerance, in its unit; None where none applies.

    None for target ranges and without a judgement; a relative tolerance exists for numbers with a target other than
    0 only, an absolute one counts in the unit (days for dates, levels for judgements).
    """
    measure, target = assessment.measure, assessment.target
    if measure.polarity not in (Polarity.HIGHER, Polarity.LOWER) or has_limits(assessment) or target.value is None:
        return None
    tolerance = measure.tolerance or rules.tolerance
    if tolerance.is_relative:
        return abs(target.number) * tolerance.amount / 100 if target.number else None
    if measure.unit.kind in (UnitKind.YES_NO, UnitKind.TEXT):
        return None
    if target.number == 0 and not rules.tolerance_at_zero:
        return None
    return tolerance.amount


def has_limits(assessment: MeasureAssessment) -> bool:
    """Whether a target range, open or closed, decides the status."""
    return assessment.lower.value is not None or assessment.upper.value is not None
