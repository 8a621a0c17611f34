"""Which target an actual is held against (DESIGN §3, "Which target"). Both always share one basis."""

from decimal import Decimal
from typing import NamedTuple

from reports.assess.actual import Reported, stands_for_whole_year
from reports.assess.derived import is_blank, lacking, place
from reports.assess.once import once
from reports.assess.rate_to_date import is_rate_to_date
from reports.model.codes import TargetBasis
from reports.model.measure import BETTER_SIDED, Counting, Frequency, Measure, Target
from reports.model.numerous import numerous
from reports.model.period import Period, PeriodKind
from reports.model.value import Figure, Missing


@numerous
class Aim:
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
    """Whether limits decide: one on either side, or one that is not known."""
    unknown: Missing | None = None
    """Why a limit that was entered is not known; None where each side is known or open."""


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
    number = _counted_to(measure, quarter, actual)
    keeps_range = is_range_judged or measure.polarity not in BETTER_SIDED
    if number is not None and keeps_range:
        return _aims_of_quarters(measure, quarter.year)[number - 1]
    row = measure.target_of.get(quarter.year)
    return _NO_AIM if row is None else _aim(measure, row, number, keeps_range)


def _counted_to(measure: Measure, quarter: Period, actual: Reported) -> int | None:
    """Number of the quarter that the actual is of, or has been counted to; None where it is the whole year's.

    An annual measure's is the year's, unless it is cumulative and came before the year's end.
    """
    if not measure.frequency.is_annual:
        return None if stands_for_whole_year(measure, actual) else quarter.number
    given = actual.given_for
    if not measure.counting.is_cumulative or given is None or given.kind is not PeriodKind.QUARTER:
        return None
    return given.number if given.number < _LAST_QUARTER else None


@once
def _aims_of_quarters(measure: Measure, year: Period) -> tuple[Aim, ...]:
    """The aims of the four quarters of a year, with their ranges: most are looked at again and again."""
    row = measure.target_of.get(year)
    if row is None:
        return (_NO_AIM,) * _LAST_QUARTER
    if not measure.counting.is_cumulative and all(map(is_blank, row.quarters)):
        return (_aim(measure, row, 1),) * _LAST_QUARTER
    return tuple(_aim(measure, row, number) for number in range(1, _LAST_QUARTER + 1))


def _aim(measure: Measure, row: Target, number: int | None, keeps_range: bool = True) -> Aim:
    """What a year's row says of the year up to a quarter, of a quarter, or of the whole year (None)."""
    share = _WHOLE_YEAR if number is None else _share(measure, row.year, number)
    basis, target = _single_target(measure, row, number, share)
    lower, upper, floor = row.lower, row.upper, row.floor
    is_profile_of_part = basis is TargetBasis.PROFILE and share.parts != share.of
    if lower.value is not None or upper.value is not None or floor.value is not None:
        lower, upper, floor = (_limit(figure, share, is_profile_of_part) for figure in (lower, upper, floor))
    if not keeps_range and target.value is not None:
        lower, upper = (Figure(None, Missing.NOT_APPLICABLE, sources=limit.sources) for limit in (lower, upper))
    unknown = None
    if not is_profile_of_part:
        unknown = next((limit.missing for limit in (lower, upper) if limit.is_unknown_limit), None)
    if lower.value is not None or upper.value is not None:
        limits = place(lower), place(upper)
        return Aim(TargetBasis.RANGE, target, lower, upper, floor, limits, limits != (None, None), unknown)
    if target.value is None:
        stated = next((figure for figure in (target, lower, upper) if not is_blank(figure)), target)
        reason = Missing.NO_TARGET if is_blank(stated) else stated.missing
        return Aim(TargetBasis.NONE, Figure(None, reason, stated.words, sources=stated.sources), lower, upper, floor)
    if unknown is not None:
        return Aim(TargetBasis.RANGE, target, lower, upper, floor, has_range=True, unknown=unknown)
    return Aim(basis, target, lower, upper, floor)


def _single_target(measure: Measure, row: Target, number: int | None, share: _Share) -> tuple[TargetBasis, Figure]:
    """The quarter's own column, else its share of the year's target; quarter 4's where an annual measure has no other.

    The column says nothing of a quarter's actual that stands for the whole year.
    """
    is_profiled = measure.frequency.is_annual and is_blank(row.annual)
    if number is None:
        return (TargetBasis.PROFILE, row.quarters[-1]) if is_profiled else (TargetBasis.YEAR, row.annual)
    own = row.quarters[number - 1]
    return (share.basis, _scaled(row.annual, share)) if is_blank(own) else (TargetBasis.PROFILE, own)


def _share(measure: Measure, year: Period, number: int) -> _Share:
    """How much of the year's target falls to a quarter without a target of its own."""
    if not measure.unit.is_numeric:
        return _WHOLE_YEAR
    if measure.counting.is_cumulative and not is_rate_to_date(measure, year):
        return _YEAR_TO_DATE[number - 1]
    if measure.counting is Counting.DISCRETE and measure.unit.is_additive:
        return _HALF_YEAR if measure.frequency is Frequency.HALF_YEARLY else _QUARTER
    return _WHOLE_YEAR


def _limit(limit: Figure, share: _Share, is_profile_of_part: bool) -> Figure:
    """A limit of the year's range on the actual's basis; a profile of single targets says nothing of its limits."""
    if limit.value is None:
        return limit
    if is_profile_of_part:
        return lacking(Missing.NOT_APPLICABLE, limit)
    return _scaled(limit, share)


def _scaled(figure: Figure, share: _Share) -> Figure:
    if share.parts == share.of or figure.number is None:
        return figure
    return Figure(figure.number * share.parts / share.of, None, "", figure.markers, figure.sources)
