"""Normal variation in the notes: the measures by signal and assurance, and how many signals chance alone would give."""

from collections.abc import Iterator, Sequence

from reports.compose.edition import Edition
from reports.compose.rounding import decimals_to_tell_from_zero, rounded
from reports.compose.sentences import plain
from reports.model.assessment import MeasureAssessment
from reports.model.document import Fact, Section
from reports.model.projection import Projection, ProjectionMethod
from reports.model.statistics import Assurance, TrendCode, Variation
from reports.model.summary import DepartmentAssessment
from reports.model.value import Missing


def variation_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """What statistics say of a department's measures; None where they say nothing."""
    facts = (
        *_by_variation(edition, department.measures),
        *_by_assurance(edition, department.measures),
        *_by_chance(edition, department.measures),
        *_by_method(edition, department.measures),
    )
    if not facts:
        return None
    intro = (plain(edition.wording.say("statistics.notes.intro")),)
    return Section("variation", edition.wording.say("statistics.notes.heading"), intro, facts=facts)


def _by_variation(edition: Edition, measures: Sequence[MeasureAssessment]) -> Iterator[Fact]:
    for variation in Variation:
        refs = [one.measure.ref for one in measures if one.signals and one.signals.variation is variation]
        yield from _fact(edition, edition.wording.say(f"statistics.notes.{variation.value}"), refs)
    trial = [one.measure.ref for one in measures if one.signals and one.signals.is_trial]
    yield from _fact(edition, edition.wording.say("statistics.notes.trial"), trial)


def _by_assurance(edition: Edition, measures: Sequence[MeasureAssessment]) -> Iterator[Fact]:
    for assurance in (Assurance.PASS, Assurance.FAIL, Assurance.INCONSISTENT):
        refs = [one.measure.ref for one in measures if one.signals and one.signals.assurance is assurance]
        yield from _fact(edition, edition.wording.say(f"statistics.notes.{assurance.value}"), refs)


def _by_chance(edition: Edition, measures: Sequence[MeasureAssessment]) -> Iterator[Fact]:
    """How many signals there are, and how many chance alone would give."""
    signals = [one.signals.variation is not Variation.COMMON for one in measures if one.signals]
    changes = [one.change.is_significant for one in measures if one.change]
    trends = [one.trend.code is not TrendCode.NO_CHANGE for one in measures if one.trend]
    rule = edition.rules.statistics
    counts = (
        ("signals", signals, rule.by_chance / 100),
        ("changes", changes, 1 - rule.confidence / 100),
        ("trends", trends, 1 - rule.trend_confidence / 100),
    )
    said = []
    for name, found, share in counts:
        if found:
            decimals = decimals_to_tell_from_zero(share * len(found), 1)
            expected = edition.wording.number(rounded(share * len(found), decimals), decimals)
            words = edition.wording.count(f"statistics.notes.{name}", len(found), found=sum(found), expected=expected)
            said.append(words)
    if said:
        yield Fact(edition.wording.say("statistics.notes.chance"), plain(" ".join(said)))


def _by_method(edition: Edition, measures: Sequence[MeasureAssessment]) -> Iterator[Fact]:
    """How each year's end was projected; the year's own figure is no projection."""
    for method in ProjectionMethod:
        refs = [one.measure.ref for one in measures if one.projection and one.projection.method is method]
        if method is not ProjectionMethod.OUTTURN:
            words = edition.wording.say(f"statistics.method.{method.value}")
            yield from _fact(edition, edition.wording.say("statistics.notes.projected", method=words), refs)
    unrated = [one.measure.ref for one in measures if one.projection and _is_unrated(one.projection)]
    yield from _fact(edition, edition.wording.say("statistics.notes.unrated"), unrated)


def _is_unrated(projection: Projection) -> bool:
    """Whether nothing but its being a projection keeps it from a rating: nothing else on the page says so."""
    return projection.status_reason is Missing.PROJECTED


def _fact(edition: Edition, label: str, refs: Sequence[str]) -> Iterator[Fact]:
    if refs:
        yield Fact(label, plain(edition.wording.listed(refs)))
