"""Reading .xls, .ods and .xlsb, and what openpyxl refuses, with python-calamine in a process apart.

calamine gives no number formats, no formula errors and no hidden rows: a note says so for each workbook.
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

_PROGRAM = Path(__file__).with_name("apart.py")


def read_apart(path: Path) -> tuple[list[RawSheet], list[Problem]]:
    """Every sheet of a workbook, and the note that its formats are not known. Raises Refusal over no workbook."""
    found = _run(path)
    if found.get("fault") == "password":
        raise not_supported("password-protected")
    if "sheets" not in found:
        raise unreadable(NOT_A_WORKBOOK)
    if len(found["sheets"]) > limits.MOST_SHEETS:
        raise too_much(f"{limits.MOST_SHEETS} sheets a workbook")
    allowance = Allowance()
    problems = [Problem("F007", Source(path.name, "", ""), details={"kind": path.suffix.lower()})]
    sheets = []
    for one in found["sheets"]:
        gatherer = Gatherer(path.name, one["name"], allowance)
        sheets.append(_sheet(one, gatherer))
        problems += gatherer.problems
    return sheets, problems


def _sheet(found: dict[str, Any], gatherer: Gatherer) -> RawSheet:
    for row, column, kind, value in found["cells"]:
        gatherer.take(row, column, date.fromisoformat(value) if kind == "day" else value, "General")
        if gatherer.is_full:
            break
    merged = tuple(_range(*corners) for corners in found["merged"][: limits.MOST_MERGES])
    return gatherer.sheet(merged=merged, is_hidden=found["hidden"])


def _range(first: tuple[int, int], last: tuple[int, int]) -> str:
    """A merged range as Excel writes it, from corners that count from 0: "A1:C1"."""
    ends = (f"{get_column_letter(column + 1)}{row + 1}" for row, column in (first, last))
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
    command = [sys.executable, "-I", str(_PROGRAM), str(path), json.dumps(held)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=limits.SECONDS_APART, check=False)
        found = json.loads(done.stdout)
    except subprocess.TimeoutExpired as fault:
        raise too_much(f"{limits.SECONDS_APART} seconds a workbook") from fault
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
