"""The notes: methods in plain words, how targets were taken, shorthand, data quality, findings."""

from reports.compose.basis import basis_section
from reports.compose.compared_with import method_words
from reports.compose.comparisons import benchmark_section
from reports.compose.data_quality import quality_of, quality_section
from reports.compose.edition import Edition
from reports.compose.figures import printed_figures
from reports.compose.finding_notes import findings_section
from reports.compose.masthead import other_formats
from reports.compose.money import sign_words
from reports.compose.roll_ups import roll_up_section
from reports.compose.sentences import plain
from reports.compose.standing import exceptions_of
from reports.compose.tolerance import has_limits
from reports.compose.variation_notes import variation_section
from reports.compose.year_edges import after_section, lineage_section
from reports.model.document import Fact, Section
from reports.model.finding import Finding
from reports.model.rules import Rules
from reports.model.summary import DepartmentAssessment
from reports.model.value import Marker


def notes_section(
    edition: Edition,
    department: DepartmentAssessment,
    findings: tuple[Finding, ...],
    shared: tuple[Finding, ...],
    parts: tuple[DepartmentAssessment, ...] = (),
) -> Section:
    """The notes of a department. `findings` are its own; `shared` concern the whole organisation.

    `parts` are the departments that it stands for, where those are several.
    """
    wording = edition.wording
    subsections = [_methods(edition, department)]
    if department.measures:
        subsections.append(basis_section(edition, department))
        variation = variation_section(edition, department)
        more = (variation, roll_up_section(edition, department, parts), benchmark_section(edition, department))
        subsections += [section for section in more if section]
        definitions = _definitions(edition, department)
        subsections += [definitions] if definitions.facts else []
    markers = _markers(edition, department)
    subsections += [markers] if markers.facts else []
    if department.measures:
        subsections.append(quality_section(edition, quality_of(department)))
    edges = after_section(edition, department), lineage_section(edition, department)
    subsections += [section for section in edges if section]
    if findings or shared:
        subsections.append(findings_section(edition, findings, shared, len(parts) or 1))
    if edition.contact:
        words = (plain(other_formats(edition)),)
        subsections.append(Section("other_formats", wording.say("notes.other_formats.heading"), words))
    intro = (plain(wording.say("notes.intro")),)
    return Section("notes", wording.say("notes.heading"), intro, subsections=tuple(subsections))


def used_markers(department: DepartmentAssessment, rules: Rules) -> tuple[Marker, ...]:
    """Every marker that a printed figure of the department carries."""
    figures = [figure for measure in department.measures for figure in printed_figures(measure)]
    for measure in exceptions_of(department, rules):
        figures += [measure.short.before, measure.short.now, measure.long.before]
    for line in (*department.budget, *department.earlier_budget):
        figures += [line.annual, line.profile, line.actual, line.commitments, line.forecast]
    return tuple(marker for marker in Marker if any(marker in figure.markers for figure in figures))


def _methods(edition: Edition, department: DepartmentAssessment) -> Section:
    """How figures are worked out, as far as the department has such figures."""
    wording = edition.wording
    topics = ["variance", "direction"] if department.measures else []
    if any(has_limits(measure) for measure in department.measures):
        topics.insert(1, "range")
    facts = [_topic(edition, topic) for topic in (*topics, "rounding", "missing")]
    if department.tasks:
        facts.append(_topic(edition, "tasks"))
    if department.budget or department.earlier_budget:
        facts.append(
            Fact(wording.say("notes.methods.budget"), plain(sign_words(edition.wording, edition.rules.finance)))
        )
    if department.risks:
        facts.append(_topic(edition, "risks"))
    return Section("methods", wording.say("notes.methods.heading"), facts=tuple(facts))


def _topic(edition: Edition, topic: str) -> Fact:
    wording = edition.wording
    words = method_words(edition)
    if topic != "direction":
        words = wording.say(f"notes.methods.{topic}_words", day=wording.day(edition.as_at))
    return Fact(wording.say(f"notes.methods.{topic}"), plain(words))


def _markers(edition: Edition, department: DepartmentAssessment) -> Section:
    """The shorthand used in the scorecard, and no other."""
    wording = edition.wording
    facts = tuple(
        Fact(f"[{marker.value}]", plain(wording.say(f"markers.meaning.{marker.value}")))
        for marker in used_markers(department, edition.rules)
    )
    return Section("markers", wording.say("notes.markers.heading"), facts=facts)


def _definitions(edition: Edition, department: DepartmentAssessment) -> Section:
    """What is measured, where the definition says more than the title; one of several measures is said once."""
    say, listed = edition.wording.say, edition.wording.listed
    refs: dict[str, list[str]] = {}
    for one in department.measures:
        if one.measure.definition:
            refs.setdefault(one.measure.definition, []).append(one.measure.ref)
    facts = tuple(
        Fact(first, plain(say("notes.definitions.shared", definition=words, refs=listed(rest)) if rest else words))
        for words, (first, *rest) in refs.items()
    )
    return Section("definitions", say("notes.definitions.heading"), facts=facts)
