"""Counts below nought, which cannot be: the figure is not used, and a finding says what to do.

Some whole numbers may fall below nought: net changes, balances. Their titles or definitions say so, or a target does.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.check.actuals import Return
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.measure import Measure
from reports.model.unit import UnitKind
from reports.model.value import Figure, Missing
from reports.wording import Wording


def without_negative_counts(
    returns: Iterable[Return], measures: Mapping[str, Measure], wording: Wording, faults: Faults
) -> tuple[Return, ...]:
    """The returns; a count below nought is a reason instead. `measures` (ref -> measure) have their targets."""
    signed = frozenset(word.casefold() for word in wording.phrases("numbers.signed"))
    return tuple(_checked(one, measures[one.measure.ref], signed, faults) for one in returns)


def _checked(one: Return, measure: Measure, signed: frozenset[str], faults: Faults) -> Return:
    number = one.figure.number if one.figure else None
    if number is None or number >= 0 or number != number.to_integral_value() or not _is_count(measure, signed):
        return one
    faults.at(Code.COUNT_BELOW_NOUGHT, one.cell, measure.department, ref=measure.ref)
    figure = Figure.absent(Missing.BELOW_NOUGHT, one.cell.seen, one.figure.sources if one.figure else ())
    return replace(one, figure=figure, numerator=None, denominator=None)


def _is_count(measure: Measure, signed: frozenset[str]) -> bool:
    """Whether a measure counts something, so that nought is the least that it can be."""
    if measure.unit.kind is not UnitKind.NUMBER:
        return False
    words = set(re.findall(r"\w+", f"{measure.title} {measure.definition}".casefold()))
    is_below = any((figure.number or 0) < 0 for target in measure.targets for figure in target.figures)
    return words.isdisjoint(signed) and not is_below
