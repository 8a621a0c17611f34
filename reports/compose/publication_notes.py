"""Notes and shorthand of the publication edition: each reason once, numbered by first appearance (METHODS §9)."""

from collections.abc import Mapping, Sequence

from reports.compose.edition import Edition
from reports.compose.figures import shorthand
from reports.compose.reasons import long_reason
from reports.model.document import CellContent, Shown, Words
from reports.model.measure import Measure
from reports.model.value import Figure, Marker, Missing

NOT_AVAILABLE, NOT_APPLICABLE, CONFIDENTIAL = "[x]", "[z]", "[c]"

_NOT_APPLICABLE = (
    Missing.NOT_APPLICABLE,
    Missing.NOT_MEANINGFUL,
    Missing.NOT_ADDITIVE,
    Missing.ZERO_TARGET,
    Missing.NO_POLARITY,
)
"""Reasons by which a figure cannot exist, as against one that is not known."""
_SAID_ELSEWHERE = (Missing.NO_TARGET, Missing.NO_ACTUAL)
"""Reasons that the target's or the actual's own note tells."""


class Notes:
    """The notes of one workbook, gathered while its tables are composed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, text: str) -> str:
        """The mark of a note: "[note 2]". The same text has the same number."""
        return f"[note {self._numbers.setdefault(text, len(self._numbers) + 1)}]"

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Each note's mark and text, in order."""
        return tuple((f"[note {number}]", text) for text, number in self._numbers.items())


class RowNotes:
    """The notes of one row: shorthand for what is missing, and why."""

    def __init__(self, edition: Edition, measure: Measure | None = None) -> None:
        self._edition = edition
        self._measure = measure
        self._said: list[tuple[str, str]] = []

    def figure(self, key: str, figure: Figure, shown: Shown) -> CellContent:
        """The cell of a figure: itself, or shorthand with a note on the column `key`."""
        if figure.missing is None:
            return shown if shown.value is not None else Words(shown.text)
        if figure.missing not in _SAID_ELSEWHERE:
            self.say(key, self._reason(figure))
        return Words(shorthand_of(figure.missing))

    def known(self, key: str, shown: Shown | None, reason: str) -> CellContent:
        """The cell of what is known, or "[x]" with the reason as a note; without a reason "[z]"."""
        if shown is not None:
            return shown
        if not reason:
            return Words(NOT_APPLICABLE)
        self.say(key, reason)
        return Words(NOT_AVAILABLE)

    def markers(self, markers: Sequence[Marker]) -> Words:
        """The shorthand that goes with a figure, "[p]"; "none" without any."""
        return Words(shorthand(tuple(markers)) or self._edition.wording.say("publication.none"))

    def say(self, key: str, text: str) -> None:
        """A note on the column `key`."""
        self._said.append((key, text))

    def cell(self, headings: Mapping[str, str], notes: Notes) -> Words:
        """The cell of the Notes column: "[note 1] [note 4]", or "none". Notes on columns without a heading are none."""
        say = self._edition.wording.say
        texts = [
            say("publication.note", heading=headings[key], text=text) for key, text in self._said if key in headings
        ]
        return Words(" ".join(dict.fromkeys(map(notes.mark, texts))) or say("publication.none"))

    def _reason(self, figure: Figure) -> str:
        missing = figure.missing or Missing.NOT_GIVEN
        reason = long_reason(self._edition, missing, self._measure)
        if missing is Missing.IN_WORDS and figure.words.strip():
            return self._edition.wording.say("publication.in_words", reason=reason, words=figure.words)
        return reason


def shorthand_of(missing: Missing) -> str:
    """The shorthand of a reason: confidential, not applicable, or not available."""
    if missing in (Missing.SUPPRESSED, Missing.FEW):
        return CONFIDENTIAL
    return NOT_APPLICABLE if missing in _NOT_APPLICABLE else NOT_AVAILABLE
