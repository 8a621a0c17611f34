"""How good the data of a department are: figures with markers, figures that are absent, entries of no use."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.compose.edition import Edition
from reports.compose.sentences import plain
from reports.model.assessment import MeasureAssessment
from reports.model.document import Fact, Section
from reports.model.summary import DepartmentAssessment
from reports.model.value import Figure, Marker, Missing

_UNUSABLE = (Missing.NOT_UNDERSTOOD, Missing.FORMULA_ERROR, Missing.UPSIDE_DOWN, Missing.BELOW_NOUGHT)
_FIGURES = ("target", "actual")


@dataclass(frozen=True)
class Entry:
    """An entry of a return that could not be used as a figure."""

    ref: str
    """The measure."""
    figure: str
    """"target" or "actual"."""
    absent: Figure
    """The figure without a value, with the words and the cell that stand for it."""


@dataclass(frozen=True)
class Quality:
    """What a reader should know of a department's data. Only the actuals of the period are counted."""

    marked: Mapping[Marker, tuple[str, ...]]
    """Marker -> refs of the measures whose actual carries it."""
    absent: Mapping[Missing, tuple[str, ...]]
    """Reason -> refs of the measures whose actual was due and has no value."""
    unusable: tuple[Entry, ...]
    """Targets and actuals that were entered and could not be read."""

    @property
    def other_absent(self) -> int:
        """How many actuals are absent for reasons other than an awaited return or an entry of no use."""
        known = (Missing.AWAITED, *_UNUSABLE)
        return sum(len(refs) for reason, refs in self.absent.items() if reason not in known)


def quality_of(department: DepartmentAssessment) -> Quality:
    """The quality of a department's data in the reported period."""
    measures = department.measures
    marked = {marker: tuple(m.measure.ref for m in measures if marker in m.actual.markers) for marker in Marker}
    absent = {reason: tuple(m.measure.ref for m in measures if _is_absent(m, reason)) for reason in Missing}
    return Quality(
        {marker: refs for marker, refs in marked.items() if refs},
        {reason: refs for reason, refs in absent.items() if refs},
        tuple(entry for measure in measures for entry in _entries(measure)),
    )


def quality_section(edition: Edition, quality: Quality) -> Section:
    """Data quality in the notes: every marker and every reason with the measures that it concerns."""
    wording = edition.wording
    facts = [
        Fact(wording.say(f"notes.quality.{marker.value}"), plain(wording.listed(refs)))
        for marker, refs in quality.marked.items()
    ]
    facts += [
        Fact(wording.say(f"notes.absent.{reason.value}"), plain(wording.listed(refs)))
        for reason, refs in quality.absent.items()
        if reason not in _UNUSABLE
    ]
    facts += [_entry_fact(edition, entry) for entry in quality.unusable]
    intro = () if facts else (plain(wording.say("notes.quality.good")),)
    return Section("quality", wording.say("notes.quality.heading"), intro, facts=tuple(facts))


def _is_absent(measure: MeasureAssessment, reason: Missing) -> bool:
    return measure.actual.missing is reason and measure.status.reason is not Missing.NOT_DUE


def _entries(measure: MeasureAssessment) -> tuple[Entry, ...]:
    figures = zip(_FIGURES, (measure.target, measure.actual), strict=True)
    return tuple(Entry(measure.measure.ref, name, figure) for name, figure in figures if figure.missing in _UNUSABLE)


def _entry_fact(edition: Edition, entry: Entry) -> Fact:
    wording = edition.wording
    places = {
        "ref": entry.ref,
        "figure": wording.say(f"notes.quality.{entry.figure}"),
        "words": entry.absent.words
        or wording.say(f"missing.short.{(entry.absent.missing or Missing.NOT_GIVEN).value}"),
    }
    label = wording.say(f"notes.absent.{(entry.absent.missing or Missing.NOT_UNDERSTOOD).value}")
    if not entry.absent.sources:
        return Fact(label, plain(wording.say("notes.quality.entry", **places)))
    source = str(entry.absent.sources[0])
    return Fact(label, plain(wording.say("notes.quality.entry_at", source=source, **places)))
