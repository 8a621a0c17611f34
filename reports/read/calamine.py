"""Reading .xls, .ods and .xlsb, and what openpyxl refuses, in a process apart (`reports.apart`).

Where the number formats of a workbook cannot be told, a finding says so: 98.7% would read as 0.987.
"""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.read import limits
from reports.read.refusal import NOT_A_WORKBOOK, not_supported, too_much, unreadable
from reports.read.sheet import Allowance, Gatherer, RawSheet
from reports.read.values import RawCell

_PROGRAM = "reports.apart"


def read_apart(path: Path) -> tuple[list[RawSheet], list[Problem]]:
    """Every sheet of a workbook, and whether its formats are not known. Raises Refusal over no workbook."""
    found = _run(path)
    if found.get("fault") == "password":
        raise not_supported("password-protected")
    if "sheets" not in found:
        raise unreadable(NOT_A_WORKBOOK)
    if len(found["sheets"]) > limits.MOST_SHEETS:
        raise too_much(f"{limits.MOST_SHEETS} sheets a workbook")
    allowance = Allowance()
    unknown = Problem("F007", Source(path.name, "", ""), details={"kind": path.suffix.lower()})
    problems = [] if found.get("formats") else [unknown]
    sheets = []
    for one in found["sheets"]:
        gatherer = Gatherer(path.name, one["name"], allowance)
        sheets.append(_sheet(one, gatherer))
        problems += gatherer.problems
    return sheets, problems


def _sheet(found: dict[str, Any], gatherer: Gatherer) -> RawSheet:
    for row, column, kind, value, number_format in found["cells"]:
        gatherer.take(row, column, RawCell(date.fromisoformat(value) if kind == "day" else value, number_format))
        if gatherer.is_full:
            break
    merged = tuple(_range(*corners) for corners in found["merged"][: limits.MOST_MERGES])
    used = {letter for cells in gatherer.rows.values() for letter in cells}
    letters = {get_column_letter(column) for column in found["hidden_columns"]}
    return gatherer.sheet(
        merged=merged,
        hidden_rows=frozenset(found["hidden_rows"]) & gatherer.rows.keys(),
        hidden_columns=frozenset(letters & used),
        is_hidden=found["hidden"],
    )


def _range(first: tuple[int, int], last: tuple[int, int]) -> str:
    """A merged range as Excel writes it, from its corners: "A1:C1"."""
    ends = (f"{get_column_letter(column)}{row}" for row, column in (first, last))
    return ":".join(ends)


def _run(path: Path) -> dict[str, Any]:
    """What the program apart says of a file; {} where it came to grief."""
    held = {
        "memory": limits.MEMORY_APART,
        "seconds": limits.SECONDS_APART,
        "sheets": limits.MOST_SHEETS,
        "rows": limits.MOST_ROWS,
        "cells": limits.MOST_CELLS,
        "characters": limits.MOST_CHARACTERS,
        "text": limits.LONGEST_TEXT,
    }
    command = [sys.executable, "-I", "-m", _PROGRAM, str(path), json.dumps(held)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=limits.SECONDS_APART, check=False)
        found = json.loads(done.stdout)
    except subprocess.TimeoutExpired as fault:
        raise too_much(f"{limits.SECONDS_APART} seconds a workbook") from fault
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
