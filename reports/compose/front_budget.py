"""The budget line of the front page: the net position in words, and the line that is furthest over."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.materiality import edges_of
from reports.compose.money import THOUSANDS, converted, is_by_forecast, money_text, share_text
from reports.compose.sentences import counted, joined, sentence
from reports.model.assessment import BudgetAssessment
from reports.model.document import Sentence
from reports.model.summary import BudgetTotal, DepartmentAssessment
from reports.model.value import Figure


def budget_words(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """The net position, by the forecast where there is one, else to date; the largest adverse line of several."""
    total = department.summary.budget
    net = _net(edition, total) if total else ()
    if not net:
        known = sum(line.adverse is not None for line in department.budget)
        net = joined(
            sentence(edition.wording, "front.budget.unknown"),
            counted(edition.wording, "front.budget.known_lines", len(department.budget), known=known),
        )
    return joined(net, _largest(edition, department), _material(edition, department))


def _net(edition: Edition, total: BudgetTotal) -> Sentence:
    if is_by_forecast(total):
        return _position(edition, "forecast", total, total.outturn_variance, total.annual)
    if total.variance.number is not None:
        return _position(edition, "spent", total, total.variance, total.profile)
    return ()


def _position(edition: Edition, kind: str, total: BudgetTotal, variance: Figure, base: Figure) -> Sentence:
    """A variance in words, with the percentage that it is of the budget where there is one."""
    wording, value, share = edition.wording, variance.number or Decimal(0), total.materiality.percent.number
    amounts, shares = edges_of(edition, total.materiality, THOUSANDS)
    amount = money_text(edition, abs(value), total.unit, amounts)
    if base.number is None:
        key = "front.budget.net_only" if value > 0 else "front.budget.net_only_under"
        return sentence(wording, key, amount=amount)
    budget = money_text(edition, base.number, total.unit)
    if value == 0:
        return sentence(wording, f"front.budget.{kind}_level", budget=budget)
    way = "over" if value > 0 else "under"
    if share is None:
        return sentence(wording, f"front.budget.{kind}_{way}_plain", amount=amount, budget=budget)
    of_base = share_text(edition, share, shares)
    if edition.rules.finance.is_of_gross:
        of_base = wording.say("front.budget.of_gross", percent=of_base)
    return sentence(wording, f"front.budget.{kind}_{way}", amount=amount, budget=budget, percent=of_base)


def _largest(edition: Edition, department: DepartmentAssessment) -> Sentence:
    adverse = [line for line in department.budget if line.adverse and _size(line) > 0]
    if not adverse or len(department.budget) == 1:
        return ()
    line = max(adverse, key=_size)
    amount = money_text(edition, _size(line), THOUSANDS, edges_of(edition, line.materiality, THOUSANDS)[0])
    kind = edition.wording.say(f"front.budget.{line.line.kind.value}")
    return sentence(edition.wording, "front.budget.largest", service=line.line.service, kind=kind, amount=amount)


def _material(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """How many lines have a variance that is to be explained, of those that could be weighed."""
    judged = [line.materiality.is_material for line in department.budget if line.materiality.is_material is not None]
    if not any(judged):
        return ()
    return counted(edition.wording, "front.budget.material", sum(judged), lines=len(judged))


def _size(line: BudgetAssessment) -> Decimal:
    decisive = line.outturn_variance if is_by_forecast(line) else line.variance
    return converted(decisive, line.line.unit, THOUSANDS).number or Decimal(0)
