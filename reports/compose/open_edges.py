"""Roll-ups, benchmarks and the edges of a year in the open data."""

from reports.compose.comparisons import place_words
from reports.compose.edition import Edition
from reports.compose.figures import figure_text
from reports.compose.open_figures import JsonObject, figure_json, number_json, value_json
from reports.compose.precision import decimals_for
from reports.compose.year_edges import next_target_text
from reports.model.assessment import MeasureAssessment, TaskAssessment
from reports.model.benchmark import BenchmarkAssessment
from reports.model.pack import Json
from reports.model.roll_up import RollUp
from reports.model.value import Figure


def roll_up_json(part: RollUp | None) -> Json:
    """A roll-up; null without measures. Its score is 0 to 100, null where nothing is rated."""
    if part is None:
        return None
    by_status: JsonObject = dict(part.by_status)
    return {
        "name": part.name or None,
        "measures": list(part.measures),
        "tasks": list(part.tasks),
        "rated": part.rated,
        "by_status": by_status,
        "score": None if part.score.number is None else number_json(part.score.number),
        "coverage": None if part.coverage is None else number_json(part.coverage),
        "status": part.status,
        "judgement": part.judgement,
    }


def edges_json(edition: Edition, measure: MeasureAssessment) -> JsonObject:
    """Benchmarks, lineage and, at quarter 4, what becomes of a measure."""
    return {
        "weight": None if measure.measure.weight is None else number_json(measure.measure.weight),
        "formerly": measure.measure.formerly or None,
        "lineage": measure.lineage.value if measure.lineage else None,
        "after_year": _after(edition, measure),
        "benchmarks": [_benchmark(edition, measure, one) for one in measure.benchmarks],
    }


def task_after_json(task: TaskAssessment) -> Json:
    """What becomes of a task after the year; null before quarter 4."""
    return {"fate": task.year_end.fate.value, "why": task.year_end.reason or None} if task.year_end else None


def _after(edition: Edition, measure: MeasureAssessment) -> Json:
    end = measure.year_end
    if end is None:
        return None
    following = value_json(end.next_target.annual.value) if end.next_target else None
    return {
        "fate": end.fate.value,
        "why": end.reason or None,
        "next_target": following,
        "next_target_text": next_target_text(edition, measure),
    }


def _benchmark(edition: Edition, measure: MeasureAssessment, one: BenchmarkAssessment) -> Json:
    def shown(figure: Figure) -> JsonObject:
        text = figure_text(edition, figure, measure.measure, decimals_for(measure, edition.rules))
        return figure_json(edition, figure, text, measure.measure)

    benchmark = one.benchmark
    return {
        "group": benchmark.group,
        "period": benchmark.period.code,
        "average": shown(benchmark.average),
        "top_quartile": shown(benchmark.top),
        "bottom_quartile": shown(benchmark.bottom),
        "own": shown(one.own),
        "own_period": one.own_period.code,
        "place": one.place.value if one.place else None,
        "text": place_words(edition, measure, one),
        "source": str(benchmark.source),
    }
