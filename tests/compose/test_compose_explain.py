"""Why a figure is what it is, as `make-pack explain` says it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sample_department import sample
from small_figures import DAYS, Q3, WORDING, direction, figure
from small_pack import council, department, measure, task

from reports.compose.explain import explain
from reports.model.benchmark import Benchmark, BenchmarkAssessment, BenchmarkPlace
from reports.model.cell import Source
from reports.model.codes import DirectionCode, TargetBasis
from reports.model.measure import Actual, Counting, Frequency, Polarity, Target
from reports.model.period import financial_year, quarter
from reports.model.projection import ProjectedPart, Projection, ProjectionMethod
from reports.model.roll_up import RollUp
from reports.model.statistics import Assurance, PointType, SignalPoint, Signals, Variation
from reports.model.task import TaskDate, TaskState
from reports.model.value import Figure, Missing
from reports.rules import load_rules


def paragraphs(ref: str, *measures) -> dict[str, list[str]]:
    """Label -> what stands after it, then the steps."""
    whole = council(department(measures)) if measures else council(sample())
    text = "\n".join(explain(whole, ref, WORDING))
    found = {}
    for paragraph in text.split("\n\n")[1:]:
        first, *steps = paragraph.strip("\n").split("\n")
        label, _, shown = first.partition(": ")
        found[label] = [shown, *(step.strip() for step in steps)]
    return found


def test_each_figure_of_a_measure_is_explained_with_its_sum_and_its_cells() -> None:
    said = paragraphs("ni181")
    assert said["Target"] == ["21.0 days", "The year’s target.", "From actuals.xlsx › Actuals!C3"]
    assert said["Actual"] == ["24.6 days", "As read, unrounded: 24.6.", "From actuals.xlsx › Actuals!F14"]
    assert said["Variance"] == ["+3.6 days", "Actual less target: 24.6 − 21 = +3.6."]
    assert said["Variance in per cent"] == ["+17.1%", "100 × 3.6 ÷ 21 = +17.142857, by the size of the target."]
    assert said["Favourable or adverse"] == ["Adverse", "The target is missed; lower is better."]
    assert said["Status"][0] == "Off target"
    assert "Tolerance: 2.1 beyond the target of 21." in said["Status"]
    assert said["Direction, short"] == ["Worsened", "24.6 now against 23.5 in quarter 2."]
    assert said["History"][0] == "five quarters"
    assert said["History"][2] == "quarter 4, 2007/08: The return is due and has not come."


@pytest.mark.parametrize(
    ("ref", "label", "said"),
    [
        ("NI 14", "Target", ["There is no baseline yet.", "From actuals.xlsx › Actuals!C3"]),
        ("LPI 9", "Variance", ["0.0 pp", "Inside the range, so there is none."]),
        (
            "CS 2",
            "Variance",
            [
                "+61 days",
                "Days from the target date, 31 October 2008, to 31 December 2008; nothing is reported as done.",
            ],
        ),
        ("T1", "Days late", ["47", "From 14 November 2008 to 31 December 2008.", "From tasks.xlsx › Tasks!A2"]),
        ("R1", "Score", ["12", "Likelihood 4 × impact 3 = 12.", "From risks.xlsx › Risks!A2"]),
        ("R1", "Direction", ["Improved", "Compared with 16 before; lower is better.", "From risks.xlsx › Risks!A2"]),
    ],
)
def test_other_kinds_are_explained_in_their_own_words(ref: str, label: str, said: list[str]) -> None:
    assert paragraphs(ref)[label] == said


def test_both_lines_of_a_budget_service_are_explained() -> None:
    lines = explain(council(sample()), "benefits", WORDING)
    assert [line for line in lines if line.startswith("Benefits")] == [
        "Benefits · Expenditure, 2008/09",
        "Benefits · Income, 2008/09",
    ]
    assert "    51,568 − 49,812 = 1,756." in lines
    assert "    100 × −1,182 ÷ 5,583 = −21.171413." in lines


def test_a_share_of_the_year_and_a_quarter_alone_show_their_sums() -> None:
    absent = figure(Missing.NOT_GIVEN)
    row = Target(financial_year(2008), figure("120"), (absent,) * 4, absent, absent, absent)
    entered = Actual(Q3, figure("80", cell="F14"), Decimal(80), Decimal(200))
    one = measure(
        "M 1",
        unit=DAYS,
        polarity=Polarity.HIGHER,
        counting=Counting.CUMULATIVE,
        target="90",
        actual="80",
        variance="-10",
        basis=TargetBasis.YEAR_TO_DATE_SHARE,
        targets=(row,),
        actuals=(entered,),
        short=direction(DirectionCode.WORSENED, 2008, 2, "30", "20"),
    )
    said = paragraphs("M 1", one)
    assert said["Target"][1] == "No target was set for the quarter: the year’s 120 × 3 ÷ 4 = 90."
    assert said["Actual"][2] == "80 of 200."
    assert said["Direction, short"][1].startswith(
        "Each quarter alone, taken out of the year to date: 20 now against 30"
    )


@pytest.mark.parametrize(
    ("counting", "said"),
    [
        (Counting.SNAPSHOT, "The year’s target."),
        (
            Counting.CUMULATIVE,
            "The year’s target, not a share of it: the figure is taken for a rate over the year so far, "
            "which does not grow.",
        ),
    ],
)
def test_a_rate_over_the_year_so_far_says_why_its_target_is_the_year_s(counting: Counting, said: str) -> None:
    assert paragraphs("M 1", measure("M 1", counting=counting))["Target"][1] == said


def test_the_parts_of_a_sum_are_listed() -> None:
    actuals = tuple(Actual(quarter(2008, number), figure(str(10 * number))) for number in (1, 2, 3))
    one = measure("M 1", actual="30", to_date=figure("60"), actuals=actuals)
    assert paragraphs("M 1", one)["Year to date"][1] == "10 + 20 + 30 = 60."


def test_a_benchmark_names_its_group_and_its_sum() -> None:
    source = Source("benchmarks.xlsx", "Benchmarks", "A2")
    group = Benchmark(financial_year(2007), "Nearest neighbours", figure("90"), figure("95"), figure("80"), source)
    place = BenchmarkPlace.BETTER_THAN_AVERAGE
    held = BenchmarkAssessment(group, figure("92.4"), Q3, figure("2.4"), place)
    assert paragraphs("M 1", replace(measure("M 1"), benchmarks=(held,)))["Benchmark"] == [
        "better than average",
        "Against Nearest neighbours, 2007/08.",
        "Own figure less the group’s average: 92.4 − 90 = +2.4.",
        "From benchmarks.xlsx › Benchmarks!A2",
    ]


def test_year_end_and_variation_are_explained() -> None:
    said = paragraphs("NI 181")
    assert "Tested on 4 earlier years, it missed by 0.8 days on average." in said["Year end"]
    assert "Other methods: seasonal share 24.2 days." in said["Year end"]
    assert said["Variation"][0].startswith("Beyond normal variation, for the worse")


def test_a_ref_that_is_not_there_has_no_lines() -> None:
    assert explain(council(sample()), "NI 999", WORDING) == ()


def test_a_negative_number_after_a_sign_stands_in_brackets() -> None:
    actuals = tuple(Actual(quarter(2008, number), figure(value)) for number, value in ((2, "-10"), (3, "-30")))
    one = measure("M 1", target="-25", actual="-30", variance="-5", to_date=figure("-40"), actuals=actuals)
    said = paragraphs("M 1", one)
    assert said["Year to date"][1] == "−10 + (−30) = −40."
    assert said["Variance"][1] == "Actual less target: −30 − (−25) = −5."


def test_a_half_yearly_sum_has_no_part_of_a_quarter_that_was_not_due() -> None:
    actuals = tuple(Actual(quarter(2008, number), figure(value)) for number, value in ((1, "4"), (2, "10"), (3, "7")))
    one = measure("M 1", actual="7", to_date=figure("10"), actuals=actuals)
    half_yearly = replace(one, measure=replace(one.measure, frequency=Frequency.HALF_YEARLY))
    assert paragraphs("M 1", half_yearly)["Year to date"][1] == "10 = 10."


def projected(*parts: tuple[str, str, str], method: ProjectionMethod, value: str, **more: object) -> list[str]:
    """What is said of a year end that was projected by these sums."""
    sums = tuple(ProjectedPart(*map(Decimal, part)) for part in parts)
    made = Projection(method, Decimal(value), None, status="on_target", parts=sums, **more)
    one = measure("M 1", forecast=figure(value), projection=made)
    return paragraphs("M 1", one)["Year end"]


def test_a_projection_shows_its_sum_and_what_its_range_was_made_from() -> None:
    """METHODS T5.2."""
    years = tuple(financial_year(start) for start in (2004, 2005, 2006, 2007))
    ends = {"lower": Decimal("355.16"), "upper": Decimal("377.86"), "coverage": Decimal(60)}
    share = ProjectionMethod.SEASONAL_SHARE
    said = projected(("165", "1502", "669"), method=share, value="370.45", years=years, **ends)
    assert (
        "Year to date × what 2004/05, 2005/06, 2006/07 and 2007/08 ended with ÷ what they had reached by then:" in said
    )
    assert "165 × 1,502 ÷ 669 = 370.448430." in said
    assert said[-1] == (
        "In the earlier years the outturn was 0.958726 to 1.020003 times what the method gave: "
        "370.45 × 0.958726 = 355.16, 370.45 × 1.020003 = 377.86."
    )


def test_the_projection_of_a_ratio_shows_both_its_parts() -> None:
    said = projected(("240", "4", "3"), ("300", "4", "3"), method=ProjectionMethod.RUN_RATE, value="80")
    assert said[-4:] == [
        "Year to date × 4 ÷ quarters gone:",
        "Numerator: 240 × 4 ÷ 3 = 320.",
        "Denominator: 300 × 4 ÷ 3 = 400.",
        "100 × 320 ÷ 400 = 80.",
    ]


def test_limits_show_mean_and_step_and_the_figures_where_the_history_has_others() -> None:
    points = tuple(
        SignalPoint(Q3.shifted(step), Decimal(value), PointType.COMMON, Variation.COMMON)
        for step, value in ((-2, 10), (-1, 12), (0, 11))
    )
    limits = Decimal(11), Decimal(11) - Decimal("2.66") * 1, Decimal(11) + Decimal("2.66") * 1
    signals = Signals(*limits, True, True, points, Variation.COMMON, Assurance.NONE)
    said = paragraphs("M 1", measure("M 1", signals=signals))["Variation"]
    assert "Figures: 10; 12; 11." in said
    assert "Mean of 3 figures 11, mean step from one to the next 1: 11 ± 2.66 × 1 = 8.34 to 13.66." in said
    assert "With the largest steps, which were left out, the mean step would be 1.5." in said
    wide = replace(signals, lower=Decimal(11) - Decimal("3.99"), upper=Decimal(11) + Decimal("3.99"))
    assert not [line for line in paragraphs("M 1", measure("M 1", signals=wide))["Variation"] if "left out" in line]


def test_a_task_shows_its_dates_its_time_its_progress_and_its_milestones() -> None:
    """METHODS T6.1."""
    days = {"start": TaskDate(date(2008, 4, 1)), "due": TaskDate(date(2009, 3, 31))}
    made = task("T 9", "Open the depot", "monitor", percent_complete=Decimal(60), state=TaskState.AT_RISK, **days)
    steps = sample().tasks[1].milestones
    expected = Decimal(27400) / 364
    made = replace(made, expected=expected, ratio=6000 / expected, milestones=steps)
    text = explain(council(department(tasks=[made])), "t9", WORDING)
    assert list(text[2:]) == [
        "",
        "Status: Monitor",
        "    Begun and not completed.",
        "    By the share of the progress expected by now: On track from 90% and Monitor from 70%, below that At risk.",
        "    Its owner says: at risk.",
        "    From tasks.xlsx › Tasks!A2",
        "",
        "Start: 1 April 2008",
        "    Due 31 March 2009.",
        "    From tasks.xlsx › Tasks!A2",
        "",
        "Expected by now: 75.3%",
        "    274 of the 364 days from 1 April 2008 to 31 March 2009 were gone on 31 December 2008: "
        "100 × 274 ÷ 364 = 75.274725.",
        "    From tasks.xlsx › Tasks!A2",
        "",
        "Complete: 60%",
        "    100 × 60 ÷ 75.274725 = 79.708029% of the progress expected by then.",
        "    From tasks.xlsx › Tasks!A2",
        "",
        "Milestones: 1",
        "    Lease signed: Not due yet, due 31 January 2009 (tasks.xlsx › Milestones!A2)",
        "",
    ]


def test_a_roll_up_shows_points_weights_and_what_is_not_rated() -> None:
    """METHODS T2.5, with the points of the default rule."""
    met = measure("M 1", status="on_target", weight=Decimal(2))
    near = measure("M 2", status="within_tolerance")
    none = measure("M 3", status="no_data", reason=Missing.AWAITED)
    counts = (("on_target", 1), ("within_tolerance", 1), ("no_data", 1))
    refs = ("M 1", "M 2", "M 3")
    part = RollUp("Culture", refs, ("T 1",), 2, counts, Figure(Decimal(250) / 3), Decimal(75), None)
    one = replace(department([met, near, none]), objectives=(part,), roll_up=replace(part, name="CES"))
    text = explain(council(one), "culture", WORDING)
    assert text[0] == "Culture · Objective"
    assert list(text[3:]) == [
        "Score: 83.3 of 100",
        "    On target: 100 points × weight 2 = 200 (M 1)",
        "    Within tolerance: 50 points × weight 1 = 50 (M 2)",
        "    250 ÷ 3 = 83.333333.",
        "",
        "Coverage: 75%",
        "    Weight that is rated: 100 × 3 ÷ 4 = 75.",
        "    Not rated: M 3. The return is due and has not come.",
        "",
        "Measures: 1 on target, 1 within tolerance and 1 without a figure",
        "    M 1, M 2 and M 3",
        "",
        "Tasks: 1",
        "    T 1",
        "",
    ]
    assert explain(council(one), "ces", WORDING)[0] == "CES · Department"


def test_an_organisation_is_named_as_it_is_and_not_as_it_was_typed() -> None:
    name = "Example Borough Council"
    part = RollUp(name, ("M 1",), (), 1, (("on_target", 1),), Figure(Decimal(100)), Decimal(100), None)
    whole = replace(council(department([measure("M 1", status="on_target")])), roll_up=part)
    heading, place, *_ = explain(whole, "example  borough council", WORDING)
    assert heading.startswith(name)
    assert place.startswith(name)


def test_a_risk_shows_how_far_it_is_from_its_target_score() -> None:
    assert paragraphs("R1")["Target score"][:2] == ["8", "Score less target score: 12 − 8 = +4."]


def test_a_tolerance_is_explained_only_where_the_rule_asks_for_it() -> None:
    shipped = [Path(__file__).parents[2] / "templates" / "rules"]
    one = council(department([measure("M 1", status="surely_worse", favourable=False)]))
    by_interval = replace(one, rules=load_rules(shipped, {"status": "statistical"}))
    assert not [line for line in explain(by_interval, "m1", WORDING) if "Tolerance" in line]
