"""Figures of an unlikely size: ten or a hundred times what the measure has otherwise had, or what is expected of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import Sheets
from reports.check.thresholds import FEWEST_OTHERS, LEAST_COUNT, LEAST_SIZE, OTHERS_WITHIN, TIMES_AWAY
from reports.model.measure import Counting, Measure, Target
from reports.model.period import Period, PeriodKind
from reports.model.unit import UnitKind
from reports.model.value import Figure

_QUARTERS = 4


@dataclass(frozen=True)
class _Point:
    """A figure beside others of its kind."""

    period: Period
    """A quarter or a year."""
    figure: Figure
    """Its figure, which has a number other than 0."""

    @property
    def size(self) -> Decimal:
        return abs(self.figure.number or Decimal(0))


def check_sizes(measures: Sequence[Measure], sheets: Sheets, faults: Faults) -> None:
    """Warn of each actual and each year's target that lies far from its own history, or failing one from its target."""
    for measure in measures:
        if measure.unit.is_numeric:
            for family in _families(measure):
                _check_family(measure, family, sheets, faults, by_target=True)
            _check_family(measure, _annual_targets(measure), sheets, faults, by_target=False)


def _families(measure: Measure) -> Iterator[list[_Point]]:
    """Actuals that can be compared with one another: a year to date only with that of the same quarter."""
    families: dict[object, list[_Point]] = {}
    for actual in measure.actuals:
        if actual.figure.number:
            point = _Point(actual.period, actual.figure)
            families.setdefault(_family(measure, actual.period), []).append(point)
    yield from families.values()


def _family(measure: Measure, period: Period) -> object:
    is_year = period.kind is PeriodKind.YEAR
    if measure.counting is Counting.CUMULATIVE:
        return _QUARTERS if is_year else period.number
    return is_year and measure.counting is Counting.DISCRETE


def _annual_targets(measure: Measure) -> list[_Point]:
    return [_Point(target.year, target.annual) for target in measure.targets if target.annual.number]


def _check_family(measure: Measure, points: Sequence[_Point], sheets: Sheets, faults: Faults, by_target: bool) -> None:
    """Compare each point with the others; where they are too few, and `by_target`, with what was expected of it."""
    for point in points:
        others = [one.size for one in points if one is not point]
        is_history = len(others) >= FEWEST_OTHERS and max(others) <= OTHERS_WITHIN * min(others)
        if is_history:
            _compare(measure, point, median(others), Code.SIZE_UNLIKE_HISTORY, sheets, faults)
        elif by_target and len(others) < FEWEST_OTHERS:
            _compare(measure, point, _expected(measure, point.period), Code.SIZE_UNLIKE_TARGET, sheets, faults)


def _compare(measure: Measure, point: _Point, like: Decimal, code: Code, sheets: Sheets, faults: Faults) -> None:
    if not like or not point.figure.sources or not _is_far(measure, point.size, like):
        return
    times = max(point.size, like) / min(point.size, like)
    details = {"ref": measure.ref, "like": f"{like.normalize():f}", "times": f"{times:.0f}"}
    faults.at(code, sheets.cell_at(point.figure.sources[0]), measure.department, **details)


def _is_far(measure: Measure, size: Decimal, like: Decimal) -> bool:
    """Whether two sizes lie far apart. A percentage up to 1 beside larger ones is a fraction: `fractions` sees it."""
    larger, smaller = max(size, like), min(size, like)
    least = LEAST_COUNT if measure.unit.kind is UnitKind.NUMBER else LEAST_SIZE
    if measure.unit.kind is UnitKind.PERCENT and smaller <= 1:
        return False
    return larger >= least and larger >= TIMES_AWAY * smaller


def _expected(measure: Measure, period: Period) -> Decimal:
    """The target of a period, a year's shared out where its quarters add up; 0 where there is none."""
    found = [target for target in measure.targets if target.year == period.year]
    return abs(_target_of(measure, found[0], period)) if found else Decimal(0)


def _target_of(measure: Measure, target: Target, period: Period) -> Decimal:
    annual = target.annual.number or Decimal(0)
    if period.kind is not PeriodKind.QUARTER:
        return annual
    own = target.quarters[period.number - 1].number
    if own is not None:
        return own
    if measure.counting is Counting.CUMULATIVE:
        return annual * period.number / _QUARTERS
    return annual / _QUARTERS if measure.counting is Counting.DISCRETE and measure.unit.is_additive else annual
