"""The status rule in words, made from the rule itself: what the key says cannot drift from how figures are judged."""

from collections.abc import Iterator

from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.measure import Tolerance
from reports.model.rules import Band, Rules
from reports.model.status_rule import BandTest
from reports.wording import Wording

_MOST_DECIMALS = 9
"""Of a tolerance: half of 5.25% is 2.625%, and neither is rounded."""
_ON_POSTS = (BandTest.BEYOND_RANGE, BandTest.INSIDE_RANGE)
"""Tests that a single target can pass too, where it stands for a range around it."""


def status_meanings(wording: Wording, rules: Rules, own: Tolerance | None = None) -> Iterator[tuple[str, str]]:
    """Every code of the status rule with what it means, in the rule's order; for a measure with its `own` tolerance."""
    before: Band | None = None
    for code, band in rules.status.items():
        if not band.is_rated:
            yield code, wording.say(f"status.meaning.{code}")
            continue
        tests = [_test_words(wording, rules, band, test, before, own) for test in band.tests]
        yield code, tests[0] if len(tests) == 1 else wording.say("status.either", tests=" ".join(tests))
        before = band


def is_always_shown(rules: Rules, code: str) -> bool:
    """Whether a key shows a code that no measure has: ratings, except those that only a target range can give."""
    band = rules.status[code]
    only_of_ranges = band.tests == (BandTest.BEYOND_RANGE,) and not rules.cases.is_goal_post
    return band.is_rated and not only_of_ranges


def tolerance_words(wording: Wording, tolerance: Tolerance, is_own: bool = False) -> str:
    """A tolerance in words: the default one, or a measure's own."""
    digits, _ = number_and_sign(wording, tolerance.amount, decimals_of(tolerance.amount, _MOST_DECIMALS))
    kind = "percent" if tolerance.is_relative else "amount"
    key = f"explain.status.tolerance_{kind}" if is_own else f"notes.key.tolerance_{kind}"
    return wording.say(key, amount=digits)


def confidence_words(wording: Wording, rules: Rules) -> str:
    """How sure intervals are, in per cent: "95"."""
    confidence = rules.statistics.confidence
    return number_and_sign(wording, confidence, decimals_of(confidence))[0]


def _test_words(
    wording: Wording, rules: Rules, band: Band, test: BandTest, before: Band | None, own: Tolerance | None
) -> str:
    """What a test asks; of the last band, what is left when the last test before it fails."""
    allowed = own or rules.tolerance
    part = Tolerance(allowed.amount * band.share_of_tolerance, allowed.is_relative)
    tolerance = tolerance_words(wording, part, is_own=own is not None)
    sure = confidence_words(wording, rules)
    if test is BandTest.OTHERWISE:
        last = before.tests[-1] if before else test
        return wording.say(f"status.otherwise.{_named(rules, last)}", tolerance=tolerance, confidence=sure)
    return wording.say(f"status.test.{_named(rules, test)}", tolerance=tolerance, confidence=sure)


def _named(rules: Rules, test: BandTest) -> str:
    on_posts = rules.cases.is_goal_post and test in _ON_POSTS
    return f"{test}_posts" if on_posts else test.value
