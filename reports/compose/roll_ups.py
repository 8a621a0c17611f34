"""Measures summed up in the notes: objectives, perspectives, department, organisation (METHODS §2, Roll-up)."""

from collections.abc import Iterator, Sequence

from reports.compose.edition import Edition
from reports.compose.marks import code_mark, counted_codes
from reports.compose.rounding import rounded
from reports.compose.rule_words import is_always_shown
from reports.compose.sentences import plain
from reports.model.document import CellContent, Column, ColumnKind, RowLevel, Section, Shown, Table, TableRow, Words
from reports.model.roll_up import RollUp
from reports.model.status_rule import RollUpMethod
from reports.model.summary import DepartmentAssessment

_KINDS = {
    "name": ColumnKind.TEXT,
    "measures": ColumnKind.TEXT,
    "counts": ColumnKind.TEXT,
    "score": ColumnKind.FIGURE,
    "coverage": ColumnKind.FIGURE,
    "status": ColumnKind.MARK,
    "tasks": ColumnKind.TEXT,
}

_FOLDING = {"measures": 1, "tasks": 2}
"""Column -> when a narrow page does without it: its refs stand in the sections before."""


def roll_up_section(
    edition: Edition, department: DepartmentAssessment, parts: tuple[DepartmentAssessment, ...] = ()
) -> Section | None:
    """The roll-ups of a department with that of the organisation; None without measures.

    Objectives that have tasks only are counted below the table: there is nothing to sum up. `parts` are the
    departments that it stands for, where those are several.
    """
    if department.roll_up is None:
        return None
    say = edition.wording.say
    by_weight = edition.rules.roll_up.method is RollUpMethod.WEIGHTED
    keys = [key for key in _KINDS if key != "status" or not by_weight]
    columns = tuple(
        Column(key, say(f"summed.roll_up_column.{key}"), _KINDS[key], folds=_FOLDING.get(key, 0)) for key in keys
    )
    rows = tuple(
        TableRow(tuple(cells[key] for key in keys), level)
        for cells, level in _rows(edition, department, parts or (department,))
    )
    table = Table("roll_up", say("summed.roll_up.summary"), columns, rows, _rest(edition, department))
    intro = (plain(say("summed.roll_up.intro", points=_points(edition, department))),)
    return Section("roll_up", say("summed.roll_up.heading"), intro, (table,))


def _rest(edition: Edition, department: DepartmentAssessment) -> str:
    """How many priorities and objectives have tasks only; nothing where none has."""
    families = {"rest_priorities": department.priorities, "rest_objectives": department.objectives}
    counts = {key: sum(not part.measures for part in parts) for key, parts in families.items()}
    return " ".join(edition.wording.count(f"summed.roll_up.{key}", number) for key, number in counts.items() if number)


def _rows(
    edition: Edition, department: DepartmentAssessment, parts: Sequence[DepartmentAssessment]
) -> Iterator[tuple[dict[str, CellContent], RowLevel]]:
    say, assessments = edition.wording.say, edition.assessments
    for part in department.priorities:
        name = part.name or say("summed.roll_up.no_priority")
        if part.measures:
            yield _cells(edition, part, say("summed.roll_up.priority", name=name)), RowLevel.NORMAL
    for part in (*department.objectives, *department.perspectives):
        if part.measures:
            yield _cells(edition, part, part.name or say("summed.roll_up.no_name")), RowLevel.NORMAL
    for one in parts:
        if one.roll_up:
            name = say("summed.roll_up.everything", name=one.department.name)
            yield _cells(edition, one.roll_up, name, with_refs=False), RowLevel.SUBTOTAL
    if assessments.roll_up and len(assessments.departments) > 1:
        name = say("summed.roll_up.everything", name=assessments.organisation.name)
        yield _cells(edition, assessments.roll_up, name, with_refs=False), RowLevel.TOTAL


def _cells(edition: Edition, part: RollUp, name: str, with_refs: bool = True) -> dict[str, CellContent]:
    return {
        "name": Words(name),
        "measures": _refs(edition, part.measures, with_refs),
        "counts": Words(counted_codes(edition, "status", part.by_status)),
        "score": score_shown(edition, part),
        "coverage": coverage_shown(edition, part),
        "status": _status(edition, part),
        "tasks": _refs(edition, part.tasks, with_refs),
    }


def _refs(edition: Edition, refs: tuple[str, ...], with_refs: bool) -> Words:
    """The refs by name, or how many there are where they stand in the rows above."""
    if not with_refs:
        return Words(str(len(refs)))
    return Words(edition.wording.listed(refs) if refs else edition.wording.say("summed.roll_up.nothing"))


def score_shown(edition: Edition, part: RollUp) -> Shown:
    """The score, or that nothing is rated, or nothing that has a weight."""
    if part.score.number is None:
        return Shown(edition.wording.say(f"summed.roll_up.{'no_coverage' if part.rated else 'none_rated'}"))
    text = edition.wording.number(rounded(part.score.number, 1), 1)
    return Shown(edition.wording.say("summed.roll_up.score", score=text), part.score.number, 1)


def coverage_shown(edition: Edition, part: RollUp) -> Shown:
    """The share of the weight that is rated, or that there is no weight."""
    if part.coverage is None:
        return Shown(edition.wording.say("summed.roll_up.no_coverage"))
    text = edition.wording.number(rounded(part.coverage, 0))
    return Shown(edition.wording.say("summed.roll_up.coverage", coverage=text), part.coverage, 0, "%")


def _status(edition: Edition, part: RollUp) -> CellContent:
    if part.status is None:
        return Words(edition.wording.say("summed.roll_up.none_rated"))
    return code_mark(edition, "status", edition.rules.status, part.status)


def _points(edition: Edition, department: DepartmentAssessment) -> str:
    """What each rating in the key or the table counts: "On target 100, within tolerance 50 and off target 0"."""
    shown = [part for part in (department.roll_up, edition.assessments.roll_up) if part]
    used = {code for part in shown for code, number in part.by_status if number}
    return edition.wording.listed(
        edition.wording.say(
            "summed.roll_up.points",
            status=edition.wording.say(f"status.{code}"),
            points=edition.wording.number(band.points),
        )
        for code, band in edition.rules.status.items()
        if band.points is not None and (code in used or is_always_shown(edition.rules, code))
    )
