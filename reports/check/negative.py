"""Figures below nought of what cannot be: the figure is not used, and a finding says what to do.

Counts, percentages, rates and times are nought or more, unless they tell a change, a difference or a balance. Their
titles or definitions say so, or a target is below nought. Money may always be below nought.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.check.actuals import Return
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.measure import Measure, Target
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Missing
from reports.wording import Wording

_SIGNED = {
    UnitKind.NUMBER: ("numbers.signed",),
    UnitKind.RATIO: ("numbers.signed",),
    UnitKind.PERCENT: ("numbers.signed", "numbers.signed_shares"),
    UnitKind.RATE: ("numbers.signed", "numbers.signed_shares"),
    UnitKind.DURATION: ("numbers.signed_times",),
}
"""What is nought or more -> the phrases by which it may be below. No other kind is looked at."""


def without_negatives(
    returns: Iterable[Return], measures: Mapping[str, Measure], wording: Wording, faults: Faults
) -> tuple[Return, ...]:
    """The returns; a figure that cannot be below nought, and is, is a reason instead.

    `measures` (ref -> measure) have their targets.
    """
    return tuple(_checked(one, measures[one.measure.ref], wording, faults) for one in returns)


def _checked(one: Return, measure: Measure, wording: Wording, faults: Faults) -> Return:
    number = one.figure.number if one.figure else None
    if one.figure is None or number is None or number >= 0 or _may_be_below(measure, one.figure, wording):
        return one
    faults.at(Code.FIGURE_BELOW_NOUGHT, one.cell, measure.department, ref=measure.ref)
    figure = Figure.absent(Missing.BELOW_NOUGHT, one.cell.seen, one.figure.sources)
    return replace(one, figure=figure, numerator=None, denominator=None)


def _may_be_below(measure: Measure, figure: Figure, wording: Wording) -> bool:
    """Whether a figure of a measure may be below nought: by its kind, what its cell or its row says, or a target."""
    keys = _SIGNED.get(measure.unit.kind)
    if keys is None or (measure.unit.kind is UnitKind.RATIO and not _counts(measure.unit, wording)):
        return True
    if figure.words[:1].isdigit():  # "5% reduction", which is -5
        return True
    words = f"{measure.title} {measure.definition} {measure.unit.name}"
    if any(_says(words, phrase) for key in keys for phrase in wording.phrases(key)):
        return True
    return any((aim.number or 0) < 0 for target in measure.targets for aim in _figures(target))


def _counts(unit: Unit, wording: Wording) -> bool:
    """Whether a unit in a council's own words counts something: "people", "Number of cases". A blank one does not."""
    return unit.name != "number" and any(_says(unit.name, phrase) for phrase in wording.phrases("numbers.counted"))


def _says(words: str, phrase: str) -> bool:
    """Whether a whole word, or several, stand in others, whatever their capitals."""
    return re.search(rf"\b{re.escape(phrase)}\b", words, re.IGNORECASE) is not None


def _figures(target: Target) -> tuple[Figure, ...]:
    return target.annual, *target.quarters, target.lower, target.upper, target.floor
