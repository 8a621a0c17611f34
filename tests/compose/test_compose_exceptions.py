"""The reports of exceptions: what the figures say, and four answers, always in the same order."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from page_text import text_of
from small_figures import DATE, DAYS, NUMBER, Q3, YES_NO, direction, figure, history
from small_pack import department, edition, measure

from reports.compose.exceptions import exception_reports, exceptions_heading
from reports.model.assessment import Direction, MeasureAssessment
from reports.model.codes import DirectionCode, Status, TargetBasis
from reports.model.measure import Commentary, Counting, Polarity
from reports.model.scorecard import ExceptionReport
from reports.model.statistics import Assurance, PointType, SignalPoint, Signals, Variation
from reports.model.value import Figure, Missing


def off(ref: str = "M 1", **more: object) -> MeasureAssessment:
    return measure(ref, status=Status.OFF_TARGET, percent="-2.7", **more)


def report(one: MeasureAssessment) -> ExceptionReport:
    return exception_reports(edition(), department([one]))[0]


def answers(one: MeasureAssessment) -> dict[str, str]:
    return {fact.label: text_of(fact.words) for fact in (*report(one).facts, *report(one).answers)}


def test_the_order_of_the_answers_is_fixed() -> None:
    compared = off(short=direction(DirectionCode.WORSENED, 2008, 2, "93.1", "92.4"))
    assert list(answers(compared)) == ["Status", "Direction", "Cause", "Action", "Owner", "By when"]


def test_where_nobody_said_anything_the_report_says_so() -> None:
    said = answers(off())
    assert list(said.values())[1:] == [
        "No cause was given.",
        "No action was given.",
        "No owner is named.",
        "No date was given.",
    ]


def test_of_an_answer_that_is_withheld_nothing_is_said_to_be_missing() -> None:
    said = answers(off(commentary=Commentary(Q3, "The commentary is withheld.", is_withheld=True)))
    assert list(said.items())[1:] == [("Cause", "The commentary is withheld.")]


@pytest.mark.parametrize(
    ("owner", "by_when", "words"),
    [
        ("Treasurer", "2009-01-30", ("Treasurer", "30 January 2009")),
        ("Treasurer", "spring", ("Treasurer", "spring")),
        ("Treasurer", "", ("Treasurer", "No date was given.")),
        ("", "spring", ("No owner is named.", "spring")),
    ],
)
def test_owner_and_date(owner: str, by_when: str, words: tuple[str, str]) -> None:
    said = answers(off(commentary=Commentary(Q3, "Cause.", "Action.", owner, by_when)))
    assert (said["Owner"], said["By when"]) == words


def test_what_got_worse_within_its_ratings_is_an_exception_too() -> None:
    worse = measure("M 2", status=Status.WITHIN_TOLERANCE)
    one = replace(department([worse, off()]), former_statuses={"M 1": "on_target", "M 2": "on_target"})
    reports = exception_reports(edition(), one)
    assert [report.subheading.split(" · ")[0] for report in reports] == ["M 1", "M 2"]
    said = {fact.label: text_of(fact.words) for fact in reports[1].facts}
    assert said["Status"] == "– adverse by 2.6 percentage points. In quarter 2 it was “On target”."
    assert reports[1].answers == ()
    assert exceptions_heading(edition(), one) == "Exceptions: one measure off target and one newly worse"
    same = replace(one, former_statuses={"M 1": "on_target", "M 2": Status.WITHIN_TOLERANCE.value})
    assert len(exception_reports(edition(), same)) == 1


def test_a_signal_for_the_worse_is_an_exception_and_one_for_the_better_is_not() -> None:
    def with_signal(variation: Variation) -> MeasureAssessment:
        point = SignalPoint(Q3, Decimal("92.4"), PointType.OUTSIDE, variation)
        limits = Decimal(97), Decimal(95), Decimal(99)
        signals = Signals(*limits, False, False, (point,), variation, Assurance.NONE)
        points = history(["96", "92.4"], "90", ["on_target", "on_target"])
        met = {"status": Status.ON_TARGET, "target": "90", "variance": "2.4", "signals": signals, "history": points}
        return replace(measure("M 1", **met), favourable=True)

    (found,) = exception_reports(edition(), department([with_signal(Variation.CONCERN)]))
    assert text_of(found.facts[0].words) == "– better than its target by 2.4 percentage points."
    assert found.facts[-1].label == "Variation"
    assert found.note == ""
    assert found.chart is not None
    assert [point.mark is None for point in found.chart.points] == [True, False]
    assert found.chart.usual_label == "Usual range 95.0% to 99.0%"
    heading = exceptions_heading(edition(), department([with_signal(Variation.CONCERN)]))
    assert heading == "Exceptions: one with a signal"
    assert exception_reports(edition(), department([with_signal(Variation.IMPROVEMENT)])) == ()


def test_a_figure_within_normal_variation_has_that_below_its_chart() -> None:
    point = SignalPoint(Q3, Decimal("92.4"), PointType.COMMON, Variation.COMMON)
    limits = Decimal(97), Decimal(92), Decimal(99)
    signals = Signals(*limits, False, False, (point,), Variation.COMMON, Assurance.NONE)
    one = report(off(signals=signals, history=history(["96", "92.4"], "95", ["on_target", "off_target"])))
    assert one.note == "Within normal variation: 92.0% to 99.0%."
    assert "Variation" not in [fact.label for fact in one.facts]


def test_percentage_points_stand_without_a_second_percentage() -> None:
    assert answers(off())["Status"] == "– adverse by 2.6 percentage points."


def test_other_units_say_the_share_of_the_target() -> None:
    late = off(unit=DAYS, polarity=Polarity.LOWER, target="8.0", actual="9.1", variance="1.1")
    late = replace(late, variance_percent=figure("13.75"))
    assert answers(late)["Status"] == "– adverse by 1.1 days (13.8%)."
    assert report(late).heading == "Time to process claims: 9.1 days, target 8.0 days"


@pytest.mark.parametrize(
    ("variance", "words"),
    [("31", "– not reported as done, 31 days after the target date."), ("0", "– not reported as done.")],
)
def test_what_is_past_its_date_and_not_done_says_so(variance: str, words: str) -> None:
    one = off(unit=DATE, target=date(2008, 11, 30), actual=Missing.AWAITED, variance=variance)
    assert answers(one)["Status"] == words
    assert report(one).heading == "Time to process claims: not reported as done, target 30 November 2008"


def test_yes_and_no_are_not_met() -> None:
    one = off(unit=YES_NO, target=True, actual=False, variance=Missing.NOT_MEANINGFUL)
    assert answers(one)["Status"] == "– not met."


@pytest.mark.parametrize("code", [code for code in DirectionCode if code is not DirectionCode.NOT_COMPARABLE])
def test_both_directions_name_their_period_and_figure(code: DirectionCode) -> None:
    one = off(short=direction(code, 2008, 2, "93.1", "92.4"), long=direction(code, 2007, 3, "90.5", "92.4"))
    word = code.value.capitalize()
    assert answers(one)["Direction"] == f"since quarter 2 (93.1%). {word} since quarter 3, 2007/08 (90.5%)."


def test_a_cumulative_measure_compares_quarters_alone() -> None:
    one = off(
        unit=NUMBER,
        target="180",
        actual="165",
        variance="-15",
        counting=Counting.CUMULATIVE,
        basis=TargetBasis.YEAR_TO_DATE_SHARE,
        short=direction(DirectionCode.WORSENED, 2008, 2, "70", "45"),
        long=direction(DirectionCode.WORSENED, 2007, 3, "180", "165"),
    )
    said = answers(one)["Direction"]
    assert said.startswith("since quarter 2, comparing each quarter alone (45 against 70).")
    assert (
        report(one).note == "No target was set for the quarter: three quarters of the year’s target is expected by now."
    )
    assert report(one).subheading == "M 1 · number · higher is better · quarterly · year to date"


def test_what_cannot_be_compared_says_why_once() -> None:
    fell = Direction(
        DirectionCode.NOT_COMPARABLE,
        Q3.previous,
        Figure.absent(Missing.NO_COMPARISON),
        figure("1"),
        Missing.YEAR_TO_DATE_FELL,
    )
    said = answers(off(short=fell, long=fell))["Direction"]
    assert said.startswith("with quarter 2: The year-to-date figure is lower than the quarter before")
    assert said.count("year-to-date") == 1


def test_an_earlier_period_without_a_figure_is_no_answer() -> None:
    absent = Figure.absent(Missing.NO_COMPARISON)
    without = Direction(DirectionCode.NOT_COMPARABLE, Q3.previous, absent, figure("1"), Missing.NO_COMPARISON)
    known = direction(DirectionCode.IMPROVED, 2007, 3, "90.5", "92.4")
    assert "Direction" not in answers(off(short=without, long=without))
    assert answers(off(short=without, long=known))["Direction"] == "Improved since quarter 3, 2007/08 (90.5%)."
    assert report(off(short=without, long=known)).facts[1].mark is None


def test_a_figure_that_cannot_be_compared_with_one_that_is_there_says_why() -> None:
    changed = Direction(DirectionCode.NOT_COMPARABLE, Q3.previous, figure("90"), figure("1"), Missing.NO_COMPARISON)
    assert answers(off(short=changed, long=changed))["Direction"].startswith("with quarter 2: ")


def test_a_chart_needs_two_figures() -> None:
    one = [Status.OFF_TARGET.value]
    assert report(off(history=history(["92.4"], "95", one))).chart is None
    chart = report(off(history=history(["90", None, "92.4"], "95", [*one, "no_data", *one]))).chart
    assert chart is not None
    assert [point.value for point in chart.points] == [figure("90").value, None, figure("92.4").value]
    assert (chart.value_label, chart.target_label) == ("92.4%", "Target 95.0%")
    assert chart.points[0].label == "Q1 08/09"
    assert chart.text.endswith("1 period has no figure. Off target in 2 of the 2 periods with a figure.")


def test_the_heading_counts_them() -> None:
    assert exceptions_heading(edition(), department([off("A"), off("B")])) == "Off target: two measures"
    assert exceptions_heading(edition(), department([off("A")])) == "Off target: one measure"
    assert exceptions_heading(edition(), department([measure("A", status="on_target")])) == ""
