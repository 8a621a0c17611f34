"""Why a figure is what it is, as `make-pack explain` says it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sample_department import sample
from small_figures import DAYS, Q3, WORDING, direction, figure
from small_pack import council, department, measure

from reports.compose.explain import explain
from reports.model.benchmark import Benchmark, BenchmarkAssessment, BenchmarkPlace
from reports.model.cell import Source
from reports.model.codes import DirectionCode, TargetBasis
from reports.model.measure import Actual, Counting, Frequency, Polarity, Target
from reports.model.period import financial_year, quarter
from reports.model.value import Missing


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
