"""Findings that would show a figure which the pack withholds: they stay with those who run the checks."""

import re
from collections.abc import Iterator, Sequence

from reports.model.cell import RowPlace, Source
from reports.model.finding import Finding
from reports.model.measure import Measure
from reports.model.summary import Assessments


def publishable(findings: Sequence[Finding], assessments: Assessments) -> tuple[Finding, ...]:
    """The findings without those about any row of a measure of which a value is withheld, or that name such a measure,
    or that quote words which are withheld.

    A total that does not add up, a figure repeated from the quarter before: each would tell what is withheld.
    """
    withheld = {measure.ref for measure in assessments.withheld}
    rows = {source.row for measure in assessments.withheld for source in _sources(measure)}
    rows |= {source.row for source in assessments.withheld_words}
    names = [re.compile(rf"(?<!\w){re.escape(measure.ref)}(?!\w)") for measure in assessments.withheld]

    def may_be_shown(one: Finding) -> bool:
        if one.may_be_shown is not None:
            return one.may_be_shown
        return withheld.isdisjoint(one.measures) and not _tells(one, rows, names)

    return tuple(one for one in findings if may_be_shown(one))


def _tells(finding: Finding, rows: set[RowPlace], names: Sequence[re.Pattern[str]]) -> bool:
    is_beside = finding.source is not None and finding.source.row in rows
    return is_beside or any(name.search(finding.message) for name in names)


def _sources(measure: Measure) -> Iterator[Source]:
    """Every cell in which something of a measure stands."""
    yield measure.source
    for actual in measure.actuals:
        yield from actual.figure.sources
    for target in measure.targets:
        for figure in target.figures:
            yield from figure.sources
    yield from (one.source for one in measure.commentaries if one.source)
