"""A question that a panel could ask."""

from dataclasses import dataclass
from textwrap import shorten

from reports.model.assessment import MeasureAssessment
from reports.model.document import Sentence

_LONGEST = 90


@dataclass(frozen=True)
class Question:
    """A question, and what it is about."""

    subject: str
    """Kind and ref: no two questions about the same subject are asked."""
    words: Sentence
    """The figure, then the question."""


def name_of(title: str) -> str:
    """A title as a question can hold it: one longer than a line ends after a word, with an ellipsis.

    A first word that is longer than a line ends within itself. Brackets at the end stay, where they are shorter than
    a line: of several departments' measures they say whose it is.
    """
    if len(title) <= _LONGEST:
        return title
    start = _brackets_at_the_end(title)
    if start > 0 and len(title) - start <= _LONGEST:
        return f"{name_of(title[:start].rstrip())} {title[start:]}"
    kept = shorten(title, _LONGEST, placeholder="…")
    return kept if len(kept) > 1 else f"{title[: _LONGEST - 1]}…"


def _brackets_at_the_end(title: str) -> int:
    """Where the brackets open that close at the end of a title; -1 where none do."""
    depth = 0
    for place in range(len(title) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(title[place], 0)
        if depth == 0:
            return place if title[place] == "(" else -1
    return -1


def measure_name(measure: MeasureAssessment) -> str:
    """The name of a measure in a question."""
    return name_of(measure.measure.title)


def measure_subject(measure: MeasureAssessment) -> str:
    """The subject of a question about a measure."""
    return f"measure {measure.measure.ref}"
