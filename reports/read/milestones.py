"""Tasks with several milestones, measures of success or deadlines in one row: a Milestones table beside them.

Lines and bullets part them. As many deadlines as milestones (or measures of success) belong to each other in order; a
single deadline is that of all; where the numbers differ, no deadline is given to a milestone, and a finding says so.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reports.model.cell import Cell, CellKind, InputRow, InputTable, TableKind
from reports.model.finding import Problem
from reports.model.period_text import parse_period
from reports.read.values import RawCell, understand

_PARTS = re.compile(r"(?:\r?\n|<[^>]{1,40}>|[•▪●])+")
_BULLET = re.compile(r"^\s*(?:[-–·*o]\s+|\(?[0-9a-z]{1,2}[.)]\s+)")


@dataclass(frozen=True)
class Steps:
    """The tasks of a table, and the milestones that stood in their cells."""

    rows: tuple[InputRow, ...]
    """The tasks; a due date of several parts is the last of them."""
    milestones: tuple[InputRow, ...]
    """Rows with Task ref, Milestone and Due."""
    problems: tuple[Problem, ...]
    """Rows whose deadlines cannot be given to their milestones."""


def parted(rows: Sequence[InputRow]) -> Steps:
    """The milestones of every row that has several, or several deadlines."""
    tasks: list[InputRow] = []
    steps: list[InputRow] = []
    problems: list[Problem] = []
    for row in rows:
        found, fault = _steps(row)
        steps += found
        problems += [fault] if fault else []
        tasks.append(replace(row, cells={**row.cells, **_due(row)}))
    return Steps(tuple(tasks), tuple(steps), tuple(problems))


def with_due(table: InputTable) -> InputTable:
    """The tasks, those without a Due column given the day that stands alone in the last line of their title."""
    if "Due" in table or "Task" not in table:
        return table
    rows = tuple(replace(row, cells=_parted_title(row.cells)) for row in table.rows)
    columns = {**table.columns, "Due": table.columns["Task"]}
    has_any = any(not row.cells["Due"].is_blank for row in rows)
    return replace(table, rows=rows, columns=columns) if has_any else table


def milestone_table(table: InputTable, steps: Steps) -> InputTable:
    """The milestones as a table of their own, each cell at the place where it stood."""
    names = {"Task ref": "Ref", "Milestone": "Milestones", "Due": "Due"}
    letters = {
        name: table.columns.get(own) or table.columns.get("Success criteria", "A") for name, own in names.items()
    }
    return InputTable(TableKind.MILESTONES, table.source, letters, steps.milestones)


def parts_of(text: str) -> list[str]:
    """The lines or bullets of a cell, without their signs."""
    found = (_BULLET.sub("", part).strip(" ,;") for part in _PARTS.split(text))
    return [part for part in found if part]


def _steps(row: InputRow) -> tuple[list[InputRow], Problem | None]:
    due = row.cells.get("Due")
    deadlines = parts_of(due.seen) if due else []
    lists = {name: parts_of(cell.seen) for name in ("Milestones", "Success criteria") if (cell := row.cells.get(name))}
    name = next((name for name, parts in lists.items() if len(parts) > 1 and len(parts) == len(deadlines)), None)
    fault = None
    if name is None:
        name = next((name for name, parts in lists.items() if parts), "")
        has_several = name == "Milestones" and len(lists[name]) > 1
        if len(deadlines) > 1 and due is not None:
            count = str(len(lists.get(name, ())))
            details = {"milestones": count, "deadlines": str(len(deadlines))}
            fault = Problem("F148", due.source, seen=due.seen, details=details)
        if not has_several:
            return [], fault
        deadlines = deadlines if len(deadlines) == 1 else []
    titles = lists[name]
    days = deadlines * len(titles) if len(deadlines) == 1 else deadlines or [""] * len(titles)
    blank = Cell(CellKind.BLANK, row.cells["Ref"].source)
    found: list[InputRow] = []
    for title, day in zip(titles, days, strict=True):
        cells: Mapping[str, Cell] = {
            "Task ref": row.cells["Ref"],
            "Milestone": Cell(CellKind.TEXT, row.cells[name].source, title),
            "Due": understand(RawCell(day, "General"), due.source) if due and day else blank,
        }
        found.append(InputRow(row.number, cells))
    return found, fault


def _parted_title(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of a task, its title without a day in the last line, and that day."""
    title = cells["Task"]
    words, _, last = title.seen.rpartition("\n")
    if not words.strip() or _end(last.strip(), title) is None:
        return {**cells, "Due": Cell(CellKind.BLANK, title.source)}
    due = understand(RawCell(last.strip(), "General"), title.source)
    return {**cells, "Task": replace(title, seen=words.strip()), "Due": due}


def _due(row: InputRow) -> dict[str, Cell]:
    """The due date of the whole: the last of several days; nothing where there is one."""
    due = row.cells.get("Due")
    parts = parts_of(due.seen) if due and due.kind is CellKind.TEXT else []
    if due is None or len(parts) < 2:
        return {}
    dated = [(day, part) for part in parts if (day := _end(part, due)) is not None]
    return {"Due": understand(RawCell(max(dated)[1] if dated else parts[-1], "General"), due.source)}


def _end(part: str, due: Cell) -> date | None:
    """The last day that a deadline names; None where it names none."""
    day = understand(RawCell(part, "General"), due.source).day
    if day is not None:
        return day
    try:
        return parse_period(part).end
    except ValueError:
        return None
