"""The ladder by which the cells of a workbook give a measure's status, made from the rule's own bands (METHODS §2)."""

from reports.compose.edition import Edition
from reports.compose.marks import code_mark
from reports.compose.tolerance import has_limits
from reports.model.assessment import MeasureAssessment
from reports.model.direction_rule import Since
from reports.model.measure import BETTER_SIDED
from reports.model.status_rule import BandTest
from reports.model.variance_measure import Rung

_BY_FLOOR = (BandTest.FLOOR_MET, BandTest.FLOOR_MISSED)
_BY_POSTS = (BandTest.BEYOND_RANGE, BandTest.INSIDE_RANGE)


def rungs_of(edition: Edition, measure: MeasureAssessment) -> tuple[Rung, ...]:
    """The tests that can hold for a measure, in the rule's order; empty where its cells cannot answer one of them.

    The interval of a figure rests on counts that a workbook does not hold, and a comparison with last year on a column
    that only some direction rules fill.
    """
    found: list[Rung] = []
    for test, band in edition.rules.rating_tests:
        if not _can_hold(edition, measure, test):
            continue
        if not _can_be_asked(measure, test):
            return ()
        mark = code_mark(edition, "status", edition.rules.status, band.code)
        found.append(Rung(test, mark, band.share_of_tolerance))
        if test is BandTest.OTHERWISE:
            break
    return tuple(found)


def _can_hold(edition: Edition, measure: MeasureAssessment, test: BandTest) -> bool:
    """Whether a test makes any difference to a measure of its kind."""
    if test is BandTest.WITHIN_TOLERANCE:
        return not has_limits(measure)
    if test in _BY_POSTS and not has_limits(measure):
        return edition.rules.cases.is_goal_post
    is_sided = measure.measure.polarity in BETTER_SIDED
    return is_sided or (test is not BandTest.BEYOND_RANGE and test not in _BY_FLOOR)


def _can_be_asked(measure: MeasureAssessment, test: BandTest) -> bool:
    if test in (BandTest.INTERVAL_BETTER, BandTest.INTERVAL_SPANS):
        return False
    if test is BandTest.NOT_WORSE:
        is_sided = measure.measure.polarity in BETTER_SIDED
        return is_sided and measure.long.since is Since.SAME_PERIOD_LAST_YEAR
    return True
