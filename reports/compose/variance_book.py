"""The finance officers' workbook: every measure and budget line with what its formulas need."""

from collections.abc import Mapping
from decimal import Decimal

from reports.compose.book_words import book_words
from reports.compose.counts import is_rated
from reports.compose.edition import Edition
from reports.compose.figures import figure_shown, percent_shown, variance_shown
from reports.compose.marks import status_mark
from reports.compose.masthead import book_masthead
from reports.compose.names import period_stem
from reports.compose.precision import decimals_for
from reports.compose.reasons import short_reason
from reports.compose.tolerance import has_limits, is_plain, tolerance_size
from reports.compose.units import polarity_words, unit_words
from reports.compose.variance_budget import budget_blocks, grand_total
from reports.model.assessment import MeasureAssessment
from reports.model.document import Shown
from reports.model.measure import Polarity
from reports.model.summary import DepartmentAssessment
from reports.model.value import Figure, Missing
from reports.model.variance_book import FormulaKind, VarianceBook, VarianceMeasure

_SIGNS = {Polarity.HIGHER: 1, Polarity.LOWER: -1}


def compose_variance_book(edition: Edition) -> VarianceBook:
    """The workbook of an organisation. All its money is in one unit, so that its formulas can add it up."""
    budget = edition.assessments.summary.budget
    unit = budget.unit if budget else "£000"
    return VarianceBook(
        file_stem=f"variance-{period_stem(edition.period)}",
        masthead=book_masthead(edition),
        words=book_words(edition, unit),
        measures=tuple(
            _measure(edition, department, measure)
            for department in edition.assessments.departments
            for measure in department.measures
        ),
        blocks=budget_blocks(edition, unit),
        grand_total=grand_total(edition) if budget else None,
        is_positive_adverse=edition.rules.finance.is_positive_adverse,
        has_brackets=edition.rules.finance.has_brackets,
    )


def sources_of(figures: Mapping[str, Figure]) -> dict[str, tuple[str, ...]]:
    """Figure name -> the cells that it was read or worked out from; figures without cells are left out."""
    return {name: tuple(str(source) for source in figure.sources) for name, figure in figures.items() if figure.sources}


def _measure(edition: Edition, department: DepartmentAssessment, measure: MeasureAssessment) -> VarianceMeasure:
    about, wording, decimals = measure.measure, edition.wording, decimals_for(measure, edition.rules)
    figures = {"target": measure.target, "lower": measure.lower, "upper": measure.upper, "actual": measure.actual}
    return VarianceMeasure(
        department=department.department.code,
        ref=about.ref,
        title=about.title,
        unit=unit_words(wording, about.unit),
        variance_unit=about.unit.variance_unit,
        better=polarity_words(wording, about.unit, about.polarity, "polarity_word"),
        sign=_SIGNS.get(about.polarity, 0),
        target=figure_shown(edition, measure.target, about, decimals),
        lower=_limit(edition, measure, measure.lower, "book.no_lower"),
        upper=_limit(edition, measure, measure.upper, "book.no_upper"),
        actual=figure_shown(edition, measure.actual, about, decimals, strong=True),
        variance=variance_shown(edition, measure),
        variance_percent=percent_shown(edition, measure.variance_percent, about),
        judgement=_judgement(edition, measure),
        status=status_mark(edition, measure),
        tolerance=tolerance_size(measure, edition.rules),
        formula=_formula(edition, measure),
        sources=sources_of(figures),
        is_status_live=is_plain(edition.rules),
    )


def _limit(edition: Edition, measure: MeasureAssessment, limit: Figure, absent: str) -> Shown:
    if limit.value is None:
        return Shown(edition.wording.say(absent), unit=measure.measure.unit.name)
    return figure_shown(edition, limit, measure.measure, decimals_for(measure, edition.rules))


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
    if has_limits(measure):
        return FormulaKind.RANGE
    return FormulaKind.DIFFERENCE if measure.target.number is not None else FormulaKind.NONE
