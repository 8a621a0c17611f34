"""The net of budget lines. Lines in £ and in £000 are joined in £, exactly."""

from collections.abc import Sequence
from decimal import Decimal

from reports.assess.budget import forecast_marker, is_adverse
from reports.assess.derived import derived, lacking, percentage
from reports.assess.materiality import POUNDS, materiality_of
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetKind
from reports.model.finance_rule import BudgetLevel, FinanceRule
from reports.model.summary import BudgetTotal
from reports.model.value import Figure, Missing


def total_of(lines: Sequence[BudgetAssessment], level: BudgetLevel, rule: FinanceRule) -> BudgetTotal | None:
    """The net of the lines in the smallest of their units; None without lines.

    A sum exists only where every line has the figure. `level` says by which thresholds its variance is weighed.
    """
    if not lines:
        return None
    unit = min((line.line.unit for line in lines), key=POUNDS.__getitem__)

    def net(name: str) -> Figure:
        return _sum(lines, name, unit)

    variance, outturn_variance = net("variance"), net("outturn_variance")
    annual_base, profile_base = (_base(lines, name, unit, rule) for name in ("annual", "profile"))
    to_date = variance, percentage(variance, profile_base)
    outturn = outturn_variance, percentage(outturn_variance, annual_base)
    is_projected = any(line.is_projected for line in lines)
    return BudgetTotal(
        unit=unit,
        lines=len(lines),
        annual=net("annual"),
        profile=net("profile"),
        actual=net("actual"),
        commitments=net("commitments"),
        forecast=net("forecast"),
        variance=variance,
        variance_percent=to_date[1],
        outturn_variance=outturn_variance,
        outturn_variance_percent=outturn[1],
        adverse=is_adverse(outturn_variance, variance, is_projected),
        materiality=materiality_of(outturn, to_date, is_projected, unit, level, rule),
        profile_base=profile_base,
        annual_base=annual_base,
        is_projected=is_projected,
    )


def _base(lines: Sequence[BudgetAssessment], name: str, unit: str, rule: FinanceRule) -> Figure:
    """What a net's percentages are of: the size of the net, or the spending alone where the rule says gross."""
    counted = [line for line in lines if line.line.kind is BudgetKind.EXPENDITURE] if rule.is_of_gross else lines
    base = _sum(counted, name, unit)
    return base if base.number is None else derived(abs(base.number), base, markers=base.markers)


def _sum(lines: Sequence[BudgetAssessment], name: str, unit: str) -> Figure:
    """The sum of one figure of some lines, each brought into one unit."""
    figures: list[Figure] = [getattr(line, name) for line in lines]
    factors = [POUNDS[line.line.unit] / POUNDS[unit] for line in lines]
    pairs = zip(figures, factors, strict=True)
    amounts = [figure.number * factor for figure, factor in pairs if figure.number is not None]
    if len(amounts) < len(figures):
        return lacking(Missing.INCOMPLETE, *figures)
    return derived(sum(amounts, Decimal(0)), *figures, markers=forecast_marker(*figures))
