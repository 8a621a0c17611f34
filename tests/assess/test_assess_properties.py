"""What must hold for any figures: mirrored polarity, another unit, a gap that is filled, counts that add up."""

from decimal import Decimal

from assess_builders import RULES, assessed, measure, target
from hypothesis import example, given
from hypothesis import strategies as st

from reports.assess.summary import tally_of
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Measure

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)
COUNTS = st.decimals(min_value=0, max_value=1000, places=1)
FACTORS = st.sampled_from([Decimal(1000), Decimal("0.001"), Decimal(7), Decimal("2.54")])
QUARTERS = ("2007-08 Q3", "2007-08 Q4", "2008-09 Q1", "2008-09 Q2", "2008-09 Q3")
COUNTINGS = st.sampled_from(["cumulative", "discrete", "snapshot", "average"])
TOLERANCES = st.sampled_from(["", "0%", "5%", "3", "25"])
MIRROR = {"higher": "lower", "lower": "higher", "range": "range", "none": "none"}
OPPOSITE = {"improved": "worsened", "worsened": "improved"}


def built(
    polarity: str, counting: str, tolerance: str, aim: Decimal, values: list[Decimal], factor: Decimal = Decimal(1)
) -> Measure:
    own_unit = tolerance and not tolerance.endswith("%")
    return measure(
        "number",
        polarity,
        counting,
        tolerance=str(Decimal(tolerance) * abs(factor)) if own_unit else tolerance,
        targets=(target("2008-09", aim * factor),),
        actuals={name: value * factor for name, value in zip(QUARTERS, values, strict=True)},
    )


def judgement(found: MeasureAssessment) -> tuple[object, ...]:
    return found.status, found.favourable, found.short.code, found.long.code, [one.status for one in found.history]


FIVE = st.lists(NUMBERS, min_size=5, max_size=5)
POLARITIES = st.sampled_from(list(MIRROR))


@given(POLARITIES, COUNTINGS, TOLERANCES, NUMBERS, FIVE, FACTORS)
def test_another_unit_changes_no_judgement(
    polarity: str, counting: str, tolerance: str, aim: Decimal, values: list[Decimal], factor: Decimal
) -> None:
    plain = assessed(built(polarity, counting, tolerance, aim, values))
    scaled = assessed(built(polarity, counting, tolerance, aim, values, factor))
    assert judgement(scaled) == judgement(plain)
    if plain.variance.number is not None:
        assert scaled.variance.number == plain.variance.number * factor


@given(POLARITIES, st.sampled_from(["discrete", "snapshot", "average"]), TOLERANCES, NUMBERS, FIVE)
def test_figures_and_polarity_turned_round_together_change_no_judgement(
    polarity: str, counting: str, tolerance: str, aim: Decimal, values: list[Decimal]
) -> None:
    plain = assessed(built(polarity, counting, tolerance, aim, values))
    turned = assessed(built(MIRROR[polarity], counting, tolerance, aim, values, Decimal(-1)))
    if polarity == "none":
        assert turned.status == plain.status
        assert {plain.short.code, turned.short.code} in ({"steady"}, {"increased", "decreased"})
    else:
        assert judgement(turned) == judgement(plain)


@given(COUNTINGS, NUMBERS, FIVE)
def test_the_opposite_polarity_gives_the_opposite_judgement(counting: str, aim: Decimal, values: list[Decimal]) -> None:
    higher = assessed(built("higher", counting, "0%", aim, values))
    lower = assessed(built("lower", counting, "0%", aim, values))
    assert higher.variance == lower.variance
    assert higher.favourable is not lower.favourable or higher.variance.value == 0
    for one, other in ((higher.short, lower.short), (higher.long, lower.long)):
        assert other.code == OPPOSITE.get(one.code, one.code)


@given(
    COUNTINGS,
    st.sampled_from(["number", "%", "days", "rate per 1,000"]),
    COUNTS,
    st.just((None,) * 4) | st.tuples(*[st.none() | COUNTS] * 4),
    st.lists(COUNTS, min_size=5, max_size=5),
    st.integers(0, 4),
)
@example("cumulative", "%", Decimal(95), (None,) * 4, [Decimal(94)] * 5, 2)
@example("cumulative", "days", Decimal(21), (None,) * 4, [Decimal(20)] * 5, 2)
def test_a_quarter_that_comes_in_changes_no_other_quarter(
    counting: str, unit: str, aim: Decimal, profile: tuple[Decimal | None, ...], values: list[Decimal], late: int
) -> None:
    """Neither what is printed of it, its target included, nor its status: in every unit, with any profile or none."""
    whole = dict(zip(QUARTERS, values, strict=True))
    rows = tuple(target(year, aim, profile) for year in ("2007-08", "2008-09"))
    before = measure(unit, counting=counting, targets=rows, actuals={**whole, QUARTERS[late]: None})
    after = measure(unit, counting=counting, targets=rows, actuals=whole)
    was = {point.period.code: point for point in assessed(before).history}
    now = {point.period.code: point for point in assessed(after).history}
    assert {code: now[code] for code in was if code != QUARTERS[late]} == {
        code: point for code, point in was.items() if code != QUARTERS[late]
    }


@given(st.lists(st.sampled_from(list(RULES.status))))
def test_a_tally_adds_up(codes: list[str]) -> None:
    tally = tally_of(codes, RULES.status)
    assert tally.all == len(codes) == sum(tally.by_status.values())
    assert tally.rated == sum(RULES.status[code].is_rated for code in codes)
    assert 0 not in tally.by_status.values()


@given(st.sampled_from(["higher", "lower", "range"]), NUMBERS, NUMBERS, COUNTS, NUMBERS)
def test_a_range_is_met_exactly_where_nothing_adverse_lies_outside_it(
    polarity: str, actual: Decimal, lower: Decimal, width: Decimal, aim: Decimal
) -> None:
    rows = (target("2008-09", aim, lower=lower, upper=lower + width),)
    found = assessed(measure("number", polarity, targets=rows, actuals={"2008-09 Q3": actual}))
    too_low, too_high = actual < lower, actual > lower + width
    met = {"higher": not too_low, "lower": not too_high, "range": not too_low and not too_high}[polarity]
    assert found.favourable is met
    assert (found.variance.value == 0) is not (too_low or too_high)
