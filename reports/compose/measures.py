"""The section on measures: a subsection an objective, or a perspective, in the order of first appearance."""

from collections.abc import Callable, Sequence

from reports.compose.counts import is_rated, unrated_reasons
from reports.compose.edition import Edition
from reports.compose.measure_table import full_table
from reports.compose.owners import is_said_above, usual_owner_words
from reports.compose.sentences import capitalised, joined, plain
from reports.model.assessment import MeasureAssessment
from reports.model.document import Section, Sentence
from reports.model.summary import DepartmentAssessment


def measures_section(edition: Edition, department: DepartmentAssessment) -> Section:
    """The measures of a department; without objectives and perspectives, one table."""
    wording = edition.wording
    heading = wording.say("measures.heading")
    if not department.measures:
        return Section("measures", heading, (plain(wording.say("measures.none")),))
    groups = _groups(edition, department.measures)
    is_owned = is_said_above([[one.measure.owner for one in measures] for measures in groups.values()])
    if len(groups) == 1 and not _grouping(department.measures):
        table = full_table(edition, department.measures, wording.say("measures.summary"), is_owned=is_owned)
        return Section("measures", heading, (_about(edition, department.measures),), (table,))
    subsections = tuple(
        _subsection(edition, number, name, measures, is_owned)
        for number, (name, measures) in enumerate(groups.items(), start=1)
    )
    # What one group alone says of its measures would stand there twice.
    intro = (_rated(edition, department.measures),) if len(groups) > 1 else ()
    return Section("measures", heading, intro, subsections=subsections)


def _subsection(
    edition: Edition, number: int, name: str, measures: Sequence[MeasureAssessment], is_owned: bool
) -> Section:
    summary = edition.wording.say("measures.summary_of", heading=name)
    table = full_table(edition, measures, summary, is_first=number == 1, is_owned=is_owned)
    return Section(f"measures-{number}", name, (_about(edition, measures),), (table,))


def _about(edition: Edition, measures: Sequence[MeasureAssessment]) -> Sentence:
    """How many can be rated, and who owns them where that is one for all."""
    owners = [measure.measure.owner for measure in measures]
    return joined(_rated(edition, measures), usual_owner_words(edition, owners))


def _groups(edition: Edition, measures: Sequence[MeasureAssessment]) -> dict[str, list[MeasureAssessment]]:
    """Heading -> measures; those without one come last."""
    name_of = _grouping(measures) or _no_name
    groups: dict[str, list[MeasureAssessment]] = {}
    for measure in sorted(measures, key=lambda one: not name_of(one)):
        groups.setdefault(name_of(measure) or edition.wording.say("measures.other"), []).append(measure)
    return groups


def _grouping(measures: Sequence[MeasureAssessment]) -> Callable[[MeasureAssessment], str] | None:
    """By what measures are grouped: objective, else perspective; None where they name neither."""
    if any(measure.measure.objective for measure in measures):
        return lambda measure: measure.measure.objective
    if any(measure.measure.perspective for measure in measures):
        return lambda measure: measure.measure.perspective
    return None


def _no_name(_: MeasureAssessment) -> str:
    return ""


def _rated(edition: Edition, measures: Sequence[MeasureAssessment]) -> Sentence:
    """How many of the measures can be rated, and why the others cannot."""
    wording = edition.wording
    rated = sum(is_rated(edition, measure) for measure in measures)
    if rated == len(measures):
        return plain(wording.count("measures.rated.all", rated))
    reasons = unrated_reasons(edition, measures)
    if not rated:
        return plain(wording.count("measures.rated.none", len(measures), reasons=reasons))
    start, everything = capitalised(wording.number_word(rated)), wording.number_word(len(measures))
    return plain(wording.count("measures.rated.some", rated, start=start, all=everything, reasons=reasons))
