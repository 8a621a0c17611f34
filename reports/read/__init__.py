"""Read: from a folder of workbooks to tables whose every cell knows where it stands.

`workbooks` opens the files, `headings` knows what a heading may be called, `tables` finds the header row and the
columns, `values` understands a cell, `limits` says how much a file may ask of us.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reports.model.cell import InputTable
from reports.model.finding import Reading
from reports.read.headings import load_headings
from reports.read.tables import table_of
from reports.read.workbooks import find_workbooks, open_workbook


def read(folder: Path, headings: Mapping[str, str], templates: Sequence[Path]) -> Reading:
    """Every canonical sheet of every workbook of a folder, and the problems met on the way.

    `headings` are those that pack.toml adds (heading -> canonical column); `templates` are the folders in which
    reading/headings.toml is looked for, in order. Raises PackError only where that file is missing or broken.
    """
    known = load_headings(templates, headings)
    paths, problems = find_workbooks(folder)
    tables: list[InputTable] = []
    opened: list[str] = []
    for path in paths:
        sheets, faults = open_workbook(path)
        problems += faults
        opened += [path.name] if sheets else []
        for sheet in sheets:
            table, faults = table_of(sheet, known)
            problems += faults
            if table:
                tables.append(table)
    return Reading(tuple(tables), tuple(problems), tuple(opened))
