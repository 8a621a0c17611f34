"""Anybody's workbooks: each must be read, or refused in one line, by `make-pack describe` and `make-pack check`.

    python benchmarks/public_workbooks.py FOLDER [--seconds 10]

Takes every .xlsx, .xlsm, .xls, .ods, .xlsb, .csv and .tsv below FOLDER (the test files of spreadsheet libraries, a
council's shared drive), alone in a folder of its own. Prints each that gives a traceback, an exit code of neither 0 nor
1, more than a line of refusal, or takes too long; then how many were read, how many refused, the slowest, and the most
memory that any took.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

KINDS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".csv", ".tsv")
PACK = 'organisation = "A council"\nyear = "2008-09"\n'


def run(command: list[str], seconds: int) -> tuple[str, str, float]:
    """What came of a command ("read", "refused" or "lost"), what it said, and the processor's time that it took."""
    program = [sys.executable, "-c", "from reports.cli import main; main()"]
    before = processor()
    try:
        done = subprocess.run([*program, *command], capture_output=True, text=True, timeout=6 * seconds, check=False)
    except subprocess.TimeoutExpired:
        return "lost", f"over {6 * seconds} s", float(6 * seconds)
    taken = processor() - before
    said = done.stderr.strip()
    if taken > seconds:
        return "lost", f"{taken:.1f} s", taken
    if "Traceback" in said or "please report" in said.casefold() or done.returncode not in (0, 1):
        return "lost", said or f"exit code {done.returncode}", taken
    return ("refused" if done.returncode else "read"), said, taken


def processor() -> float:
    """Seconds of the processor that the commands have taken so far: others may be at work on this machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def outcomes(path: Path, seconds: int) -> list[tuple[str, str, float]]:
    """What describe and check make of one workbook."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(path, Path(folder) / path.name)
        (Path(folder) / "pack.toml").write_text(PACK, encoding="utf-8")
        described = run(["describe", str(Path(folder) / path.name)], seconds)
        return [described, run(["check", "Q3", "--quiet", "--inputs", folder], seconds)]


def main() -> None:
    """Try every workbook below a folder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--seconds", type=int, default=10)
    options.add_argument("--verbose", action="store_true", help="print each refusal")
    chosen = options.parse_args()
    counted: Counter[str] = Counter()
    slowest = (0.0, "")
    paths = sorted(path for path in chosen.folder.rglob("*") if path.is_file() and path.suffix.lower() in KINDS)
    for path in paths:
        for command, (what, said, taken) in zip(("describe", "check"), outcomes(path, chosen.seconds), strict=True):
            counted[f"{command}: {what}"] += 1
            slowest = max(slowest, (taken, path.name))
            if what == "lost" or (chosen.verbose and what == "refused" and command == "describe"):
                print(f"{path.relative_to(chosen.folder)}: {command} {what}\n{said}\n", flush=True)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(paths)} workbooks: {dict(counted)}")
    print(f"slowest {slowest[0]:.1f} s ({slowest[1]}); most memory {most:.0f} MiB")


if __name__ == "__main__":
    main()
