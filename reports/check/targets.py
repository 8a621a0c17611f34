"""Targets: a row a measure and year, typed by the measure's unit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.periods import year_of
from reports.check.refs import RefIndex
from reports.check.sheets import SheetRow, Sheets
from reports.check.values import figure_of
from reports.model.cell import Cell, TableKind
from reports.model.measure import Counting, Measure, Polarity, Target
from reports.model.period import Period
from reports.model.value import Figure, Level, Missing, Value

_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_LIMITS = ("Lower", "Upper", "Floor")
_NOT_GIVEN = Figure.absent(Missing.NOT_GIVEN)


class TypedCell(NamedTuple):
    """A cell with the figure that it became; a plain tuple, because there is one of every figure read."""

    ref: str
    """Ref of its measure."""
    cell: Cell
    """The cell."""
    figure: Figure
    """What it became."""


@dataclass(frozen=True)
class TargetReading:
    """What the Targets sheets say."""

    targets: Mapping[str, tuple[Target, ...]]
    """Ref of the measure -> its targets in order of years."""
    cells: tuple[TypedCell, ...]
    """Every cell read, for checks that look at a measure as a whole."""


def read_targets(
    sheets: Sheets, measures: Mapping[str, Measure], refs: RefIndex, year: Period, faults: Faults
) -> TargetReading:
    """The targets of every measure (ref -> measure). Of two rows for the same ref and year the first stands."""
    if not sheets.of(TableKind.TARGETS) and measures:
        faults.about(Code.SHEET_MISSING, None, sheet=TableKind.TARGETS.value)
    taken: dict[tuple[str, Period], tuple[Target, SheetRow]] = {}
    cells: list[TypedCell] = []
    for row in sheets.rows(TableKind.TARGETS):
        if row.words("Period"):  # a row a period: `target_periods`
            continue
        measure = measure_of(row, measures, refs, faults)
        of_year = year_of(row, year, measure.department, faults) if measure else None
        if measure is None or of_year is None:
            continue
        target, typed = _target(row, measure, of_year, faults)
        key = (measure.ref, of_year)
        if key not in taken:
            taken[key] = (target, row)
            cells += typed
        elif target != taken[key][0]:
            first = str(taken[key][1].cell("Ref").source)
            year_code = of_year.code
            cell = row.cell("Ref")
            faults.at(Code.TARGET_TWICE, cell, measure.department, ref=measure.ref, year=year_code, first=first)
            taken[key] = (_as_closed_as(taken[key][0], target), taken[key][1])
    by_ref: dict[str, list[Target]] = {}
    for (ref, _), (target, _row) in taken.items():
        by_ref.setdefault(ref, []).append(target)
    ordered = {ref: tuple(sorted(found, key=lambda one: one.year.start)) for ref, found in by_ref.items()}
    return TargetReading(ordered, tuple(cells))


def _as_closed_as(first: Target, other: Target) -> Target:
    """The first of two targets, without what the other marks as confidential."""

    def closed(one: Figure, beside: Figure) -> Figure:
        return beside if beside.missing is Missing.SUPPRESSED else one

    q1, q2, q3, q4 = (closed(*pair) for pair in zip(first.quarters, other.quarters, strict=True))
    return Target(
        first.year,
        closed(first.annual, other.annual),
        (q1, q2, q3, q4),
        closed(first.lower, other.lower),
        closed(first.upper, other.upper),
        closed(first.floor, other.floor),
    )


def measure_of(row: SheetRow, measures: Mapping[str, Measure], refs: RefIndex, faults: Faults) -> Measure | None:
    """The measure that a row's Ref means; None, with a finding, where there is none."""
    words = row.words("Ref")
    found = refs.find(words)
    if found is not None:
        return measures[found]
    if words:
        sheet = TableKind.MEASURES.value
        faults.at(Code.REF_UNKNOWN, row.cell("Ref"), sheet=sheet, nearest=refs.nearest(words))
    else:
        faults.at(Code.REF_MISSING, row.cell("Ref"))
    return None


def _target(row: SheetRow, measure: Measure, year: Period, faults: Faults) -> tuple[Target, list[TypedCell]]:
    """The target of a row, with the cells that it was read from."""
    typed: list[TypedCell] = []

    def figure(column: str) -> Figure:
        if column not in row:
            return _NOT_GIVEN
        may_be_words = column not in _LIMITS
        read = figure_of(row.cell(column), measure.unit, measure.department, faults, may_be_words=may_be_words)
        typed.append(TypedCell(measure.ref, row.cell(column), read))
        return read

    q1, q2, q3, q4 = (figure(column) for column in _QUARTERS)
    target = Target(year, figure("Target"), (q1, q2, q3, q4), figure("Lower"), figure("Upper"), figure("Floor"))
    _check_tolerance(row, measure, target, faults)
    _check_floor(row, measure, target, faults)
    return _with_limits(row, measure, target, faults), typed


def _with_limits(row: SheetRow, measure: Measure, target: Target, faults: Faults) -> Target:
    """The target with limits that make a range; limits upside down are not used."""
    lower, upper = target.lower, target.upper
    if measure.polarity.is_range and lower.missing is upper.missing is Missing.NOT_GIVEN:
        faults.at(Code.RANGE_WITHOUT_LIMITS, row.cell("Ref"), measure.department, ref=measure.ref)
    if not _is_above(lower.value, upper.value):
        _check_inside(row, measure, target, faults)
        return target
    seen = {"lower": row.words("Lower"), "upper": row.words("Upper")}
    faults.at(Code.LIMITS_UPSIDE_DOWN, row.cell("Lower"), measure.department, **seen)
    return replace(
        target,
        lower=Figure.absent(Missing.UPSIDE_DOWN, seen["lower"], lower.sources),
        upper=Figure.absent(Missing.UPSIDE_DOWN, seen["upper"], upper.sources),
    )


def _check_inside(row: SheetRow, measure: Measure, target: Target, faults: Faults) -> None:
    """The year's target lies inside its own range, limits included, and a quarter's where the range is its too."""
    is_sum = measure.unit.is_additive and measure.counting is Counting.DISCRETE
    of_quarters = () if measure.counting.is_cumulative or is_sum else zip(_QUARTERS, target.quarters, strict=True)
    for name, figure in (("Target", target.annual), *of_quarters):
        below, above = (
            _is_above(*pair) for pair in ((target.lower.value, figure.value), (figure.value, target.upper.value))
        )
        if below or above:
            column = "Lower" if below else "Upper"
            details = {"ref": measure.ref, "column": column, "limit": row.words(column)}
            faults.at(Code.TARGET_OUTSIDE_RANGE, row.cell(name), measure.department, **details)


def _is_above(lower: Value | None, upper: Value | None) -> bool:
    """Whether the first of two values, a lower limit, is beyond the other; never where either is missing."""
    if isinstance(lower, Decimal) and isinstance(upper, Decimal):
        return lower > upper
    if isinstance(lower, date) and isinstance(upper, date):
        return lower > upper
    return isinstance(lower, Level) and isinstance(upper, Level) and lower.position > upper.position


def _check_tolerance(row: SheetRow, measure: Measure, target: Target, faults: Faults) -> None:
    """A relative tolerance says nothing of a zero target (METHODS §1)."""
    if measure.tolerance is None or not measure.tolerance.is_relative:
        return
    for column, figure in zip((*_QUARTERS, "Target"), (*target.quarters, target.annual), strict=True):
        if figure.number == Decimal(0):
            tolerance = f"{measure.tolerance.amount:f}%"
            faults.at(Code.TOLERANCE_AT_ZERO, row.cell(column), measure.department, tolerance=tolerance)
            return


def _check_floor(row: SheetRow, measure: Measure, target: Target, faults: Faults) -> None:
    """The floor is on the bad side of the target."""
    floor, annual = target.floor.number, target.annual.number
    if floor is None or annual is None:
        return
    is_beyond = {Polarity.HIGHER: floor > annual, Polarity.LOWER: floor < annual}
    if is_beyond.get(measure.polarity, False):
        faults.at(Code.FLOOR_BEYOND_TARGET, row.cell("Floor"), measure.department)
