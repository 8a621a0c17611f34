"""What must hold of statistics for any figures: another unit, polarity turned round, and the rules said plainly."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from assess_builders import assessed, measure, target
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.statistics.limits import limits_of
from reports.assess.statistics.points import marks_of
from reports.model.assessment import MeasureAssessment
from reports.model.period import quarter

TWENTY = [quarter(2008, 3).shifted(-step).code for step in range(19, -1, -1)]
MIRROR = {"higher": "lower", "lower": "higher"}
POLARITIES = st.sampled_from(list(MIRROR))
VALUES = st.one_of(
    st.lists(st.decimals(-50, 50, places=1), min_size=7, max_size=20),
    st.lists(st.sampled_from([Decimal(0), Decimal(1), Decimal(2), Decimal(9)]), min_size=7, max_size=20),
    st.lists(st.integers(-1, 3), min_size=7, max_size=20).map(
        lambda steps: [Decimal(sum(steps[: place + 1])) for place in range(len(steps))]
    ),
)
AIMS = st.decimals(-50, 50, places=1)
RUN = 7
FACTORS = st.sampled_from([Decimal(1000), Decimal("0.001"), Decimal(7)])
COUNTS = st.lists(st.integers(0, 60), min_size=7, max_size=7)


def of(values: Sequence[Decimal], polarity: str, aim: Decimal, factor: Decimal = Decimal(1)) -> MeasureAssessment:
    actuals = {code: value * factor for code, value in zip(TWENTY[-len(values) :], values, strict=True)}
    return assessed(measure("number", polarity, targets=(target("2008-09", aim * factor),), actuals=actuals))


def told(found: MeasureAssessment) -> tuple[object, ...]:
    assert found.signals is not None
    points = [(point.type, point.variation) for point in found.signals.points]
    return points, found.signals.variation, found.signals.assurance


@given(POLARITIES, VALUES, AIMS, FACTORS)
def test_another_unit_changes_no_signal(polarity: str, values: list[Decimal], aim: Decimal, factor: Decimal) -> None:
    plain, scaled = of(values, polarity, aim), of(values, polarity, aim, factor)
    assert told(scaled) == told(plain)
    assert scaled.signals is not None
    assert plain.signals is not None
    assert abs(scaled.signals.upper - plain.signals.upper * factor) < Decimal("1e-20")


@given(POLARITIES, VALUES, AIMS)
def test_figures_and_polarity_turned_round_together_change_no_signal(
    polarity: str, values: list[Decimal], aim: Decimal
) -> None:
    assert told(of(values, MIRROR[polarity], aim, Decimal(-1))) == told(of(values, polarity, aim))


@given(POLARITIES, COUNTS, st.integers(0, 60))
def test_the_part_that_is_left_tells_the_same_as_the_part(polarity: str, counts: list[int], aim: int) -> None:
    """12 of 60 answered late, lower is better; 48 of 60 in time, higher is better."""

    def of_sixty(parts: Sequence[int], polarity: str, aim: int) -> MeasureAssessment:
        entries = {
            code: (100 * Decimal(n) / 60, Decimal(n), Decimal(60)) for code, n in zip(TWENTY[-7:], parts, strict=True)
        }
        rows = (target("2008-09", 100 * Decimal(aim) / 60),)
        return assessed(measure("%", polarity, targets=rows, actuals=entries))  # type: ignore[arg-type]

    part = of_sixty(counts, polarity, aim)
    rest = of_sixty([60 - n for n in counts], MIRROR[polarity], 60 - aim)
    assert part.interval is not None
    assert rest.interval is not None
    assert part.interval.against_target == rest.interval.against_target
    assert part.change is not None
    assert rest.change is not None
    assert part.change.is_significant == rest.change.is_significant
    assert (part.trend and part.trend.code) == (rest.trend and rest.trend.code)


@given(VALUES)
def test_every_rule_of_a_signal_said_plainly(values: list[Decimal]) -> None:
    limits = limits_of(values)
    for place, (kind, _) in enumerate(marks_of(values, limits)):
        assert kind == _expected(values, place)


def _expected(values: Sequence[Decimal], place: int) -> str:
    """The first rule that holds, by trying every run that the point is part of; exact fractions."""
    exact = [Fraction(value) for value in values]
    mean = sum(exact) / len(exact)
    moves = [abs(later - earlier) for earlier, later in pairwise(exact)]
    kept = [move for move in moves if move < Fraction("3.267") * sum(moves) / len(moves)]
    kept = kept if any(kept) else moves
    reach = Fraction("2.66") * sum(kept) / len(kept)

    def runs(length: int) -> list[list[Fraction]]:
        starts = range(max(0, place - length + 1), min(place, len(exact) - length) + 1)
        return [exact[start : start + length] for start in starts]

    def is_near(value: Fraction) -> bool:
        return reach * 2 / 3 < abs(value - mean) <= reach

    def one_side(run: Sequence[Fraction]) -> bool:
        return all(value > mean for value in run) or all(value < mean for value in run)

    def one_way(run: Sequence[Fraction]) -> bool:
        pairs = list(pairwise(run))
        return all(later > earlier for earlier, later in pairs) or all(later < earlier for earlier, later in pairs)

    if abs(exact[place] - mean) > reach:
        return "outside"
    if any(one_way(run) for run in runs(RUN)):
        return "trend"
    if is_near(exact[place]) and any(one_side(run) and sum(map(is_near, run)) >= 2 for run in runs(3)):
        return "two_in_three"
    return "shift" if any(one_side(run) for run in runs(RUN)) else "common"
