"""Money for the scorecard: whole thousands of pounds, signed as the council's finance rule says (DESIGN §3, Money)."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.figures import with_markers
from reports.compose.reasons import short_reason
from reports.compose.rounding import decimals_beside, decimals_to_tell_from_zero, number_and_sign
from reports.compose.units import percent
from reports.model.assessment import BudgetAssessment
from reports.model.document import Shown
from reports.model.finance_rule import FinanceRule
from reports.model.summary import BudgetTotal
from reports.model.value import Figure, Missing
from reports.wording import MINUS, Wording

THOUSANDS = "£000"
POUNDS_IN = {"£": Decimal(1), "£000": Decimal(1000)}
"""Pounds in one of each unit."""


def is_by_forecast(line: BudgetAssessment | BudgetTotal) -> bool:
    """Whether a line is judged by its forecast: not where that was projected and the variance to date is known."""
    return line.materiality.is_outturn


def converted(figure: Figure, unit: str, wanted: str) -> Figure:
    """A figure in another money unit ("£" or "£000"), exactly."""
    if figure.number is None or unit == wanted:
        return figure
    return replace(figure, value=figure.number * POUNDS_IN[unit] / POUNDS_IN[wanted])


def money_shown(edition: Edition, figure: Figure, unit: str, *, strong: bool = False) -> Shown:
    """An amount for a column headed £000: whole thousands."""
    return amount_shown(edition, converted(figure, unit, THOUSANDS), THOUSANDS, strong=strong)


def amount_shown(edition: Edition, figure: Figure, unit: str, *, strong: bool = False) -> Shown:
    """An amount for a column headed with its unit, whole."""
    if figure.number is None:
        return Shown(_reason(edition, figure), None, 0, unit)
    text = with_markers(edition.wording, _amount(edition, figure.number, 0, "plain"), figure.markers)
    return Shown(text, figure.number, 0, unit, strong)


def variance_shown(edition: Edition, figure: Figure, unit: str, limits: Iterable[Decimal] = ()) -> Shown:
    """A variance, positive adverse, for a column headed with its unit: whole, with the sign that the rule prints.

    More decimals only where it would vanish, or seem to lie on the other side of one of the `limits`, in `unit`.
    """
    if figure.number is None:
        return Shown(_reason(edition, figure), None, 0, unit, signed=True)
    decimals = _decimals(figure.number, decimals_to_tell_from_zero(figure.number, 0), limits)
    value = as_printed(edition, figure.number)
    text = with_markers(edition.wording, _amount(edition, value, decimals, "plain", signed=True), figure.markers)
    return Shown(text, value, decimals, unit, signed=True)


def variance_percent_shown(edition: Edition, figure: Figure, limits: Iterable[Decimal] = ()) -> Shown:
    """A variance in per cent of its budget, signed as the variance is."""
    if figure.missing is Missing.ZERO_TARGET:
        return Shown(edition.wording.say("budget.zero"), None, 1, "%", signed=True)
    if figure.number is None:
        return Shown(_reason(edition, figure), None, 1, "%", signed=True)
    value, decimals = as_printed(edition, figure.number), _decimals(figure.number, 1, limits)
    return Shown(_amount(edition, value, decimals, "percent", signed=True), value, decimals, "%", signed=True)


def as_printed(edition: Edition, variance: Decimal) -> Decimal:
    """A variance, positive adverse, with the sign that the rule prints."""
    return variance if edition.rules.finance.is_positive_adverse else -variance


def money_text(edition: Edition, value: Decimal, unit: str, limits: Iterable[Decimal] = ()) -> str:
    """An amount in a sentence: "£1,756k", "−£200k"; with decimals where it would vanish.

    `limits` are in £000: it is seen on its own side of each.
    """
    thousands = value * POUNDS_IN[unit] / POUNDS_IN[THOUSANDS]
    decimals = _decimals(thousands, decimals_to_tell_from_zero(thousands, 0), limits)
    return _amount(edition, thousands, decimals, "thousands")


def share_text(edition: Edition, share: Decimal, limits: Iterable[Decimal] = ()) -> str:
    """A variance in per cent of its budget in a sentence, without sign, on its own side of each of the `limits`."""
    return percent(edition.wording, abs(share), _decimals(share, 1, limits))


def sign_words(wording: Wording, rule: FinanceRule) -> str:
    """The sign convention of the pack's money, as the rule has it."""
    say = wording.say
    note = say("budget.sign_note" if rule.is_positive_adverse else "budget.sign_note_favourable")
    return " ".join((note, say("budget.brackets_note"))) if rule.has_brackets else note


def _amount(edition: Edition, value: Decimal, decimals: int, kind: str, signed: bool = False) -> str:
    """A number with its sign, or in brackets where it is negative and the rule says so."""
    has_brackets = edition.rules.finance.has_brackets
    digits, sign = number_and_sign(edition.wording, value, decimals, signed and not has_brackets)
    if has_brackets and sign == MINUS:
        inside = edition.wording.say(f"units.amount.{kind}", sign="", value=digits)
        return edition.wording.say("units.amount.brackets", value=inside)
    return edition.wording.say(f"units.amount.{kind}", sign=sign, value=digits)


def _decimals(value: Decimal, least: int, limits: Iterable[Decimal]) -> int:
    return max((decimals_beside(abs(value), limit, least) for limit in limits), default=least)


def _reason(edition: Edition, figure: Figure) -> str:
    if figure.missing is None:
        raise ValueError("a figure without a value has a reason")
    return short_reason(edition, figure.missing)
