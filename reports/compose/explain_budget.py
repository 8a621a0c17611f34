"""A budget line explained: amounts as entered, and the sums that its variances come from (METHODS §1, Budget)."""

from collections.abc import Iterator
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, cells_text, exact, operand
from reports.compose.materiality import edges_of, size_reason, size_words
from reports.compose.money import THOUSANDS, as_printed, sign_words, variance_percent_shown
from reports.compose.reasons import long_reason, short_reason
from reports.model.assessment import BudgetAssessment
from reports.model.value import Figure, Missing

_Share = tuple[Figure, tuple[Decimal, ...]]
"""A variance in per cent of its budget, and the percentages from which on its size changes."""
_AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast")


def budget_answers(edition: Edition, line: BudgetAssessment) -> Iterator[Answer]:
    """The amounts with their cells, both variances, whether they are adverse, and how large they are."""
    say = edition.wording.say
    yield Answer("amounts", line.line.unit, tuple(_amounts(edition, line)))
    _, limits = edges_of(edition, line.materiality, THOUSANDS)
    percent = line.variance_percent, limits
    yield _variance(edition, "variance", line.variance, percent, line.actual, line.profile)
    percent = line.outturn_variance_percent, limits
    yield _variance(edition, "outturn_variance", line.outturn_variance, percent, line.forecast, line.annual)
    if line.adverse is not None:
        basis = say(f"explain.budget.by_{'forecast' if line.materiality.is_outturn else 'to_date'}")
        text = say(f"explain.favourable.{'no' if line.adverse else 'yes'}")
        yield Answer("judgement", text, (basis, sign_words(edition.wording, edition.rules.finance)))
    reason = size_reason(edition, line.materiality, line.line.unit)
    yield Answer("materiality", size_words(edition, line.materiality), (reason,))


def _amounts(edition: Edition, line: BudgetAssessment) -> Iterator[str]:
    """The amounts in the unit of the line, each with its cell; a forecast that was not entered with its sum."""
    say = edition.wording.say
    for name in _AMOUNTS:
        figure: Figure = getattr(line, name)
        places = {"label": say(f"explain.label.{name}"), "amount": _text(edition, figure)}
        if name == "forecast" and line.is_projected:
            yield say("explain.budget.amount", **places)
            yield _projected(edition, line)
        elif figure.sources:
            yield say("explain.budget.amount_at", **places, cells=cells_text(edition, figure.sources))
        else:
            yield say("explain.budget.amount", **places)


def _projected(edition: Edition, line: BudgetAssessment) -> str:
    """Actual + commitments + what is planned for the rest of the year."""
    names = ("actual", "commitments", "annual", "profile", "forecast")
    return edition.wording.say(
        "explain.budget.projected", **{name: _exact(edition, getattr(line, name)) for name in names}
    )


def _variance(
    edition: Edition, name: str, variance: Figure, weighed: _Share, reached: Figure, planned: Figure
) -> Answer:
    """A variance with its sum and its percentage, the sign as the rule prints it."""
    percent, limits = weighed
    say = edition.wording.say
    if variance.number is None:
        return Answer(name, long_reason(edition, variance.missing or Missing.NOT_GIVEN))
    value = as_printed(edition, variance.number)
    if reached.number is None or planned.number is None:
        return Answer(name, exact(edition, value, signed=True), (say("explain.budget.published"),), variance.sources)
    order = "difference" if edition.rules.finance.is_positive_adverse else "difference_favourable"
    amounts = {"reached": reached.number, "planned": planned.number}
    taken_off = "planned" if order == "difference" else "reached"
    shown = {key: (operand if key == taken_off else exact)(edition, amount) for key, amount in amounts.items()}
    steps = [say(f"explain.budget.{order}", **shown, variance=exact(edition, value))]
    text = exact(edition, value, signed=True)
    if percent.number is not None:
        shown_percent = variance_percent_shown(edition, percent, limits).text
        text = say("explain.budget.with_percent", variance=text, percent=shown_percent)
        whole, share = exact(edition, abs(planned.number)), exact(edition, as_printed(edition, percent.number))
        steps.append(say("explain.budget.percent", part=exact(edition, value), whole=whole, percent=share))
    return Answer(name, text, tuple(steps))


def _text(edition: Edition, figure: Figure) -> str:
    return short_reason(edition, figure.missing) if figure.missing else _exact(edition, figure)


def _exact(edition: Edition, figure: Figure) -> str:
    return "" if figure.number is None else exact(edition, figure.number)
