"""Workbooks at the limits and of awkward shapes: each is read and checked under ten seconds and one gibibyte.

    python benchmarks/awkward.py [SHAPE ...]

Prints for each shape the seconds of processor time and the peak memory of a process that does only that (with what
Python and the libraries take to load), how many findings there were and of which codes, and "OVER" where it took more.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import xlsxwriter
from reading import MEASURE, PACK, TEMPLATES, peak

from reports.check import check
from reports.errors import PackError
from reports.read import limits, read
from reports.settings import Request, find_organisations
from reports.wording import load_wording

MOST_SECONDS = 10
MOST_MIB = 1024

Row = Iterable[object]
Sheets = dict[str, Iterable[Row]]

DEPARTMENTS: list[Row] = [["Code", "Department"], ["CES", "Customer services"]]
TARGETS = ["Ref", "Year", "Target", "Q1", "Q2", "Q3", "Q4"]
ACTUALS = ["Ref", "Year", "Q1", "Q2", "Q3", "Q4", "Outturn"]
LONG = ["Ref", "Period", "Actual", "Commentary"]
BUDGET = ["Department", "Service", "Kind", "Unit", "Year", "Annual budget", "Actual to date"]


def save(path: Path, sheets: Sheets) -> None:
    """A workbook with shared texts, as Excel writes it; numbers below 1 in a percent format."""
    book = xlsxwriter.Workbook(path)
    percent = book.add_format({"num_format": "0.0%"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                is_share = isinstance(value, float) and value < 1
                sheet.write(number, column, value, percent if is_share else None)
    book.close()


def changed(path: Path, part: str, old: str, new: Iterable[bytes]) -> None:
    """The workbook with `new` in place of the first `old` of a part."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before, after = parts.pop(part).split(old.encode(), 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        with archive.open(part, "w") as stream:
            for piece in (before, *new, after):
                stream.write(piece)


def measures(count: int) -> Iterator[Row]:
    """The Measures sheet."""
    yield MEASURE
    for number in range(count):
        yield [f"NI {number}", f"Answered in time, area {number}", "CES", "%", "higher", "snapshot", "5%", "Head"]


def figures(count: int, headings: Row, *shares: float) -> Iterator[Row]:
    """A sheet with a row of shares a measure."""
    yield headings
    for number in range(count):
        yield [f"NI {number}", "2008-09", *(share + number % 400 / 1000 for share in shares)]


def ordinary(count: int) -> Sheets:
    """An organisation with so many measures."""
    targets, actuals = figures(count, TARGETS, *[0.5] * 5), figures(count, ACTUALS, 0.48, 0.51, 0.52)
    return {"Departments": DEPARTMENTS, "Measures": measures(count), "Targets": targets, "Actuals": actuals}


def cells(path: Path) -> None:
    """As many cells as are read."""
    save(path, ordinary(limits.MOST_CELLS // 20))


def csv(path: Path) -> None:
    """As many cells as are read, in text files."""
    for name, rows in ordinary(limits.MOST_CELLS // 20).items():
        lines = (",".join(f'"{value}"' for value in row) for row in rows)
        path.with_name(f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")


def blanks(path: Path) -> None:
    """A million rows of formatted blanks below the actuals."""
    save(path, ordinary(100))
    cell = b"".join(b'<c r="%s%%d" s="1"/>' % letter for letter in (b"A", b"B", b"C", b"D"))
    row = b'<row r="%d">' + cell + b"</row>"
    changed(
        path,
        "xl/worksheets/sheet4.xml",
        "</sheetData>",
        (*(row % ((n,) * 5) for n in range(200, 1_048_577)), b"</sheetData>"),
    )


def merges(path: Path) -> None:
    """Twice as many merged ranges as are kept, each as high as a sheet may be."""
    save(path, ordinary(2000))
    for number in (2, 4):
        ranges = (b'<mergeCell ref="%s1:%s1048576"/>' % ((b"ABCDEFG"[n % 7 : n % 7 + 1],) * 2) for n in range(40_000))
        ending = (b"</sheetData><mergeCells>", *ranges, b"</mergeCells>")
        changed(path, f"xl/worksheets/sheet{number}.xml", "</sheetData>", ending)


def merged_headings(path: Path) -> None:
    """Merged ranges over many rows of headings."""
    rows = [ACTUALS if number % 2 else [f"NI {number}", "2008-09", 0.5] for number in range(8000)]
    save(path, {**ordinary(100), "Actuals": rows})
    ranges = (b'<mergeCell ref="A%d:XFD%d"/>' % (n + 1, n + 1) for n in range(limits.MOST_MERGES))
    changed(path, "xl/worksheets/sheet4.xml", "</sheetData>", (b"</sheetData><mergeCells>", *ranges, b"</mergeCells>"))


def styles(path: Path) -> None:
    """Nearly as many styles as Excel keeps."""
    save(path, ordinary(500))
    count = 60_000
    kinds = (b'<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0"/>' % (n % 40) for n in range(count))
    with zipfile.ZipFile(path) as archive:
        old = archive.read("xl/styles.xml").decode().split("<cellXfs", 1)[1].split(">", 1)[0]
    changed(path, "xl/styles.xml", f"<cellXfs{old}>", (b"<cellXfs>", *kinds))


def sheets(path: Path) -> None:
    """As many sheets as are read."""
    count = limits.MOST_SHEETS - 2
    some = {f"Actuals {number}": figures(40, ACTUALS, 0.48, 0.51, 0.52) for number in range(count)}
    save(path, {"Departments": DEPARTMENTS, "Measures": measures(500), **some})


def long_texts(path: Path) -> None:
    """Cells of 32,000 characters in many rows."""
    titled = ([*row[:1], f"{row[0]} {'a 1% ' * 6_400}", *row[2:]] for row in map(list, measures(1200)))
    save(path, {**ordinary(1200), "Measures": [MEASURE, *list(titled)[1:]]})


def findings(path: Path) -> None:
    """A finding for nearly every figure."""
    wrong = [[f"NI {number}", "2008-09", *["about £3 or so [q]"] * 5] for number in range(9000)]
    save(path, {**ordinary(9000), "Actuals": [ACTUALS, *wrong]})


def unknown(path: Path) -> None:
    """Figures of another list of measures."""
    rows = [[f"BV {number} (a)", "2008-09", 0.5] for number in range(15_000)]
    save(path, {**ordinary(5000), "Actuals": [ACTUALS, *rows]})


def departments(path: Path) -> None:
    """A department a measure, half of them not listed."""
    listed = [["Code", "Department"], *([f"D{number}", f"Service {number}"] for number in range(8000))]
    rows = [[*row[:2], f"D{number}", *row[3:]] for number, row in enumerate(map(list, measures(16_000)))]
    save(path, {"Departments": listed, "Measures": [MEASURE, *rows[1:]]})


def one_measure(path: Path) -> None:
    """One measure with every figure."""
    rows = [["NI 1", f"M{number % 12 + 1} {year}-{(year + 1) % 100:02d}", number, "x"] for number in range(45_000)
            for year in (1950 + number % 140,)]  # fmt: skip
    save(path, {**ordinary(10), "Actuals": [LONG, *rows]})


def headings(path: Path) -> None:
    """A heading in every row."""
    save(path, {**ordinary(10), "Actuals": [[*ACTUALS[: 3 + number % 4]] for number in range(limits.MOST_ROWS)]})


def forms(path: Path) -> None:
    """A heading in every row of a sheet whose name says nothing, beside words that differ in every row."""
    rows = [["Measure", "Target", "Actual", "Owner", f"Note {number}"] for number in range(limits.MOST_ROWS)]
    save(path, {**ordinary(10), "Pages": rows})


def gaps(path: Path) -> None:
    """Tables side by side, a blank column before each."""
    side = [*ACTUALS[:3], None]
    rows = [side * 50, *([f"NI {number}", "2008-09", 0.5, None] * 50 for number in range(1600))]
    save(path, {**ordinary(10), "Actuals": rows})


def long_tasks(path: Path) -> None:
    """Tasks whose every cell is as long as is kept."""
    text = "; ".join(f"{number}. Do the part {number} by 31 March 2009 (66% (target 80%))" for number in range(200))
    head = ["Ref", "Task", "Department", "Milestones", "Due", "Owner", "% complete", "Commentary"]
    rows = [[f"T {n}", f"Task {n} {text}", "CES", text, text, "Head", text, text] for n in range(400)]
    save(path, {**ordinary(10), "Tasks": [head, *rows]})


def totals(path: Path) -> None:
    """A total for every line of a budget."""
    rows = [
        ["CES", f"Service {number}" if number % 2 else "Total", "expenditure", "£000", "2008-09", number, number / 2]
        for number in range(30_000)
    ]
    save(path, {**ordinary(10), "Budget": [BUDGET, *rows]})


def tasks(path: Path) -> None:
    """Tasks with several milestones in a cell, as printed plans have them."""
    text = "; ".join(f"{number}. Do part {number} by March 2009" for number in range(1, 12))
    head = ["Ref", "Task", "Department", "Milestones", "Due", "Owner", "% complete"]
    rows = [[f"T {number}", f"Task {number}", "CES", text, "March 2009", "Head", "50%"] for number in range(20_000)]
    save(path, {**ordinary(10), "Tasks": [head, *rows]})


SHAPES: dict[str, Callable[[Path], None]] = {
    one.__name__: one
    for one in (
        *(cells, csv, blanks, merges, merged_headings, styles, sheets, long_texts),
        *(findings, unknown, departments, one_measure, headings, forms, gaps, totals, tasks, long_tasks),
    )
}


def read_and_check(folder: Path) -> dict[str, object]:
    """What comes of a folder, and what it takes."""
    (one,) = find_organisations(Request(3, folder, folder / "outputs", (TEMPLATES,)))
    wording = load_wording([TEMPLATES / "wording"], one.organisation.language)
    reading = read(folder, one.organisation.headings, [TEMPLATES])
    period = one.period(3)
    try:
        found = [each.code for each in check(reading, one.organisation, period, period.end, wording)[1]]
    except PackError as error:
        found = [str(error)]
    return {"seconds": time.process_time(), "mebibytes": peak(), "found": found}


def report(name: str) -> bool:
    """Make a shape, read and check it in a process of its own; whether it kept the limits."""
    with tempfile.TemporaryDirectory() as folder:
        SHAPES[name](Path(folder) / "all.xlsx")
        (Path(folder) / "pack.toml").write_text(PACK, encoding="utf-8")
        command = [sys.executable, __file__, "--folder", folder]
        try:
            done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=6 * MOST_SECONDS)
        except subprocess.TimeoutExpired:
            print(f"{name:16} over {6 * MOST_SECONDS} s", flush=True)
            return False
    got = json.loads(done.stdout)
    is_over = got["seconds"] > MOST_SECONDS or got["mebibytes"] > MOST_MIB
    found = got["found"]
    print(
        f"{name:16} {got['seconds']:5.1f} s {got['mebibytes']:5.0f} MiB  {len(found):7,} findings"
        f" {', '.join(sorted(set(found))[:6])}{'  OVER' if is_over else ''}",
        flush=True,
    )
    return not is_over


def main() -> None:
    """Measure every shape, or those named; or read one folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shapes", nargs="*", metavar="SHAPE")
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    if chosen.folder:
        print(json.dumps(read_and_check(chosen.folder)))
    else:
        kept = [report(name) for name in chosen.shapes or SHAPES]
        sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
