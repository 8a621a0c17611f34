"""What is printed lies on the side of target and tolerance on which it was judged (METHODS §1, Rounding; §2)."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from small_figures import NOTHING, NUMBER, Q3, TEMPLATES, WORDING, figure
from small_pack import edition, measure

from reports.assess.measure import assess_measure
from reports.compose.edition import Edition
from reports.compose.exception_facts import exception_facts
from reports.compose.explain_variance import percent_answer
from reports.compose.figures import percent_shown, percent_text, variance_shown, variance_text
from reports.compose.open_measures import measure_json
from reports.compose.rule_words import tolerance_words
from reports.compose.tolerance import tolerance_size
from reports.compose.variance_measures import variance_measure
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Actual, Polarity, Target, Tolerance
from reports.rules import load_rules
from reports.wording import MINUS

HIGHER, LOWER = Polarity.HIGHER, Polarity.LOWER


def _bands(*steps: tuple[str, str]) -> Callable[[Decimal, Decimal], str]:
    """The first code whose share of the tolerance a miss does not pass; "0" is a target that is met."""

    def code(merit: Decimal, size: Decimal) -> str:
        return next(name for name, share in steps if share == "" or merit >= -size * Decimal(share))

    return code


def _posts(merit: Decimal, size: Decimal) -> str:
    return "better" if merit > size else "within_range" if merit >= -size else "worse_than_range"


THREE = _bands(("on_target", "0"), ("within_tolerance", "1"), ("off_target", ""))
JUDGED = {
    "default": THREE,
    "worst-of": THREE,
    "four-band": _bands(("on_target", "0"), ("close", "0.5"), ("behind", "1"), ("off_target", "")),
    "trend-aware": _bands(("near_target", "1"), ("off_and_worse", "")),
    "wigan-2008": _posts,
}
"""Preset -> what a reader makes of how far the target is beaten (+) or missed (−), and of the tolerance."""


def assessed(preset: str, polarity: Polarity, aim: str, actual: str, tolerance: Tolerance, decimals: int | None = 1):
    rules = load_rules([TEMPLATES / "rules"], {"status": preset})
    targets = (Target(Q3.year, figure(aim), (NOTHING,) * 4, NOTHING, NOTHING, NOTHING),)
    about = measure("M 1", "Calls", NUMBER, polarity, tolerance=tolerance, decimals=decimals).measure
    about = replace(about, targets=targets, actuals=(Actual(Q3, figure(actual)),))
    here = edition()
    return replace(here, assessments=replace(here.assessments, rules=rules)), assess_measure(about, Q3, Q3.end, rules)


def number(text: str) -> Decimal:
    return Decimal(text.replace(MINUS, "-").replace(",", "").strip("%"))


@pytest.mark.parametrize(
    ("preset", "polarity", "aim", "actual", "tolerance", "status", "printed"),
    [
        ("default", HIGHER, "80", "75.99", "5", "off_target", "−5.01%"),
        ("default", HIGHER, "80", "76", "5", "within_tolerance", "−5.0%"),
        ("default", HIGHER, "95", "90.2499", "5", "off_target", "−5.0001%"),
        ("default", HIGHER, "80", "76.01", "5", "within_tolerance", "−5.0%"),  # as much as is allowed
        ("default", HIGHER, "8000", "7999", "5", "within_tolerance", "−0.01%"),  # a miss is never 0
        ("default", HIGHER, "8000", "8001", "5", "on_target", "0.0%"),
        ("default", LOWER, "80", "84.01", "5", "off_target", "+5.01%"),
        ("default", HIGHER, "-80", "-84.01", "5", "off_target", "−5.01%"),
        ("worst-of", HIGHER, "80", "75.99", "5", "off_target", "−5.01%"),
        ("trend-aware", HIGHER, "80", "75.99", "5", "off_and_worse", "−5.01%"),
        ("four-band", HIGHER, "80", "77.99", "5", "behind", "−2.51%"),
        ("four-band", HIGHER, "80", "77.97", "5", "behind", "−2.54%"),
        ("four-band", HIGHER, "80", "78.01", "5", "close", "−2.5%"),
        ("wigan-2008", HIGHER, "80", "84.01", "5", "better", "+5.01%"),
        ("wigan-2008", HIGHER, "80", "84", "5", "within_range", "+5.0%"),
        ("wigan-2008", LOWER, "80", "75.99", "5", "better", "−5.01%"),
    ],
)
def test_a_variance_in_per_cent_stands_on_its_side_of_the_tolerance(
    preset: str, polarity: Polarity, aim: str, actual: str, tolerance: str, status: str, printed: str
) -> None:
    here, one = assessed(preset, polarity, aim, actual, Tolerance(Decimal(tolerance), is_relative=True))
    assert (one.status.code, percent_text(here, one)) == (status, printed)


def test_every_format_has_the_same_text() -> None:
    here, one = assessed("default", HIGHER, "80", "75.99", Tolerance(Decimal(5), is_relative=True))
    texts = {
        percent_text(here, one),
        percent_answer(here, one).text,
        measure_json(here, one)["variance_percent"]["text"],
        variance_measure(here, one).variance_percent.text,
    }
    assert texts == {"−5.01%"}
    assert variance_measure(here, one).variance_percent.decimals == percent_shown(here, one).decimals == 2
    said = exception_facts(here, one)[0].words
    assert "5.01%" in "".join(part.text for part in said)


def test_a_tolerance_is_printed_as_it_is() -> None:
    assert "2.5625%" in tolerance_words(WORDING, Tolerance(Decimal("2.5625"), is_relative=True))


@pytest.mark.parametrize("preset", sorted(JUDGED))
@given(
    st.sampled_from([HIGHER, LOWER]),
    st.decimals(-200, 200, places=3),
    st.decimals(-12, 12, places=4),
    st.builds(Tolerance, st.sampled_from([Decimal(5), Decimal("2.5"), Decimal("0.125"), Decimal(2)]), st.booleans()),
    st.none() | st.integers(0, 2),
)
@example(HIGHER, Decimal(80), Decimal("-4.01"), Tolerance(Decimal(5), is_relative=True), 1)
@example(HIGHER, Decimal("95"), Decimal("-4.7501"), Tolerance(Decimal(5), is_relative=True), None)
@example(HIGHER, Decimal("80.123"), Decimal("-2.01"), Tolerance(Decimal(2), is_relative=False), 0)
@example(LOWER, Decimal("0.125"), Decimal("0.0001"), Tolerance(Decimal("0.125"), is_relative=True), 0)
def test_a_reader_who_holds_the_printed_variance_against_the_printed_tolerance_finds_the_status(
    preset: str, polarity: Polarity, aim: Decimal, gap: Decimal, tolerance: Tolerance, decimals: int | None
) -> None:
    here, one = assessed(preset, polarity, str(aim), str(aim + gap), tolerance, decimals)
    size = tolerance_size(one, here.rules)
    if size is None:
        return
    sign = 1 if polarity is HIGHER else -1
    read = JUDGED[preset]
    assert read(sign * _printed_variance(here, one), size) == one.status.code
    if tolerance.is_relative:
        printed = number(percent_text(here, one))
        assert read(sign * printed, tolerance.amount) == one.status.code


def _printed_variance(here: Edition, one: MeasureAssessment) -> Decimal:
    assert number(variance_text(here, one)) == number(variance_shown(here, one).text)
    return number(variance_text(here, one))
