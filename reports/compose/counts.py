"""The measures by status, with both denominators in words, and the unrated ones accounted for."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reports.compose.edition import Edition
from reports.compose.marks import code_mark
from reports.compose.reasons import due_quarter
from reports.model.assessment import MeasureAssessment
from reports.model.document import CountPart, Counts
from reports.model.summary import DepartmentAssessment
from reports.model.value import Missing

Reasons = Sequence[tuple[str, int]]
"""Each reason in words that give its count, and the count."""
_SAID_BY_THE_CODE = (Missing.NOT_GIVEN, Missing.NO_TARGET, Missing.NO_ACTUAL)


def measure_counts(edition: Edition, department: DepartmentAssessment) -> Counts:
    """The bar of counts of a department. Its parts add up to the rated measures, its remainder to the rest.

    Without measures it is empty: the opening sentence says so already.
    """
    wording, tally = edition.wording, department.summary.measures
    parts = tuple(
        CountPart(number, code_mark(edition, "status", edition.rules.status, code), _part(edition, code, number))
        for code, number in tally.by_status.items()
        if number and code in edition.rules.status and edition.rules.status[code].is_rated
    )
    reasons = _counted_reasons(edition, department.measures)
    heading = wording.say("front.counts.heading", rated=tally.rated, all=tally.all)
    if not tally.all:
        return Counts("", (), "", "")
    text = _text(edition, tally.all, tally.rated, parts, reasons)
    return Counts(heading, parts, _remainder(edition, reasons), text)


def _remainder(edition: Edition, reasons: Reasons) -> str:
    """How many are not rated, and why; a number that would stand there twice stands there once."""
    if not reasons:
        return ""
    wording, listed = edition.wording, edition.wording.listed(words for words, _ in reasons)
    if len(reasons) == 1:
        return wording.say("front.counts.remainder_alike", reasons=listed)
    return wording.count("front.counts.remainder", sum(number for _, number in reasons), reasons=listed)


def unrated_reasons(edition: Edition, measures: Iterable[MeasureAssessment]) -> str:
    """Why measures are not rated, each reason with its count: "2 have no baseline yet and 1 return is awaited"."""
    return edition.wording.listed(words for words, _ in _counted_reasons(edition, measures))


def _counted_reasons(edition: Edition, measures: Iterable[MeasureAssessment]) -> Reasons:
    """Each reason in words that give its count, and the count."""
    keys = Counter(_reason(edition, measure) for measure in measures if not is_rated(edition, measure))
    count = edition.wording.count
    return [(count(key, number, quarter=quarter), number) for (key, quarter), number in keys.items()]


def is_rated(edition: Edition, measure: MeasureAssessment) -> bool:
    """Whether the status of a measure is a rating."""
    band = edition.rules.status.get(measure.status.code)
    return band is not None and band.is_rated


def _reason(edition: Edition, measure: MeasureAssessment) -> tuple[str, int | None]:
    """The wording key of why a measure is not rated, and the quarter in which it is due, where that is the reason."""
    reason = measure.status.reason
    quarter = due_quarter(edition, measure.measure)
    if reason is Missing.NOT_DUE and quarter:
        return "missing.counted.not_due_until", quarter
    if measure.actual.value is not None and reason and edition.wording.has(f"missing.counted.target_{reason}"):
        return f"missing.counted.target_{reason}", None
    if reason is None or reason in _SAID_BY_THE_CODE or not edition.wording.has(f"missing.counted.{reason.value}"):
        return f"status.counted.{measure.status.code}", None
    return f"missing.counted.{reason.value}", None


def _part(edition: Edition, code: str, number: int) -> str:
    return edition.wording.count(f"status.count.{code}", number)


def _text(edition: Edition, everything: int, rated: int, parts: tuple[CountPart, ...], reasons: Reasons) -> str:
    wording = edition.wording
    if not rated:
        why = wording.listed(words for words, _ in reasons)
        return wording.say("front.counts.text_none_rated", all=everything, reasons=why)
    listed = wording.listed(part.text for part in parts)
    if rated == everything:
        return wording.say("front.counts.text_all", all=everything, parts=listed)
    remainder = _remainder(edition, reasons)
    return wording.say("front.counts.text", rated=rated, all=everything, parts=listed, remainder=remainder)
