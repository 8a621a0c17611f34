"""Measures: a row each, with its settings. Targets, actuals and commentary are joined to it afterwards."""

import re
from collections.abc import Mapping

from reports.check.codes import Code
from reports.check.departments import Directory, department_of
from reports.check.faults import Faults
from reports.check.periods import period_of
from reports.check.refs import RefIndex, ref_key
from reports.check.settings import (
    counting_that_fits,
    decimals_of,
    frequency_of,
    polarity_of,
    tolerance_of,
    weight_of,
)
from reports.check.settle import is_withdrawn
from reports.check.sheets import SheetRow, Sheets
from reports.check.units import unit_of
from reports.model.cell import TableKind
from reports.model.measure import Measure
from reports.model.period import Period

_ADVISED = ("Unit", "Polarity")
"""Columns without which a measure is shown and cannot be rated."""


def read_measures(
    sheets: Sheets,
    directory: Directory,
    scales: Mapping[str, tuple[str, ...]],
    year: Period,
    faults: Faults,
) -> tuple[Measure, ...]:
    """The measures in the sheet's order; of two with the same ref the first stands.

    `scales` are the judgement scales of pack.toml; `year` is the financial year of a bare "Q3" in Withdrawn.
    """
    _check_columns(sheets, faults)
    measures: dict[str, Measure] = {}
    for row in sheets.rows(TableKind.MEASURES):
        ref = row.words("Ref")
        department = department_of(row, directory, faults)
        if not ref:
            faults.at(Code.REF_MISSING, row.cell("Ref"), department or "")
        elif ref_key(ref) in measures:
            first = str(measures[ref_key(ref)].source)
            faults.at(Code.REF_TWICE, row.cell("Ref"), department or "", first=first)
        elif department is not None:
            measures[ref_key(ref)] = _measure(row, ref, department, scales, year, faults)
    return tuple(measures.values())


def index_measures(measures: tuple[Measure, ...], period: Period, faults: Faults) -> RefIndex:
    """Refs of the measures, and their earlier refs where no measure in use in the reported quarter has them.

    The row of a measure that was withdrawn may stay: its past is that of the measure that took its place.
    """
    known = {ref_key(measure.ref): measure.ref for measure in measures}
    gone = {ref_key(measure.ref): measure for measure in measures if is_withdrawn(measure, period)}
    present = known.keys() - gone.keys()
    taken: dict[str, str] = {}
    for measure in measures:
        for former in measure.former_refs:
            key = ref_key(former)
            if key in present or not _is_its_past(gone.get(key), measure):
                continue
            if key in taken:
                faults.about(Code.FORMER_REF_TWICE, measure.source, former, measure.department, first=taken[key])
            taken.setdefault(key, measure.ref)
    return RefIndex(known | taken)


def _is_its_past(former: Measure | None, measure: Measure) -> bool:
    """Whether an earlier measure, where it still has a row, was counted as the one that took its place is."""
    if former is None:
        return True
    return (former.unit, former.counting) == (measure.unit, measure.counting) and former is not measure


def _measure(
    row: SheetRow,
    ref: str,
    department: str,
    scales: Mapping[str, tuple[str, ...]],
    year: Period,
    faults: Faults,
) -> Measure:
    title = row.words("Measure")
    if not title:
        faults.at(Code.TITLE_MISSING, row.cell("Measure"), department, column="Measure")
    if "Owner" in row and not row.words("Owner"):
        faults.at(Code.OWNER_MISSING, row.cell("Owner"), department, ref=ref)
    if "Unit" in row and row.cell("Unit").is_blank:
        faults.at(Code.UNIT_MISSING, row.cell("Unit"), department)
    unit = unit_of(row.cell("Unit"), department, scales, faults)
    withdrawn = row.cell("Withdrawn")
    return Measure(
        ref=ref,
        title=title or ref,
        department=department,
        unit=unit,
        polarity=polarity_of(row, department, faults),
        counting=counting_that_fits(row, unit, department, faults),
        frequency=frequency_of(row, department, faults),
        source=row.cell("Ref").source,
        decimals=decimals_of(row, department, faults),
        tolerance=tolerance_of(row, unit, department, faults),
        objective=row.words("Objective"),
        perspective=row.words("Perspective"),
        priority=row.words("Corporate priority"),
        frameworks=_list(row.words("Frameworks")),
        owner=row.words("Owner"),
        weight=weight_of(row, department, faults),
        definition=row.words("Definition"),
        formerly=row.words("Formerly"),
        withdrawn=None if withdrawn.is_blank else period_of(withdrawn, year, department, faults),
    )


def _check_columns(sheets: Sheets, faults: Faults) -> None:
    """One finding a sheet, in place of one a row, where a whole column is absent."""
    for table in sheets.of(TableKind.MEASURES):
        for column in _ADVISED:
            if column not in table:
                faults.about(Code.COLUMN_ADVISED, table.source, column=column)


def _list(words: str) -> tuple[str, ...]:
    """ "LAA; NIS" as two words, each once."""
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[;,]", words) if part.strip()))
