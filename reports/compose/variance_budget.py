"""The budget in the finance officers' workbook: a block a department, its net, and the net of all."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.materiality import edges_of, size_reason, size_words, thresholds_in
from reports.compose.money import POUNDS_IN, amount_shown, converted, variance_percent_shown, variance_shown
from reports.compose.reasons import short_reason
from reports.compose.source_cells import factor_of, sources_of
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetKind
from reports.model.document import Shown
from reports.model.finance_rule import BudgetLevel, Size
from reports.model.materiality import Materiality
from reports.model.summary import BudgetTotal, DepartmentAssessment
from reports.model.value import Figure, Missing
from reports.model.variance_book import BudgetBlock, VarianceBudget

AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast")
"""The amounts of a line that are entered."""


def budget_blocks(edition: Edition, unit: str) -> tuple[BudgetBlock, ...]:
    """The departments with budget lines in the year, every amount in `unit`."""
    return tuple(
        _block(edition, department, department.summary.budget, unit)
        for department in edition.assessments.departments
        if department.budget and department.summary.budget
    )


def grand_total(edition: Edition) -> VarianceBudget | None:
    """The net of all departments; None without lines."""
    total = edition.assessments.summary.budget
    if total is None:
        return None
    return _total(edition, total, "", edition.wording.say("book.grand_total"), total.unit)


def _block(edition: Edition, department: DepartmentAssessment, total: BudgetTotal, unit: str) -> BudgetBlock:
    code, name = department.department.code, department.department.name
    label = edition.wording.say("book.department_total", department=name)
    return BudgetBlock(
        department=code,
        name=name,
        lines=tuple(_line(edition, line, code, unit) for line in department.budget),
        total=_total(edition, total, code, label, unit),
    )


def _line(edition: Edition, line: BudgetAssessment, department: str, unit: str) -> VarianceBudget:
    entered, say = line.line, edition.wording.say
    figures = {name: converted(figure, entered.unit, unit) for name, figure in _as_entered(line).items()}
    side = Decimal(-1 if entered.kind is BudgetKind.INCOME else 1)
    return replace(
        _row(edition, line, BudgetLevel.LINE, entered.unit, unit),
        department=department,
        service=entered.service,
        kind=say(f"budget.kind.{entered.kind.value}"),
        explanation=entered.explanation or say("book.no_explanation"),
        factor=factor_of(figures, side * POUNDS_IN[entered.unit] / POUNDS_IN[unit]),
        sources=sources_of(edition, figures),
    )


def _as_entered(line: BudgetAssessment) -> Mapping[str, Figure]:
    """The amounts that were read, with the sign of their side; a projected forecast was not."""
    figures: dict[str, Figure] = {name: getattr(line, name) for name in AMOUNTS}
    if line.is_projected:
        del figures["forecast"]
    if line.variance.number is not None and line.line.variance.number is not None and line.actual.number is None:
        figures["variance"] = line.variance
    return figures


def _total(edition: Edition, total: BudgetTotal, department: str, label: str, unit: str) -> VarianceBudget:
    level = BudgetLevel.DEPARTMENT if department else BudgetLevel.ORGANISATION
    return replace(_row(edition, total, level, total.unit, unit), department=department, service=label)


def _row(
    edition: Edition, line: BudgetAssessment | BudgetTotal, level: BudgetLevel, entered_in: str, unit: str
) -> VarianceBudget:
    """The figures of a line or a net in `unit`, without what tells lines apart."""

    amounts, shares = edges_of(edition, line.materiality, unit)

    def money(figure: Figure) -> Shown:
        return amount_shown(edition, converted(figure, entered_in, unit), unit)

    def variance(figure: Figure) -> Shown:
        return variance_shown(edition, converted(figure, entered_in, unit), unit, amounts)

    say = edition.wording.say
    net = say("book.net")
    return VarianceBudget(
        department="",
        service=net,
        kind=net,
        unit=unit,
        annual=money(line.annual),
        profile=money(line.profile),
        actual=money(line.actual),
        commitments=money(line.commitments),
        forecast=money(line.forecast),
        variance=variance(line.variance),
        variance_percent=variance_percent_shown(edition, line.variance_percent, shares),
        judgement_to_date=_by_variance(edition, line.variance),
        outturn_variance=variance(line.outturn_variance),
        outturn_variance_percent=variance_percent_shown(edition, line.outturn_variance_percent, shares),
        judgement=_judgement(edition, line),
        movement=say("book.no_movement"),
        materiality=size_words(edition, line.materiality),
        materiality_reason=size_reason(edition, line.materiality, entered_in),
        thresholds=thresholds_in(edition, level, unit),
        explanation=say("book.not_weighed"),
        factor=None,
        sources={},
        is_projected=line.is_projected,
        is_exception=_is_exception(line.adverse, line.materiality),
    )


def _is_exception(adverse: bool | None, materiality: Materiality) -> bool:
    if materiality.size is Size.NOT_JUDGED:
        return bool(adverse)
    return materiality.size in (Size.MATERIAL, Size.NOTABLE)


def _by_variance(edition: Edition, variance: Figure) -> str:
    """The word for a variance that is positive adverse."""
    if variance.number is None:
        return short_reason(edition, variance.missing or Missing.NOT_GIVEN)
    return edition.wording.say("book.adverse" if variance.number > 0 else "book.favourable")


def _judgement(edition: Edition, line: BudgetAssessment | BudgetTotal) -> str:
    if line.adverse is None:
        missing = line.outturn_variance.missing or line.variance.missing or Missing.NOT_GIVEN
        return short_reason(edition, missing)
    return edition.wording.say("book.adverse" if line.adverse else "book.favourable")
