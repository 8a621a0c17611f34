"""Mutated workbooks: nothing but a finding or a PackError may ever come out of reading and checking one.

    python benchmarks/fuzz_workbooks.py [--count 20000] [--first 0] [--seed 1] [--processes 2] [--seconds 600]

Takes the workbooks of inputs/ as every kind that is read: .xlsx and .csv all of them, .xlsm, .xlsb and (where
LibreOffice is here to make them) .xls and .ods the first of each organisation. Changes their bytes, their XML or the
entries of their archive, puts each mutant in the place of the original and runs read and check. Prints how many of each
kind were refused, how many gave findings, the slowest, and every one that got away with something else, with the number
that makes it again.
"""

import argparse
import functools
import io
import multiprocessing
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
import zipfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

import openpyxl

from reports.check import check
from reports.errors import PackError
from reports.model.finding import Reading
from reports.model.period import Period
from reports.read import read
from reports.settings import OrganisationFolder, Request, find_organisations
from reports.wording import Wording, load_wording

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "templates"
LIMIT = 10
"""Seconds of the processor that a mutant may take; six times that by the clock, for others may be at work."""

WORDS = (
    b"-1",
    b"",
    b"9" * 400,
    b"1e999",
    b"NaN",
    b"=cmd|' /C calc'!A0",
    "‮مرحبا👍".encode(),
    b"x" * 40_000,
    b" " * 9_000,
)
SNIPPETS = (
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<c r='XFD1048576'><v>1</v></c>", b"<mergeCell ref='A1:XFD1048576'/>",
    b"<row r='1048576'><c r='A1048576'><v>1</v></c></row>", b"</row>", b"<f>1+1</f>", b"\x00", b"&a;", b"<![CDATA[<]]>",
    b"<c r='B2' t='e'><v>#REF!</v></c>", b"<c r='C3' t='s'><v>999999</v></c>", b"<c r='B4' s='999'><v>1</v></c>",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A workbook to change, and what it takes to read and check it."""

    path: Path
    content: bytes
    one: OrganisationFolder
    rest: Reading
    period: Period
    wording: Wording


def bytes_changed(content: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, cut out, doubled, or the end lost."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20, 200))):
        at = chance.randrange(len(changed) or 1)
        end = at + chance.randrange(1, 60)
        match chance.randrange(5):
            case 0 | 1:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 2:
                del changed[at:end]
            case 3:
                changed[at:at] = changed[at:end]
            case _:
                changed[at:at] = chance.choice(SNIPPETS)
    return bytes(changed[: chance.randrange(len(changed) or 1)] if chance.random() < 0.05 else changed)


def text_changed(content: bytes, chance: random.Random) -> bytes:
    """XML whose values, tags or attributes are changed, doubled or dropped."""
    for _ in range(chance.choice((1, 1, 3, 10))):
        places = list(re.finditer(rb">[^<>]+<|\"[^\"<>]*\"|<[^<>]+>", content))
        if not places:
            return content
        place = chance.choice(places)
        found = place.group()
        match chance.randrange(5):
            case 0 | 1:
                new = found[:1] + chance.choice(WORDS) + found[-1:] if found[:1] != b"<" else chance.choice(SNIPPETS)
            case 2:
                new = b""
            case 3:
                new = found + found
            case _:
                new = found + chance.choice(SNIPPETS)
        content = content[: place.start()] + new + content[place.end() :]
    return content


def archive_changed(content: bytes, chance: random.Random) -> bytes:
    """The archive written again: one part's XML or bytes changed, or a part dropped, renamed, doubled or swapped."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    at = chance.randrange(len(parts))
    name, part = parts[at]
    match chance.randrange(10):
        case 0:
            parts.pop(at)
        case 1:
            parts[at] = (chance.choice(("../../" + name, "/" + name, name.upper(), name + "👍", "C:" + name)), part)
        case 2:
            parts.append((name, chance.choice(parts)[1]))
        case 3:
            parts[at] = (name, chance.choice(parts)[1])
        case 4:
            parts[at] = (name, bytes_changed(part, chance))
        case _:
            parts[at] = (name, text_changed(part, chance))
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two parts of one name are meant
        for name, part in parts:
            archive.writestr(name, part)
    return buffer.getvalue()


@functools.cache
def cases() -> list[Case]:
    """Every workbook of the organisations in inputs/, and its first sheet as .csv; the first of each as every kind."""
    request = Request(3, ROOT / "inputs", ROOT / "outputs", (TEMPLATES,))
    found: list[Case] = []
    firsts: list[Case] = []
    for one in find_organisations(request):
        reading = read(one.folder, one.organisation.headings, [TEMPLATES])
        wording = load_wording([TEMPLATES / "wording"], one.organisation.language)
        for place, path in enumerate(sorted(one.folder.glob("*.xlsx"))):
            rest = replace(reading, tables=tuple(t for t in reading.tables if t.source.workbook != path.name))
            case = Case(path, path.read_bytes(), one, rest, one.period(3), wording)
            found += [case, replace(case, path=path.with_suffix(".csv"), content=as_text(path))]
            if place == 0:
                found += [replace(case, path=path.with_suffix(".xlsm"))]
                found += [replace(case, path=path.with_suffix(".xlsb"), content=as_binary(path))]
                firsts.append(case)
    for (path, kind), content in as_kinds([case.path for case in firsts], (".xls", ".ods")).items():
        case = next(one for one in firsts if one.path == path)
        found.append(replace(case, path=path.with_suffix(kind), content=content))
    return found


def as_kinds(paths: list[Path], kinds: tuple[str, ...]) -> dict[tuple[Path, str], bytes]:
    """Workbooks as other kinds, made by LibreOffice (path and kind -> content); nothing where it is not here."""
    if not shutil.which("soffice"):
        return {}
    with tempfile.TemporaryDirectory() as folder:
        for place, path in enumerate(paths):
            shutil.copyfile(path, Path(folder) / f"{place}.xlsx")
        for kind in kinds:
            options = [f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind[1:]]
            options += ["--outdir", folder, *(f"{folder}/{place}.xlsx" for place in range(len(paths)))]
            subprocess.run(["soffice", *options], check=True, capture_output=True, timeout=300)
        made = [(path, kind, Path(folder) / f"{place}{kind}") for place, path in enumerate(paths) for kind in kinds]
        return {(path, kind): file.read_bytes() for path, kind, file in made}


def as_binary(path: Path) -> bytes:
    """The first sheet of a workbook as .xlsb, by the small writer of the tests."""
    sys.path.insert(0, str(ROOT / "tests" / "read"))
    import binary

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheet = book.worksheets[0]
    rows = [[one if isinstance(one, int | float | None) else str(one) for one in row] for row in sheet.values]
    book.close()
    content = io.BytesIO()
    binary.save(content, rows, {}, binary.styles("0%"), sheet.title)
    return content.getvalue()


def as_text(path: Path) -> bytes:
    """The first sheet of a workbook as comma-separated text."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = [["" if value is None else str(value) for value in row] for row in book.worksheets[0].values]
    book.close()
    return "\n".join(",".join(f'"{value}"' for value in row) for row in rows).encode()


def mutant(case: Case, chance: random.Random) -> bytes:
    """One mutant of a workbook."""
    if case.path.suffix in (".csv", ".xls") or chance.random() < 0.25:
        return bytes_changed(case.content, chance)
    return archive_changed(case.content, chance)


def outcome(case: Case, content: bytes) -> str:
    """ "findings", "refused" (the workbook), "PackError", or a traceback."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / case.path.name).write_bytes(content)
        try:
            found = read(Path(folder), case.one.organisation.headings, [TEMPLATES])
            joined = Reading((*case.rest.tables, *found.tables), found.problems, found.workbooks)
            check(joined, case.one.organisation, case.period, case.period.end, case.wording)
        except PackError:
            return "PackError"
        except BaseException:  # noqa: BLE001 - this is what is looked for
            return traceback.format_exc()
    return "findings" if found.workbooks else "refused"


def too_long(_number: int, _frame: FrameType | None) -> None:
    """The alarm over a mutant that hangs."""
    raise TimeoutError(f"over {LIMIT} s")


def run(task: tuple[int, int]) -> tuple[int, str, str, float]:
    """Make mutant `number` of `seed`; its kind, and what came of it in how many seconds."""
    seed, number = task
    chance = random.Random(f"{seed}-{number}")
    known = cases()
    case = known[number % len(known)]
    content = mutant(case, chance)
    signal.signal(signal.SIGPROF, too_long)
    signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    signal.alarm(6 * LIMIT)
    start = time.process_time()
    result = outcome(case, content)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.alarm(0)
    return number, case.path.suffix, result, time.process_time() - start


def main() -> None:
    """Run the mutants in several processes and print the count."""
    options = argparse.ArgumentParser(description=__doc__)
    for name, default in (("count", 20_000), ("first", 0), ("seed", 1), ("processes", 2), ("seconds", 600)):
        options.add_argument(f"--{name}", type=int, default=default)
    chosen = options.parse_args()
    counted: dict[str, Counter[str]] = {}
    cases()  # before the processes are made, so that each has them
    slowest = (0.0, 0)
    end = time.monotonic() + chosen.seconds
    tasks = ((chosen.seed, number) for number in range(chosen.first, chosen.first + chosen.count))
    with multiprocessing.Pool(chosen.processes) as pool:
        for number, kind, result, seconds in pool.imap_unordered(run, tasks, chunksize=20):
            lost = result.startswith("Traceback")
            counted.setdefault(kind, Counter())["lost" if lost else result] += 1
            slowest = max(slowest, (seconds, number))
            if lost:
                print(f"mutant {number} of seed {chosen.seed} got away:\n{result}", flush=True)
            if time.monotonic() > end:
                pool.terminate()
                break
    total = sum((one for one in counted.values()), Counter())
    for kind, found in sorted(counted.items()):
        print(f"{kind}: {found.total():,} {dict(found)}")
    print(f"{total.total():,} mutants of seed {chosen.seed} from {chosen.first:,}: {dict(total)}")
    print(f"slowest {slowest[0]:.1f} s (mutant {slowest[1]}); limit {LIMIT} s")


if __name__ == "__main__":
    main()
