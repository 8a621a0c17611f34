"""Opening untrusted workbooks of every kind: which files a folder holds, and the raw cells of their sheets.

`archive` looks an archive through before it is opened; `xlsx` reads .xlsx and .xlsm, `calamine` (in a process `apart`)
.xls, .ods, .xlsb and what openpyxl refuses, `delimited` .csv and .tsv. A file that cannot be opened is a problem that
names it; it never stops the others.
"""

import re
import zipfile
from pathlib import Path

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.read import limits
from reports.read.archive import look_through
from reports.read.calamine import read_apart
from reports.read.delimited import read_delimited
from reports.read.refusal import DAMAGED, HELD, NOT_A_WORKBOOK, Refusal, not_supported, too_much, unreadable
from reports.read.sheet import RawSheet
from reports.read.xlsx import open_book, read_book

__all__ = ["RawSheet", "find_workbooks", "open_workbook"]

Opened = tuple[list[RawSheet], list[Problem]]

_EXCEL = (".xlsx", ".xlsm")
_OTHERS = (".xls", ".xlsb", ".ods")
_TEXTS = (".csv", ".tsv")
_LEFTOVER = re.compile(r"^(?:~\$.*|\.~lock\..*#|~.*\.tmp|.*\.tmp)$", re.IGNORECASE)
_COPY = re.compile(r"conflicted copy|conflict copy|[-_ .]sync-conflict-|-conflict(?:-|\d|\.|$)", re.IGNORECASE)
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_ARCHIVE = b"PK"


def find_workbooks(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The workbooks of a folder in order of name, and a problem for each file that is passed over."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        source = Source(path.name, "", "")
        is_workbook = path.suffix.lower() in (*_EXCEL, *_OTHERS, *_TEXTS)
        if not path.is_file():
            continue
        if _LEFTOVER.match(path.name):
            problems.append(Problem("F002", source))
        elif path.name.startswith(".") or not is_workbook:
            continue
        elif _COPY.search(path.name):
            problems.append(Problem("F008", source))
        else:
            found.append(path)
    if not found:
        problems.append(Problem("F005", Source(folder.name, "", "")))
    return found, problems


def open_workbook(path: Path) -> Opened:
    """The sheets of a workbook with what stands in their cells; a problem instead where it cannot be read."""
    try:
        return _open(path)
    except Refusal as refusal:
        return [], [refusal.problem(path.name)]
    except PermissionError:
        return [], [unreadable(HELD).problem(path.name)]
    except zipfile.BadZipFile:
        return [], [unreadable(NOT_A_WORKBOOK).problem(path.name)]
    except Exception:  # noqa: BLE001 - the libraries raise anything at all over a damaged file
        return [], [unreadable(DAMAGED).problem(path.name)]


def _open(path: Path) -> Opened:
    """By its content where that can be told, else by its ending. Raises Refusal, and whatever a library raises."""
    if path.stat().st_size > limits.LARGEST_FILE:
        raise too_much(f"{limits.LARGEST_FILE // 2**20} MB a file")
    with path.open("rb") as file:
        start = file.read(4)
    kind = path.suffix.lower()
    if kind in _TEXTS and not start.startswith((_ARCHIVE, _OLD_OR_LOCKED)):
        return read_delimited(path)
    if start.startswith(_ARCHIVE):
        look_through(path)
        return _open_excel(path) if kind in _EXCEL else read_apart(path)
    if start == _OLD_OR_LOCKED and kind in _EXCEL:
        raise not_supported("password-protected")
    if start == _OLD_OR_LOCKED or kind in _OTHERS:
        return read_apart(path)
    raise unreadable(NOT_A_WORKBOOK)


def _open_excel(path: Path) -> Opened:
    """With openpyxl; without number formats where openpyxl refuses a workbook that Excel itself may well open."""
    try:
        book = open_book(path)
    except Exception:  # noqa: BLE001 - it raises anything at all over what it does not know
        return read_apart(path)
    try:
        return read_book(book, path.name)
    finally:
        book.close()
