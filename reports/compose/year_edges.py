"""The edges of a year in the notes: what becomes of measures and tasks after it, and which are new or gone."""

from collections.abc import Iterator

from reports.compose.edition import Edition
from reports.compose.figures import figure_text
from reports.compose.precision import decimals_for
from reports.compose.sentences import plain
from reports.model.assessment import MeasureAssessment
from reports.model.document import Column, ColumnKind, Fact, Section, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment
from reports.model.year_end import Fate, Lineage, YearEnd

_KINDS = {
    "ref": ColumnKind.REF,
    "title": ColumnKind.TEXT,
    "fate": ColumnKind.TEXT,
    "reason": ColumnKind.TEXT,
    "next": ColumnKind.TEXT,
}


def after_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """What becomes of each measure and task after the year; None before quarter 4."""
    say = edition.wording.say
    rows = tuple(_rows(edition, department))
    if not rows:
        return None
    columns = tuple(Column(key, say(f"summed.after_column.{key}"), kind) for key, kind in _KINDS.items())
    table = Table("after", say("summed.after.summary"), columns, rows)
    return Section("after", say("summed.after.heading"), tables=(table,))


def lineage_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """Measures that are new, renamed or no longer reported; None without any."""
    say, listed = edition.wording.say, edition.wording.listed
    new = [one.measure.ref for one in department.measures if one.lineage is Lineage.NEW]
    renamed = [
        say("summed.lineage.was", ref=one.measure.ref, formerly=one.measure.formerly)
        for one in department.measures
        if one.lineage is Lineage.RENAMED
    ]
    gone = [measure.ref for measure in department.withdrawn]
    named = (("new", new), ("renamed", renamed), ("withdrawn", gone))
    facts = tuple(Fact(say(f"summed.lineage.{key}"), plain(listed(refs))) for key, refs in named if refs)
    return Section("lineage", say("summed.lineage.heading"), facts=facts) if facts else None


def next_target_text(edition: Edition, measure: MeasureAssessment) -> str:
    """Next year's target as the pack prints it, or that none was set."""
    target = measure.year_end.next_target if measure.year_end else None
    if target is None or target.annual.value is None:
        return edition.wording.say("summed.after.no_target")
    return figure_text(edition, target.annual, measure.measure, decimals_for(measure, edition.rules))


def _rows(edition: Edition, department: DepartmentAssessment) -> Iterator[TableRow]:
    for measure in department.measures:
        if measure.year_end:
            following = next_target_text(edition, measure)
            yield _row(edition, measure.measure.ref, measure.measure.title, measure.year_end, following)
    for task in department.tasks:
        if task.year_end and task.year_end.fate not in (Fate.ACHIEVED, Fate.CONTINUES):
            following = edition.wording.say("summed.after.task_target")
            yield _row(edition, task.task.ref, task.task.title, task.year_end, following)


def _row(edition: Edition, ref: str, title: str, end: YearEnd, following: str) -> TableRow:
    say = edition.wording.say
    is_open = end.fate not in (Fate.ACHIEVED, Fate.CONTINUES)
    reason = end.reason or say("summed.after.no_reason" if is_open else "summed.after.nothing_to_say")
    fate = say(f"summed.fate.{end.fate.value}")
    return TableRow((Words(ref), Words(title), Words(fate), Words(reason), Words(following)))
