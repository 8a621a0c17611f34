"""A report for each exception: the finding, its chart, and the answers in their fixed order."""

from reports.compose.basis import basis_note
from reports.compose.edition import Edition
from reports.compose.exception_answers import exception_answers
from reports.compose.exception_facts import exception_facts, variation_note
from reports.compose.figures import figure_text, target_text
from reports.compose.history_charts import chart
from reports.compose.precision import decimals_for
from reports.compose.standing import exceptions_of, newly_worse, off_target
from reports.compose.tolerance import has_limits
from reports.compose.units import polarity_words, unit_words
from reports.model.assessment import MeasureAssessment
from reports.model.scorecard import ExceptionReport
from reports.model.summary import DepartmentAssessment


def exception_reports(edition: Edition, department: DepartmentAssessment) -> tuple[ExceptionReport, ...]:
    """The reports of a department: off target, worst first, then newly worse, then signals for the worse."""
    worse = newly_worse(department, edition.rules)
    former = department.former_statuses
    return tuple(
        _report(edition, measure, former.get(measure.measure.ref, "") if measure in worse else "")
        for measure in exceptions_of(department, edition.rules)
    )


def exceptions_heading(edition: Edition, department: DepartmentAssessment) -> str:
    """The heading with their numbers; empty where there is none."""
    wording, rules = edition.wording, edition.rules
    off, worse = len(off_target(department, rules)), len(newly_worse(department, rules))
    everything = len(exceptions_of(department, rules))
    if off == everything:
        return wording.count("exceptions.heading", off) if off else ""
    counts = (("off", off), ("worse", worse), ("signal", everything - off - worse))
    parts = wording.listed(wording.count(f"exceptions.part.{key}", number) for key, number in counts if number)
    return wording.say("exceptions.heading_parts", parts=parts)


def _report(edition: Edition, measure: MeasureAssessment, was: str) -> ExceptionReport:
    return ExceptionReport(
        heading=_heading(edition, measure),
        subheading=_subheading(edition, measure),
        chart=chart(edition, measure),
        facts=exception_facts(edition, measure, was),
        answers=exception_answers(edition, measure),
        note=" ".join(text for text in (variation_note(edition, measure), basis_note(edition, measure)) if text),
    )


def _heading(edition: Edition, measure: MeasureAssessment) -> str:
    wording, decimals = edition.wording, decimals_for(measure, edition.rules)
    title, target = measure.measure.title, target_text(edition, measure, decimals)
    if measure.actual.value is None:
        return wording.say("exceptions.measure_not_done", title=title, target=target)
    actual = figure_text(edition, measure.actual, measure.measure, decimals)
    has_range = has_limits(measure) and measure.target.value is None
    key = "exceptions.measure_range" if has_range else "exceptions.measure"
    return wording.say(key, title=title, actual=actual, target=target)


def _subheading(edition: Edition, measure: MeasureAssessment) -> str:
    """Ref, unit, which way is better, how often, and that it counts the year to date."""
    wording, about = edition.wording, measure.measure
    parts = [
        about.ref,
        unit_words(wording, about.unit),
        polarity_words(wording, about.unit, about.polarity),
        wording.say(f"units.frequency.{about.frequency.value}"),
    ]
    if about.counting.is_cumulative:
        parts.append(wording.say("units.counting.cumulative"))
    return wording.say("pack.separator").join(parts)
