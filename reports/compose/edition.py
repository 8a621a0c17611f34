"""What every step of composing needs to know: the words, and whose figures of which quarter they dress."""

from dataclasses import dataclass
from datetime import date

from reports.model.period import Period
from reports.model.rules import Rules
from reports.model.summary import Assessments
from reports.wording import Wording


@dataclass(frozen=True)
class Edition:
    """One organisation's quarter in one language."""

    wording: Wording
    """The words."""
    assessments: Assessments
    """The figures and judgements."""
    contact: str = ""
    """Where to ask for the documents in another format; empty where the brand names no place."""

    @property
    def rules(self) -> Rules:
        """By which rules the figures were judged."""
        return self.assessments.rules

    @property
    def period(self) -> Period:
        """The quarter reported on."""
        return self.assessments.period

    @property
    def as_at(self) -> date:
        """The day on which tasks are judged."""
        return self.assessments.as_at
