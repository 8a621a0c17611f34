"""A budget line explained: amounts as entered, and the sums that its variances come from (METHODS §1, Budget)."""

from collections.abc import Iterator
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, answer, exact
from reports.compose.figures import percent_text
from reports.compose.reasons import long_reason
from reports.model.assessment import BudgetAssessment
from reports.model.value import Figure

_AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast")


def budget_answers(edition: Edition, line: BudgetAssessment) -> Iterator[Answer]:
    """The amounts, both variances in amount and per cent, and the judgement."""
    say = edition.wording.say
    for name in _AMOUNTS:
        figure: Figure = getattr(line, name)
        is_projected = name == "forecast" and line.is_projected
        words = _projected(edition, line) if is_projected else say("explain.budget.entered", unit=line.line.unit)
        yield answer(name, figure, _text(edition, figure), words)
    pairs = (
        ("variance", line.variance, line.variance_percent, line.actual, line.profile),
        ("outturn_variance", line.outturn_variance, line.outturn_variance_percent, line.forecast, line.annual),
    )
    for name, variance, percent, reached, planned in pairs:
        yield answer(name, variance, _text(edition, variance), _difference(edition, variance, reached, planned))
        text = percent_text(edition, percent) if percent.number is not None else _text(edition, percent)
        yield answer(f"{name}_percent", percent, text, _percent(edition, variance, percent, planned))
    if line.adverse is not None:
        words = "adverse" if line.adverse else "favourable"
        text = say(f"explain.favourable.{'no' if line.adverse else 'yes'}")
        yield Answer("judgement", text, (say(f"explain.budget.{words}"),))


def _projected(edition: Edition, line: BudgetAssessment) -> str:
    """Actual + commitments + what is planned for the rest of the year."""
    names = ("actual", "commitments", "annual", "profile", "forecast")
    places = {name: exact(edition, getattr(line, name).number or Decimal(0)) for name in names}
    return edition.wording.say("explain.budget.projected", **places)


def _text(edition: Edition, figure: Figure) -> str:
    if figure.missing:
        return long_reason(edition, figure.missing)
    return exact(edition, figure.number) if figure.number is not None else ""


def _difference(edition: Edition, variance: Figure, reached: Figure, planned: Figure) -> str:
    if variance.number is None or reached.number is None or planned.number is None:
        return edition.wording.say("explain.budget.published")
    places = {
        "reached": exact(edition, reached.number),
        "planned": exact(edition, planned.number),
        "variance": exact(edition, variance.number),
    }
    return edition.wording.say("explain.budget.difference", **places)


def _percent(edition: Edition, variance: Figure, percent: Figure, planned: Figure) -> str:
    if variance.number is None or percent.number is None or planned.number is None:
        return ""
    places = {
        "part": exact(edition, variance.number),
        "whole": exact(edition, abs(planned.number)),
        "percent": exact(edition, percent.number),
    }
    return edition.wording.say("explain.budget.percent", **places)
