"""What a pack says of year ends, normal variation and chance: in words, in the open data and in charts."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sample_department import sample
from small_figures import Q3, figure, history
from small_pack import council, department, edition, measure

from reports.compose.history_charts import chart
from reports.compose.open_data import open_data
from reports.compose.open_statistics import statistics_json
from reports.compose.precision import decimals_for, interval_decimals, variation_decimals
from reports.compose.variation import change_words, usual_ends
from reports.compose.variation_notes import variation_section
from reports.compose.year_end import back_test_words, year_end_fact, year_end_mark, year_end_words
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Counting, Polarity
from reports.model.projection import BackTest, Projection, ProjectionMethod
from reports.model.statistics import Change, IntervalMethod
from reports.model.unit import UnitKind
from reports.model.value import Marker, Missing


@pytest.fixture
def claims() -> MeasureAssessment:
    """NI 181: off target, a signal, projected off target."""
    return sample().measures[0]


def facts(*measures: MeasureAssessment) -> dict[str, str]:
    section = variation_section(edition(), department(measures))
    return {fact.label: "".join(run.text for run in fact.words) for fact in section.facts} if section else {}


def test_the_projected_status_stands_beside_the_current_one_with_its_method(claims: MeasureAssessment) -> None:
    mark = year_end_mark(edition(), claims)
    assert (mark.text, mark.reason) == ("Off target", "run rate")


@pytest.mark.parametrize(
    ("missing", "said"), [(Missing.NOT_MEANINGFUL, "not applicable"), (Missing.GAP_IN_YEAR, "a quarter is missing")]
)
def test_where_nothing_is_projected_the_reason_stands_in_its_place(missing: Missing, said: str) -> None:
    one = measure("M 1", projection=Projection(None, None, missing))
    assert year_end_mark(edition(), one).text == said
    assert year_end_fact(edition(), one).mark is None


def test_the_years_own_figure_is_no_projection() -> None:
    own = Projection(ProjectionMethod.OUTTURN, Decimal(96), None, status="on_target", target=Decimal(95))
    fact = year_end_fact(edition(), measure("M 1", projection=own))
    assert fact.words[0].text == "– 96.0% is the year’s own figure (target 95.0%)."


def test_a_projection_that_no_rule_can_rate_says_why() -> None:
    made = Projection(ProjectionMethod.RUN_RATE, Decimal(80), None, status="not_rated", target=Decimal(90))
    one = measure("M 1", projection=replace(made, status_reason=Missing.PROJECTED))
    why = "A projection was not counted, so it has no interval to rate it by."
    assert year_end_words(edition(), one)[-1] == why
    assert statistics_json(edition(), one)["year_end"]["status"]["reason"] == why
    assert facts(one)["Year end not rated: a projection has no interval"] == "M 1"


def test_counts_that_give_no_interval_are_not_said_to_be_missing() -> None:
    """A ratio has a numerator and a denominator, and no interval all the same."""
    made = Projection(ProjectionMethod.OUTTURN, Decimal("1.8"), None, status="not_rated", target=Decimal(2))
    one = measure("M 1", projection=replace(made, status_reason=Missing.NO_INTERVAL))
    assert year_end_words(edition(), one)[-1].startswith("There is no interval to rate it by: that takes")


def test_a_range_is_never_printed_without_its_coverage_and_years(claims: MeasureAssessment) -> None:
    words = year_end_fact(edition(), claims).words[0].text
    assert "from four earlier years: 60% of years end inside such a range" in words
    bare = replace(claims, projection=replace(claims.projection, coverage=None))
    assert "22.9" not in year_end_fact(edition(), bare).words[0].text


def test_the_notes_count_what_chance_alone_would_give(claims: MeasureAssessment) -> None:
    changes = [Change(Q3.previous, Decimal(1), None, None, IntervalMethod.OVERLAP, number < 3) for number in range(20)]
    many = [replace(claims, change=change) for change in changes]
    assert "3 of 20 changes between counts are larger" in facts(*many)["Signals by chance"]
    assert "chance alone would give about 1.0." in facts(*many)["Signals by chance"]
    assert facts(claims)["Beyond it, for the worse"] == "NI 181"
    assert facts(measure("M 1")) == {}


def test_the_chart_draws_the_usual_range_signals_and_the_projected_end(claims: MeasureAssessment) -> None:
    drawn = chart(edition(), claims)
    assert [(point.usual_lower, point.mark is not None) for point in drawn.points[2:]] == [
        (Decimal("18.2"), False),
        (Decimal("18.2"), False),
        (Decimal("18.2"), True),
    ]
    assert drawn.points[0].usual_upper is None
    assert drawn.usual_label == "Usual range 18.2 to 24.0"
    assert drawn.forecast is not None
    assert (drawn.forecast.ahead, drawn.forecast.label) == (1, "Q4")
    assert (drawn.forecast.lower, drawn.forecast.value) == (Decimal("22.9"), Decimal("23.8"))
    assert drawn.forecast.text == "Projected 23.8 (22.9 to 25.1)"
    assert "The year’s end is projected at 23.8 days, range 22.9 days to 25.1 days." in drawn.text
    assert "the usual range is 18.2 days to 24.0 days" in drawn.text


def test_limits_of_quarters_alone_are_not_drawn_over_years_to_date(claims: MeasureAssessment) -> None:
    alone = replace(claims, signals=replace(claims.signals, is_quarter_alone=True))
    drawn = chart(edition(), alone)
    assert {point.usual_lower for point in drawn.points} == {None}
    assert drawn.usual_label == ""


def test_the_open_data_hold_every_number(claims: MeasureAssessment) -> None:
    first, second, *_ = open_data(edition(sample()))["departments"][0]["measures"]
    assert first["year_end"]["status"]["code"] == "off_target"
    assert (first["year_end"]["coverage"], first["year_end"]["skill"]) == (60, 0.5)
    assert first["signals"]["points"][-1] == {
        "period": "2008-09 Q3",
        "value": 24.6,
        "type": "outside",
        "variation": "concern",
    }
    assert first["trend"]["first"] == "2007-08 Q3"
    assert first["change"]["is_significant"] is False
    assert (second["signals"], second["year_end"]["method"]) == (None, None)
    assert second["year_end"]["reason"] == "No forecast was given, and none can be worked out."


def test_a_cumulative_measure_without_signals_has_a_plain_chart() -> None:
    points = history(["10", "20", "30"], "20", ["on_target"] * 3)
    one = measure("M 1", counting=Counting.CUMULATIVE, history=points, forecast=figure("40"))
    assert chart(edition(), one).usual_label == ""
    assert council(department([one])).departments[0].measures[0].signals is None


def projected(value: str, status: str, polarity: Polarity = Polarity.HIGHER) -> MeasureAssessment:
    own = Projection(ProjectionMethod.RUN_RATE, Decimal(value), None, status=status, target=Decimal(95))
    forecast = figure(value, Marker.FORECAST)
    return measure("M 1", polarity=polarity, target="95", actual="96", decimals=1, projection=own, forecast=forecast)


@pytest.mark.parametrize(
    ("value", "status", "printed"),
    [
        ("94.96", "within_tolerance", "94.96%"),  # 95.0 would look met
        ("95.04", "on_target", "95.0%"),
        ("85.46", "off_target", "85.46%"),  # 85.5 would lie within the tolerance of 10%
        ("85.5", "within_tolerance", "85.5%"),
    ],
)
def test_rounding_carries_no_projection_across_its_target_or_tolerance(value: str, status: str, printed: str) -> None:
    one = projected(value, status)
    assert printed in year_end_words(edition(), one)[0]
    shown = open_data(edition(department([one])))["departments"][0]["measures"][0]
    assert shown["forecast"]["text"] == f"{printed} [f]"


def test_an_error_of_percentages_is_counted_in_points() -> None:
    own = Projection(
        ProjectionMethod.RUN_RATE,
        Decimal(96),
        None,
        back_test=BackTest(2, Decimal("2.14"), None, None),
        status="on_target",
    )
    words = back_test_words(edition(), measure("M 1", projection=own, decimals=1))
    assert words == ("Tested on 2 earlier years, it missed by 2.1 pp on average.",)


def test_limits_are_printed_with_the_decimals_that_what_is_said_of_them_needs(claims: MeasureAssessment) -> None:
    signals = replace(claims.signals, upper=claims.target.number - Decimal("0.01"), lower=Decimal(1))
    assert decimals_for(claims, edition().rules) == 1
    assert variation_decimals(replace(claims, signals=signals), edition().rules) == 2


def test_the_ends_of_an_interval_never_seem_to_lie_on_the_target(claims: MeasureAssessment) -> None:
    interval = replace(claims.interval, lower=claims.target.number + Decimal("0.01"))
    assert interval_decimals(replace(claims, interval=interval), edition().rules) == 2


def test_a_change_that_is_more_than_chance_has_no_nought_for_an_end() -> None:
    change = Change(Q3.previous, Decimal("3.2"), Decimal("0.04"), Decimal("6.3"), IntervalMethod.NEWCOMBE, True)
    one = measure("M 1", target="95", actual="96", decimals=1, change=change)
    (words,) = change_words(edition(), one)
    assert "+0.04 pp" in words
    assert "+6.30 pp" in words


@pytest.mark.parametrize(
    ("unit", "value", "lower"),
    [
        (UnitKind.NUMBER, "0", "0"),
        (UnitKind.DURATION, "3", "0"),
        (UnitKind.RATE, "3", "0"),
        (UnitKind.PERCENT, "3", "-1.2"),
        (UnitKind.MONEY, "3", "-1.2"),
        (UnitKind.NUMBER, "-1", "-1.2"),
    ],
)
def test_no_usual_range_promises_fewer_than_none(
    claims: MeasureAssessment, unit: UnitKind, value: str, lower: str
) -> None:
    """Kind of unit, least figure of the run, lower limit shown where that worked out is −1.2."""
    assert claims.signals is not None
    points = (replace(claims.signals.points[0], value=Decimal(value)), *claims.signals.points)
    signals = replace(claims.signals, lower=Decimal("-1.2"), points=points)
    one = replace(claims, measure=replace(claims.measure, unit=replace(claims.measure.unit, kind=unit)))
    assert usual_ends(one, signals) == (Decimal(lower), claims.signals.upper)
