"""Benchmarks: where a measure stands in a group, by the group's own period where there is a figure of it."""

from decimal import Decimal

import pytest
from assess_builders import Entry, assessed, figure, measure

from reports.model.benchmark import Benchmark, BenchmarkAssessment
from reports.model.cell import Source
from reports.model.period_text import parse_period
from reports.model.value import Missing

HERE = Source("benchmarks.xlsx", "Benchmarks", "A2")
LAST_YEAR = "2007-08"


def group(
    period: str = LAST_YEAR, average: Entry = "70", top: Entry = "80", bottom: Entry = "60", name: str = "Family"
):  # type: ignore[no-untyped-def]
    return Benchmark(parse_period(period), name, figure(average), figure(top), figure(bottom), HERE)


def placed(value: str, polarity: str = "higher", benchmark: Benchmark | None = None) -> BenchmarkAssessment:
    rows = (benchmark or group(),)
    return assessed(measure(polarity=polarity, actuals={"2007-08 Q4": value}, benchmarks=rows)).benchmarks[0]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("80", "top_quarter"),
        ("79.9", "better_than_average"),
        ("70", "average"),
        ("69.9", "worse_than_average"),
        ("60", "bottom_quarter"),
    ],
)
def test_place_in_a_group(value: str, place: str) -> None:
    assert placed(value).place == place
    mirrored = group(average="-70", top="-80", bottom="-60")
    assert placed(f"-{value}", "lower", mirrored).place == place


@pytest.mark.parametrize(("value", "place"), [("71", "above_average"), ("70", "average"), ("69", "below_average")])
def test_without_a_better_side_it_is_above_or_below(value: str, place: str) -> None:
    assert placed(value, "none").place == place


def test_the_difference_from_the_average_is_worked_out_whatever_the_place() -> None:
    found = placed("72.5", "range")
    assert (found.difference.value, found.place, found.reason) == (Decimal("2.5"), None, Missing.NO_POLARITY)


def test_quartiles_alone_place_only_what_lies_in_them() -> None:
    bare = group(average=None)
    assert placed("85", benchmark=bare).place == "top_quarter"
    middle = placed("70", benchmark=bare)
    assert (middle.place, middle.reason) == (None, Missing.NOT_GIVEN)


@pytest.mark.parametrize(
    ("counting", "own", "period", "reason"),
    [
        ("snapshot", "75", "2008-09 Q3", None),
        ("average", "75", "2008-09 Q3", None),
        ("cumulative", None, "2007-08", Missing.NO_COMPARISON),
        ("discrete", None, "2007-08", Missing.NO_COMPARISON),
    ],
)
def test_without_a_figure_of_the_groups_period(
    counting: str, own: str | None, period: str, reason: Missing | None
) -> None:
    one = measure(counting=counting, actuals={"2008-09 Q3": "75"}, benchmarks=(group(),))
    found = assessed(one).benchmarks[0]
    assert (found.own.value, found.own_period.code) == (Decimal(own) if own else None, period)
    assert found.reason is reason


def test_a_groups_year_is_held_against_the_year_never_against_a_quarter_alone() -> None:
    quarters = {f"2007-08 Q{number}": "20" for number in (1, 2, 3, 4)}
    for actuals, own in (({"2007-08 Q4": "20"}, None), ({"2007-08": "85"}, "85"), (quarters, "80")):
        one = measure("number", counting="discrete", actuals=actuals, benchmarks=(group(),))
        found = assessed(one).benchmarks[0]
        assert found.own.value == (Decimal(own) if own else None)
        assert found.reason is (None if own else Missing.NO_COMPARISON)


def test_the_latest_figures_of_each_group_and_none_of_the_future() -> None:
    rows = (group("2006-07"), group("2007-08"), group("2008-09"), group("2006-07", name="England"))
    found = assessed(measure(actuals={"2007-08 Q4": "75"}, benchmarks=rows)).benchmarks
    assert [(one.benchmark.group, one.benchmark.period.code) for one in found] == [
        ("Family", "2007-08"),
        ("England", "2006-07"),
    ]


def test_a_confidential_figure_stays_confidential() -> None:
    one = measure(actuals={"2007-08 Q4": Missing.SUPPRESSED, "2008-09 Q3": Missing.SUPPRESSED}, benchmarks=(group(),))
    found = assessed(one).benchmarks[0]
    assert (found.own.missing, found.difference.missing, found.reason) == (Missing.SUPPRESSED,) * 3
