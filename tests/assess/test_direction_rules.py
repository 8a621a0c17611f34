"""Direction rules (METHODS §3): what short and long compare with, and the dead-band."""

from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import RULES, assessed, marked, measure, target

from reports.assess.direction import NO_BAND, direction_of
from reports.assess.point import point_at
from reports.errors import PackError
from reports.model.assessment import Direction
from reports.model.direction_rule import Since
from reports.model.measure import Measure, Tolerance
from reports.model.period_text import parse_period
from reports.model.value import Marker, Missing
from reports.rules import load_rules

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"
NAMES = [f"{year} Q{number}" for year in ("2005-06", "2006-07", "2007-08", "2008-09") for number in (1, 2, 3, 4)]


def series(*values: str, last: str = "2008-09 Q3") -> dict[str, str]:
    """Values of the quarters that end with `last`."""
    end = NAMES.index(last) + 1
    return dict(zip(NAMES[end - len(values) : end], values, strict=True))


def going(one: Measure, since: str, period: str = "2008-09 Q3", band: Tolerance = NO_BAND) -> Direction:
    quarter = parse_period(period)
    return direction_of(point_at(one, quarter, quarter.end, RULES), Since(since), band)


@pytest.mark.parametrize(
    ("since", "code"),
    [("previous_period", "worsened"), ("mean_of_four", "steady"), ("same_period_last_year", "improved")],
)
def test_three_comparisons_of_one_figure(since: str, code: str) -> None:
    # T3.1: 70, 72, 74, 76, then 73 in the first quarter
    one = measure(actuals=series("70", "72", "74", "76", "73", last="2008-09 Q1"))
    assert going(one, since, "2008-09 Q1").code == code


def test_the_mean_is_given_with_the_earliest_of_its_periods() -> None:
    found = going(measure(actuals=series("70", "72", "74", "76", "75")), "mean_of_four")
    assert (found.before.value, found.now.value) == (73, 75)
    assert found.against is not None and found.against.code == "2007-08 Q3"


def test_the_mean_of_a_year_to_date_is_of_quarters_alone() -> None:
    to_date = series("10", "20", "30", "40", "10", "20", "31")
    found = going(measure("number", counting="cumulative", actuals=to_date), "mean_of_four")
    assert (found.code, found.before.value, found.now.value) == ("improved", 10, 11)


@pytest.mark.parametrize(
    ("values", "code", "ends"),
    [
        (("10", "20", "30"), "improved", (10, 30)),
        (("30", "20", "10"), "worsened", (30, 10)),
        (("10", "10", "10"), "steady", (10, 10)),
        # The last step is down, the line is up
        (("10", "20", "30", "40", "35"), "improved", (13, 41)),
    ],
)
def test_a_line_through_the_periods(values: tuple[str, ...], code: str, ends: tuple[int, int]) -> None:
    found = going(measure(actuals=series(*values)), "regression")
    assert (found.code, found.before.value, found.now.value) == (code, *map(Decimal, ends))


def test_a_line_reaches_no_further_than_twelve_periods_and_never_over_a_gap_or_a_break() -> None:
    many = [str(number) for number in range(15)]
    found = going(measure(actuals=series(*many)), "regression")
    assert found.against is not None and found.against.code == "2005-06 Q4"
    gap = going(measure(actuals={**series(*many), "2007-08 Q4": None}), "regression")
    assert gap.against is not None and gap.against.code == "2008-09 Q1"
    broken = {**series(*many), "2008-09 Q1": marked("20", Marker.BREAK)}
    assert going(measure(actuals=broken), "regression").against == parse_period("2008-09 Q1")


@pytest.mark.parametrize("since", ["mean_of_four", "regression"])
def test_too_few_periods_are_not_comparable(since: str) -> None:
    found = going(measure(actuals=series("10", "20")), since)
    assert (found.code, found.reason, found.against) == ("not_comparable", Missing.NO_COMPARISON, None)


@pytest.mark.parametrize("since", ["mean_of_four", "regression"])
def test_a_confidential_period_makes_no_mean_and_no_line(since: str) -> None:
    values = {**series("10", "20", "30", "40", "50"), "2008-09 Q2": Missing.SUPPRESSED}
    assert going(measure(actuals=values), since).code == "not_comparable"


@pytest.mark.parametrize("since", ["mean_of_four", "regression"])
def test_rates_of_a_year_to_date_have_no_quarters_alone(since: str) -> None:
    found = going(measure("%", counting="cumulative", actuals=series(*"123456")), since)
    assert found.reason is Missing.NOT_ADDITIVE


def test_annual_measures_compare_years() -> None:
    years = {"2003-04": "10", "2004-05": "20", "2005-06": "30", "2006-07": "40", "2007-08": "45"}
    one = measure(frequency="annual", actuals=years)
    assert going(one, "mean_of_four", "2007-08 Q4").before.value == 25
    assert going(one, "regression", "2007-08 Q4").code == "improved"


def test_a_goldilocks_measure_compares_distances() -> None:
    # T3.2: 20 wanted; 23 then 22 is better
    rows = (target("2007-08", lower="20", upper="20"), target("2008-09", lower="20", upper="20"))
    one = measure("number", "range", targets=rows, actuals=series("23", "23", "23", "23", "22"))
    assert {going(one, since).code for since in Since} == {"improved"}


@pytest.mark.parametrize(
    ("amount", "is_relative", "code"),
    [
        ("0", True, "improved"),
        ("4.9", True, "improved"),
        ("5", True, "steady"),
        ("2.4", False, "improved"),
        ("2.5", False, "steady"),
    ],
)
def test_a_change_inside_the_dead_band_is_none(amount: str, is_relative: bool, code: str) -> None:
    one = measure(actuals=series("50", "52.5"))
    assert going(one, "previous_period", band=Tolerance(Decimal(amount), is_relative)).code == code


@pytest.mark.parametrize(
    ("name", "short", "long"),
    [
        ("default", "previous_period", "same_period_last_year"),
        ("regression", "regression", "same_period_last_year"),
        ("mean-of-four", "previous_period", "mean_of_four"),
    ],
)
def test_the_shipped_rules(name: str, short: str, long: str) -> None:
    rule = load_rules([SHIPPED], {"direction": name}).comparison
    assert (rule.short, rule.long, rule.dead_band.amount) == (short, long, 0)


def test_a_measure_is_compared_as_its_rule_says() -> None:
    found = assessed(measure(actuals=series("50", "52.5")))
    assert (found.short.since, found.long.since) == (RULES.comparison.short, RULES.comparison.long)


def test_short_and_long_must_differ(tmp_path: Path) -> None:
    text = (SHIPPED / "direction" / "default.toml").read_text(encoding="utf-8")
    (tmp_path / "direction").mkdir()
    same = text.replace('long = "same_period_last_year"', 'long = "previous_period"')
    (tmp_path / "direction" / "default.toml").write_text(same, encoding="utf-8")
    with pytest.raises(PackError, match=r"direction/default\.toml has no usable 'compare\.long'"):
        load_rules([tmp_path, SHIPPED], {})
