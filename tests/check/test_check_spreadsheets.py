"""What a spreadsheet cannot hold: figures too fine or too large, and days long past."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from check_tables import MEASURES, cell, departments, run, sheet
from hypothesis import given
from hypothesis import strategies as st

from reports.check.faults import Faults
from reports.check.spreadsheets import LARGEST, held
from reports.check.values import figure_of
from reports.model.cell import Cell, CellKind, Source
from reports.model.finding import Finding
from reports.model.unit import Unit, UnitKind
from reports.read.limits import LONGEST_TEXT

RATIO = Unit(UnitKind.RATIO, "ratio")
THIRD = "0.12345678901234567"


def number(text: str, unit: str = "") -> Cell:
    """A number however small; its place is filled in by `sheet`."""
    return Cell(CellKind.NUMBER, Source("", "", ""), f"{Decimal(text):f}{unit}", Decimal(text), unit)


def found(*actuals: object, unit: str = "ratio", code: str = "F172") -> list[Finding]:
    rows: list[dict[str, Any]] = [
        {"Ref": f"NI {place}", "Year": "2008/09", "Period": "Q3", "Actual": actual}
        for place, actual in enumerate(actuals)
    ]
    measures = [MEASURES | {"Ref": row["Ref"], "Measure": row["Ref"], "Unit": unit} for row in rows]
    _, findings = run(departments("CES"), sheet("Measures", *measures), sheet("Actuals", *rows))
    return [one for one in findings if one.code == code]


@pytest.mark.parametrize(
    ("actual", "is_told"),
    [
        (number("0.123456789012345"), False),
        (number("0.1234567890123456"), True),
        (number("-0.1234567890123456"), True),
        (number("99999999999999.5"), False),
        (number("99999999999999.55"), True),
        (number("0.12345678901234500000"), False),
        (number("1e-307"), False),
        (number("9.9e-308"), True),
        (number("-1e-320"), True),
        (number("0"), False),
    ],
)
def test_a_figure_finer_than_fifteen_digits_is_told_and_used(actual: Cell, is_told: bool) -> None:
    assert len(found(actual)) == is_told


def test_such_figures_are_told_once_a_column_with_their_number() -> None:
    (finding,) = found(number(THIRD), number("0.5"), number("0.98765432109876543"))
    assert finding.where == "book.xlsx › Actuals!D2"
    assert "2, the first of them “0.12345678901234567”" in finding.message


def test_the_pack_keeps_every_digit() -> None:
    figure = figure_of(cell(THIRD), RATIO, "CES", Faults())
    assert figure.value == Decimal(THIRD)


def test_a_confidential_figure_is_not_told() -> None:
    assert found(f"{THIRD} [c]") == []


def test_a_long_ref_is_no_figure() -> None:
    ref = {"Ref": "1234567890123456789"}
    _, findings = run(departments("CES"), sheet("Measures", MEASURES | ref))
    assert [one for one in findings if one.code in ("F110", "F172")] == []


@pytest.mark.parametrize(("day", "is_told"), [(date(1900, 2, 28), True), (date(1900, 3, 1), False)])
def test_a_day_that_spreadsheets_count_unlike_is_told(day: date, is_told: bool) -> None:
    assert len(found(day, unit="date", code="F173")) == is_told
    tasks = sheet("Tasks", {"Task ref": "1", "Task": "Move", "Department": "CES", "Due": day})
    _, findings = run(departments("CES"), sheet("Measures", MEASURES), tasks)
    assert [one.where for one in findings if one.code == "F173"] == ["book.xlsx › Tasks!D2"] * is_told


@given(st.decimals(allow_nan=False, allow_infinity=False, places=20, min_value=-(10**14), max_value=10**14))
def test_what_is_held_is_what_a_spreadsheet_prints(figure: Decimal) -> None:
    assert held(figure) == Decimal(f"{figure:.14e}")
    assert held(held(figure)) == held(figure)


def test_a_figure_too_large_is_not_used_wherever_it_stands() -> None:
    """It is kept as seen and not as a number, for it may be larger than any number of a workbook."""
    beside = cell("12345678901234567 (target 80)")
    for one, unit in ((beside, RATIO), (number("1.7e309", "%"), Unit(UnitKind.PERCENT, "%"))):
        faults = Faults()
        figure = figure_of(one, unit, "CES", faults, may_have_remark=True)
        assert (figure.value, [problem.code for problem in faults.problems]) == (None, ["F110"])
        assert [source.number for source in figure.sources] == [None]


@pytest.mark.parametrize("column", ["Numerator", "Denominator"])
def test_a_count_too_large_is_not_used(column: str) -> None:
    counts = {"Numerator": 1, "Denominator": 2} | {column: f"{LARGEST:f}"}
    row = {"Ref": "NI 1", "Year": "2008/09", "Period": "Q3", "Actual": "50%"} | counts
    submission, findings = run(departments("CES"), sheet("Measures", MEASURES), sheet("Actuals", row))
    (actual,) = submission.measures[0].actuals
    used = {"Numerator": actual.numerator, "Denominator": actual.denominator}
    assert used[column] is None
    assert "F110" in [one.code for one in findings]


def test_posts_too_many_are_not_used() -> None:
    line = {"Department": "CES", "Service": "Legal", "Year": "2008/09", "Kind": "expenditure", "Unit": "£"}
    budget = sheet("Budget", line | {"Annual budget": 5, "FTE": f"{LARGEST:f}"})
    submission, findings = run(departments("CES"), sheet("Measures", MEASURES), budget)
    assert submission.budget[0].fte is None
    assert "F110" in [one.code for one in findings]


def test_no_text_is_longer_than_a_cell_holds() -> None:
    """Excel's limit; F032 tells of what was cut before it."""
    assert LONGEST_TEXT < 32_767
