"""Each figure of a measure explained (METHODS §1 to §3)."""

from collections.abc import Iterator

from reports.compose.edition import Edition
from reports.compose.explain_benchmark import benchmark_answer
from reports.compose.explain_direction import direction_answer
from reports.compose.explain_projection import projection_steps
from reports.compose.explain_statistics import limit_steps
from reports.compose.explain_status import favourable_answer, status_answer
from reports.compose.explain_text import Answer, answer, cells_text, exact, operand
from reports.compose.explain_variance import percent_answer, variance_answer
from reports.compose.figures import figure_text
from reports.compose.periods import near_name
from reports.compose.precision import decimals_for, year_end_decimals
from reports.compose.reasons import long_reason
from reports.compose.tolerance import has_limits
from reports.compose.variation import change_words, variation_words
from reports.compose.year_end import back_test_words, year_end_mark, year_end_words
from reports.model.assessment import HistoryPoint, MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.measure import Actual, Frequency
from reports.model.value import Figure

_LAST = 4


def measure_answers(edition: Edition, measure: MeasureAssessment) -> Iterator[Answer]:
    """What there is to say of a measure, in the order of its row."""
    yield _answer(edition, measure, "target", measure.target, *_target(edition, measure))
    if has_limits(measure):
        yield _answer(edition, measure, "lower", measure.lower)
        yield _answer(edition, measure, "upper", measure.upper)
    yield _answer(edition, measure, "actual", measure.actual, *_actual(edition, measure))
    yield _answer(edition, measure, "to_date", measure.to_date, *_to_date(edition, measure))
    yield variance_answer(edition, measure)
    yield percent_answer(edition, measure)
    yield favourable_answer(edition, measure)
    yield status_answer(edition, measure)
    yield direction_answer(edition, measure, "short", measure.short)
    yield direction_answer(edition, measure, "long", measure.long)
    yield _projected(edition, measure)
    yield from _statistics(edition, measure)
    yield from (benchmark_answer(edition, measure, one) for one in measure.benchmarks)
    yield _history(edition, measure)


def text_or_reason(edition: Edition, measure: MeasureAssessment, figure: Figure) -> str:
    """A figure as the pack prints it, or in a sentence why there is none."""
    if figure.missing:
        return long_reason(edition, figure.missing, measure.measure)
    return figure_text(edition, figure, measure.measure, decimals_for(measure, edition.rules))


def _answer(edition: Edition, measure: MeasureAssessment, name: str, figure: Figure, *steps: str) -> Answer:
    return answer(name, figure, text_or_reason(edition, measure, figure), *steps)


def _target(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """Which target was taken, with the sum where it is a share of the year's."""
    row = next((one for one in measure.measure.targets if one.year == edition.period.year), None)
    annual = row.annual.number if row else None
    places: dict[str, object] = {"quarter": edition.period.number}
    if annual is not None and measure.target.number is not None:
        places |= {"annual": exact(edition, annual), "target": exact(edition, measure.target.number)}
    elif measure.basis.value.endswith("_share"):
        return ()
    about = measure.measure
    is_rate = about.counting.is_cumulative and not about.unit.is_additive and edition.period.number < _LAST
    key = "year_rate" if measure.basis is TargetBasis.YEAR and is_rate else measure.basis.value
    return (edition.wording.say(f"explain.target.{key}", **places),)


def _actual(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """The value as it was read, with its counts, and the year where that stands for the quarter."""
    say, number = edition.wording.say, measure.actual.number
    steps = [] if number is None else [say("explain.actual.as_read", value=exact(edition, number))]
    entry = _entry(edition, measure)
    if entry and entry.numerator is not None and entry.denominator is not None:
        counts = exact(edition, entry.numerator), exact(edition, entry.denominator)
        steps.append(say("explain.actual.counts", numerator=counts[0], denominator=counts[1]))
    if entry and entry.period == edition.period.year:
        steps.append(say("explain.actual.of_year"))
    return tuple(steps)


def _entry(edition: Edition, measure: MeasureAssessment) -> Actual | None:
    """What was entered for the actual: the entry with its cells."""
    wanted = (edition.period, edition.period.year)
    entries = [one for one in measure.measure.actuals if one.period in wanted and one.figure == measure.actual]
    return next((one for one in entries if one.figure.sources == measure.actual.sources), None)


def _to_date(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    if measure.measure.counting.is_cumulative or measure.to_date == measure.actual:
        return (edition.wording.say("explain.to_date.same"),)
    entered = {one.period: one.figure.number for one in measure.measure.actuals}
    quarters = [edition.period.shifted(step) for step in range(1 - edition.period.number, 1)]
    if measure.measure.frequency is Frequency.HALF_YEARLY:
        quarters = [one for one in quarters if one.number in (2, 4)]
    values = [value for one in quarters if (value := entered.get(one)) is not None]
    if measure.to_date.number is None or not values:
        return ()
    parts = [exact(edition, values[0]), *(operand(edition, value) for value in values[1:])]
    total = exact(edition, measure.to_date.number)
    return (edition.wording.say("explain.to_date.sum", parts=" + ".join(parts), total=total),)


def _projected(edition: Edition, measure: MeasureAssessment) -> Answer:
    """The status that the year would end with, how that was projected, and how the method did in earlier years."""
    mark, figure = year_end_mark(edition, measure), measure.forecast
    status = edition.wording.say("explain.year_end.status", status=mark.text)
    text = text_or_reason(edition, measure, figure)
    if figure.missing is None:
        text = figure_text(edition, figure, measure.measure, year_end_decimals(measure, edition.rules))
    return answer(
        "year_end",
        figure,
        text,
        status,
        *year_end_words(edition, measure),
        *projection_steps(edition, measure),
        *back_test_words(edition, measure),
    )


def _statistics(edition: Edition, measure: MeasureAssessment) -> Iterator[Answer]:
    """Normal variation and change, where there are figures enough."""
    first, *rest = (
        *variation_words(edition, measure),
        *limit_steps(edition, measure),
        *change_words(edition, measure),
        "",
    )
    if first:
        yield Answer("variation", first, tuple(rest[:-1]))


def _history(edition: Edition, measure: MeasureAssessment) -> Answer:
    points = tuple(_point(edition, measure, point) for point in measure.history)
    return Answer("history", edition.wording.count("measures.column.history", len(points)), points)


def _point(edition: Edition, measure: MeasureAssessment, point: HistoryPoint) -> str:
    period = near_name(edition.wording, point.period, edition.period)
    value = text_or_reason(edition, measure, point.figure)
    if not point.figure.sources:
        return edition.wording.say("explain.history.point", period=period, value=value)
    cells = cells_text(edition, point.figure.sources)
    return edition.wording.say("explain.history.at", period=period, value=value, cells=cells)
