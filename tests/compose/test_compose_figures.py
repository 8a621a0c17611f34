"""Figures to text, a row a kind (METHODS §1)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from small_figures import DATE, DAYS, NUMBER, PERCENT, POUNDS, SCALE, WORDING, YES_NO, figure
from small_pack import edition, measure

from reports.compose.figures import (
    figure_shown,
    figure_text,
    percent_text,
    target_text,
    value_text,
    variance_shown,
    variance_text,
)
from reports.compose.money import variance_percent_shown
from reports.model.codes import TargetBasis
from reports.model.measure import Frequency, Polarity
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Level, Marker, Missing

THOUSANDS, MILLIONS = Unit(UnitKind.MONEY, "£000"), Unit(UnitKind.MONEY, "£m")
RATE, RATIO = Unit(UnitKind.RATE, "rate per 1,000"), Unit(UnitKind.RATIO, "ratio")
SHIFTS = Unit(UnitKind.DURATION, "working days")
HERE = edition()


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "in_full", "in_a_cell"),
    [
        (Decimal("92.4"), PERCENT, 1, "92.4%", "92.4%"),
        (Decimal("16875"), NUMBER, 0, "16,875", "16,875"),
        (Decimal("1756"), POUNDS, 0, "£1,756", "£1,756"),
        (Decimal("1756"), THOUSANDS, 0, "£1,756k", "£1,756k"),
        (Decimal("-1182"), THOUSANDS, 0, "−£1,182k", "−£1,182k"),
        (Decimal("5.235"), MILLIONS, 2, "£5.24m", "£5.24m"),
        (Decimal("21"), DAYS, 1, "21.0 days", "21.0"),
        (Decimal("1"), DAYS, 0, "1 day", "1"),
        (Decimal("7.5"), SHIFTS, 1, "7.5 working days", "7.5"),
        (Decimal("12.3"), RATE, 1, "12.3", "12.3"),
        (Decimal("1.25"), RATIO, 2, "1.25", "1.25"),
        (True, YES_NO, 0, "Yes", "Yes"),
        (False, YES_NO, 0, "No", "No"),
        (date(2008, 12, 31), DATE, 0, "31 December 2008", "31 Dec 2008"),
        (Level(2, "Adequate"), SCALE, 0, "Adequate", "Adequate"),
        ("see report", Unit(UnitKind.TEXT, "text"), 0, "see report", "see report"),
    ],
)
def test_a_value_in_its_unit(value, unit: Unit, decimals: int, in_full: str, in_a_cell: str) -> None:
    assert value_text(WORDING, value, unit, decimals) == in_full
    assert value_text(WORDING, value, unit, decimals, worded=False) == in_a_cell


@pytest.mark.parametrize(
    ("unit", "polarity", "target", "actual", "variance", "text"),
    [
        (PERCENT, Polarity.HIGHER, "95.0", "92.4", "-2.6", "−2.6 pp"),
        (DAYS, Polarity.LOWER, "8.0", "9.1", "1.1", "+1.1 days"),
        (NUMBER, Polarity.NONE, "16875", "17204", "329", "+329"),
        (POUNDS, Polarity.HIGHER, "-500", "-450", "50", "+£50"),
        (RATE, Polarity.LOWER, "1.35", "1.21", "-0.14", "−0.14"),
        (DATE, Polarity.LOWER, date(2008, 12, 31), date(2009, 1, 14), "14", "+14 days"),
        (SCALE, Polarity.HIGHER, Level(3, "Well"), Level(2, "Adequate"), "-1", "−1 level"),
        (SCALE, Polarity.HIGHER, Level(1, "Inadequate"), Level(3, "Well"), "2", "+2 levels"),
    ],
)
def test_a_variance_has_its_sign_and_unit(unit, polarity, target, actual, variance: str, text: str) -> None:
    one = measure("M 1", unit=unit, polarity=polarity, target=target, actual=actual, variance=variance)
    assert variance_text(HERE, one) == text
    assert variance_shown(HERE, one).value == Decimal(variance)


@pytest.mark.parametrize(("status", "text"), [("on_target", "met"), ("off_target", "not met")])
def test_yes_and_no_are_met_or_not(status: str, text: str) -> None:
    one = measure(
        "M 1", unit=YES_NO, target=True, actual=status == "on_target", variance=Missing.NOT_MEANINGFUL, status=status
    )
    assert variance_text(HERE, one) == text


@pytest.mark.parametrize("missing", Missing)
def test_a_missing_figure_says_why_in_few_words(missing: Missing) -> None:
    one = measure("M 1", actual=missing)
    shown = figure_shown(HERE, one.actual, one.measure, 1, strong=True)
    assert shown.text.strip("– ")
    assert len(shown.text) <= 30
    assert shown.value is None
    assert not shown.strong


@pytest.mark.parametrize(
    ("frequency", "text"),
    [
        (Frequency.ANNUAL, "due in quarter 4"),
        (Frequency.HALF_YEARLY, "due in quarter 4"),
        (Frequency.QUARTERLY, "not due yet"),
    ],
)
def test_a_figure_that_is_not_due_says_when_it_is(frequency: Frequency, text: str) -> None:
    one = measure("M 1", actual=Missing.NOT_DUE, frequency=frequency)
    assert figure_text(HERE, one.actual, one.measure, 1) == text


def test_markers_follow_the_figure() -> None:
    marked = figure("92.4", Marker.REVISED, Marker.ESTIMATED)
    assert figure_text(HERE, marked, measure("M 1").measure, 1) == "92.4% [r][e]"


@pytest.mark.parametrize(
    ("target", "lower", "upper", "text"),
    [
        (Missing.NO_TARGET, "18", "22", "18% to 22%"),
        (Missing.NO_TARGET, "18", None, "at least 18%"),
        (Missing.NO_TARGET, None, "22", "at most 22%"),
        ("20", "18", "22", "20% (18% to 22%)"),
        ("20", None, None, "20%"),
        (Missing.NO_BASELINE, None, None, "no baseline"),
    ],
)
def test_a_target_is_a_figure_or_a_range(target, lower: str | None, upper: str | None, text: str) -> None:
    limits = {name: figure(value) for name, value in (("lower", lower), ("upper", upper)) if value}
    assert target_text(HERE, measure("M 1", target=target, **limits), 0) == text


def test_a_relative_variance_has_one_decimal() -> None:
    assert percent_text(HERE, measure("M 1", percent="13.75")) == "+13.8%"
    assert percent_text(HERE, measure("M 1", percent=Missing.ZERO_TARGET)) == "target is zero"
    assert variance_percent_shown(HERE, Figure.absent(Missing.ZERO_TARGET)).text == "nil budget"


@pytest.mark.parametrize(
    ("lower", "upper", "in_a_sentence", "in_a_cell"),
    [
        (Missing.NOT_UNDERSTOOD, Decimal(22), "at most 22%, lower limit not understood", "? to 22%"),
        (Decimal(18), Missing.SUPPRESSED, "at least 18%, upper limit confidential", "18% to ?"),
        (Missing.NOT_GIVEN, Decimal(22), "at most 22%", "at most 22%"),
        (Missing.NOT_APPLICABLE, Decimal(22), "at most 22%", "at most 22%"),
    ],
)
def test_a_limit_that_is_not_known_is_no_open_side(
    lower: Decimal | Missing, upper: Decimal | Missing, in_a_sentence: str, in_a_cell: str
) -> None:
    limits = [Figure.absent(one) if isinstance(one, Missing) else Figure(one) for one in (lower, upper)]
    found = replace(measure("M 1", target=Missing.NOT_GIVEN), lower=limits[0], upper=limits[1], basis=TargetBasis.RANGE)
    assert target_text(HERE, found, 0) == in_a_sentence
    assert target_text(HERE, found, 0, worded=False) == in_a_cell
