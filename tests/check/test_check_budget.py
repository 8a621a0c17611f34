"""Budget lines: kind, unit, sign (DESIGN §3 Money)."""

from decimal import Decimal

import pytest
from check_tables import MEASURES, codes, departments, run, sheet, with_unit

from reports.model.budget import BudgetKind, BudgetLine
from reports.model.value import Missing

COLUMNS = (
    "Department, Service, Year, Kind, Unit, Annual budget, Profile to date, Actual to date, Commitments, "
    "Forecast outturn, Variance, FTE, Explanation"
)
LINE = {"Department": "CES", "Service": "Elections", "Year": "2008-09", "Kind": "expenditure", "Unit": "£000"}


def lines(*rows: dict[str, object]) -> tuple[tuple[BudgetLine, ...], list[str]]:
    table = sheet("Budget", *(LINE | row for row in rows), columns=COLUMNS)
    submission, findings = run(departments(), sheet("Measures", MEASURES), table)
    return submission.budget, codes(findings)


def test_a_line_as_entered() -> None:
    row = {
        "Annual budget": "529",
        "Actual to date": "400.5",
        "FTE": "3.5",
        "Variance": "-12",
        "Explanation": "Fewer polls",
    }
    (line,), found = lines(row)
    assert (line.kind, line.unit, line.year.code) == (BudgetKind.EXPENDITURE, "£000", "2008-09")
    assert (line.annual.value, line.actual.value, line.variance.value) == (Decimal(529), Decimal("400.5"), Decimal(-12))
    assert line.profile.missing is Missing.NOT_GIVEN
    assert (line.fte, line.explanation, str(line.source)) == (Decimal("3.5"), "Fewer polls", "book.xlsx › Budget!B2")
    assert found == []


@pytest.mark.parametrize(
    ("unit", "seen", "expected"),
    [
        ("£000", with_unit("57000", "k", "57k"), Decimal(57)),
        ("£", with_unit("57000", "k", "57k"), Decimal(57000)),
        ("£'000", "57", Decimal(57)),
        ("£", with_unit("57", "£", "£57"), Decimal(57)),
    ],
)
def test_amounts_come_in_the_unit_of_the_line(unit: str, seen: object, expected: Decimal) -> None:
    (line,), found = lines({"Unit": unit, "Annual budget": seen})
    assert (line.annual.value, found) == (expected, [])


@pytest.mark.parametrize(
    ("row", "count", "found"),
    [
        ({"Kind": "grants"}, 0, ["F080"]),
        ({"Unit": "€"}, 0, ["F081"]),
        ({"Unit": None}, 1, ["F082"]),
        ({"Year": "2008/10"}, 0, ["F100"]),
        ({"Department": "XYZ"}, 0, ["F023"]),
        ({"Kind": "grants", "Unit": "€", "Year": "Q5 2008-09"}, 0, ["F101", "F080", "F081"]),
        ({"Annual budget": "lots"}, 1, ["F033"]),
        ({"Annual budget": with_unit("57", "£", "£57")}, 1, ["F038"]),
        ({"FTE": "a few"}, 1, ["F033"]),
        ({"Service": None}, 1, ["F026"]),
    ],
)
def test_what_is_wrong_with_a_line(row: dict[str, object], count: int, found: list[str]) -> None:
    read, problems = lines(row)
    assert (len(read), problems) == (count, found)


@pytest.mark.parametrize(
    ("kind", "annual", "actual", "expected", "found"),
    [
        ("income", "100", "80", (BudgetKind.INCOME, Decimal(100), Decimal(80)), []),
        ("income", "100", "-5", (BudgetKind.INCOME, Decimal(100), Decimal(-5)), ["F083"]),
        ("income", "-100", "-80", (BudgetKind.INCOME, None, None), ["F084"]),
        ("expenditure", "-100", "0", (BudgetKind.EXPENDITURE, None, None), ["F084"]),
        (None, "100", "80", (BudgetKind.EXPENDITURE, Decimal(100), Decimal(80)), []),
        (None, "-100", "-80", (BudgetKind.INCOME, Decimal(100), Decimal(80)), ["F085"]),
        (None, "100", "-5", (BudgetKind.EXPENDITURE, Decimal(100), Decimal(-5)), []),
    ],
)
def test_the_sign_of_a_line(
    kind: str | None,
    annual: str,
    actual: str,
    expected: tuple[BudgetKind, Decimal | None, Decimal | None],
    found: list[str],
) -> None:
    (line,), problems = lines({"Kind": kind, "Annual budget": annual, "Actual to date": actual})
    assert (line.kind, line.annual.value, line.actual.value) == expected
    assert problems == found


def test_the_same_line_twice_is_counted_twice_and_reported() -> None:
    read, found = lines({}, {"Service": "elections"}, {"Kind": "income"}, {"Year": "2007-08"})
    assert (len(read), found) == (4, ["F086"])
