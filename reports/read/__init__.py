"""Read: from a folder of workbooks to tables whose every cell knows where it stands.

`workbooks` opens the files; `headings` and `patterns` know what a heading may be called, `columns` what each one means;
`tables` turns a sheet into tables (see there for its steps); `departments` gives those without a department theirs;
`values` understands a cell, `limits` says how much a file may ask of us.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reports.collection import without_cycle_search
from reports.model.cell import InputTable
from reports.model.finding import Problem, Reading
from reports.model.layout import SheetLayout
from reports.read.columns import Known
from reports.read.departments import with_departments
from reports.read.headings import load_headings, plain
from reports.read.patterns import load_patterns
from reports.read.stored import problems_of_storing
from reports.read.tables import tables_of
from reports.read.unused import unused_headings
from reports.read.workbooks import find_workbooks, open_workbook


@without_cycle_search()
def read(folder: Path, headings: Mapping[str, str], templates: Sequence[Path]) -> Reading:
    """Every table of every workbook of a folder, and the problems met on the way.

    `headings` are those that pack.toml adds (heading -> canonical column, or words such as "Actual Q1 2008/09", or
    nothing: the column is not read); `templates` are the folders in which reading/*.toml is looked for, in order.
    Raises PackError only where one of those files is missing or broken.
    """
    known = _known(headings, templates)
    paths, problems = find_workbooks(folder)
    tables: list[InputTable] = []
    opened: list[str] = []
    layouts: list[SheetLayout] = []
    for path in paths:
        sheets, faults = open_workbook(path)
        problems += faults
        opened += [path.name] if sheets else []
        for sheet in sheets:
            found = tables_of(sheet, known)
            problems += found.problems
            problems += problems_of_storing(sheet, found.tables)
            tables += found.tables
            layouts.append(found.layout)
    tables, faults = with_departments(tables)
    problems += unused_headings(headings, layouts)
    return Reading(tuple(tables), (*problems, *faults), tuple(opened))


def describe(
    path: Path, headings: Mapping[str, str], templates: Sequence[Path]
) -> tuple[tuple[SheetLayout, ...], tuple[Problem, ...]]:
    """How each sheet of one workbook is understood, and the problems met on the way; parameters as for `read`."""
    known = _known(headings, templates)
    sheets, problems = open_workbook(path)
    found = [tables_of(sheet, known) for sheet in sheets]
    return tuple(one.layout for one in found), (*problems, *(problem for one in found for problem in one.problems))


def _known(headings: Mapping[str, str], templates: Sequence[Path]) -> Known:
    added = {plain(heading): value for heading, value in headings.items()}
    return Known(load_headings(templates, headings), load_patterns(templates), added)
