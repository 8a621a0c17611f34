"""The checker that reads a PDF as a screen reader would."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path


def heard_aloud(paths: Iterable[Path]) -> str:
    """Its errors and warnings over some PDFs; empty where there is none."""
    run = "from outloud.cli import main; main()"
    command = [sys.executable, "-c", run, "--no-info", "--fail-on", "warning", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr
