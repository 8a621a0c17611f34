"""Benchmarks: a row a measure, period and group, typed by the measure's unit."""

from collections.abc import Mapping

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.periods import period_of
from reports.check.refs import RefIndex
from reports.check.sheets import SheetRow, Sheets
from reports.check.targets import measure_of
from reports.check.values import figure_of
from reports.model.benchmark import Benchmark
from reports.model.cell import CellKind, TableKind
from reports.model.measure import Measure, Polarity
from reports.model.period import Period
from reports.model.value import Figure, Missing

_NAMES = ("Group", "Period")
_COLUMNS = ("Average", "Top quartile", "Bottom quartile")


def read_benchmarks(
    sheets: Sheets, measures: Mapping[str, Measure], refs: RefIndex, year: Period, faults: Faults
) -> dict[str, tuple[Benchmark, ...]]:
    """Ref -> the figures of its groups, in the sheet's order. Of two rows for a period and group the first stands.

    `year` is the financial year of a bare "Q3".
    """
    found: dict[str, dict[tuple[Period, str], Benchmark]] = {}
    for row in sheets.rows(TableKind.BENCHMARKS):
        measure = measure_of(row, measures, refs, faults)
        if measure is None or not _is_named(row, measure, faults):
            continue
        period = period_of(row.cell("Period"), year, measure.department, faults)
        if period is None:
            continue
        benchmark = _benchmark(row, measure, period, faults)
        first = found.setdefault(measure.ref, {}).setdefault((period, benchmark.group.casefold()), benchmark)
        if first is not benchmark and first != benchmark:
            details = {"ref": measure.ref, "period": period.code, "first": str(first.source)}
            faults.at(Code.BENCHMARK_TWICE, row.cell("Ref"), measure.department, **details)
    return {ref: tuple(rows.values()) for ref, rows in found.items()}


def _is_named(row: SheetRow, measure: Measure, faults: Faults) -> bool:
    """Whether a row says whose figures it has, and of when; each cell that does not is a finding."""
    cells = {column: row.cell(column) for column in _NAMES}
    named = [column for column in cells if any(map(str.isalnum, row.words(column)))]
    for column, cell in cells.items():
        if cell.kind is CellKind.ERROR:
            faults.at(Code.FORMULA_ERROR, cell, measure.department, error=cell.seen)
        elif column not in named:
            faults.at(Code.BENCHMARK_UNNAMED, cell, measure.department, ref=measure.ref, column=column)
    return len(named) == len(_NAMES)


def _benchmark(row: SheetRow, measure: Measure, period: Period, faults: Faults) -> Benchmark:
    average, top, bottom = (_figure(row, column, measure, faults) for column in _COLUMNS)
    if _is_upside_down(measure.polarity, top, bottom):
        seen = {"top": row.words("Top quartile"), "bottom": row.words("Bottom quartile")}
        faults.at(Code.QUARTILES_UPSIDE_DOWN, row.cell("Top quartile"), measure.department, **seen)
        top, bottom = (
            Figure.absent(Missing.QUARTILES_UPSIDE_DOWN, words, one.sources)
            for words, one in zip(seen.values(), (top, bottom), strict=True)
        )
    return Benchmark(period, row.words("Group"), average, top, bottom, row.cell("Ref").source)


def _figure(row: SheetRow, column: str, measure: Measure, faults: Faults) -> Figure:
    if column not in row:
        return Figure.absent(Missing.NOT_GIVEN)
    return figure_of(row.cell(column), measure.unit, measure.department, faults)


def _is_upside_down(polarity: Polarity, top: Figure, bottom: Figure) -> bool:
    """Whether the best quarter lies on the bad side of the worst one."""
    if top.number is None or bottom.number is None:
        return False
    is_wrong = {Polarity.HIGHER: top.number < bottom.number, Polarity.LOWER: top.number > bottom.number}
    return is_wrong.get(polarity, False)
