"""Percentages that look as if they had been typed as fractions: 0.85 where 85 is meant."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from statistics import median

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.targets import TypedCell
from reports.model.measure import Measure
from reports.model.unit import UnitKind

_TIMES_SMALLER = 10
"""A value of 0.9 beside others of 1.2 is a small percentage; beside others of 85 it is a fraction."""


def check_fractions(measures: Mapping[str, Measure], cells: Iterable[TypedCell], faults: Faults) -> None:
    """Warn of bare values above 0 and up to 1 in a % measure (ref -> measure) whose other values are far above them.

    Where all its values are like that, one warning stands for them all. A value with a % sign is what it says. In a
    workbook whose number formats could not be read each of them has its own warning.
    """
    without_formats = faults.workbooks_with(Code.FORMATS_UNKNOWN)
    by_ref: dict[str, list[TypedCell]] = {}
    for one in cells:
        if measures[one.ref].unit.kind is UnitKind.PERCENT and one.figure.number:
            if one.cell.source.workbook in without_formats and not one.cell.unit and _size(one) <= 1:
                faults.at(Code.MAY_BE_PERCENT, one.cell, measures[one.ref].department)
            else:
                by_ref.setdefault(one.ref, []).append(one)
    for ref, typed in by_ref.items():
        _check(measures[ref], typed, faults)


def _check(measure: Measure, typed: Sequence[TypedCell], faults: Faults) -> None:
    small = [one for one in typed if not one.cell.unit and _size(one) <= 1]
    if not small:
        return
    above = [size for one in typed if (size := _size(one)) > 1]
    if len(small) == len(typed):
        faults.at(Code.ALL_LOOK_LIKE_FRACTIONS, small[0].cell, measure.department, ref=measure.ref)
    usual = median(above) if above else Decimal(0)
    for one in small:
        if _size(one) * _TIMES_SMALLER < usual:
            faults.at(Code.LOOKS_LIKE_FRACTION, one.cell, measure.department)


def _size(one: TypedCell) -> Decimal:
    return abs(one.figure.number or Decimal(0))
