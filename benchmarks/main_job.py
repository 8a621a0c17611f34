"""How long the main job takes, and how much memory a process of it needs.

    python benchmarks/main_job.py

Builds every organisation of inputs/ in every format into a temporary folder, and times `make-pack --help`. Prints
medians of several runs; the limits beside them are those that the project set itself.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "from reports.cli import main; main()"]


def seconds(arguments: list[str], runs: int) -> float:
    """Median wall time of the command over some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([*COMMAND, *arguments], cwd=ROOT, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the three figures."""
    seconds(["--help"], 1)  # the first run compiles the modules
    print(f"make-pack --help         {seconds(['--help'], 5):6.2f} s    limit 0.25 s")
    with tempfile.TemporaryDirectory() as folder:
        built = seconds(["Q3", "--quiet", "--outputs", str(Path(folder) / "outputs")], 3)
    print(f"all plans, every format  {built:6.2f} s    limit 10 s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory a process    {peak:6.0f} MiB  limit 400 MiB")


if __name__ == "__main__":
    main()
