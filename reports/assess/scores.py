"""Scores beside the status (METHODS §2): goal and floor, share of the target, progress from the baseline."""

from collections.abc import Sequence
from decimal import Decimal

from reports.assess.actual import reported
from reports.assess.gap import outside
from reports.assess.point import Point
from reports.model.measure import BETTER_SIDED, Counting, Measure, Polarity
from reports.model.period import Period
from reports.model.scores import Scores

HIGHEST = Decimal(10)
"""Top of the goal score."""


def scores_of(point: Point) -> Scores | None:
    """The scores of a measure; None without a number, and without a range or a single target with a better side."""
    measure, actual, target = point.measure, point.actual.figure.number, point.aim.target.number
    if actual is None or not measure.unit.is_numeric:
        return None
    if measure.polarity.is_range:
        lower, upper = point.aim.limits
        share = None if lower is None or upper is None else range_share(actual, lower, upper)
        return None if share is None else Scores(None, share, None)
    if target is None or point.aim.has_range or measure.polarity not in BETTER_SIDED:
        return None
    floor, baseline = point.aim.floor.number, _baseline(measure, point.quarter)
    return Scores(
        goal_score=None if floor is None else goal_score(actual, target, floor),
        target_share=target_share(measure.polarity, actual, target),
        from_baseline=None if baseline is None else from_baseline(actual, target, baseline),
    )


def goal_score(actual: Decimal, goal: Decimal, red_flag: Decimal) -> Decimal | None:
    """0 to 10: 3⅓ at the red flag, 6⅔ at the goal, whichever way is better; None where the two are one."""
    if goal == red_flag:
        return None
    lowest, whole = 2 * red_flag - goal, 3 * (goal - red_flag)
    return HIGHEST * min(Decimal(1), max(Decimal(0), (actual - lowest) / whole))


def target_share(polarity: Polarity, actual: Decimal, target: Decimal) -> Decimal:
    """Percent of the target, 100 or more where it is met; turned round, 2 − actual ÷ target, where lower is better.

    Below 0 the two change places, for there a larger quotient lies lower. A target of 0 is met (100) or not (0).
    """
    if target == 0:
        is_met = actual >= 0 if polarity.is_higher else actual <= 0
        return Decimal(100 if is_met else 0)
    if (polarity is Polarity.LOWER) == (target > 0):
        return 100 * (2 - actual / target)
    return 100 * actual / target


def range_share(actual: Decimal, lower: Decimal, upper: Decimal) -> Decimal | None:
    """Percent of a range: 100 inside, less by the distance outside ÷ the lower limit, which has to be above 0."""
    return None if lower <= 0 else 100 * (lower - abs(outside(actual, lower, upper))) / lower


def from_baseline(actual: Decimal, target: Decimal, baseline: Decimal) -> Decimal | None:
    """The part of the way from the baseline to the target that is gone; None where they are one."""
    return None if target == baseline else (actual - baseline) / (target - baseline)


def overall_judgement(levels: Sequence[int]) -> int:
    """Several judgements of 1 to 4 as one (use of resources): the best for which enough are as good, and none is poor.

    4: two fours and nothing below 3. 3: three of 3 or more and nothing below 2. 2: three of 2 or more. Else 1.
    """

    def at_least(level: int) -> int:
        return sum(one >= level for one in levels)

    if at_least(4) >= 2 and at_least(3) == len(levels):
        return 4
    if at_least(3) >= 3 and at_least(2) == len(levels):
        return 3
    return 2 if at_least(2) >= 3 else 1


def _baseline(measure: Measure, quarter: Period) -> Decimal | None:
    """What last year ended with; not of what starts anew each year or quarter."""
    if measure.counting is not Counting.SNAPSHOT:
        return None
    return reported(measure, quarter.same_last_year.last_of_year).figure.number
