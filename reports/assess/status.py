"""Status of a measure in a period: the first code that applies (DESIGN §4), by the bands of the rule (METHODS §2)."""

from functools import lru_cache

from reports.assess.bands import band_of, interval_ends
from reports.assess.derived import is_blank, place
from reports.assess.point import Point
from reports.assess.target import Aim
from reports.model.assessment import Judgement
from reports.model.codes import Status
from reports.model.measure import BETTER_SIDED, Measure, Polarity
from reports.model.rules import Rules
from reports.model.status_rule import ZeroTarget
from reports.model.unit import UnitKind
from reports.model.value import Missing

_CAME = (Missing.SUPPRESSED, Missing.FEW, Missing.NOT_UNDERSTOOD, Missing.FORMULA_ERROR, Missing.BELOW_NOUGHT)
"""A value came, and cannot be shown or read."""


def status_of(point: Point, rules: Rules) -> tuple[Judgement, bool | None]:
    """The status of a point, and whether the target is met or beaten (None without a rating).

    Where there is a gap without an actual, the actual is a date that is past due and still open: never on target.
    """
    is_plain = point.gap is not None and point.measure.polarity in BETTER_SIDED and rules.rates_every_gap
    unrated = None if is_plain else _unrated(point, rules)
    if unrated is not None:
        return Judgement(rules.cases.codes[unrated[0]], unrated[1]), None
    return _rating(band_of(point, rules).code), point.is_met


@lru_cache(maxsize=64)
def _rating(code: str) -> Judgement:
    """The same judgement once, however many measures it is passed on."""
    return Judgement(code)


def _unrated(point: Point, rules: Rules) -> tuple[Status, Missing | None] | None:
    """The first code that is not a rating and applies, with its reason; None where the actual can be rated."""
    measure, actual, aim, gap = point.measure, point.actual, point.aim, point.gap
    if actual.figure.missing is not None and gap is None:
        came = actual.is_due or actual.figure.missing in _CAME
        return (Status.NO_DATA, actual.figure.missing) if came else (Status.NOT_DUE, Missing.NOT_DUE)
    if measure.polarity is Polarity.NONE:
        return Status.DATA_ONLY, None
    has_gap = gap is not None and not measure.polarity.is_range
    if not has_gap and measure.unit.kind is not UnitKind.TEXT and _has_no_target(measure, aim):
        return _without_target(aim)
    if measure.polarity is Polarity.UNKNOWN:
        return Status.NOT_RATED, Missing.NO_POLARITY
    reason = (aim.unknown or Missing.NOT_MEANINGFUL) if gap is None else _refused(point, rules)
    return None if reason is None else (Status.NOT_RATED, reason)


def _without_target(aim: Aim) -> tuple[Status, Missing]:
    """What is said where there is nothing to rate against: no target, or one that a range cannot be told from."""
    if Missing.UPSIDE_DOWN in (aim.lower.missing, aim.upper.missing):
        return Status.NOT_RATED, Missing.UPSIDE_DOWN
    if aim.target.value is None:
        return Status.NO_TARGET, aim.target.missing or Missing.NO_TARGET
    unread = [limit.missing for limit in (aim.lower, aim.upper) if limit.missing and not is_blank(limit)]
    told = [missing for missing in unread if missing is not Missing.NOT_APPLICABLE]
    return Status.NOT_RATED, told[0] if told else Missing.NO_LIMITS


def _refused(point: Point, rules: Rules) -> Missing | None:
    """Why the rule does not rate a measure that could be rated; None where it does."""
    if rules.cases.zero_target is ZeroTarget.NOT_RATED and not point.aim.has_range and point.aim.target.number == 0:
        return Missing.ZERO_TARGET
    if rules.asks_for_interval and interval_ends(point, rules) is None:
        return Missing.NO_INTERVAL
    return None


def _has_no_target(measure: Measure, aim: Aim) -> bool:
    """A polarity of range needs limits: how far from a single target is too far, nobody has said."""
    return not aim.has_range and (measure.polarity.is_range or place(aim.target) is None)
