"""A projection explained: the sum that it comes from, and the range around it (METHODS §5)."""

from collections.abc import Iterator
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.explain_text import exact, operand
from reports.compose.periods import year_name
from reports.model.assessment import MeasureAssessment
from reports.model.projection import ProjectedPart, Projection

_BOTH = 2
"""Parts of a ratio: numerator and denominator."""


def projection_steps(edition: Edition, measure: MeasureAssessment) -> Iterator[str]:
    """The sum of each part, the ratio that two parts make, and what the range is made from."""
    say, projection = edition.wording.say, measure.projection
    if projection is None or projection.value is None or projection.method is None or not projection.parts:
        return
    years = edition.wording.listed(year_name(edition.wording, year) for year in projection.years)
    yield say(f"explain.projection.{projection.method.value}", years=years)
    if len(projection.parts) < _BOTH:
        yield say("explain.projection.sum", **_places(edition, projection.parts[0]))
    else:
        yield from _ratio(edition, projection, projection.value)
    yield from _range(edition, projection, projection.value)


def _ratio(edition: Edition, projection: Projection, value: Decimal) -> Iterator[str]:
    say = edition.wording.say
    above, below = projection.parts
    yield say("explain.projection.numerator", **_places(edition, above))
    yield say("explain.projection.denominator", **_places(edition, below))
    ends = _end(above), _end(below)
    if ends[0]:
        scale = (value * ends[1] / ends[0]).quantize(Decimal(1))
        places = {"numerator": exact(edition, ends[0]), "denominator": exact(edition, ends[1])}
        yield say("explain.projection.ratio", scale=exact(edition, scale), value=exact(edition, value), **places)


def _range(edition: Edition, projection: Projection, value: Decimal) -> Iterator[str]:
    """The least and greatest outturn ÷ forecast of the earlier years, times the projection."""
    lower, upper = projection.lower, projection.upper
    if lower is None or upper is None or not value:
        return
    places = {"least": lower / value, "most": upper / value, "value": value, "lower": lower, "upper": upper}
    yield edition.wording.say(
        "explain.projection.range", **{name: exact(edition, number) for name, number in places.items()}
    )


def _places(edition: Edition, part: ProjectedPart) -> dict[str, object]:
    return {
        "to_date": exact(edition, part.to_date),
        "times": operand(edition, part.times),
        "over": operand(edition, part.over),
        "end": exact(edition, _end(part)),
    }


def _end(part: ProjectedPart) -> Decimal:
    return part.to_date * part.times / part.over
