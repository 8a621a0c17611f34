"""Whatever the rule: mirrored figures give the mirrored judgement, and another unit changes no status."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from assess_builders import figure, measure, target
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.measure import assess_measure
from reports.model.measure import Measure
from reports.model.period_text import parse_period
from reports.rules import load_rules

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"
PRESETS = {file.stem: load_rules([SHIPPED], {"status": file.stem}) for file in (SHIPPED / "status").glob("*.toml")}
QUARTER = parse_period("2008-09 Q3")

NUMBERS = st.decimals(min_value=-200, max_value=200, places=1)
FACTORS = st.sampled_from([Decimal(1000), Decimal("0.001"), Decimal(7)])
TOLERANCES = st.sampled_from(["", "0%", "5%", "3"])
RANGES = st.sampled_from([None, Decimal(0), Decimal(10)])
MIRROR = {"higher": "lower", "lower": "higher", "range": "range"}


def built(
    polarity: str,
    values: tuple[Decimal, Decimal],
    aim: Decimal,
    floor: Decimal,
    width: Decimal | None,
    tolerance: str,
    factor: Decimal,
) -> Measure:
    """A measure with last year's figure and this year's; `width` makes a range around the target."""
    ends = () if width is None else sorted(((aim - width) * factor, (aim + width) * factor))
    limits = dict(zip(("lower", "upper"), ends, strict=False))
    own = f"{Decimal(tolerance) * abs(factor)}" if tolerance and not tolerance.endswith("%") else tolerance
    return measure(
        "number",
        polarity,
        tolerance=own,
        targets=(replace(target("2008-09", aim * factor, **limits), floor=figure(floor * factor)),),
        actuals={"2007-08 Q3": values[0] * factor, "2008-09 Q3": values[1] * factor},
    )


@pytest.mark.parametrize("preset", sorted(PRESETS))
@given(st.sampled_from(list(MIRROR)), st.tuples(NUMBERS, NUMBERS), NUMBERS, NUMBERS, RANGES, TOLERANCES, FACTORS)
def test_neither_another_unit_nor_a_mirror_changes_a_judgement(
    preset: str,
    polarity: str,
    values: tuple[Decimal, Decimal],
    aim: Decimal,
    floor: Decimal,
    width: Decimal | None,
    tolerance: str,
    factor: Decimal,
) -> None:
    def judged(polarity: str, factor: Decimal) -> tuple[object, ...]:
        one = built(polarity, values, aim, floor, width, tolerance, factor)
        found = assess_measure(one, QUARTER, QUARTER.end, PRESETS[preset])
        return found.status, found.favourable, [point.status for point in found.history]

    plain = judged(polarity, Decimal(1))
    assert judged(polarity, factor) == plain
    assert judged(MIRROR[polarity], -factor) == plain


@pytest.mark.parametrize("preset", sorted(PRESETS))
@given(st.sampled_from([*MIRROR, "unknown"]), st.tuples(NUMBERS, NUMBERS), st.none() | NUMBERS, RANGES)
def test_no_rating_is_ever_without_a_reason(
    preset: str, polarity: str, values: tuple[Decimal, Decimal], aim: Decimal | None, width: Decimal | None
) -> None:
    one = built(polarity, values, aim or Decimal(0), Decimal(0), width, "", Decimal(1))
    one = one if aim is not None else replace(one, targets=())
    found = assess_measure(one, QUARTER, QUARTER.end, PRESETS[preset])
    assert found.projection is not None
    ends = found.projection.status, found.projection.status_reason
    for code, reason in ((found.status.code, found.status.reason), ends):
        assert code is not None
        assert PRESETS[preset].status[code].is_rated == (reason is None)


@pytest.mark.parametrize("preset", sorted(set(PRESETS) - {"trend-aware", "statistical"}))
@given(NUMBERS, NUMBERS, TOLERANCES, st.lists(NUMBERS, min_size=2, max_size=6))
def test_a_better_figure_never_has_a_worse_status(
    preset: str, aim: Decimal, below: Decimal, tolerance: str, values: list[Decimal]
) -> None:
    floor = aim - abs(below)
    places = list(PRESETS[preset].status)
    codes = []
    for value in sorted(values):
        one = built("higher", (value, value), aim, floor, None, tolerance, Decimal(1))
        codes.append(assess_measure(one, QUARTER, QUARTER.end, PRESETS[preset]).status.code)
    assert all(places.index(worse) >= places.index(better) for worse, better in pairwise(codes))
