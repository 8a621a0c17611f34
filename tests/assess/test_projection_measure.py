"""Where the year of a measure will end: which method is taken, what it is held against, and what cannot be said."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import Entry, assessed, counted, marked, measure, target

from reports.assess.measure import assess_measure
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Target
from reports.model.period_text import parse_period
from reports.model.projection import ProjectedPart, Projection
from reports.model.value import Marker, Missing
from reports.rules import load_rules

STATISTICAL = load_rules([Path(__file__).parents[2] / "templates" / "rules"], {"status": "statistical"})
HALVES = [("2004-05", "150", "340"), ("2005-06", "171", "372"), ("2006-07", "180", "410"), ("2007-08", "168", "380")]
"""METHODS T5.2: the year to date at quarter 2, and the year's outturn."""
PLAN = (target("2008-09", "400", ("90", "180", "290", "400")),)


def past(count: int = 4) -> dict[str, Entry]:
    """So many of the latest complete years."""
    entries: dict[str, Entry] = {}
    for year, half, whole in HALVES[-count:] if count else []:
        entries |= {f"{year} Q2": half, year: whole}
    return entries


def cumulative(to_date: Entry, years: int = 4, period: str = "2008-09 Q2", **more: object) -> MeasureAssessment:
    entries = past(years) | {period: to_date}
    return assessed(measure("number", counting="cumulative", actuals=entries, **{"targets": PLAN, **more}), period)


def projection(found: MeasureAssessment) -> Projection:
    assert found.projection is not None
    return found.projection


def near(value: Decimal | None) -> float:
    assert value is not None
    return round(float(value), 1)


def test_t5_2_by_the_share_of_earlier_years() -> None:
    found = cumulative("165")
    made = projection(found)
    assert (made.method, near(made.value), near(made.lower), near(made.upper)) == (
        "seasonal_share",
        370.4,
        355.2,
        377.9,
    )
    assert made.coverage == 60
    assert made.back_test is not None
    assert made.back_test.years == 4
    assert (made.target, made.status, found.status.code) == (400, "within_tolerance", "within_tolerance")
    assert (found.forecast.value, found.forecast.markers) == (made.value, (Marker.FORECAST,))


@pytest.mark.parametrize(
    ("years", "targets", "expected"),
    [
        (4, PLAN, ("165", "1502", "669")),
        (0, PLAN, ("165", "400", "180")),
        (0, (), ("165", "4", "2")),
    ],
)
def test_the_sum_behind_a_projection_gives_it(
    years: int, targets: tuple[Target, ...], expected: tuple[str, str, str]
) -> None:
    made = projection(cumulative("165", years, targets=targets))
    (part,) = made.parts
    assert part == ProjectedPart(*map(Decimal, expected))
    assert part.to_date * part.times / part.over == made.value
    assert len(made.years) == years


def test_a_ratio_is_projected_by_two_sums() -> None:
    entries = {"2008-09 Q2": counted("80", "160", "200"), "2008-09 Q3": counted("80", "240", "300")}
    made = projection(assessed(measure(counting="cumulative", actuals=entries)))
    three, four = Decimal(3), Decimal(4)
    assert made.parts == (ProjectedPart(Decimal(240), four, three), ProjectedPart(Decimal(300), four, three))


@pytest.mark.parametrize(
    ("to_date", "status"), [("180", "on_target"), ("165", "within_tolerance"), ("150", "off_target")]
)
def test_the_year_end_is_judged_by_the_year_end_target(to_date: str, status: str) -> None:
    assert projection(cumulative(to_date)).status == status


def test_t5_1_by_the_profile_where_earlier_years_are_too_few() -> None:
    made = projection(cumulative("162", years=2))
    assert (made.method, made.value, made.coverage) == ("profile", 360, None)
    others = dict(made.others)
    assert (others["remaining_profile"], others["run_rate"]) == (382, 324)


def test_by_the_run_rate_without_a_profile() -> None:
    made = projection(cumulative("162", years=0, targets=(target("2008-09", "400"),)))
    assert (made.method, made.value, made.others, made.back_test) == ("run_rate", 324, (), None)


def test_the_share_of_earlier_years_has_to_beat_the_run_rate() -> None:
    even: dict[str, Entry] = {}
    for year in ("2005-06", "2006-07", "2007-08"):
        even |= {f"{year} Q2": "100", year: "200"}
    one = measure("number", counting="cumulative", actuals=even | {"2008-09 Q2": "110"})
    made = projection(assessed(one, "2008-09 Q2"))
    assert (made.method, made.value, made.lower, made.upper, made.coverage) == ("run_rate", 220, 220, 220, 50)


def test_a_break_ends_what_can_be_compared() -> None:
    entries = past() | {"2007-08 Q1": marked("80", Marker.BREAK), "2008-09 Q2": "165"}
    one = measure("number", counting="cumulative", targets=PLAN, actuals=entries)
    made = projection(assessed(one, "2008-09 Q2"))
    assert made.method == "profile"
    assert dict(made.others)["seasonal_share"] == Decimal(165) * 380 / 168  # of the one year since


def test_quarters_of_a_discrete_measure_are_summed() -> None:
    entries = {"2008-09 Q1": "20", "2008-09 Q2": "30"}
    one = measure("number", counting="discrete", targets=(target("2008-09", "120"),), actuals=entries)
    made = projection(assessed(one, "2008-09 Q2"))
    assert (made.method, made.value, made.target, made.status) == ("run_rate", 100, 120, "off_target")
    planned = (target("2008-09", "120", ("20", "20", "40", "40")),)
    made = projection(assessed(measure("number", counting="discrete", targets=planned, actuals=entries), "2008-09 Q2"))
    assert (made.method, made.value) == ("profile", 150)


def test_a_ratio_is_projected_above_and_below_the_line() -> None:
    entries = {"2008-09 Q1": counted("80", "40", "50"), "2008-09 Q2": counted("75", "90", "120")}
    rows = (target("2008-09", "80"),)
    made = projection(assessed(measure(counting="cumulative", targets=rows, actuals=entries), "2008-09 Q2"))
    assert (made.method, made.value, made.status) == ("run_rate", 75, "within_tolerance")
    alone = {"2008-09 Q1": counted("80", "40", "50"), "2008-09 Q2": counted("50", "50", "100")}
    made = projection(assessed(measure(counting="average", targets=rows, actuals=alone), "2008-09 Q2"))
    assert made.value == 60  # 90 of 150, not the mean of 80 and 50


def test_a_ratio_of_earlier_years_has_each_part_s_own_season() -> None:
    entries: dict[str, Entry] = {}
    for year in ("2005-06", "2006-07", "2007-08"):
        entries |= {f"{year} Q1": counted("50", "5", "10"), f"{year} Q2": counted("50", "10", "20")}
        entries |= {year: counted("40", "40", "100")}
    entries |= {"2008-09 Q1": counted("50", "5", "10"), "2008-09 Q2": counted("50", "10", "20")}
    made = projection(assessed(measure(counting="cumulative", actuals=entries), "2008-09 Q2"))
    assert (made.method, made.value, dict(made.others)["run_rate"]) == ("seasonal_share", 40, 50)


@pytest.mark.parametrize(
    "entries",
    [
        {"2008-09 Q1": "28", "2008-09 Q2": "55"},
        {"2008-09 Q1": counted("28", "28", "100"), "2008-09 Q2": counted("55", "55", "100")},
    ],
)
def test_a_percentage_that_grows_on_a_base_that_does_not_is_not_projected(entries: dict[str, Entry]) -> None:
    found = assessed(measure(counting="cumulative", actuals=entries), "2008-09 Q2")
    assert (found.forecast.missing, projection(found).status) == (Missing.NOT_FORECAST, None)


def test_what_is_counted_at_a_moment_keeps_its_latest_value() -> None:
    rows = (target("2008-09", "90", ("70", "75", "80", "90")),)
    found = assessed(measure(targets=rows, actuals={"2008-09 Q3": "82"}))
    made = projection(found)
    assert (made.method, made.value, made.target) == ("latest_value", 82, 90)
    assert (found.status.code, made.status) == ("on_target", "within_tolerance")
    assert found.forecast.markers == (Marker.FORECAST,)


@pytest.mark.parametrize(
    ("counting", "frequency", "entries", "value"),
    [
        ("cumulative", "quarterly", {"2008-09 Q4": "390"}, 390),
        ("snapshot", "quarterly", {"2008-09 Q4": "390"}, 390),
        ("cumulative", "annual", {"2008-09": "390"}, 390),
        ("discrete", "quarterly", {f"2008-09 Q{number}": "100" for number in range(1, 5)}, 400),
    ],
)
def test_at_the_year_s_end_nothing_is_projected(
    counting: str, frequency: str, entries: dict[str, Entry], value: int
) -> None:
    one = measure("number", counting=counting, frequency=frequency, targets=PLAN, actuals=entries)
    found = assessed(one, "2008-09 Q4")
    assert (projection(found).method, found.forecast.value, found.forecast.markers) == ("outturn", value, ())


@pytest.mark.parametrize("counting", ["discrete", "average"])
@pytest.mark.parametrize(
    ("outturn", "value", "missing", "status"),
    [
        ("70", 70, None, "off_target"),
        (counted("82.5", "330", "400"), Decimal("82.5"), None, "on_target"),
        (Missing.SUPPRESSED, None, Missing.SUPPRESSED, None),
        (None, None, Missing.NOT_FORECAST, None),
    ],
)
def test_the_year_s_own_entry_stands_at_its_end_where_each_quarter_stands_alone(
    counting: str, outturn: Entry, value: object, missing: Missing | None, status: str | None
) -> None:
    entries = {f"2008-09 Q{number}": "90" for number in range(1, 5)} | {"2008-09": outturn}
    one = measure(counting=counting, targets=(target("2008-09", "80"),), actuals=entries)
    found, made = assessed(one, "2008-09 Q4"), projection(assessed(one, "2008-09 Q4"))
    assert (found.forecast.value, found.forecast.missing, found.forecast.markers) == (value, missing, ())
    assert (made.method, made.status) == (None if missing else "outturn", status)
    assert [source.cell for source in found.forecast.sources if not missing] == ([] if missing else ["2008-09"])
    assert projection(assessed(one)).missing is Missing.NOT_FORECAST


@pytest.mark.parametrize("counting", ["discrete", "average"])
def test_the_counts_of_four_quarters_are_the_year_s_and_no_projection(counting: str) -> None:
    rates = [("75", "75"), ("80", "80"), ("85", "85"), ("90", "90")]
    entries = {f"2008-09 Q{number}": counted(rate, above, "100") for number, (rate, above) in enumerate(rates, 1)}
    one = measure(counting=counting, targets=(target("2008-09", "80"),), actuals=entries)
    period = parse_period("2008-09 Q4")
    found = assess_measure(one, period, period.end, STATISTICAL)
    made = projection(found)
    assert (made.method, made.value, made.others, found.forecast.markers) == ("outturn", Decimal("82.5"), (), ())
    assert (made.status, made.status_reason) == ("similar", None)


def test_a_withheld_quarter_is_not_told_by_the_year_s_own_entry() -> None:
    entries: dict[str, Entry] = {"2008-09 Q3": Missing.SUPPRESSED, "2008-09 Q4": "90", "2008-09": "70"}
    found = assessed(measure(counting="average", actuals=entries), "2008-09 Q4")
    assert found.forecast.value is None


@pytest.mark.parametrize(
    ("unit", "counting", "frequency", "entry", "reason"),
    [
        ("number", "cumulative", "quarterly", None, Missing.NO_ACTUAL),
        ("number", "snapshot", "quarterly", None, Missing.NO_ACTUAL),
        ("number", "cumulative", "quarterly", Missing.SUPPRESSED, Missing.SUPPRESSED),
        ("number", "discrete", "quarterly", "5", Missing.GAP_IN_YEAR),
        ("number", "cumulative", "annual", None, Missing.NOT_DUE),
        ("%", "average", "quarterly", "5", Missing.NOT_FORECAST),
        ("%", "discrete", "quarterly", "5", Missing.NOT_FORECAST),
        ("yes/no", "snapshot", "quarterly", True, Missing.NOT_MEANINGFUL),
    ],
)
def test_what_cannot_be_projected_says_why(
    unit: str, counting: str, frequency: str, entry: Entry, reason: Missing
) -> None:
    one = measure(unit, counting=counting, frequency=frequency, actuals={"2008-09 Q3": entry})
    found = assessed(one)
    assert (found.forecast.value, found.forecast.missing) == (None, reason)
    assert (projection(found).method, projection(found).missing) == (None, reason)


def test_halves_are_projected_from_the_half_before() -> None:
    one = measure("number", counting="discrete", frequency="half-yearly", actuals={"2008-09 Q2": "40"})
    assert projection(assessed(one)).value == 80
    assert projection(assessed(one, "2008-09 Q1")).missing is Missing.NOT_DUE


@pytest.mark.parametrize(
    ("counting", "period", "entry", "status", "reason"),
    [
        # Counted: the figure itself stands for the year's end, with its counts.
        ("snapshot", "2008-09 Q3", counted("85", "85", "100"), "similar", None),
        ("snapshot", "2008-09 Q4", counted("85", "85", "100"), "similar", None),
        # Projected from counts, or without any: no rating, and why.
        ("cumulative", "2008-09 Q3", counted("80", "240", "300"), "not_rated", Missing.PROJECTED),
        ("snapshot", "2008-09 Q3", "85", "not_rated", Missing.NO_INTERVAL),
    ],
)
def test_where_intervals_rate_the_year_end_says_why_it_has_none(
    counting: str, period: str, entry: Entry, status: str, reason: Missing | None
) -> None:
    entries = {"2008-09 Q2": counted("80", "160", "200"), period: entry}
    one = measure(counting=counting, targets=(target("2008-09", "90"),), actuals=entries)
    made = projection(assess_measure(one, parse_period(period), parse_period(period).end, STATISTICAL))
    assert (made.status, made.status_reason) == (status, reason)


@pytest.mark.parametrize(
    ("unit", "frequency", "period", "entry", "status"),
    [
        ("yes/no", "quarterly", "2008-09 Q3", True, None),  # the next quarter may say no
        ("yes/no", "quarterly", "2008-09 Q4", True, "on_target"),
        ("yes/no", "annual", "2008-09", False, "off_target"),
        ("date", "quarterly", "2008-09 Q3", date(2009, 1, 14), "off_target"),  # reached: no later quarter changes it
        ("date", "annual", "2008-09 Q3", None, None),
    ],
)
def test_what_is_no_number_ends_the_year_with_its_own_status(
    unit: str, frequency: str, period: str, entry: Entry, status: str | None
) -> None:
    aim, polarity = (True, "higher") if unit == "yes/no" else (date(2008, 12, 31), "lower")
    one = measure(unit, polarity, frequency=frequency, targets=(target("2008-09", aim),), actuals={period: entry})
    made = projection(assessed(one, "2008-09 Q4" if period != "2008-09 Q3" else period))
    assert (made.value, made.missing, made.status) == (None, Missing.NOT_MEANINGFUL, status)
