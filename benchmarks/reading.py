"""Reading and checking beside a bare pass of openpyxl over the same cells, in one run; and what bombs cost.

    python benchmarks/reading.py [--measures 2000]

Writes an organisation of so many measures with targets, actuals and number formats, then prints medians in seconds: a
read-only pass of openpyxl that looks at each value and number format, the reader, reader and checks. The memory is the
peak of a process that does only that.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

from reports.check import check
from reports.read import read
from reports.settings import Request, find_organisations
from reports.wording import load_wording

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "templates"
PACK = 'organisation = "Sample Council"\nyear = "2008-09"\nnotice = "Made for a measurement."\n'
MEASURE = ["Ref", "Measure", "Department", "Unit", "Polarity", "Counting", "Tolerance", "Owner"]


def write(folder: Path, measures: int, blank_rows: int = 0) -> None:
    """An organisation with all its sheets in one workbook, and formatted blank rows below its actuals."""
    book = openpyxl.Workbook()
    sheets = {
        "Departments": [["Code", "Department"], ["CES", "Customer services"]],
        "Measures": [MEASURE],
        "Targets": [["Ref", "Year", "Target", "Q1", "Q2", "Q3", "Q4"]],
        "Actuals": [["Ref", "Year", "Q1", "Q2", "Q3", "Q4", "Outturn"]],
    }
    for number in range(measures):
        ref, base = f"NI {number}", 0.5 + (number % 40) / 100
        sheets["Measures"].append(
            [ref, f"Answered in time, area {number}", "CES", "%", "higher", "snapshot", 0.05, "Head"]
        )
        sheets["Targets"].append([ref, "2008-09", base, base, base, base, base])
        sheets["Actuals"] += [[ref, "2007-08", base - 0.02, base - 0.01, base, base + 0.01, base]]
        sheets["Actuals"] += [[ref, "2008-09", base - 0.03, base + 0.01, base + 0.02, None, None]]
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in sheet.iter_rows(min_row=2):
            for cell in cells:
                if isinstance(cell.value, float):
                    cell.number_format = "0.0%"
    last = book["Actuals"].max_row
    for row in range(last + 1, last + 1 + blank_rows):
        book["Actuals"].cell(row, 1).number_format = "0.0%"
    book.save(folder / "all.xlsx")
    (folder / "pack.toml").write_text(PACK, encoding="utf-8")


def bare(folder: Path) -> int:
    """A read-only pass of openpyxl over every value and its number format; cells seen."""
    book = openpyxl.load_workbook(folder / "all.xlsx", read_only=True, data_only=True)
    seen = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            seen += sum(1 for cell in row if cell.value is not None and cell.number_format)
    book.close()
    return seen


def only_read(folder: Path) -> None:
    """The reader."""
    read(folder, {}, [TEMPLATES])


def read_and_check(folder: Path) -> None:
    """The reader and the checks."""
    request = Request(3, folder, folder / "outputs", (TEMPLATES,))
    (one,) = find_organisations(request)
    wording = load_wording([TEMPLATES / "wording"], one.organisation.language)
    check(
        read(folder, one.organisation.headings, [TEMPLATES]),
        one.organisation,
        one.period(3),
        one.period(3).end,
        wording,
    )


WORK: dict[str, Callable[[Path], object]] = {"bare": bare, "read": only_read, "check": read_and_check}


def seconds(name: str, folder: Path, runs: int = 3) -> float:
    """Median time of a piece of work in this process."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        WORK[name](folder)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def peak(name: str, folder: Path) -> float:
    """Peak memory in MiB of a process of its own."""
    command = [sys.executable, __file__, "--work", name, "--folder", str(folder)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def report(measures: int) -> None:
    """Print the figures of an ordinary organisation and of one with a huge used range."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, measures)
        cells = bare(folder)
        base = seconds("bare", folder)
        print(f"{cells:,} cells          bare {base:5.2f} s  {peak('bare', folder):5.0f} MiB")
        for work in ("read", "check"):
            took = seconds(work, folder)
            print(f"{work:22} {took:5.2f} s  {peak(work, folder):5.0f} MiB  {took / base:4.2f} times bare; limit 2")
        write(folder, measures, blank_rows=300_000)
        print(f"300,000 blank rows more {seconds('read', folder, 1):5.2f} s  {peak('read', folder):5.0f} MiB")


def main() -> None:
    """Measure, or do one piece of work and print its peak memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--measures", type=int, default=2000)
    options.add_argument("--work", choices=WORK)
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    if chosen.work:
        WORK[chosen.work](chosen.folder)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        report(chosen.measures)


if __name__ == "__main__":
    main()
