"""Status: METHODS §2 (met, within tolerance, missed), the target range, and the order of the codes (DESIGN §4)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from assess_builders import RULES, assessed, level, measure, reached, target, words

from reports.assess.measure import assess_measure
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Tolerance
from reports.model.status_rule import ZeroTarget
from reports.model.value import Missing


def code(found: MeasureAssessment) -> str:
    return str(found.status.code)


@pytest.mark.parametrize(
    ("polarity", "actual", "aim", "tolerance", "status"),
    [
        # T2.1
        ("higher", "76", "80", "5%", "within_tolerance"),
        ("higher", "75.99", "80", "5%", "off_target"),
        ("higher", "80", "80", "5%", "on_target"),
        # T2.2: floats would make 3 × 1.1 more than 3.3
        ("lower", "3.3", "3", "10%", "within_tolerance"),
        ("lower", "3.31", "3", "10%", "off_target"),
        ("lower", "3", "3", "10%", "on_target"),
        # In the measure's own unit
        ("higher", "78", "80", "2", "within_tolerance"),
        ("higher", "77.99", "80", "2", "off_target"),
        ("lower", "82", "80", "2", "within_tolerance"),
        ("lower", "82.01", "80", "2", "off_target"),
        # A negative target: a percentage of its size
        ("higher", "-525", "-500", "5%", "within_tolerance"),
        ("higher", "-526", "-500", "5%", "off_target"),
        ("lower", "-475", "-500", "5%", "within_tolerance"),
        # A target of zero: met or not, unless the tolerance is in the measure's own unit
        ("lower", "0", "0", "10%", "on_target"),
        ("lower", "1", "0", "10%", "off_target"),
        ("higher", "-1", "0", "10%", "off_target"),
        ("lower", "2", "0", "2", "within_tolerance"),
        ("lower", "3", "0", "2", "off_target"),
        # None named: 10 %
        ("higher", "72", "80", "", "within_tolerance"),
        ("higher", "71.9", "80", "", "off_target"),
        ("lower", "88", "80", "", "within_tolerance"),
        # None allowed
        ("higher", "79.99", "80", "0%", "off_target"),
    ],
)
def test_tolerance(polarity: str, actual: str, aim: str, tolerance: str, status: str) -> None:
    assert code(reached(actual, aim, polarity=polarity, tolerance=tolerance)) == status


def test_a_rule_may_refuse_every_tolerance_at_zero() -> None:
    one = measure("number", "lower", tolerance="2", targets=(target("2008-09", "0"),), actuals={"2008-09 Q3": "1"})
    strict = replace(RULES, cases=replace(RULES.cases, zero_target=ZeroTarget.MET_OR_MISSED))
    found = assess_measure(one, assessed(one).history[0].period, date(2008, 12, 31), strict)
    assert code(found) == "off_target"


def test_the_tolerance_of_the_rules_is_used_where_a_measure_names_none() -> None:
    one = measure(targets=(target("2008-09", "80"),), actuals={"2008-09 Q3": "76"})
    strict = replace(RULES, tolerance=Tolerance(Decimal(1), is_relative=True))
    assert code(assess_measure(one, assessed(one).history[0].period, date(2008, 12, 31), strict)) == "off_target"


@pytest.mark.parametrize(
    ("polarity", "actual", "status"),
    [
        ("range", "21.99", "on_target"),
        ("range", "22", "on_target"),
        ("range", "18", "on_target"),
        ("range", "22.01", "off_target"),
        ("range", "17.99", "off_target"),
        ("higher", "22.01", "better"),
        ("higher", "22", "on_target"),
        ("higher", "18", "on_target"),
        ("higher", "17.99", "off_target"),
        ("lower", "17.99", "better"),
        ("lower", "18", "on_target"),
        ("lower", "22", "on_target"),
        ("lower", "22.01", "off_target"),
    ],
)
def test_a_range_by_polarity(polarity: str, actual: str, status: str) -> None:
    rows = (target("2008-09", "20", lower="18", upper="22"),)
    found = assessed(measure("days", polarity, tolerance="50%", targets=rows, actuals={"2008-09 Q3": actual}))
    assert code(found) == status
    assert found.favourable is (status != "off_target")


@pytest.mark.parametrize(
    ("polarity", "limit", "actual", "status"),
    [
        ("higher", "lower", "79", "off_target"),
        ("higher", "lower", "200", "on_target"),
        ("higher", "upper", "81", "better"),
        ("lower", "upper", "81", "off_target"),
        ("lower", "upper", "0", "on_target"),
        ("range", "lower", "79", "off_target"),
        ("range", "upper", "0", "on_target"),
    ],
)
def test_one_limit_leaves_the_other_side_open(polarity: str, limit: str, actual: str, status: str) -> None:
    rows = (target("2008-09", **{limit: "80"}),)
    assert code(assessed(measure("days", polarity, targets=rows, actuals={"2008-09 Q3": actual}))) == status


@pytest.mark.parametrize(
    ("unit", "polarity", "actual", "aim", "tolerance", "status"),
    [
        ("date", "lower", date(2008, 12, 31), date(2008, 12, 31), "", "on_target"),
        ("date", "lower", date(2009, 1, 1), date(2008, 12, 31), "10%", "off_target"),
        ("date", "lower", date(2009, 1, 14), date(2008, 12, 31), "14", "within_tolerance"),
        ("date", "lower", date(2009, 1, 15), date(2008, 12, 31), "14", "off_target"),
        ("date", "higher", date(2009, 1, 1), date(2008, 12, 31), "", "on_target"),
        ("judgement", "higher", level("Performing well"), level("Adequate"), "", "on_target"),
        ("judgement", "higher", level("Adequate"), level("Performing well"), "50%", "off_target"),
        ("judgement", "higher", level("Adequate"), level("Performing well"), "1", "within_tolerance"),
        ("judgement", "higher", level("Inadequate"), level("Performing well"), "1", "off_target"),
        ("yes/no", "higher", True, True, "", "on_target"),
        ("yes/no", "higher", False, True, "1", "off_target"),
        ("yes/no", "lower", True, False, "1", "off_target"),
        ("yes/no", "lower", False, False, "", "on_target"),
    ],
)
def test_other_kinds_are_met_or_not_unless_the_tolerance_is_in_days_or_levels(
    unit: str, polarity: str, actual: object, aim: object, tolerance: str, status: str
) -> None:
    assert code(reached(actual, aim, unit, polarity, tolerance=tolerance)) == status


@pytest.mark.parametrize(
    ("more", "actual", "aim", "status", "reason"),
    [
        ({"frequency": "annual", "polarity": "none"}, None, None, "not_due", Missing.NOT_DUE),
        ({"frequency": "half-yearly"}, None, "80", "not_due", Missing.NOT_DUE),
        ({"frequency": "half-yearly"}, Missing.NOT_APPLICABLE, "80", "not_due", Missing.NOT_DUE),
        ({"frequency": "half-yearly"}, Missing.SUPPRESSED, "80", "no_data", Missing.SUPPRESSED),
        ({"frequency": "half-yearly"}, "85", "80", "on_target", None),
        ({}, None, "80", "no_data", Missing.AWAITED),
        ({}, Missing.NO_SURVEY, "80", "no_data", Missing.NO_SURVEY),
        ({"polarity": "none"}, None, None, "no_data", Missing.AWAITED),
        ({"polarity": "none"}, "85", None, "data_only", None),
        ({"polarity": "none"}, "85", "80", "data_only", None),
        ({}, "85", None, "no_target", Missing.NO_TARGET),
        ({}, "85", Missing.NO_BASELINE, "no_target", Missing.NO_BASELINE),
        ({"polarity": "unknown"}, "85", None, "no_target", Missing.NO_TARGET),
        ({"polarity": "unknown"}, "85", "80", "not_rated", Missing.NO_POLARITY),
        ({"polarity": "range"}, "85", "80", "not_rated", Missing.NO_LIMITS),
        ({"polarity": "range"}, "85", None, "no_target", Missing.NO_TARGET),
    ],
)
def test_the_first_code_that_applies(
    more: dict[str, str], actual: object, aim: object, status: str, reason: Missing | None
) -> None:
    found = reached(actual, aim, **more)
    assert (found.status.code, found.status.reason) == (status, reason)
    assert found.favourable is (True if status == "on_target" else None)


@pytest.mark.parametrize(
    ("polarity", "aim", "limits", "status", "reason"),
    [
        ("range", None, Missing.UPSIDE_DOWN, "not_rated", Missing.UPSIDE_DOWN),
        ("range", "80", Missing.UPSIDE_DOWN, "not_rated", Missing.UPSIDE_DOWN),
        ("range", "80", Missing.NOT_UNDERSTOOD, "not_rated", Missing.NOT_UNDERSTOOD),
        # The year's range says nothing of a quarter that has a target of its own.
        ("range", "80", Missing.NOT_APPLICABLE, "not_rated", Missing.NO_LIMITS),
        ("range", None, Missing.TO_BE_SET, "no_target", Missing.TO_BE_SET),
        ("higher", None, Missing.UPSIDE_DOWN, "not_rated", Missing.UPSIDE_DOWN),
        ("higher", "80", Missing.UPSIDE_DOWN, "on_target", None),
    ],
)
def test_limits_that_cannot_be_used_are_the_reason(
    polarity: str, aim: str | None, limits: Missing, status: str, reason: Missing | None
) -> None:
    rows = (target("2008-09", aim, lower=limits, upper=limits),)
    found = assessed(measure(polarity=polarity, targets=rows, actuals={"2008-09 Q3": "85"}))
    assert (found.status.code, found.status.reason) == (status, reason)
    assert found.target.missing == (limits if aim is None else None)


@pytest.mark.parametrize(
    ("polarity", "status", "reason"),
    [
        ("none", "data_only", None),
        ("higher", "not_rated", Missing.NOT_MEANINGFUL),
        ("unknown", "not_rated", Missing.NO_POLARITY),
    ],
)
def test_words_are_never_rated(polarity: str, status: str, reason: Missing | None) -> None:
    found = reached(words("Plan adopted"), None, "text", polarity)
    assert (found.status.code, found.status.reason) == (status, reason)


def test_an_open_date_within_its_tolerance_so_far() -> None:
    one = measure("date", "lower", tolerance="31", targets=(target("2008-09", date(2008, 12, 1)),))
    assert code(assessed(one, as_at=date(2008, 12, 31))) == "within_tolerance"
    assert code(assessed(one, as_at=date(2009, 1, 2))) == "off_target"


def test_a_date_that_was_given_early_in_the_year_is_not_asked_for_again() -> None:
    rows = (target("2008-09", date(2008, 7, 31)),)
    one = measure("date", "lower", targets=rows, actuals={"2008-09 Q2": date(2008, 7, 20), "2008-09 Q3": None})
    assert code(assessed(one)) == "on_target"


def test_a_quarter_with_a_date_of_its_own_is_not_answered_by_an_earlier_one() -> None:
    rows = (target("2008-09", None, (None, date(2008, 9, 30), date(2008, 12, 30), None)),)
    one = measure("date", "lower", targets=rows, actuals={"2008-09 Q2": date(2008, 9, 20), "2008-09 Q3": None})
    assert code(assessed(one)) == "off_target"


@pytest.mark.parametrize("unread", [Missing.NOT_UNDERSTOOD, Missing.SUPPRESSED, Missing.FORMULA_ERROR])
@pytest.mark.parametrize(
    ("polarity", "lower", "upper", "reached", "status", "variance"),
    [
        # Half a range says only where it is passed for certain; None: the limit that could not be read.
        ("range", None, "30", "23", "not_rated", None),
        ("range", None, "30", "30", "not_rated", None),
        ("range", None, "30", "31", "off_target", "1"),
        ("range", "20", None, "23", "not_rated", None),
        ("range", "20", None, "19", "off_target", "-1"),
        ("higher", None, "30", "23", "not_rated", None),
        ("higher", None, "30", "31", "better", "1"),
        ("higher", "20", None, "23", "not_rated", None),
        ("higher", "20", None, "19", "off_target", "-1"),
        ("lower", None, "30", "23", "not_rated", None),
        ("lower", None, "30", "31", "off_target", "1"),
        ("lower", "20", None, "19", "better", "-1"),
    ],
)
@pytest.mark.parametrize("single", [None, "25"])
def test_half_a_range_is_not_a_whole_one(
    unread: Missing,
    polarity: str,
    lower: str | None,
    upper: str | None,
    reached: str,
    status: str,
    variance: str | None,
    single: str | None,
) -> None:
    rows = (target("2008-09", single, lower=lower or unread, upper=upper or unread),)
    found = assessed(measure(polarity=polarity, targets=rows, actuals={"2008-09 Q3": reached}))
    is_rated = variance is not None
    assert (found.status.code, found.status.reason) == (status, None if is_rated else unread)
    assert found.variance == (found.variance if is_rated else replace(found.variance, value=None, missing=unread))
    assert found.variance.number == (Decimal(variance) if variance is not None else None)
    assert (found.favourable is None) is not is_rated


def test_a_limit_that_was_left_blank_is_an_open_side_and_so_is_one_that_does_not_apply() -> None:
    for blank in (None, Missing.NOT_APPLICABLE):
        rows = (target("2008-09", lower=blank, upper="30"),)
        found = assessed(measure(polarity="range", targets=rows, actuals={"2008-09 Q3": "23"}))
        assert (found.status.code, found.variance.number) == ("on_target", 0)


def test_a_single_target_is_not_held_for_the_range_that_could_not_be_read() -> None:
    rows = (target("2008-09", "50", lower=Missing.NOT_UNDERSTOOD),)
    found = assessed(measure(targets=rows, actuals={"2008-09 Q3": "47"}))
    assert (found.status.code, found.status.reason) == ("not_rated", Missing.NOT_UNDERSTOOD)
    assert found.variance.missing is Missing.NOT_UNDERSTOOD


def test_half_a_range_tells_no_direction() -> None:
    rows = (target("2008-09", lower=Missing.NOT_UNDERSTOOD, upper="30"),)
    actuals = {"2008-09 Q2": "23", "2008-09 Q3": "24"}
    found = assessed(measure(polarity="range", targets=rows, actuals=actuals))
    assert (found.short.code, found.short.reason) == ("not_comparable", Missing.NO_LIMITS)
