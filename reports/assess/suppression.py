"""Small counts are withheld, or rounded, before anything is worked out from them (METHODS §8).

What follows sees no withheld value: rates, variances, directions and sums built on one are confidential too.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from reports.assess.counts import scale_of
from reports.assess.suppression_choice import withheld_counts
from reports.assess.suppression_known import is_too_small, rounded_count
from reports.assess.suppression_links import base_of, numerator_of, system_of
from reports.assess.suppression_plan import planned_safely
from reports.assess.suppression_renamed import with_present_refs
from reports.assess.suppression_system import Key
from reports.assess.suppression_words import lost_in, lost_periods, narrated_safely, said_safely, tells_number, told
from reports.errors import PackError
from reports.model.cell import Source
from reports.model.measure import Actual, Measure
from reports.model.submission import Submission
from reports.model.suppression import Suppression
from reports.model.unit import UnitKind
from reports.model.value import Figure, Missing
from reports.wording import Wording


def without_small_counts(submission: Submission, wording: Wording) -> Submission:
    """A submission as it may be shown: of the whole organisation, so that no department gives another's count away.

    `wording` has the words of small numbers, and what stands in place of a commentary or narrative that tells one.

    Raises PackError where the settings name a measure that does not exist: a slip there would disclose its counts.
    """
    entered = submission.organisation.suppression
    rule = with_present_refs(entered, submission.measures) if entered else None
    measures = {measure.ref: measure for measure in submission.measures}
    unknown = sorted(rule.refs - measures.keys()) if rule else []
    if unknown:
        raise PackError(
            f"[suppression] in pack.toml names measures that Measures does not have: {', '.join(unknown)}.",
            "Write their refs as the Measures sheet does, or take them out.",
        )
    numbers = wording.phrases("numbers.words")
    safe = _safe({ref: _without_words(one, rule, numbers) for ref, one in measures.items()}, rule)
    shown = [safe.get(one.ref, one) for one in submission.measures]
    lost = lost_periods(shown, rule)
    hidden = [one for one in shown if lost.get(one.ref)]
    said = [said_safely(one, hidden, lost, numbers, wording.say("commentary.withheld")) for one in shown]
    notice = wording.say("commentary.withheld_narrative")
    narrated = tuple(narrated_safely(one, hidden, lost, numbers, notice) for one in submission.narratives)
    words = [one.source for measure in said for one in measure.commentaries if one.is_withheld and one.source]
    words += [one.source for one in narrated if one.withheld_for]
    safe_submission = replace(
        submission,
        measures=tuple(said),
        narratives=narrated,
        withheld=tuple(one for one in shown if lost_in(one)),
        withheld_words=tuple(words),
    )
    notice = wording.say("commentary.withheld_words")
    return planned_safely(safe_submission, lambda text: told(text, None, hidden, lost, numbers), notice)


def _without_words(measure: Measure, rule: Suppression | None, numbers: Sequence[str]) -> Measure:
    """A protected measure without the words of its cells that hold a number: "3 or so", "12 (3 of them girls)".

    What could not be read may be a small count, and is withheld.
    """
    if rule is None or measure.ref not in rule.refs:
        return measure
    return replace(measure, actuals=tuple(_wordless(one, numbers) for one in measure.actuals))


def _wordless(actual: Actual, numbers: Sequence[str]) -> Actual:
    figure = actual.figure
    if not figure.words or figure.missing is Missing.FORMULA_ERROR or not tells_number(figure.words, numbers):
        return actual
    if figure.missing in (Missing.NOT_UNDERSTOOD, Missing.BELOW_NOUGHT):
        return _absent(actual, Missing.SUPPRESSED)
    return replace(actual, figure=replace(figure, words="", sources=_places(figure)))


def _safe(measures: Mapping[str, Measure], rule: Suppression | None) -> dict[str, Measure]:
    """The measures that lose a value: small counts, rates of them, and what would give one away."""
    named = rule.refs if rule else frozenset()
    guarded = {
        ref: measure
        for ref, measure in measures.items()
        if ref in named or any(actual.figure.is_confidential for actual in measure.actuals)
    }
    withheld = withheld_counts(system_of(guarded, rule), rule)
    return {
        ref: replace(measure, actuals=tuple(_shown(measure, one, measures, rule, withheld) for one in measure.actuals))
        for ref, measure in guarded.items()
    }


def _shown(
    measure: Measure,
    actual: Actual,
    measures: Mapping[str, Measure],
    rule: Suppression | None,
    withheld: Collection[Key],
) -> Actual:
    """An actual as it may be shown."""
    if Key(measure.ref, actual.period) in withheld:
        return _absent(actual, Missing.SUPPRESSED)
    if rule is None or measure.ref not in rule.refs or actual.figure.number is None:
        return actual
    size, base = (count(measure, actual, measures, rule) for count in (numerator_of, base_of))
    is_count = measure.unit.kind is UnitKind.NUMBER and actual.denominator is None
    if size is None or (base is not None and is_too_small(base, rule)):
        return _absent(actual, Missing.SUPPRESSED)
    if rule.base is None:
        return actual
    if is_count:
        return _rounded(actual, size, rule, rule.base)
    rest = base - size if base is not None and measure.unit.kind is UnitKind.PERCENT else None
    if is_too_small(size, rule) or base is None or (rest is not None and is_too_small(rest, rule)):
        return _absent(actual, Missing.SUPPRESSED)
    return _rate_of_rounded(measure, actual, size, base, rule.base)


def _rounded(actual: Actual, size: Decimal, rule: Suppression, base: int) -> Actual:
    """A count rounded; one too small is "fewer than"."""
    if is_too_small(size, rule):
        return _absent(actual, Missing.FEW if size else Missing.SUPPRESSED)
    return _with(actual, rounded_count(size, base))


def _rate_of_rounded(measure: Measure, actual: Actual, size: Decimal, whole: Decimal, base: int) -> Actual:
    """A rate worked out anew from its rounded counts, at the decimals that it had: the exact one would tell them."""
    scale, below = scale_of(measure.unit), rounded_count(whole, base)
    if scale is None or not below or actual.figure.number is None:
        return _absent(actual, Missing.SUPPRESSED)
    exponent = actual.figure.number.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return _with(actual, (scale * rounded_count(size, base) / below).quantize(step, ROUND_HALF_UP))


def _with(actual: Actual, value: Decimal) -> Actual:
    """The actual with another value, and without the counts and cells' contents that would tell the first."""
    figure = replace(actual.figure, value=value, sources=_places(actual.figure))
    return replace(actual, figure=figure, numerator=None, denominator=None)


def _absent(actual: Actual, missing: Missing) -> Actual:
    """The actual without its value and counts; the cell may still be named."""
    figure = Figure.absent(missing, sources=_places(actual.figure))
    return replace(actual, figure=figure, numerator=None, denominator=None)


def _places(figure: Figure) -> tuple[Source, ...]:
    """Where a figure stands, without what stands there."""
    return tuple(source.place for source in figure.sources)
