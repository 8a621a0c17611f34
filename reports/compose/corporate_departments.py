"""Departments on one view: a row each, their measures by status across, and what else needs an eye."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.marks import code_mark, overdue_mark
from reports.compose.money import THOUSANDS, converted, is_by_forecast, money_shown, variance_shown
from reports.compose.rule_words import is_always_shown
from reports.model.document import (
    CellContent,
    Column,
    ColumnKind,
    Mark,
    RowLevel,
    Shown,
    Table,
    TableRow,
    Words,
)
from reports.model.rules import Shape
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import TaskFact

_AFTER = ("tasks", "budget", "risks")

_LIKE_A_MINUS = Shape.BAR
"""A shape that before a figure would be taken for its sign."""


def departments_table(
    edition: Edition, departments: tuple[DepartmentAssessment, ...], whole: DepartmentAssessment
) -> Table:
    """The departments with their counts, and all of them together below."""
    say = edition.wording.say
    codes = rated_codes(edition, whole)
    columns = (
        Column("department", say("corporate.departments.column.department"), ColumnKind.TEXT),
        Column("rated", say("corporate.departments.column.rated"), ColumnKind.FIGURE),
        *(Column(code, say(f"status.{code}"), ColumnKind.FIGURE) for code in codes),
        *(Column(key, say(f"corporate.departments.column.{key}"), ColumnKind.FIGURE) for key in _AFTER),
    )
    rows = [TableRow(_cells(edition, one, codes, one.department.name)) for one in departments]
    if len(departments) > 1:
        total = _cells(edition, whole, codes, say("corporate.departments.total"))
        rows.append(TableRow(total, RowLevel.TOTAL))
    table = Table("departments", say("corporate.departments.summary"), columns, tuple(rows))
    return _without(table, {"tasks": not whole.tasks, "budget": not whole.budget, "risks": not _has_targets(whole)})


def rated_codes(edition: Edition, whole: DepartmentAssessment) -> list[str]:
    """The ratings that a table of counts has columns for, best first."""
    used = whole.summary.measures.by_status
    bands = edition.rules.status
    return [code for code in bands if bands[code].is_rated and (code in used or is_always_shown(edition.rules, code))]


def count_shown(edition: Edition, number: int, mark: Mark | None = None) -> Shown:
    """A count, with the shape of what is counted unless it is nought."""
    return Shown(edition.wording.number(Decimal(number)), Decimal(number), mark=_drawn(number, mark))


def part_shown(edition: Edition, number: int, everything: int, mark: Mark | None = None) -> Shown:
    """A count of so many: "2 of 36"; that there are none to count where there are none."""
    if not everything:
        return Shown(edition.wording.say("corporate.departments.nothing"))
    text = edition.wording.say("corporate.departments.part", n=number, all=everything)
    return Shown(text, Decimal(number), mark=_drawn(number, mark))


def _drawn(number: int, mark: Mark | None) -> Mark | None:
    return mark if number and mark and mark.shape is not _LIKE_A_MINUS else None


def _cells(edition: Edition, one: DepartmentAssessment, codes: list[str], name: str) -> tuple[CellContent, ...]:
    measures, tasks = one.summary.measures, one.summary.tasks
    bands = edition.rules.status
    overdue = sum(task.fact is TaskFact.OVERDUE for task in one.tasks)
    return (
        Words(name),
        part_shown(edition, measures.rated, measures.all),
        *(
            count_shown(edition, measures.by_status.get(code, 0), code_mark(edition, "status", bands, code))
            for code in codes
        ),
        part_shown(edition, overdue, tasks.all, overdue_mark(edition)),
        _budget(edition, one),
        _risks(edition, one),
    )


def _has_targets(one: DepartmentAssessment) -> bool:
    """Whether any risk can be held against a target score."""
    return any(risk.gap is not None for risk in one.risks)


def _risks(edition: Edition, one: DepartmentAssessment) -> Shown:
    """How many risks stand above their target score; where none has one, that is said: it is not nought."""
    if one.risks and not _has_targets(one):
        return Shown(edition.wording.say("corporate.departments.no_target"))
    return part_shown(edition, sum((risk.gap or 0) > 0 for risk in one.risks), len(one.risks))


def _budget(edition: Edition, one: DepartmentAssessment) -> Shown:
    """By how much the net budget is over or under, by its forecast, else to date."""
    total = one.summary.budget
    if total is None:
        return Shown(edition.wording.say("corporate.departments.budget_none"))
    variance = total.outturn_variance if is_by_forecast(total) else total.variance
    shown = variance_shown(edition, converted(variance, total.unit, THOUSANDS), THOUSANDS)
    if variance.number is None:
        return shown
    size = money_shown(edition, replace(variance, value=abs(variance.number), markers=()), total.unit)
    key = "over" if variance.number > 0 else "under" if variance.number else "level"
    return replace(shown, text=edition.wording.say(f"corporate.departments.{key}", amount=size.text))


def _without(table: Table, left_out: Mapping[str, bool]) -> Table:
    """The table without the columns of what nobody reports on."""
    kept = [place for place, column in enumerate(table.columns) if not left_out.get(column.key)]
    rows = tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)
