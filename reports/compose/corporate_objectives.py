"""Departments by objective or perspective: a grid where departments share a few, else a line an objective."""

from collections.abc import Sequence

from reports.compose.corporate_departments import count_shown, rated_codes
from reports.compose.edition import Edition
from reports.compose.marks import code_mark, overdue_mark
from reports.compose.sentences import plain
from reports.model.document import CellContent, Column, ColumnKind, Mark, Section, Table, TableRow, Words
from reports.model.roll_up import RollUp
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import TaskFact

_MOST_COLUMNS = 6
"""A grid with more columns than that cannot be read; more objectives have several grids, one below the other."""
_MOST_GROUPS = 18
"""Of more objectives than that every one has a line."""


def objectives_section(
    edition: Edition, departments: tuple[DepartmentAssessment, ...], whole: DepartmentAssessment
) -> Section | None:
    """Where in the plan the departments stand well or badly; None where no measure names an objective."""
    for kind, groups in (("objective", whole.objectives), ("perspective", whole.perspectives)):
        shared = [group for group in groups if group.name and group.measures]
        if 2 <= len(shared) <= _MOST_GROUPS and _is_shared(kind, shared, departments):
            return _grid(edition, kind, shared, departments)
    named = [one for one in departments if any(group.name for group in one.objectives)]
    return _lines(edition, named, whole) if named else None


def _groups(kind: str, department: DepartmentAssessment) -> Sequence[RollUp]:
    return department.objectives if kind == "objective" else department.perspectives


def _is_shared(kind: str, groups: Sequence[RollUp], departments: Sequence[DepartmentAssessment]) -> bool:
    """Whether departments have so much in common that at least half of the grid is filled."""
    names = {group.name for group in groups}
    with_measures = [one for one in departments if one.measures]
    filled = sum(group.name in names and bool(group.measures) for one in with_measures for group in _groups(kind, one))
    return len(with_measures) > 1 and 2 * filled >= len(names) * len(with_measures)


def _grid(
    edition: Edition, kind: str, groups: Sequence[RollUp], departments: Sequence[DepartmentAssessment]
) -> Section:
    say, grids = edition.wording.say, -(-len(groups) // _MOST_COLUMNS)
    wide = -(-len(groups) // grids)
    parts = [groups[start : start + wide] for start in range(0, len(groups), wide)]
    tables = tuple(_grid_table(edition, kind, part, departments) for part in parts)
    intro = (plain(say("corporate.objectives.intro_grid")),)
    return Section("objectives", say(f"corporate.objectives.heading_{kind}"), intro, tables)


def _grid_table(
    edition: Edition, kind: str, groups: Sequence[RollUp], departments: Sequence[DepartmentAssessment]
) -> Table:
    say = edition.wording.say
    columns = (
        Column("department", say("corporate.objectives.column.department"), ColumnKind.TEXT),
        *(Column(f"group-{place}", group.name, ColumnKind.MARK) for place, group in enumerate(groups, 1)),
    )
    rows = []
    for one in departments:
        own = {group.name: group for group in _groups(kind, one)}
        cells = (_worst(edition, own.get(group.name)) for group in groups)
        rows.append(TableRow((Words(one.department.name), *cells)))
    summary = say("corporate.objectives.summary_grid", kind=say(f"corporate.objectives.kind_{kind}"))
    return Table("objectives", summary, columns, tuple(rows))


def _worst(edition: Edition, group: RollUp | None) -> CellContent:
    """The worst status of a group of measures, with how many have it."""
    say, bands = edition.wording.say, edition.rules.status
    if group is None or not group.measures:
        return Words(say("corporate.objectives.none"))
    rated = [(code, number) for code, number in group.by_status if bands[code].is_rated]
    if not rated:
        code = group.by_status[0][0]
        mark = code_mark(edition, "status", bands, code)
        return Mark(say("corporate.objectives.none_rated"), mark.shape, mark.colour)
    code, number = rated[-1]
    mark = code_mark(edition, "status", bands, code)
    places = {"n": number, "all": group.rated, "status": _inside(mark.text)}
    if group.rated == 1:
        return Mark(say("corporate.objectives.one_of", status=mark.text), mark.shape, mark.colour)
    key = "all_of" if number == group.rated else "some_of"
    return Mark(say(f"corporate.objectives.{key}", **places), mark.shape, mark.colour)


def _inside(word: str) -> str:
    """A status inside a sentence."""
    return word[:1].lower() + word[1:]


def _lines(edition: Edition, departments: Sequence[DepartmentAssessment], whole: DepartmentAssessment) -> Section:
    say = edition.wording.say
    codes = rated_codes(edition, whole)
    columns = (
        Column("objective", say("corporate.objectives.column.objective"), ColumnKind.TEXT),
        Column("department", say("corporate.objectives.column.department"), ColumnKind.TEXT),
        Column("measures", say("corporate.objectives.column.measures"), ColumnKind.FIGURE),
        *(Column(code, say(f"status.{code}"), ColumnKind.FIGURE) for code in codes),
        Column("unrated", say("corporate.objectives.column.unrated"), ColumnKind.FIGURE),
        Column("tasks", say("corporate.objectives.column.tasks"), ColumnKind.FIGURE),
        Column("overdue", say("corporate.objectives.column.overdue"), ColumnKind.FIGURE),
    )
    lines = [(one, group, _overdue(one, group)) for one in departments for group in one.objectives]
    telling = [line for line in lines if line[1].measures or line[2]]
    rows = tuple(_line(edition, *line, codes) for line in telling)
    rest = len(lines) - len(telling)
    note = edition.wording.count("corporate.objectives.rest", rest) if rest else ""
    table = Table("objectives", say("corporate.objectives.summary_lines"), columns, rows, note)
    intro = (plain(say("corporate.objectives.intro_lines")),)
    return Section("objectives", say("corporate.objectives.heading_objective"), intro, (table,))


def _overdue(one: DepartmentAssessment, group: RollUp) -> int:
    """How many tasks of an objective are overdue."""
    refs = set(group.tasks)
    return sum(task.task.ref in refs and task.fact is TaskFact.OVERDUE for task in one.tasks)


def _line(edition: Edition, one: DepartmentAssessment, group: RollUp, overdue: int, codes: Sequence[str]) -> TableRow:
    counts, bands = dict(group.by_status), edition.rules.status
    return TableRow(
        (
            Words(group.name or edition.wording.say("corporate.objectives.other")),
            Words(one.department.name),
            count_shown(edition, len(group.measures)),
            *(count_shown(edition, counts.get(code, 0), code_mark(edition, "status", bands, code)) for code in codes),
            count_shown(edition, len(group.measures) - group.rated),
            count_shown(edition, len(group.tasks)),
            count_shown(edition, overdue, overdue_mark(edition)),
        )
    )
