"""Which target an actual is held against (DESIGN §3, "Which target"). Both always share one basis."""

from decimal import Decimal
from typing import NamedTuple

from reports.assess.actual import Reported, stands_for_whole_year
from reports.assess.derived import is_blank, lacking, place
from reports.assess.rate_to_date import is_rate_to_date
from reports.model.codes import TargetBasis
from reports.model.measure import BETTER_SIDED, Counting, Frequency, Measure, Target
from reports.model.period import Period, PeriodKind
from reports.model.value import Figure, Missing


class Aim(NamedTuple):
    """What a measure should have reached in a period, on the basis of its actual."""

    basis: TargetBasis
    """Which target was taken."""
    target: Figure
    """The target, in the measure's unit."""
    lower: Figure
    """Lower limit of the range, inclusive."""
    upper: Figure
    """Upper limit of the range, inclusive."""
    floor: Figure
    """Least that is acceptable, inclusive."""
    limits: tuple[Decimal | None, Decimal | None] = (None, None)
    """Lower and upper limit on the measure's own scale; None is open."""
    has_range: bool = False
    """Whether there is a limit on either side."""


class _Share(NamedTuple):
    """The part of the year's target that falls to a period: `parts` of `of`."""

    basis: TargetBasis
    parts: int = 1
    of: int = 1


_LAST_QUARTER = 4
_WHOLE_YEAR = _Share(TargetBasis.YEAR)
_QUARTER = _Share(TargetBasis.QUARTER_SHARE, 1, 4)
_HALF_YEAR = _Share(TargetBasis.HALF_YEAR_SHARE, 1, 2)
_YEAR_TO_DATE = tuple(_Share(TargetBasis.YEAR_TO_DATE_SHARE, number, 4) for number in range(1, 5))
_NOT_GIVEN = Figure.absent(Missing.NOT_GIVEN)
_NO_AIM = Aim(TargetBasis.NONE, Figure.absent(Missing.NO_TARGET), _NOT_GIVEN, _NOT_GIVEN, _NOT_GIVEN)


def aim_at(measure: Measure, quarter: Period, actual: Reported, is_range_judged: bool = True) -> Aim:
    """The target and limits of a quarter, on the basis of the actual that stands for it.

    Where the rule does not judge by ranges, one with a single target and a better side is left out.
    """
    row = measure.target_of.get(quarter.year)
    if row is None:
        return _NO_AIM
    early = _early_quarter(measure, actual) if measure.frequency is Frequency.ANNUAL else None
    share = _share(measure, quarter, actual, early)
    own = _own_column(measure, row, quarter, actual, early)
    basis, target = (share.basis, _scaled(row.annual, share)) if own is None else own
    lower, upper, floor = row.lower, row.upper, row.floor
    if lower.value is not None or upper.value is not None or floor.value is not None:
        lower, upper, floor = (_limit(figure, share, basis) for figure in (lower, upper, floor))
    if not is_range_judged and target.value is not None and measure.polarity in BETTER_SIDED:
        lower, upper = (Figure(None, Missing.NOT_APPLICABLE, sources=limit.sources) for limit in (lower, upper))
    if lower.value is not None or upper.value is not None:
        limits = place(lower.value), place(upper.value)
        return Aim(TargetBasis.RANGE, target, lower, upper, floor, limits, limits != (None, None))
    if target.value is None:
        stated = next((figure for figure in (target, lower, upper) if not is_blank(figure)), target)
        reason = Missing.NO_TARGET if is_blank(stated) else stated.missing
        return Aim(TargetBasis.NONE, Figure(None, reason, stated.words, sources=stated.sources), lower, upper, floor)
    return Aim(basis, target, lower, upper, floor)


def _own_column(
    measure: Measure, row: Target, quarter: Period, actual: Reported, early: int | None
) -> tuple[TargetBasis, Figure] | None:
    """The column of a quarter's own target, except where the actual is the whole year's; None where it is blank."""
    if early is None and measure.frequency is Frequency.ANNUAL:
        final = row.quarters[3]
        return (TargetBasis.PROFILE, final) if is_blank(row.annual) else (TargetBasis.YEAR, row.annual)
    own = row.quarters[(early or quarter.number) - 1]
    if is_blank(own) or (early is None and stands_for_whole_year(measure, actual)):
        return None
    return TargetBasis.PROFILE, own


def _share(measure: Measure, quarter: Period, actual: Reported, early: int | None) -> _Share:
    """How much of the year's target falls to the actual, where the quarter has no target of its own."""
    is_year = measure.frequency is Frequency.ANNUAL and early is None
    if is_year or not measure.unit.is_numeric or stands_for_whole_year(measure, actual):
        return _WHOLE_YEAR
    if measure.counting is Counting.CUMULATIVE and not is_rate_to_date(measure, quarter):
        return _YEAR_TO_DATE[(early or quarter.number) - 1]
    if measure.counting is Counting.DISCRETE and measure.unit.is_additive:
        return _HALF_YEAR if measure.frequency is Frequency.HALF_YEARLY else _QUARTER
    return _WHOLE_YEAR


def _early_quarter(measure: Measure, actual: Reported) -> int | None:
    """The quarter up to which an annual measure was counted, if cumulative and its value came before the year's end."""
    given = actual.given_for
    if measure.counting is not Counting.CUMULATIVE or given is None or given.kind is not PeriodKind.QUARTER:
        return None
    return given.number if given.number < _LAST_QUARTER else None


def _limit(limit: Figure, share: _Share, basis: TargetBasis) -> Figure:
    """A limit of the year's range on the actual's basis; a profile of single targets says nothing of its limits."""
    if limit.value is None:
        return limit
    if basis is TargetBasis.PROFILE and share.parts != share.of:
        return lacking(Missing.NOT_APPLICABLE, limit)
    return _scaled(limit, share)


def _scaled(figure: Figure, share: _Share) -> Figure:
    if share.parts == share.of or figure.number is None:
        return figure
    return Figure(figure.number * share.parts / share.of, None, "", figure.markers, figure.sources)
