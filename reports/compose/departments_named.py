"""Naming departments where the figures of several stand together: in sentences, and in tables of rows with refs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reports.compose.edition import Edition
from reports.model.document import Column, ColumnKind, Table, TableRow, Words
from reports.model.summary import DepartmentAssessment


def names_of(departments: Sequence[DepartmentAssessment]) -> Mapping[str, str]:
    """The name of each department by its code."""
    return {one.department.code: one.department.name for one in departments}


def titled(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> DepartmentAssessment:
    """The same with the department in the title of each measure, task, risk and budget line, for sentences."""

    def title(text: str, code: str) -> str:
        return edition.wording.say("corporate.of_department", title=text, department=names[code])

    measures = (replace(one.measure, title=title(one.measure.title, one.measure.department)) for one in whole.measures)
    tasks = (replace(one.task, title=title(one.task.title, one.task.department)) for one in whole.tasks)
    lines = (replace(one.line, service=title(one.line.service, one.line.department)) for one in whole.budget)
    risks = (replace(one.risk, title=title(one.risk.title, one.risk.department)) for one in whole.risks)
    return replace(
        whole,
        measures=tuple(replace(one, measure=new) for one, new in zip(whole.measures, measures, strict=True)),
        tasks=tuple(replace(one, task=new) for one, new in zip(whole.tasks, tasks, strict=True)),
        budget=tuple(replace(one, line=new) for one, new in zip(whole.budget, lines, strict=True)),
        risks=tuple(replace(one, risk=new) for one, new in zip(whole.risks, risks, strict=True)),
    )


def with_departments(edition: Edition, table: Table, owners: Mapping[str, str]) -> Table:
    """The table with the department of each row after its first words, in the order of `owners`: ref -> name.

    The first column of the table holds the refs. On a narrow page the name goes below the first words.
    """
    place = next(place for place, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT) + 1
    heading = edition.wording.say("corporate.departments.column.department")
    column = Column("department", heading, ColumnKind.TEXT, folds=1)
    rows = {_ref(row): row for row in table.rows}
    named = tuple(_with(rows[ref], place, name) for ref, name in owners.items())
    return replace(table, columns=(*table.columns[:place], column, *table.columns[place:]), rows=named)


def _with(row: TableRow, place: int, name: str) -> TableRow:
    return replace(row, cells=(*row.cells[:place], Words(name, folded=name), *row.cells[place:]))


def _ref(row: TableRow) -> str:
    first = row.cells[0]
    if not isinstance(first, Words):
        raise TypeError("the first column of the table does not hold refs")
    return first.text
