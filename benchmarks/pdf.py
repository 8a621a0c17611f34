"""How long a long report takes as PDF: this project, Typst and WeasyPrint with the same content, side by side.

    pip install 'make-pack[bench]'
    python benchmarks/pdf.py

The report is a table of 600 measures with small charts, and 300 headed paragraphs; each tool makes a tagged PDF/UA-1
in the same typeface, finishing included. Each run is a process of its own, so that none profits from what an earlier
one remembered; of several runs the fastest counts. Seconds are of the processor, whatever else the machine does.
Then a large department with all its charts, the cost of a chart, and where our time goes.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

RUNS = 3
LIMITS = {"typst": 1.5, "weasyprint": 1 / 6}
"""We take no more than so many times the time of each."""


def ours() -> Callable[[], bytes]:
    """This project."""
    from pdf_ours import brand, document

    from reports.render.pdf import render_pdf

    content, look = document(), brand()
    return lambda: render_pdf(content, look)


def typst() -> Callable[[], bytes]:
    """Typst, through its own binding."""
    import typst as compiler
    from fontpkg_lato import __file__ as fonts
    from pdf_rivals import typst_source

    source = typst_source()

    def make() -> bytes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "report.typ"
            path.write_text(source, encoding="utf-8")
            return compiler.compile(path, format="pdf", font_paths=[Path(fonts).parent], pdf_standards=["ua-1"])

    return make


def weasyprint() -> Callable[[], bytes]:
    """WeasyPrint."""
    from pdf_rivals import weasyprint_source
    from weasyprint import HTML

    source = weasyprint_source()
    return lambda: HTML(string=source).write_pdf(pdf_variant="pdf/ua-1")


MAKERS = {"make-pack": ours, "typst": typst, "weasyprint": weasyprint}


def timed(name: str) -> None:
    """Make the report once; print seconds and bytes."""
    make = MAKERS[name]()
    start = time.process_time()
    content = make()
    print(time.process_time() - start, len(content))


def best(name: str) -> tuple[float, int]:
    """The fastest of several runs, each a process of its own."""
    found = []
    for _ in range(RUNS):
        done = subprocess.run([sys.executable, __file__, name], check=True, capture_output=True, text=True)
        seconds, size = done.stdout.split()
        found.append((float(seconds), int(size)))
    return min(found)


def main() -> None:
    """Print the table, then the department and where the time goes."""
    from pdf_department import department_seconds, shares

    figures = {name: best(name) for name in MAKERS}
    mine = figures["make-pack"][0]
    for name, (seconds, size) in figures.items():
        limit = f"  make-pack takes {mine / seconds:.2f} of it, limit {LIMITS[name]:.2f}" if name in LIMITS else ""
        print(f"{name:11} {seconds:6.2f} s {size // 1024:6} KiB{limit}")
    for stage, seconds in shares():
        print(f"  of make-pack: {stage:31} {seconds:6.2f} s")
    whole, charts, chart = department_seconds()
    print(f"a department of 60 measures, 40 tasks, 15 budget lines, 10 risks, {charts} charts {whole:.2f} s, limit 1 s")
    print(f"a chart {1000 * chart:.1f} ms, limit 20 ms")


if __name__ == "__main__":
    timed(sys.argv[1]) if len(sys.argv) > 1 else main()
