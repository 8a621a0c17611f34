"""The net of budget lines. Lines in £ and in £000 are joined in £, exactly."""

from collections.abc import Sequence
from decimal import Decimal

from reports.assess.budget import forecast_marker, is_adverse
from reports.assess.derived import derived, lacking, percentage
from reports.model.assessment import BudgetAssessment
from reports.model.summary import BudgetTotal
from reports.model.value import Figure, Missing

_POUNDS = {"£": Decimal(1), "£000": Decimal(1000)}
"""Pounds in one of each unit."""


def total_of(lines: Sequence[BudgetAssessment]) -> BudgetTotal | None:
    """The net of the lines in the smallest of their units; None without lines.

    A sum exists only where every line has the figure.
    """
    if not lines:
        return None
    unit = min((line.line.unit for line in lines), key=_POUNDS.__getitem__)
    factors = [_POUNDS[line.line.unit] / _POUNDS[unit] for line in lines]

    def net(figures: Sequence[Figure]) -> Figure:
        return _net(figures, factors)

    annual, profile = net([line.annual for line in lines]), net([line.profile for line in lines])
    variance = net([line.variance for line in lines])
    outturn_variance = net([line.outturn_variance for line in lines])
    is_projected = any(line.is_projected for line in lines)
    return BudgetTotal(
        unit=unit,
        lines=len(lines),
        annual=annual,
        profile=profile,
        actual=net([line.actual for line in lines]),
        commitments=net([line.commitments for line in lines]),
        forecast=net([line.forecast for line in lines]),
        variance=variance,
        variance_percent=percentage(variance, profile),
        outturn_variance=outturn_variance,
        outturn_variance_percent=percentage(outturn_variance, annual),
        adverse=is_adverse(outturn_variance, variance, is_projected),
        is_projected=is_projected,
    )


def _net(figures: Sequence[Figure], factors: Sequence[Decimal]) -> Figure:
    """The sum of figures, each brought into one unit."""
    pairs = zip(figures, factors, strict=True)
    amounts = [figure.number * factor for figure, factor in pairs if figure.number is not None]
    if len(amounts) < len(figures):
        return lacking(Missing.INCOMPLETE, *figures)
    return derived(sum(amounts, Decimal(0)), *figures, markers=forecast_marker(*figures))
