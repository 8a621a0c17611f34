"""Findings that would show a figure which the pack withholds: they stay with those who run the checks."""

import re
from collections.abc import Sequence

from reports.model.cell import Source
from reports.model.finding import Finding
from reports.model.summary import Assessments

_Row = tuple[str, str, str]


def publishable(findings: Sequence[Finding], assessments: Assessments) -> tuple[Finding, ...]:
    """The findings without those about a row from which a value was withheld."""
    measures = (one.measure for department in assessments.departments for one in department.measures)
    rows = {
        _row(source)
        for measure in measures
        if any(actual.figure.is_confidential for actual in measure.actuals)
        for actual in measure.actuals
        for source in actual.figure.sources
    }
    return tuple(one for one in findings if one.source is None or _row(one.source) not in rows)


def _row(source: Source) -> _Row:
    return source.workbook, source.sheet, re.sub(r"\D", "", source.cell)
