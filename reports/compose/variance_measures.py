"""A measure as workbooks need it: its figures, and what its live formulas are made of."""

from decimal import Decimal

from reports.compose.counts import is_rated
from reports.compose.edition import Edition
from reports.compose.figures import figure_shown, percent_shown, variance_decimals, variance_shown
from reports.compose.live_status import rungs_of
from reports.compose.marks import code_mark, status_mark
from reports.compose.precision import decimals_for
from reports.compose.reasons import short_reason
from reports.compose.source_cells import sources_of
from reports.compose.tolerance import has_limits, tolerance_size
from reports.compose.units import difference, polarity_words, unit_words
from reports.model.assessment import Direction, MeasureAssessment
from reports.model.document import Shown
from reports.model.measure import Polarity
from reports.model.summary import DepartmentAssessment
from reports.model.value import Figure, Missing
from reports.model.variance_measure import FormulaKind, VarianceMeasure

_SIGNS = {Polarity.HIGHER: 1, Polarity.LOWER: -1}


def variance_measures(edition: Edition, department: DepartmentAssessment) -> tuple[VarianceMeasure, ...]:
    """The measures of a department, in their order."""
    return tuple(variance_measure(edition, measure) for measure in department.measures)


def variance_measure(edition: Edition, measure: MeasureAssessment) -> VarianceMeasure:
    """One measure."""
    about, wording, decimals = measure.measure, edition.wording, decimals_for(measure, edition.rules)
    figures = {"target": measure.target, "lower": measure.lower, "upper": measure.upper, "actual": measure.actual}
    size, formula = tolerance_size(measure, edition.rules), _formula(edition, measure)
    tolerance = about.tolerance or edition.rules.tolerance
    return VarianceMeasure(
        department=about.department,
        ref=about.ref,
        title=about.title,
        objective=about.objective or wording.say("book.no_objective"),
        unit=unit_words(wording, about.unit),
        variance_unit=about.unit.variance_unit,
        better=polarity_words(wording, about.unit, about.polarity, "polarity_word"),
        sign=_SIGNS.get(about.polarity, 0),
        target=figure_shown(edition, measure.target, about, decimals),
        lower=_limit(edition, measure, measure.lower, "book.no_lower"),
        upper=_limit(edition, measure, measure.upper, "book.no_upper"),
        floor=_limit(edition, measure, measure.floor, "book.no_floor"),
        actual=figure_shown(edition, measure.actual, about, decimals, strong=True),
        year_ago=_year_ago(edition, measure, decimals),
        variance=variance_shown(edition, measure),
        variance_percent=percent_shown(edition, measure),
        judgement=_judgement(edition, measure),
        status=status_mark(edition, measure),
        tolerance_percent=tolerance.amount if size is not None and tolerance.is_relative else None,
        tolerance=size,
        now=figure_shown(edition, measure.short.now, about, decimals),
        before=figure_shown(edition, measure.short.before, about, decimals),
        movement=_movement(edition, measure),
        direction=_direction(edition, measure, measure.short),
        explanation=_explanation(edition, measure),
        formula=formula,
        rungs=() if formula is FormulaKind.NONE else rungs_of(edition, measure),
        sources=sources_of(edition, figures),
        is_exception=edition.rules.status[measure.status.code].is_exception,
    )


def _limit(edition: Edition, measure: MeasureAssessment, limit: Figure, absent: str) -> Shown:
    if limit.is_unknown_limit:
        return Shown(short_reason(edition, limit.missing or Missing.NOT_GIVEN), unit=measure.measure.unit.name)
    if limit.value is None:
        return Shown(edition.wording.say(absent), unit=measure.measure.unit.name)
    return figure_shown(edition, limit, measure.measure, decimals_for(measure, edition.rules))


def _year_ago(edition: Edition, measure: MeasureAssessment, decimals: int) -> Shown:
    """The value of the same period last year, where it can be compared with the actual."""
    before = measure.long.before
    if measure.long.reason is not None and before.value is not None:
        before = Figure.absent(measure.long.reason)
    return figure_shown(edition, before, measure.measure, decimals)


def _movement(edition: Edition, measure: MeasureAssessment) -> Shown:
    """What changed since the previous period, in the variance's unit; why that cannot be told."""
    about, short = measure.measure, measure.short
    if short.reason is not None or short.now.number is None or short.before.number is None:
        return Shown(short_reason(edition, short.reason or Missing.NOT_MEANINGFUL, about), signed=True)
    decimals, change = variance_decimals(edition, measure), short.now.number - short.before.number
    text = difference(edition.wording, change, about.unit, decimals)
    return Shown(text, change, decimals, about.unit.variance_unit, signed=True)


def _direction(edition: Edition, measure: MeasureAssessment, direction: Direction) -> str:
    if direction.reason is not None:
        return short_reason(edition, direction.reason, measure.measure)
    return code_mark(edition, "direction", edition.rules.direction, direction.code.value).text


def _explanation(edition: Edition, measure: MeasureAssessment) -> str:
    """Cause and action as the owner says them; nothing of what is said beside a withheld figure."""
    if measure.actual.is_confidential:
        return short_reason(edition, Missing.SUPPRESSED)
    said = measure.commentary
    parts = (said.cause, said.action) if said else ()
    return " ".join(part for part in parts if part) or edition.wording.say("book.no_explanation")


def _judgement(edition: Edition, measure: MeasureAssessment) -> str:
    if measure.favourable is not None:
        return edition.wording.say("book.favourable" if measure.favourable else "book.adverse")
    reason = measure.status.reason or measure.variance.missing
    if reason in (None, Missing.NOT_MEANINGFUL):
        return edition.wording.say("book.no_judgement")
    return short_reason(edition, reason, measure.measure)


def _formula(edition: Edition, measure: MeasureAssessment) -> FormulaKind:
    """Formulas only where numbers are judged: words, dates, missing figures and unrated measures are written out."""
    numbers: tuple[Decimal | None, ...] = (measure.actual.number, measure.variance.number)
    if None in numbers or not measure.measure.unit.is_numeric or not is_rated(edition, measure):
        return FormulaKind.NONE
    if has_limits(measure):  # of half a range the cells would tell more than is known
        is_half = measure.lower.is_unknown_limit or measure.upper.is_unknown_limit
        return FormulaKind.NONE if is_half else FormulaKind.RANGE
    return FormulaKind.DIFFERENCE if measure.target.number is not None else FormulaKind.NONE
