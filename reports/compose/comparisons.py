"""Benchmarks in the notes: each measure against a group's average and quartiles, group and period named."""

from reports.compose.edition import Edition
from reports.compose.figures import figure_shown
from reports.compose.periods import full_name, short_name
from reports.compose.precision import decimals_for
from reports.compose.reasons import short_reason
from reports.model.assessment import MeasureAssessment
from reports.model.benchmark import BenchmarkAssessment
from reports.model.document import Column, ColumnKind, Section, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment
from reports.model.value import Figure, Missing

_KINDS = {
    "ref": ColumnKind.REF,
    "group": ColumnKind.TEXT,
    "period": ColumnKind.TEXT,
    "average": ColumnKind.FIGURE,
    "top": ColumnKind.FIGURE,
    "bottom": ColumnKind.FIGURE,
    "own": ColumnKind.FIGURE,
    "place": ColumnKind.TEXT,
}


def benchmark_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """The benchmarks of a department's measures; None without any."""
    say = edition.wording.say
    rows = tuple(_row(edition, measure, one) for measure in department.measures for one in measure.benchmarks)
    if not rows:
        return None
    columns = tuple(Column(key, say(f"summed.benchmark_column.{key}"), kind) for key, kind in _KINDS.items())
    table = Table("benchmarks", say("summed.benchmark.summary"), columns, rows)
    return Section("benchmarks", say("summed.benchmark.heading"), tables=(table,))


def place_words(edition: Edition, measure: MeasureAssessment, one: BenchmarkAssessment) -> str:
    """Where the measure stands, or why that cannot be told."""
    if one.place is None:
        return short_reason(edition, one.reason or Missing.NO_COMPARISON, measure.measure)
    return edition.wording.say(f"summed.place.{one.place.value}")


def _row(edition: Edition, measure: MeasureAssessment, one: BenchmarkAssessment) -> TableRow:
    wording, benchmark = edition.wording, one.benchmark
    stands = place_words(edition, measure, one)
    if one.place and one.own_period != benchmark.period:
        period = full_name(wording, one.own_period)
        stands = wording.say("summed.benchmark.place", place=stands, period=period)
    decimals = decimals_for(measure, edition.rules)
    figures: tuple[Figure, ...] = (benchmark.average, benchmark.top, benchmark.bottom, one.own)
    return TableRow(
        (
            Words(measure.measure.ref),
            Words(benchmark.group),
            Words(short_name(wording, benchmark.period)),
            *(figure_shown(edition, figure, measure.measure, decimals) for figure in figures),
            Words(stands),
        )
    )
