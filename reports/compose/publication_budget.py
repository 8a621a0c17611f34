"""Budget lines of the publication edition, a row each: thousands of pounds, income negative.

Negative amounts have a minus sign, also where the pack prints brackets: they are read aloud, and filtered, as numbers.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.money import (
    THOUSANDS,
    converted,
    is_by_forecast,
    money_shown,
    variance_percent_shown,
    variance_shown,
)
from reports.compose.periods import year_name
from reports.compose.publication_notes import Notes, RowNotes
from reports.compose.publication_tables import Row, digits, headings_of, noted_table
from reports.model.assessment import BudgetAssessment
from reports.model.document import CellContent, ColumnKind, Shown, Table, Words
from reports.model.finance_rule import FinanceRule

_BUDGET = {
    "service": ColumnKind.TEXT,
    "year": ColumnKind.TEXT,
    "kind": ColumnKind.TEXT,
    "annual": ColumnKind.FIGURE,
    "profile": ColumnKind.FIGURE,
    "actual": ColumnKind.FIGURE,
    "variance": ColumnKind.FIGURE,
    "variance_percent": ColumnKind.FIGURE,
    "commitments": ColumnKind.FIGURE,
    "forecast": ColumnKind.FIGURE,
    "outturn_variance": ColumnKind.FIGURE,
    "outturn_variance_percent": ColumnKind.FIGURE,
    "judgement": ColumnKind.TEXT,
    "explanation": ColumnKind.TEXT,
    "notes": ColumnKind.TEXT,
}
_MONEY = ("annual", "profile", "actual", "variance", "commitments", "forecast", "outturn_variance")
_SHARES = ("variance_percent", "outturn_variance_percent")


def budget_table(edition: Edition, lines: Sequence[BudgetAssessment], notes: Notes) -> Table:
    """Every budget line in thousands of pounds, income negative."""
    headings = headings_of(edition, "budget", _BUDGET)
    rows = [_line(edition, line) for line in lines]
    return noted_table(edition, "budget", _BUDGET, headings, rows, notes)


def _line(edition: Edition, line: BudgetAssessment) -> Row:
    say, entered, row = edition.wording.say, line.line, RowNotes(edition)
    cells: dict[str, CellContent] = {
        "service": Words(entered.service),
        "year": Words(year_name(edition.wording, entered.year)),
        "kind": Words(say(f"budget.kind.{entered.kind.value}")),
        "judgement": Words(_judgement(edition, line)),
        "explanation": Words(entered.explanation or say("budget.no_explanation")),
    }
    for key in _MONEY:
        figure = converted(getattr(line, key), entered.unit, THOUSANDS)
        shown = (variance_shown if "variance" in key else money_shown)(edition, figure, THOUSANDS)
        cells[key] = row.figure(key, figure, _as_digits(edition, shown))
    for key in _SHARES:
        figure = getattr(line, key)
        cells[key] = row.figure(key, figure, _as_digits(edition, variance_percent_shown(edition, figure)))
    return Row(cells, row)


def without_brackets(rule: FinanceRule) -> FinanceRule:
    """The rule as this edition prints it."""
    return replace(rule, has_brackets=False)


def _as_digits(edition: Edition, shown: Shown) -> Shown:
    return digits(edition, shown.value, shown.decimals) if isinstance(shown.value, Decimal) else shown


def _judgement(edition: Edition, line: BudgetAssessment) -> str:
    if line.adverse is None:
        return edition.wording.say("publication.no_judgement")
    decisive = line.outturn_variance if is_by_forecast(line) else line.variance
    key = "adverse" if line.adverse else "favourable" if decisive.number else "on_budget"
    return edition.wording.say(f"publication.{key}")
