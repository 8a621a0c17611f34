"""Findings in a row of a measure that is confidential, or whose cell they repeat and which may have small counts.

No pack may show them (METHODS §8).

A row that says a thing twice is not used, and is none of its figure's cells; what stands in it may still be what the
other row withholds.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from reports.check.actuals import Return
from reports.check.refs import RefIndex
from reports.check.sheets import Sheets
from reports.model.cell import RowPlace, TableKind
from reports.model.finding import Problem
from reports.model.measure import Measure
from reports.model.suppression import Suppression
from reports.model.value import Missing

_KINDS = (TableKind.MEASURES, TableKind.TARGETS, TableKind.ACTUALS, TableKind.COMMENTARY, TableKind.BENCHMARKS)
"""The sheets whose rows are of a measure."""


def confidential_refs(measures: Iterable[Measure], returns: Iterable[Return]) -> frozenset[str]:
    """The measures of which a cell was marked confidential, whether its row is used or not."""
    entered = {one.measure.ref for one in returns if one.figure and one.figure.missing is Missing.SUPPRESSED}
    return frozenset(entered | {one.ref for one in measures if _has_confidential(one)})


def with_measures(
    problems: Sequence[Problem],
    sheets: Sheets,
    refs: RefIndex,
    confidential: Collection[str],
    rule: Suppression | None,
) -> tuple[Problem, ...]:
    """The problems; those in a row of a measure that is confidential, or that the rule names, with its ref."""
    named = {refs.find(ref) for ref in rule.refs} if rule else set()
    guarded = named.union(confidential)
    if not guarded:
        return tuple(problems)
    found: dict[RowPlace, list[str]] = {}
    telling: set[RowPlace] = set()
    for kind in _KINDS:
        for row in sheets.rows(kind):
            ref = refs.find(row.words("Ref"))
            if ref is None or ref not in guarded:
                continue
            places = {cell.source.row for cell in row.row.cells.values()}
            telling |= places if kind is TableKind.ACTUALS else set()
            for place in places:
                found.setdefault(place, []).append(ref)
    return tuple(_guarded(one, found, telling, confidential) for one in problems)


def _guarded(
    problem: Problem, found: Mapping[RowPlace, list[str]], telling: Collection[RowPlace], confidential: Collection[str]
) -> Problem:
    place = problem.source.row if problem.source else None
    if place is None or place not in found:
        return problem
    measures = tuple(found[place])
    # What an entry says in words may hold the count that its figure withholds: "12 (3 of them girls)".
    is_told = any(ref in confidential for ref in measures) or (bool(problem.seen) and place in telling)
    return replace(problem, measures=measures, may_be_shown=False if is_told else problem.may_be_shown)


def _has_confidential(measure: Measure) -> bool:
    figures = [figure for target in measure.targets for figure in target.figures]
    figures += [figure for benchmark in measure.benchmarks for figure in benchmark.figures]
    return any(figure.missing is Missing.SUPPRESSED for figure in figures)
