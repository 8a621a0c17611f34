"""Status of a measure in a period: the first code that applies (DESIGN §4), by target and tolerance (METHODS §2)."""

from decimal import Decimal

from reports.assess.actual import Reported
from reports.assess.derived import place
from reports.assess.target import Aim
from reports.assess.variance import merit_of
from reports.model.assessment import Judgement
from reports.model.codes import Status
from reports.model.measure import Measure, Polarity
from reports.model.rules import Rules
from reports.model.unit import UnitKind
from reports.model.value import Missing

_CAME = (Missing.SUPPRESSED, Missing.FEW, Missing.NOT_UNDERSTOOD, Missing.FORMULA_ERROR)
"""A value came, and cannot be shown or read."""


def status_of(measure: Measure, actual: Reported, aim: Aim, gap: Decimal | None, rules: Rules) -> Judgement:
    """The status of an actual against its aim.

    `gap` is actual − target as `gap_to` gives it; where it is given without an actual, the actual is a date that is
    past due and still open, which is never on target.
    """
    unrated = _unrated(measure, actual, aim, gap)
    if unrated is not None:
        return unrated
    is_open = actual.figure.value is None
    merit = merit_of(measure.polarity, gap or Decimal(0))
    if aim.has_range:
        return Judgement(_against_range(measure.polarity, merit))
    if merit >= 0 and not is_open:
        return Judgement(Status.ON_TARGET)
    return Judgement(Status.WITHIN_TOLERANCE if _is_tolerated(measure, aim, merit, rules) else Status.OFF_TARGET)


def is_met(status: Judgement) -> bool | None:
    """Whether the target is met or beaten; None where there is no rating."""
    if status.code in (Status.BETTER, Status.ON_TARGET):
        return True
    return False if status.code in (Status.WITHIN_TOLERANCE, Status.OFF_TARGET) else None


def _unrated(measure: Measure, actual: Reported, aim: Aim, gap: Decimal | None) -> Judgement | None:
    """The first code that is not a rating and applies; None where the actual can be rated."""
    if actual.figure.missing is not None and gap is None:
        came = actual.is_due or actual.figure.missing in _CAME
        return Judgement(Status.NO_DATA, actual.figure.missing) if came else Judgement(Status.NOT_DUE, Missing.NOT_DUE)
    if measure.polarity is Polarity.NONE:
        return Judgement(Status.DATA_ONLY)
    is_text = measure.unit.kind is UnitKind.TEXT
    if not is_text and _has_no_target(measure, aim):
        return Judgement(Status.NO_TARGET, aim.target.missing or Missing.NO_TARGET)
    if measure.polarity is Polarity.UNKNOWN:
        return Judgement(Status.NOT_RATED, Missing.NO_POLARITY)
    return Judgement(Status.NOT_RATED, Missing.NOT_MEANINGFUL) if gap is None else None


def _has_no_target(measure: Measure, aim: Aim) -> bool:
    """A polarity of range needs limits: how far from a single target is too far, nobody has said."""
    return not aim.has_range and (measure.polarity is Polarity.RANGE or place(aim.target.value) is None)


def _against_range(polarity: Polarity, merit: Decimal) -> Status:
    if merit > 0 and polarity is not Polarity.RANGE:
        return Status.BETTER
    return Status.ON_TARGET if merit >= 0 else Status.OFF_TARGET


def _is_tolerated(measure: Measure, aim: Aim, merit: Decimal, rules: Rules) -> bool:
    """Whether a missed target is missed by no more than the tolerance, inclusive, unrounded (METHODS §2)."""
    tolerance = measure.tolerance or rules.tolerance
    target = aim.target.number
    if tolerance.is_relative:
        return target is not None and target != 0 and 100 * merit >= -tolerance.amount * abs(target)
    if measure.unit.kind is UnitKind.YES_NO or (target == 0 and not rules.tolerance_at_zero):
        return False
    return merit >= -tolerance.amount
