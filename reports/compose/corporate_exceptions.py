"""All measures off target in all departments, furthest from target first, with what is being done about each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.compose.departments_named import with_departments
from reports.compose.edition import Edition
from reports.compose.exception_answers import day_or_words
from reports.compose.figures import printed_figures
from reports.compose.measure_table import attention_table
from reports.compose.sentences import plain
from reports.compose.standing import off_target, running_off, worst_first
from reports.model.assessment import MeasureAssessment
from reports.model.document import Column, ColumnKind, Section, Shown, Table, Words
from reports.model.measure import Commentary
from reports.model.summary import DepartmentAssessment


def exceptions_section(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> Section | None:
    """Every exception; None where there is none. `names` gives the name of each department by its code."""
    off = worst_first(off_target(whole, edition.rules), edition.rules)
    if not off:
        return None
    say = edition.wording.say
    owners = {measure.measure.ref: names[measure.measure.department] for measure in off}
    short = with_departments(edition, attention_table(edition, off, ""), owners)
    running = Column("running", say("corporate.exceptions.column.running"), ColumnKind.FIGURE)
    action = Column("action", say("corporate.exceptions.column.action"), ColumnKind.TEXT, folds=2)
    columns = (*short.columns[:-1], running, action)
    rows = tuple(
        replace(row, cells=(*row.cells[:-1], _running(edition, measure), _action(edition, measure)))
        for row, measure in zip(short.rows, off, strict=True)
    )
    table = Table("exceptions", say("corporate.exceptions.summary"), columns, rows, _note(edition, off))
    heading = edition.wording.count("corporate.exceptions.heading", len(off))
    return Section("exceptions", heading, (plain(say("corporate.exceptions.intro")),), (table,))


def _note(edition: Edition, measures: Sequence[MeasureAssessment]) -> str:
    has_markers = any(figure.markers for measure in measures for figure in printed_figures(measure))
    return edition.wording.say("measures.note_markers") if has_markers else ""


def _running(edition: Edition, measure: MeasureAssessment) -> Shown:
    """For how many of its periods in a row a measure has been off target."""
    often = f"corporate.exceptions.running.{measure.measure.frequency.value}"
    periods = max(1, running_off(measure, edition.rules))
    return Shown(edition.wording.count(often, periods), Decimal(periods))


def _action(edition: Edition, measure: MeasureAssessment) -> Words:
    """What is done, who answers for it and by when; what nobody gave is said to be so."""
    wording = edition.wording
    said = measure.commentary or Commentary(edition.period)
    action = said.cause if said.is_withheld else said.action or wording.say("corporate.exceptions.no_action")
    owner = said.owner or measure.measure.owner
    when = day_or_words(edition, said.by_when) if said.by_when else ""
    if owner and when:
        owner = wording.say("corporate.exceptions.owner_by", owner=owner, when=when)
    who = owner or when
    words = wording.say("corporate.exceptions.action_by", action=action, who=who) if who else action
    return Words(words, folded=wording.say("corporate.exceptions.folded_action", action=words))
