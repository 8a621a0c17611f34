"""Where the year will end (METHODS §5): the projected status, always with the method that gave it."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.figures import value_text
from reports.compose.marks import code_mark
from reports.compose.precision import decimals_for, year_end_decimals
from reports.compose.reasons import long_reason, short_reason
from reports.compose.rounding import decimals_to_tell_from_zero, rounded
from reports.compose.sentences import plain
from reports.compose.units import difference
from reports.model.assessment import MeasureAssessment
from reports.model.document import Fact, Mark
from reports.model.projection import Projection, ProjectionMethod
from reports.model.rules import Shape
from reports.model.value import Missing

_QUIET = "#505A5F"


def year_end_mark(edition: Edition, measure: MeasureAssessment) -> Mark:
    """The projected year-end status with the method; where there is none, why."""
    projection = measure.projection
    if projection is None or projection.status is None:
        reason = _missing(measure)
        return Mark(short_reason(edition, reason, measure.measure), Shape.NONE, _QUIET)
    # What is no number has no projected figure, and its status once the year's own value is known.
    method = edition.wording.say(f"statistics.method.{(projection.method or ProjectionMethod.OUTTURN).value}")
    return code_mark(edition, "status", edition.rules.status, projection.status, method)


def year_end_figure(edition: Edition, measure: MeasureAssessment, method: str) -> Mark:
    """The projected figure with the method, where there is no status to project."""
    value = measure.projection.value if measure.projection else None
    text = "" if value is None else _value(edition, measure, value)
    return Mark(text, Shape.NONE, _QUIET, method)


def year_end_fact(edition: Edition, measure: MeasureAssessment) -> Fact | None:
    """The projection as an answer beside an exception; None for what is not a number."""
    say, projection = edition.wording.say, measure.projection
    if not measure.measure.unit.is_numeric or projection is None:
        return None
    label, words = say("statistics.year_end.label"), " ".join(year_end_words(edition, measure))
    if projection.value is None or projection.status is None:
        return Fact(label, plain(words))
    mark = code_mark(edition, "status", edition.rules.status, projection.status)
    return Fact(label, plain(say("statistics.year_end.after_mark", words=words)), mark)


def year_end_words(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """What is projected, how, how sure it is, and why it has no rating where it has none; a sentence each."""
    say, projection = edition.wording.say, measure.projection
    if projection is None or projection.value is None or projection.method is None:
        missing = _missing(measure)
        if missing is Missing.NOT_FORECAST:
            return (say("statistics.year_end.not_forecast"),)
        return (say("statistics.year_end.none", reason=long_reason(edition, missing, measure.measure)),)
    against = ""
    if projection.target is not None:
        target = _value(edition, measure, projection.target)
        against = say("statistics.year_end.against", target=target)
    value = _value(edition, measure, projection.value)
    why = projection.status_reason
    unrated = (long_reason(edition, why, measure.measure),) if why else ()
    if projection.method is ProjectionMethod.OUTTURN:
        return say("statistics.year_end.outturn", value=value, against=against), *unrated
    method = say(f"statistics.how.{projection.method.value}")
    words = say("statistics.year_end.projected", value=value, method=method, against=against)
    return words, *_range(edition, measure, projection), *unrated


def back_test_words(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """How the method did in earlier years, and what the others give."""
    say, projection = edition.wording.say, measure.projection
    if projection is None:
        return ()
    words = []
    test = projection.back_test
    if test:
        decimals = decimals_to_tell_from_zero(test.mean_error, decimals_for(measure, edition.rules))
        error = difference(edition.wording, test.mean_error, measure.measure.unit, decimals, signed=False)
        words.append(edition.wording.count("statistics.year_end.tested", test.years, error=error))
        if test.skill:
            times = edition.wording.number(rounded(1 / test.skill, 1), 1)
            words.append(say("statistics.year_end.skill", times=times))
    if projection.others:
        others = [
            say(
                "statistics.year_end.other",
                method=say(f"statistics.method.{method.value}"),
                value=_value(edition, measure, value),
            )
            for method, value in projection.others
        ]
        words.append(say("statistics.year_end.others", others=say("statistics.year_end.separator").join(others)))
    return tuple(words)


def _range(edition: Edition, measure: MeasureAssessment, projection: Projection) -> tuple[str, ...]:
    """The range with its coverage and the years that it rests on; never a range alone."""
    lower, upper, coverage = projection.lower, projection.upper, projection.coverage
    if lower is None or upper is None or coverage is None or projection.back_test is None:
        return ()
    return (
        edition.wording.say(
            "statistics.year_end.range",
            lower=_value(edition, measure, lower),
            upper=_value(edition, measure, upper),
            years=edition.wording.number_word(projection.back_test.years),
            coverage=edition.wording.number(rounded(coverage, 0)),
        ),
    )


def _value(edition: Edition, measure: MeasureAssessment, value: Decimal) -> str:
    return value_text(edition.wording, value, measure.measure.unit, year_end_decimals(measure, edition.rules))


def _missing(measure: MeasureAssessment) -> Missing:
    return (measure.projection and measure.projection.missing) or Missing.NOT_FORECAST
