"""From measures to the linear system of their counts: years to date, years, declared sums and rates (METHODS §8)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from reports.assess.due import is_due
from reports.assess.suppression_system import Key, Relation, System
from reports.model.measure import Actual, Counting, Measure
from reports.model.period import Period, PeriodKind
from reports.model.suppression import Suppression
from reports.model.unit import UnitKind

_Sizes = dict[Key, Decimal | None]


def system_of(measures: Mapping[str, Measure], rule: Suppression | None) -> System:
    """The counts of some measures (ref -> measure) and every sum among them."""
    found: _Sizes = {}
    for measure in measures.values():
        for actual in measure.actuals:
            found |= _counts(measure, actual, measures, rule)
    relations = [
        relation
        for measure in measures.values()
        for is_rest in (False, True)
        for relation in (*_steps(measure, found, is_rest), *_years(measure, found, is_rest))
    ]
    if rule:
        relations += [*_sums(found, rule, measures), *_rates(found, rule)]
    sizes = dict(found)
    for relation in relations:
        for key in relation:
            sizes.setdefault(key, _worked_out(key, relation, found))
    printed = frozenset(key for key, size in found.items() if size is not None)
    return System(sizes, printed, tuple(relations), frozenset(found) - printed)


def size_of(measure: Measure, actual: Actual) -> Decimal | None:
    """The count of people in an actual: the count above the line of a rate, else the value of a number."""
    if actual.numerator is not None:
        return actual.numerator
    return actual.figure.number if measure.unit.kind is UnitKind.NUMBER else None


def base_of(
    measure: Measure, actual: Actual, measures: Mapping[str, Measure], rule: Suppression | None
) -> Decimal | None:
    """The count below the line of a rate: its own, else that of the measure that the rule names."""
    declared = rule.rate_of(measure.ref) if rule else None
    return actual.denominator or _counted(declared.denominator if declared else "", actual.period, measures)


def numerator_of(
    measure: Measure, actual: Actual, measures: Mapping[str, Measure], rule: Suppression | None
) -> Decimal | None:
    """The count of people in an actual: its own, else that of the measure that the rule names above the line."""
    declared = rule.rate_of(measure.ref) if rule else None
    own = size_of(measure, actual)
    return own if own is not None else _counted(declared.numerator if declared else "", actual.period, measures)


def _counts(measure: Measure, actual: Actual, measures: Mapping[str, Measure], rule: Suppression | None) -> _Sizes:
    """The count of an actual, and the rest that a percentage leaves out."""
    key = Key(measure.ref, actual.period)
    if actual.figure.is_confidential:
        return {key: None}
    size, base = (count(measure, actual, measures, rule) for count in (numerator_of, base_of))
    if size is None:
        return {}
    has_rest = measure.unit.kind is UnitKind.PERCENT and base is not None and base >= size
    counts: _Sizes = {key: size}
    if has_rest and base is not None:
        counts[key.twin] = base - size
    return counts


def _counted(ref: str, period: Period, measures: Mapping[str, Measure]) -> Decimal | None:
    found = measures[ref].actual_of.get(period) if ref in measures else None
    return size_of(measures[ref], found) if found else None


def _steps(measure: Measure, found: _Sizes, is_rest: bool) -> Iterator[Relation]:
    """Year to date = year to date before + the quarter alone."""
    if not measure.counting.is_cumulative:
        return
    quarters = sorted(
        (one.period for one in measure.actuals if one.period.kind is PeriodKind.QUARTER), key=lambda one: one.start
    )
    quarters = [one for one in quarters if Key(measure.ref, one, is_rest=is_rest) in found]
    for before, now in pairwise(quarters):
        if before.year == now.year:
            keys = (Key(measure.ref, period, is_rest=is_rest) for period in (now, before))
            yield {next(keys): 1, next(keys): -1, Key(measure.ref, now, is_step=True, is_rest=is_rest): -1}
    for last in quarters:
        year = Key(measure.ref, last.year, is_rest=is_rest)
        if last.number == 4 and year in found:
            yield {year: 1, Key(measure.ref, last, is_rest=is_rest): -1}


def _years(measure: Measure, found: _Sizes, is_rest: bool) -> Iterator[Relation]:
    """A year = the sum of its quarters, where each stands alone."""
    if measure.counting is not Counting.DISCRETE:
        return
    for actual in measure.actuals:
        key = Key(measure.ref, actual.period, is_rest=is_rest)
        if key in found and key.period.is_year:
            quarters = [Period(PeriodKind.QUARTER, key.period.start_year, number) for number in range(1, 5)]
            keys = [Key(measure.ref, one, is_rest=is_rest) for one in quarters]
            due = [one for one in keys if one in found or is_due(measure, one.period)]
            yield {key: 1, **dict.fromkeys(due, -1)}


def _sums(found: _Sizes, rule: Suppression, measures: Mapping[str, Measure]) -> Iterator[Relation]:
    """A total = the sum of its parts, in every period that has the total; so too of those left out, where all say."""
    for one in rule.sums:
        for actual in measures[one.total].actuals if one.total in measures else ():
            total = Key(one.total, actual.period)
            parts = [Key(part, actual.period) for part in one.parts]
            if total in found:
                yield {total: 1, **dict.fromkeys(parts, -1)}
            if total.twin in found and all(part.twin in found for part in parts):
                yield {total.twin: 1, **{part.twin: -1 for part in parts}}


def _rates(found: _Sizes, rule: Suppression) -> Iterator[Relation]:
    """A printed rate is taken to give its count away; with the rest it is the count below the line."""
    rates = {one.rate: one for one in rule.rates}
    for key in found:
        one = rates.get(key.ref)
        if one is None or key.is_rest:
            continue
        yield {key: 1, Key(one.numerator, key.period): -1}
        if one.denominator and key.twin in found:
            yield {Key(one.denominator, key.period): 1, key: -1, key.twin: -1}


def _worked_out(key: Key, relation: Relation, found: _Sizes) -> Decimal | None:
    """The size of a step, from the two years to date; None for a count that nobody gave."""
    others = [(found.get(other), factor) for other, factor in relation.items() if other != key]
    known = [size * factor for size, factor in others if size is not None]
    return sum(known, Decimal(0)) if key.is_step and len(known) == len(others) else None
