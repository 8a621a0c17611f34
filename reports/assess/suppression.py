"""Small counts are withheld, or rounded, before anything is worked out from them (METHODS §8).

What follows sees no withheld value: rates, variances, directions and sums built on one are confidential too.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from reports.assess.suppression_choice import is_too_small, withheld_counts
from reports.assess.suppression_system import Key, size_of, system_of
from reports.errors import PackError
from reports.model.cell import Source
from reports.model.measure import Actual, Measure
from reports.model.submission import Submission
from reports.model.suppression import Suppression
from reports.model.unit import UnitKind
from reports.model.value import Figure, Missing


def without_small_counts(submission: Submission) -> Submission:
    """A submission as it may be shown: of the whole organisation, so that no department gives another's count away.

    Raises PackError where the settings name a measure that does not exist: a slip there would disclose its counts.
    """
    rule = submission.organisation.suppression
    measures = {measure.ref: measure for measure in submission.measures}
    unknown = sorted(rule.refs - measures.keys()) if rule else []
    if unknown:
        raise PackError(
            f"[suppression] in pack.toml names measures that Measures does not have: {', '.join(unknown)}.",
            "Write their refs as the Measures sheet does, or take them out.",
        )
    if rule and rule.base:
        others = {ref: measure for ref, measure in measures.items() if ref not in rule.refs}
        safe = {ref: _rounded(measures[ref], rule, rule.base) for ref in rule.refs} | _withheld(others, None)
    else:
        safe = _withheld(measures, rule)
    return replace(submission, measures=tuple(safe.get(one.ref, one) for one in submission.measures))


def rounded_count(size: Decimal, base: int) -> Decimal:
    """A count to the nearest multiple of the base, halves up (METHODS §8: base 5 makes 7 a 5 and 8 a 10)."""
    return (size / base).quantize(Decimal(1), rounding=ROUND_HALF_UP) * base


def _withheld(measures: Mapping[str, Measure], rule: Suppression | None) -> dict[str, Measure]:
    """The measures that lose a value: small counts, rates of them, and what would give one away."""
    guarded = {
        ref: measure
        for ref, measure in measures.items()
        if (rule and ref in rule.refs) or any(actual.figure.is_confidential for actual in measure.actuals)
    }
    withheld = withheld_counts(system_of(guarded, rule), rule)
    return {ref: _without(measure, withheld, rule) for ref, measure in guarded.items()}


def _without(measure: Measure, withheld: frozenset[Key], rule: Suppression | None) -> Measure:
    is_named = rule is not None and measure.ref in rule.refs
    actuals = tuple(
        _absent(actual, Missing.SUPPRESSED)
        if Key(measure.ref, actual.period) in withheld or (is_named and rule and _has_small_base(actual, rule))
        else actual
        for actual in measure.actuals
    )
    return replace(measure, actuals=actuals)


def _has_small_base(actual: Actual, rule: Suppression) -> bool:
    """Whether a rate is one of too few people."""
    return actual.denominator is not None and is_too_small(actual.denominator, rule)


def _rounded(measure: Measure, rule: Suppression, base: int) -> Measure:
    """A measure with its counts rounded; of its rates those of small counts are withheld."""
    return replace(measure, actuals=tuple(_round(measure, actual, rule, base) for actual in measure.actuals))


def _round(measure: Measure, actual: Actual, rule: Suppression, base: int) -> Actual:
    size = size_of(measure, actual)
    if size is None:
        return actual
    is_count = measure.unit.kind is UnitKind.NUMBER
    if is_too_small(size, rule) or _has_small_base(actual, rule):
        return _absent(actual, Missing.FEW if is_count and size else Missing.SUPPRESSED)
    if not is_count or actual.figure.number is None:
        return actual
    figure = replace(actual.figure, value=rounded_count(actual.figure.number, base))
    return replace(actual, figure=replace(figure, sources=_places(figure)), numerator=None, denominator=None)


def _absent(actual: Actual, missing: Missing) -> Actual:
    """The actual without its value and counts; the cell may still be named."""
    figure = Figure.absent(missing, sources=_places(actual.figure))
    return replace(actual, figure=figure, numerator=None, denominator=None)


def _places(figure: Figure) -> tuple[Source, ...]:
    """Where a figure stands, without what stands there."""
    return tuple(source.place for source in figure.sources)
