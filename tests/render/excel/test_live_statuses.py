"""Statuses in workbooks follow their cells as the rules would: every preset, proved by another spreadsheet program.

Each measure is judged with one actual and composed; then another actual is typed into both workbooks. What LibreOffice
makes of it must be what the assessment makes of that other actual.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from excel_samples import BRAND
from office import recalculated_files
from workbooks import Values, at, cells_of, column_of, row_of

from reports.assess import assess
from reports.compose import compose
from reports.model.cell import Source
from reports.model.measure import Actual, Counting, Frequency, Measure, Polarity, Target, Tolerance
from reports.model.organisation import Organisation
from reports.model.pack import Pack
from reports.model.period import financial_year, quarter
from reports.model.submission import Department, Submission
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Missing
from reports.render.excel import render_scorecard, render_variance_book
from reports.rules import load_rules
from reports.wording import load_wording

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")
TEMPLATES = Path(__file__).parents[3] / "templates"
WORDING = load_wording([TEMPLATES / "wording"], "en-GB")
Q3 = quarter(2008, 3)
PRESETS = sorted(path.stem for path in (TEMPLATES / "rules" / "status").glob("*.toml"))
LIVE = [name for name in PRESETS if name != "statistical"]
"""The interval of a figure rests on counts, which no cell holds: those statuses are written as they were judged."""


@dataclass(frozen=True)
class Case:
    """A measure with two actuals."""

    polarity: str
    target: str
    tolerance: str
    lower: str
    upper: str
    floor: str
    last_year: str
    actual: str
    other: str


CASES = tuple(
    Case(polarity, aim, tolerance, lower, upper, floor, last_year, *pair)
    for polarity, aim, tolerance, lower, upper, floor, last_year in (
        ("higher", "80", "", "", "", "70", "60"),
        ("higher", "80", "5%", "", "", "", "90"),
        ("higher", "80", "2", "", "", "75", ""),
        ("lower", "80", "10%", "", "", "90", "85"),
        ("lower", "80", "0.3", "", "", "", "79"),
        ("higher", "20", "", "78", "82", "", "81"),
        ("lower", "20", "", "78", "82", "84", "81"),
        ("range", "", "", "78", "82", "", "81"),
        ("higher", "-80", "10%", "", "", "", "-90"),
        ("higher", "0", "10%", "", "", "", ""),
    )
    for pair in (
        *(("80", "79.7"), ("79.7", "72"), ("72", "71.99"), ("60", "80"), ("90", "88.01"), ("-88", "-80"), ("84", "78")),
    )
)


def figure(text: str, cell: str = "F14") -> Figure:
    if not text:
        return Figure.absent(Missing.NOT_GIVEN)
    number = Decimal(text)
    return Figure(number, sources=(Source("actuals.xlsx", "Actuals", cell, text, number),))


def measure(number: int, case: Case, actual: str) -> Measure:
    blank = Figure.absent(Missing.NOT_GIVEN)
    aim = Target(
        financial_year(2008),
        figure(case.target),
        (blank,) * 4,
        figure(case.lower),
        figure(case.upper),
        figure(case.floor),
    )
    amount = Decimal(case.tolerance.rstrip("%")) if case.tolerance else Decimal(0)
    actuals = [Actual(Q3.same_last_year, figure(case.last_year))] if case.last_year else []
    return Measure(
        ref=f"M{number}",
        title=f"Measure {number}",
        department="CES",
        unit=Unit(UnitKind.NUMBER, "number"),
        polarity=Polarity(case.polarity),
        counting=Counting.SNAPSHOT,
        frequency=Frequency.QUARTERLY,
        source=Source("measures.xlsx", "Measures", f"A{number + 2}"),
        tolerance=Tolerance(amount, case.tolerance.endswith("%")) if case.tolerance else None,
        targets=(aim,),
        actuals=(*actuals, Actual(Q3, figure(actual))),
    )


def pack(preset: str, *, is_other: bool = False) -> Pack:
    measures = tuple(
        measure(number, case, case.other if is_other else case.actual) for number, case in enumerate(CASES)
    )
    organisation = Organisation("Example Borough Council", "example", financial_year(2008))
    departments = (Department("CES", "Customer Services"),)
    submission = Submission(organisation, departments, measures, (), (), ())
    rules = load_rules([TEMPLATES / "rules"], {"status": preset})
    return compose(assess(submission, Q3, Q3.end, rules), (), WORDING)


def retyped(content: bytes) -> bytes:
    """The workbook after the other actuals were typed in."""
    workbook, cells = openpyxl.load_workbook(BytesIO(content)), cells_of(content, "Measures")
    column = column_of(cells, "Actual")
    for number, case in enumerate(CASES):
        workbook["Measures"][f"{column}{row_of(cells, f'M{number}')}"] = float(case.other)
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def is_live(preset: str, ref: str) -> bool:
    """A range is compared with last year's by its distance from that year's limits, which no cell holds."""
    return preset != "trend-aware" or CASES[int(ref[1:])].polarity != "range"


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Values]:
    files = {}
    for preset in LIVE:
        one = pack(preset)
        files[f"{preset}-book"] = retyped(render_variance_book(one.variance_book, BRAND))
        files[f"{preset}-card"] = retyped(render_scorecard(one.scorecards[0], BRAND))
    return recalculated_files(files, tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("preset", LIVE)
@pytest.mark.parametrize("kind", ["book", "card"])
def test_a_status_follows_its_cells_as_the_rule_would(preset: str, kind: str, calculated: Mapping[str, Values]) -> None:
    expected = {
        one.ref: (one.status.text, one.judgement)
        for one in pack(preset, is_other=True).variance_book.measures
        if is_live(preset, one.ref)
    }
    cells = calculated[f"{preset}-{kind}"]["Measures"]
    found = {ref: str(at(cells, ref, "Status")).split(" ", 1 if kind == "card" else 0)[-1] for ref in expected}
    assert found == {ref: status for ref, (status, _) in expected.items()}
    if kind == "book":
        assert {ref: at(cells, ref, "Judgement") for ref in expected} == {
            ref: one for ref, (_, one) in expected.items()
        }


@pytest.mark.parametrize("preset", LIVE)
def test_every_status_of_a_number_is_a_formula(preset: str) -> None:
    content = render_variance_book(pack(preset).variance_book, BRAND)
    formulas = cells_of(content, "Measures", formulas=True)
    measures = pack(preset).variance_book.measures
    rated = [one.ref for one in measures if one.formula != "none" and is_live(preset, one.ref)]
    assert [ref for ref in rated if not str(at(formulas, ref, "Status")).startswith("=IF")] == []
    assert len(rated) > 50


def test_a_status_that_rests_on_an_interval_is_written_as_it_was_judged_and_the_notes_say_so() -> None:
    book = pack("statistical").variance_book
    assert all(not one.rungs for one in book.measures)
    assert "interval of a figure" in book.words["status_note"]


def test_the_polarity_cell_drives_the_status(tmp_path: Path) -> None:
    content = render_scorecard(pack("default").scorecards[0], BRAND)
    workbook, cells = openpyxl.load_workbook(BytesIO(content)), cells_of(content, "Measures")
    row = row_of(cells, "M4")
    assert str(at(cells, "M4", "Status")) == "● On target"
    workbook["Measures"][f"{column_of(cells, 'Better')}{row}"] = "Lower"
    target = BytesIO()
    workbook.save(target)
    found = recalculated_files({"card": target.getvalue()}, tmp_path)["card"]["Measures"]
    assert str(at(found, "M4", "Status")) == "✕ Off target"


@pytest.mark.parametrize("polarity", ["range", "higher", "lower"])
@pytest.mark.parametrize(("actual", "is_rated"), [("23", False), ("31", True)])
def test_half_a_range_is_judged_by_no_formula(polarity: str, actual: str, is_rated: bool) -> None:
    case = Case(polarity, "", "", "", "30", "", "", actual, actual)
    unread = Figure.absent(Missing.NOT_UNDERSTOOD, "x", figure("1").sources)
    one = measure(0, case, actual)
    organisation = Organisation("Example Borough Council", "example", financial_year(2008))
    departments = (Department("CES", "Customer Services"),)
    half = replace(one, targets=(replace(one.targets[0], lower=unread),))
    submission = Submission(organisation, departments, (half,), (), (), ())
    rules = load_rules([TEMPLATES / "rules"], {})
    found = compose(assess(submission, Q3, Q3.end, rules), (), WORDING)
    book = found.variance_book.measures[0]
    assert (book.formula, book.rungs, book.lower.text) == ("none", (), "not understood")
    assert (book.status.text == "Not rated") is not is_rated
    for name, content in (
        ("book", render_variance_book(found.variance_book, BRAND)),
        ("card", render_scorecard(found.scorecards[0], BRAND)),
    ):
        cells, formulas = (cells_of(content, "Measures", formulas=kind) for kind in (False, True))
        assert not str(at(formulas, "M0", "Status")).startswith("="), name
        assert book.status.text in str(at(cells, "M0", "Status")), name
        assert "? to 30" in str(at(cells, "M0", "Target")) or name == "book"
