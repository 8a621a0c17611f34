"""Which value stands for a measure in a quarter."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from reports.assess.derived import is_blank, sources_of
from reports.assess.due import is_due
from reports.assess.once import once_a_measure
from reports.model.measure import Actual, Counting, Frequency, Measure
from reports.model.numerous import numerous
from reports.model.period import Period
from reports.model.value import Figure, Missing


@numerous
class Reported:
    """What a measure reached in a quarter."""

    figure: Figure
    """The value in the measure's unit, or why there is none."""
    covers: Period
    """The quarter, or the year: for an annual measure, and where the year's outturn stands in for quarter 4."""
    is_due: bool
    """Whether a value is expected by now."""
    numerator: Decimal | None = None
    """Count above the line, where given."""
    denominator: Decimal | None = None
    """Count below the line, where given."""
    given_for: Period | None = None
    """The period under which it was entered; None without a value."""


def reported(measure: Measure, quarter: Period) -> Reported:
    """The value of a quarter.

    For an annual measure the first that was given of the year's outturn and the quarters so far, latest first. For any
    other the quarter itself, then the outturn where it means the same, then the date of an earlier quarter where the
    year has one date to meet. Without any: awaited where one is due, else not due.
    """
    return reports_of(measure)[quarter]


@once_a_measure
def reports_of(measure: Measure) -> Mapping[Period, Reported]:
    """Any quarter -> what a measure reported of it, as `reported` gives it: for who looks at many quarters."""
    return _Reports(measure)


class _Reports(dict[Period, Reported]):
    """What a measure reported, by quarter: what stands in for a quarter is worked out when it is first asked for."""

    def __init__(self, measure: Measure) -> None:
        super().__init__(() if measure.frequency.is_annual else _own(measure))
        self._measure = measure

    def __missing__(self, quarter: Period) -> Reported:
        found = self[quarter] = _stand_in(self._measure, quarter)
        return found


def _own(measure: Measure) -> Iterator[tuple[Period, Reported]]:
    """The quarters that have a value, or a word why not, of their own."""
    due = measure.frequency.quarters_due
    for entry in measure.actuals:
        period, figure = entry.period, entry.figure
        if not period.is_year and not is_blank(figure):
            is_due = period.number in due
            yield period, Reported(figure, period, is_due, entry.numerator, entry.denominator, period)


def _stand_in(measure: Measure, quarter: Period) -> Reported:
    """What answers a quarter without an entry of its own, and any quarter of an annual measure."""
    is_annual = measure.frequency.is_annual
    entries = list(_annual(measure, quarter) if is_annual else _quarterly(measure, quarter))
    due = is_due(measure, quarter)
    if is_annual and any(entry.figure.missing is Missing.SUPPRESSED for entry in entries):
        # The outturn and quarter 4 are the same figure: what one of them hides the other must not show.
        entries = [entry for entry in entries if entry.figure.missing is Missing.SUPPRESSED]
    for entry in entries:
        if not is_blank(entry.figure):
            covers = quarter.year if is_annual else _covered(entry, quarter)
            return Reported(entry.figure, covers, due, entry.numerator, entry.denominator, entry.period)
    nothing = Missing.AWAITED if due else Missing.NOT_DUE
    cells = sources_of(*(entry.figure for entry in entries))
    return Reported(Figure.absent(nothing, sources=cells), quarter.year if is_annual else quarter, due)


def stands_for_whole_year(measure: Measure, actual: Reported) -> bool:
    """Whether the actual is the year's, and the quarter's would be another figure: each quarter stands alone."""
    return actual.covers.is_year and measure.counting in (Counting.DISCRETE, Counting.AVERAGE)


def _annual(measure: Measure, quarter: Period) -> Iterator[Actual]:
    """Outturn and this quarter whatever they say, then values of earlier quarters of the year."""
    yield from _entries(measure, [quarter.year, quarter])
    yield from _values(measure, _earlier(quarter))


def _quarterly(measure: Measure, quarter: Period) -> Iterator[Actual]:
    yield from _entries(measure, [quarter])
    if quarter.number == 4 and _outturn_is_quarter_4(measure):
        yield from _entries(measure, [quarter.year])
    if measure.unit.is_date and not _has_own_target(measure, quarter):
        yield from _values(measure, _earlier(quarter))


def _outturn_is_quarter_4(measure: Measure) -> bool:
    """Whether the year's outturn may stand for quarter 4: not where each quarter stands alone."""
    return measure.frequency is Frequency.HALF_YEARLY or measure.counting in (Counting.CUMULATIVE, Counting.SNAPSHOT)


def _has_own_target(measure: Measure, quarter: Period) -> bool:
    """Whether the quarter has a date of its own to meet, so that an earlier quarter's date does not answer it."""
    row = measure.target_of.get(quarter.year)
    return row is not None and not is_blank(row.quarters[quarter.number - 1])


def _covered(entry: Actual, quarter: Period) -> Period:
    return quarter.year if entry.period == quarter.year else quarter


def _earlier(quarter: Period) -> list[Period]:
    """Earlier quarters of the year, latest first."""
    return [quarter.shifted(-step) for step in range(1, quarter.number)]


def _entries(measure: Measure, periods: Iterable[Period]) -> Iterator[Actual]:
    return (measure.actual_of[period] for period in periods if period in measure.actual_of)


def _values(measure: Measure, periods: Iterable[Period]) -> Iterator[Actual]:
    return (entry for entry in _entries(measure, periods) if entry.figure.value is not None)
