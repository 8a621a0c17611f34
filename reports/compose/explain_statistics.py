"""The limits of normal variation explained: the mean, the mean step, and the sum that they make (METHODS §4)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reports.compose.edition import Edition
from reports.compose.explain_text import exact
from reports.model.assessment import MeasureAssessment

_REACH = Decimal("2.66")
"""Mean steps from the mean to a limit of an XmR chart."""


def limit_steps(edition: Edition, measure: MeasureAssessment) -> Iterator[str]:
    """What the limits were worked out from."""
    say, signals = edition.wording.say, measure.signals
    if signals is None:
        return
    values = [point.value for point in signals.points]
    if signals.is_quarter_alone:
        listed = say("explain.separator").join(exact(edition, value) for value in values)
        yield say("explain.variation.values", values=listed)
    step = (signals.upper - signals.mean) / _REACH
    every = [abs(later - before) for before, later in pairwise(values)]
    all_steps = sum(every, Decimal(0)) / len(every)
    numbers = {"mean": signals.mean, "step": step, "lower": signals.lower, "upper": signals.upper}
    places = {name: exact(edition, number) for name, number in numbers.items()}
    yield say("explain.variation.sum", n=len(values), **places)
    if exact(edition, step) != exact(edition, all_steps):
        yield say("explain.variation.screened", every=exact(edition, all_steps))
