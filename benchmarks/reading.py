"""Reading and checking beside a bare pass of openpyxl over the same cells; and what blank rows cost.

    python benchmarks/reading.py [--measures 2000] [--rounds 5]

Writes an organisation of so many measures with targets, actuals and number formats, once with shared texts, as Excel
does, and once with its texts in the cells, as openpyxl does. Each piece of work has a process of its own and is done
once before it counts; the pieces take turns, and their ratio is that of the medians of processor time: a read-only pass
of openpyxl that looks at each value and number format, the reader, the reader and the checks. `awkward.py` measures
workbooks at the limits.
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
import xlsxwriter
from xlsxwriter.format import Format

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
        sheets["Actuals"] += [[ref, "2007-08", base - 0.02, base - 0.01, base, base + 0.01, base + 0.01]]
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


def peak() -> float:
    """The most memory that this process has had, in MiB; the system's own figure for a child counts its parent too."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(name: str, folder: Path) -> tuple[float, float]:
    """Seconds of processor time that a piece of work takes, and the peak memory in MiB of its process."""
    command = [sys.executable, __file__, "--work", name, "--folder", str(folder)]
    seconds, mebibytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(mebibytes)


def in_shared_texts(folder: Path) -> None:
    """The workbook of a folder written again as Excel writes it: every text once, beside the sheets."""
    book = openpyxl.load_workbook(folder / "all.xlsx")
    out = xlsxwriter.Workbook(folder / "all.xlsx")
    formats: dict[str, Format] = {}
    for sheet in book.worksheets:
        written = out.add_worksheet(sheet.title)
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            shown = cell.number_format
            if shown not in formats:
                formats[shown] = out.add_format({"num_format": shown})
            written.write(cell.row - 1, cell.column - 1, cell.value, formats[shown])
    out.close()


def compare(kind: str, folder: Path, rounds: int) -> None:
    """Print what each piece of work takes."""
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in WORK}
    for _ in range(rounds):
        for name, runs in took.items():
            runs.append(measured(name, folder))
    base = statistics.median(seconds for seconds, _ in took["bare"])
    for name, runs in took.items():
        seconds, mebibytes = statistics.median(one for one, _ in runs), max(one for _, one in runs)
        print(f"{kind:16} {name:6} {seconds:5.2f} s {mebibytes:5.0f} MiB  {seconds / base:4.2f} times bare; limit 2")


def report(measures: int, rounds: int) -> None:
    """Print the figures of an ordinary organisation in both kinds, and of one with a huge used range."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, measures)
        print(f"{bare(folder):,} cells")
        compare("texts in cells", folder, rounds)
        in_shared_texts(folder)
        compare("shared texts", folder, rounds)
        write(folder, measures, blank_rows=300_000)
        seconds, mebibytes = measured("read", folder)
        print(f"300,000 blanks   read   {seconds:5.2f} s {mebibytes:5.0f} MiB")


def main() -> None:
    """Measure, or do one piece of work and print its peak memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--measures", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--work", choices=WORK)
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    if chosen.work:
        WORK[chosen.work](chosen.folder)
        start = time.process_time()
        WORK[chosen.work](chosen.folder)
        print(time.process_time() - start, peak())
    else:
        report(chosen.measures, chosen.rounds)


if __name__ == "__main__":
    main()
