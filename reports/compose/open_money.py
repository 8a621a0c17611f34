"""A budget line and a net in the open data (DESIGN §4). Income is negative; a positive variance is adverse."""

from reports.compose.edition import Edition
from reports.compose.materiality import edges_of, size_reason, size_words
from reports.compose.money import amount_shown, variance_percent_shown, variance_shown
from reports.compose.open_figures import JsonObject, figure_json, number_json, sources_json
from reports.model.assessment import BudgetAssessment
from reports.model.materiality import Materiality
from reports.model.pack import Json
from reports.model.summary import BudgetTotal
from reports.model.value import Figure

_AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast")


def budget_line_json(edition: Edition, line: BudgetAssessment) -> JsonObject:
    """A budget line in the unit in which it was entered."""
    entered = line.line
    figures: dict[str, Figure] = {name: getattr(line, name) for name in (*_AMOUNTS, "variance", "outturn_variance")}
    return {
        "service": entered.service,
        "kind": entered.kind.value,
        "year": entered.year.code,
        "unit": entered.unit,
        **_amounts(edition, line, entered.unit),
        "materiality": _materiality(edition, line.materiality, entered.unit),
        "explanation": entered.explanation or None,
        "sources": sources_json(figures, line=entered.source),
    }


def _is_adverse(variance: Figure) -> bool | None:
    """A positive variance is adverse on every line; null without one."""
    return None if variance.number is None else variance.number > 0


def total_json(edition: Edition, total: BudgetTotal | None) -> Json:
    """The net of some lines, in their common unit; null without lines."""
    if total is None:
        return None
    return {
        "unit": total.unit,
        "lines": total.lines,
        **_amounts(edition, total, total.unit),
        "materiality": _materiality(edition, total.materiality, total.unit),
    }


def finance_json(edition: Edition) -> Json:
    """The council's finance rule: how `text` signs a variance, and from where on one is material."""
    rule = edition.rules.finance
    return {
        "text_positive": "adverse" if rule.is_positive_adverse else "favourable",
        "text_negative": "brackets" if rule.has_brackets else "minus",
        "percent_of": "gross" if rule.is_of_gross else "net",
        "judges_favourable": rule.judges_favourable,
        "thresholds": [
            {
                "level": level.value,
                "size": size.value,
                "percent": None if threshold.percent is None else number_json(threshold.percent),
                "amount": None if threshold.amount is None else number_json(threshold.amount),
                "reach": threshold.reach.value,
                "inclusive": threshold.is_inclusive,
            }
            for (level, size), threshold in rule.thresholds.items()
        ],
    }


def _materiality(edition: Edition, materiality: Materiality, unit: str) -> Json:
    """How large the deciding variance is, in a code and in words, and whether it is to be explained."""
    return {
        "code": materiality.size.value,
        "text": size_words(edition, materiality),
        "is_material": materiality.is_material,
        "reason": size_reason(edition, materiality, unit),
    }


def _amounts(edition: Edition, line: BudgetAssessment | BudgetTotal, unit: str) -> JsonObject:
    amounts, shares = edges_of(edition, line.materiality, unit)

    def money(figure: Figure) -> Json:
        return figure_json(edition, figure, amount_shown(edition, figure, unit).text)

    def variance(figure: Figure) -> Json:
        return figure_json(edition, figure, variance_shown(edition, figure, unit, amounts).text)

    def percent(figure: Figure) -> Json:
        return figure_json(edition, figure, variance_percent_shown(edition, figure, shares).text)

    return {
        "annual": money(line.annual),
        "profile": money(line.profile),
        "actual": money(line.actual),
        "commitments": money(line.commitments),
        "forecast": money(line.forecast),
        "variance": variance(line.variance),
        "variance_percent": percent(line.variance_percent),
        "outturn_variance": variance(line.outturn_variance),
        "outturn_variance_percent": percent(line.outturn_variance_percent),
        "adverse": line.adverse,
        "variance_adverse": _is_adverse(line.variance),
        "outturn_adverse": _is_adverse(line.outturn_variance),
    }
