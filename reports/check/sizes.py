"""Figures of an unlikely size: ten or a hundred times what the measure has otherwise had, or what is expected of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import Sheets
from reports.check.thresholds import FEWEST_OTHERS, LEAST_COUNT, LEAST_SIZE, OTHERS_WITHIN, TIMES_AWAY
from reports.model.measure import Counting, Measure, Target
from reports.model.numerous import numerous
from reports.model.period import Period, PeriodKind
from reports.model.unit import UnitKind
from reports.model.value import Figure

_QUARTERS = 4


@numerous
class _Point:
    """A figure beside others of its kind."""

    period: Period
    """A quarter or a year."""
    figure: Figure
    """Its figure."""
    size: Decimal
    """Its number without the sign; never 0."""


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
        if number := actual.figure.number:
            point = _Point(actual.period, actual.figure, abs(number))
            families.setdefault(_family(measure, actual.period), []).append(point)
    yield from families.values()


def _family(measure: Measure, period: Period) -> object:
    is_year = period.is_year
    if measure.counting.is_cumulative:
        return _QUARTERS if is_year else period.number
    return is_year and measure.counting is Counting.DISCRETE


def _annual_targets(measure: Measure) -> list[_Point]:
    figures = [(target.year, target.annual) for target in measure.targets]
    return [_Point(year, figure, abs(number)) for year, figure in figures if (number := figure.number)]


def _check_family(measure: Measure, points: Sequence[_Point], sheets: Sheets, faults: Faults, by_target: bool) -> None:
    """Compare each point with the others; where they are too few, and `by_target`, with what was expected of it."""
    if len(points) > FEWEST_OTHERS:
        _check_history(measure, points, sheets, faults)
    elif by_target:
        for point in points:
            _compare(measure, point, _expected(measure, point.period), Code.SIZE_UNLIKE_TARGET, sheets, faults)


def _check_history(measure: Measure, points: Sequence[_Point], sheets: Sheets, faults: Faults) -> None:
    """Compare each point with the median of the others, where those are alike."""
    sizes = sorted(point.size for point in points)
    if sizes[-1] < TIMES_AWAY * sizes[0]:
        return  # none can be so far from any other
    for point in points:
        place = bisect_left(sizes, point.size)
        lowest, highest = sizes[place == 0], sizes[-2 if place == len(sizes) - 1 else -1]
        if highest <= OTHERS_WITHIN * lowest:
            _compare(measure, point, _median_without(sizes, place), Code.SIZE_UNLIKE_HISTORY, sheets, faults)


def _median_without(sizes: Sequence[Decimal], place: int) -> Decimal:
    """The median of sorted sizes without the one at a place; worked out at once, however many there are."""
    middle = [(len(sizes) - 2) // 2, (len(sizes) - 1) // 2]
    low, high = (sizes[one + (one >= place)] for one in middle)
    return (low + high) / 2


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
    target = measure.target_of.get(period.year)
    return abs(_target_of(measure, target, period)) if target else Decimal(0)


def _target_of(measure: Measure, target: Target, period: Period) -> Decimal:
    annual = target.annual.number or Decimal(0)
    if period.kind is not PeriodKind.QUARTER:
        return annual
    own = target.quarters[period.number - 1].number
    if own is not None:
        return own
    if measure.counting.is_cumulative:
        return annual * period.number / _QUARTERS
    return annual / _QUARTERS if measure.counting is Counting.DISCRETE and measure.unit.is_additive else annual
