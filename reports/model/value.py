"""A figure: a value, or the reason why there is none. Missing is a state, never 0, NaN or blank."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from reports.model.cell import Source
from reports.model.numerous import numerous


@dataclass(frozen=True, slots=True)
class Level:
    """A judgement: one step of a scale."""

    position: int
    """1 is the worst step of the scale."""
    word: str
    """The scale's own word."""


Value = Decimal | date | bool | Level | str
"""What a figure can be. Percentages are 92.4, not 0.924; money is in the unit's own size; yes is True."""


class Missing(StrEnum):
    """Why a figure has no value. Each has its words in the wording catalogue, under `missing`."""

    AWAITED = "awaited"
    """Due, and the return has not come."""
    NOT_DUE = "not_due"
    """No value is expected yet: an annual measure before quarter 4."""
    NOT_GIVEN = "not_given"
    """The cell or column is blank, and nothing says that it is due."""
    NOT_AVAILABLE = "not_available"
    """Marked [x]."""
    NOT_APPLICABLE = "not_applicable"
    """Marked [z]."""
    SUPPRESSED = "suppressed"
    """Marked [c]: confidential."""
    FEW = "few"
    """A count too small to be shown, where counts are rounded: "fewer than 5" (METHODS §8)."""
    NO_BASELINE = "no_baseline"
    """"Need baseline"."""
    NO_SURVEY = "no_survey"
    """"No survey" this year."""
    TO_BE_SET = "to_be_set"
    """"Target to be set", "TBC", "??"."""
    IN_WORDS = "in_words"
    """A target in words, "Increase": nothing can be rated against it; a finding names the cell."""
    NOT_UNDERSTOOD = "not_understood"
    """Text where a figure belongs; a finding names the cell."""
    FORMULA_ERROR = "formula_error"
    """The cell shows an error such as #DIV/0!; a finding names it."""
    NO_TARGET = "no_target"
    """No target to compare with."""
    NO_LIMITS = "no_limits"
    """A measure is to stay within a range whose limits are not all known: how far is too far cannot be said."""
    UPSIDE_DOWN = "upside_down"
    """The lower limit is above the upper one, so there is no range; a finding names the cells."""
    QUARTILES_UPSIDE_DOWN = "quartiles_upside_down"
    """The top quartile is worse than the bottom one, so neither is used; a finding names the cells."""
    NO_ACTUAL = "no_actual"
    """No actual to compare."""
    ZERO_TARGET = "zero_target"
    """A percentage of zero does not exist (METHODS §1)."""
    NOT_MEANINGFUL = "not_meaningful"
    """The figure does not exist for this kind of measure: a percentage of a date."""
    NO_POLARITY = "no_polarity"
    """Nobody has said whether higher or lower is better."""
    NO_COMPARISON = "no_comparison"
    """No value for the period to compare with."""
    YEAR_TO_DATE_FELL = "year_to_date_fell"
    """A cumulative figure is lower than the quarter before: a revision? Not comparable (METHODS §3)."""
    NOT_ADDITIVE = "not_additive"
    """Quarters of this unit or counting cannot be summed (DESIGN §3)."""
    GAP_IN_YEAR = "gap_in_year"
    """A quarter of the year so far is missing, so there is no year-to-date sum."""
    INCOMPLETE = "incomplete"
    """Some of the lines that it would sum have no value."""
    NOT_FORECAST = "not_forecast"
    """No forecast was supplied or can be made."""
    NO_INTERVAL = "no_interval"
    """No counts that give an interval, and the rule rates by intervals."""
    BELOW_NOUGHT = "below_nought"
    """A count, percentage, rate or time below nought, which cannot be; a finding names the cell."""
    PROJECTED = "projected"
    """A projection was not counted, so it has no interval, and the rule rates by intervals."""
    NO_CASES = "no_cases"
    """The denominator is 0: there was nothing to measure; a finding names the cell."""


class Marker(StrEnum):
    """Shorthand that goes with a value (METHODS §9)."""

    BREAK = "b"
    ESTIMATED = "e"
    FORECAST = "f"
    PROVISIONAL = "p"
    REVISED = "r"
    LOW_RELIABILITY = "u"


@numerous
class Figure:
    """A value with its markers and the cells that it came from, or the reason why there is none."""

    value: Value | None
    """The unrounded value, or None where `missing` says why."""
    missing: Missing | None = None
    """Why there is no value; None where there is one."""
    words: str = ""
    """What the workbook says in place of a value: "No survey (78% 2000/01)". Hostile until escaped."""
    markers: tuple[Marker, ...] = ()
    """Provisional, estimated, revised and so on."""
    sources: tuple[Source, ...] = field(default=(), compare=False)
    """The cells that it was read or worked out from."""
    number: Decimal | None = field(init=False, repr=False, compare=False)
    """The value where it is a decimal, else None: nearly all that is asked of a figure."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", self.value if isinstance(self.value, Decimal) else None)
        if (self.value is None) == (self.missing is None):
            raise ValueError("a figure has either a value or a reason for having none")

    @classmethod
    def absent(cls, missing: Missing, words: str = "", sources: tuple[Source, ...] = ()) -> Self:
        """A figure without a value."""
        return cls(None, missing, words, (), sources)

    @property
    def is_confidential(self) -> bool:
        """Whether there is a value that may not be shown."""
        return self.missing is not None and self.missing in (Missing.SUPPRESSED, Missing.FEW)

    @property
    def is_unknown_limit(self) -> bool:
        """Of a limit: whether one was entered and is not known. A blank one, or "n/a", leaves its side open; those that
        are upside down are not used at all.
        """
        none_there = (None, Missing.NOT_GIVEN, Missing.NOT_APPLICABLE, Missing.UPSIDE_DOWN)
        return self.missing not in none_there
