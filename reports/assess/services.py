"""The net of each service whose spending and income stand on several lines."""

from collections.abc import Sequence

from reports.assess.totals import total_of
from reports.model.assessment import BudgetAssessment
from reports.model.finance_rule import BudgetLevel, FinanceRule
from reports.model.summary import BudgetTotal


def service_nets(lines: Sequence[BudgetAssessment], rule: FinanceRule) -> tuple[tuple[str, BudgetTotal], ...]:
    """Service and net, in order of first mention; services of one line are left out."""
    by_service: dict[str, list[BudgetAssessment]] = {}
    for line in lines:
        by_service.setdefault(line.line.service, []).append(line)
    nets = ((service, total_of(own, BudgetLevel.LINE, rule)) for service, own in by_service.items() if len(own) > 1)
    return tuple((service, net) for service, net in nets if net)
