"""Words that could tell a withheld count: commentary and narratives with a number in them (METHODS §8)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reports.model.measure import Commentary, Measure
from reports.model.narrative import Narrative
from reports.model.period import Period
from reports.model.suppression import Suppression

_SHORTEST_NAME = 4
"""Letters of a ref or title below which a narrative may use it without meaning the measure."""

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


def said_safely(measure: Measure, lost: Lost, numbers: Sequence[str], notice: str) -> Measure:
    """A measure whose commentary tells no number while a value of that year or the year before is withheld.

    `numbers` are the words of small numbers; `notice` stands in place of a commentary that is withheld.
    """
    hidden = lost.get(measure.ref, frozenset())
    if not hidden or not measure.commentaries:
        return measure
    said = tuple(_safe(one, hidden, numbers, notice) for one in measure.commentaries)
    return measure if said == measure.commentaries else replace(measure, commentaries=said)


def narrated_safely(
    one: Narrative, measures: Sequence[Measure], lost: Lost, numbers: Sequence[str], notice: str
) -> Narrative:
    """A narrative; the `notice` where it holds a number and names a measure of which a value is withheld."""
    ref = _told(one, measures, lost, numbers)
    return replace(one, paragraphs=(notice,), withheld_for=ref) if ref else one


def tells_number(text: str, numbers: Sequence[str]) -> bool:
    """Whether words hold a digit or a small number in words."""
    words = set(re.findall(r"\w+", text.casefold()))
    return any(sign.isdigit() for sign in text) or not words.isdisjoint(number.casefold() for number in numbers)


def _safe(one: Commentary, hidden: frozenset[Period], numbers: Sequence[str], notice: str) -> Commentary:
    is_near = any(period.start <= one.period.end and _is_recent(period, one.period) for period in hidden)
    if not is_near or not tells_number(f"{one.cause} {one.action}", numbers):
        return one
    return Commentary(one.period, cause=notice, owner=one.owner, source=one.source, is_withheld=True)


def _told(one: Narrative, measures: Sequence[Measure], lost: Lost, numbers: Sequence[str]) -> str:
    """Ref of the first measure of which a narrative could tell a withheld value; empty where there is none."""
    text = " ".join(one.paragraphs)
    for measure in measures:
        is_hidden = any(_is_recent(period, one.period) for period in lost.get(measure.ref, ()))
        names = [name.casefold() for name in (measure.ref, measure.title) if len(name) >= _SHORTEST_NAME]
        found = [name for name in names if name in text.casefold()]
        if is_hidden and found and any(tells_number(part, numbers) for part in text.casefold().split(found[0])):
            return measure.ref
    return ""


def _is_recent(period: Period, now: Period) -> bool:
    """Whether a period lies in the same financial year as another, or in the one before."""
    return now.start_year - 1 <= period.start_year <= now.start_year
