"""Words that could tell a withheld count: commentary and narratives with a number in them (METHODS §8)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reports.model.measure import Commentary, Measure
from reports.model.narrative import Narrative
from reports.model.period import Period
from reports.model.suppression import Suppression

_SHORTEST_NAME = 4
"""Letters of a ref or title below which words may use it without meaning the measure, unless it is one with a digit."""

Lost = Mapping[str, frozenset[Period]]
"""Ref -> the periods of which a value is withheld, of the measure or of one that a sum or rate links with it."""


def lost_periods(measures: Iterable[Measure], rule: Suppression | None) -> Lost:
    """Where values are withheld; what is said of a total may tell a part."""
    own = {measure.ref: lost_in(measure) for measure in measures}
    linked = dict(own)
    groups = [(one.total, *one.parts) for one in rule.sums] if rule else []
    groups += [(one.rate, one.numerator, one.denominator) for one in rule.rates] if rule else []
    for group in groups:
        together = frozenset[Period]().union(*(own.get(ref, frozenset()) for ref in group))
        linked |= {ref: linked[ref] | together for ref in group if ref in linked}
    return linked


def lost_in(measure: Measure) -> frozenset[Period]:
    """The periods of which a value of a measure itself is withheld."""
    return frozenset(actual.period for actual in measure.actuals if actual.figure.is_confidential)


def said_safely(
    measure: Measure, withheld: Sequence[Measure], lost: Lost, numbers: Sequence[str], notice: str
) -> Measure:
    """A measure whose commentary tells no number while a value of that year or the year before is withheld.

    Neither its own nor that of a measure that it names: `withheld` are those that lost one. `numbers` are the words of
    small numbers; `notice` stands in place of a commentary that is withheld.
    """
    hidden = lost.get(measure.ref, frozenset())
    if not withheld or not measure.commentaries:
        return measure
    said = tuple(
        replace(one, cause=notice, action="", by_when="", is_withheld=True)
        if _is_near(one, hidden, numbers) or told(f"{one.cause} {one.action}", one.period, withheld, lost, numbers)
        else one
        for one in measure.commentaries
    )
    return measure if said == measure.commentaries else replace(measure, commentaries=said)


def narrated_safely(
    one: Narrative, measures: Sequence[Measure], lost: Lost, numbers: Sequence[str], notice: str
) -> Narrative:
    """A narrative; the `notice` where it holds a number and names a measure of which a value is withheld."""
    ref = told(" ".join(one.paragraphs), one.period, measures, lost, numbers)
    return replace(one, paragraphs=(notice,), withheld_for=ref) if ref else one


def told(said: str, about: Period | None, measures: Sequence[Measure], lost: Lost, numbers: Sequence[str]) -> str:
    """Ref of the first measure of which words on a period could tell a withheld value; empty where there is none.

    `about` None: words of no period of their own, which may speak of any.
    """
    text = said.casefold()
    for measure in measures:
        is_hidden = any(about is None or _is_recent(period, about) for period in lost.get(measure.ref, ()))
        rest = _beside_name(measure, text) if is_hidden else ()
        if any(tells_number(part, numbers) for part in rest):
            return measure.ref
    return ""


def tells_number(text: str, numbers: Sequence[str]) -> bool:
    """Whether words hold a digit or a small number in words."""
    words = set(re.findall(r"\w+", text.casefold()))
    return any(sign.isdigit() for sign in text) or not words.isdisjoint(number.casefold() for number in numbers)


def _is_near(one: Commentary, hidden: frozenset[Period], numbers: Sequence[str]) -> bool:
    """Whether a number is said beside or after a value of the measure itself that is withheld."""
    is_near = any(period.start <= one.period.end and _is_recent(period, one.period) for period in hidden)
    return is_near and tells_number(f"{one.cause} {one.action}", numbers)


def _beside_name(measure: Measure, text: str) -> Sequence[str]:
    """What stands before, between and after the first name of a measure that is used; empty where none is."""
    for name in (measure.ref.casefold(), measure.title.casefold()):
        if len(name) >= _SHORTEST_NAME:
            parts = text.split(name)
        else:
            is_plain = name and any(sign.isdigit() for sign in name)
            parts = re.split(rf"(?<!\w){re.escape(name)}(?!\w)", text) if is_plain else [text]
        if len(parts) > 1:
            return parts
    return ()


def _is_recent(period: Period, now: Period) -> bool:
    """Whether a period lies in the same financial year as another, or in the one before."""
    return now.start_year - 1 <= period.start_year <= now.start_year
