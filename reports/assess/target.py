"""Which target an actual is held against (DESIGN §3, "Which target"). Both always share one basis."""

from dataclasses import dataclass
from decimal import Decimal

from reports.assess.actual import Reported, stands_for_whole_year
from reports.assess.derived import derived, is_blank, lacking, place
from reports.assess.rate_to_date import is_rate_to_date
from reports.model.codes import TargetBasis
from reports.model.measure import Counting, Frequency, Measure, Polarity, Target
from reports.model.period import Period, PeriodKind
from reports.model.value import Figure, Missing


@dataclass(frozen=True, slots=True)
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

    @property
    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Lower and upper limit on the measure's own scale; None is open."""
        return place(self.lower.value), place(self.upper.value)

    @property
    def has_range(self) -> bool:
        """Whether there is a limit on either side."""
        return place(self.lower.value) is not None or place(self.upper.value) is not None


@dataclass(frozen=True, slots=True)
class _Share:
    """The part of the year's target that falls to a period: `parts` of `of`."""

    basis: TargetBasis
    parts: int = 1
    of: int = 1


_LAST_QUARTER = 4
_WHOLE_YEAR = _Share(TargetBasis.YEAR)


def aim_at(measure: Measure, quarter: Period, actual: Reported, is_range_judged: bool = True) -> Aim:
    """The target and limits of a quarter, on the basis of the actual that stands for it.

    Where the rule does not judge by ranges, one with a single target and a better side is left out.
    """
    row = measure.target_of.get(quarter.year)
    if row is None:
        none = Figure.absent(Missing.NOT_GIVEN)
        return Aim(TargetBasis.NONE, Figure.absent(Missing.NO_TARGET), none, none, none)
    share = _share(measure, quarter, actual)
    basis, target = _single(measure, row, quarter, actual, share)
    lower, upper, floor = (_limit(figure, share, basis) for figure in (row.lower, row.upper, row.floor))
    if not is_range_judged and target.value is not None and measure.polarity in (Polarity.HIGHER, Polarity.LOWER):
        lower, upper = (Figure(None, Missing.NOT_APPLICABLE, sources=limit.sources) for limit in (lower, upper))
    if lower.value is not None or upper.value is not None:
        return Aim(TargetBasis.RANGE, target, lower, upper, floor)
    if target.value is None:
        reason = Missing.NO_TARGET if is_blank(target) else target.missing
        return Aim(TargetBasis.NONE, Figure(None, reason, target.words, sources=target.sources), lower, upper, floor)
    return Aim(basis, target, lower, upper, floor)


def _single(
    measure: Measure, row: Target, quarter: Period, actual: Reported, share: _Share
) -> tuple[TargetBasis, Figure]:
    """The one target of a quarter: its own column first, except where the actual is the whole year's."""
    early = _early_quarter(measure, actual)
    if early:
        own = row.quarters[early - 1]
        return (share.basis, _scaled(row.annual, share)) if is_blank(own) else (TargetBasis.PROFILE, own)
    if measure.frequency is Frequency.ANNUAL:
        final = row.quarters[3]
        return (TargetBasis.PROFILE, final) if is_blank(row.annual) else (TargetBasis.YEAR, row.annual)
    own = row.quarters[quarter.number - 1]
    if not is_blank(own) and not stands_for_whole_year(measure, actual):
        return TargetBasis.PROFILE, own
    return share.basis, _scaled(row.annual, share)


def _share(measure: Measure, quarter: Period, actual: Reported) -> _Share:
    """How much of the year's target falls to the actual, where the quarter has no target of its own."""
    early = _early_quarter(measure, actual)
    if early and measure.unit.is_numeric and not is_rate_to_date(measure, quarter):
        return _Share(TargetBasis.YEAR_TO_DATE_SHARE, early, 4)
    if not measure.unit.is_numeric or measure.frequency is Frequency.ANNUAL or stands_for_whole_year(measure, actual):
        return _WHOLE_YEAR
    if measure.counting is Counting.CUMULATIVE:
        if is_rate_to_date(measure, quarter):
            return _WHOLE_YEAR
        return _Share(TargetBasis.YEAR_TO_DATE_SHARE, quarter.number, 4)
    if measure.counting is Counting.DISCRETE and measure.unit.is_additive:
        is_half = measure.frequency is Frequency.HALF_YEARLY
        return _Share(TargetBasis.HALF_YEAR_SHARE, 1, 2) if is_half else _Share(TargetBasis.QUARTER_SHARE, 1, 4)
    return _WHOLE_YEAR


def _early_quarter(measure: Measure, actual: Reported) -> int | None:
    """The quarter up to which an annual, cumulative measure was counted, where its value came before the year's end."""
    is_running = measure.frequency is Frequency.ANNUAL and measure.counting is Counting.CUMULATIVE
    given = actual.given_for
    if not is_running or given is None or given.kind is not PeriodKind.QUARTER:
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
    if figure.number is None or share.parts == share.of:
        return figure
    return derived(figure.number * share.parts / share.of, figure, markers=figure.markers)
