"""Typing a cell by the unit of its measure (DESIGN §3)."""

from datetime import date
from decimal import Decimal

import pytest
from check_tables import cell, with_unit
from hypothesis import given
from hypothesis import strategies as st

from reports.check.faults import Faults
from reports.check.values import figure_of
from reports.model.cell import Cell, CellKind, Source
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Level, Marker, Missing

PERCENT = Unit(UnitKind.PERCENT, "%")
NUMBER = Unit(UnitKind.NUMBER, "number")
POUNDS = Unit(UnitKind.MONEY, "£")
THOUSANDS = Unit(UnitKind.MONEY, "£000")
MILLIONS = Unit(UnitKind.MONEY, "£m")
DAYS = Unit(UnitKind.DURATION, "days")
WORKING_DAYS = Unit(UnitKind.DURATION, "working days")
RATE = Unit(UnitKind.RATE, "rate per 1,000")
RATIO = Unit(UnitKind.RATIO, "ratio")
YES_NO = Unit(UnitKind.YES_NO, "yes/no")
DATE = Unit(UnitKind.DATE, "date")
TEXT = Unit(UnitKind.TEXT, "text")
PROSPECTS = Unit(UnitKind.JUDGEMENT, "Prospects", ("Inadequate", "Adequate", "Well", "Strongly"))
STARS = Unit(UnitKind.JUDGEMENT, "Stars", ("0", "1", "2", "3", "4"))
FIVE_MILLION = with_unit("5235000", "M", "5.235M")


def typed(value: object, unit: Unit, may_have_remark: bool = False) -> tuple[Figure, list[str]]:
    faults = Faults()
    figure = figure_of(cell(value), unit, "CES", faults, may_have_remark)
    return figure, [problem.code for problem in faults.problems]


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("92.4", PERCENT, Decimal("92.4")),
        ("92.4%", PERCENT, Decimal("92.4")),
        ("1250", NUMBER, Decimal(1250)),
        (FIVE_MILLION, MILLIONS, Decimal("5.235")),
        (FIVE_MILLION, THOUSANDS, Decimal("5235")),
        (FIVE_MILLION, POUNDS, Decimal("5235000")),
        (FIVE_MILLION, NUMBER, Decimal("5235000")),
        (with_unit("1200000", "£", "£1.2m"), MILLIONS, Decimal("1.2")),
        (with_unit("57000", "£", "£57,000"), POUNDS, Decimal(57000)),
        (with_unit("0", "£", "£0"), THOUSANDS, Decimal(0)),
        (with_unit("21", "days", "21 days"), DAYS, Decimal(21)),
        (with_unit("1", "day", "1 day"), DAYS, Decimal(1)),
        (with_unit("21", "working days", "21 working days"), WORKING_DAYS, Decimal(21)),
        ("4.2", RATE, Decimal("4.2")),
        ("0.8", RATIO, Decimal("0.8")),
        (True, YES_NO, True),
        (False, YES_NO, False),
        (date(2004, 7, 31), DATE, date(2004, 7, 31)),
        ("July 2004", DATE, date(2004, 7, 31)),
        ("WELL", PROSPECTS, Level(3, "Well")),
        ("Well [p]", PROSPECTS, Level(3, "Well")),
        ("3", PROSPECTS, Level(3, "Well")),
        ("3", STARS, Level(4, "3")),
        ("Signed by all partners", TEXT, "Signed by all partners"),
    ],
)
def test_a_value_is_typed_by_its_unit(value: object, unit: Unit, expected: object) -> None:
    figure, problems = typed(value, unit)
    assert figure.value == expected
    assert type(figure.value) is type(expected)
    assert problems == []


@pytest.mark.parametrize(
    ("value", "unit", "code"),
    [
        ("about ninety", PERCENT, "F033"),
        (with_unit("21", "days", "21 days"), PERCENT, "F037"),
        ("85%", NUMBER, "F037"),
        ("85%", DAYS, "F037"),
        ("85%", THOUSANDS, "F037"),
        ("85%", RATIO, "F037"),
        (with_unit("3", "weeks", "3 weeks"), DAYS, "F037"),
        (with_unit("21", "days", "21 days"), NUMBER, "F037"),
        (with_unit("57000", "£", "£57,000"), NUMBER, "F037"),
        (with_unit("57000", "£", "£57,000"), THOUSANDS, "F038"),
        (with_unit("5", "£", "£5"), MILLIONS, "F038"),
        (date(2008, 9, 1), NUMBER, "F117"),
        ("soon", DATE, "F034"),
        ("20081231", DATE, "F034"),
        ("perhaps", YES_NO, "F035"),
        ("1", YES_NO, "F035"),
        ("Excellent", PROSPECTS, "F036"),
        ("5", PROSPECTS, "F036"),
        ("0", PROSPECTS, "F036"),
        ("5", STARS, "F036"),
    ],
)
def test_a_value_of_another_kind_is_a_finding_and_not_a_figure(value: object, unit: Unit, code: str) -> None:
    figure, problems = typed(value, unit)
    assert figure.missing is Missing.NOT_UNDERSTOOD
    assert figure.words
    assert problems == [code]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Need baseline", Missing.NO_BASELINE),
        ("No survey", Missing.NO_SURVEY),
        ("No survey (78% 2000/01)", Missing.NO_SURVEY),
        ("N/A", Missing.NOT_APPLICABLE),
        ("TBC", Missing.TO_BE_SET),
        ("??", Missing.TO_BE_SET),
        ("??% (2006/07)", Missing.TO_BE_SET),
        ("£XXX (Targets to be added)", Missing.TO_BE_SET),
        ("Target to be set after one year of data obtained", Missing.TO_BE_SET),
        ("Not available", Missing.NOT_AVAILABLE),
        ("-", Missing.NOT_GIVEN),
        ("", Missing.NOT_GIVEN),
    ],
)
@pytest.mark.parametrize("unit", [PERCENT, DATE, YES_NO, PROSPECTS, TEXT])
def test_words_for_a_missing_figure_keep_their_reason(words: str, reason: Missing, unit: Unit) -> None:
    figure, problems = typed(words or None, unit)
    assert (figure.missing, figure.words) == (reason, words)
    assert problems == []


@pytest.mark.parametrize(
    ("seen", "reason", "problems"),
    [
        ("[x]", Missing.NOT_AVAILABLE, []),
        ("[z]", Missing.NOT_APPLICABLE, []),
        ("[c]", Missing.SUPPRESSED, []),
        ("4 [c]", Missing.SUPPRESSED, []),
        ("4 [x]", Missing.NOT_AVAILABLE, ["F106"]),
        ("[p]", Missing.NOT_GIVEN, []),
        ("#DIV/0!", Missing.FORMULA_ERROR, ["F030"]),
    ],
)
def test_markers_and_errors(seen: str, reason: Missing, problems: list[str]) -> None:
    figure, found = typed(seen, NUMBER)
    assert (figure.missing, found) == (reason, problems)


def test_markers_go_with_the_value() -> None:
    figure, problems = typed("92.1 [p][r]", PERCENT)
    assert figure.value == Decimal("92.1")
    assert figure.markers == (Marker.PROVISIONAL, Marker.REVISED)
    assert problems == []
    assert typed("92.1 [q]", PERCENT)[1] == ["F105"]


@pytest.mark.parametrize(
    ("seen", "unit", "expected"),
    [
        ("66% (target 80%)", PERCENT, Decimal(66)),
        ("30 (April 2007 to January 2008)", NUMBER, Decimal(30)),
        ("21 days (target 20)", DAYS, Decimal(21)),
        ("September 2007 (submitted)", DATE, date(2007, 9, 30)),
        ("98.7¹", PERCENT, Decimal("98.7")),
        ("98.7%*", PERCENT, Decimal("98.7")),
        ("12 (of 14)", NUMBER, Decimal(12)),
        ("12% (of 14)", PERCENT, Decimal(12)),
        ("12 (of 14)", PERCENT, None),
        ("12 (out of 14)", PERCENT, None),
        ("66% (target 80%)", DAYS, None),
        ("£66 (target £80)", THOUSANDS, None),
        ("66 (target 80) at last", NUMBER, None),
    ],
)
def test_a_remark_after_an_actual(seen: str, unit: Unit, expected: object) -> None:
    figure, problems = typed(seen, unit, may_have_remark=True)
    assert figure.value == expected
    assert (problems == ["F039"]) is (expected is not None)
    assert typed(seen, unit)[0].value is None


@pytest.mark.parametrize(
    ("seen", "unit", "value"),
    [
        ("5% reduction from 31/03/08", PERCENT, Decimal(-5)),
        ("2.5% increase", PERCENT, Decimal("2.5")),
        ("5% reduction", NUMBER, None),
    ],
)
def test_a_change_in_words(seen: str, unit: Unit, value: Decimal | None) -> None:
    figure, problems = typed(seen, unit)
    assert figure.value == value
    assert problems == (["F033"] if value is None else ["F039"])


def test_a_target_in_words_is_kept_as_it_was_typed() -> None:
    faults = Faults()
    figure = figure_of(cell("Increase"), PERCENT, "CES", faults, may_be_words=True)
    assert (figure.missing, figure.words) == (Missing.IN_WORDS, "Increase")
    assert [problem.code for problem in faults.problems] == ["F055"]


@given(st.integers(0, 999), st.sampled_from([PERCENT, NUMBER, DAYS, DATE, YES_NO, PROSPECTS, TEXT]))
def test_a_confidential_value_is_nowhere(number: int, unit: Unit) -> None:
    faults = Faults()
    hidden: Cell = cell(f"{number} [c]")
    figure = figure_of(hidden, unit, "CES", faults)
    assert figure == Figure.absent(Missing.SUPPRESSED)
    assert faults.problems == ()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_money_keeps_every_digit(pounds: Decimal) -> None:
    for unit, size in ((POUNDS, 1), (THOUSANDS, 1000), (MILLIONS, 1_000_000)):
        figure, _ = typed(with_unit(str(pounds), "k", f"{pounds}k"), unit)
        assert figure.number is not None
        assert figure.number * size == pounds


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("★★", 3), ("**", 3), ("★★☆☆", 3), ("2 stars", 3), ("two star", 3), ("No stars", 1), ("2", 3),
        ("☆★", None), ("☆☆☆", None), ("★ and a half", None), ("9 stars", None), ("▲", None), ("2.5", None),
    ],
)  # fmt: skip
def test_stars_are_counted(said: str, position: int | None) -> None:
    figure, found = typed(said, STARS)
    assert (figure.value.position if isinstance(figure.value, Level) else None) == position
    assert found == ([] if position else ["F036"])


TRIANGLES = Unit(UnitKind.JUDGEMENT, "Direction", ("▼", "◄►", "▲"))


@pytest.mark.parametrize(("said", "position"), [("▲", 3), ("▼", 1), ("◄►", 2), ("★★", 2)])
def test_triangles_are_words_of_their_scale(said: str, position: int) -> None:
    figure, _ = typed(said, TRIANGLES)
    assert isinstance(figure.value, Level)
    assert figure.value.position == position


@pytest.mark.parametrize(
    ("said", "unit", "code"),
    [
        ("★★★", NUMBER, "F033"), ("▲", PERCENT, "F033"), ("Well", NUMBER, "F033"), ("Adequate", PERCENT, "F033"),
        ("Ongoing", NUMBER, "F033"), ("Ongoing", DATE, "F034"), ("Yes", NUMBER, "F033"), ("1-2", NUMBER, "F033"),
        ("March 2010", NUMBER, "F033"), ("5% reduction from 31/03/08", NUMBER, "F033"), ("<5", NUMBER, "F033"),
        ("98,7%", PERCENT, "F033"), ("50 to 60", NUMBER, "F033"), ("nil", NUMBER, "F033"),
        (date(2009, 2, 1), NUMBER, "F117"), (with_unit("20.5", "days", "20.5 days"), NUMBER, "F037"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_named_and_never_a_figure(said: object, unit: Unit, code: str) -> None:
    figure, found = typed(said, unit)
    assert (figure.value, figure.missing, found) == (None, Missing.NOT_UNDERSTOOD, [code])


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("N/A", Missing.NOT_APPLICABLE), ("-", Missing.NOT_GIVEN), ("??", Missing.TO_BE_SET),
        ("TBC", Missing.TO_BE_SET), ("£XXX", Missing.TO_BE_SET), ("Need baseline", Missing.NO_BASELINE),
        ("Target to be set after one year of data obtained", Missing.TO_BE_SET),
        ("No survey (78% 2000/01)", Missing.NO_SURVEY),
    ],
)  # fmt: skip
def test_words_in_place_of_a_figure_are_its_reason(said: str, reason: Missing) -> None:
    figure, found = typed(said, PERCENT)
    assert (figure.value, figure.missing, figure.words, found) == (None, reason, said, [])


def as_text(seen: str) -> Cell:
    """A cell of a text file that `read` has left as it stands."""
    return Cell(CellKind.TEXT, Source("book.csv", "book", "C2"), seen)


@pytest.mark.parametrize("seen", ["1.234", "1,234", "1.234%", "£1.234", "−1.234 [p]"])
@pytest.mark.parametrize("may_be_words", [True, False])
def test_a_figure_whose_decimals_cannot_be_told_has_a_finding_of_its_own(seen: str, may_be_words: bool) -> None:
    faults = Faults()
    figure = figure_of(as_text(seen), RATE, "CES", faults, may_be_words=may_be_words)
    assert (figure.missing, [problem.code for problem in faults.problems]) == (Missing.NOT_UNDERSTOOD, ["F181"])


def test_a_decimal_comma_before_a_remark_is_no_mark_of_thousands() -> None:
    figure, problems = typed(as_text("66,5% (target 80%)"), PERCENT, may_have_remark=True)
    assert (figure.missing, problems) == (Missing.NOT_UNDERSTOOD, ["F033"])
    assert typed(as_text("1,234 (est.)"), NUMBER, may_have_remark=True)[0].value == Decimal(1234)
