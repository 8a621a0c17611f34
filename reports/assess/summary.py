"""Counts by status, and the summaries of departments and of the whole organisation."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reports.assess.totals import total_of
from reports.model.assessment import BudgetAssessment, MeasureAssessment, RiskAssessment, TaskAssessment
from reports.model.finance_rule import BudgetLevel
from reports.model.risk import RiskScale
from reports.model.rules import Band, Rules
from reports.model.summary import DepartmentAssessment, Summary, Tally


def tally_of(codes: Iterable[str], bands: Mapping[str, Band]) -> Tally:
    """How many there are of each code, in the rules' order."""
    return _counted(Counter(str(code) for code in codes), bands)


def summary_of(
    measures: Sequence[MeasureAssessment],
    tasks: Sequence[TaskAssessment],
    risks: Sequence[RiskAssessment],
    budget: Sequence[BudgetAssessment],
    rules: Rules,
    scale: RiskScale,
) -> Summary:
    """The counts and the net budget of one department."""
    return Summary(
        measures=tally_of((measure.status.code for measure in measures), rules.status),
        tasks=tally_of((task.status.code for task in tasks), rules.tasks),
        risks=tally_of((risk.band for risk in risks), _by_code(rules, scale)),
        budget=total_of(budget, BudgetLevel.DEPARTMENT, rules.finance),
    )


def summary_of_all(departments: Sequence[DepartmentAssessment], rules: Rules, scale: RiskScale) -> Summary:
    """The organisation: each count is the sum of its departments', the budget the net of all their lines."""
    summaries = [department.summary for department in departments]
    lines = [line for department in departments for line in department.budget]
    return Summary(
        measures=_joined([summary.measures for summary in summaries], rules.status),
        tasks=_joined([summary.tasks for summary in summaries], rules.tasks),
        risks=_joined([summary.risks for summary in summaries], _by_code(rules, scale)),
        budget=total_of(lines, BudgetLevel.ORGANISATION, rules.finance),
    )


def _joined(tallies: Iterable[Tally], bands: Mapping[str, Band]) -> Tally:
    counts: Counter[str] = Counter()
    for tally in tallies:
        counts.update(tally.by_status)
    return _counted(counts, bands)


def _counted(counts: Counter[str], bands: Mapping[str, Band]) -> Tally:
    by_status = {code: counts[code] for code in bands if counts[code]}
    rated = sum(count for code, count in by_status.items() if bands[code].is_rated)
    return Tally(counts.total(), rated, by_status)


def _by_code(rules: Rules, scale: RiskScale) -> Mapping[str, Band]:
    return {band.code: band for band in rules.risks[scale]}
