"""Opening untrusted workbooks of every kind: which files a folder holds, and the raw cells of their sheets.

`archive` looks an archive through before it is opened; `xlsx` reads .xlsx and .xlsm, `calamine` (in a process `apart`)
.xls, .ods, .xlsb and what openpyxl refuses, `delimited` .csv and .tsv. A file that cannot be opened is a problem that
names it; it never stops the others.
"""

import filecmp
import re
import zipfile
from pathlib import Path

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.model.workbook_files import EXCEL, OTHER_BOOKS, TEXTS, WORKBOOKS
from reports.read import limits
from reports.read.archive import look_through
from reports.read.calamine import read_apart
from reports.read.delimited import read_delimited
from reports.read.refusal import DAMAGED, EMPTY, HELD, NOT_A_WORKBOOK, Refusal, not_supported, too_much, unreadable
from reports.read.sheet import RawSheet
from reports.read.xlsx import open_book, read_book

__all__ = ["RawSheet", "find_workbooks", "open_workbook"]

Opened = tuple[list[RawSheet], list[Problem]]

_FOREIGN = (".xltx", ".xltm", ".xlt", ".xlw", ".fods", ".ots", ".numbers", ".gsheet", ".dif", ".slk")
"""Endings of spreadsheets that are not read; anything else is no workbook and none of our business."""
_LEFTOVER = re.compile(r"^(?:~\$.*|\.~lock\..*#|\._.*\.\w+|~.*\.tmp|.*\.tmp)$", re.IGNORECASE)
_COPY = re.compile(r"conflicted copy|conflict copy|[-_ .]sync-conflict-|-conflict(?:-|\d|\.|$)", re.IGNORECASE)
_COPIED = (
    re.compile(r"\s*\(\d+\)$"),
    re.compile(r"\s*-\s*copy(?:\s*\(\d+\))?$", re.I),
    re.compile(r"^copy of\s+", re.I),
)
_NAMED = 3
"""Workbooks of a folder inside the folder that are named; all are counted."""
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_ARCHIVE = b"PK"


def find_workbooks(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The workbooks of a folder in order of name, and a problem for each file that is passed over."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        source = Source(path.name, "", "")
        if path.is_dir():
            problems += _passed_over(path)
        if not path.is_file():
            continue
        if _LEFTOVER.match(path.name):
            problems.append(Problem("F002", source))
        elif path.name.startswith(".") or not _is_workbook(path):
            kind = path.suffix.lower()
            problems += [Problem("F004", source, details={"kind": kind})] if kind in _FOREIGN else []
        elif _COPY.search(path.name) or _is_same(path, folder):
            problems.append(Problem("F008", source))
        else:
            found.append(path)
    if not found:
        problems.append(Problem("F005", Source(folder.name, "", "")))
    return found, problems


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() in WORKBOOKS


def _passed_over(folder: Path) -> list[Problem]:
    """A problem that names the workbooks of a folder inside the folder: they are not read. Packs are no inputs."""
    if folder.name.startswith((".", "__")):
        return []
    packs = {manifest.parent for manifest in folder.rglob("manifest.json")}
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and _is_workbook(path))
    names = [
        path.relative_to(folder).as_posix()
        for path in found
        if not path.name.startswith((".", "~")) and packs.isdisjoint(path.parents)
    ]
    if not names:
        return []
    listed = ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    return [Problem("F180", Source(folder.name, "", ""), details={"names": listed, "count": str(len(names))})]


def _is_same(path: Path, folder: Path) -> bool:
    """Whether a file named as a copy, "budget (1).xlsx", holds the very bytes of the file that it is a copy of."""
    names = {pattern.sub("", path.stem).strip() for pattern in _COPIED} - {path.stem}
    originals = [one for name in names if (one := folder / f"{name}{path.suffix}").is_file()]
    return any(one.stat().st_size == path.stat().st_size and filecmp.cmp(one, path, False) for one in originals)


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
    if not start:
        raise unreadable(EMPTY)
    kind = path.suffix.lower()
    if kind in TEXTS and not start.startswith((_ARCHIVE, _OLD_OR_LOCKED)):
        return read_delimited(path)
    if start.startswith(_ARCHIVE):
        look_through(path)
        return _open_excel(path) if kind in EXCEL else read_apart(path)
    if start == _OLD_OR_LOCKED and kind in EXCEL:
        raise not_supported("password-protected")
    if start == _OLD_OR_LOCKED or kind in OTHER_BOOKS:
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
