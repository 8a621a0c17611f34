"""How long the variance workbook takes to write, against a bare loop over the same cells and formats.

    python benchmarks/excel.py [lines]

The bare loop replays every call that the renderer makes on the library, with texts, values and formats already made.
The library searches every formula for functions that only newer versions of Excel know; the renderer, whose formulas
have none, does without. So there is a second loop that does without, too: only beside it does the ratio say what the
renderer itself takes. CPU time, so that what else runs on the machine counts little. The book of 20,000 lines is
composed in one process and written in another, as the command does, so that its memory is that of the writing.
"""

import pickle
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.assess import assess
from reports.compose import compose
from reports.model.brand import Brand
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.cell import Source
from reports.model.organisation import Organisation
from reports.model.period import financial_year, quarter
from reports.model.submission import Department, Submission
from reports.model.value import Figure, Missing
from reports.model.variance_book import VarianceBook
from reports.render.brand import load_brand
from reports.render.excel import render_variance_book
from reports.render.excel.library import FormulaSheet, LongSheet
from reports.rules import load_rules
from reports.wording import load_wording

TEMPLATES = Path(__file__).parents[1] / "templates"
WRITES = ("write_string", "write_number", "write_formula", "write_blank", "write_url", "set_row", "set_column")
Calls = list[tuple[str, tuple[Any, ...]]]


def line(number: int) -> BudgetLine:
    """An invented line; every third one is income."""
    sizes = {
        "annual": 1000 + number % 977,
        "profile": 750 + number % 701,
        "actual": 760 + number % 719,
        "commitments": number % 13,
        "forecast": 1010 + number % 991,
    }
    figures = {
        name: Figure(
            Decimal(size), sources=(Source("budget.xlsx", "Budget", f"{letter}{number}", str(size), Decimal(size)),)
        )
        for letter, (name, size) in zip("FGHIJ", sizes.items(), strict=True)
    }
    return BudgetLine(
        department=f"D{number % 20}",
        service=f"Service {number // 40}",
        year=financial_year(2008),
        kind=BudgetKind.EXPENDITURE if number % 3 else BudgetKind.INCOME,
        unit="£000",
        variance=Figure.absent(Missing.NOT_GIVEN),
        source=Source("budget.xlsx", "Budget", f"B{number}"),
        **figures,
    )


def book_of(lines: int) -> VarianceBook:
    """The workbook of an invented council of twenty departments."""
    departments = tuple(Department(f"D{number}", f"Department {number}") for number in range(20))
    organisation = Organisation("Example Borough Council", "example", financial_year(2008))
    submission = Submission(organisation, departments, (), (), tuple(map(line, range(2, lines + 2))), ())
    rules = load_rules([TEMPLATES / "rules"], {})
    assessments = assess(submission, quarter(2008, 3), date(2008, 12, 31), rules)
    return compose(assessments, (), load_wording([TEMPLATES / "wording"], "en-GB")).variance_book


def seconds(work: Callable[[], object]) -> float:
    """CPU time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def recorded(book: VarianceBook, brand: Brand) -> tuple[list[Calls], dict[int, tuple[Format, dict[str, Any]]]]:
    """Every write of the renderer, a list a sheet, and the properties of every format."""
    sheets: dict[int, Calls] = {}
    made: dict[int, tuple[Format, dict[str, Any]]] = {}
    originals = {(Worksheet, name): getattr(Worksheet, name) for name in WRITES}
    originals |= {(LongSheet, name): getattr(LongSheet, name) for name in WRITES if name in vars(LongSheet)}
    originals[xlsxwriter.Workbook, "add_format"] = xlsxwriter.Workbook.add_format

    def spy(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(sheet: Worksheet, *arguments: Any) -> Any:
            sheets.setdefault(id(sheet), []).append((name, arguments))
            return original(sheet, *arguments)

        return call

    def add_format(workbook: xlsxwriter.Workbook, properties: dict[str, Any] | None = None) -> Format:
        one = originals[xlsxwriter.Workbook, "add_format"](workbook, properties)
        made[id(one)] = one, properties or {}  # kept, so that no other object gets its id
        return one

    for (owner, name), original in originals.items():
        setattr(owner, name, add_format if name == "add_format" else spy(name, original))
    try:
        render_variance_book(book, brand)
    finally:
        for (owner, name), original in originals.items():
            setattr(owner, name, original)
    return list(sheets.values()), made


def bare(
    sheets: list[Calls], made: dict[int, tuple[Format, dict[str, Any]]], kind: type[Worksheet]
) -> Callable[[], None]:
    """The same cells in the same formats, and nothing else, on sheets of a kind."""
    workbook = xlsxwriter.Workbook(BytesIO(), {"in_memory": True})
    own = list(workbook.formats)  # those that the library makes for itself, first here as there
    formats = {
        key: own[number] if number < len(own) else workbook.add_format(properties)
        for number, (key, (_, properties)) in enumerate(made.items())
    }
    ready = [
        [(name, tuple(formats.get(id(one), one) for one in arguments)) for name, arguments in calls] for calls in sheets
    ]

    def write() -> None:
        for calls in ready:
            sheet = workbook.add_worksheet(None, kind)
            for name, arguments in calls:
                getattr(sheet, name)(*arguments)
        workbook.close()

    return write


def write(path: str) -> None:
    """Write a book that another process has composed, as the command's own processes do; print time and memory."""
    brand, book = load_brand("civic", [TEMPLATES / "brands"]), pickle.loads(Path(path).read_bytes())
    lines = sum(len(block.lines) for block in book.blocks)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    taken = seconds(partial(render_variance_book, book, brand))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{lines:,} lines              {taken:6.2f} s   limit 10 s")
    print(f"peak memory                {peak:6.0f} MiB, of it {before:.0f} for the book itself   limit 500 MiB")


def main() -> None:
    """Print the ratio at 2,000 lines, then time and memory at 20,000."""
    if sys.argv[1:2] == ["compose"]:
        Path(sys.argv[2]).write_bytes(pickle.dumps(book_of(int(sys.argv[3]))))
        return
    if sys.argv[1:2] == ["write"]:
        write(sys.argv[2])
        return
    brand = load_brand("civic", [TEMPLATES / "brands"])
    small = book_of(2_000)
    render_variance_book(small, brand)
    own = min(seconds(partial(render_variance_book, small, brand)) for _ in range(2))
    sheets, made = recorded(small, brand)
    cells = sum(name.startswith("write") for calls in sheets for name, _ in calls)
    print(f"2,000 lines, {cells:,} cells      {own:6.2f} s")
    for what, kind in (("bare loop", Worksheet), ("without search", FormulaSheet)):
        loop = min(seconds(bare(sheets, made, kind)) for _ in range(2))
        print(f"{what:26} {loop:6.2f} s, ratio {own / loop:.2f}   limit 1.5")
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book"
        for step in ("compose", "write"):
            subprocess.run([sys.executable, __file__, step, str(path), str(lines)], check=True)


if __name__ == "__main__":
    main()
