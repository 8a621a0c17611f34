"""Roll-ups: objective, priority, perspective, department, all (METHODS §2). Counts are sums; coverage is published."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from reports.assess.derived import derived, lacking
from reports.assess.scores import overall_judgement
from reports.model.assessment import MeasureAssessment, TaskAssessment
from reports.model.roll_up import RollUp
from reports.model.rules import Rules
from reports.model.status_rule import RollUpMethod
from reports.model.value import Level, Missing

One = TypeVar("One")

_NOUGHT, _ONE = Decimal(0), Decimal(1)

JUDGEMENTS = 5
"""Themes that the roll-up of judgements is made for."""
JUDGEMENT_STEPS = 4
"""Steps of their scale."""


def roll_up_of(
    name: str, measures: Sequence[MeasureAssessment], tasks: Sequence[TaskAssessment], rules: Rules
) -> RollUp:
    """Some measures and tasks as one. Tasks are named and not scored: they have statuses of their own."""
    counts = Counter(measure.status.code for measure in measures)
    rated = [measure for measure in measures if rules.status[measure.status.code].is_rated]
    weight = sum([weight_of(measure) for measure in measures], _NOUGHT)
    weights = [weight_of(measure) for measure in rated]
    covered = sum(weights, _NOUGHT)
    actuals = [measure.actual for measure in rated]
    worth = [rules.status[measure.status.code].points or 0 for measure in rated]
    points = sum([own * each for own, each in zip(weights, worth, strict=True)], _NOUGHT)
    return RollUp(
        name=name,
        measures=tuple(measure.measure.ref for measure in measures),
        tasks=tuple(task.task.ref for task in tasks),
        rated=len(rated),
        by_status=tuple((code, counts[code]) for code in rules.status if counts[code]),
        score=derived(points / covered, *actuals) if covered else lacking(Missing.NO_ACTUAL, *actuals),
        coverage=100 * covered / weight if weight else None,
        status=_status(counts, rules),
        judgement=_judgement(measures),
    )


def objectives_of(
    measures: Sequence[MeasureAssessment], tasks: Sequence[TaskAssessment], rules: Rules
) -> tuple[RollUp, ...]:
    """A roll-up an objective, in order of first mention by measures and then tasks; the nameless last, if any."""
    by_measure = _grouped(measures, lambda one: one.measure.objective)
    by_task = _grouped(tasks, lambda one: one.task.objective)
    return _each(by_measure, by_task, rules)


def perspectives_of(measures: Sequence[MeasureAssessment], rules: Rules) -> tuple[RollUp, ...]:
    """A roll-up a perspective of the balanced scorecard, in order of first mention."""
    return _each(_grouped(measures, lambda one: one.measure.perspective), {}, rules)


def priorities_of(
    measures: Sequence[MeasureAssessment], tasks: Sequence[TaskAssessment], rules: Rules
) -> tuple[RollUp, ...]:
    """A roll-up a corporate priority, in order of first mention; empty where nothing names one.

    What names none belongs to the priority of its objective, where everything else of that objective names the same.
    """
    served = priority_of_objectives(measures, tasks)
    by_measure = _grouped(measures, lambda one: one.measure.priority or served.get(one.measure.objective, ""))
    by_task = _grouped(tasks, lambda one: one.task.priority or served.get(one.task.objective, ""))
    found = _each(by_measure, by_task, rules)
    return found if any(one.name for one in found) else ()


def priority_of_objectives(measures: Sequence[MeasureAssessment], tasks: Sequence[TaskAssessment]) -> Mapping[str, str]:
    """Objective -> the one priority that its measures and tasks name; objectives of none or several are left out."""
    named: dict[str, set[str]] = {}
    pairs = [(one.measure.objective, one.measure.priority) for one in measures]
    pairs += [(one.task.objective, one.task.priority) for one in tasks]
    for objective, priority in pairs:
        if objective and priority:
            named.setdefault(objective, set()).add(priority)
    return {objective: next(iter(found)) for objective, found in named.items() if len(found) == 1}


def weight_of(measure: MeasureAssessment) -> Decimal:
    """The weight of a measure in a roll-up; 1 where none was given."""
    weight = measure.measure.weight
    return _ONE if weight is None else weight


def _grouped(items: Iterable[One], name_of: Callable[[One], str]) -> dict[str, list[One]]:
    groups: dict[str, list[One]] = {}
    for item in items:
        groups.setdefault(name_of(item), []).append(item)
    return groups


def _each(
    measures: Mapping[str, Sequence[MeasureAssessment]], tasks: Mapping[str, Sequence[TaskAssessment]], rules: Rules
) -> tuple[RollUp, ...]:
    """One a name, what has no name last; none at all where nothing has a name."""
    names = [name for name in dict.fromkeys((*measures, *tasks)) if name]
    if names and "" in (*measures, *tasks):
        names.append("")
    return tuple(roll_up_of(name, measures.get(name, ()), tasks.get(name, ()), rules) for name in names)


def _status(counts: Mapping[str, int], rules: Rules) -> str | None:
    """The status of the whole by the rule's method; None by weight, and where no measure is rated."""
    rated = [code for code, band in rules.status.items() if band.is_rated and counts.get(code)]
    if not rated or rules.roll_up.method is RollUpMethod.WEIGHTED:
        return None
    if rules.roll_up.method is RollUpMethod.WORST_OF:
        return rated[-1]
    return _majority({code: counts[code] for code in rated}, sum(counts.values()), rules.roll_up.tie)


def _majority(rated: Mapping[str, int], everything: int, tie: str) -> str | None:
    """The most frequent rating; a tie of ratings is the rule's tie code. Measures without one can outnumber each."""
    most = max(rated.values())
    if everything - sum(rated.values()) > most:
        return None
    first, *others = [code for code, number in rated.items() if number == most]
    return tie if others else first


def _judgement(measures: Sequence[MeasureAssessment]) -> int | None:
    """The rule is made for five judgements on a scale of four, and says nothing of fewer or more."""
    on_four = [one.actual.value for one in measures if len(one.measure.unit.scale) == JUDGEMENT_STEPS]
    levels = [level.position for level in on_four if isinstance(level, Level)]
    return overall_judgement(levels) if len(levels) == len(on_four) == JUDGEMENTS else None
