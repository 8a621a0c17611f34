"""A large department, composed as any other, and where the time of a PDF goes."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
from assessing import LAST, RULES, measure
from pdf_ours import brand, document

from reports.assess import assess
from reports.compose import compose
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.cell import Source
from reports.model.measure import Commentary
from reports.model.organisation import Organisation
from reports.model.risk import Risk
from reports.model.scorecard import Scorecard
from reports.model.submission import Department, Submission
from reports.model.task import Task, TaskDate
from reports.model.value import Figure, Missing
from reports.render.charts import history_chart
from reports.render.pdf import paint, render_pdf
from reports.render.pdf.checks import check_structure
from reports.render.pdf.finish import finish
from reports.render.pdf.fonts import text_width
from reports.render.pdf.look import look_of
from reports.render.pdf.tree import save
from reports.wording import load_wording

_SOURCE = Source("pack.xlsx", "Sheet", "A2")
_NONE = Figure.absent(Missing.NOT_GIVEN)


def large_scorecard() -> Scorecard:
    """60 measures, 40 tasks, 15 budget lines, 10 risks; every measure with a commentary."""
    said = Commentary(LAST, "Posts are vacant.", "Two assessors started in January.", "Head of Service", "2009-03-31")
    measures = tuple(replace(measure(place), commentaries=(said,)) for place in range(60))
    tasks = tuple(
        Task(
            f"T{n}", f"Move service {n} to one system", "CES", TaskDate(date(2008, 4, 1)),
            TaskDate(date(2008, 5 + n % 8, 28)), TaskDate(None), TaskDate(None), _SOURCE, Decimal(n * 7 % 101),
        )
        for n in range(40)
    )  # fmt: skip
    budget = tuple(
        BudgetLine(
            "CES", f"Service {n}", LAST.year, BudgetKind.EXPENDITURE, "£000", _money(1200), _money(900),
            _money(880 + n * 5), _money(10), _money(1190 + n * 4), _NONE, _SOURCE, explanation="Agency cover.",
        )
        for n in range(15)
    )  # fmt: skip
    risks = tuple(
        Risk(f"R{n}", f"Risk {n} of the service", "CES", _SOURCE, "Director", 1 + n % 5, 1 + n % 4, None, 4, 8, "Plan.")
        for n in range(10)
    )
    organisation = Organisation("Anytown Council", "anytown", LAST.year)
    department = Department("CES", "Customer and Support Services")
    everything = Submission(organisation, (department,), measures, tasks, budget, risks)
    wording = load_wording([Path(__file__).parents[1] / "templates" / "wording"], "en-GB")
    return compose(assess(everything, LAST, date(2008, 12, 31), RULES), (), wording).scorecards[0]


def department_seconds() -> tuple[float, int, float]:
    """Seconds of the whole scorecard, how many charts it has, and seconds of a chart; the fastest of three."""
    card, look = large_scorecard(), brand()
    charts = [report.chart for report in card.exceptions if report.chart]
    font = look_of(look).fonts.regular
    history_chart(charts[0], look, 400, 144, lambda text, size, _: text_width(text, font, size))
    whole = min(_seconds_of(lambda: render_pdf(card, look)) for _ in range(3))

    def draw() -> None:
        for chart in charts:
            history_chart(chart, look, 400, 144, lambda text, size, _: text_width(text, font, size))

    return whole, len(charts), min(_seconds_of(draw) for _ in range(3)) / len(charts)


def shares() -> Iterator[tuple[str, float]]:
    """The stages of the long report, and the seconds of each."""
    content, look = document(), brand()
    start = time.process_time()
    canvas = paint(content, look)
    painted = time.process_time()
    check_structure(canvas)
    checked = time.process_time()
    save(canvas)
    written = time.process_time()
    finished = finish(canvas.buffer.getvalue(), "Report", "Council", "en-GB")
    done = time.process_time()
    yield "set and painted", painted - start
    yield "checked", checked - painted
    yield "written", written - checked
    yield "finished", done - written
    yield "of that, only opened and saved", _seconds_of(lambda: pikepdf.open(BytesIO(finished)).save(BytesIO()))


def _seconds_of(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _money(amount: int) -> Figure:
    return Figure(Decimal(amount))
