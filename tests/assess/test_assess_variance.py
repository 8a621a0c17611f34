"""Variance, METHODS §1: worked examples as they stand, every kind of unit, every reason for there being none."""

from datetime import date
from decimal import Decimal

import pytest
from assess_builders import assessed, level, measure, reached, target, words

from reports.model.value import Figure, Marker, Missing


def number(figure: Figure, places: str = "0.01") -> Decimal | None:
    return None if figure.number is None else figure.number.quantize(Decimal(places))


def test_t1_1_a_percentage_below_its_target() -> None:
    found = reached("92.4", "95.0")
    assert (number(found.variance), number(found.variance_percent, "0.1")) == (Decimal("-2.60"), Decimal("-2.7"))
    assert found.favourable is False


def test_t1_2_days_above_a_target_where_lower_is_better() -> None:
    found = reached("9.1", "8.0", "days", "lower")
    assert (found.variance.value, found.variance_percent.value) == (Decimal("1.1"), Decimal("13.75"))
    assert found.favourable is False


@pytest.mark.parametrize(("actual", "met"), [("0", True), ("2", False)])
def test_t1_3_a_target_of_zero_has_no_percentage(actual: str, met: bool) -> None:
    found = reached(actual, "0", "number", "lower")
    assert found.variance_percent.missing is Missing.ZERO_TARGET
    assert found.favourable is met


def test_t1_4_a_negative_target() -> None:
    found = reached("-450", "-500", "£000")
    assert (found.variance.value, found.variance_percent.value, found.favourable) == (50, 10, True)


@pytest.mark.parametrize(("actual", "variance", "met"), [("23", 1, False), ("17", -1, False), ("22", 0, True)])
def test_t1_5_a_target_range(actual: str, variance: int, met: bool) -> None:
    rows = (target("2008-09", lower="18", upper="22"),)
    found = assessed(measure("days", "range", targets=rows, actuals={"2008-09 Q3": actual}))
    assert (found.variance.value, found.favourable) == (variance, met)
    assert found.target.missing is Missing.NOT_GIVEN


def test_t1_6_a_date() -> None:
    found = reached(date(2009, 1, 14), date(2008, 12, 31), "date", "lower")
    assert (found.variance.value, found.favourable) == (14, False)
    assert found.variance_percent.missing is Missing.NOT_MEANINGFUL


def test_t1_7_a_judgement() -> None:
    found = reached(level("Adequate"), level("Performing well"), "judgement")
    assert (found.variance.value, found.favourable) == (-1, False)
    assert found.variance_percent.missing is Missing.NOT_MEANINGFUL


@pytest.mark.parametrize(("actual", "met"), [(True, True), (False, False)])
def test_yes_no_is_met_or_not_without_a_variance(actual: bool, met: bool) -> None:
    found = reached(actual, True, "yes/no")
    assert (found.variance.missing, found.favourable) == (Missing.NOT_MEANINGFUL, met)


@pytest.mark.parametrize(
    ("polarity", "actual", "favourable"),
    [
        ("higher", "81", True),
        ("higher", "80", True),
        ("higher", "79", False),
        ("lower", "81", False),
        ("lower", "80", True),
        ("lower", "79", True),
        ("none", "81", None),
        ("unknown", "79", None),
        ("range", "80", None),
    ],
)
def test_favourable_by_polarity(polarity: str, actual: str, favourable: bool | None) -> None:
    assert reached(actual, "80", polarity=polarity).favourable is favourable


@pytest.mark.parametrize(
    ("actual", "aim", "reason"),
    [
        (None, "80", Missing.NO_ACTUAL),
        (Missing.NO_SURVEY, "80", Missing.NO_ACTUAL),
        (Missing.SUPPRESSED, "80", Missing.SUPPRESSED),
        ("80", None, Missing.NO_TARGET),
        ("80", Missing.TO_BE_SET, Missing.NO_TARGET),
        ("80", Missing.SUPPRESSED, Missing.SUPPRESSED),
    ],
)
def test_a_missing_figure_leaves_no_variance_and_no_judgement(actual: object, aim: object, reason: Missing) -> None:
    found = reached(actual, aim)
    assert (found.variance.missing, found.variance_percent.missing, found.favourable) == (reason, reason, None)


def test_words_have_no_variance() -> None:
    assert reached(words("Plan adopted"), words("Plan adopted"), "text").variance.missing is Missing.NOT_MEANINGFUL


@pytest.mark.parametrize(
    ("polarity", "actual", "variance", "percent"),
    [("higher", "90", 5, 5 / 80), ("higher", "70", -5, -5 / 80), ("lower", "80", 0, 0)],
)
def test_beside_a_range_the_percentage_is_of_the_target_that_is_shown(
    polarity: str, actual: str, variance: int, percent: float
) -> None:
    rows = (target("2008-09", "80", lower="75", upper="85"),)
    found = assessed(measure(polarity=polarity, targets=rows, actuals={"2008-09 Q3": actual}))
    assert (found.target.value, found.variance.value) == (80, variance)
    assert found.variance_percent.value == Decimal(str(100 * percent))


def test_without_a_target_the_percentage_is_of_the_limit_that_was_passed() -> None:
    rows = (target("2008-09", lower="80", upper="100"),)
    assert assessed(measure(targets=rows, actuals={"2008-09 Q3": "76"})).variance_percent.value == -5


def test_an_open_date_past_due_is_counted_to_the_report_date() -> None:
    one = measure("date", "lower", targets=(target("2008-09", date(2008, 12, 1)),))
    found = assessed(one, as_at=date(2008, 12, 31))
    assert (found.variance.value, found.variance.markers) == (30, (Marker.PROVISIONAL,))
    assert (found.status.code, found.favourable, found.actual.missing) == ("off_target", False, Missing.AWAITED)


def test_an_open_date_with_words_for_not_yet() -> None:
    rows = (target("2008-09", date(2008, 12, 1)),)
    found = assessed(measure("date", "lower", targets=rows, actuals={"2008-09 Q3": Missing.NO_ACTUAL}))
    assert (found.variance.value, found.status.code, found.actual.missing) == (30, "off_target", Missing.NO_ACTUAL)


def test_an_open_date_is_not_late_on_its_day() -> None:
    one = measure("date", "lower", targets=(target("2008-09", date(2008, 12, 31)),))
    found = assessed(one, as_at=date(2008, 12, 31))
    assert (found.variance.value, found.status.code, found.favourable) == (None, "no_data", None)


def test_an_open_date_still_to_come_is_not_due() -> None:
    one = measure("date", "lower", targets=(target("2008-09", date(2009, 1, 31)),))
    found = assessed(one, as_at=date(2008, 12, 31))
    assert (found.status.code, found.status.reason) == ("not_due", Missing.NOT_DUE)
    assert (found.actual.missing, found.variance.missing) == (Missing.NOT_DUE, Missing.NOT_DUE)


def test_figures_worked_out_carry_the_cells_of_what_they_rest_on() -> None:
    found = reached("92.4", "95.0")
    assert [source.cell for source in found.variance.sources] == ["2008-09 Q3", "Target"]
    assert [source.cell for source in found.variance_percent.sources] == ["2008-09 Q3", "Target"]
