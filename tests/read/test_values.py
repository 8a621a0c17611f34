"""Understanding one cell: what is typed, and what it means."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.cell import Cell, CellKind, Source
from reports.read.values import RawCell, understand

HERE = Source("actuals.xlsx", "Actuals", "F14")


def cell(value: object, number_format: str = "General") -> Cell:
    return understand(RawCell(value, number_format), HERE)


@pytest.mark.parametrize(
    ("typed", "number_format", "number", "unit"),
    [
        (98.7, "0.0", "98.7", ""),
        (0.987, "0.0%", "98.7", "%"),
        (0.07, "0%", "7", "%"),
        (1750, "£#,##0", "1750", "£"),
        (5, '0" % of nothing"', "5", ""),
        (0.1 + 0.2, "General", "0.3", ""),
        (1e6, "General", "1000000", ""),
        ("98.70%", "General", "98.7", "%"),
        ("98.7 %", "General", "98.7", "%"),
        ("5.235M", "General", "5235000", "M"),
        ("£1.5m", "General", "1500000", "£"),
        ("£184,000", "General", "184000", "£"),
        ("-£12", "General", "-12", "£"),
        ("(1,250)", "General", "-1250", ""),
        ("22,500", "General", "22500", ""),
        ("20.5 days", "General", "20.5", "days"),
        ("\u22122.5", "General", "-2.5", ""),
        ("12 per cent", "General", "12", "%"),
    ],
)
def test_numbers(typed: object, number_format: str, number: str, unit: str) -> None:
    found = cell(typed, number_format)
    assert (found.kind, found.number, found.unit) == (CellKind.NUMBER, Decimal(number), unit)
    assert "E" not in str(found.number)


@pytest.mark.parametrize(
    "words",
    [
        "Need baseline",
        "No survey (78% 2000/01)",
        "66% (target 80%)",
        "5% reduction from 31/03/08",
        "??",
        "£XXX",
        "-",
        "2008-09",
        "08/09",
        "March 2010",
        "21a",
        "1,2",
        "£000",
        "12,50",
        "31st June 2002",
        "31.06.04",
    ],
)
def test_words_stay_words(words: str) -> None:
    found = cell(words)
    assert (found.kind, found.seen, found.number) == (CellKind.TEXT, words, None)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (datetime(2004, 7, 31), date(2004, 7, 31)),
        ("31.07.04", date(2004, 7, 31)),
        ("31/03/2010", date(2010, 3, 31)),
        ("1st April 2008", date(2008, 4, 1)),
        ("2008-12-31", date(2008, 12, 31)),
    ],
)
def test_days(typed: object, day: date) -> None:
    found = cell(typed)
    assert (found.kind, found.day) == (CellKind.DATE, day)


@pytest.mark.parametrize(("typed", "yes"), [("Yes", True), ("y", True), (True, True), ("No", False), (False, False)])
def test_yes_and_no(typed: object, yes: bool) -> None:
    found = cell(typed)
    assert (found.kind, found.yes) == (CellKind.YES_NO, yes)


@pytest.mark.parametrize(
    ("typed", "kind", "markers"),
    [
        ("92.1 [p]", CellKind.NUMBER, ("p",)),
        ("92.1 [r][e]", CellKind.NUMBER, ("r", "e")),
        ("[x]", CellKind.TEXT, ("x",)),
        ("Yes [p]", CellKind.YES_NO, ("p",)),
    ],
)
def test_shorthand(typed: str, kind: CellKind, markers: tuple[str, ...]) -> None:
    found = cell(typed)
    assert (found.kind, found.markers) == (kind, markers)


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#REF!", "#value!"])
def test_formula_errors(error: str) -> None:
    assert cell(error).kind is CellKind.ERROR


@pytest.mark.parametrize("blank", [None, "", "   "])
def test_blanks(blank: object) -> None:
    assert cell(blank).kind is CellKind.BLANK


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_number_comes_back_as_it_was_typed(number: Decimal) -> None:
    assert cell(float(number)).number == number
    assert cell(f"{number:,f}").number == number


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = cell(text)
    assert (found.kind is CellKind.BLANK) == (not text.strip())
