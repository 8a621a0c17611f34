"""Money for the scorecard: whole thousands of pounds, income with a true minus (DESIGN §3, Money)."""

from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.figures import with_markers
from reports.compose.reasons import short_reason
from reports.compose.rounding import decimals_beside, decimals_to_tell_from_zero, number_and_sign
from reports.model.assessment import BudgetAssessment
from reports.model.document import Shown
from reports.model.summary import BudgetTotal
from reports.model.value import Figure

THOUSANDS = "£000"
POUNDS_IN = {"£": Decimal(1), "£000": Decimal(1000)}
"""Pounds in one of each unit."""


def is_by_forecast(line: BudgetAssessment | BudgetTotal) -> bool:
    """Whether a line is judged by its forecast: not where that was projected and the variance to date is known."""
    is_second_best = line.is_projected and line.variance.number is not None
    return line.outturn_variance.number is not None and not is_second_best


def converted(figure: Figure, unit: str, wanted: str) -> Figure:
    """A figure in another money unit ("£" or "£000"), exactly."""
    if figure.number is None or unit == wanted:
        return figure
    return replace(figure, value=figure.number * POUNDS_IN[unit] / POUNDS_IN[wanted])


def money_shown(edition: Edition, figure: Figure, unit: str, *, signed: bool = False, strong: bool = False) -> Shown:
    """An amount for a column headed £000: whole thousands, and more decimals only where a variance would vanish."""
    return amount_shown(edition, converted(figure, unit, THOUSANDS), THOUSANDS, signed=signed, strong=strong)


def amount_shown(edition: Edition, figure: Figure, unit: str, *, signed: bool = False, strong: bool = False) -> Shown:
    """An amount for a column headed with its unit: whole, and more decimals only where a variance would vanish."""
    if figure.number is None:
        return Shown(_reason(edition, figure), None, 0, unit, signed=signed)
    decimals = decimals_to_tell_from_zero(figure.number, 0) if signed else 0
    digits, sign = number_and_sign(edition.wording, figure.number, decimals, signed)
    text = edition.wording.say("units.amount.plain", sign=sign, value=digits)
    text = with_markers(edition.wording, text, figure.markers)
    return Shown(text, figure.number, decimals, unit, strong, signed)


def money_text(edition: Edition, value: Decimal, unit: str, beside: Decimal | None = None) -> str:
    """An amount in a sentence: "£1,756k", "−£200k"; with decimals where it would vanish.

    `beside` is a limit in £000 on whose own side it is to be seen.
    """
    thousands = value * POUNDS_IN[unit] / POUNDS_IN[THOUSANDS]
    decimals = decimals_beside(thousands, beside, decimals_to_tell_from_zero(thousands, 0))
    digits, sign = number_and_sign(edition.wording, thousands, decimals)
    return edition.wording.say("units.amount.thousands", sign=sign, value=digits)


def _reason(edition: Edition, figure: Figure) -> str:
    if figure.missing is None:
        raise ValueError("a figure without a value has a reason")
    return short_reason(edition, figure.missing)
