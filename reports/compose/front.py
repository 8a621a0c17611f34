"""The front page: the news, the counts, what needs attention, a line each on everything else, and questions."""

from reports.compose.counts import measure_counts
from reports.compose.edition import Edition
from reports.compose.front_facts import front_facts
from reports.compose.measure_table import attention_table
from reports.compose.movement import few_of, movement
from reports.compose.opening import opening
from reports.compose.questions import panel_questions
from reports.compose.standing import off_target, worst_first
from reports.model.document import Table
from reports.model.finding import Finding
from reports.model.scorecard import Front
from reports.model.summary import DepartmentAssessment

_MOST_ROWS = 5


def front_page(edition: Edition, department: DepartmentAssessment, findings: tuple[Finding, ...]) -> Front:
    """The front page of a department; `findings` are the department's."""
    wording = edition.wording
    attention = _attention(edition, department)
    none_key = "front.attention_none" if department.summary.measures.rated else "front.attention_none_rated"
    questions = panel_questions(edition, department)
    has_all = bool(department.tasks and department.budget and department.risks)
    return Front(
        opening=opening(edition, department),
        measures=measure_counts(edition, department),
        movement=movement(edition, department),
        attention_heading=wording.say("front.attention_heading") if department.measures else "",
        attention=attention,
        attention_none="" if attention or not department.measures else wording.say(none_key),
        facts_heading=wording.say("front.facts_heading_all" if has_all else "front.facts_heading"),
        facts=front_facts(edition, department, findings),
        questions_heading=wording.say("questions.heading") if questions else "",
        questions=questions,
        narrative_heading=_narrative_heading(edition, department) if department.narrative else "",
        narrative=department.narrative.paragraphs if department.narrative else (),
    )


def _narrative_heading(edition: Edition, department: DepartmentAssessment) -> str:
    director = department.department.director
    if not director:
        return edition.wording.say("front.narrative_heading")
    return edition.wording.say("front.narrative_heading_of", director=director)


def _attention(edition: Edition, department: DepartmentAssessment) -> Table | None:
    """Measures off target, worst first; those that do not fit are named below."""
    off = worst_first(off_target(department, edition.rules), edition.rules)
    if not off:
        return None
    wording = edition.wording
    note = ""
    if len(off) > _MOST_ROWS:
        refs = few_of(edition, [measure.measure.ref for measure in off[_MOST_ROWS:]])
        note = wording.say("front.attention_rest", refs=refs)
    return attention_table(edition, off[:_MOST_ROWS], note)
