"""Budget lines (METHODS §1, Budget; DESIGN §3, Money): income negative, so that a positive variance is adverse."""

from reports.assess.derived import derived, is_blank, lacking, percentage
from reports.assess.materiality import materiality_of
from reports.model.assessment import BudgetAssessment
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.finance_rule import BudgetLevel, FinanceRule
from reports.model.value import Figure, Marker, Missing


def assess_line(line: BudgetLine, rule: FinanceRule) -> BudgetAssessment:
    """A budget line with its variances, in its own unit, and their size by the rule."""
    annual, profile, actual, commitments, forecast = (
        _signed(line, figure) for figure in (line.annual, line.profile, line.actual, line.commitments, line.forecast)
    )
    is_projected = is_blank(forecast)
    if is_projected:
        forecast = projected_outturn(annual, profile, actual, commitments)
    outturn_variance = difference(forecast, annual)
    variance = difference(actual, profile)
    if _may_be_published(line, variance, outturn_variance):
        variance = line.variance
    to_date = variance, percentage(variance, profile)
    outturn = outturn_variance, percentage(outturn_variance, annual)
    return BudgetAssessment(
        line=line,
        annual=annual,
        profile=profile,
        actual=actual,
        commitments=commitments,
        forecast=forecast,
        variance=variance,
        variance_percent=to_date[1],
        outturn_variance=outturn_variance,
        outturn_variance_percent=outturn[1],
        adverse=is_adverse(outturn_variance, variance, is_projected),
        materiality=materiality_of(outturn, to_date, is_projected, line.unit, BudgetLevel.LINE, rule),
        is_projected=is_projected and forecast.value is not None,
    )


def _may_be_published(line: BudgetLine, variance: Figure, outturn_variance: Figure) -> bool:
    """Whether the published variance stands: nothing better is known, and it gives no confidential amount away."""
    amounts = (line.annual, line.profile, line.actual, line.commitments, line.forecast)
    is_open = all(amount.missing is not Missing.SUPPRESSED for amount in amounts)
    return is_open and variance.value is None and outturn_variance.value is None and line.variance.value is not None


def projected_outturn(annual: Figure, profile: Figure, actual: Figure, commitments: Figure) -> Figure:
    """Actual + commitments + what is planned for the rest of the year, marked [f] (METHODS §5, Budget).

    Only where all four are known; income negative.
    """
    parts = (actual, commitments, annual, profile)
    numbers = [figure.number for figure in parts if figure.number is not None]
    if len(numbers) < len(parts):
        return lacking(Missing.NOT_FORECAST, *parts)
    spent, ordered, whole, by_now = numbers
    return derived(spent + ordered + whole - by_now, *parts, markers=(Marker.FORECAST,))


def difference(reached: Figure, planned: Figure) -> Figure:
    """reached − planned; where either is missing, its reason."""
    if reached.number is None or planned.number is None:
        return lacking(reached.missing or planned.missing or Missing.NOT_MEANINGFUL, reached, planned)
    return derived(reached.number - planned.number, reached, planned, markers=forecast_marker(reached, planned))


def forecast_marker(*figures: Figure) -> tuple[Marker, ...]:
    """[f] for what rests on a projected figure."""
    return (Marker.FORECAST,) if any(Marker.FORECAST in figure.markers for figure in figures) else ()


def is_adverse(outturn_variance: Figure, variance: Figure, is_projected: bool) -> bool | None:
    """Whether more is spent, or less received, than planned: over the year, else to date. None without either.

    An outturn that nobody entered (`is_projected`) decides only where there is nothing else: what is ordered may be
    part of what is planned for the rest of the year, and would then count twice.
    """
    by_now, by_end = variance.number, outturn_variance.number
    decisive = by_now if by_end is None or (is_projected and by_now is not None) else by_end
    return None if decisive is None else decisive > 0


def _signed(line: BudgetLine, figure: Figure) -> Figure:
    """An amount as entered, positive, with income turned negative."""
    if line.kind is BudgetKind.EXPENDITURE or figure.number is None:
        return figure
    return derived(-figure.number, figure, markers=figure.markers)
