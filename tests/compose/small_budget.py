"""Budget lines built by hand: variances, and their size by the shipped rule, follow from the amounts."""

from collections.abc import Sequence
from decimal import Decimal

from small_figures import NOTHING, RULES, figure

from reports.assess.materiality import materiality_of
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.cell import Source
from reports.model.finance_rule import BudgetLevel
from reports.model.period import financial_year
from reports.model.summary import BudgetTotal
from reports.model.value import Figure, Missing


def budget_line(service: str, kind: BudgetKind, unit: str = "£000", **amounts: str) -> BudgetAssessment:
    """A line with signed amounts: annual, profile, actual, commitments, forecast; variances follow from them."""
    names = ("annual", "profile", "actual", "commitments", "forecast")
    figures = {name: figure(amounts.get(name, Missing.NOT_GIVEN)) for name in names}
    source = Source("budget.xlsx", "Budget", "A2")
    entered = BudgetLine("CES", service, financial_year(2008), kind, unit, **figures, variance=NOTHING, source=source)
    return BudgetAssessment(entered, **figures, **_variances(figures, unit, BudgetLevel.LINE))


def net(lines: Sequence[BudgetAssessment], unit: str = "£000") -> BudgetTotal:
    names = ("annual", "profile", "actual", "commitments", "forecast")
    sums = {}
    for name in names:
        parts = [getattr(line, name).number for line in lines]
        sums[name] = Figure.absent(Missing.INCOMPLETE) if None in parts else Figure(sum(parts, Decimal(0)))
    bases = {f"{name}_base": _size(sums[name]) for name in ("profile", "annual")}
    return BudgetTotal(unit, len(lines), **sums, **_variances(sums, unit, BudgetLevel.DEPARTMENT), **bases)


def _size(figure: Figure) -> Figure:
    return figure if figure.number is None else Figure(abs(figure.number))


def _variances(figures: dict[str, Figure], unit: str, level: BudgetLevel) -> dict[str, object]:
    to_date, share = _difference(figures["actual"], figures["profile"])
    outturn, outturn_share = _difference(figures["forecast"], figures["annual"])
    decisive = outturn.number if outturn.number is not None else to_date.number
    return {
        "variance": to_date,
        "variance_percent": share,
        "outturn_variance": outturn,
        "outturn_variance_percent": outturn_share,
        "adverse": None if decisive is None else decisive > 0,
        "materiality": materiality_of((outturn, outturn_share), (to_date, share), False, unit, level, RULES.finance),
    }


def _difference(value: Figure, base: Figure) -> tuple[Figure, Figure]:
    if value.number is None or base.number is None:
        return Figure.absent(Missing.NOT_GIVEN), Figure.absent(Missing.NOT_GIVEN)
    gap = value.number - base.number
    return Figure(gap), Figure(gap / abs(base.number) * 100) if base.number else Figure.absent(Missing.ZERO_TARGET)
