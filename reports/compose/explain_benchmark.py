"""A benchmark explained: the own figure against the group's average."""

from reports.compose.comparisons import place_words
from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, exact, operand
from reports.compose.periods import full_name
from reports.model.assessment import MeasureAssessment
from reports.model.benchmark import BenchmarkAssessment


def benchmark_answer(edition: Edition, measure: MeasureAssessment, one: BenchmarkAssessment) -> Answer:
    """Where the measure stands in the group, with the difference from the average where there is one."""
    wording, benchmark = edition.wording, one.benchmark
    steps = [wording.say("explain.benchmark.group", group=benchmark.group, period=full_name(wording, benchmark.period))]
    numbers = one.own.number, benchmark.average.number, one.difference.number
    if numbers[0] is not None and numbers[1] is not None and numbers[2] is not None:
        places = {"own": exact(edition, numbers[0]), "average": operand(edition, numbers[1])}
        steps.append(wording.say("explain.benchmark.difference", difference=exact(edition, numbers[2], True), **places))
    cells = (*one.own.sources, benchmark.source)
    return Answer("benchmark", place_words(edition, measure, one), tuple(steps), cells)
